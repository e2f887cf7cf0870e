import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { cpuMilliseconds } from '../../test/support/cpu-time.ts'
import { isKazakh } from './is-kazakh.ts'

const lines = (name: string) =>
  readFileSync(join(import.meta.dirname, '../../test/language', `${name}.txt`), 'utf8')
    .split('\n')
    .filter(line => line.length >= 20)

test('Kazakh on either keyboard is told from its neighbours', () => {
  for (const name of ['kk', 'kk-keyboard']) {
    const told = lines(name).filter(line => !isKazakh(line))
    assert.ok(told.length <= 1, told.join('\n'))
  }
  for (const name of ['ru', 'en', 'uz', 'ky', 'tr', 'tt', 'other', 'kk-latin']) {
    const taken = lines(name).filter(isKazakh)
    assert.deepEqual(taken, [], name)
  }
})

test('nothing and very long texts are read alike', () => {
  assert.equal(isKazakh(''), false)
  const begun = cpuMilliseconds()
  assert.equal(isKazakh('қайда '.repeat(200_000)), true)
  assert.ok(cpuMilliseconds() - begun < 100)
})
