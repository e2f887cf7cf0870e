import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { smallTables, tableOf, WINDOWS } from '../../test/support/action-crowd.ts'
import { binomialUpperTail } from './binomial.ts'
import { cutIntoCells } from './co-action-cells.ts'
import { listMeetings, type PairMeetings } from './co-action-meetings.ts'
import { ExpectedMeetings } from './co-action-null.ts'
import { type TestedPairs, testPairs } from './co-action-pairs.ts'
import { sweepMeetings } from './co-action-rates.ts'
import type { ActionTable } from './co-action-table.ts'
import { SharedTaste } from './co-action-taste.ts'

function prepared(table: ActionTable, windows: readonly number[] = WINDOWS) {
  const cells = cutIntoCells(table, 3_600_000, 8)
  const rates = sweepMeetings(table, cells, windows)
  const meetings = listMeetings(table, windows, rates.onObject, 1e6)
  const tested = testPairs(table, windows, meetings, new ExpectedMeetings(table, cells, rates, 'activity'), 1)
  return { meetings, tested, taste: new SharedTaste(table, windows, meetings) }
}

/** Milliseconds between the actions of each meeting of a pair. */
function lagsOf(table: ActionTable, { starts, firstAction, secondAction }: PairMeetings, p: number): number[] {
  return Array.from(firstAction.slice(starts[p], starts[p + 1]), (i, k) =>
    Math.abs(table.time[i] - table.time[secondAction[starts[p] + k]]),
  )
}

test('the share of a window is the mean over pairs that share three objects or more', () => {
  fc.assert(
    fc.property(smallTables, fc.uint8Array({ minLength: 20, maxLength: 20, max: 1 }), (table, leftOut) => {
      const { meetings, taste } = prepared(table)
      const shares = taste.shares(leftOut)
      const all = Array.from({ length: meetings.pairs }, (_, p) => p).filter(
        p => lagsOf(table, meetings, p).length >= 3,
      )
      assert.equal(taste.pairs, all.length)
      const counted = all.filter(p => leftOut[meetings.first[p]] + leftOut[meetings.second[p]] < 2)
      WINDOWS.forEach((window, w) => {
        let sum = 0
        for (const p of counted) {
          const lags = lagsOf(table, meetings, p)
          sum += lags.filter(lag => lag <= window).length / lags.length
        }
        assert.ok(Math.abs(shares[w] - Math.min(1, (sum + 1) / (counted.length + 1))) < 1e-12)
      })
    }),
  )
})

test('p is the smallest over the smaller windows of the worse of both nulls, times their number', () => {
  fc.assert(
    fc.property(smallTables, fc.integer({ min: 10, max: 10_000 }), (table, pairsTested) => {
      const { tested, taste } = prepared(table)
      const shares = taste.shares(new Uint8Array(20))
      taste.pValues(tested, shares, pairsTested).forEach((p, i) => {
        const observed = tested.observed.slice(i * 4, i * 4 + 4)
        if (observed[3] < 3) {
          assert.equal(p, 1)
          return
        }
        const worse = [0, 1, 2].map(w => {
          if (observed[w] < 2) return 1
          const byTaste = binomialUpperTail(observed[3], shares[w], observed[w]) * (taste.pairs / (0.9 * pairsTested))
          return Math.max(tested.windowP[i * 4 + w] / 0.1, byTaste)
        })
        assert.ok(Math.abs(p - Math.min(1, 3 * Math.min(...worse))) <= 1e-12 + 1e-9 * p)
      })
    }),
  )
})

test('with one window alone there is nothing to compare, and the pairs alone say nothing', () => {
  const actions = Array.from({ length: 40 }, (_, i) => ({
    account: i % 2,
    object: i >> 1,
    time: (i >> 1) * 1e8 + (i % 2) * 1000,
  }))
  const table = tableOf(actions, 2, 20)
  const { tested, taste } = prepared(table, [60_000])
  assert.equal(tested.count, 1)
  assert.deepEqual([...taste.pValues(tested, taste.shares(new Uint8Array(2)), 1)], [1])
})

test('more objects shared make no pair suspicious that is no closer on them', () => {
  const tested = {
    count: 3,
    pair: Int32Array.of(0, 1, 2),
    observed: Int32Array.of(2, 20, 40, 9, 38, 40, 2, 2, 2),
    windowP: new Float64Array(9).fill(1e-30),
  } as Partial<TestedPairs> as TestedPairs
  const actions = [0, 1, 2].flatMap(object => [0, 1].map(account => ({ account, object, time: object * 1e8 })))
  const { taste } = prepared(tableOf(actions, 2, 3), [1000, 2000, 3000])
  assert.equal(taste.pairs, 1)
  const [typical, close, few] = taste.pValues(tested, Float64Array.of(0.05, 0.5, 0.9), 20)
  // Two smaller windows are looked at; one of 20 pairs has weight, and nine tenths of the error.
  const expected = (observed: number, share: number) => (2 * binomialUpperTail(40, share, observed)) / (20 * 0.9)
  assert.ok(Math.abs(typical - expected(20, 0.5)) < 1e-12)
  assert.ok(Math.abs(close / expected(38, 0.5) - 1) < 1e-9 && close < 1e-8)
  assert.equal(few, 1)
})

test('a tenth of the error is for chance: where that is the larger p, it stands', () => {
  const tested = {
    count: 1,
    pair: Int32Array.of(0),
    observed: Int32Array.of(30, 40),
    windowP: Float64Array.of(0.002, 0.002),
  } as Partial<TestedPairs> as TestedPairs
  const actions = [0, 1, 2].flatMap(object => [0, 1].map(account => ({ account, object, time: object * 1e8 })))
  const { taste } = prepared(tableOf(actions, 2, 3), [1000, 2000])
  assert.ok(Math.abs(taste.pValues(tested, Float64Array.of(0.01, 1), 1)[0] - 0.02) < 1e-12)
})
