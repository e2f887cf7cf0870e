// Marks of own access as a person reviews them: one at a time, each beside the nearest earlier assertions, each signed with its own reason.

import type { Analysis } from '../model/analysis.ts'
import type { CaseworkAct, MarkReviewAct, Unit } from '../model/casework.ts'
import type { EntryPlace } from '../model/entry-place.ts'
import type { PostIndex } from '../model/finding.ts'
import type { CollectionMatch } from '../model/footage-view.ts'
import type { Assertion, Claim, MarkKind, ReopenedMark, Side, WeighedClaim, WeighedSide } from '../model/ladder.ts'
import { quoted as quotedText } from '../model/problem.ts'
import { orderingTime } from '../model/time.ts'
import { readRecord } from '../weigh/casework-shape.ts'
import { folded } from '../weigh/casework-subject.ts'
import type { RecordFault } from '../weigh/casework-values.ts'
import type { NearestEarlier } from '../weigh/nearest-earlier.ts'
import type { Casebook } from './casebook.ts'
import { caseworkOf, currentCasework } from './casework.ts'
import { appendCasework } from './casework-append.ts'
import { heldUnit, keyOf } from './casework-units.ts'
import { type EarlierFootage, footageBefore } from './earlier-footage.ts'
import { nearestAssertions } from './nearest-assertions.ts'
import { checkedRole } from './roles.ts'

/** Earlier assertions shown beside one. */
const SHOWN = 5

/** A mark that waits for a person. */
export interface MarkToReview {
  readonly claim: Claim
  readonly side: Side
  readonly post: PostIndex
  /** Group at the rung `atMost`, of its side: one confirmed mark is enough for it. */
  readonly group: number
}

/** One post as it is shown. */
export interface ShownPost {
  readonly post: string
  readonly chat: string
  readonly account: string
  /** Milliseconds; NaN without a time. */
  readonly time: number
  readonly text: string
  readonly media: number
}

/** An earlier assertion and why it is near; or an earlier post with the same footage that is on no side of the claim. */
export interface ComparedPost extends ShownPost {
  readonly side: Side | 'none'
  readonly because: string
  readonly value: number
}

/** A side on which rules suggest no mark and that nobody has looked through. */
export interface SideToReview {
  readonly claim: Claim
  readonly side: Side
  readonly assertions: number
}

/** What a person says of one mark. */
export interface MarkAnswer {
  readonly verdict: MarkReviewAct['verdict']
  readonly mark: MarkKind
  /** Number of the compared assertion from which it was taken. */
  readonly inheritedOf?: number
  readonly place?: string
  readonly time?: string
  readonly viewpoint?: string
  readonly reason: string
}

export interface ReviewOptions {
  readonly role: string
  readonly claim?: string
  readonly side?: Side
  /** Also what other roles have reviewed, without showing it. */
  readonly isApart: boolean
}

export class MarkReviews {
  readonly marks: readonly MarkToReview[]
  readonly sides: readonly SideToReview[]
  readonly #casebook: Casebook
  readonly #analysis: Analysis
  readonly #options: ReviewOptions
  readonly #nearest = new Map<string, NearestEarlier>()
  readonly #reasons = new Set<string>()
  readonly #footageBefore: () => (post: PostIndex) => EarlierFootage

