// Questions about the footage's history: seen before, under two places, at two times, mirrored, part of something longer.

import type { MediaMatch } from '../model/media-family.ts'
import type { MediaQuestion } from '../model/media-metadata.ts'
import type { MediaFacts, MediaRelative, MediaSighting } from './media-facts.ts'
import { areDisjoint, captionIntervals, type Interval } from './media-intervals.ts'
import { distanceOf, FAR } from './media-questions-places.ts'
import { firstDated, isoOf, question } from './media-questions-times.ts'

/** Sightings with statements that are compared with each other. */
const MOST_COMPARED = 50

export function familyQuestions(facts: MediaFacts): MediaQuestion[] {
  return [
    ...seenBefore(facts),
    ...seenInCollections(facts),
    ...twoPlaces(facts.sightings),
    ...twoTimes(facts.sightings),
    ...mirrored(facts.relatives),
    ...partOfLonger(facts),
  ]
}

/** Seen before the event, or before the time at which a later post says it happened. */
function seenBefore({ sightings, eventFrom, exhibit }: MediaFacts): MediaQuestion[] {
  const first = firstDated(sightings)
  if (first === undefined) return []
  const { sighting, interval } = first
  const exhibits = sighting.exhibit === exhibit ? [] : [sighting.exhibit]
  if (eventFrom !== undefined && interval.to < eventFrom) {
    const event = new Date(eventFrom).toISOString().slice(0, 10)
    return [question('seen-before', { posted: isoOf(sighting), event }, [sighting.post], exhibits)]
  }
  const later = sightings.filter(each => {
    const stated = captionIntervals(each)
    return (
      stated.length > 0 && stated.every(({ from, to }) => from > interval.to && areDisjoint({ from, to }, interval))
    )
  })
  if (later.length === 0) return []
  const caption = captionIntervals(later[0])[0].text
  const parameters = { posted: isoOf(sighting), caption, posts: later.length }
  return [question('seen-before', parameters, [sighting.post, ...later.map(({ post }) => post)], exhibits)]
}

function seenInCollections({ collections }: MediaFacts): MediaQuestion[] {
  const sorted = [...collections].sort((a, b) => compare(a.collection, b.collection) || compare(a.name, b.name))
  return sorted.slice(0, MOST_COMPARED).map(({ collection, name, stated, heldBefore }) =>
    question('seen-in-collection', {
      collection,
      name,
      ...(stated === null ? {} : { stated }),
      ...(heldBefore === null ? {} : { heldBefore }),
    }),
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Two posts that name places far from each other, the farthest pair. */
function twoPlaces(sightings: readonly MediaSighting[]): MediaQuestion[] {
  const stating = sightings.filter(({ places }) => places.length > 0).slice(0, MOST_COMPARED)
  const pair = pairOf(stating, (a, b) => {
    const kilometres = distanceOf(a.places, b.places)
    return kilometres > FAR ? kilometres : undefined
  })
  if (pair === undefined) return []
  const { first, second, value } = pair
  const parameters = { place: first.places[0].name, other: second.places[0].name, kilometres: Math.round(value) }
  return [question('two-places', parameters, [first.post, second.post], [first.exhibit, second.exhibit])]
}

/** Two posts whose words name times that cannot be one, the farthest pair. */
function twoTimes(sightings: readonly MediaSighting[]): MediaQuestion[] {
  const stating = sightings
    .map(sighting => ({ sighting, intervals: captionIntervals(sighting) }))
    .filter(({ intervals }) => intervals.length > 0)
    .slice(0, MOST_COMPARED)
  const pair = pairOf(stating, (a, b) => gapOf(a.intervals, b.intervals))
  if (pair === undefined) return []
  const [first, second] = [pair.first.sighting, pair.second.sighting]
  const parameters = { time: pair.first.intervals[0].text, other: pair.second.intervals[0].text }
  return [question('two-times', parameters, [first.post, second.post], [first.exhibit, second.exhibit])]
}

/** Milliseconds between the nearest two of both; undefined when some two can be one moment. */
function gapOf(some: readonly Interval[], others: readonly Interval[]): number | undefined {
  let least = Number.POSITIVE_INFINITY
  for (const a of some)
    for (const b of others) {
      if (!areDisjoint(a, b)) return undefined
      least = Math.min(least, Math.max(a.from - b.to, b.from - a.to))
    }
  return least
}

/** The pair with the largest value; of equal ones the first in order. */
function pairOf<Item>(items: readonly Item[], measure: (a: Item, b: Item) => number | undefined) {
  let best: { first: Item; second: Item; value: number } | undefined
  for (let i = 0; i < items.length; i++)
    for (let j = i + 1; j < items.length; j++) {
      const value = measure(items[i], items[j])
      if (value !== undefined && (best === undefined || value > best.value))
        best = { first: items[i], second: items[j], value }
    }
  return best
}

const MIRRORED = new Set(['mirrored', 'flipped', 'transposed', 'transversed'])

function mirrored(relatives: readonly MediaRelative[]): MediaQuestion[] {
  const found = sortedRelatives(relatives).filter(({ match }) => MIRRORED.has(match.orientation ?? ''))
  if (found.length === 0) return []
  const parameters = { orientation: found[0].match.orientation ?? '', exhibit: found[0].exhibit }
  return [
    question(
      'mirrored',
      parameters,
      [],
      found.map(({ exhibit }) => exhibit),
    ),
  ]
}

function sortedRelatives(relatives: readonly MediaRelative[]): MediaRelative[] {
  return [...relatives].sort((a, b) => a.exhibit - b.exhibit)
}

/** Part of this exhibit that the other one covers, and most of the other that this one may cover, for it to be a part. */
const MOST_OF_OWN = 0.8
const PART_OF_OTHER = 0.9

/** A clip out of a longer one, a frame out of a video, a crop out of a larger picture. */
function partOfLonger(facts: MediaFacts): MediaQuestion[] {
  for (const relative of sortedRelatives(facts.relatives)) {
    const form = partForm(facts, relative)
    if (form === undefined) continue
    const { exhibit, match } = relative
    const [from, to] = match.interval?.other ?? []
    const seconds: MediaQuestion['parameters'] =
      from === undefined || to === undefined ? {} : { from: round(from), to: round(to) }
    return [question('part-of-longer', { form, exhibit, ...seconds }, [], [exhibit])]
  }
  return []
}

function round(seconds: number): number {
  return Math.round(seconds * 10) / 10
}

function partForm(facts: MediaFacts, { kind, seconds, match }: MediaRelative): 'clip' | 'still' | 'crop' | undefined {
  if (match.test === 'still') return facts.kind === 'picture' && kind === 'video' ? 'still' : undefined
  if (match.test === 'vpdq') return isShorter(facts.seconds, seconds, match) ? 'clip' : undefined
  // What lies around is a border or a caption bar and none of the picture.
  if (match.test === 'pdq-inner') return undefined
  const { covers } = match
  return covers !== undefined && covers.own >= PART_OF_OTHER && covers.other < PART_OF_OTHER ? 'crop' : undefined
}

function isShorter(own: number | undefined, other: number | undefined, { interval }: MediaMatch): boolean {
  if (own === undefined || other === undefined || interval === undefined || own <= 0) return false
  return other > own * 1.1 + 2 && interval.own[1] - interval.own[0] >= own * MOST_OF_OWN - 2
}
