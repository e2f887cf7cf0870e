// What a measured shadow says: the sun's elevation and azimuth with their errors, the times of a day and the dates of a year that fit.

import {
  type AngleInterval,
  azimuthOfShadow,
  azimuthOfTurn,
  elevationOf,
  elevationOfLengths,
  elevationOfRatio,
  type Measured,
  type ShadowFault,
} from '../algorithms/shadow.ts'
import type { ShadowConditions } from '../algorithms/shadow-times.ts'
import {
  type ClockDay,
  type FittingTimes,
  fittingDates,
  fittingTimes,
  type SunDay,
  spanOfDay,
  sunAt,
  sunDay,
} from './sun-position.ts'

/** How high the sun stood, as it was measured. Errors are those that 95 of 100 measurements keep to. */
export type StatedElevation =
  | { readonly by: 'lengths'; readonly height: Measured; readonly shadow: Measured; readonly slope: Measured }
  | { readonly by: 'ratio'; readonly ratio: Measured; readonly slope: Measured }
  | { readonly by: 'angle'; readonly angle: Measured }

/** Where the shadow fell: a direction on the map, or an angle from a line of known direction, clockwise. Degrees from true north. */
export type StatedDirection =
  | { readonly by: 'bearing'; readonly bearing: Measured }
  | { readonly by: 'turn'; readonly line: Measured; readonly turn: Measured }

export interface ShadowQuestion {
  readonly place: { readonly latitude: number; readonly longitude: number }
  readonly day: ClockDay
  /** Minute of the day on the same clock, and how far it may be off. */
  readonly minute: number
  readonly minuteError: number
  readonly elevation?: StatedElevation
  readonly direction?: StatedDirection
}

export interface ShadowAnswer {
  /** Milliseconds of midnight of the clock, UTC. */
  readonly midnight: number
  readonly sun: SunDay
  /** At the chosen minute. */
  readonly now: { readonly azimuth: number; readonly elevation: number }
  /** Elevation over the day, every ten minutes from midnight to midnight, degrees. */
  readonly curve: readonly number[]
  readonly elevation: AngleInterval | undefined
  readonly azimuth: AngleInterval | undefined
  readonly faults: readonly ShadowFault[]
  /** Of the conditions that could be told; undefined when there is none. */
  readonly times: FittingTimes | undefined
  /** Dates of the year at the chosen minute: milliseconds of the midnights (UTC date) of first and last day of each run. */
  readonly dates: readonly (readonly [number, number])[] | undefined
}

const DAY = 86_400_000
const TEN_MINUTES = 600_000

/** Cost: some 20,000 positions of the sun. */
export function shadowAnswer(question: ShadowQuestion): ShadowAnswer {
  const { place, day, minute, minuteError } = question
  const { from } = spanOfDay(day)
  const faults: ShadowFault[] = []
  const told = (angle: AngleInterval | { readonly fault: ShadowFault } | undefined) => {
    if (angle === undefined || !('fault' in angle)) return angle
    faults.push(angle.fault)
    return undefined
  }
  const elevation = told(question.elevation && elevationStated(question.elevation))
  const azimuth = told(question.direction && azimuthStated(question.direction))
  const conditions: ShadowConditions = {
    ...(elevation === undefined ? {} : { elevation }),
    ...(azimuth === undefined ? {} : { azimuth }),
  }
  const isTold = elevation !== undefined || azimuth !== undefined
  const clock = { year: day.year, offset: day.offset, minute, error: minuteError }
  const january = Date.UTC(day.year, 0, 1)
  return {
    midnight: from,
    sun: sunDay(place, day),
    now: sunAt(place, from + minute * 60_000),
    curve: Array.from({ length: 145 }, (_, i) => sunAt(place, from + i * TEN_MINUTES).elevation),
    elevation,
    azimuth,
    faults,
    times: isTold ? fittingTimes(place, day, conditions) : undefined,
    dates: isTold
      ? fittingDates(place, clock, conditions).runs.map(({ first, last }) => [
          january + first * DAY,
          january + last * DAY,
        ])
      : undefined,
  }
}

function elevationStated(stated: StatedElevation) {
  if (stated.by === 'lengths') return elevationOfLengths(stated.height, stated.shadow, stated.slope)
  return stated.by === 'ratio' ? elevationOfRatio(stated.ratio, stated.slope) : elevationOf(stated.angle)
}

function azimuthStated(stated: StatedDirection) {
  return stated.by === 'bearing' ? azimuthOfShadow(stated.bearing) : azimuthOfTurn(stated.line, stated.turn)
}

/** The stretches that every condition that was told leaves. */
export function spansLeft({ both, byElevation, byAzimuth }: FittingTimes): FittingTimes['both'] {
  if (byElevation !== undefined && byAzimuth !== undefined) return both
  return byElevation ?? byAzimuth ?? []
}
