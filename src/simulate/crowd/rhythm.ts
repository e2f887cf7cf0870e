// Hours, delays and the bell curve of the simulated crowds. Times are seconds from Monday 00:00 UTC, the start of the simulation.

import type { Random } from '../../algorithms/random.ts'

export const HOUR = 3600
export const DAY = 24 * HOUR

/** Relative rate by hour of the day: trough before dawn, peak in the evening. Peak is 1. */
const HOURS: readonly number[] = [
  0.25, 0.15, 0.1, 0.06, 0.05, 0.08, 0.2, 0.4, 0.55, 0.6, 0.6, 0.62, 0.7, 0.7, 0.6, 0.6, 0.62, 0.7, 0.8, 0.92, 1, 0.95,
  0.8, 0.5,
]

/** Saturday and Sunday are this much quieter. */
const WEEKEND = 0.75

/** Rate at a second from 0, 0..1. `contrast`: power that makes nights and weekends more quiet (above 1) or less. */
export function rateAt(second: number, contrast = 1): number {
  const hour = HOURS[Math.floor(second / HOUR) % 24]
  const rate = Math.floor(second / DAY) % 7 >= 5 ? hour * WEEKEND : hour
  return contrast === 1 ? rate : rate ** contrast
}

/** A second between `from` and `to`, distributed as the rhythm. */
export function rhythmSecond(from: number, to: number, random: Random, contrast = 1): number {
  for (let tries = 0; tries < 200; tries++) {
    const second = from + random.unit() * (to - from)
    if (random.chance(rateAt(second, contrast))) return second
  }
  return from
}

/** Standard normal by Box and Muller 1958. */
export function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random.unit())) * Math.cos(2 * Math.PI * random.unit())
}

/** Log-normal with this median and this standard deviation of the logarithm. */
export function logNormal(median: number, sigma: number, random: Random): number {
  return median * Math.exp(sigma * normal(random))
}

/** Poisson-distributed number by Knuth's product of uniforms; for means below about 10. */
export function poisson(mean: number, random: Random): number {
  const least = Math.exp(-mean)
  let count = 0
  for (let product = random.unit(); product > least; product *= random.unit()) count++
  return count
}
