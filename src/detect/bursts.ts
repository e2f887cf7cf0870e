// Bursts: intervals in which a family, or the whole corpus, was posted faster than its surroundings explain.

import { adjustedPValues } from '../algorithms/benjamini-hochberg.ts'
import { SmoothedActivity } from '../algorithms/burst-activity.ts'
import { burstBinCount, burstBins } from '../algorithms/burst-bins.ts'
import { burstWindows } from '../algorithms/burst-windows.ts'
import type { Engine } from '../corpus/engine.ts'
import type { Burst, CopyFamily } from '../model/analysis.ts'
import type { Finding } from '../model/finding.ts'
import { findingId } from './finding-id.ts'

const MINUTE = 60_000
/** Ten minutes, an hour, six hours: the spans in which floods, news and campaigns of a day show. */
const WIDTHS = [10 * MINUTE, 60 * MINUTE, 360 * MINUTE]
/** Fewer posts are called a burst by nobody, however quiet the surroundings. */
const FEWEST_POSTS = 10
const Q = 0.05

interface Candidate {
  readonly family: CopyFamily | undefined
  readonly start: number
  readonly end: number
  /** Length of the window that was looked at; joined bins of the corpus keep that of one. */
  readonly width: number
  readonly expected: number
  readonly pValue: number
}

interface Found extends Candidate {
  readonly qValue: number
}

/**
 * Bursts that do not overlap inside one series, in order of time, the corpus before families; q by Benjamini-Hochberg,
 * bursts against all windows looked at. Only posts whose instant is known. Cost linear, apart from sorting the windows.
 * @see docs/methods.md#bursts
 */
export function detectBursts(
  corpus: Engine,
  families: readonly CopyFamily[],
): { bursts: Burst[]; findings: Finding[]; windows: number } {
  const { count, time, zoned, channel } = corpus.columns()
  const isDocument = corpus.channels().map(({ channelKind }) => channelKind === 'document')
  const everyPost = zonedPosts(
    Int32Array.from({ length: count }, (_, post) => post),
    zoned,
  ).filter(post => !isDocument[channel[post]])
  if (everyPost.length === 0) return { bursts: [], findings: [], windows: 0 }
  const times = timesOf(everyPost, time)
  const normal = withoutRepetition(everyPost, times, families, count)
  const range = { start: times[0], end: times[times.length - 1], events: normal.length }
  const everybody = new SmoothedActivity(normal, range.start)

  const candidates: Candidate[] = []
  let windows = 0
  for (const width of WIDTHS) {
    windows += burstBinCount(times, width)
    for (const { start, expected, pValue } of burstBins(times, width, FEWEST_POSTS)) {
      if (pValue <= Q) candidates.push({ family: undefined, start, end: start + width - 1, width, expected, pValue })
    }
  }
  for (const family of families) {
    if (family.posts.length < FEWEST_POSTS) continue
    const own = timesOf(zonedPosts(family.posts, zoned), time)
    windows += own.length * WIDTHS.length
    const options = { widthsMilliseconds: WIDTHS, fewestEvents: FEWEST_POSTS }
    for (const { first, last, expected, pValue } of burstWindows(own, everybody, range, options)) {
      if (pValue > Q) continue
      candidates.push({ family, start: own[first], end: own[last], width: own[last] - own[first], expected, pValue })
    }
  }
  // The windows over one burst overlap; each burst enters the correction once, or one flood would lower the bar for all.
  const separate = withoutOverlaps(candidates)
  const qValues = adjustedPValues(
    Float64Array.from(separate, candidate => candidate.pValue),
    windows,
  )
  const found = separate
    .map((candidate, index) => ({ ...candidate, qValue: qValues[index] }))
    .filter(candidate => candidate.qValue <= Q)
  const bursts = withNeighboursJoined(found).map(candidate => burstOf(candidate, everyPost, corpus))
  return { bursts, findings: bursts.map(burst => findingOf(burst, windows)), windows }
}

/** Times of all posts, each family once an hour. */
function withoutRepetition(
  posts: Int32Array,
  times: Float64Array,
  families: readonly CopyFamily[],
  count: number,
): Float64Array {
  const familyOf = new Int32Array(count).fill(-1)
  families.forEach((family, number) => {
    for (const post of family.posts) familyOf[post] = number
  })
  const lastHour = new Float64Array(families.length).fill(-1)
  return times.filter((time, i) => {
    const family = familyOf[posts[i]]
    if (family < 0) return true
    const hour = Math.floor((time - times[0]) / (60 * MINUTE))
    if (lastHour[family] === hour) return false
    lastHour[family] = hour
    return true
  })
}

