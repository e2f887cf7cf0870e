// Questions about place: coordinates in the file against what posts and channels say.

import type { MediaQuestion, StatedPlace } from '../model/media-metadata.ts'
import type { MediaFacts, MediaSighting, StatedPoint } from './media-facts.ts'
import { question } from './media-questions-times.ts'

/** Kilometres: a town's point stands for all of it and what lies around. */
export const FAR = 50

/** Kilometres: channels of a town write of its region too. */
const FAR_FROM_CHAT = 100

const EARTH_RADIUS = 6371.0088

interface Place {
  readonly latitude: number
  readonly longitude: number
}

/** Kilometres along a great circle. @see Sinnott, "Virtues of the haversine", Sky and Telescope 68 (1984) */
export function kilometresBetween(a: Place, b: Place): number {
  const [p, q] = [a.latitude, b.latitude].map(degrees => (degrees * Math.PI) / 180)
  const across = ((b.longitude - a.longitude) * Math.PI) / 360
  const h = Math.sin((q - p) / 2) ** 2 + Math.cos(p) * Math.cos(q) * Math.sin(across) ** 2
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(h)))
}

export function placeQuestions(facts: MediaFacts): MediaQuestion[] {
  // Receivers without a fix write zeros.
  const places = (facts.metadata?.places ?? []).filter(({ latitude, longitude }) => latitude !== 0 || longitude !== 0)
  if (places.length === 0) return []
  return [
    ...against('place-against-caption', places, facts.sightings, ({ places: stated }) => stated, FAR),
    ...against('place-against-chat', places, facts.sightings, ({ chatPlaces }) => chatPlaces ?? [], FAR_FROM_CHAT),
  ]
}

/** Posts none of whose places is near any place that the file states. */
function against(
  kind: MediaQuestion['kind'],
  places: readonly StatedPlace[],
  sightings: readonly MediaSighting[],
  statedBy: (sighting: MediaSighting) => readonly StatedPoint[],
  far: number,
): MediaQuestion[] {
  const contrary = sightings.filter(sighting => {
    const stated = statedBy(sighting)
    return stated.length > 0 && places.every(place => isFar(place, stated, far))
  })
  if (contrary.length === 0) return []
  const stated = statedBy(contrary[0])
  const parameters = {
    place: stated[0].name,
    kilometres: Math.round(distanceOf(places, stated)),
    posts: contrary.length,
  }
  return [
    question(
      kind,
      parameters,
      contrary.map(({ post }) => post),
    ),
  ]
}

/** A stated error counts in favour of the place. */
function isFar(place: StatedPlace, stated: readonly StatedPoint[], far: number): boolean {
  return distanceOf([place], stated) - (place.errorMetres ?? 0) / 1000 > far
}

/** Kilometres between the nearest two of both. */
export function distanceOf(some: readonly Place[], others: readonly Place[]): number {
  let least = Number.POSITIVE_INFINITY
  for (const a of some) for (const b of others) least = Math.min(least, kilometresBetween(a, b))
  return least
}
