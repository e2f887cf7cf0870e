// A reviewer of marks with stated errors, who knows the truth of an invented case but sees only what a person would be shown.

import type { Random } from '../../src/algorithms/random.ts'
import type { MarkReviewAct, SideReviewAct } from '../../src/model/casework.ts'
import type { PostIndex } from '../../src/model/finding.ts'
import type { Assertion, Side, WeighedClaim, WeighedSide } from '../../src/model/ladder.ts'

/** Where a post comes from; posts of one narrative repeat each other. */
export interface ReviewTruth {
  readonly narrative: string
  readonly isOrigin: boolean
  readonly hasOwnMedia: boolean
}

export interface ReviewerOptions {
  /** Chance of taking an inherited mark for the sender's own although its source is shown, 0..1. */
  readonly passesInherited: number
  /** Chance of not recognising somebody's own mark, 0..1. */
  readonly missesOwn: number
  readonly role: string
  readonly tool: string
}

export interface ReviewDesk {
  /** Key of a post. */
  keyOf(post: PostIndex): string
  truthOf(post: PostIndex): ReviewTruth
  hasMedia(post: PostIndex): boolean
  /** What a person is shown beside an assertion: earlier assertions of the claim. */
  nearest(claim: WeighedClaim, side: Side, position: number): readonly PostIndex[]
  /** Text of a post, exactly. */
  textOf(post: PostIndex): string
}

type Review = MarkReviewAct | SideReviewAct

/** Answers for every mark that waits on these claims, one by one; nothing when none waits. */
export function reviewWaiting(
  claims: readonly WeighedClaim[],
  desk: ReviewDesk,
  options: ReviewerOptions,
  random: Random,
): Review[] {
  const { role, tool } = options
  return claims.flatMap(weighed =>
    (['support', 'deny'] as const).flatMap((side): Review[] => {
      const { assertions, group, ladder, unassessed } = weighed[side]
      if (ladder.posts === 0 || unassessed === undefined) return []
      const claim = weighed.claim.id
      // The earliest of each group: an answer on it answers for its copies.
      const earliest = new Map<number, number>()
      const answered = answeredGroups(weighed[side])
      assertions.forEach((assertion, position) => {
        if (answered.has(group[position])) return
        if (isWaiting(assertion) && !earliest.has(group[position])) earliest.set(group[position], position)
      })
      const waiting = [...earliest.values()]
      if (waiting.length === 0)
        return unassessed === 'side-not-reviewed'
          ? [{ type: 'side-review', claim, side, reason: 'simulated', role, tool }]
          : []
      return waiting.map(position => reviewOne(weighed, side, position, desk, options, random))
    }),
  )
}

/** Groups in which a mark has been answered, whatever the answer. */
export function answeredGroups({ assertions, group }: WeighedSide): Set<number> {
  const answered = new Set<number>()
  assertions.forEach(({ mark }, position) => {
    if (mark !== undefined && mark !== 'none' && mark !== 'suggested') answered.add(group[position])
  })
  return answered
}

function isWaiting({ mark, suggestsOwnAccess }: Assertion): boolean {
  return mark === 'suggested' || (mark === undefined && suggestsOwnAccess)
}

function reviewOne(
  weighed: WeighedClaim,
  side: Side,
  position: number,
  desk: ReviewDesk,
  { passesInherited, missesOwn, role, tool }: ReviewerOptions,
  random: Random,
): MarkReviewAct {
  const { post } = weighed[side].assertions[position]
  const truth = desk.truthOf(post)
  const shown = desk.nearest(weighed, side, position)
  const compared = shown.map(earlier => ({ post: desk.keyOf(earlier) }))
  const source = shown.find(earlier => desk.truthOf(earlier).narrative === truth.narrative)
  const base = {
    type: 'mark-review' as const,
    claim: weighed.claim.id,
    side,
    unit: { post: desk.keyOf(post) },
    mark: truth.isOrigin && truth.hasOwnMedia && desk.hasMedia(post) ? ('media' as const) : ('words' as const),
    compared,
    reason: `compared with ${compared.length} earlier, by the simulated reviewer`,
    role,
    tool,
  }
  if (truth.isOrigin) return { ...base, verdict: random.chance(missesOwn) ? 'unsure' : 'own' }
  // What a copy says of itself sounds like anybody's own words: only the comparison tells.
  const isSeen = source !== undefined && !random.chance(passesInherited)
  return isSeen ? { ...base, verdict: 'inherited', of: { post: desk.keyOf(source) } } : { ...base, verdict: 'own' }
}
