import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { allMeetings, objectAt, positionsOf, smallTables, tableOf, WINDOWS } from '../../test/support/action-crowd.ts'
import { cutIntoCells } from './co-action-cells.ts'
import { accountPresence, sweepMeetings } from './co-action-rates.ts'

test('swept meetings are those found by looking at all pairs', () => {
  fc.assert(
    fc.property(smallTables, table => {
      const cells = cutIntoCells(table, 3_600_000, 8)
      const rates = sweepMeetings(table, cells, WINDOWS)
      assert.equal(rates.windows, 4)
      WINDOWS.forEach((window, w) => {
        const inCell = new Float64Array(cells.count)
        const inStratum = new Float64Array(table.strata)
        const onObject = new Float64Array(6)
        for (const [i, j] of allMeetings(table, window)) {
          const object = objectAt(table, i)
          if (cells.cell[i] === cells.cell[j]) inCell[cells.cell[i]]++
          inStratum[table.objectStratum[object]]++
          onObject[object]++
        }
        const column = (rows: Float64Array) => rows.filter((_, i) => i % 4 === w)
        assert.deepEqual(column(rates.inCell), inCell)
        assert.deepEqual(column(rates.inStratum), inStratum)
        assert.deepEqual(column(rates.onObject), onObject)
      })
    }),
  )
})

test('a window takes in actions exactly as far apart as it is long', () => {
  const actions = [0, 10_000, 20_001].map((time, account) => ({ account, object: 0, time }))
  const table = tableOf(actions, 3, 1)
  const { onObject } = sweepMeetings(table, cutIntoCells(table, 3_600_000, 64), [9999, 10_000, 10_001])
  assert.deepEqual([...onObject], [0, 1, 2])
})

test('a crowd of 100,000 on one object is swept at once', () => {
  const actions = Array.from({ length: 100_000 }, (_, account) => ({ account, object: 0, time: account }))
  const table = tableOf(actions, 100_000, 1)
  const { onObject } = sweepMeetings(table, cutIntoCells(table, 3_600_000, 64), [1000, 100_000])
  assert.deepEqual([...onObject], [100_000 * 1000 - (1000 * 1001) / 2, (100_000 * 99_999) / 2])
})

test('presence counts the actions of each account in each cell', () => {
  fc.assert(
    fc.property(smallTables, table => {
      const cells = cutIntoCells(table, 3_600_000, 4)
      const { starts, cell, actions } = accountPresence(table, cells)
      for (let a = 0; a < table.accounts; a++) {
        const expected = new Map<number, number>()
        for (const i of positionsOf(table, a)) expected.set(cells.cell[i], (expected.get(cells.cell[i]) ?? 0) + 1)
        const entries = Array.from(cell.slice(starts[a], starts[a + 1]), (c, k) => [c, actions[starts[a] + k]])
        assert.deepEqual(
          entries,
          [...expected].sort(([c], [d]) => c - d),
        )
      }
    }),
  )
})
