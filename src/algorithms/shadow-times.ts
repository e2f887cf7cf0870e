// At which times the sun stands where a shadow says: intervals, never single moments.

import { turnBetween } from './geodesy.ts'
import type { AngleInterval } from './shadow.ts'

/** Degrees; azimuth clockwise from true north, elevation above the horizon as it is seen (with refraction). */
export interface SunDirection {
  readonly azimuth: number
  readonly elevation: number
}

/** Milliseconds since 1970, UTC. */
export interface Span {
  readonly from: number
  readonly to: number
}

export interface ShadowConditions {
  readonly elevation?: AngleInterval
  readonly azimuth?: AngleInterval
}

/** Milliseconds between two looks at the sun. Every interval of an elevation is wider than 0.5 degrees and lasts at least two minutes. */
const STEP = 20_000
/** Ends of intervals are found to this, milliseconds. */
const FINENESS = 500

/** Whether the sun stands as the conditions say; never below the horizon, where nothing casts a shadow. */
export function fits({ azimuth, elevation }: SunDirection, conditions: ShadowConditions): boolean {
  if (elevation <= 0) return false
  const { elevation: high, azimuth: side } = conditions
  if (high !== undefined && (elevation < high.low || elevation > high.high)) return false
  if (side === undefined) return true
  const turn = turnBetween(side.best, azimuth)
  return turn >= side.low - side.best && turn <= side.high - side.best
}

/**
 * All intervals of a stretch of time in which the sun fits, in order. Looks every 20 seconds and finds the ends to half a second; an interval shorter than
 * that is found only where it meets a look. `step`: milliseconds between looks.
 */
export function fittingSpans(
  sunAt: (time: number) => SunDirection,
  { from, to }: Span,
  conditions: ShadowConditions,
  step = STEP,
): Span[] {
  const isFit = (time: number) => fits(sunAt(time), conditions)
  const spans: Span[] = []
  let began = isFit(from) ? from : undefined
  let before = from
  while (before < to) {
    const time = Math.min(to, before + step)
    const is = isFit(time)
    if (is && began === undefined) began = edge(isFit, before, time)
    if (!is && began !== undefined) {
      spans.push({ from: began, to: edge(isFit, time, before) })
      began = undefined
    }
    before = time
  }
  if (began !== undefined) spans.push({ from: began, to })
  return spans
}

/** The last fitting moment on the way from one that does not fit to one that does. */
function edge(isFit: (time: number) => boolean, without: number, within: number): number {
  let [outside, inside] = [without, within]
  while (Math.abs(inside - outside) > FINENESS) {
    const middle = (inside + outside) / 2
    if (isFit(middle)) inside = middle
    else outside = middle
  }
  return Math.round(inside)
}

const DAY = 86_400_000
/** Milliseconds between looks when a whole year is gone through. */
const YEAR_STEP = 60_000

/** Days of a year, counted from 0, on which the sun fits at some moment of a stretch of the day. */
export interface FittingDays {
  /** First and last day of each run of days, both included. */
  readonly runs: readonly { readonly first: number; readonly last: number }[]
  readonly days: number
}

/**
 * The dates of a year on which the sun fits at a time of day. `start`: midnight of 1 January where it was taken, milliseconds UTC; `fromOfDay` and
 * `toOfDay`: milliseconds of the day, of the same clock. Cost: one look a minute of the stretch and day.
 */
export function fittingDays(
  sunAt: (time: number) => SunDirection,
  start: number,
  days: number,
  ofDay: Span,
  conditions: ShadowConditions,
): FittingDays {
  const runs: { first: number; last: number }[] = []
  for (let day = 0; day < days; day++) {
    const midnight = start + day * DAY
    const span = { from: midnight + ofDay.from, to: midnight + ofDay.to }
    if (!someFit(sunAt, span, conditions)) continue
    const last = runs.at(-1)
    if (last !== undefined && last.last === day - 1) last.last = day
    else runs.push({ first: day, last: day })
  }
  return { runs, days: runs.reduce((sum, { first, last }) => sum + last - first + 1, 0) }
}

function someFit(sunAt: (time: number) => SunDirection, { from, to }: Span, conditions: ShadowConditions): boolean {
  for (let time = from; time < to; time += YEAR_STEP) if (fits(sunAt(time), conditions)) return true
  return fits(sunAt(to), conditions)
}
