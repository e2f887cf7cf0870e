import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { cpuMilliseconds } from '../../test/support/cpu-time.ts'
import { runWords, SharedRuns } from './shared-run.ts'

/** Slow: every run of the text is looked for in the other. */
function slowEndingAt(words: readonly string[], other: readonly string[]): number[] {
  const holds = (run: readonly string[]) =>
    other.some((_, from) => run.every((word, i) => other[from + i] === word) && from + run.length <= other.length)
  return words.map((_, end) => {
    let longest = 0
    for (let from = end; from >= 0; from--) if (holds(words.slice(from, end + 1))) longest = end + 1 - from
    return longest
  })
}

const words = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 14 })

test('law: common runs are those of the slow definition, whatever was compared before', () => {
  fc.assert(
    fc.property(words, fc.array(words, { minLength: 1, maxLength: 4 }), (text, others) => {
      const shared = new SharedRuns(text)
      for (const other of others) {
        assert.deepEqual([...shared.endingAt(other)], slowEndingAt(text, other))
        const { at, length } = shared.longestIn(other)
        assert.equal(length, Math.max(0, ...slowEndingAt(text, other)))
        assert.ok(slowEndingAt(text.slice(at, at + length), other).at(-1) === (length === 0 ? undefined : length))
      }
    }),
    { numRuns: 500 },
  )
})

test('law: the longest run is as long seen from either text', () => {
  fc.assert(
    fc.property(words, words, (a, b) => {
      assert.equal(new SharedRuns(a).longestIn(b).length, new SharedRuns(b).longestIn(a).length)
    }),
  )
})

test('of runs of one length the earliest is given', () => {
  assert.deepEqual(new SharedRuns(['x', 'a', 'b', 'a', 'b']).longestIn(['a', 'b']), { at: 1, length: 2 })
})

test('spelling, marks and tricks with letters do not part a run', () => {
  const said = runWords('У северных ВОРОТ, «горит» склад — ещё с ночи!')
  for (const same of [
    'у северных ворот горит склад еще с ночи',
    'У С\u0435верных ворот го\u200bрит c\u043aлад. Ещё с ночи',
    'у северных ворот: горит *склад*, ЕЩЁ с ночи',
  ])
    assert.equal(new SharedRuns(said).longestIn(runWords(same)).length, said.length, same)
  assert.deepEqual(runWords('— ... !'), [])
})

test('hostile texts cost no more than their lengths multiplied', () => {
  const started = cpuMilliseconds()
  const long = Array.from({ length: 2000 }, () => 'a')
  assert.equal(new SharedRuns(long).longestIn(long).length, 2000)
  for (const piece of ['a', 'a ', '\u0301', 'ё', '-', '𝟘']) runWords(piece.repeat(Math.ceil(1_000_000 / piece.length)))
  assert.ok(cpuMilliseconds() - started < 5000)
})
