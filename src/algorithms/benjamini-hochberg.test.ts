import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { adjustedPValues, dependenceFactor, estimatedNulls, rejectionThreshold } from './benjamini-hochberg.ts'

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

test('p-values up to the threshold are those whose q-value is at most the level, with either correction', () => {
  const levels = fc.double({ min: 0.001, max: 0.5, noNaN: true })
  fc.assert(
    fc.property(pValues, levels, fc.nat(2000), fc.constantFrom('bh', 'by'), (values, level, unlisted, correction) => {
      const tested = values.length + unlisted
      if (tested === 0) return
      const list = Float64Array.from(values)
      let harmonic = 0
      for (let i = 1; i <= tested; i++) harmonic += 1 / i
      const factor = correction === 'by' ? harmonic : 1
      const threshold = rejectionThreshold(list, tested, level, correction)
      const wanted = adjustedPValues(list, tested).map(q => Math.min(1, q * factor))
      list.forEach((p, i) => {
        if (Math.abs(wanted[i] - level) < level * 1e-6) return
        assert.equal(p <= threshold, wanted[i] <= level, `p ${p}, q ${wanted[i]}, threshold ${threshold}`)
      })
      assert.ok(threshold === -1 || values.includes(threshold))
    }),
  )
})

test('nothing is rejected where nothing is listed, and a p of 0 always is', () => {
  assert.equal(rejectionThreshold(new Float64Array(), 10, 0.05), -1)
  assert.equal(rejectionThreshold(Float64Array.of(0), 1e12, 0.05, 'by'), 0)
  assert.equal(rejectionThreshold(Float64Array.of(0.9), 1, 0.05), -1)
})

test('the factor for any dependence is the harmonic number', () => {
  let sum = 0
  for (let tested = 1; tested <= 5000; tested++) {
    sum += 1 / tested
    if (tested % 97 === 0 || tested < 5 || (tested > 995 && tested < 1005))
      assert.ok(Math.abs(dependenceFactor(tested, 'by') - sum) < 1e-6)
    assert.equal(dependenceFactor(tested, 'bh'), 1)
  }
  assert.equal(dependenceFactor(0, 'by'), 1)
})

test('true nulls are estimated from the p-values above a half, and never more than there are', () => {
  assert.equal(estimatedNulls(Float64Array.of(0.01, 0.02, 0.5, 0.51)), 4)
  assert.equal(estimatedNulls(Float64Array.of(0.01, 0.02, 0.03, 0.04, 0.5)), 2)
  assert.equal(estimatedNulls(new Float64Array(10).fill(1)), 10)
  assert.equal(estimatedNulls(new Float64Array()), 0)
  const uniform = Float64Array.from({ length: 1000 }, (_, i) => (i + 0.5) / 1000)
  assert.ok(Math.abs(estimatedNulls(uniform) - 1000) <= 2)
})
