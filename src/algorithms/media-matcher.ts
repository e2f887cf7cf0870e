// Looks of pictures and clips that can be asked which of them a look resembles, without comparing it with each.

import { HammingIndex } from './hamming-index.ts'
import { CornerBook } from './media-matcher-corners.ts'
import { HASH_WORDS } from './pdq.ts'
import { PDQ_DISTANCE, PDQ_QUALITY } from './picture-hash-match.ts'
import { type ClipLook, type LookMatch, ORIENTATIONS, type PictureHash, type PictureLook } from './picture-look.ts'
import { invertMatch, matchPictures } from './picture-match.ts'
import { indexedFrames, matchClips, matchStill } from './vpdq.ts'

/** A look that resembles the one asked about. */
export interface MatchedLook {
  /** Number that `add` gave. */
  readonly id: number
  /** Seen from the look that was asked about. */
  readonly match: LookMatch
}

/** Looks by position, as they are needed: many do not fit into memory. */
export interface Looks {
  readonly length: number
  at(position: number): PictureLook | ClipLook
  /** The same; pictures and key frames may lack their small copies. */
  bare(position: number): PictureLook | ClipLook
}

/** Looks that are in memory. */
export function looksIn(looks: readonly (PictureLook | ClipLook)[]): Looks {
  const at = (position: number) => looks[position]
  return { length: looks.length, at, bare: at }
}

/** Whether a look is one of a clip. */
export function isClipLook(look: PictureLook | ClipLook): look is ClipLook {
  return 'times' in look
}

/**
 * Candidates are all looks with a hash within PDQ's threshold (exact) and the eight with most corners found again (nearly all that match);
 * `matchPictures`, `matchClips` and `matchStill` decide about each. Nearly constant cost a look; memory about 25 KB a picture.
 * @see docs/methods.md#families-of-media
 */
export class MediaMatcher {
  readonly #looks: (PictureLook | ClipLook)[] = []
  readonly #hashes = new HammingIndex()
  /** The look that each hash is of. */
  readonly #owners: number[] = []
  readonly #corners = new CornerBook()

  /** Keeps a look; gives its number: 0, 1, 2 and so on. */
  add(look: PictureLook | ClipLook): number {
    const id = this.#looks.push(look) - 1
    if (isClipLook(look)) {
      for (const frame of indexedFrames(look)) this.#keep(look.words, frame * HASH_WORDS, id)
      for (const { look: still } of look.keyFrames) this.#corners.add(still, id)
    } else {
      for (const hash of tellingHashes(look)) this.#keep(hash.words, 0, id)
      this.#corners.add(look, id)
    }
    return id
  }

  /** Kept looks that resemble this one, the closest first: stronger tests, then fewer bits that differ, then more that agrees, then first kept. */
  matches(look: PictureLook | ClipLook): MatchedLook[] {
    const found: MatchedLook[] = []
    for (const id of this.#candidates(look)) {
      const match = matchLooks(look, this.#looks[id])
      if (match !== undefined) found.push({ id, match })
    }
    return found.sort((a, b) => byCloseness(a.match, b.match) || a.id - b.id)
  }

  #keep(words: Uint32Array, at: number, owner: number): void {
    this.#hashes.add(words, at)
    this.#owners.push(owner)
  }

  #search(words: Uint32Array, at: number, found: Set<number>): void {
    for (const { id } of this.#hashes.within(words, at, PDQ_DISTANCE)) found.add(this.#owners[id])
  }

  #candidates(look: PictureLook | ClipLook): Set<number> {
    const found = new Set<number>()
    if (isClipLook(look)) {
      for (const frame of indexedFrames(look))
        for (const words of [look.words, look.mirrored]) this.#search(words, frame * HASH_WORDS, found)
      for (const { look: still } of look.keyFrames)
        for (const { owner } of this.#corners.candidates(still)) found.add(owner)
    } else {
      for (const hash of tellingHashes(look))
        for (let turn = 0; turn < ORIENTATIONS.length; turn++) this.#search(hash.words, turn * HASH_WORDS, found)
      for (const { owner } of this.#corners.candidates(look)) found.add(owner)
    }
    return found
  }
}

/** Hashes that say something: of the whole picture and of what lies inside its borders. */
export function tellingHashes(look: PictureLook): PictureHash[] {
  const hashes = look.inner === undefined ? [look.hash] : [look.hash, look.inner.hash]
  return hashes.filter(hash => hash.quality >= PDQ_QUALITY)
}

/** How the second resembles the first, seen from the first; undefined when no test joins them. */
export function matchLooks(own: PictureLook | ClipLook, other: PictureLook | ClipLook): LookMatch | undefined {
  if (!isClipLook(own)) return isClipLook(other) ? matchStill(own, other) : matchPictures(own, other)
  if (isClipLook(other)) return matchClips(own, other)
  const match = matchStill(other, own)
  return match === undefined ? undefined : invertMatch(match)
}

const STRENGTH: readonly LookMatch['test'][] = ['pdq', 'pdq-inner', 'overlay', 'vpdq', 'still']

/** Below 0 when the first is closer: stronger tests, then fewer bits that differ, then more that agrees. */
export function byCloseness(a: LookMatch, b: LookMatch): number {
  return (
    STRENGTH.indexOf(a.test) - STRENGTH.indexOf(b.test) ||
    (a.distance ?? 0) - (b.distance ?? 0) ||
    (b.likeness ?? 0) - (a.likeness ?? 0)
  )
}
