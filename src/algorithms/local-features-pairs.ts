// Which corner of one picture looks like which corner of another, as it is or mirrored.

import type { LocalFeatures } from './picture-look.ts'

/** Bits of 256 up to which two corners look alike; unrelated ones differ in about 128. */
export const FEATURE_DISTANCE = 76

/** A corner of the first picture and the corner of the second that look most alike, each the other's closest. */
export interface FeaturePair {
  readonly own: number
  readonly other: number
  readonly distance: number
}

/** Bits that may differ in the first two and in the first four words: spares most of the work and one pair in a hundred. */
const QUARTER_DISTANCE = 29
const HALF_DISTANCE = 46

/** Set bits of a word of 32. */
export function setBits(word: number): number {
  let pairs = word - ((word >>> 1) & 0x55555555)
  pairs = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((pairs + (pairs >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** Pairs of mutually closest corners within the threshold, in the order of the first picture's corners. Cost: all by all, a few milliseconds. */
export function pairFeatures(own: LocalFeatures, other: LocalFeatures, isMirrored: boolean): FeaturePair[] {
  const [a, b] = [own.descriptors, other.descriptors]
  const [m, n] = [own.x.length, other.x.length]
  const turn = isMirrored ? 4 : 0
  const closestOfOther = new Int32Array(n).fill(-1)
  const distanceOfOther = new Int32Array(n).fill(FEATURE_DISTANCE + 1)
  const closestOfOwn = new Int32Array(m).fill(-1)
  const distanceOfOwn = new Int32Array(m).fill(FEATURE_DISTANCE + 1)
  for (let i = 0; i < m; i++) {
    const at = i * 8
    const [a0, a1, a2, a3, a4, a5, a6, a7] = [
      a[at],
      a[at + 1],
      a[at + 2],
      a[at + 3],
      a[at + 4],
      a[at + 5],
      a[at + 6],
      a[at + 7],
    ]
    for (let j = 0; j < n; j++) {
      const first = j * 8 + turn
      const second = j * 8 + 4 - turn
      const quarter = setBits(a0 ^ b[first]) + setBits(a1 ^ b[first + 1])
      if (quarter > QUARTER_DISTANCE) continue
      const half = quarter + setBits(a2 ^ b[first + 2]) + setBits(a3 ^ b[first + 3])
      if (half > HALF_DISTANCE) continue
      const distance =
        half +
        setBits(a4 ^ b[second]) +
        setBits(a5 ^ b[second + 1]) +
        setBits(a6 ^ b[second + 2]) +
        setBits(a7 ^ b[second + 3])
      if (distance < distanceOfOwn[i]) {
        distanceOfOwn[i] = distance
        closestOfOwn[i] = j
      }
      if (distance < distanceOfOther[j]) {
        distanceOfOther[j] = distance
        closestOfOther[j] = i
      }
    }
  }
  const pairs: FeaturePair[] = []
  for (let i = 0; i < m; i++) {
    const j = closestOfOwn[i]
    if (j >= 0 && closestOfOther[j] === i) pairs.push({ own: i, other: j, distance: distanceOfOwn[i] })
  }
  return pairs
}
