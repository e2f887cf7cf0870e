// Everything of a case on one axis of time: posts, media, claims with their sides, bursts, outages and vantages, in equal steps of a window.

import type { PostColumns } from '../corpus/engine.ts'
import type { OutageFinding } from '../model/casework-findings.ts'
import type { PostIndex } from '../model/finding.ts'
import { spanOfDate } from '../model/imprecise-date.ts'
import type { Side, WeighedClaim, WeighedSide } from '../model/ladder.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** Lengths of a step, milliseconds. */
const SIZES = [
  ...[1, 5, 15, 30].map(seconds => seconds * SECOND),
  ...[1, 5, 10, 30].map(minutes => minutes * MINUTE),
  ...[1, 3, 6, 12].map(hours => hours * HOUR),
  ...[1, 2, 7, 14, 30, 91, 365, 3650].map(days => days * DAY),
]

/** Share of the posts that may lie outside the window that is shown first, on each side. */
const OUTSIDE = 0.005
/** The whole range is shown first unless it is this many times as long as that of nearly all posts. */
const FAR = 8

export interface TimeWindow {
  /** Milliseconds UTC, `start <= time < end`. */
  readonly start: number
  readonly end: number
}

/** Steps of a window: they begin at whole multiples of their size, UTC. */
export interface TimeSteps {
  readonly start: number
  readonly size: number
  readonly count: number
}

/** Posts of one step; steps without any are left out of lists. */
export interface PostsStep {
  readonly step: number
  readonly firstSeen: number
  readonly repeated: number
  readonly withoutText: number
}

/** Origins stand apart at the rung "at most"; what is joined to one repeats it. */
export interface SideStep {
  readonly step: number
  readonly origins: number
  readonly repeated: number
}

export interface PostsLane {
  readonly steps: readonly PostsStep[]
  readonly posts: number
  /** Dated posts outside the window. */
  readonly before: number
  readonly after: number
}

export interface ClaimLane {
  /** Position in `Analysis.claims`. */
  readonly claim: number
  /** When it is said to have happened, as precise as is claimed. */
  readonly span: TimeWindow | undefined
  readonly support: readonly SideStep[]
  readonly deny: readonly SideStep[]
  /** Posts without a known instant. */
  readonly undated: Readonly<Record<Side, number>>
}

/** A confirmed mark of own access whose vantage states a time. */
export interface VantageSpan extends TimeWindow {
  readonly claim: number
  readonly side: Side
  readonly post: PostIndex
  readonly place: string | undefined
  readonly viewpoint: string | undefined
}

/** The finest steps of which at most `most` cover the window. */
export function stepsOf({ start, end }: TimeWindow, most: number): TimeSteps {
  const size = SIZES.find(each => (end - start) / each <= most - 1) ?? (end - start) / (most - 1)
  const first = Math.floor(start / size) * size
  return { start: first, size, count: Math.max(1, Math.ceil((end - first) / size)) }
}

export type PostTest = (post: PostIndex) => boolean

/** From the first to the last known instant of posts and outages; undefined where there is none. */
export function wholeRange(columns: PostColumns, outages: readonly OutageFinding[]): TimeWindow | undefined {
  let start = Number.POSITIVE_INFINITY
  let end = Number.NEGATIVE_INFINITY
  for (let post = 0; post < columns.count; post++) {
    if (columns.zoned[post] === 0 || Number.isNaN(columns.time[post])) continue
    start = Math.min(start, columns.time[post])
    end = Math.max(end, columns.time[post] + 1)
  }
  for (const { from, to } of outages) {
    start = Math.min(start, from)
    end = Math.max(end, to)
  }
  return start < end ? { start, end } : undefined
}

/** What is shown first: the whole, or without a few posts that lie far away in time. */
export function firstWindow(columns: PostColumns, whole: TimeWindow): TimeWindow {
  const times: number[] = []
  for (let post = 0; post < columns.count; post++)
    if (columns.zoned[post] === 1 && !Number.isNaN(columns.time[post])) times.push(columns.time[post])
  if (times.length < 100) return whole
  // Canonical order is that of time.
  const low = times[Math.floor(times.length * OUTSIDE)]
  const high = times[Math.ceil(times.length * (1 - OUTSIDE)) - 1] + 1
  const margin = Math.max(HOUR, (high - low) * 0.05)
  return (whole.end - whole.start) / Math.max(HOUR, high - low) < FAR
    ? whole
    : { start: low - margin, end: high + margin }
}

