// Where the sun stands for a place and time (suncalc: Meeus, Astronomical Algorithms, chapters 13, 16 and 25), and what a shadow says of when.

import { getPosition, getTimes } from 'suncalc'
import type { GeoPoint } from '../algorithms/geodesy.ts'
import type { ShadowConditions, Span, SunDirection } from '../algorithms/shadow-times.ts'
import { type FittingDays, fittingDays, fittingSpans } from '../algorithms/shadow-times.ts'

/** Years for which the position is within the stated error. */
export const SUN_YEARS = { first: 1900, last: 2100 } as const

/** What worked it out; recorded with a finding. */
export const SUN_SOURCE = 'suncalc 2.0.2'

const DAY = 86_400_000
const MINUTE = 60_000

/** Direction of the sun's middle as it is seen, refraction of ordinary air included. Milliseconds UTC. */
export function sunAt({ latitude, longitude }: GeoPoint, time: number): SunDirection {
  const { azimuth, altitude } = getPosition(new Date(time), latitude, longitude)
  return { azimuth, elevation: altitude }
}

/** One day of a clock: `offset` in minutes east of UTC, as stated by a person; nothing is guessed from the place. */
export interface ClockDay {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  readonly day: number
  readonly offset: number
}

/** From midnight to midnight of the clock. */
export function spanOfDay({ year, month, day, offset }: ClockDay): Span {
  const from = Date.UTC(year, month - 1, day) - offset * MINUTE
  return { from, to: from + DAY }
}

export interface SunDay {
  /** When the upper edge of the sun comes and goes, of this day of the clock; milliseconds. */
  readonly rises: readonly number[]
  readonly sets: readonly number[]
  /** When the sun stands highest. */
  readonly noons: readonly number[]
  /** `up`: never sets on this day; `down`: never rises. */
  readonly all: 'up' | 'down' | undefined
}

/** Sunrise, sunset and noon within one day of a clock. */
export function sunDay({ latitude, longitude }: GeoPoint, day: ClockDay): SunDay {
  const { from, to } = spanOfDay(day)
  const found = [-1, 0, 1].map(shift => getTimes(new Date(from + DAY / 2 + shift * DAY), latitude, longitude))
  const within = (times: readonly (Date | null)[]) =>
    [...new Set(times.flatMap(time => (time === null ? [] : [time.getTime()])))]
      .filter(time => time >= from && time < to)
      .sort((a, b) => a - b)
  const rises = within(found.map(({ sunrise }) => sunrise))
  const sets = within(found.map(({ sunset }) => sunset))
  const all = rises.length + sets.length > 0 ? undefined : found[1].alwaysDown === true ? 'down' : 'up'
  return { rises, sets, noons: within(found.map(({ solarNoon }) => solarNoon)), all }
}

/** Times of one day of a clock that fit each condition alone, and both. */
export interface FittingTimes {
  readonly both: readonly Span[]
  readonly byElevation: readonly Span[] | undefined
  readonly byAzimuth: readonly Span[] | undefined
}

/** Cost: about 13,000 positions of the sun, some 10 ms. */
export function fittingTimes(place: GeoPoint, day: ClockDay, conditions: ShadowConditions): FittingTimes {
  const { elevation, azimuth } = conditions
  const span = spanOfDay(day)
  const of = (some: ShadowConditions) => fittingSpans(time => sunAt(place, time), span, some)
  const byElevation = elevation === undefined ? undefined : of({ elevation })
  const byAzimuth = azimuth === undefined ? undefined : of({ azimuth })
  return { both: byElevation === undefined || byAzimuth === undefined ? [] : of(conditions), byElevation, byAzimuth }
}

/** Dates of a year that fit at a time of day, as first and last day of each run. `error`: minutes either way. */
export function fittingDates(
  place: GeoPoint,
  { year, offset, minute, error }: { year: number; offset: number; minute: number; error: number },
  conditions: ShadowConditions,
): FittingDays {
  const days = (Date.UTC(year + 1, 0, 1) - Date.UTC(year, 0, 1)) / DAY
  const start = Date.UTC(year, 0, 1) - offset * MINUTE
  const ofDay = { from: (minute - error) * MINUTE, to: (minute + error) * MINUTE }
  return fittingDays(time => sunAt(place, time), start, days, ofDay, conditions)
}
