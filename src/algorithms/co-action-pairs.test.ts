import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { allMeetings, smallTables, tableOf, WINDOWS } from '../../test/support/action-crowd.ts'
import { cutIntoCells } from './co-action-cells.ts'
import { listMeetings } from './co-action-meetings.ts'
import { ExpectedMeetings } from './co-action-null.ts'
import { SeparateActs, testPairs } from './co-action-pairs.ts'
import { sweepMeetings } from './co-action-rates.ts'
import type { ActionTable } from './co-action-table.ts'

function tested(table: ActionTable, cut: number, model: 'activity' | 'hours' = 'activity') {
  const cells = cutIntoCells(table, 3_600_000, 8)
  const rates = sweepMeetings(table, cells, WINDOWS)
  const meetings = listMeetings(table, WINDOWS, rates.onObject, 1e6)
  const nullModel = new ExpectedMeetings(table, cells, rates, model)
  return { meetings, nullModel, pairs: testPairs(table, WINDOWS, meetings, nullModel, cut) }
}

/** The smaller number of acts with which the two met. */
function slowActs(table: ActionTable, a: number, b: number, window: number): number {
  const met = allMeetings(table, window).map(([i, j]) => (table.account[i] === a ? [i, j] : [j, i]))
  const own = met.filter(([i, j]) => table.account[i] === a && table.account[j] === b)
  return Math.min(...[0, 1].map(side => new Set(own.map(meeting => table.act[meeting[side]])).size))
}

/** P[Poisson(mean) >= count] as one less the terms below. */
function slowTail(count: number, mean: number): number {
  let term = Math.exp(-mean)
  let below = 0
  for (let k = 0; k < count; k++) {
    below += term
    term *= mean / (k + 1)
  }
  return 1 - below
}

test('p is the smallest Poisson tail over windows times their number, of separate acts', () => {
  fc.assert(
    fc.property(smallTables, fc.constantFrom('activity' as const, 'hours' as const), (table, model) => {
      const { meetings, nullModel, pairs } = tested(table, 1, model)
      assert.ok(pairs.count <= meetings.pairs)
      for (let i = 0; i < Math.min(pairs.count, 15); i++) {
        const p = pairs.pair[i]
        const [a, b] = [meetings.first[p], meetings.second[p]]
        assert.deepEqual([pairs.first[i], pairs.second[i]], [a, b])
        nullModel.compute(a, b, meetings.firstAction, meetings.secondAction, meetings.starts[p], meetings.starts[p + 1])
        const tails = WINDOWS.map((window, w) => {
          const acts = slowActs(table, a, b, window)
          assert.equal(pairs.observed[i * 4 + w], acts)
          assert.equal(pairs.expected[i * 4 + w], nullModel.expected[w])
          return acts < 2 ? 1 : slowTail(acts, nullModel.expected[w])
        })
        tails.forEach((tail, w) => {
          assert.ok(Math.abs(pairs.windowP[i * 4 + w] - tail) <= 1e-9)
        })
        assert.ok(Math.abs(pairs.pValue[i] - Math.min(1, 4 * Math.min(...tails))) <= 1e-8)
        assert.equal(pairs.windowP[i * 4 + pairs.best[i]], Math.min(...pairs.windowP.slice(i * 4, i * 4 + 4)))
      }
    }),
  )
})

test('every pair that met in two separate acts is tested, in the order of its meetings', () => {
  fc.assert(
    fc.property(smallTables, table => {
      const { meetings, pairs } = tested(table, 1)
      const wanted = Array.from({ length: meetings.pairs }, (_, p) => p).filter(
        p => slowActs(table, meetings.first[p], meetings.second[p], WINDOWS[3]) >= 2,
      )
      assert.deepEqual([...pairs.pair], wanted)
    }),
    { numRuns: 50 },
  )
})

test('a cut leaves out the pairs above it and no other', () => {
  fc.assert(
    fc.property(smallTables, fc.nat(100), (table, number) => {
      const all = tested(table, 1).pairs
      if (all.count === 0) return
      // Just below the p-value of one of them, or at it.
      const cut = all.pValue[(number >> 1) % all.count] * (number % 2 === 0 ? 1 : 0.9999)
      const below = tested(table, cut).pairs
      assert.deepEqual(
        [...below.pair],
        [...all.pair].filter((_, i) => all.pValue[i] <= cut),
      )
    }),
  )
})

test('a text and a link in one post are one act', () => {
  // Two accounts share the text and the link of one post, then those of a second one.
  const post = (act: number, account: number, first: number, time: number) =>
    [first, first + 1].map(object => ({ account, object, time, act }))
  const once = [...post(0, 0, 0, 0), ...post(1, 1, 0, 5000)]
  const twice = [...once, ...post(2, 0, 2, 9e6), ...post(3, 1, 2, 9e6 + 5000)]
  const types = Uint8Array.of(0, 1, 0, 1)
  assert.equal(tested(tableOf(once, 2, 4, types), 1).meetings.starts[1], 2)
  assert.equal(tested(tableOf(once, 2, 4, types), 1).pairs.count, 0)
  const { pairs } = tested(tableOf(twice, 2, 4, types), 1)
  assert.deepEqual([pairs.count, ...pairs.observed], [1, 2, 2, 2, 2])
})

test('one post that meets two posts of the other account is one act', () => {
  const actions = [
    { account: 0, object: 0, time: 0, act: 0 },
    { account: 0, object: 1, time: 0, act: 0 },
    { account: 1, object: 0, time: 1000, act: 1 },
    { account: 1, object: 1, time: 2000, act: 2 },
  ]
  const table = tableOf(actions, 2, 2)
  const first = Int32Array.from([0, 1], object => table.objectStarts[object])
  const second = first.map(i => i + 1)
  assert.deepEqual([...new SeparateActs(table, [1000, 2000]).count(first, second, 0, 2)], [1, 1])
  assert.equal(tested(table, 1).pairs.count, 0)
})
