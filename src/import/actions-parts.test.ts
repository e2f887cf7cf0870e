import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { IdTable } from './actions-ids.ts'
import { NumberColumn, orderRows, ranked } from './actions-order.ts'

const anyId = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 4 }),
  fc.constantFrom('', '__proto__', 'a', 'ÿ', 'Ā', '\ud800'),
)

test('ids are numbered as a Map numbers them, and come back code unit for code unit', () => {
  fc.assert(
    fc.property(fc.array(anyId, { maxLength: 200 }), ids => {
      const table = new IdTable()
      const numbers = new Map<string, number>()
      for (const id of ids) {
        if (!numbers.has(id)) numbers.set(id, numbers.size)
        assert.equal(table.numberOf(id), numbers.get(id))
      }
      assert.equal(table.count, numbers.size)
      assert.deepEqual(table.ids(), [...numbers.keys()])
      for (const [id, number] of numbers) assert.equal(table.find(id), number)
      assert.equal(table.find('no such id'), undefined)
    }),
  )
})

test('many ids and ids longer than a block are kept', () => {
  const table = new IdTable()
  const idOf = (i: number) => (i % 1000 === 7 ? 'ж'.repeat(700_000) + i : `account ${i}`)
  for (let i = 0; i < 5000; i++) assert.equal(table.numberOf(idOf(i)), i)
  for (let i = 0; i < 5000; i += 3) assert.equal(table.numberOf(idOf(i)), i)
  for (const i of [0, 7, 1007, 4999]) assert.equal(table.idOf(i), idOf(i))
})

test('rows are ordered as a stable comparison sort orders them', () => {
  const key = fc.oneof(fc.constantFrom([-3, 3], [0, 70_000], [0, 0]), fc.constant([631152000000, 4102444800000]))
  fc.assert(
    fc.property(
      fc.array(key, { minLength: 1, maxLength: 3 }).chain(ranges =>
        fc.record({
          ranges: fc.constant(ranges),
          rows: fc.array(
            fc.tuple(
              ...ranges.map(([lowest, highest]) =>
                fc.oneof(fc.integer({ min: lowest, max: highest }), fc.constant(lowest)),
              ),
            ),
            { maxLength: 30 },
          ),
        }),
      ),
      ({ ranges, rows }) => {
        const keys = ranges.map(([lowest, highest], at) => ({
          values: Float64Array.from(rows, row => row[at]),
          lowest,
          highest,
        }))
        const slow = [...rows.keys()].sort((a, b) => {
          const at = rows[a].findIndex((value, i) => value !== rows[b][i])
          return at === -1 ? a - b : rows[a][at] - rows[b][at]
        })
        assert.deepEqual([...orderRows(rows.length, keys)], slow)
      },
    ),
    { numRuns: 40 },
  )
})

test('ranks are positions among the ids that rows name', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(anyId, { minLength: 1, maxLength: 20 }),
      fc.array(fc.nat(), { maxLength: 20 }),
      (ids, picks) => {
        const named = Int32Array.from(picks, pick => pick % ids.length)
        const { sorted, rank } = ranked(ids, named)
        assert.deepEqual(sorted, [...new Set([...named].map(number => ids[number]))].sort())
        for (const number of named) assert.equal(sorted[rank[number]], ids[number])
      },
    ),
  )
})

test('a column gives back what was pushed', () => {
  const column = new NumberColumn(length => new Int32Array(length))
  for (let i = 0; i < 5000; i++) column.push(i * 7)
  assert.deepEqual(
    [...column.values()],
    Array.from({ length: 5000 }, (_, i) => i * 7),
  )
})
