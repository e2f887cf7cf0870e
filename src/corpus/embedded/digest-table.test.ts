import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { digestBytes } from './digest.ts'
import { DigestTable } from './digest-table.ts'

test('equal texts have one row and others have their own, at any number of texts', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { maxLength: 9000, size: 'max' }), texts => {
      const table = new DigestTable()
      const known = new Map<string, number>()
      for (const text of texts) {
        const expected = known.get(text) ?? known.size + 1
        known.set(text, expected)
        assert.equal(table.rowOf(digestBytes(text), known.size), expected)
      }
      assert.equal(table.size, known.size)
    }),
    { numRuns: 30 },
  )
})

test('digests that differ in any one byte are two, however near they lie', () => {
  const digest = new Uint8Array(16).fill(7)
  const near = Array.from(digest, (_, at) => digest.with(at, 8))
  const table = new DigestTable()
  const all = [digest, ...near]
  for (const rows of [1, 2])
    assert.deepEqual(
      all.map((each, i) => table.rowOf(each, i + 1)),
      all.map((_, i) => i + 1),
      `${rows}`,
    )
})
