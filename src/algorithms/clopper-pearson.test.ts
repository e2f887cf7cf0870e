import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { clopperPearsonUpper } from './clopper-pearson.ts'

/** P[Binomial(trials, p) <= successes] by adding up, each term from logarithms. */
function atMost(trials: number, p: number, successes: number): number {
  let logChoose = 0
  let sum = 0
  for (let k = 0; k <= successes; k++) {
    if (k > 0) logChoose += Math.log((trials - k + 1) / k)
    sum += Math.exp(logChoose + k * Math.log(p) + (trials - k) * Math.log1p(-p))
  }
  return sum
}

test('known bounds: none of 30 at 5 % is the rule of three, exact', () => {
  assert.ok(Math.abs(clopperPearsonUpper(0, 30, 0.05) - (1 - 0.05 ** (1 / 30))) < 1e-9)
  assert.ok(Math.abs(clopperPearsonUpper(5, 100, 0.025) - 0.112835) < 1e-5)
  assert.equal(clopperPearsonUpper(0, 0, 0.01), 1)
  assert.equal(clopperPearsonUpper(7, 7, 0.01), 1)
})

test('at the bound what was seen, or less, has probability alpha', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 200 }),
      fc.nat(199),
      fc.constantFrom(0.01, 0.05, 0.2),
      (trials, seen, alpha) => {
        const successes = seen % trials
        const upper = clopperPearsonUpper(successes, trials, alpha)
        assert.ok(upper > successes / trials)
        assert.ok(Math.abs(atMost(trials, upper, successes) - alpha) < 1e-6)
      },
    ),
  )
})
