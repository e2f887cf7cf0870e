// Where the columns and handles of a histogram of time stand: no page, no language.

import type { TimelineStep } from '../../model/report-view.ts'
import { nextStep, stepStart } from '../../show/timeline-view.ts'

/** More borders than this are not drawn one by one; steps are chosen so that there are far fewer. */
const MOST_BORDERS = 2000

/** Starts of all steps from the first column to the last, and the end of the last: ascending, milliseconds UTC. Empty for no columns. */
export function stepBorders(bins: readonly { readonly start: number }[], step: TimelineStep): readonly number[] {
  if (bins.length === 0) return []
  const last = bins[bins.length - 1].start
  const borders = [bins[0].start]
  while (borders[borders.length - 1] <= last) {
    if (borders.length === MOST_BORDERS) return [bins[0].start, nextStep(step, last)]
    borders.push(nextStep(step, borders[borders.length - 1]))
  }
  return borders
}

/** Position of the border nearest to a time. */
export function nearestBorder(borders: readonly number[], time: number): number {
  let nearest = 0
  for (let i = 1; i < borders.length; i++)
    if (Math.abs(borders[i] - time) < Math.abs(borders[nearest] - time)) nearest = i
  return nearest
}

/** Position of the step that holds a time: 0 to the number of borders less two. */
export function stepAt(borders: readonly number[], time: number): number {
  let at = 0
  while (at < borders.length - 2 && borders[at + 1] <= time) at++
  return at
}

export interface Range {
  readonly from?: number
  readonly to?: number
}

/** The range from one border to another, in either order; an open end where it reaches the end of the histogram. */
export function rangeBetween(borders: readonly number[], a: number, b: number): Range {
  const low = Math.max(0, Math.min(a, b))
  const high = Math.min(borders.length - 1, Math.max(a, b))
  return {
    ...(low === 0 ? {} : { from: borders[low] }),
    ...(high === borders.length - 1 ? {} : { to: borders[high] }),
  }
}

const KEYS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -10,
  PageUp: 10,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
}

/** Where a handle at a time goes with a key, between two positions of borders; undefined for a key that moves nothing. */
export function movedHandle(
  borders: readonly number[],
  time: number,
  key: string,
  [least, most]: readonly [number, number],
): number | undefined {
  const by = Object.hasOwn(KEYS, key) ? KEYS[key] : undefined
  if (by === undefined) return undefined
  return Math.max(least, Math.min(most, nearestBorder(borders, time) + by))
}

const MINUTE = 60_000
const DAY = 86_400_000
const MONDAY = 4 * DAY
const SIZES = [10, 30, 60, 180, 360, 720].map(minutes => minutes * MINUTE).concat([DAY, 2 * DAY, 7 * DAY, 14 * DAY])
const MONTHS = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000]

/** At most `most` round times within a range, ascending; weeks begin on Mondays. */
export function axisTicks(start: number, end: number, most: number): readonly number[] {
  const room = Math.max(1, most)
  const size = SIZES.find(each => (end - start) / each < room)
  const ticks: number[] = []
  if (size !== undefined) {
    const origin = size % (7 * DAY) === 0 ? MONDAY : 0
    for (let at = Math.ceil((start - origin) / size) * size + origin; at <= end; at += size) ticks.push(at)
    return ticks.slice(0, room)
  }
  const months = MONTHS.find(each => (end - start) / (each * 30 * DAY) < room) ?? MONTHS[MONTHS.length - 1]
  const first = new Date(stepStart('month', start))
  let month = Math.ceil((first.getUTCFullYear() * 12 + first.getUTCMonth()) / months) * months
  for (; ticks.length < room; month += months) {
    const at = monthStart(month)
    if (!(at <= end)) break
    if (at >= start) ticks.push(at)
  }
  return ticks
}

/** Start of a month counted from January of the year 0; `Date.UTC` would read years below 100 as those of the twentieth century. */
function monthStart(month: number): number {
  return new Date(0).setUTCFullYear(Math.floor(month / 12), month % 12, 1)
}