/** Posts whose zone is known (1), or wall clocks of those whose zone nobody stated (0). */
export function postsLane(
  columns: PostColumns,
  novelty: Uint8Array,
  steps: TimeSteps,
  zoned: 0 | 1,
  isShown: PostTest = () => true,
): PostsLane {
  const { time, count } = columns
  const counts = [new Uint32Array(steps.count), new Uint32Array(steps.count), new Uint32Array(steps.count)]
  const end = steps.start + steps.count * steps.size
  let posts = 0
  let before = 0
  let after = 0
  for (let post = 0; post < count; post++) {
    if (columns.zoned[post] !== zoned || Number.isNaN(time[post]) || !isShown(post)) continue
    if (time[post] < steps.start) before++
    else if (time[post] >= end) after++
    else {
      counts[novelty[post]][Math.floor((time[post] - steps.start) / steps.size)]++
      posts++
    }
  }
  const rows: PostsStep[] = []
  for (let step = 0; step < steps.count; step++) {
    const row = { step, firstSeen: counts[1][step], repeated: counts[2][step], withoutText: counts[0][step] }
    if (row.firstSeen + row.repeated + row.withoutText > 0) rows.push(row)
  }
  return { steps: rows, posts, before, after }
}

/**
 * How many posts of an ascending list fall into each step: pairs of step and count. A post that is listed several times counts once,
 * one without a known instant not at all.
 */
export function countsLane(
  columns: PostColumns,
  posts: ArrayLike<PostIndex>,
  steps: TimeSteps,
  isShown: PostTest,
): [number, number][] {
  const counts = new Uint32Array(steps.count)
  for (let i = 0; i < posts.length; i++) {
    if (i > 0 && posts[i] === posts[i - 1]) continue
    const step = stepOf(columns, posts[i], steps)
    if (step !== undefined && isShown(posts[i])) counts[step]++
  }
  return [...counts.entries()].filter(([, count]) => count > 0)
}

function stepOf({ time, zoned }: PostColumns, post: PostIndex, { start, size, count }: TimeSteps): number | undefined {
  if (zoned[post] === 0 || Number.isNaN(time[post])) return undefined
  const step = Math.floor((time[post] - start) / size)
  return step >= 0 && step < count ? step : undefined
}

export function claimLane(
  columns: PostColumns,
  { claim, support, deny }: WeighedClaim,
  position: number,
  steps: TimeSteps,
  isShown: PostTest,
): ClaimLane {
  return {
    claim: position,
    span: spanOfClaim(claim),
    support: sideSteps(columns, support, steps, isShown),
    deny: sideSteps(columns, deny, steps, isShown),
    undated: { support: undatedOf(columns, support), deny: undatedOf(columns, deny) },
  }
}

export function spanOfClaim({ from, to }: WeighedClaim['claim']): TimeWindow | undefined {
  const span = from === undefined ? undefined : spanOfDate(from, to ?? from)
  return span && { start: span.from, end: span.to }
}

/** Assertions of a side that repeat another one. */
function joinedOf({ assertions, edges }: WeighedSide): Uint8Array {
  const isJoined = new Uint8Array(assertions.length)
  for (const { from } of edges) isJoined[from] = 1
  return isJoined
}

function sideSteps(columns: PostColumns, side: WeighedSide, steps: TimeSteps, isShown: PostTest): SideStep[] {
  const isJoined = joinedOf(side)
  const rows = new Map<number, { origins: number; repeated: number }>()
  side.assertions.forEach(({ post }, position) => {
    const step = stepOf(columns, post, steps)
    if (step === undefined || !isShown(post)) return
    const row = rows.get(step) ?? { origins: 0, repeated: 0 }
    if (isJoined[position] === 1) row.repeated++
    else row.origins++
    rows.set(step, row)
  })
  return [...rows].sort(([a], [b]) => a - b).map(([step, row]) => ({ step, ...row }))
}

function undatedOf({ time, zoned }: PostColumns, { assertions }: WeighedSide): number {
  return assertions.reduce((sum, { post }) => sum + (zoned[post] === 0 || Number.isNaN(time[post]) ? 1 : 0), 0)
}

/** In order of time; `untimed` counts vantages that state no time that can be read. */
export function vantageSpans(claims: readonly WeighedClaim[]): {
  readonly spans: VantageSpan[]
  readonly untimed: number
} {
  const spans: VantageSpan[] = []
  let untimed = 0
  claims.forEach((weighed, claim) => {
    for (const side of ['support', 'deny'] as const)
      for (const { post, mark, vantage } of weighed[side].assertions) {
        if (mark !== 'confirmed' || vantage === undefined) continue
        const span = vantage.time === undefined ? undefined : spanOfDate(vantage.time)
        if (span === undefined) untimed++
        else
          spans.push({
            claim,
            side,
            post,
            start: span.from,
            end: span.to,
            place: vantage.place,
            viewpoint: vantage.viewpoint,
          })
      }
  })
  return { spans: spans.sort((a, b) => a.start - b.start || a.post - b.post), untimed }
}
