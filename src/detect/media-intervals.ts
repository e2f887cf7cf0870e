// When a stated time can have been, at the widest: a wall clock without zone may stand in any zone of the world.

import type { StatedTime } from '../model/media-metadata.ts'
import type { PostTime } from '../model/time.ts'
import type { CaptionTime, MediaSighting } from './media-facts.ts'

/** Milliseconds, both ends inclusive. */
export interface Interval {
  readonly from: number
  readonly to: number
}

const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** With the words that state it. */
export interface WordedInterval extends Interval {
  readonly text: string
}

/** Zones reach from UTC+14 to UTC-12: a wall clock of W was between W - 14 h and W + 12 h. */
const EAST = 14 * HOUR
const WEST = 12 * HOUR

/** Clocks of cameras and phones go wrong by minutes; so much is never a contradiction. */
export const SLACK = 10 * MINUTE

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?(Z|[+-]\d{2}:\d{2})?)?$/

/** Undefined for a time that is none. A day covers its 24 hours, a minute its 60 seconds. */
export function intervalOf({ iso }: Pick<StatedTime, 'iso'>): Interval | undefined {
  const match = iso === undefined ? null : ISO.exec(iso)
  if (iso === undefined || match === null) return undefined
  const [, year, month, day, hour, minute, second, , zone] = match
  const wall = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour ?? 0),
    Number(minute ?? 0),
    Number(second ?? 0),
  )
  if (!Number.isFinite(wall)) return undefined
  const length = hour === undefined ? DAY : second === undefined ? MINUTE : 1000
  if (zone === undefined) return { from: wall - EAST, to: wall + length - 1 + WEST }
  const offset =
    zone === 'Z' ? 0 : (zone[0] === '-' ? -1 : 1) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4))) * MINUTE
  return { from: wall - offset, to: wall - offset + length - 1 }
}

/** The instant, or the width of all zones around a wall clock. Undefined for a post without time. */
export function postInterval(time: PostTime | undefined): Interval | undefined {
  if (time === undefined) return undefined
  if (time.kind === 'zoned') return Number.isFinite(time.instant) ? { from: time.instant, to: time.instant } : undefined
  return Number.isFinite(time.wallClock) ? { from: time.wallClock - EAST, to: time.wallClock + WEST } : undefined
}

/** Precisions of words that say when something was seen; a month or a year says too little to ask. */
const FINE = new Set(['minute', 'hour', 'part-of-day', 'day', 'week'])

/** Times that the words of a post state, at their widest, without those that lie in its future: a date to come does not say when footage was taken. */
export function captionIntervals({ time, times }: MediaSighting): WordedInterval[] {
  const posted = postInterval(time)
  return times.flatMap(mention => {
    const interval = mentionInterval(mention)
    const isFuture = posted !== undefined && interval !== undefined && interval.from > posted.to
    return interval === undefined || isFuture ? [] : [{ ...interval, text: mention.text }]
  })
}

function mentionInterval({ from, to, precision }: CaptionTime): Interval | undefined {
  if (!FINE.has(precision) || from === undefined) return undefined
  const first = intervalOf({ iso: from })
  const last = intervalOf({ iso: to ?? from })
  return first === undefined || last === undefined || last.to < first.from
    ? undefined
    : { from: first.from, to: last.to }
}

/** Whether two intervals cannot hold one moment, clocks allowed for. */
export function areDisjoint(a: Interval, b: Interval): boolean {
  return a.from > b.to + SLACK || b.from > a.to + SLACK
}
