// Where in time two clips lie on each other, found from how each resembles itself: the one picture need not be placed on the other for that.

import { distanceOf, HASH_WORDS } from './pdq.ts'
import { SPEEDS } from './vpdq-alignment.ts'
import { type ClipFrames, frameAtSecond, LONGEST_FINE } from './vpdq-frames.ts'

/** Seconds of the first clip between two samples. */
const STEP = 0.1
/** Samples of the first clip at most: of a longer one those in its middle. */
const MOST_OWN = 300
/** Products of two distances that are worth it: of long clips fewer speeds are tried, the likeliest first. */
const MOST_WORK = 1e8
/** Samples between the moments of one clip that are compared. */
const LAGS = [1, 2, 4, 8, 16, 28, 40]
/** Bits between two moments from which they belong to different scenes: unrelated pictures lie 128 +- 8 apart. */
const CUT = 80
/** In place of a distance where one of the moments says nothing. */
const UNKNOWN = 255
/** Least samples that both have, and least part of the shorter clip. */
const LEAST_SAMPLES = 20
const LEAST_PART = 0.5
/** Least likeness of a line that is proposed, lines of one speed, and seconds between two of them. */
const PROPOSED = 0.35
const LINES_A_SPEED = 2
const APART = 0.6
/** Standard deviation of the distances at one lag below which nothing is proposed, and nothing told, bits: encoding gives 1 to 3, ways into a picture 5. */
const PROPOSES = 2
const TELLS = 5

export interface TimeLine {
  readonly speed: number
  /** Second of the other at second 0 of the first. */
  readonly offset: number
  /** How alike both unfold along it: -1..1. */
  readonly likeness: number
}

/**
 * The lines along which both unfold most alike, best first. Likeness is the correlation of D_a(t, t + k) with D_b(s t + o, s (t + k) + o) over
 * all moments t and lags k that both have, D the PDQ distance of two frames of one clip, cut off at 80 bits, each less its mean at its lag: a
 * movement that only goes on is alike anywhere and says nothing. Empty when nothing unfolds, or a clip holds too few frames a second.
 * @see docs/methods.md#sameness-of-videos
 */
export function likelyLines(a: ClipFrames, b: ClipFrames): TimeLine[] {
  if (Math.max(a.seconds, b.seconds) > LONGEST_FINE) return []
  const all = sampled(a, STEP)
  const from = Math.max(0, (all.length - MOST_OWN) >> 1)
  const own = distancesOf(a, all.slice(from, from + MOST_OWN))
  const found: TimeLine[] = []
  let work = 0
  for (const speed of SPEEDS) {
    const step = STEP * speed
    work += Math.min(own.count, b.seconds / step) * (b.seconds / step) * LAGS.length
    if (work > MOST_WORK) break
    const other = distancesOf(b, sampled(b, step))
    found.push(...linesAt(own, other, speed, from))
  }
  return found.sort(byLikeness)
}

function linesAt(own: Distances, other: Distances, speed: number, from: number): TimeLine[] {
  const step = STEP * speed
  const least = Math.max(LEAST_SAMPLES, Math.ceil(LEAST_PART * Math.min(own.count, other.count)))
  const peaks: TimeLine[] = []
  for (let shift = least - own.count; shift <= other.count - least; shift++) {
    const sums = new Sums()
    sums.add(own, other, shift, Math.max(0, -shift), Math.min(own.count, other.count - shift))
    const likeness = sums.correlation(PROPOSES)
    if (likeness === undefined || likeness < PROPOSED) continue
    const line = { speed, offset: (shift - from) * step, likeness }
    const near = peaks.findIndex(peak => Math.abs(peak.offset - line.offset) < APART)
    if (near === -1) peaks.push(line)
    else if (peaks[near].likeness < likeness) peaks[near] = line
  }
  return peaks.sort(byLikeness).slice(0, LINES_A_SPEED)
}

const byLikeness = (first: TimeLine, second: TimeLine) => second.likeness - first.likeness

/**
 * The likeness of one line within scenes alone, each value less its mean over the scene: a cut that both have, from a channel's card to whatever
 * follows, says nothing here. Undefined when nothing unfolds within scenes: pictures that stand, ways into a picture.
 */
export function likenessInScenes(
  a: ClipFrames,
  b: ClipFrames,
  { speed, offset }: Pick<TimeLine, 'speed' | 'offset'>,
): number | undefined {
  if (Math.max(a.seconds, b.seconds) > LONGEST_FINE) return undefined
  const own = distancesOf(a, sampled(a, STEP))
  // The second is read where the line says, so that sample 0 of both is second 0 of the first.
  const other = distancesOf(b, sampled(b, STEP * speed, offset, own.count))
  const sums = new Sums()
  const isWithin = (i: number) => own.byLag[0][i] < CUT && other.byLag[0][i] < CUT
  for (let first = 0; first < own.count; ) {
    let end = first
    while (end < own.count && isWithin(end)) end++
    if (end > first) sums.add(own, other, 0, first, end + 1)
    first = end + 1
  }
  return sums.correlation(TELLS)
}

/** Frame in force in the middle of each sample; -1 where it says nothing. */
function sampled(clip: ClipFrames, step: number, start = 0, count = Math.floor(clip.seconds / step)): Int32Array {
  return Int32Array.from({ length: count }, (_, i) => {
    const second = start + (i + 0.5) * step
    if (second < 0 || second > clip.seconds) return -1
    const frame = frameAtSecond(clip.times, second + 1e-6)
    return frame >= 0 && clip.holds[frame] > 0 ? frame : -1
  })
}

interface Distances {
  readonly count: number
  /** For each lag the distance from each sample to the one so many behind it. */
  readonly byLag: readonly Uint8Array[]
}

function distancesOf({ words }: ClipFrames, frames: Int32Array): Distances {
  const byLag = LAGS.map(lag =>
    Uint8Array.from(frames, (frame, i) => {
      const next = i + lag < frames.length ? frames[i + lag] : -1
      if (frame < 0 || next < 0) return UNKNOWN
      return frame === next ? 0 : Math.min(CUT, distanceOf(words, frame * HASH_WORDS, words, next * HASH_WORDS))
    }),
  )
  return { count: frames.length, byLag }
}

class Sums {
  #count = 0
  #own = 0
  #other = 0
  #both = 0

  /** Adds samples `first` to `end` of the first clip, less their mean at each lag; its sample 0 lies at sample `shift` of the second. */
  add(own: Distances, other: Distances, shift: number, first: number, end: number): void {
    for (const [l, lag] of LAGS.entries()) {
      const [x, y] = [own.byLag[l], other.byLag[l]]
      let [count, sx, sy, xx, yy, xy] = [0, 0, 0, 0, 0, 0]
      for (let i = first; i + lag < end; i++) {
        const p = x[i]
        const q = y[i + shift]
        if (p === UNKNOWN || q === UNKNOWN) continue
        count++
        sx += p
        sy += q
        xx += p * p
        yy += q * q
        xy += p * q
      }
      if (count === 0) continue
      this.#count += count
      this.#own += xx - (sx * sx) / count
      this.#other += yy - (sy * sy) / count
      this.#both += xy - (sx * sy) / count
    }
  }

  /** Undefined when the standard deviation is below `least` bits in both. */
  correlation(least: number): number | undefined {
    if (this.#count === 0 || Math.max(this.#own, this.#other) / this.#count < least ** 2) return undefined
    return this.#own > 0 && this.#other > 0 ? this.#both / Math.sqrt(this.#own * this.#other) : 0
  }
}
