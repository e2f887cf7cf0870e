// Regularised incomplete beta function: the tail of the binomial and of the negative binomial distribution.

import { logGamma } from './log-gamma.ts'

const PRECISION = 1e-15
const MOST_STEPS = 100_000

/**
 * I_x(a, b) for a, b > 0 and x in 0..1. Source: Abramowitz & Stegun 26.5.8, evaluated by Lentz's method;
 * the symmetry I_x(a, b) = 1 - I_{1-x}(b, a) keeps the fraction on its fast side. Cost: O(sqrt(max(a, b))) steps.
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x))
  const value = x < (a + 1) / (a + b + 2) ? (front * fraction(x, a, b)) / a : 1 - (front * fraction(1 - x, b, a)) / b
  return Math.min(1, Math.max(0, value))
}

function fraction(x: number, a: number, b: number): number {
  const tiny = 1e-300
  let c = 1
  let d = 1 - ((a + b) * x) / (a + 1)
  d = 1 / (Math.abs(d) < tiny ? tiny : d)
  let h = d
  for (let m = 1; m < MOST_STEPS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 + even * d
    d = 1 / (Math.abs(d) < tiny ? tiny : d)
    c = 1 + even / c
    if (Math.abs(c) < tiny) c = tiny
    h *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 + odd * d
    d = 1 / (Math.abs(d) < tiny ? tiny : d)
    c = 1 + odd / c
    if (Math.abs(c) < tiny) c = tiny
    const step = d * c
    h *= step
    if (Math.abs(step - 1) < PRECISION) break
  }
  return h
}
