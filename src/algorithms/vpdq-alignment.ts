// Two runs of hashed frames laid over each other in time: which speed and offset, and over which stretch they show the same.

import { distanceOf, HASH_WORDS } from './pdq.ts'
import { PDQ_DISTANCE } from './picture-hash-match.ts'
import { type ClipFrames, frameAtSecond } from './vpdq-frames.ts'

/** How many seconds of the second pass in one of the first: those that are tried. */
export const SPEEDS = [1, 25 / 24, 24 / 25, 1.1, 1 / 1.1, 1.25, 0.8, 1.5, 2 / 3, 1.75, 4 / 7, 2, 0.5]

/** Width of an offset bin, seconds; bins overlap by half. */
const BIN = 0.25
/** Frames of each that vote at most; of more every second, third and so on. */
const MOST_VOTERS = 2_048
/** Bins of each speed that are looked at. */
const MOST_BINS = 3
/** Bits from which two frames contradict each other: of pictures that have nothing to do with each other they are 128 +- 8. */
export const CONTRADICTION = 90
/** How far apart frames may stand that are compared, seconds: coarse, then fine. */
const REACH = 0.3
const FINE_REACH = 0.06

export interface AlignedPair {
  readonly own: number
  readonly other: number
  readonly distance: number
}

export interface Stretch {
  readonly speed: number
  /** Second of the other at second 0 of the first. */
  readonly offset: number
  /** Seconds of the first from its first to the end of its last matched frame. */
  readonly own: readonly [number, number]
  /** Seconds of matched frames, less those that contradict. */
  readonly score: number
  /** Seconds of matched frames. */
  readonly matched: number
  /** All pairs of the stretch where both say something. */
  readonly pairs: readonly AlignedPair[]
}

/** Stretches that are given at most. */
const MOST_STRETCHES = 5

/**
 * The best stretches, best first. Frames at PDQ distance d <= 31 vote for the offset t_b - s t_a at each speed s, with weight (1 - d/32)^2, shared
 * among all that they resemble, so that a card that stands does not outvote what moves; the bins with most votes are walked along: a matched
 * frame adds its seconds, one at 90 bits or more takes them away, the rest are neutral; the stretch is the run with the largest sum (Kadane).
 * Law: the stretch of the exhaustive search over all pairs of frames as anchors has no larger score but for what bins of 0.25 s miss.
 */
export function bestStretches(a: ClipFrames, b: ClipFrames): Stretch[] {
  const found: Stretch[] = []
  for (const { speed, offset } of candidates(a, b)) {
    const coarse = walk(a, b, speed, offset, REACH)
    if (coarse === undefined) continue
    const fine = refined(a, b, coarse)
    const finest = fine === undefined ? undefined : refined(a, b, fine)
    let best: Stretch | undefined
    for (const stretch of [finest, fine, walk(a, b, speed, offset, FINE_REACH)])
      if (isBetter(stretch, best)) best = stretch
    if (best !== undefined) found.push(best)
  }
  const kept: Stretch[] = []
  while (kept.length < MOST_STRETCHES) {
    let best: Stretch | undefined
    for (const stretch of found)
      if (!kept.some(other => isNear(stretch, other)) && isBetter(stretch, best)) best = stretch
    if (best === undefined) break
    kept.push(best)
  }
  return kept
}

/** The same speed, and nearly the same offset. */
function isNear(stretch: Stretch, other: Stretch): boolean {
  return stretch.speed === other.speed && Math.abs(stretch.offset - other.offset) < 2 * BIN
}

function isBetter(stretch: Stretch | undefined, best: Stretch | undefined): boolean {
  if (stretch === undefined) return false
  if (best === undefined || stretch.score > best.score + 0.05) return true
  if (stretch.score < best.score - 0.05) return false
  const [mean, bestMean] = [meanDistance(stretch), meanDistance(best)]
  if (Math.abs(mean - bestMean) > 0.5) return mean < bestMean
  return Math.abs(Math.log(stretch.speed)) < Math.abs(Math.log(best.speed)) - 1e-9
}

function meanDistance({ pairs }: Stretch): number {
  return pairs.reduce((sum, { distance }) => sum + distance, 0) / pairs.length
}

function voters({ times, holds }: ClipFrames): number[] {
  const told = Array.from(times.keys()).filter(i => holds[i] > 0)
  const step = Math.ceil(told.length / MOST_VOTERS)
  return told.filter((_, i) => i % step === 0)
}

