// The posts that an export rests on: what is known of them after one pass over their details, as columns.

import type { Engine, PostDetail } from '../corpus/engine.ts'
import type { Sha256 } from '../model/ids.ts'
import type { MediaKind } from '../model/source-record.ts'

/** Posts whose details are read at once. */
export const READ_AT_ONCE = 2000

/** In the order of the bits of `mediaKinds`. */
export const MEDIA_KINDS: readonly MediaKind[] = [
  'photo',
  'video',
  'voice',
  'audio',
  'sticker',
  'animation',
  'document',
  'round-video',
  'unknown',
]

/** What is known of posts that the export rests on or lists, ascending by post; kept for one pass over their details. */
export interface ScannedPosts {
  readonly posts: Int32Array
  /** Position in `originals`. */
  readonly original: Int32Array
  readonly originals: readonly Sha256[]
  readonly isService: Uint8Array
  /** A bit for each of the kinds of media. */
  readonly mediaKinds: Uint16Array
  readonly hasText: Uint8Array
  /** `channel id/message id`. */
  readonly keys: readonly string[]
  /** Media whose bytes the case holds, with the post (position in `posts`) that has them. */
  readonly media: readonly { readonly at: number; readonly sha256: Sha256; readonly kind: MediaKind }[]
}

/** Reads the details of these posts once. Cost: one look-up a post. */
export function scanPosts(corpus: Engine, posts: Int32Array): ScannedPosts {
  const original = new Int32Array(posts.length)
  const isService = new Uint8Array(posts.length)
  const mediaKinds = new Uint16Array(posts.length)
  const hasText = new Uint8Array(posts.length)
  const keys: string[] = []
  const numbers = new Map<Sha256, number>()
  const media: ScannedPosts['media'][number][] = []
  let at = 0
  for (let from = 0; from < posts.length; from += READ_AT_ONCE)
    for (const detail of corpus.posts(posts.subarray(from, from + READ_AT_ONCE))) {
      const number = numbers.get(detail.original) ?? numbers.size
      numbers.set(detail.original, number)
      original[at] = number
      isService[at] = detail.postKind === 'service' ? 1 : 0
      hasText[at] = detail.text === '' ? 0 : 1
      for (const { kind, isThumbnail, sha256 } of detail.media) {
        if (isThumbnail === true) continue
        mediaKinds[at] |= 1 << MEDIA_KINDS.indexOf(kind)
        if (sha256 !== undefined) media.push({ at, sha256, kind })
      }
      keys.push(postKey(detail))
      at++
    }
  return { posts, original, originals: [...numbers.keys()], isService, mediaKinds, hasText, keys, media }
}

/** Those of the posts for which `isKept` holds, by position in them. */
export function keepPosts(scanned: ScannedPosts, isKept: (at: number) => boolean): ScannedPosts {
  const kept = scanned.posts.map((_, at) => at).filter(at => isKept(at))
  if (kept.length === scanned.posts.length) return scanned
  const now = new Map(Array.from(kept, (at, i) => [at, i]))
  return {
    ...scanned,
    media: scanned.media.flatMap(one => {
      const at = now.get(one.at)
      return at === undefined ? [] : [{ ...one, at }]
    }),
    posts: kept.map(at => scanned.posts[at]),
    original: kept.map(at => scanned.original[at]),
    isService: Uint8Array.from(kept, at => scanned.isService[at]),
    mediaKinds: Uint16Array.from(kept, at => scanned.mediaKinds[at]),
    hasText: Uint8Array.from(kept, at => scanned.hasText[at]),
    keys: Array.from(kept, at => scanned.keys[at]),
  }
}

function postKey({ channel, messageId }: PostDetail): string {
  return `${channel.id}/${messageId}`
}

/** Kind of each medium, as the first post that has it says. */
export function mediaKindsOf({ media }: ScannedPosts): Map<Sha256, MediaKind> {
  const kinds = new Map<Sha256, MediaKind>()
  for (const { sha256, kind } of media) if (!kinds.has(sha256)) kinds.set(sha256, kind)
  return kinds
}

/** Position of a post in them; -1 when it is not among them. */
export function positionOf({ posts }: ScannedPosts, post: number): number {
  let [low, high] = [0, posts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (posts[middle] < post) low = middle + 1
    else high = middle
  }
  return posts[low] === post ? low : -1
}
