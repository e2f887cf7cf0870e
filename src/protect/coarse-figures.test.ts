import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { hundredths, significant, sizeClass } from './coarse-figures.ts'

test('figures keep some digits, toward zero', () => {
  assert.deepEqual(
    [1234, -1234, 0.000123456, 99.9, 7, 1e300, 5e-324].map(value => significant(value, 2)),
    [1200, -1200, 0.00012, 99, 7, 1e300, 5e-324],
  )
  assert.deepEqual(
    [0, Number.NaN, Number.POSITIVE_INFINITY, 0.19].map(value => significant(value, 1)),
    [0, Number.NaN, Number.POSITIVE_INFINITY, 0.1],
  )
})

test('rounding turns no comparison round', () => {
  const value = fc.double({ min: 1e-300, max: 1e15, noNaN: true })
  fc.assert(
    fc.property(value, value, fc.constantFrom(1, 2), (a, b, digits) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)]
      assert.ok(significant(low, digits) <= significant(high, digits))
      assert.ok(significant(low, digits) <= low * (1 + 1e-14))
    }),
  )
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(share, share, (a, b) => {
      assert.equal(hundredths(Math.min(a, b)), Math.min(hundredths(a), hundredths(b)))
      assert.ok(hundredths(a) <= a + 1e-9 && hundredths(a) > a - 0.0101)
    }),
  )
  assert.deepEqual([0.29, 0.57, 0.58, 1, 0].map(hundredths), [0.29, 0.57, 0.58, 1, 0])
})

test('sizes are classes', () => {
  assert.deepEqual([0, 999, 1000, 9_999, 10_000, 999_999, 1_000_000, 5e9, 1e18].map(sizeClass), [
    '< 1 kB',
    '< 1 kB',
    '< 10 kB',
    '< 10 kB',
    '< 100 kB',
    '< 1 MB',
    '< 10 MB',
    '< 10 GB',
    '>= 1000 TB',
  ])
})