  /** Needs the analysis of the index as it is. Throws CaseError `usage` for a role that cannot be signed. */
  constructor(casebook: Casebook, analysis: Analysis, options: ReviewOptions) {
    this.#casebook = casebook
    this.#footageBefore = footageBefore(casebook)
    this.#analysis = analysis
    this.#options = { ...options, role: checkedRole(options.role) }
    const marks: MarkToReview[] = []
    const sides: SideToReview[] = []
    for (const weighed of analysis.claims)
      for (const side of ['support', 'deny'] as const) {
        if ((options.claim ?? weighed.claim.id) !== weighed.claim.id || (options.side ?? side) !== side) continue
        const { claim } = weighed
        const waiting = this.#waiting(weighed, side)
        marks.push(...waiting)
        if (waiting.length === 0 && this.#needsLook(weighed, side))
          sides.push({ claim, side, assertions: weighed[side].assertions.length })
      }
    this.marks = marks
    this.sides = sides
  }

  /** The assertion of a mark. */
  shown({ post }: MarkToReview): ShownPost {
    return this.#shown([post])[0]
  }

  /**
   * Its nearest earlier assertions on both sides, nearest first; before them the first post of somebody else with the same footage where it
   * is none of these. Empty when there is none.
   */
  compared({ claim, post }: MarkToReview): ComparedPost[] {
    const nearest = this.#nearestOf(claim.id).of(post, SHOWN)
    const first = this.#footageBefore()(post).post
    const isElsewhere = first !== undefined && nearest.every(found => found.post !== first)
    const elsewhere = { post: first ?? post, side: 'none', because: 'same-media-elsewhere', value: 1 } as const
    const near = isElsewhere ? [elsewhere, ...nearest] : nearest
    const posts = this.#shown(near.map(found => found.post))
    return near.map(({ side, because, value }, i) => ({ ...posts[i], side, because, value }))
  }

  /** Older footage that it resembles, of collections that were held before its time. */
  older({ post }: MarkToReview): readonly CollectionMatch[] {
    return this.#footageBefore()(post).collections
  }

  /** Why it was confirmed once and waits again; undefined for a mark that nobody has answered. Not told to who codes apart. */
  reopened({ claim, side, post }: MarkToReview): ReopenedMark | undefined {
    if (this.#options.isApart) return undefined
    const weighed = this.#analysis.claims.find(candidate => candidate.claim.id === claim.id)
    return weighed?.[side].assertions.find(assertion => assertion.post === post && isReopened(assertion))?.reopened
  }

  /** Signs one review. Returns its entry, or what is wrong with it; then nothing was signed. */
  review(
    mark: MarkToReview,
    compared: readonly ComparedPost[],
    answer: MarkAnswer,
  ): EntryPlace | readonly RecordFault[] {
    const reason = folded(answer.reason)
    if (this.#reasons.has(reason))
      return [{ code: 'record-same-reason', parameters: { field: 'reason', value: quotedText(answer.reason) } }]
    const inherited = answer.inheritedOf === undefined ? undefined : compared[answer.inheritedOf]
    const vantage = withoutEmpty({ place: answer.place, time: answer.time, viewpoint: answer.viewpoint })
    const { role, isApart } = this.#options
    const read = readRecord('mark-review', {
      claim: mark.claim.id,
      side: mark.side,
      post: this.shown(mark).post,
      mark: answer.mark,
      verdict: answer.verdict,
      ...(inherited === undefined ? {} : { of: { post: inherited.post } }),
      compared: compared.map(({ post }) => post),
      ...collectionsOf(this.older(mark)),
      ...(answer.verdict === 'own' && Object.keys(vantage).length > 0 ? { vantage } : {}),
      reason: answer.reason,
      role,
      ...(isApart ? { apart: true } : {}),
    })
    if ('faults' in read) return read.faults
    const act = { ...read.act, tool: this.#casebook.tool } as unknown as MarkReviewAct
    const quoted = { ...act, unit: this.#quoted(act.unit) }
    const [entry] = appendCasework(this.#casebook, [
      act.of === undefined ? quoted : { ...quoted, of: this.#quoted(act.of) },
    ])
    this.#reasons.add(reason)
    return entry
  }

  /** Signs that a person has looked through a side without suggested marks. */
  reviewSide({ claim, side }: SideToReview, reason: string): EntryPlace | readonly RecordFault[] {
    const { role } = this.#options
    const stated = { claim: claim.id, side, role, ...(reason === '' ? {} : { reason }) }
    const read = readRecord('side-review', stated)
    if ('faults' in read) return read.faults
    return appendCasework(this.#casebook, [{ ...read.act, tool: this.#casebook.tool } as unknown as CaseworkAct])[0]
  }

  /** Takes a review of this sitting back. */
  withdraw(entry: EntryPlace): void {
    const { role } = this.#options
    appendCasework(this.#casebook, [{ type: 'withdrawal', of: entry, role, tool: this.#casebook.tool }])
  }

  /**
   * Of each origin whose mark nobody has answered, in groups without a confirmed one: the origin itself where it bears the suggestion, else the
   * first of its copies that does.
   */
  #waiting(weighed: WeighedClaim, side: Side): MarkToReview[] {
    const { claim } = weighed
    const { assertions, group } = weighed[side]
    const origin = originsOf(weighed[side], this.#options.isApart)
    const done = this.#reviewedPosts(claim.id, side)
    const answered = new Set<number>()
    assertions.forEach((assertion, i) => {
      const { post, mark = 'none' } = assertion
      if (isReopened(assertion) && !this.#options.isApart) return
      // A stale mark was confirmed before an earlier assertion came to light: that one is to be asked for.
      const isAnswered = this.#options.isApart ? done.has(post) : !['none', 'suggested', 'stale'].includes(mark)
      if (isAnswered) answered.add(origin[i])
    })
    const marked = new Set<number>()
    if (!this.#options.isApart)
      for (const [i, { mark }] of assertions.entries()) if (mark === 'confirmed') marked.add(group[i])
    const first = new Map<number, number>()
    assertions.forEach((assertion, i) => {
      const { mark = 'none' } = assertion
      const bears = this.#options.isApart ? mark !== 'none' : mark === 'suggested' || isReopened(assertion)
      if (bears && !answered.has(origin[i]) && !marked.has(group[i]) && !first.has(origin[i])) first.set(origin[i], i)
    })
    return [...first.values()].map(i => ({ claim, side, post: assertions[i].post, group: group[i] }))
  }

  /** Posts whose mark this role has reviewed. */
  #reviewedPosts(claim: string, side: Side): Set<PostIndex> {
    const role = folded(this.#options.role)
    const keys = currentCasework(this.#casebook).markReviews.flatMap(({ act, answers }) =>
      act.claim === claim && act.side === side && answers.some(answer => folded(answer.act.role) === role)
        ? [act.unit.post]
        : [],
    )
    return new Set(this.#casebook.index().postsByKey(keys))
  }

  /** True while the side is not assessed for want of a look, by this role when coding apart. */
  #needsLook(weighed: WeighedClaim, side: Side): boolean {
    if (!this.#options.isApart) return weighed[side].unassessed === 'side-not-reviewed'
    const role = folded(this.#options.role)
    const { id } = weighed.claim
    return !caseworkOf(this.#casebook).sideReviews.some(
      ({ act }) => act.claim === id && act.side === side && folded(act.role) === role,
    )
  }

  #nearestOf(claim: string): NearestEarlier {
    const known = this.#nearest.get(claim)
    if (known !== undefined) return known
    const weighed = this.#analysis.claims.find(candidate => candidate.claim.id === claim) as WeighedClaim
    const made = nearestAssertions(this.#casebook, this.#analysis, weighed)
    this.#nearest.set(claim, made)
    return made
  }

  #shown(posts: readonly PostIndex[]): ShownPost[] {
    return this.#casebook
      .index()
      .posts(posts)
      .map(detail => ({
        post: keyOf(detail),
        chat: detail.channel.name,
        account: detail.account?.name ?? '',
        time: orderingTime(detail.time),
        text: detail.text,
        media: detail.media.length,
      }))
  }

  #quoted(unit: Unit): Unit {
    const held = heldUnit(this.#casebook, unit, 'post', true)
    return 'fault' in held ? unit : held.unit
  }
}

/** Position of the origin of each assertion: where its dependences lead. `isApart`: without those that people judged. */
function originsOf({ assertions, parents = [] }: WeighedSide, isApart: boolean): Int32Array {
  const origin = Int32Array.from(assertions.keys())
  // Ascending, and each edge leads to an earlier one.
  for (const { from, to, test } of parents) if (!isApart || !JUDGED.has(test)) origin[from] = origin[to]
  return origin
}

/** A mark that was confirmed and waits again. */
function isReopened({ mark, reopened }: Assertion): boolean {
  return mark === 'disputed' && reopened !== undefined
}

function collectionsOf(older: readonly CollectionMatch[]): { collections?: string[] } {
  return older.length === 0 ? {} : { collections: older.map(({ collection }) => collection) }
}

/** Tests by which a person joined two assertions: another coder's are not shown to one who codes apart. */
const JUDGED: ReadonlySet<string> = new Set(['judged-repeat', 'inherited-mark'])

function withoutEmpty(fields: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).filter((entry): entry is [string, string] => Boolean(entry[1])))
}
