// Upper tail of the Poisson distribution.

import { logGamma } from './log-gamma.ts'

const PRECISION = 1e-15
const MOST_STEPS = 100_000

/**
 * P[X >= count] for X ~ Poisson(mean); 1 for count <= 0. Tails below 1e-308 come out as 0.
 * Equals the regularised lower incomplete gamma function P(count, mean): series left of the mean, continued fraction
 * (Lentz) right of it. Source: Abramowitz & Stegun 6.5.29, 6.5.31, 26.4.21. Cost: O(sqrt(mean)) steps.
 */
export function poissonUpperTail(count: number, mean: number): number {
  if (count <= 0) return 1
  if (!(mean > 0)) return 0
  const scale = Math.exp(count * Math.log(mean) - mean - logGamma(count + 1))
  return mean < count + 1 ? Math.min(1, scale * risingSeries(count, mean)) : 1 - complement(count, mean)
}

function risingSeries(count: number, mean: number): number {
  let term = 1
  let sum = 1
  for (let i = 1; i < MOST_STEPS; i++) {
    term *= mean / (count + i)
    sum += term
    if (term < sum * PRECISION) break
  }
  return sum
}

function complement(count: number, mean: number): number {
  const tiny = 1e-300
  let b = mean + 1 - count
  let c = 1 / tiny
  let d = 1 / b
  let h = d
  for (let i = 1; i < MOST_STEPS; i++) {
    const a = -i * (i - count)
    b += 2
    d = a * d + b
    if (Math.abs(d) < tiny) d = tiny
    c = b + a / c
    if (Math.abs(c) < tiny) c = tiny
    d = 1 / d
    const step = d * c
    h *= step
    if (Math.abs(step - 1) < PRECISION) break
  }
  return Math.exp(count * Math.log(mean) - mean - logGamma(count)) * h
}
