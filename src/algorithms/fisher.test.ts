import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fisherTail, simesByAccount } from './fisher.ts'
import { Random } from './random.ts'

function near(actual: number, expected: number, relative = 1e-9): void {
  assert.ok(Math.abs(actual - expected) <= relative * expected, `${actual} for ${expected}`)
}

test('the tail of Fisher is the integral of the Gamma density', () => {
  const cases = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.double({ min: 0.01, max: 30, noNaN: true }))
  fc.assert(
    fc.property(cases, ([count, sum]) => {
      let factorial = 1
      for (let i = 2; i < count; i++) factorial *= i
      const density = (x: number) => (x ** (count - 1) * Math.exp(-x)) / factorial
      // Simpson's rule; what lies beyond sum + 80 is nothing.
      const steps = 4000
      const width = 80 / steps
      let integral = density(sum) + density(sum + 80)
      for (let k = 1; k < steps; k++) integral += density(sum + k * width) * (k % 2 === 1 ? 4 : 2)
      near(fisherTail(count, sum), (integral * width) / 3, 1e-6)
    }),
  )
})

test('one p-value stays what it is, and none say nothing', () => {
  for (const p of [1e-300, 1e-9, 0.05, 0.7]) near(fisherTail(1, -Math.log(p)), p, 1e-9)
  assert.equal(fisherTail(0, 5), 1)
  assert.equal(fisherTail(3, 0), 1)
  near(fisherTail(2, -2 * Math.log(0.05)), 0.0025 * (1 - 2 * Math.log(0.05)))
})

test('many small p-values give no underflow, and the tail falls with the sum and rises with the count', () => {
  const tiny = fisherTail(500, 1500)
  assert.ok(tiny > 0 && tiny < 1e-150)
  assert.ok(Math.abs(fisherTail(100_000, 100_000) - 0.5) < 0.01)
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50 }), fc.double({ min: 0.1, max: 200, noNaN: true }), (count, sum) => {
      assert.ok(fisherTail(count, sum * 1.1) < fisherTail(count, sum) || fisherTail(count, sum) > 1 - 1e-9)
      assert.ok(fisherTail(count + 1, sum) > fisherTail(count, sum) || fisherTail(count, sum) > 1 - 1e-9)
      assert.ok(fisherTail(count, sum) <= 1)
    }),
  )
})

test('combined uniform p-values are uniform', () => {
  const random = new Random('uniform')
  let below = 0
  for (let k = 0; k < 20_000; k++) {
    let sum = 0
    for (let i = 0; i < 5; i++) sum -= Math.log(1 - random.unit())
    if (fisherTail(5, sum) <= 0.1) below++
  }
  assert.ok(Math.abs(below / 20_000 - 0.1) < 0.008, `${below}`)
})

test('the p-value of an account is that of Simes over all its partners, those without a pair counting as 1', () => {
  const pairs = fc.uniqueArray(
    fc.record({ a: fc.nat(4), step: fc.integer({ min: 1, max: 5 }), p: fc.integer({ min: 1, max: 1000 }) }),
    { maxLength: 20, selector: ({ a, step }) => `${a} ${a + step}` },
  )
  fc.assert(
    fc.property(pairs, fc.nat(30), (list, more) => {
      const accounts = 10 + more
      const combined = simesByAccount(
        list.map(({ a }) => a),
        list.map(({ a, step }) => a + step),
        Float64Array.from(list, ({ p }) => p / 10_000),
        accounts,
        12,
      )
      for (let account = 0; account < 12; account++) {
        const own = list.filter(({ a, step }) => a === account || a + step === account).map(({ p }) => p / 10_000)
        while (own.length < accounts - 1) own.push(1)
        own.sort((a, b) => a - b)
        const simes = Math.min(...own.map((p, i) => (p * (accounts - 1)) / (i + 1)))
        assert.ok(Math.abs(combined[account] - Math.min(1, simes)) <= 1e-12)
      }
    }),
  )
})
