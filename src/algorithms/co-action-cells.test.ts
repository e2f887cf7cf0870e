import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { objectAt, smallActions, smallTableOf, smallTables, tableOf } from '../../test/support/action-crowd.ts'
import { cutIntoCells } from './co-action-cells.ts'

const HOUR = 3_600_000

test('cells are what going through the hours of each stratum gives', () => {
  fc.assert(
    fc.property(
      smallTables,
      fc.constantFrom(600_000, HOUR),
      fc.integer({ min: 1, max: 20 }),
      (table, width, fewest) => {
        const { count, cell, actions } = cutIntoCells(table, width, fewest)
        const origin = Math.min(...table.time)
        const expected = new Int32Array(table.time.length).fill(-1)
        const sizes: number[] = []
        for (let stratum = 0; stratum < table.strata; stratum++) {
          const own = [...table.time.keys()].filter(i => table.objectStratum[objectAt(table, i)] === stratum)
          if (own.length === 0) continue
          const cells: number[][] = [[]]
          for (let hour = 0; hour * width <= Math.max(...table.time) - origin; hour++) {
            const inHour = own.filter(
              i => table.time[i] >= origin + hour * width && table.time[i] < origin + (hour + 1) * width,
            )
            if (cells[cells.length - 1].length >= fewest && inHour.length > 0) cells.push([])
            cells[cells.length - 1].push(...inHour)
          }
          if (cells.length > 1 && cells[cells.length - 1].length < fewest)
            cells[cells.length - 2].push(...(cells.pop() ?? []))
          for (const members of cells) {
            for (const i of members) expected[i] = sizes.length
            sizes.push(members.length)
          }
        }
        assert.deepEqual(cell, expected)
        assert.deepEqual([...actions], sizes)
        assert.equal(count, sizes.length)
      },
    ),
  )
})

test('cells of the test hold 64 actions or more where a stratum has so many', () => {
  const actions = Array.from({ length: 1000 }, (_, i) => ({ account: i, object: i % 100, time: i * i * 3000 }))
  const table = tableOf(actions, 1000, 100)
  const { count, actions: sizes } = cutIntoCells(table, HOUR, 64)
  assert.ok(count > 3 && sizes.every(size => size >= 64) && sizes.reduce((a, b) => a + b) === 1000)
})

test('a shift of all times moves no action to another cell', () => {
  fc.assert(
    fc.property(smallActions, fc.integer({ min: -2e12, max: 2e12 }), (actions, shift) => {
      const shifted = actions.map(action => ({ ...action, time: action.time + shift }))
      assert.deepEqual(cutIntoCells(smallTableOf(shifted), HOUR, 8), cutIntoCells(smallTableOf(actions), HOUR, 8))
    }),
  )
})
