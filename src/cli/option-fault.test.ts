import assert from 'node:assert/strict'
import { test } from 'node:test'
import { commandLineErrorMessages } from '../messages/errors-command-line.ts'
import { nearestWord, optionFault } from './option-fault.ts'

const OPTIONS = { exhibit: { type: 'string' }, json: { type: 'boolean' }, out: { type: 'string', short: 'o' } } as const

const keyOf = (...words: string[]) => optionFault('media', words, OPTIONS)?.key

test('each fault of an option has a sentence of its own, and the first one counts', () => {
  assert.equal(keyOf('--exhibit', '3', '--json', '-o', 'x'), undefined)
  assert.equal(keyOf('--exhibit'), 'option-without-value')
  assert.equal(keyOf('--json=yes'), 'option-takes-no-value')
  assert.equal(keyOf('--exhibit', '--json'), 'option-value-open')
  assert.equal(keyOf('--exhibit=--json'), undefined)
  assert.equal(keyOf('--exhibit', '-'), undefined)
  assert.equal(keyOf('-q'), 'unknown-option')
  assert.equal(keyOf('--', '-q'), undefined)
  for (const word of ['--__proto__', '--constructor', '--toString=x']) assert.equal(keyOf(word), 'unknown-option')
})

test('an unknown option is quoted without what drives a terminal, and a near one is named', () => {
  const { parameters } = optionFault('media', ['--exhibti\u001b[31m'], OPTIONS) ?? {}
  assert.deepEqual(parameters, { option: '--exhibtiU+001B[31m', command: 'media', near: '' })
  const near = optionFault('media', ['--exhibti'], OPTIONS)?.parameters as { near: string; option: string }
  assert.equal(near.near, '--exhibit')
  assert.match(
    commandLineErrorMessages['unknown-option'].en({ ...near, command: 'media' }),
    /“media” has no option “--exhibti”\. Did you mean --exhibit\?/,
  )
})

test('near is one slip in a short word, two in a longer one, and never a word of any length', () => {
  const known = ['search', 'serve', 'seal', 'report', 'export']
  assert.equal(nearestWord('serach', known), 'search')
  assert.equal(nearestWord('Reprot', known), 'report')
  assert.equal(nearestWord('sael', known), 'seal')
  assert.equal(nearestWord('xyz', known), undefined)
  assert.equal(nearestWord('s'.repeat(1_000_000), known), undefined)
})