function candidates(a: ClipFrames, b: ClipFrames): { speed: number; offset: number }[] {
  const [owns, others] = [voters(a), voters(b)]
  const tables = SPEEDS.map(speed => {
    const base = -speed * a.seconds - 1
    const bins = Math.ceil(((b.seconds + 1 - base) * 2) / BIN) + 2
    const votes = new Float32Array(bins)
    return { speed, base, votes, stamp: new Int32Array(bins).fill(-1), given: new Float32Array(bins) }
  })
  for (const i of owns) {
    const matched: { second: number; weight: number }[] = []
    for (const j of others) {
      const distance = distanceOf(a.words, i * HASH_WORDS, b.words, j * HASH_WORDS)
      if (distance <= PDQ_DISTANCE)
        matched.push({ second: b.times[j], weight: (1 - distance / (PDQ_DISTANCE + 1)) ** 2 })
    }
    const all = matched.reduce((sum, { weight }) => sum + weight, 0)
    for (const { speed, base, votes, stamp, given } of tables)
      for (const { second, weight } of matched) {
        const bin = Math.floor(((second - speed * a.times[i] - base) * 2) / BIN)
        const vote = (a.holds[i] * weight) / Math.max(1, all)
        for (const at of [bin, bin + 1]) {
          if (stamp[at] !== i) given[at] = 0
          stamp[at] = i
          if (vote <= given[at]) continue
          votes[at] += vote - given[at]
          given[at] = vote
        }
      }
  }
  return tables.flatMap(({ speed, base, votes }) =>
    highest(votes).map(bin => ({ speed, offset: base + (bin * BIN) / 2 })),
  )
}

/** Bins with most votes, no two next to each other. */
function highest(votes: Float32Array): number[] {
  const found: number[] = []
  for (let count = 0; count < MOST_BINS; count++) {
    let best = -1
    for (let bin = 0; bin < votes.length; bin++)
      if (votes[bin] > 0 && (best === -1 || votes[bin] > votes[best]) && !found.some(at => Math.abs(at - bin) <= 2))
        best = bin
    if (best === -1) break
    found.push(best)
  }
  return found
}

/** Lays the frames of `a` over those of `b` that stand within `reach` seconds of where they belong, and takes the best run. */
export function walk(a: ClipFrames, b: ClipFrames, speed: number, offset: number, reach: number): Stretch | undefined {
  let sum = 0
  let run = { first: 0, pairs: 0 }
  let best = { score: 0, first: 0, pairs: 0, end: 0, pairEnd: 0 }
  const pairs: AlignedPair[] = []
  for (let i = 0; i < a.times.length; i++) {
    if (a.holds[i] === 0) continue
    const pair = closest(a, b, i, speed * a.times[i] + offset, reach)
    if (pair === undefined) continue
    pairs.push(pair)
    const gain = pair.distance <= PDQ_DISTANCE ? a.holds[i] : pair.distance >= CONTRADICTION ? -a.holds[i] : 0
    if (sum <= 0 && gain > 0) run = { first: i, pairs: pairs.length - 1 }
    sum = Math.max(0, sum) + gain
    if (gain > 0 && sum > best.score) best = { score: sum, ...run, end: i, pairEnd: pairs.length }
  }
  if (best.score === 0) return undefined
  const kept = pairs.slice(best.pairs, best.pairEnd)
  const matched = kept.reduce(
    (seconds, { own, distance }) => seconds + (distance <= PDQ_DISTANCE ? a.holds[own] : 0),
    0,
  )
  const own = [a.times[best.first], a.times[best.end] + a.holds[best.end]] as const
  return { speed, offset, own, score: best.score, matched, pairs: kept }
}

/** The frame of `b` closest to frame `i` of `a` among those that stand within `reach` of this second: the one in force counts as such. */
function closest(a: ClipFrames, b: ClipFrames, i: number, second: number, reach: number): AlignedPair | undefined {
  if (second < -reach || second > b.seconds + reach) return undefined
  let found: AlignedPair | undefined
  let nearest = Number.POSITIVE_INFINITY
  for (let j = Math.max(0, frameAtSecond(b.times, second - reach)); j < b.times.length; j++) {
    if (b.times[j] > second + reach) break
    if (b.holds[j] === 0) continue
    const distance = distanceOf(a.words, i * HASH_WORDS, b.words, j * HASH_WORDS)
    const aside = Math.abs(b.times[j] - second)
    if (found !== undefined && (distance > found.distance || (distance === found.distance && aside >= nearest)))
      continue
    found = { own: i, other: j, distance }
    nearest = aside
  }
  return found
}

/** The offset that fits the matched pairs best, at the speed given; undefined when it leaves no stretch. */
function refined(a: ClipFrames, b: ClipFrames, coarse: Stretch): Stretch | undefined {
  const matched = coarse.pairs.filter(({ distance }) => distance <= PDQ_DISTANCE)
  const own = matched.map(pair => a.times[pair.own])
  const other = matched.map(pair => b.times[pair.other])
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const [middle, otherMiddle] = [mean(own), mean(other)]
  return walk(a, b, coarse.speed, otherMiddle - coarse.speed * middle, FINE_REACH)
}
