// Whether a shared stretch is the same footage or only the same room: what changes has to change in both.

import { HASH_WORDS } from './pdq.ts'
import type { ClipLook } from './picture-look.ts'
import { matchPictures } from './picture-match.ts'
import type { AlignedPair, Stretch } from './vpdq-alignment.ts'
import { type ClipFrames, variationOf } from './vpdq-frames.ts'
import { bestSelfLikeness } from './vpdq-self-likeness.ts'

/** Sum of the variances of 256 bits below which nothing moves: encoding alone gives up to 1.5. */
export const STANDS_STILL = 3
/** Least correlation of the changes. */
const LEAST_COMMON = 0.6
/** Least `bestSelfLikeness`, up to so many seconds aside: slow movements of a few seconds are alike by chance, but do not unfold alike. */
export const UNFOLDS_ALIKE = 0.93
const ASIDE = 0.15

/**
 * A speaker before one wall stays within 31 bits of every other moment of the same talk. So where the picture changes, the changes have to
 * go together (`commonChange`) and unfold alike (`bestSelfLikeness`); where it stands still in both, key frames of the stretch have to match as pictures.
 */
export function isSameChange(a: ClipLook, own: ClipFrames, b: ClipLook, other: ClipFrames, stretch: Stretch): boolean {
  const [from, to] = stretch.own
  const line = (second: number) => stretch.speed * second + stretch.offset
  const changes = Math.max(variationOf(own, from, to), variationOf(other, line(from), line(to)))
  if (changes >= STANDS_STILL) {
    if (commonChange(own, other, stretch.pairs) < LEAST_COMMON) return false
    return (bestSelfLikeness(own, other, stretch, ASIDE)?.likeness ?? 1) >= UNFOLDS_ALIKE
  }
  const first = keyFramesWithin(a, from, to)
  const second = keyFramesWithin(b, line(from), line(to))
  if (first.length === 0 || second.length === 0) return true
  return first.some(look => second.some(found => matchPictures(look, found) !== undefined))
}

/**
 * Whether what changes in the one changes in the other: correlation over time of the bits of both, each less its mean over the pairs,
 * r = sum x y / sqrt(sum x^2 sum y^2). What is constant cancels, a logo and a caption like the room of a speaker. NaN when nothing changes.
 */
export function commonChange(a: ClipFrames, b: ClipFrames, pairs: readonly AlignedPair[]): number {
  const step = Math.ceil(pairs.length / 400)
  const used = pairs.filter((_, i) => i % step === 0)
  let [both, first, second] = [0, 0, 0]
  for (let bit = 0; bit < HASH_WORDS * 32; bit++) {
    const [word, shift] = [bit >> 5, bit & 31]
    let [sumA, sumB, sumBoth] = [0, 0, 0]
    for (const { own, other } of used) {
      const x = (a.words[own * HASH_WORDS + word] >>> shift) & 1
      const y = (b.words[other * HASH_WORDS + word] >>> shift) & 1
      sumA += x
      sumB += y
      sumBoth += x & y
    }
    both += sumBoth - (sumA * sumB) / used.length
    first += sumA - (sumA * sumA) / used.length
    second += sumB - (sumB * sumB) / used.length
  }
  return both / Math.sqrt(first * second)
}

/** Whether nothing moves in a clip all along. */
export function standsStill(frames: ClipFrames): boolean {
  return variationOf(frames, 0, frames.seconds) < STANDS_STILL
}

function keyFramesWithin(clip: ClipLook, from: number, to: number) {
  return clip.keyFrames
    .filter(({ frame }) => clip.times[frame] >= from - 0.05 && clip.times[frame] <= to)
    .slice(0, 2)
    .map(({ look }) => look)
}
