import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { binomialUpperTail } from './binomial.ts'
import { logGamma } from './log-gamma.ts'
import { negativeBinomialUpperTail } from './negative-binomial.ts'
import { poissonUpperTail } from './poisson.ts'

function near(actual: number, expected: number, relative = 1e-9): void {
  assert.ok(Math.abs(actual - expected) <= relative * Math.max(Math.abs(expected), 1e-290), `${actual} for ${expected}`)
}

/** Sums the smaller terms first; slow, and exact to rounding. */
function sumTail(count: number, probability: (k: number) => number, until: number): number {
  let sum = 0
  for (let k = until; k >= count; k--) sum += probability(k)
  return sum
}

test('log gamma is the log of the factorial', () => {
  let logFactorial = 0
  for (let n = 1; n < 150; n++) {
    assert.ok(Math.abs(logGamma(n) - logFactorial) <= 1e-12 * Math.max(1, logFactorial))
    logFactorial += Math.log(n)
  }
  near(logGamma(0.5), Math.log(Math.sqrt(Math.PI)), 1e-12)
})

test('the Poisson tail is the sum of its terms', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.double({ min: 1e-6, max: 50, noNaN: true }), (count, mean) => {
      const slow = sumTail(count, k => Math.exp(k * Math.log(mean) - mean - logGamma(k + 1)), 400)
      near(poissonUpperTail(count, mean), slow, 1e-7)
    }),
  )
  near(poissonUpperTail(2, 1e-4), 4.999666679e-9)
  assert.equal(poissonUpperTail(0, 3), 1)
  assert.equal(poissonUpperTail(3, 0), 0)
  assert.ok(poissonUpperTail(1_000_000, 1_000_000) > 0.49 && poissonUpperTail(1_000_000, 1_000_000) < 0.51)
})

test('the binomial tail is the sum of its terms', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 60 }),
      fc.double({ min: 0.001, max: 0.999, noNaN: true }),
      fc.integer({ min: 0, max: 60 }),
      (trials, p, successes) => {
        const term = (k: number) =>
          Math.exp(
            logGamma(trials + 1) -
              logGamma(k + 1) -
              logGamma(trials - k + 1) +
              k * Math.log(p) +
              (trials - k) * Math.log1p(-p),
          )
        near(binomialUpperTail(trials, p, successes), Math.min(1, sumTail(successes, term, trials)), 1e-7)
      },
    ),
  )
  assert.equal(binomialUpperTail(10, 0, 1), 0)
  assert.equal(binomialUpperTail(10, 1, 10), 1)
})

test('the negative binomial tail is the sum of its terms and tends to Poisson', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 30 }),
      fc.double({ min: 0.01, max: 20, noNaN: true }),
      fc.double({ min: 0.5, max: 50, noNaN: true }),
      (count, mean, size) => {
        const p = mean / (mean + size)
        const term = (k: number) =>
          Math.exp(logGamma(k + size) - logGamma(size) - logGamma(k + 1) + k * Math.log(p) + size * Math.log1p(-p))
        const slow = 1 - sumTail(0, term, count - 1)
        assert.ok(Math.abs(negativeBinomialUpperTail(count, mean, size) - slow) < 1e-9)
      },
    ),
  )
  near(negativeBinomialUpperTail(7, 2.5, 1e8), poissonUpperTail(7, 2.5), 1e-5)
})
