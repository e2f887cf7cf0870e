// Families of the media of a case, in the order in which they were first seen.

import type { PostIndex } from '../model/finding.ts'
import type { Sha256 } from '../model/ids.ts'
import type { MediaFamily, MediaMember } from '../model/media-family.ts'
import { sha256 as digestOf } from '../system/hashing.ts'
import type { Casebook } from './casebook.ts'
import { keptFamilies } from './kept-families.ts'
import { keptReadings } from './kept-readings.ts'
import { hasLook, type MediaReading } from './media-reading.ts'

/**
 * The centre of a family is what was seen first: carried by the first post in canonical order (undated posts last), then what no post carries;
 * ties go by SHA-256. `firstPost`: the first post that carries a medium. `readings`: by number of the exhibit. Media that could not be decoded,
 * and recordings, are in none. `heldBack`: numbers of exhibits that are not looked at.
 */
export function familiesOf(
  casebook: Casebook,
  readings: ReadonlyMap<Sha256, MediaReading>,
  firstPost: (sha256: Sha256) => PostIndex | undefined,
  heldBack: Iterable<number> = [],
): MediaFamily[] {
  const { media, order } = linkedInOrder([...readings.values()].filter(hasLook), firstPost)
  const kept = keptReadings(casebook)
  const looks = kept.looks(media.map(({ sha256 }) => sha256))
  const numbers = [...heldBack].join(' ')
  const part = numbers === '' ? '' : `-${digestOf(numbers).slice(0, 16)}`
  try {
    const { centre, match } = keptFamilies(casebook, {
      media,
      looks,
      order,
      part,
      isDamaged: () => looks.damaged.size > 0,
    })
    kept.tellDamaged(Array.from(looks.damaged, at => media[at].sha256))
    const members = new Map<number, MediaMember[]>()
    for (const at of order) {
      const { sha256 } = media[at]
      const family = members.get(centre[at])
      if (family === undefined) members.set(at, [{ sha256, match: { test: 'sha256' } }])
      else family.push({ sha256, match: match[at] ?? { test: 'sha256' } })
    }
    return [...members.values()].filter(family => family.length > 1).map(family => ({ members: family }))
  } finally {
    looks.close()
  }
}

/**
 * Media up to which they are linked in the order of first sight: families then depend on the import in nothing, and finding all of them anew
 * takes seconds. More are linked by number of the exhibit, so that those which come leave what was found of the others.
 */
const LINKED_BY_SIGHT = 2_000

/** The media in the order in which they are linked, and their positions there in the order of first sight. */
export function linkedInOrder(
  byNumber: readonly MediaReading[],
  firstPost: (sha256: Sha256) => PostIndex | undefined,
  mostBySight = LINKED_BY_SIGHT,
): { readonly media: readonly MediaReading[]; readonly order: Int32Array } {
  const order = orderOfSight(byNumber, firstPost)
  if (byNumber.length > mostBySight) return { media: byNumber, order }
  return { media: Array.from(order, at => byNumber[at]), order: order.map((_, at) => at) }
}

/** Positions of the media, first sight as above. */
function orderOfSight(
  media: readonly MediaReading[],
  firstPost: (sha256: Sha256) => PostIndex | undefined,
): Int32Array {
  const posts = media.map(({ sha256 }) => firstPost(sha256) ?? Number.MAX_VALUE)
  const order = Int32Array.from(media, (_, at) => at)
  return order.sort((a, b) => posts[a] - posts[b] || (media[a].sha256 < media[b].sha256 ? -1 : 1))
}
