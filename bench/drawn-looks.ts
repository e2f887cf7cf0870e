// Looks of pictures that nobody drew, as many as wanted and quickly: corners of a few drawn pictures, changed at random, and hashes at random.

import { lookAtGrey } from '../src/algorithms/look-at-grey.ts'
import type { PictureLook } from '../src/algorithms/picture-look.ts'
import { drawnBlocks } from '../test/support/drawn-blocks.ts'

/** Drawn pictures whose corners are used again. */
const DRAWN = 60
/** Of so many looks one is a copy of the one before it. */
export const COPY_EVERY = 5

/** A word of 32 bits at random (xorshift, Marsaglia 2003). */
function words(seed: number): () => number {
  let state = (Math.imul(seed + 1, 0x9e3779b1) ^ 0x5bd1e995) >>> 0 || 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return state >>> 0
  }
}

/** Gives the look of each number; the same for the same number. Milliseconds once, then some tens of microseconds each. */
export function drawnLooks(): (number: number) => PictureLook {
  const drawn = Array.from({ length: DRAWN }, (_, at) => {
    const grey = drawnBlocks(`looks ${at}`)
    return lookAtGrey(grey, grey)
  })
  const original = (number: number): PictureLook => {
    const next = words(number)
    const base = drawn[next() % DRAWN]
    const count = base.features.x.length
    const from = drawn[next() % DRAWN].features
    const place = () => Uint16Array.from({ length: count }, () => next() & 0xffff)
    const data = new Uint8Array(base.small.width * base.small.height)
    for (let at = 0; at < data.length; at += 4) {
      const value = next()
      data.fill(value & 0xff, at, at + 4)
    }
    return {
      ...base,
      hash: { words: Uint32Array.from({ length: 64 }, next), quality: 100 },
      inner: undefined,
      features: {
        x: place(),
        y: place(),
        size: base.features.size,
        angle: Uint8Array.from({ length: count }, () => next() & 0xff),
        // About one bit in five is another one.
        descriptors: base.features.descriptors.map(
          (word, at) =>
            ((at & 8 ? (from.descriptors[at] ?? word) : word) ^ (next() & next() & (next() | next()))) >>> 0,
        ),
      },
      small: { ...base.small, data },
    }
  }
  return number => {
    if (number % COPY_EVERY !== COPY_EVERY - 1) return original(number)
    const look = original(number - 1)
    const next = words(number)
    const hash = {
      quality: 100,
      words: look.hash.words.map(word => (word ^ (next() & next() & next() & next() & next())) >>> 0),
    }
    return { ...look, hash }
  }
}
