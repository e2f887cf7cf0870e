// One side of a claim rung by rung, as positions in its list of assertions: what each rung counts, what it joins, which groups are left.

import type { MarkState, MergeEdge, MergeRung, WeighedSide } from '../model/ladder.ts'
import { waitingOf } from './claims-view.ts'
import { Join } from './join.ts'

export type CountedRung = 'posts' | MergeRung

export interface CountedPositions {
  /** Positions that the rung counts, ascending. */
  readonly positions: Int32Array
  /** For how many assertions each stands. */
  readonly standsFor: Int32Array
}

export interface SideRungs {
  readonly counted: Readonly<Record<CountedRung, CountedPositions>>
  readonly joined: Readonly<Record<MergeRung, readonly MergeEdge[]>>
  /** Assertions with a confirmed mark, ascending. */
  readonly marked: Int32Array
  /** The first waiting mark of each group, ascending; how many groups wait is `Ladder.unreviewed`. */
  readonly unreviewed: Int32Array
}

/**
 * `carried`: words suggest own access, but the assertion goes back to one that was reviewed, so that nothing waits. `reopened`: confirmed, and
 * its footage turned out to have been there before.
 */
export type ShownMark = MarkState | 'carried' | 'reopened'

/** The mark of each assertion as a person reads it. */
export function shownMarks(side: WeighedSide): ShownMark[] {
  const waiting = new Set(waitingOf(side))
  return side.assertions.map(({ mark, suggestsOwnAccess, reopened }, position) => {
    if (mark === 'disputed' && reopened !== undefined) return 'reopened'
    const state = mark ?? (suggestsOwnAccess ? 'suggested' : 'none')
    return state === 'suggested' && !waiting.has(position) ? 'carried' : state
  })
}

const MERGES: readonly MergeRung[] = ['speakers', 'afterCopies', 'atMost']

/** Cost: a few passes over the side. */
export function sideRungs(side: WeighedSide): SideRungs {
  const { assertions, edges } = side
  const joins = new Join(assertions.length)
  const joined = {} as Record<MergeRung, MergeEdge[]>
  const counted = { posts: countedNow(joins, assertions.length) } as Record<CountedRung, CountedPositions>
  for (const rung of MERGES) {
    joined[rung] = edges.filter(edge => edge.rung === rung)
    for (const { from, to } of joined[rung]) joins.join(from, to)
    counted[rung] = countedNow(joins, assertions.length)
  }
  const seen = new Set<number>()
  const unreviewed: number[] = []
  for (const position of waitingOf(side)) {
    const first = joins.representative(position)
    if (seen.has(first)) continue
    seen.add(first)
    unreviewed.push(position)
  }
  const marked = [...assertions.keys()].filter(position => assertions[position].mark === 'confirmed')
  return { counted, joined, marked: Int32Array.from(marked), unreviewed: Int32Array.from(unreviewed) }
}

function countedNow(joins: Join, count: number): CountedPositions {
  const positions: number[] = []
  for (let position = 0; position < count; position++) if (joins.isRepresentative(position)) positions.push(position)
  return {
    positions: Int32Array.from(positions),
    standsFor: Int32Array.from(positions, position => joins.size(position)),
  }
}

/** What goes back to one voice, as far as anybody can tell: positions of a group, ascending. */
export interface SideGroup {
  readonly group: number
  readonly first: number
  readonly size: number
  /** Positions with a confirmed mark, and with one that waits. */
  readonly marked: number
  readonly waiting: number
  /** Assertions that a person decided, and those on which roles differ. */
  readonly decided: number
  readonly disputed: number
}

/** Groups in order of their first assertion: their numbers, from 0. */
export function sideGroups(side: WeighedSide): SideGroup[] {
  const groups: { -readonly [Key in keyof SideGroup]: SideGroup[Key] }[] = []
  const waiting = new Set(waitingOf(side))
  side.group.forEach((group, position) => {
    const { mark, codedBy, isDisputed } = side.assertions[position]
    groups[group] ??= { group, first: position, size: 0, marked: 0, waiting: 0, decided: 0, disputed: 0 }
    const own = groups[group]
    own.size++
    if (mark === 'confirmed') own.marked++
    if (waiting.has(position)) own.waiting++
    if (codedBy === 'person') own.decided++
    if (isDisputed === true) own.disputed++
  })
  return groups
}
