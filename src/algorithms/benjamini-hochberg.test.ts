import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { adjustedPValues } from './benjamini-hochberg.ts'

const pValues = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40, size: 'max' })

test('rejecting q-values up to q is the step-up procedure of 1995', () => {
  fc.assert(
    fc.property(pValues, fc.double({ min: 0.001, max: 0.5, noNaN: true }), fc.nat(100), (values, q, unlisted) => {
      const tested = values.length + unlisted
      const sorted = [...values].sort((a, b) => a - b)
      let rejected = 0
      sorted.forEach((p, i) => {
        if (p * tested <= q * (i + 1) * (1 - 1e-12)) rejected = i + 1
      })
      const adjusted = adjustedPValues(Float64Array.from(values), tested)
      assert.ok(adjusted.filter(value => value <= q).length >= rejected)
      let lenient = 0
      sorted.forEach((p, i) => {
        if (p * tested <= q * (i + 1) * (1 + 1e-12)) lenient = i + 1
      })
      assert.ok(adjusted.filter(value => value <= q).length <= lenient)
    }),
  )
})

test('q-values keep the order of p-values and are never below them', () => {
  fc.assert(
    fc.property(pValues, values => {
      const adjusted = adjustedPValues(Float64Array.from(values))
      values.forEach((p, i) => {
        assert.ok(adjusted[i] >= p - 1e-15 && adjusted[i] <= 1)
        values.forEach((other, j) => {
          assert.ok(other < p || adjusted[j] >= adjusted[i])
        })
      })
    }),
  )
})
