import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { POST_COLUMNS } from '../../model/post-table.ts'
import { columnsOf, columnsParam, leastWidth, templateOf, toggledColumn } from './table-columns.ts'

test('columns survive the address, keep their order, and always hold the text', () => {
  fc.assert(
    fc.property(fc.subarray([...POST_COLUMNS]), chosen => {
      const columns = POST_COLUMNS.filter(column => column === 'text' || chosen.includes(column))
      assert.deepEqual(columnsOf(columnsParam(columns)), columns)
    }),
  )
  assert.deepEqual(columnsOf('nothing,__proto__,versions'), ['text', 'versions'])
})

test('a column is put in and taken out where it belongs, and has room', () => {
  const before = columnsOf(undefined)
  const more = toggledColumn(before, 'exhibit')
  assert.deepEqual(toggledColumn(more, 'exhibit'), before)
  assert.ok(more.includes('exhibit'))
  assert.ok(leastWidth(more) > leastWidth(before))
  assert.equal(templateOf(more).split(/ (?![^(]*\))/).length, more.length)
})
