// Corners of many pictures, found again by what is around them: sixteen tables, each by other sixteen bits of the descriptor (locality-sensitive
// hashing, Indyk & Motwani 1998). Gives candidates only; whether two pictures match is decided by laying them over each other.

import { type FeaturePair, setBits } from './local-features-pairs.ts'
import type { LocalFeatures, PictureLook } from './picture-look.ts'
import { agreeingPlaces } from './picture-placement.ts'

const TABLES = 16
const BUCKETS = 65_536

/** Share of the corners of each level that are indexed and asked with: those that are the strongest around furthest. */
const INDEXED_SHARE = 0.5

/** Bits of 256 up to which an indexed corner counts as found again. */
const FOUND_AGAIN = 60

/** Corners of one picture found again in another, roughly where they belong, that make it a candidate; and most candidates. */
const FOUND_AT_LEAST = 4
const CANDIDATES_AT_MOST = 8

/** A bucket that holds more than this, and one in so many of all corners, says nothing: marks and letters that many pictures share. */
const CROWDED = 16
const CROWDED_SHARE = 1 / 8192

/** Pairs of corners kept for one picture: patterns that repeat would pair for ever. */
const PAIRS_AT_MOST = 200

/** What of a look is indexed. */
type Indexed = Pick<PictureLook, 'features' | 'width' | 'height'>

export class CornerBook {
  readonly #pictures: { readonly look: Indexed; readonly owner: number }[] = []
  #count = 0
  #descriptors = new Uint32Array(8 * 1024)
  #picture = new Int32Array(1024)
  #corner = new Uint16Array(1024)
  /** The asking corner that met the indexed one last, so that several tables count once. */
  #met = new Uint32Array(1024)
  #asking = 0
  #next = new Int32Array(TABLES * 1024)
  readonly #heads = new Int32Array(TABLES * BUCKETS).fill(-1)
  readonly #sizes = new Uint16Array(TABLES * BUCKETS)

  /** Keeps the corners of a picture; one owner may have several pictures. */
  add(look: Indexed, owner: number): void {
    const picture = this.#pictures.push({ look, owner }) - 1
    const { descriptors } = look.features
    for (const corner of indexedCorners(look.features)) {
      const entry = this.#count++
      if (entry === this.#picture.length) this.#grow()
      this.#picture[entry] = picture
      this.#corner[entry] = corner
      this.#descriptors.set(descriptors.subarray(corner * 8, corner * 8 + 8), entry * 8)
      for (let table = 0; table < TABLES; table++) {
        const bucket = table * BUCKETS + keyOf(descriptors, corner * 8, table, false)
        this.#next[entry * TABLES + table] = this.#heads[bucket]
        this.#heads[bucket] = entry
        if (this.#sizes[bucket] < 65_535) this.#sizes[bucket]++
      }
    }
  }

  /** Owners in whose pictures corners of this one are found again where they belong, as it is or mirrored: most corners first, then first kept. */
  candidates(look: Indexed): number[] {
    const counts = new Map<number, number>()
    for (const isMirrored of [false, true])
      for (const [picture, pairs] of this.#foundAgain(look.features, isMirrored)) {
        if (pairs.length < FOUND_AT_LEAST) continue
        const { look: other, owner } = this.#pictures[picture]
        const count = agreeingPlaces(pairs, look.features, look, other.features, other, isMirrored)
        if (count >= FOUND_AT_LEAST && count > (counts.get(owner) ?? 0)) counts.set(owner, count)
      }
    return [...counts]
      .sort(([a, aCount], [b, bCount]) => bCount - aCount || a - b)
      .slice(0, CANDIDATES_AT_MOST)
      .map(([owner]) => owner)
  }

  /** Indexed corners near corners of this picture, by the picture they are of. */
  #foundAgain(features: LocalFeatures, isMirrored: boolean): Map<number, FeaturePair[]> {
    const found = new Map<number, FeaturePair[]>()
    const crowded = CROWDED + this.#count * CROWDED_SHARE
    for (const corner of indexedCorners(features)) {
      const asking = ++this.#asking
      for (let table = 0; table < TABLES; table++) {
        const bucket = table * BUCKETS + keyOf(features.descriptors, corner * 8, table, isMirrored)
        if (this.#sizes[bucket] > crowded) continue
        for (let entry = this.#heads[bucket]; entry >= 0; entry = this.#next[entry * TABLES + table]) {
          if (this.#met[entry] === asking) continue
          this.#met[entry] = asking
          const distance = this.#distance(features.descriptors, corner * 8, isMirrored ? 4 : 0, entry)
          if (distance > FOUND_AGAIN) continue
          const pair = { own: corner, other: this.#corner[entry], distance }
          const pairs = found.get(this.#picture[entry])
          if (pairs === undefined) found.set(this.#picture[entry], [pair])
          else if (pairs.length < PAIRS_AT_MOST) pairs.push(pair)
        }
      }
    }
    return found
  }

  /** Bits that differ; some number above the threshold when it is above. */
  #distance(words: Uint32Array, at: number, turn: number, entry: number): number {
    let distance = 0
    for (let word = 0; word < 8 && distance <= FOUND_AGAIN; word++)
      distance += setBits(words[at + ((word + turn) & 7)] ^ this.#descriptors[entry * 8 + word])
    return distance
  }

  #grow(): void {
    const capacity = this.#picture.length * 2
    const larger = <Numbers extends Uint32Array | Uint16Array | Int32Array>(from: Numbers, to: Numbers): Numbers => {
      to.set(from)
      return to
    }
    this.#descriptors = larger(this.#descriptors, new Uint32Array(8 * capacity))
    this.#picture = larger(this.#picture, new Int32Array(capacity))
    this.#corner = larger(this.#corner, new Uint16Array(capacity))
    this.#met = larger(this.#met, new Uint32Array(capacity))
    this.#next = larger(this.#next, new Int32Array(TABLES * capacity))
  }
}

/** Sixteen bits: half a word; of the mirrored corner the word of the other half. */
function keyOf(words: Uint32Array, at: number, table: number, isMirrored: boolean): number {
  const word = words[at + (((table >> 1) + (isMirrored ? 4 : 0)) & 7)]
  return table & 1 ? word >>> 16 : word & 0xffff
}

/** The first half of each level: levels follow each other and differ in size. */
function indexedCorners(features: LocalFeatures): number[] {
  const corners: number[] = []
  for (let start = 0; start < features.size.length; ) {
    let end = start
    while (end < features.size.length && features.size[end] === features.size[start]) end++
    const kept = Math.ceil((end - start) * INDEXED_SHARE)
    for (let corner = start; corner < start + kept; corner++) corners.push(corner)
    start = end
  }
  return corners
}
