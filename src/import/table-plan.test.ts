import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cellOf, planTable } from './table-plan.ts'
import type { Column } from './table-row.ts'

const column = (name: string): Column => ({
  name,
  read: cells => name.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown>)?.[key], cells),
})

test('words that lie one level deeper are found there, and where they are not, at the top', () => {
  const columns = ['id', 'author', 'author.id', 'createdAt', 'content', 'content.text'].map(column)
  const plan = planTable(columns, {}, true)
  assert.ok(plan !== undefined)
  const cells = (content: unknown) => ({ id: 1, author: { id: 7 }, content }) as never
  assert.equal(cellOf(plan, 'text', cells({ text: 'deeper words' })), 'deeper words')
  assert.equal(cellOf(plan, 'text', cells('words at the top')), 'words at the top')
  assert.deepEqual(plan.unused, [])
})
