import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { cpuMilliseconds } from '../../test/support/cpu-time.ts'
import { PatternAutomaton } from './gate-automaton.ts'

function quickly(patterns: readonly string[], text: string): string[] {
  const found: string[] = []
  new PatternAutomaton(patterns).search(text, (pattern, start, end) => found.push(`${pattern} ${start} ${end}`))
  return found.sort()
}

function slowly(patterns: readonly string[], text: string): string[] {
  const found: string[] = []
  for (const [index, pattern] of patterns.entries())
    for (let at = text.indexOf(pattern); at >= 0; at = text.indexOf(pattern, at + 1))
      found.push(`${index} ${at} ${at + pattern.length}`)
  return found.sort()
}

test('it finds exactly what looking for each pattern alone finds', () => {
  const letters = fc.constantFrom('a', 'b', 'ж', '\ud83d', '\udd25', '\uffff', '\u0000')
  const word = fc.string({ unit: letters, minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(
      fc.uniqueArray(word, { maxLength: 30 }),
      fc.string({ unit: letters, maxLength: 120 }),
      (patterns, text) => {
        assert.deepEqual(quickly(patterns, text), slowly(patterns, text))
      },
    ),
    { numRuns: 400 },
  )
})

test('a pattern inside another one is found at its own place', () => {
  assert.deepEqual(quickly(['abcd', 'bc', 'c', 'cd'], 'xabcdx'), ['0 1 5', '1 2 4', '2 3 4', '3 3 5'])
})

test('no patterns find nothing, and what cannot be a pattern is refused', () => {
  assert.deepEqual(quickly([], 'abc'), [])
  assert.throws(() => new PatternAutomaton(['a', '']), RangeError)
  assert.throws(() => new PatternAutomaton(['a', 'b', 'a']), RangeError)
})

test('a text made to fall back at every unit costs its length', () => {
  const patterns = Array.from({ length: 60 }, (_, i) => `${'a'.repeat(i + 1)}b`)
  const started = cpuMilliseconds()
  assert.deepEqual(quickly(patterns, 'a'.repeat(1_000_000)), [])
  assert.ok(cpuMilliseconds() - started < 2000)
})
