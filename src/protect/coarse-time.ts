// Times as coarse as an audience may see them. Always rounded down, in UTC.

import type { Protection } from '../model/audience-profile.ts'
import type { CoarseTime } from '../model/handed.ts'
import { spanOfDate } from '../model/imprecise-date.ts'

export type TimeLevel = Protection['times']

/** Characters of an ISO 8601 time that a level leaves. */
const KEPT: Readonly<Record<Exclude<TimeLevel, 'none'>, number>> = { month: 7, day: 10, hour: 13, exact: 19 }

/** Largest time that a date can hold, milliseconds. */
const LATEST = 8.64e15

/**
 * A time in milliseconds. Wall clocks of no known zone are read as UTC and carry no `Z`. Undefined at level `none` and for what is no
 * time.
 */
export function coarseTime(milliseconds: number, isZoned: boolean, level: TimeLevel): CoarseTime | undefined {
  if (level === 'none' || !(Math.abs(milliseconds) <= LATEST)) return undefined
  const iso = isoOf(milliseconds)
  const kept = iso.slice(0, iso.length - 19 + KEPT[level])
  return isZoned && (level === 'hour' || level === 'exact') ? `${kept}Z` : kept
}

/** The same as a number, for networks: milliseconds, NaN where nothing is left. */
export function coarseMilliseconds(milliseconds: number, level: TimeLevel): number {
  if (level === 'none' || !(Math.abs(milliseconds) <= LATEST)) return Number.NaN
  if (level === 'month') return Date.parse(`${coarseTime(milliseconds, true, level)}-01T00:00:00Z`)
  const step = level === 'day' ? 86_400_000 : level === 'hour' ? 3_600_000 : 1000
  return Math.floor(milliseconds / step) * step
}

/**
 * A time as somebody claimed it (2022, 2022-01-05T22:10+05:00): no finer than the level, never finer than it was claimed. One with a
 * zone is brought to UTC where it is cut. Undefined for what is no such time.
 */
export function coarseDate(stated: string | undefined, level: TimeLevel): string | undefined {
  const span = stated === undefined || level === 'none' ? undefined : spanOfDate(stated)
  if (stated === undefined || level === 'none' || span === undefined) return undefined
  if (level === 'exact' || stated.length <= KEPT[level]) return stated
  const isZoned = /(?:Z|[+-]\d{2}:\d{2})$/.test(stated.slice(10))
  return coarseTime(span.from, isZoned, level)
}

/** Whole seconds, `2022-01-05T21:04:11`; years beyond four digits keep their sign. */
function isoOf(milliseconds: number): string {
  return new Date(Math.floor(milliseconds / 1000) * 1000).toISOString().slice(0, -5)
}
