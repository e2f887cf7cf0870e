// Families of the media of a case, in the order in which they were first seen.

import type { PostIndex } from '../model/finding.ts'
import type { Sha256 } from '../model/ids.ts'
import type { MediaFamily, MediaMember } from '../model/media-family.ts'
import type { Casebook } from './casebook.ts'
import { keptFamilies } from './kept-families.ts'
import type { MediaReading } from './media-reading.ts'

/**
 * The centre of a family is what was seen first: carried by the first post in canonical order (undated posts last), then what no post carries;
 * ties go by SHA-256. `firstPost`: the first post that carries a medium. Media that could not be decoded, and recordings, are in none.
 */
export function familiesOf(
  casebook: Casebook,
  readings: ReadonlyMap<Sha256, MediaReading>,
  firstPost: (sha256: Sha256) => PostIndex | undefined,
): MediaFamily[] {
  const media = inOrderOfSight(readings.values(), firstPost)
  const looks = media.flatMap(reading => {
    const look = reading.picture ?? reading.clip
    return look === undefined ? [] : [{ reading, look }]
  })
  const { centre, match } = keptFamilies(casebook, looks)
  const members = new Map<number, MediaMember[]>()
  looks.forEach(({ reading: { sha256 } }, at) => {
    const family = members.get(centre[at])
    if (family === undefined) members.set(at, [{ sha256, match: { test: 'sha256' } }])
    else family.push({ sha256, match: match[at] ?? { test: 'sha256' } })
  })
  return [...members.values()].filter(family => family.length > 1).map(family => ({ members: family }))
}

/** First sight as above. */
function inOrderOfSight(
  readings: Iterable<MediaReading>,
  firstPost: (sha256: Sha256) => PostIndex | undefined,
): MediaReading[] {
  const order = Array.from(readings, reading => ({ reading, post: firstPost(reading.sha256) ?? Number.MAX_VALUE }))
  order.sort((a, b) => a.post - b.post || (a.reading.sha256 < b.reading.sha256 ? -1 : 1))
  return order.map(({ reading }) => reading)
}
