// Where bars, numbers and dotted ranges of a ladder stand: deny to the left of the middle, support to the right, one logarithmic scale.

import type { Ladder, Side } from '../../model/ladder.ts'
import type { ReportRung } from '../../model/report-view.ts'

export const LADDER_RUNGS = ['posts', 'speakers', 'afterCopies', 'atMost', 'marked', 'atLeast'] as const
export type LadderRung = (typeof LADDER_RUNGS)[number]

/** Rungs of the small ladder of lists. */
export const FEW_RUNGS = ['posts', 'atMost', 'atLeast'] as const satisfies readonly LadderRung[]

/** The counts of one side that a ladder shows. */
export type LadderCounts = Pick<Ladder, LadderRung | 'unreviewed'>

export interface LadderShape {
  /** Pixels; text is always drawn at its own size, so a picture is never scaled. */
  readonly width: number
  readonly height: number
  /** Of the line between the sides. */
  readonly middle: number
  /** True where labels stand above their bars, because beside them there is no room. */
  readonly isStacked: boolean
  readonly barHeight: number
  /** Top of the bar of a row. */
  readonly top: (row: number) => number
  /** Length of the bar of a count: 0 for none, never shorter than can be seen. */
  readonly length: (count: number) => number
  /** Room for text beyond a bar that ends here. */
  readonly room: (end: number) => number
}

/** Average width of a character of 12.5 px. */
export const CHARACTER = 7.2

/** Room beyond the longest bar: what a range of short numbers takes, and "12,345,678". */
const NUMBER = { least: 56, most: 88 }
/** Below this width labels stand above their bars. */
const NARROW = { large: 440, small: 340 }
const SHORTEST = 5
/** Top of the first row, below the names of the sides. */
const HEAD = 24
/** No scale is shorter than to this count, so that small ladders stay short. */
const LEAST_SCALE = 100

/** `largest`: the largest count of posts of any ladder that is compared with this one; `longest`: characters of the longest label. */
export function ladderShape(
  width: number,
  rows: number,
  largest: number,
  isSmall: boolean,
  longest: number,
): LadderShape {
  const size = isSmall ? 'small' : 'large'
  const isStacked = width < NARROW[size]
  const labels = isStacked ? 0 : longest * CHARACTER + 12
  const beyond = Math.min(NUMBER.most, Math.max(NUMBER.least, String(largest).length * CHARACTER + 34))
  const half = Math.max(beyond + 30, (width - labels) / 2)
  const reach = half - beyond
  const step = isStacked ? (isSmall ? 36 : 42) : isSmall ? 21 : 29
  const lead = isStacked ? 17 : 0
  const whole = Math.log10(Math.max(LEAST_SCALE, largest) + 1)
  return {
    width,
    height: HEAD + rows * step,
    middle: labels + half,
    isStacked,
    barHeight: isSmall ? 11 : 15,
    top: row => HEAD + row * step + lead,
    length: count => (count > 0 ? Math.min(reach, Math.max(SHORTEST, (Math.log10(count + 1) / whole) * reach)) : 0),
    room: end => half - end - 14,
  }
}

/** True for counts that nobody has assessed: a person has not reviewed the marks of this side. */
export function isOpen(counts: LadderCounts, rung: LadderRung): boolean {
  if (counts.posts === 0 || counts.atLeast !== null) return false
  return rung === 'atLeast' || (rung === 'marked' && counts.marked === 0)
}

/** The list of posts behind a number; undefined when there are none. Voices are found among marks, else among origins. */
export function rungBehind(counts: LadderCounts, rung: LadderRung): ReportRung | undefined {
  if (counts.posts === 0) return undefined
  if (rung !== 'atLeast' && rung !== 'marked') return rung
  if (counts.marked > 0) return 'marked'
  if (counts.unreviewed > 0) return 'unreviewed'
  return isOpen(counts, rung) || rung === 'atLeast' ? 'atMost' : undefined
}

/** The largest number of posts of some claims: what their ladders share as scale. */
export function largestOf(claims: readonly Readonly<Record<Side, Pick<Ladder, 'posts'>>>[]): number {
  return claims.reduce((most, { support, deny }) => Math.max(most, support.posts, deny.posts), 0)
}