/** Bins of the corpus that follow each other are one burst: its p and q are those of the strongest. */
function withNeighboursJoined(candidates: readonly Found[]): Found[] {
  const joined: Found[] = []
  for (const candidate of candidates) {
    const last = joined[joined.length - 1]
    const follows =
      last !== undefined &&
      last.family === undefined &&
      candidate.family === undefined &&
      last.width === candidate.width &&
      last.end + 1 === candidate.start
    if (!follows) joined.push(candidate)
    else {
      joined[joined.length - 1] = {
        ...last,
        end: candidate.end,
        expected: last.expected + candidate.expected,
        pValue: Math.min(last.pValue, candidate.pValue),
        qValue: Math.min(last.qValue, candidate.qValue),
      }
    }
  }
  return joined
}

/** Per series the strongest windows first; what overlaps a stronger one is dropped. */
function withoutOverlaps(candidates: readonly Candidate[]): Candidate[] {
  const bySeries = new Map<CopyFamily | undefined, Candidate[]>()
  for (const candidate of candidates) {
    const series = bySeries.get(candidate.family)
    if (series === undefined) bySeries.set(candidate.family, [candidate])
    else series.push(candidate)
  }
  const kept: Candidate[] = []
  for (const series of bySeries.values()) {
    series.sort((a, b) => a.pValue - b.pValue || b.end - b.start - (a.end - a.start) || a.start - b.start)
    const taken: Candidate[] = []
    for (const candidate of series) {
      const at = firstNotBefore(taken, candidate.start)
      const isFree =
        (at === taken.length || taken[at].start > candidate.end) && (at === 0 || taken[at - 1].end < candidate.start)
      if (isFree) taken.splice(at, 0, candidate)
    }
    for (const candidate of taken) kept.push(candidate)
  }
  return kept.sort(
    (a, b) =>
      Number(a.family !== undefined) - Number(b.family !== undefined) ||
      a.start - b.start ||
      (a.family === undefined || b.family === undefined ? 0 : a.family.id < b.family.id ? -1 : 1),
  )
}

function firstNotBefore(taken: readonly Candidate[], start: number): number {
  let low = 0
  let high = taken.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (taken[middle].start < start) low = middle + 1
    else high = middle
  }
  return low
}

function burstOf({ family, start, end, expected, qValue }: Found, everyPost: Int32Array, corpus: Engine): Burst {
  const { time, zoned, account, channel } = corpus.columns()
  const series = family === undefined ? everyPost : family.posts
  const from = positionOfTime(series, time, start)
  const posts = series.slice(from, positionOfTime(series, time, end + 1)).filter(post => zoned[post] === 1)
  const accounts = new Set<number>()
  for (const post of posts) accounts.add(account[post] >= 0 ? account[post] : -1 - channel[post])
  const firstTime = time[posts[0]]
  const lastTime = time[posts[posts.length - 1]]
  return {
    id: findingId('burst', [family?.id ?? '', firstTime, lastTime]),
    family: family?.id,
    start: firstTime,
    end: lastTime,
    posts,
    accounts: accounts.size,
    expected,
    qValue,
  }
}

/** Position of the first post of a series at or after a time; posts without a time are last. */
function positionOfTime(series: Int32Array, time: Float64Array, at: number): number {
  let low = 0
  let high = series.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (time[series[middle]] < at) low = middle + 1
    else high = middle
  }
  return low
}

function findingOf(burst: Burst, tested: number): Finding {
  const { id, posts, accounts, expected, qValue, start, end } = burst
  return {
    kind: 'burst',
    id,
    posts,
    statistic: { method: 'bursts', observed: posts.length, expected, qValue, tested },
    message: {
      key: burst.family === undefined ? 'burst-corpus' : 'burst-family',
      parameters: { posts: posts.length, accounts, expected, qValue, start, end, tested },
    },
  }
}

function zonedPosts(posts: Int32Array, zoned: Uint8Array): Int32Array {
  return posts.filter(post => zoned[post] === 1)
}

function timesOf(posts: Int32Array, time: Float64Array): Float64Array {
  return Float64Array.from(posts, post => time[post])
}
