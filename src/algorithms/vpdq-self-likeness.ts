// Whether two stretches unfold alike: how each resembles itself from moment to moment, which no crop, border, caption or mirror changes.

import { distanceOf, HASH_WORDS } from './pdq.ts'
import { type ClipFrames, frameAtSecond, LONGEST_FINE } from './vpdq-frames.ts'

/** Seconds between two samples of the first clip, and samples at most: of longer stretches they lie further apart. */
const STEP = 0.1
const MOST_SAMPLES = 300
/** Samples up to which a moment is compared with those behind it. */
const WINDOW = 40
/** Bits from one sample to the next from which they are two scenes: a moving camera stays below, unrelated pictures lie 128 +- 8 apart. */
const CUT = 80
/** Least samples of a scene. */
const SHORTEST_SCENE = 5
/** Standard deviation of the distances within scenes below which nothing moves, bits: encoding alone gives about 1. */
const STANDS = 2

/** Where a stretch of the first clip lies in the second. */
export interface Line {
  /** Seconds of the first clip. */
  readonly own: readonly [number, number]
  readonly speed: number
  /** Second of the other at second 0 of the first. */
  readonly offset: number
}

/**
 * Correlation of D_a(t, u) with D_b(s t + o, s u + o) over all moments t, u at most 40 samples apart of one scene, each less its mean over the
 * scene; D is the PDQ distance of two frames of the same clip. -1..1. Undefined where it tells nothing: nothing moves within the scenes of
 * either, no scene is long enough, or a clip holds too few frames a second.
 * Source: self-similarity matrices (Junejo, Dexter, Laptev, Perez 2011, "View-independent action recognition from temporal self-similarities").
 * @see docs/methods.md#sameness-of-videos
 */
export function selfLikeness(a: ClipFrames, b: ClipFrames, line: Line): number | undefined {
  return likenessAt(a, b, line, ownDistances(a, line.own))
}

/** The same at the best of the offsets up to `reach` seconds aside, in steps of 0.05: `likeness` and the offset. */
export function bestSelfLikeness(
  a: ClipFrames,
  b: ClipFrames,
  line: Line,
  reach: number,
): { readonly likeness: number; readonly offset: number } | undefined {
  const own = ownDistances(a, line.own)
  let best: { likeness: number; offset: number } | undefined
  const steps = Math.round(reach / FINE)
  for (let step = -steps; step <= steps; step++) {
    const offset = line.offset + step * FINE
    const likeness = likenessAt(a, b, { ...line, offset }, own)
    if (likeness !== undefined && (best === undefined || likeness > best.likeness)) best = { likeness, offset }
  }
  return best
}

const FINE = 0.05

interface OwnDistances {
  /** Seconds of the samples. */
  readonly seconds: readonly number[]
  /** Frame in force at each; -1 where it says nothing. */
  readonly frames: readonly number[]
  /** WINDOW distances a sample: to the next one, the one after it and so on. */
  readonly distances: Uint8Array
}

function ownDistances(a: ClipFrames, [from, to]: readonly [number, number]): OwnDistances {
  const step = Math.max(STEP, (to - from) / MOST_SAMPLES)
  const seconds = Array.from({ length: Math.max(0, Math.floor((to - from) / step)) }, (_, i) => from + (i + 0.5) * step)
  const frames = seconds.map(second => tellingFrame(a, second))
  return { seconds, frames, distances: windowOf(a, frames) }
}

function tellingFrame(clip: ClipFrames, second: number): number {
  if (second < 0 || second > clip.seconds) return -1
  const frame = frameAtSecond(clip.times, second + 1e-6)
  return frame >= 0 && clip.holds[frame] > 0 ? frame : -1
}

function windowOf({ words }: ClipFrames, frames: readonly number[]): Uint8Array {
  const distances = new Uint8Array(frames.length * WINDOW)
  for (let i = 0; i < frames.length; i++)
    for (let k = 1; k <= WINDOW && i + k < frames.length; k++) {
      if (frames[i] < 0 || frames[i + k] < 0) continue
      const distance = distanceOf(words, frames[i] * HASH_WORDS, words, frames[i + k] * HASH_WORDS)
      distances[i * WINDOW + k - 1] = Math.min(255, distance)
    }
  return distances
}

function likenessAt(a: ClipFrames, b: ClipFrames, { speed, offset }: Line, own: OwnDistances): number | undefined {
  if (a.seconds > LONGEST_FINE || b.seconds > LONGEST_FINE) return undefined
  const others = own.seconds.map((second, i) => (own.frames[i] < 0 ? -1 : tellingFrame(b, speed * second + offset)))
  const distances = windowOf(b, others)
  const sums = new Sums()
  for (let first = 0; first < others.length; ) {
    let end = first + 1
    if (others[first] >= 0) {
      const goesOn = (i: number) =>
        others[i] >= 0 && own.distances[(i - 1) * WINDOW] < CUT && distances[(i - 1) * WINDOW] < CUT
      while (end < others.length && goesOn(end)) end++
      if (end - first >= SHORTEST_SCENE) sums.addScene(own.distances, distances, first, end)
    }
    first = end
  }
  return sums.correlation()
}

class Sums {
  #count = 0
  #own = 0
  #other = 0
  #both = 0

  addScene(a: Uint8Array, b: Uint8Array, first: number, end: number): void {
    let [count, x, y, xx, yy, xy] = [0, 0, 0, 0, 0, 0]
    for (let i = first; i < end; i++)
      for (let k = 1; k <= WINDOW && i + k < end; k++) {
        const [own, other] = [a[i * WINDOW + k - 1], b[i * WINDOW + k - 1]]
        count++
        x += own
        y += other
        xx += own * own
        yy += other * other
        xy += own * other
      }
    this.#count += count
    this.#own += xx - (x * x) / count
    this.#other += yy - (y * y) / count
    this.#both += xy - (x * y) / count
  }

  correlation(): number | undefined {
    if (this.#count === 0 || Math.max(this.#own, this.#other) / this.#count < STANDS * STANDS) return undefined
    return this.#own > 0 && this.#other > 0 ? this.#both / Math.sqrt(this.#own * this.#other) : 0
  }
}
