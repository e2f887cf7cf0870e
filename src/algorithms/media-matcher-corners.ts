// Corners of many pictures, found again by what is around them: eight tables, each by eighteen bits of another word of the descriptor (locality-sensitive
// hashing, Indyk & Motwani 1998). Gives candidates only; whether two pictures match is decided by laying them over each other.

import { type FeaturePair, setBits } from './local-features-pairs.ts'
import type { LocalFeatures, PictureLook } from './picture-look.ts'
import { agreeingPlaces } from './picture-placement.ts'

const TABLES = 8
const KEY_BITS = 18
const BUCKETS = 1 << KEY_BITS

/** Bits of 256 up to which an indexed corner counts as found again. */
const FOUND_AGAIN = 60

/** Corners of one picture found again in another, roughly where they belong, that make it a candidate; and most candidates. */
const FOUND_AT_LEAST = 4
const CANDIDATES_AT_MOST = 8

/** A bucket that holds more than this, and one in so many of all corners, says nothing: marks and letters that many pictures share. */
const CROWDED = 16
const CROWDED_SHARE = 1 / 8192

/** Pictures whose corners are held against each other by place, those with most corners found again. */
const PLACED_AT_MOST = 150

/** What of a look is indexed. */
export type Indexed = Pick<PictureLook, 'features' | 'width' | 'height'>

/** A picture that has corners of the asking one where they belong. */
export interface CornerCandidate {
  readonly owner: number
  /** Places that agree, at least 4. */
  readonly places: number
}

/** Words of an indexed corner: 8 of its descriptor, then for each table one more than the entry behind it in its bucket; 0 for none. */
const ENTRY = 16
const BEHIND = 8

/** Bits that may differ in two words of which the key says nothing: spares most of the work and one pair in a hundred. */
const QUARTER_DISTANCE = 24

