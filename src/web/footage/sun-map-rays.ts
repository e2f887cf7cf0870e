// Directions of sun and shadow with their errors, as the map draws them: at the chosen minute, within its error, and as measured. Pure.

import type { ShadowAnswer } from '../../show/shadow-answer.ts'
import { sunAt } from '../../show/sun-position.ts'
import type { MapPlace } from './map-window.ts'

/** Degrees clockwise from true north; `high` may be beyond 360, so that `low` is never above it. */
export interface Directions {
  readonly low: number
  readonly high: number
}

export interface SunDirections {
  /** At the chosen minute; undefined while the sun is down. */
  readonly now: number | undefined
  /** Of the sun within the error of the minute, while it is up; undefined where it is down throughout. */
  readonly within: Directions | undefined
  /** Of the sun, from the direction of the shadow as measured. */
  readonly measured: Directions | undefined
  /** Whether both leave a common direction; undefined where one is not there. */
  readonly doMeet: boolean | undefined
}

const MINUTE = 60_000
const MOST_MINUTES = 720

/** `minute` of the day by the clock of the answer, `error` in minutes. */
export function sunDirections(place: MapPlace, answer: ShadowAnswer, minute: number, error: number): SunDirections {
  const { now, midnight, azimuth: measured } = answer
  const reach = Math.min(MOST_MINUTES, Math.max(0, Number.isFinite(error) ? Math.round(error) : 0))
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  let before: number | undefined
  for (let at = minute - reach; at <= minute + reach; at++) {
    const { azimuth, elevation } = sunAt(place, midnight + at * MINUTE)
    if (elevation <= 0) continue
    // Without a jump at north: the sun moves less than half a turn in a minute, but for a step over a night.
    const turned: number = before === undefined ? azimuth : before + signedTurn(before, azimuth)
    before = turned
    low = Math.min(low, turned)
    high = Math.max(high, turned)
  }
  const within = before === undefined ? undefined : normal({ low, high })
  return {
    now: now.elevation > 0 ? now.azimuth : undefined,
    within,
    measured: measured === undefined ? undefined : normal(measured),
    doMeet: within === undefined || measured === undefined ? undefined : overlap(within, normal(measured)),
  }
}

/** From one direction to another, -180 … 180. */
function signedTurn(from: number, to: number): number {
  return ((((to - from + 180) % 360) + 360) % 360) - 180
}

function normal({ low, high }: Directions): Directions {
  if (high - low >= 360) return { low: 0, high: 360 }
  const start = ((low % 360) + 360) % 360
  return { low: start, high: start + (high - low) }
}

function overlap(a: Directions, b: Directions): boolean {
  const starts = (first: Directions, second: Directions) =>
    (((second.low - first.low) % 360) + 360) % 360 <= first.high - first.low
  return starts(a, b) || starts(b, a)
}
