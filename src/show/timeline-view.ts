// When was posted, and how much of it was new: posts per step of time, first-seen texts apart from repetition.

import type { PostColumns } from '../corpus/engine.ts'
import type { TextFamilies } from '../model/analysis.ts'
import type { TimelineBin, TimelineStep, TimelineView } from '../model/report-view.ts'
import type { CitedPosts } from './cited-posts.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

const STEPS: readonly (readonly [TimelineStep, number])[] = [
  ['ten-minutes', HOUR / 6],
  ['hour', HOUR],
  ['six-hours', 6 * HOUR],
  ['day', DAY],
  ['week', 7 * DAY],
  ['month', 30 * DAY],
  ['year', 365 * DAY],
]

/** More columns than this cannot be told apart at reading width. */
const MOST_STEPS = 160

/** 1970-01-05 was the first Monday. */
const MONDAY = 4 * DAY

/**
 * What each post adds: 1 a text seen for the first time, 2 a text or near-duplicate seen before, 0 no comparable text. Cost: one pass.
 * @see docs/methods.md#report-figures
 */
export function noveltyOf(columns: PostColumns, families: TextFamilies): Uint8Array {
  const novelty = new Uint8Array(columns.count)
  const seen = new Uint8Array(families.centre.length)
  for (let post = 0; post < columns.count; post++) {
    const text = columns.text[post]
    if (text < 0) continue
    const centre = families.centre[text]
    novelty[post] = seen[centre] === 0 ? 1 : 2
    seen[centre] = 1
  }
  return novelty
}

/** The finest step that divides the range into at most 160 columns. */
export function stepFor(rangeMilliseconds: number): TimelineStep {
  return STEPS.find(([, size]) => rangeMilliseconds / size < MOST_STEPS)?.[0] ?? 'year'
}

/** Start of the step that holds this time, UTC. */
export function stepStart(step: TimelineStep, time: number): number {
  const date = new Date(time)
  if (step === 'year') return Date.UTC(date.getUTCFullYear(), 0)
  if (step === 'month') return Date.UTC(date.getUTCFullYear(), date.getUTCMonth())
  const size = sizeOf(step)
  const origin = step === 'week' ? MONDAY : 0
  return Math.floor((time - origin) / size) * size + origin
}

/** Start of the step after the one that starts here. */
export function nextStep(step: TimelineStep, start: number): number {
  const date = new Date(start)
  if (step === 'year') return Date.UTC(date.getUTCFullYear() + 1, 0)
  if (step === 'month') return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1)
  return start + sizeOf(step)
}

function sizeOf(step: TimelineStep): number {
  return STEPS.find(([name]) => name === step)![1]
}

/** Posts whose zone is known (1) or not (0); undefined when there are none. Cites the first post of each step. */
export function timelineView(
  columns: PostColumns,
  novelty: Uint8Array,
  zoned: 0 | 1,
  cited: CitedPosts,
): TimelineView | undefined {
  let first = Number.NaN
  let last = Number.NaN
  for (let post = 0; post < columns.count; post++) {
    const time = columns.time[post]
    if (columns.zoned[post] !== zoned || Number.isNaN(time)) continue
    if (!(first <= time)) first = time
    if (!(last >= time)) last = time
  }
  if (Number.isNaN(first)) return undefined

  const step = stepFor(last - first)
  const bins: TimelineBin[] = []
  const counts = [0, 0, 0]
  let posts = 0
  let start = stepStart(step, first)
  let end = nextStep(step, start)
  let firstPost = -1
  const close = () => {
    if (firstPost < 0) return
    bins.push({
      start,
      firstSeen: counts[1],
      repeated: counts[2],
      withoutText: counts[0],
      firstPost: cited.cite(firstPost),
    })
    counts.fill(0)
    firstPost = -1
  }
  for (let post = 0; post < columns.count; post++) {
    const time = columns.time[post]
    if (columns.zoned[post] !== zoned || Number.isNaN(time)) continue
    if (time >= end) {
      close()
      start = stepStart(step, time)
      end = nextStep(step, start)
    }
    if (firstPost < 0) firstPost = post
    counts[novelty[post]]++
    posts++
  }
  close()
  const sizes = bins.map(bin => bin.firstSeen + bin.repeated + bin.withoutText)
  return {
    step,
    start: bins[0].start,
    end,
    posts,
    bins,
    peak: sizes.indexOf(sizes.reduce((most, size) => Math.max(most, size), 0)),
  }
}
