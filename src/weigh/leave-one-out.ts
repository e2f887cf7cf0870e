// What remains of a side without one of its groups: a number that falls with one origin hangs on it.

import type { Ladder, MarkKind, WithoutOrigin } from '../model/ladder.ts'
import { atLeastOf, boundFacts } from './lower-bound.ts'
import { MARK_KINDS, type Mark, strongestKinds } from './mark-state.ts'
import type { Trials } from './trials.ts'
import type { MarkRates } from './weigh-evidence.ts'

/** Groups that are listed. */
const MOST_LISTED = 20

export interface SideFacts {
  readonly ladder: Ladder
  /** One element an assertion. */
  readonly group: Int32Array
  readonly marks: readonly Mark[]
  readonly trials: Trials
  readonly rates: MarkRates
}

/**
 * The groups without which the side changes most: L first, then A, then posts; at most 20. Marked groups are tried first, strongest
 * kind first, then the largest. The side hangs on a group when L falls to 0 without it and without no other one, or when it is the only one.
 */
export function leaveOneOut(side: SideFacts): { withoutOrigin: WithoutOrigin[]; hangsOn: number | undefined } {
  const { ladder, group, marks } = side
  const size = new Int32Array(ladder.atMost)
  for (const own of group) size[own]++
  const kinds = strongestKinds(marks, ({ position }) => group[position])
  const rank = (own: number) => rankOf(kinds.get(own))
  const tried = [...size.keys()]
    .sort((a, b) => rank(a) - rank(b) || size[b] - size[a] || a - b)
    .slice(0, MOST_LISTED)
    .map(own => withoutGroup(side, own, size[own]))
  const withoutOrigin = tried.sort(
    (a, b) => (a.atLeast ?? 0) - (b.atLeast ?? 0) || a.marked - b.marked || a.posts - b.posts || a.group - b.group,
  )
  return { withoutOrigin, hangsOn: hangsOn(ladder, withoutOrigin, kinds.size) }
}

function rankOf(kind: MarkKind | undefined): number {
  return kind === undefined ? MARK_KINDS.length : MARK_KINDS.indexOf(kind)
}

function withoutGroup({ ladder, group, marks, trials, rates }: SideFacts, own: number, size: number): WithoutOrigin {
  const kinds = strongestKinds(
    marks.filter(({ position }) => group[position] !== own),
    ({ voice }) => voice,
  )
  const remaining = trials.count(origin => group[origin] === own)
  const bound = boundFacts(ladder.atMost - 1, remaining, kinds.values(), rates)
  return {
    group: own,
    posts: ladder.posts - size,
    atMost: ladder.atMost - 1,
    marked: kinds.size,
    atLeast: ladder.atLeast === null ? null : atLeastOf(bound),
  }
}

function hangsOn(ladder: Ladder, tried: readonly WithoutOrigin[], markedGroups: number): number | undefined {
  if (ladder.atMost === 1) return tried[0].group
  if (ladder.atLeast === null || ladder.atLeast === 0 || markedGroups > MOST_LISTED) return undefined
  const fatal = tried.filter(({ atLeast }) => atLeast === 0)
  return fatal.length === 1 ? fatal[0].group : undefined
}
