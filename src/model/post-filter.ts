// Which posts a person looks at: the one record that every view of the casebook, every number's link and every table of posts understands.

import type { Side } from './ladder.ts'
import type { ReportRung } from './report-view.ts'
import type { MediaKind } from './source-record.ts'

/** A post by its place in its source: `channel id/message id`. Stable whatever is imported later. */
export type PostKey = string

/** A channel or account by the pseudonym that the case gives it: stable in the case, nothing outside it. */
export type PartyToken = string

/** All conditions hold together; an absent one holds for every post. An empty list holds for none. */
export interface PostFilter {
  /** Words as `Engine.matching` takes them: all must occur, a word after a hyphen must not. */
  readonly query?: string
  /** Milliseconds, `from <= time < to`. Posts without a time fail both. */
  readonly from?: number
  readonly to?: number
  /** Only posts without a time (true), only those with one (false). */
  readonly isUndated?: boolean
  readonly channels?: readonly PartyToken[]
  readonly accounts?: readonly PartyToken[]
  /** ISO 639-1, `und` for texts whose language was left open, `zxx` for posts without text. */
  readonly languages?: readonly string[]
  readonly platforms?: readonly string[]
  readonly kinds?: readonly ('message' | 'service')[]
  /** Only forwards (true), only posts that are none (false). */
  readonly isForward?: boolean
  /** Posts with a medium of one of these kinds; `held` narrows it to media whose bytes the case holds. */
  readonly media?: readonly MediaKind[]
  readonly isMediaHeld?: boolean
  /** Posts held in several versions. */
  readonly isChanged?: boolean
  /** `first`: the first with its text or a nearly equal one; `repeat`: those after it. */
  readonly novelty?: 'first' | 'repeat'
  /** Ids as in `Analysis`. */
  readonly family?: string
  readonly tree?: string
  readonly burst?: string
  readonly cluster?: string
  /** A link as `SharedLink.url`, a hashtag without its sign. */
  readonly link?: string
  readonly hashtag?: string
  /** Posts behind one rung of one side of a claim; `rung` is `posts` when absent. */
  readonly claim?: string
  readonly side?: Side
  readonly rung?: ReportRung
  /** Exhibit number of the original, from 1. */
  readonly exhibit?: number
  /** Number of a picture, video or recording: posts that carry it or one of its family. */
  readonly medium?: number
  /** Narrows `medium` to posts that carry these very bytes. */
  readonly isSameBytes?: boolean
  /** These posts and no others. */
  readonly posts?: readonly PostKey[]
}
