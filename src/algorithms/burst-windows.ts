// Intervals in which one series of events ran faster than its own surroundings and everybody's rhythm explain.

import type { SmoothedActivity } from './burst-activity.ts'
import { negativeBinomialUpperTail } from './negative-binomial.ts'

/** Events first..last (positions, both included) of a series. */
export interface BurstWindow {
  readonly first: number
  readonly last: number
  /** Events that the surroundings would have given after the first. */
  readonly expected: number
  readonly pValue: number
}

export interface BurstWindowOptions {
  readonly widthsMilliseconds: readonly number[]
  /** Windows with fewer events are not tested. */
  readonly fewestEvents: number
}

/** Surroundings reach this many widths to both sides of a window. */
const SURROUNDINGS = 36
/** Activity that is assumed where nobody else posted, as a share of the mean. */
const FLOOR = 0.05

/**
 * Statistic: events within a width after an event. Null: the series runs at a steady share of everybody else's activity,
 * the share being that of its surroundings with the window left out; the count is then negative binomial (Poisson with a
 * gamma-distributed rate, shape events outside + 1). Surroundings begin with the series.
 * `everybody` holds every series once an hour, this one too, so that another's flood does not change what is normal here.
 * `times` ascend. Cost: times * widths * log hours.
 * @see docs/methods.md#bursts
 */
export function burstWindows(
  times: Float64Array,
  everybody: SmoothedActivity,
  range: { readonly start: number; readonly end: number; readonly events: number },
  { widthsMilliseconds, fewestEvents }: BurstWindowOptions,
): BurstWindow[] {
  const windows: BurstWindow[] = []
  if (times.length < fewestEvents) return windows
  const floor = (FLOOR * range.events) / Math.max(1, range.end - range.start)
  const others = (start: number, end: number): number =>
    end <= start ? 0 : everybody.between(start, end) + floor * (end - start)
  for (const width of widthsMilliseconds) {
    let last = 0
    let before = 0
    let after = 0
    for (let first = 0; first < times.length; first++) {
      const start = times[first]
      while (last + 1 < times.length && times[last + 1] - start <= width) last++
      const from = Math.max(times[0], start - SURROUNDINGS * width)
      const to = Math.min(range.end, start + (SURROUNDINGS + 1) * width)
      while (times[before] < from) before++
      while (after < times.length && times[after] <= to) after++
      const events = last - first + 1
      if (events < fewestEvents || (first > 0 && times[first - 1] === start)) continue
      const inside = others(start, start + width)
      const outside = others(from, start) + others(start + width, to)
      const size = first - before + (after - 1 - last) + 1
      const expected = outside > 0 ? (size * inside) / outside : events
      windows.push({ first, last, expected, pValue: negativeBinomialUpperTail(events - 1, expected, size) })
    }
  }
  return windows
}
