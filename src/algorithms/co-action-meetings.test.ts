import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { allMeetings, smallTables, tableOf, WINDOWS } from '../../test/support/action-crowd.ts'
import { cutIntoCells } from './co-action-cells.ts'
import { listMeetings, type PairMeetings } from './co-action-meetings.ts'
import { sweepMeetings } from './co-action-rates.ts'
import type { ActionTable } from './co-action-table.ts'

function listed(table: ActionTable, budget: number, windows: readonly number[] = WINDOWS): PairMeetings {
  const { onObject } = sweepMeetings(table, cutIntoCells(table, 3_600_000, 8), windows)
  return listMeetings(table, windows, onObject, budget)
}

const keyOf = (i: number, j: number) => (i < j ? `${i},${j}` : `${j},${i}`)

/** Meetings of each pair of accounts, by `a,b`. */
function meetingsByPair(table: ActionTable): Map<string, Set<string>> {
  const byPair = new Map<string, Set<string>>()
  for (const [i, j] of allMeetings(table, WINDOWS[3])) {
    const pair = keyOf(table.account[i], table.account[j])
    byPair.set(pair, (byPair.get(pair) ?? new Set()).add(keyOf(i, j)))
  }
  return byPair
}

const ofPair = (meetings: PairMeetings, p: number) =>
  Array.from(meetings.firstAction.slice(meetings.starts[p], meetings.starts[p + 1]), (i, k) =>
    keyOf(i, meetings.secondAction[meetings.starts[p] + k]),
  )

test('within any budget only meetings are listed, each once, under its own pair', () => {
  fc.assert(
    fc.property(smallTables, fc.integer({ min: 0, max: 60 }), (table, budget) => {
      const expected = meetingsByPair(table)
      const meetings = listed(table, budget)
      assert.equal(meetings.starts[meetings.pairs], meetings.firstAction.length)
      const pairs = new Set<string>()
      for (let p = 0; p < meetings.pairs; p++) {
        assert.ok(meetings.first[p] < meetings.second[p])
        const pair = keyOf(meetings.first[p], meetings.second[p])
        assert.ok(!pairs.has(pair), 'a pair, once')
        pairs.add(pair)
        const own = ofPair(meetings, p)
        assert.equal(new Set(own).size, own.length)
        for (const meeting of own) assert.ok(expected.get(pair)?.has(meeting))
        for (let m = meetings.starts[p]; m < meetings.starts[p + 1]; m++) {
          assert.equal(table.account[meetings.firstAction[m]], meetings.first[p])
          assert.equal(table.account[meetings.secondAction[m]], meetings.second[p])
        }
      }
    }),
  )
})

test('a budget large enough leaves out none of the meetings of a pair that met twice', () => {
  fc.assert(
    fc.property(smallTables, table => {
      const expected = meetingsByPair(table)
      const meetings = listed(table, 1e6)
      assert.equal(meetings.crowdedObjects, 0)
      for (let p = 0; p < meetings.pairs; p++) {
        const pair = keyOf(meetings.first[p], meetings.second[p])
        assert.deepEqual(new Set(ofPair(meetings, p)), expected.get(pair))
        expected.delete(pair)
      }
      for (const left of expected.values()) assert.equal(left.size, 1)
    }),
  )
})

test('a pair known from one listed meeting gets all its meetings in crowds, whatever the budget', () => {
  fc.assert(
    fc.property(smallTables, fc.integer({ min: 0, max: 60 }), (table, budget) => {
      const expected = meetingsByPair(table)
      const meetings = listed(table, budget)
      for (let p = 0; p < meetings.pairs; p++) {
        const pair = expected.get(keyOf(meetings.first[p], meetings.second[p]))
        assert.deepEqual(new Set(ofPair(meetings, p)), pair)
      }
    }),
  )
})

test('two accounts that meet on a small object are followed into a crowd that is not listed', () => {
  const crowd = Array.from({ length: 200 }, (_, account) => ({ account, object: 0, time: account * 1000 }))
  const actions = [...crowd, ...[3, 7].map(account => ({ account, object: 1, time: account }))]
  const meetings = listed(tableOf(actions, 200, 2), 100)
  assert.equal(meetings.crowdedObjects, 1)
  assert.deepEqual([meetings.pairs, meetings.first[0], meetings.second[0], meetings.starts[1]], [1, 3, 7, 2])
})

test('a budget of nothing lists the objects that have a single meeting at most', () => {
  const actions = [0, 1, 2].flatMap(object =>
    [0, 1].map(account => ({ account, object, time: object * 7e6 + account * 5000 })),
  )
  const meetings = listed(tableOf(actions, 2, 3), 0)
  assert.deepEqual([meetings.pairs, meetings.firstAction.length, meetings.crowdedObjects], [1, 3, 0])
})
