import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { sha256 } from './sha256.ts'

test('it is the SHA-256 of another implementation, whatever the bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), bytes => {
      assert.deepEqual(sha256(bytes), new Uint8Array(createHash('sha256').update(bytes).digest()))
    }),
    { numRuns: 300 },
  )
})

test('every length around one and two blocks pads as it must', () => {
  for (let length = 0; length <= 130; length++) {
    const bytes = new Uint8Array(length).fill(length)
    assert.deepEqual(sha256(bytes), new Uint8Array(createHash('sha256').update(bytes).digest()), `${length}`)
  }
})
