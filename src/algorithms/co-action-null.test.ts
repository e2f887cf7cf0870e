import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { allMeetings, objectAt, positionsOf, smallTables, WINDOWS } from '../../test/support/action-crowd.ts'
import { type ActionCells, cutIntoCells } from './co-action-cells.ts'
import { listMeetings } from './co-action-meetings.ts'
import { ExpectedMeetings } from './co-action-null.ts'
import { sweepMeetings } from './co-action-rates.ts'
import type { ActionTable } from './co-action-table.ts'

function near(actual: number, expected: number): void {
  assert.ok(Math.abs(actual - expected) <= 1e-9 * Math.max(1, expected), `${actual} for ${expected}`)
}

function prepared(table: ActionTable, model: 'activity' | 'hours') {
  const cells = cutIntoCells(table, 3_600_000, 8)
  const rates = sweepMeetings(table, cells, WINDOWS)
  const meetings = listMeetings(table, WINDOWS, rates.onObject, 1e6)
  return { cells, meetings, nullModel: new ExpectedMeetings(table, cells, rates, model) }
}

const stratumAt = (table: ActionTable, i: number) => table.objectStratum[objectAt(table, i)]

/** (meetings + 1) / pairs of actions by two accounts, counted pair by pair. */
function slowStratumRate(table: ActionTable, stratum: number, window: number): number {
  const own = [...table.account.keys()].filter(i => stratumAt(table, i) === stratum)
  const pairs = own.flatMap(i => own.filter(j => i < j && table.account[i] !== table.account[j])).length
  const met = allMeetings(table, window).filter(([i]) => stratumAt(table, i) === stratum).length
  return (met + 1) / Math.max(1, pairs)
}

function slowByActivity(table: ActionTable, a: number, b: number, window: number): number {
  let sum = 0
  for (let stratum = 0; stratum < table.strata; stratum++) {
    const [ofA, ofB] = [a, b].map(who => positionsOf(table, who).filter(i => stratumAt(table, i) === stratum).length)
    if (ofA * ofB > 0) sum += ofA * ofB * slowStratumRate(table, stratum, window)
  }
  return sum
}

function slowByPresence(
  table: ActionTable,
  cells: ActionCells,
  ofA: readonly number[],
  ofB: readonly number[],
  window: number,
): number {
  const all = allMeetings(table, window)
  let sum = 0
  for (let cell = 0; cell < cells.count; cell++) {
    const inCell = (i: number) => cells.cell[i] === cell
    const size = cells.cell.filter(each => each === cell).length
    const met = all.filter(([i, j]) => inCell(i) && inCell(j)).length
    sum += (ofA.filter(inCell).length * ofB.filter(inCell).length * (met + 1)) / ((size * (size - 1)) / 2 + 1)
  }
  return sum
}

test('activity: the sum over strata, and over cells without the actions with which the pair met', () => {
  fc.assert(
    fc.property(smallTables, table => {
      const { cells, meetings, nullModel } = prepared(table, 'activity')
      const { firstAction, secondAction, starts } = meetings
      for (let p = 0; p < Math.min(meetings.pairs, 12); p++) {
        const [a, b] = [meetings.first[p], meetings.second[p]]
        nullModel.compute(a, b, firstAction, secondAction, starts[p], starts[p + 1])
        const met = new Set([
          ...firstAction.slice(starts[p], starts[p + 1]),
          ...secondAction.slice(starts[p], starts[p + 1]),
        ])
        const [ofA, ofB] = [a, b].map(who => positionsOf(table, who).filter(i => !met.has(i)))
        WINDOWS.forEach((window, w) => {
          near(nullModel.byActivity[w], slowByActivity(table, a, b, window))
          near(nullModel.byPresence[w], slowByPresence(table, cells, ofA, ofB, window))
          near(nullModel.expected[w], nullModel.byActivity[w] + nullModel.byPresence[w])
        })
        const whole = nullModel.expected.slice()
        nullModel.computeActivity(a, b)
        for (let w = 0; w < 4; w++) assert.ok(nullModel.expected[w] > 0 && nullModel.expected[w] <= whole[w])
      }
    }),
    { numRuns: 40 },
  )
})

test('hours: the sum over cells with all actions of the pair, never below the sum over strata', () => {
  fc.assert(
    fc.property(smallTables, table => {
      const { cells, meetings, nullModel } = prepared(table, 'hours')
      const { first, second, firstAction, secondAction, starts } = meetings
      for (let p = 0; p < Math.min(meetings.pairs, 12); p++) {
        nullModel.compute(first[p], second[p], firstAction, secondAction, starts[p], starts[p + 1])
        const [ofA, ofB] = [first[p], second[p]].map(who => positionsOf(table, who))
        WINDOWS.forEach((window, w) => {
          near(nullModel.byPresence[w], slowByPresence(table, cells, ofA, ofB, window))
          assert.ok(nullModel.byActivity[w] > 0)
          assert.equal(nullModel.expected[w], Math.max(nullModel.byActivity[w], nullModel.byPresence[w]))
        })
      }
    }),
    { numRuns: 40 },
  )
})

test('actions by stratum, their rates, and meetings with several others', () => {
  fc.assert(
    fc.property(smallTables, fc.uniqueArray(fc.nat(19), { minLength: 1, maxLength: 5 }), (table, others) => {
      const { nullModel } = prepared(table, 'activity')
      for (let s = 0; s < table.strata; s++) {
        assert.equal(nullModel.actions(3, s), positionsOf(table, 3).filter(i => stratumAt(table, i) === s).length)
        if (positionsOf(table, 3).length === 0) continue
        WINDOWS.forEach((window, w) => {
          near(nullModel.stratumRate[s * 4 + w], slowStratumRate(table, s, window))
        })
      }
      const expected = others
        .filter(other => other !== 3)
        .reduce((sum, other) => sum + slowByActivity(table, 3, other, WINDOWS[3]), 0)
      near(nullModel.meetingsWith(3, others), expected)
    }),
    { numRuns: 30 },
  )
})

test('the order of questions changes no answer', () => {
  fc.assert(
    fc.property(smallTables, table => {
      const { meetings, nullModel } = prepared(table, 'activity')
      const { first, second, firstAction, secondAction, starts, pairs } = meetings
      const ask = (p: number) => {
        nullModel.compute(first[p], second[p], firstAction, secondAction, starts[p], starts[p + 1])
        return nullModel.expected.slice()
      }
      const numbers = Array.from({ length: pairs }, (_, p) => p)
      const forth = numbers.map(ask)
      assert.deepEqual(numbers.reverse().map(ask).reverse(), forth)
    }),
    { numRuns: 30 },
  )
})
