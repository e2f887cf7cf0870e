// When people post: a rate for each hour from day and night, events and outages, and ordered times drawn from it.

import type { Random } from '../algorithms/random.ts'

const HOUR = 3_600_000

/** Share of a day's posts by local hour, as on any messenger: a trough before dawn, a peak in the evening. */
const DAY: readonly number[] = [
  0.5, 0.3, 0.2, 0.12, 0.1, 0.15, 0.4, 0.8, 1.1, 1.2, 1.2, 1.25, 1.4, 1.4, 1.2, 1.2, 1.25, 1.4, 1.6, 1.9, 2.1, 2, 1.6,
  1,
]

export interface Rhythm {
  /** Milliseconds, start of the first hour. */
  readonly start: number
  /** Relative rate of each hour. */
  readonly rates: Float64Array
}

export interface RhythmChange {
  /** Milliseconds, half-open interval. */
  readonly start: number
  readonly end: number
  /** Factor on the rate. */
  readonly factor: number
}

/** Hourly rates over `days`; a change holds from the hour in which it starts. `offsetMinutes`: local time east of UTC. */
export function hourlyRhythm(
  start: number,
  days: number,
  offsetMinutes: number,
  changes: readonly RhythmChange[] = [],
): Rhythm {
  const rates = new Float64Array(Math.max(1, Math.round(days * 24)))
  for (let hour = 0; hour < rates.length; hour++) {
    const from = start + hour * HOUR
    let rate = DAY[Math.floor((from + offsetMinutes * 60_000) / HOUR) % 24]
    for (const change of changes) {
      if (from + HOUR > change.start && from < change.end) rate *= change.factor
    }
    rates[hour] = rate
  }
  return { start, rates }
}

/**
 * Exactly `count` times in ascending order, whole seconds in milliseconds, distributed as the rhythm; constant memory.
 * Uniform order statistics are drawn one by one and mapped through the cumulated rate.
 * Source: Bentley & Saxe 1980, "Generating sorted lists of random numbers".
 */
export function* orderedTimes(rhythm: Rhythm, count: number, random: Random): Generator<number> {
  let total = 0
  for (const rate of rhythm.rates) total += rate
  let logRemaining = 0
  let hour = 0
  let before = 0
  for (let left = count; left > 0; left--) {
    logRemaining += Math.log(1 - random.unit()) / left
    const target = -Math.expm1(logRemaining) * total
    while (hour < rhythm.rates.length - 1 && before + rhythm.rates[hour] <= target) before += rhythm.rates[hour++]
    const share = Math.min(0.999999, Math.max(0, (target - before) / rhythm.rates[hour]))
    yield rhythm.start + Math.floor((hour + share) * 3600) * 1000
  }
}
