// Whether a shared stretch is the same footage or only the same room: what changes has to change in both.

import type { ClipLook } from './picture-look.ts'
import { matchPictures } from './picture-match.ts'
import { commonChange, type Stretch } from './vpdq-alignment.ts'
import { type ClipFrames, variationOf } from './vpdq-frames.ts'

/** Sum of the variances of 256 bits below which nothing moves: encoding alone gives up to 1.5. */
export const STANDS_STILL = 3
/** Least correlation of the changes. */
const LEAST_COMMON = 0.6

/**
 * A speaker before one wall stays within 31 bits of every other moment of the same talk. So where the picture changes, the changes have to
 * go together (`commonChange`); where it stands still in both, key frames of the stretch have to match as pictures.
 */
export function changeOf(
  a: ClipLook,
  own: ClipFrames,
  b: ClipLook,
  other: ClipFrames,
  stretch: Stretch,
): 'together' | 'untold' | 'apart' {
  const [from, to] = stretch.own
  const line = (second: number) => stretch.speed * second + stretch.offset
  const changes = Math.max(variationOf(own, from, to), variationOf(other, line(from), line(to)))
  if (changes >= STANDS_STILL) {
    return commonChange(own, other, stretch.pairs) >= LEAST_COMMON ? 'together' : 'apart'
  }
  const first = keyFramesWithin(a, from, to)
  const second = keyFramesWithin(b, line(from), line(to))
  if (first.length === 0 || second.length === 0) return 'together'
  return first.some(look => second.some(found => matchPictures(look, found) !== undefined)) ? 'together' : 'untold'
}

function keyFramesWithin(clip: ClipLook, from: number, to: number) {
  return clip.keyFrames
    .filter(({ frame }) => clip.times[frame] >= from - 0.05 && clip.times[frame] <= to)
    .slice(0, 2)
    .map(({ look }) => look)
}
