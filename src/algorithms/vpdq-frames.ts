// Frames of a clip as matching needs them: one orientation, how long each holds, which say something.

import { distanceOf, HASH_WORDS } from './pdq.ts'
import { PDQ_QUALITY } from './picture-hash-match.ts'
import type { ClipLook } from './picture-look.ts'

export interface ClipFrames {
  readonly times: Float64Array
  /** 8 words a frame. */
  readonly words: Uint32Array
  /** Seconds that each frame stands until the next one; 0 where it says nothing (black, plain). */
  readonly holds: Float64Array
  readonly seconds: number
}

/** Longest clip whose frames are all looked at, seconds: of longer ones only those that stand alone. */
export const LONGEST_FINE = 1_200

/** A frame that nothing follows holds this long at most, seconds. */
const LONGEST_HOLD = 1

export function framesOf(clip: ClipLook, isMirrored = false): ClipFrames {
  const { times, quality, seconds } = clip
  const holds = Float64Array.from(times, (time, i) => {
    if (quality[i] < PDQ_QUALITY) return 0
    const end = i + 1 < times.length ? times[i + 1] : seconds
    return Math.min(LONGEST_HOLD, Math.max(0, end - time))
  })
  return { times, words: isMirrored ? clip.mirrored : clip.words, holds, seconds }
}

/** Seconds that say something between two moments. */
export function toldSeconds(frames: ClipFrames, from = 0, to = Number.POSITIVE_INFINITY): number {
  let sum = 0
  for (let i = 0; i < frames.times.length; i++) {
    const start = Math.max(from, frames.times[i])
    const end = Math.min(to, frames.times[i] + frames.holds[i])
    if (end > start) sum += end - start
  }
  return sum
}

/** Position of the last frame that stands at this second or before it; -1 before the first. */
export function frameAtSecond(times: Float64Array, second: number): number {
  let [low, high] = [0, times.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (times[middle] <= second) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** Sum over the 256 bits of how much each varies over the frames of a stretch, 0 (nothing moves) to 64. */
export function variationOf(frames: ClipFrames, from: number, to: number): number {
  const set = new Float64Array(HASH_WORDS * 32)
  let whole = 0
  for (let i = 0; i < frames.times.length; i++) {
    if (frames.times[i] < from || frames.times[i] > to || frames.holds[i] === 0) continue
    whole += frames.holds[i]
    for (let bit = 0; bit < set.length; bit++)
      if ((frames.words[i * HASH_WORDS + (bit >> 5)] >>> (bit & 31)) & 1) set[bit] += frames.holds[i]
  }
  if (whole === 0) return 0
  let sum = 0
  for (const seconds of set) sum += (seconds / whole) * (1 - seconds / whole)
  return sum
}

/** Whether frame `i` differs from frame `j` of the same clip by more than so many bits. */
export function differs(frames: ClipFrames, i: number, j: number, bits: number): boolean {
  return distanceOf(frames.words, i * HASH_WORDS, frames.words, j * HASH_WORDS) > bits
}