/** Cost of asking grows with the corners that a bucket may hold; memory 79 bytes a corner, 18 KB a picture, and 13 MB. */
export class CornerBook {
  readonly #pictures: { readonly width: number; readonly height: number; readonly owner: number }[] = []
  #count = 0
  /** `ENTRY` words a corner. */
  #entries = new Int32Array(ENTRY * 1024)
  #picture = new Int32Array(1024)
  /** The asking corner that met the indexed one last, so that several tables count once. */
  #met = new Int32Array(1024)
  /** Places, sizes and directions of the indexed corners, as in `LocalFeatures`. */
  #corners = {
    x: new Uint16Array(1024),
    y: new Uint16Array(1024),
    size: new Uint16Array(1024),
    angle: new Uint8Array(1024),
  }
  #asking = 0
  readonly #heads = new Int32Array(TABLES * BUCKETS)
  readonly #sizes = new Uint16Array(TABLES * BUCKETS)
  readonly #hits = new Hits()

  /** Pictures that were added. */
  get size(): number {
    return this.#pictures.length
  }

  /** Keeps the corners of a picture; one owner may have several pictures. */
  add(look: Indexed, owner: number): void {
    const { width, height, features } = look
    const { descriptors } = features
    const picture = this.#pictures.push({ width, height, owner }) - 1
    for (let corner = 0; corner < features.size.length; corner++) {
      const entry = this.#count++
      if (entry === this.#corners.x.length) this.#grow()
      for (const name of CORNER_FIELDS) this.#corners[name][entry] = features[name][corner]
      const record = entry * ENTRY
      for (let word = 0; word < 8; word++) this.#entries[record + word] = descriptors[corner * 8 + word]
      this.#picture[entry] = picture
      for (let table = 0; table < TABLES; table++) {
        const bucket = table * BUCKETS + keyOf(descriptors, corner * 8, table, false)
        if (this.#isHeadOfOther(bucket, picture)) continue
        if (this.#sizes[bucket] < 65_535) this.#sizes[bucket]++
        this.#entries[record + BEHIND + table] = this.#heads[bucket]
        this.#heads[bucket] = entry + 1
      }
    }
  }

  /** Pictures in which corners of this one are found again where they belong, as it is or mirrored: most places first, then first kept. */
  candidates(look: Indexed, most = CANDIDATES_AT_MOST): CornerCandidate[] {
    const places = new Map<number, number>()
    for (const isMirrored of [false, true]) {
      this.#findAgain(look.features, isMirrored)
      for (const picture of this.#hits.fullest(FOUND_AT_LEAST, Math.max(PLACED_AT_MOST, most))) {
        const other = this.#pictures[picture]
        const pairs = this.#hits.pairsOf(picture)
        const { descriptors } = look.features
        const corners = { ...this.#corners, descriptors }
        const count = agreeingPlaces(pairs, look.features, look, corners, other, isMirrored)
        if (count >= FOUND_AT_LEAST && count > (places.get(other.owner) ?? 0)) places.set(other.owner, count)
      }
    }
    return mostPlaces(
      Array.from(places, ([owner, count]) => ({ owner, places: count })),
      most,
    )
  }

  /** Indexed corners near corners of this picture, into `#hits`. */
  #findAgain({ descriptors: asked, size }: LocalFeatures, isMirrored: boolean): void {
    const hits = this.#hits
    const turn = isMirrored ? 4 : 0
    const [entries, met] = [this.#entries, this.#met]
    hits.clear(this.#pictures.length)
    const crowded = CROWDED + this.#count * CROWDED_SHARE
    for (let corner = 0; corner < size.length; corner++) {
      const asking = ++this.#asking
      const at = corner * 8
      for (let table = 0; table < TABLES; table++) {
        const bucket = table * BUCKETS + keyOf(asked, at, table, isMirrored)
        if (this.#sizes[bucket] > crowded) continue
        const [third, fourth] = [(table + 2) & 7, (table + 3) & 7]
        const thirdWord = asked[at + ((third + turn) & 7)]
        const fourthWord = asked[at + ((fourth + turn) & 7)]
        for (let entry = this.#heads[bucket]; entry > 0; ) {
          const record = (entry - 1) * ENTRY
          const quarter = setBits(thirdWord ^ entries[record + third]) + setBits(fourthWord ^ entries[record + fourth])
          if (quarter <= QUARTER_DISTANCE && met[entry - 1] !== asking) {
            let distance = 0
            for (let word = 0; word < 8 && distance <= FOUND_AGAIN; word++)
              distance += setBits(asked[at + ((word + turn) & 7)] ^ entries[record + word])
            if (distance <= FOUND_AGAIN) {
              met[entry - 1] = asking
              hits.add(this.#picture[entry - 1], corner, entry - 1, distance)
            }
          }
          entry = entries[record + BEHIND + table]
        }
      }
    }
  }

  /** The newest entry of a bucket is of another picture of the same owner: key frames of a clip are nearly one picture and would fill it. */
  #isHeadOfOther(bucket: number, picture: number): boolean {
    const newest = this.#heads[bucket]
    if (newest === 0) return false
    const other = this.#picture[newest - 1]
    return other !== picture && this.#pictures[other].owner === this.#pictures[picture].owner
  }

  #grow(): void {
    const capacity = this.#corners.x.length * 2
    const larger = <Numbers extends Uint16Array | Uint8Array | Int32Array>(from: Numbers, to: Numbers) => {
      to.set(from)
      return to
    }
    const { x, y, size, angle } = this.#corners
    this.#entries = larger(this.#entries, new Int32Array(ENTRY * capacity))
    this.#picture = larger(this.#picture, new Int32Array(capacity))
    this.#met = larger(this.#met, new Int32Array(capacity))
    this.#corners = {
      x: larger(x, new Uint16Array(capacity)),
      y: larger(y, new Uint16Array(capacity)),
      size: larger(size, new Uint16Array(capacity)),
      angle: larger(angle, new Uint8Array(capacity)),
    }
  }
}

const CORNER_FIELDS = ['x', 'y', 'size', 'angle'] as const

/** The first of them, most places first, then by owner. */
export function mostPlaces(candidates: CornerCandidate[], most = CANDIDATES_AT_MOST): CornerCandidate[] {
  return candidates.sort((a, b) => b.places - a.places || a.owner - b.owner).slice(0, most)
}

/** Pairs of an asking corner and an indexed one, counted by picture; used again for each question. */
class Hits {
  #counts = new Uint32Array(1024)
  /** Position of the last pair of each picture; the one before it in `#before`. */
  #last = new Int32Array(1024)
  #pictures: number[] = []
  #filled = 0
  #own = new Int32Array(4096)
  #other = new Int32Array(4096)
  #distance = new Uint8Array(4096)
  #before = new Int32Array(4096)

  clear(pictures: number): void {
    if (this.#counts.length < pictures) {
      this.#counts = new Uint32Array(2 * pictures)
      this.#last = new Int32Array(2 * pictures)
    } else for (const picture of this.#pictures) this.#counts[picture] = 0
    this.#pictures = []
    this.#filled = 0
  }

  /** Of the corners of a picture that are near an asking one the nearest counts: patterns repeat. Pairs of a corner come one after the other. */
  add(picture: number, own: number, other: number, distance: number): void {
    const last = this.#last[picture]
    const count = this.#counts[picture]
    if (count > 0 && this.#own[last] === own) {
      if (distance >= this.#distance[last]) return
      this.#other[last] = other
      this.#distance[last] = distance
      return
    }
    this.#counts[picture]++
    if (count === 0) this.#pictures.push(picture)
    const at = this.#filled++
    if (at === this.#own.length) this.#grow()
    this.#own[at] = own
    this.#other[at] = other
    this.#distance[at] = distance
    this.#before[at] = count === 0 ? -1 : this.#last[picture]
    this.#last[picture] = at
  }

  /** Pictures with at least so many pairs, most first, then first kept. */
  fullest(least: number, most: number): number[] {
    const counts = this.#counts
    const found = this.#pictures.filter(picture => counts[picture] >= least)
    return found.sort((a, b) => counts[b] - counts[a] || a - b).slice(0, most)
  }

  pairsOf(picture: number): FeaturePair[] {
    const pairs: FeaturePair[] = []
    for (let at = this.#last[picture]; at >= 0; at = this.#before[at])
      pairs.push({ own: this.#own[at], other: this.#other[at], distance: this.#distance[at] })
    return pairs.reverse()
  }

  #grow(): void {
    const capacity = this.#own.length * 2
    const wider = (from: Int32Array) => {
      const to = new Int32Array(capacity)
      to.set(from)
      return to
    }
    this.#own = wider(this.#own)
    this.#other = wider(this.#other)
    this.#before = wider(this.#before)
    const distance = new Uint8Array(capacity)
    distance.set(this.#distance)
    this.#distance = distance
  }
}

/** The highest bits of a word; of the mirrored corner of the word of the other half. */
function keyOf(words: Uint32Array, at: number, table: number, isMirrored: boolean): number {
  return words[at + ((table + (isMirrored ? 4 : 0)) & 7)] >>> (32 - KEY_BITS)
}
