// Questions about time: of taking against posting, against captions, and of the times that a file states among themselves.

import type { MediaQuestion, StatedTime } from '../model/media-metadata.ts'
import type { MediaFacts, MediaSighting } from './media-facts.ts'
import {
  areDisjoint,
  captionIntervals,
  DAY,
  HOUR,
  type Interval,
  intervalOf,
  postInterval,
  SLACK,
} from './media-intervals.ts'

/** Posted so long after it was taken that one asks what lay between. */
const LONG_BEFORE = 2 * DAY

/** Before it no camera wrote EXIF. */
const FIRST_CAMERAS = Date.UTC(1990, 0, 1)

/** Where clocks start that nobody set: the first hour of these years. */
const RESET_YEARS = new Set([1904, 1970, 1980, 1990, 1998, 2000, 2001, 2002, 2003, 2004, 2005])

/** Posts that a question names. */
export const MOST_POSTS = 20

interface Taken {
  readonly time: StatedTime
  readonly interval: Interval
}

export function timeQuestions(facts: MediaFacts): MediaQuestion[] {
  const all = (facts.metadata?.times ?? []).flatMap(time => {
    const interval = intervalOf(time)
    return interval === undefined ? [] : [{ time, interval }]
  })
  const taken = all.filter(({ time }) => time.meaning === 'taken')
  const clock = taken.find(each => isImplausible(each, facts.acquired))
  const plausible = taken.filter(each => !isImplausible(each, facts.acquired))
  const first = firstDated(facts.sightings)
  return [
    ...(clock === undefined ? [] : [question('clock-implausible', { field: clock.time.field, time: clock.time.text })]),
    ...disagreeing(plausible),
    ...(first === undefined ? [] : againstPosting(plausible, first, facts.exhibit)),
    ...againstCaptions(plausible, facts.sightings),
    ...nameTime(all, facts),
  ]
}

/** A question about this exhibit alone, or about the posts and exhibits named. */
export function question(
  kind: MediaQuestion['kind'],
  parameters: MediaQuestion['parameters'],
  posts: readonly string[] = [],
  exhibits: readonly number[] = [],
): MediaQuestion {
  return { kind, parameters, posts: posts.slice(0, MOST_POSTS), exhibits: [...new Set(exhibits)].slice(0, MOST_POSTS) }
}

function isImplausible({ time, interval }: Taken, acquired: number | undefined): boolean {
  if (interval.to < FIRST_CAMERAS) return true
  if (acquired !== undefined && interval.from > acquired + SLACK) return true
  const iso = time.iso ?? ''
  return RESET_YEARS.has(Number(iso.slice(0, 4))) && /^\d{4}-01-01T00:/.test(iso)
}

/** The sighting that was certainly earliest: the one whose latest possible time is earliest. */
export function firstDated(
  sightings: readonly MediaSighting[],
): { sighting: MediaSighting; interval: Interval } | undefined {
  let first: { sighting: MediaSighting; interval: Interval } | undefined
  for (const sighting of sightings) {
    const interval = postInterval(sighting.time)
    if (interval !== undefined && (first === undefined || interval.to < first.interval.to))
      first = { sighting, interval }
  }
  return first
}

/** The first pair of taken times that cannot be one moment. */
function disagreeing(taken: readonly Taken[]): MediaQuestion[] {
  for (let i = 0; i < taken.length; i++)
    for (let j = i + 1; j < taken.length; j++)
      if (areDisjoint(taken[i].interval, taken[j].interval)) {
        const [a, b] = [taken[i].time, taken[j].time]
        return [question('times-disagree', { field: a.field, time: a.text, other: b.field, otherTime: b.text })]
      }
  return []
}

function againstPosting(
  taken: readonly Taken[],
  { sighting, interval }: { sighting: MediaSighting; interval: Interval },
  exhibit: number,
): MediaQuestion[] {
  const exhibits = sighting.exhibit === exhibit ? [] : [sighting.exhibit]
  const posted = isoOf(sighting)
  const ask = (kind: MediaQuestion['kind'], time: StatedTime, rest: MediaQuestion['parameters']) =>
    question(kind, { field: time.field, time: time.text, posted, ...rest }, [sighting.post], exhibits)
  const after = taken.find(each => each.interval.from > interval.to + SLACK)
  if (after !== undefined)
    return [ask('taken-after-posted', after.time, { hours: Math.ceil((after.interval.from - interval.to) / HOUR) })]
  const before = taken.find(each => interval.from - each.interval.to > LONG_BEFORE)
  if (before !== undefined)
    return [
      ask('taken-long-before-posted', before.time, { days: Math.floor((interval.from - before.interval.to) / DAY) }),
    ]
  // No zone anywhere, and the order of taking and posting hangs on it.
  const open = taken.find(each => each.interval.from < interval.from && interval.to < each.interval.to)
  if (open === undefined || taken.some(each => each.time.isZoned)) return []
  return [ask('zone-unknown', open.time, {})]
}

/** Posts all of whose stated times are other moments than every time of taking. */
function againstCaptions(taken: readonly Taken[], sightings: readonly MediaSighting[]): MediaQuestion[] {
  if (taken.length === 0) return []
  const contrary = sightings.filter(sighting => {
    const stated = captionIntervals(sighting)
    return stated.length > 0 && stated.every(each => taken.every(({ interval }) => areDisjoint(each, interval)))
  })
  if (contrary.length === 0) return []
  const { time } = taken[0]
  const said = captionIntervals(contrary[0])[0].text
  const parameters = { field: time.field, time: time.text, caption: said, posts: contrary.length }
  return [
    question(
      'taken-against-caption',
      parameters,
      contrary.map(({ post }) => post),
    ),
  ]
}

/** The time in a messenger's file name is none of those at which the case saw this very file posted. */
function nameTime(all: readonly Taken[], { sightings, exhibit }: MediaFacts): MediaQuestion[] {
  const sent = all.find(({ time }) => time.meaning === 'sent')
  const own = sightings.filter(sighting => sighting.exhibit === exhibit)
  const posted = own.flatMap(({ time }) => postInterval(time) ?? [])
  if (sent === undefined || posted.length === 0) return []
  if (posted.some(interval => !areDisjoint(interval, sent.interval))) return []
  const isEarlier = posted.every(interval => interval.from > sent.interval.to)
  const parameters = { time: sent.time.iso ?? '', posted: isoOf(own[0]), order: isEarlier ? 'earlier' : 'later' }
  return [
    question(
      'name-time-against-posted',
      parameters,
      own.map(({ post }) => post),
    ),
  ]
}

/** ISO 8601 of a post's time; with Z where its zone is known. '' without one. */
export function isoOf({ time }: MediaSighting): string {
  if (time === undefined) return ''
  const milliseconds = time.kind === 'zoned' ? time.instant : time.wallClock
  if (!(Math.abs(milliseconds) <= 8.64e15)) return ''
  const iso = new Date(milliseconds).toISOString().slice(0, 19)
  return time.kind === 'zoned' ? `${iso}Z` : iso
}
