// Which pictures and clips may show the same as an earlier one: worked out one after the other, so what comes later changes nothing before it.

import { HammingIndex } from './hamming-index.ts'
import { isClipLook, type Looks, tellingHashes } from './media-matcher.ts'
import { CornerBook, type CornerCandidate, mostPlaces } from './media-matcher-corners.ts'
import { HASH_WORDS } from './pdq.ts'
import { PDQ_DISTANCE } from './picture-hash-match.ts'
import { type ClipLook, ORIENTATIONS, type PictureLook } from './picture-look.ts'
import { isJoinedByHash } from './picture-match.ts'
import { indexedFrames } from './vpdq.ts'

/** Of one look; positions of looks before it. */
export interface LookLinks {
  /** The first look of those that it equals by hash, one through the other, as laying them over each other confirmed; absent for the first. */
  readonly first?: number
  /** Not compared yet: those with a hash within PDQ's threshold, a clip on one side at least. And the first of others that it equals. */
  readonly hashed: readonly number[]
  /** Not compared yet: those with most corners found again. Only of the first of equal ones. */
  readonly corners: readonly number[]
}

/** Pictures whose corners are held in memory at once; those after them are asked in another pass. */
const AT_ONCE = 16_384

/** Near hashes that are gone into, the nearest first: empty pages and night all have the same one. */
const HASHED_AT_MOST = 16

/**
 * Links of all looks; the first of them may be `known`, from the same looks before. Law: links of a look depend on it and those before it, so
 * `linkLooks(all, linkLooks(first))` is `linkLooks(all)`. Corners are kept and asked with of the first of equal pictures alone.
 * Cost of a look: bounded by `CornerBook` for each 16,384 pictures before it. Memory: 260 MB and the links, however many looks.
 * @see docs/methods.md#families-of-media
 */
export function linkLooks(looks: Looks, known: readonly LookLinks[] = [], atOnce = AT_ONCE): LookLinks[] {
  const hashed = linksByHash(looks, known)
  const candidates: CornerCandidate[][] =
    looks.length === known.length ? [] : linksByCorners(looks, hashed, known.length, atOnce)
  return hashed.map((links, at) =>
    at < known.length ? known[at] : { ...links, corners: (candidates[at] ?? []).map(({ owner }) => owner) },
  )
}

function linksByHash(looks: Looks, known: readonly LookLinks[]): LookLinks[] {
  if (known.length === looks.length) return [...known]
  const hashes = new HammingIndex()
  const owners: number[] = []
  const all: LookLinks[] = []
  for (let at = 0; at < looks.length; at++) {
    const look = looks.bare(at)
    all.push(known[at] ?? hashLinks(looks, at, look, nearestByHash(look, hashes, owners), all))
    for (const [words, start] of keptHashes(look)) {
      hashes.add(words, start)
      owners.push(at)
    }
  }
  return all
}

/** Looks with a hash within PDQ's threshold, the nearest first. */
function nearestByHash(look: PictureLook | ClipLook, hashes: HammingIndex, owners: readonly number[]): number[] {
  const distances = new Map<number, number>()
  for (const [words, start] of askedHashes(look))
    for (const { id, distance } of hashes.within(words, start, PDQ_DISTANCE))
      distances.set(owners[id], Math.min(distance, distances.get(owners[id]) ?? 256))
  return [...distances].sort(([a, first], [b, second]) => first - second || a - b).map(([at]) => at)
}

function hashLinks(
  looks: Looks,
  at: number,
  look: PictureLook | ClipLook,
  nearest: readonly number[],
  before: readonly LookLinks[],
): LookLinks {
  const hashed = new Set<number>()
  let first: number | undefined
  let tried = 0
  for (const other of nearest) {
    const through = before[other].first ?? other
    if (through === first || hashed.has(through)) continue
    if (tried++ === HASHED_AT_MOST) break
    if (isClipLook(look) || isClipLook(looks.bare(other))) {
      hashed.add(through)
      continue
    }
    if (!isJoinedByHash(looks.at(at) as PictureLook, looks.at(other) as PictureLook)) continue
    if (first === undefined) first = through
    else hashed.add(through)
  }
  const links = { hashed: [...hashed].sort((a, b) => a - b), corners: [] }
  return first === undefined ? links : { first, ...links }
}

/** Those that equal another are neither kept nor asked. */
function linksByCorners(looks: Looks, hashed: readonly LookLinks[], from: number, atOnce: number): CornerCandidate[][] {
  const found: CornerCandidate[][] = []
  const ask = (book: CornerBook, at: number) => {
    const candidates = picturesOf(looks.bare(at)).flatMap(picture => book.candidates(picture))
    found[at] = mostPlaces(onePerOwner([...(found[at] ?? []), ...candidates]))
  }
  const isAsked = (at: number) => at >= from && hashed[at].first === undefined
  for (let at = 0; at < looks.length; ) {
    const book = new CornerBook()
    for (; at < looks.length && book.size < atOnce; at++) {
      if (hashed[at].first !== undefined) continue
      if (isAsked(at)) ask(book, at)
      for (const picture of picturesOf(looks.bare(at))) book.add(picture, at)
    }
    for (let later = Math.max(at, from); later < looks.length; later++) if (isAsked(later)) ask(book, later)
  }
  return found
}

function onePerOwner(candidates: readonly CornerCandidate[]): CornerCandidate[] {
  const best = new Map<number, CornerCandidate>()
  for (const candidate of candidates)
    if (candidate.places > (best.get(candidate.owner)?.places ?? 0)) best.set(candidate.owner, candidate)
  return [...best.values()]
}

/** A picture, or the key frames of a clip. */
export function picturesOf(look: PictureLook | ClipLook): readonly PictureLook[] {
  return isClipLook(look) ? look.keyFrames.map(({ look: still }) => still) : [look]
}

/** Hashes by which a look is found, each as words and where it begins in them. */
export function keptHashes(look: PictureLook | ClipLook): (readonly [Uint32Array, number])[] {
  if (!isClipLook(look)) return tellingHashes(look).map(({ words }) => [words, 0] as const)
  return Array.from(indexedFrames(look), frame => [look.words, frame * HASH_WORDS] as const)
}

/** Hashes that are looked for: turned and mirrored too. */
export function askedHashes(look: PictureLook | ClipLook): (readonly [Uint32Array, number])[] {
  if (!isClipLook(look))
    return tellingHashes(look).flatMap(({ words }) =>
      ORIENTATIONS.map((_, turn) => [words, turn * HASH_WORDS] as const),
    )
  return Array.from(indexedFrames(look), frame => frame * HASH_WORDS).flatMap(start => [
    [look.words, start] as const,
    [look.mirrored, start] as const,
  ])
}
