// Places and times that the words of a post state, for questions about what it carries.

import type { Gazetteer } from '../language/gazetteer.ts'
import { placesIn } from '../language/places.ts'
import { timesIn } from '../language/times.ts'
import type { PostTime } from '../model/time.ts'
import type { CaptionTime, StatedPoint } from './media-facts.ts'

/** Characters of a caption that are read, and statements of each kind that are kept. */
const READ_LIMIT = 5000
const MOST_STATED = 20

/** Where a place of the gazetteer lies, by its id; undefined for one without a point. */
export type PointOf = (place: string) => StatedPoint | undefined

/**
 * Relative times ("today") are resolved against the day of the post, in its own zone where it states one, else as it is written.
 * Cost linear in the text.
 */
export function statedIn(
  text: string,
  language: string,
  time: PostTime | undefined,
  gazetteer: Gazetteer | undefined,
  pointOf: PointOf,
): { readonly places: StatedPoint[]; readonly times: CaptionTime[] } {
  const read = text.slice(0, READ_LIMIT)
  const points = new Map<string, StatedPoint>()
  for (const { place } of gazetteer === undefined ? [] : placesIn(read, language, gazetteer)) {
    const point = place === undefined ? undefined : pointOf(place)
    if (place !== undefined && point !== undefined && points.size < MOST_STATED) points.set(place, point)
  }
  const times = timesIn(read, language, dayOf(time))
    .filter(({ from }) => from !== undefined)
    .slice(0, MOST_STATED)
  return { places: [...points.values()], times }
}

function dayOf(time: PostTime | undefined): string | undefined {
  if (time === undefined) return undefined
  const wall = time.kind === 'zoned' ? time.instant + (time.offsetMinutes ?? 0) * 60_000 : time.wallClock
  return Math.abs(wall) <= 8.64e15 ? new Date(wall).toISOString().slice(0, 19) : undefined
}
