import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { excludingPairs, type Interval } from './interval-conflicts.ts'

const anyInterval: fc.Arbitrary<Interval> = fc
  .tuple(fc.option(fc.integer({ min: 0, max: 30 }), { nil: undefined }), fc.option(fc.nat(30), { nil: undefined }))
  .map(([low, length]) => ({ low, high: length === undefined ? undefined : (low ?? 0) + length }))

test('pairs that exclude each other are as many as a slow comparison of all finds', () => {
  fc.assert(
    fc.property(fc.array(anyInterval, { maxLength: 30 }), intervals => {
      let expected = 0
      intervals.forEach((a, i) => {
        for (const b of intervals.slice(0, i)) {
          const isBefore = (x: Interval, y: Interval) => x.high !== undefined && y.low !== undefined && x.high < y.low
          if (isBefore(a, b) || isBefore(b, a)) expected++
        }
      })
      assert.equal(excludingPairs(intervals), expected)
    }),
  )
})
