import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { largest } from './largest.ts'

test('the largest few are the head of the sorted list', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer()), fc.nat({ max: 20 }), (numbers, limit) => {
      const descending = (a: number, b: number) => b - a
      assert.deepEqual(largest(numbers, limit, descending), [...numbers].sort(descending).slice(0, limit))
    }),
  )
})
