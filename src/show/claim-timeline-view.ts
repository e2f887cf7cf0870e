// When each side of each claim was said: origins apart from repetition, a lane for posts without a time, outages beside it.

import type { PostColumns } from '../corpus/engine.ts'
import type { OutageFinding } from '../model/casework-findings.ts'
import { spanOfDate } from '../model/imprecise-date.ts'
import type { WeighedClaim, WeighedSide } from '../model/ladder.ts'
import type { ClaimBin, ClaimLane, ClaimTimelineView } from '../model/report-casework.ts'

/** Lanes shown, and steps of time at most. */
const MOST_LANES = 12
const MOST_STEPS = 120
const MINUTE = 60_000
const STEPS = [10, 30, 60, 180, 360, 720, 1440, 2880, 10_080, 43_200, 525_600].map(minutes => minutes * MINUTE)

/** Undefined when no claim has a post whose instant is known. @see docs/methods.md#claims-over-time */
export function claimTimelineView(
  columns: PostColumns,
  claims: readonly WeighedClaim[],
  outages: readonly OutageFinding[],
): ClaimTimelineView | undefined {
  const shown = claims.slice(0, MOST_LANES)
  let first = Number.POSITIVE_INFINITY
  let last = Number.NEGATIVE_INFINITY
  const meet = (time: number) => {
    if (Number.isNaN(time)) return
    first = Math.min(first, time)
    last = Math.max(last, time)
  }
  for (const { support, deny } of shown)
    for (const side of [support, deny])
      for (const { post } of side.assertions) if (columns.zoned[post] === 1) meet(columns.time[post])
  if (first > last) return undefined
  const step = STEPS.find(size => (last - first) / size < MOST_STEPS) ?? STEPS[STEPS.length - 1]
  const start = Math.floor(first / step) * step
  const end = Math.floor(last / step) * step + step
  let most = 0
  const lanes = shown.map(({ claim, support, deny }, position): ClaimLane => {
    const sides = { support: binsOf(columns, support, step), deny: binsOf(columns, deny, step) }
    for (const { bins } of [sides.support, sides.deny])
      for (const { origins, repeated } of bins) most = Math.max(most, origins + repeated)
    return {
      claim: position,
      text: claim.text,
      bins: { support: sides.support.bins, deny: sides.deny.bins },
      undated: { support: sides.support.undated, deny: sides.deny.undated },
      claimed: claim.from === undefined ? undefined : spanOfDate(claim.from, claim.to ?? claim.from),
    }
  })
  const within = outages.filter(({ from, to }) => to > start && from < end)
  return {
    start,
    end,
    stepMilliseconds: step,
    lanes: { rows: lanes, total: claims.length },
    outages: within,
    most,
  }
}

function binsOf(columns: PostColumns, side: WeighedSide, step: number): { bins: ClaimBin[]; undated: number } {
  const isJoined = new Uint8Array(side.assertions.length)
  for (const { from } of side.edges) isJoined[from] = 1
  const bins = new Map<number, { origins: number; repeated: number }>()
  let undated = 0
  side.assertions.forEach(({ post }, position) => {
    const time = columns.time[post]
    if (columns.zoned[post] === 0 || Number.isNaN(time)) {
      undated++
      return
    }
    const start = Math.floor(time / step) * step
    const bin = bins.get(start) ?? { origins: 0, repeated: 0 }
    if (isJoined[position] === 1) bin.repeated++
    else bin.origins++
    bins.set(start, bin)
  })
  const ordered = [...bins].sort(([a], [b]) => a - b).map(([start, bin]) => ({ start, ...bin }))
  return { bins: ordered, undated }
}
