// Routes of reviewing: queues of what rules suggest, marks of own access, differences between coders, documents.

import type { ConfirmedCalls } from '../model/calls-view.ts'
import type {
  ClaimHead,
  DifferenceView,
  MarkBesideEarlier,
  QueuePage,
  RoomDocument,
  RoomPage,
  WaitingCall,
  WaitingMark,
  WaitingSide,
  WaitingSuggestion,
} from '../model/review-view.ts'
import { id, instant, list, maybe, object, oneOf, postKey, text, truth, whole } from './checks.ts'
import { route } from './route.ts'

export interface SuggestionSitting extends QueuePage<WaitingSuggestion> {
  readonly claims: readonly (ClaimHead & { readonly waiting: number })[]
  /** Claims of which only the first 500 entries are in the sitting. */
  readonly cut: readonly string[]
}

/** A signed act: its entry `device:epoch:seq`. */
export interface SignedAct {
  readonly entry: string
}

/** Entries of signed acts, in their order. */
export interface SignedActs {
  readonly entries: readonly string[]
}

export interface CallTotals {
  /** `default`, or the name of the list that was given. */
  readonly list: string
  readonly waitingTexts: number
  readonly waitingPosts: number
  readonly rejected: number
  readonly toldApart: Readonly<Record<string, number>>
  readonly confirmed: ConfirmedCalls
}

export interface MarksAnswer {
  readonly claims: readonly ClaimHead[]
  /** At most 500 of `total`. */
  readonly marks: readonly WaitingMark[]
  readonly total: number
  readonly sides: readonly WaitingSide[]
}

export interface AgreementRow {
  readonly variable: 'stance' | 'evidentiality' | 'mark'
  readonly roles: readonly string[]
  /** Things that two roles or more coded. */
  readonly units: number
  /** Krippendorff's alpha, nominal; null where it is not defined. */
  readonly alpha: number | null
  readonly apartUnits: number
  readonly apartAlpha: number | null
}

export interface DifferencesAnswer {
  readonly claims: readonly ClaimHead[]
  readonly agreement: readonly AgreementRow[]
  /** At most 200 of `total`. */
  readonly differences: readonly DifferenceView[]
  readonly total: number
}

const shared = {
  from: maybe(instant),
  to: maybe(instant),
  channels: maybe(list(text(200, 1), 1000)),
  languages: maybe(list(text(35, 1), 100)),
}
const side = oneOf(['support', 'deny'])
const stance = oneOf(['support', 'deny', 'query', 'comment', 'unrelated'])
const evidentiality = oneOf(['own-perception', 'own-document', 'hearsay', 'inference', 'unsourced'])
const verdict = oneOf(['call', 'no-call', 'unsure'])
/** Items a page of a queue at most. */
const count = whole(1, 100)
const offset = whole(0, 1_000_000)

export const reviewRoutes = {
  /**
   * Puts a queue of suggested assertions together; its order stands still until the case is closed. Gives the page that holds `item`, else the first.
   * With `isApart` only what the asking role decided is left out.
   */
  'review.suggestions': route<SuggestionSitting>()(
    'read',
    'index',
    object({
      claim: maybe(id),
      proposed: maybe(oneOf(['support', 'deny', 'other'])),
      isApart: maybe(truth),
      item: maybe(object({ claim: id, post: postKey })),
      count,
      ...shared,
    }),
  ),
  /** More of a sitting. */
  'review.suggestionPage': route<QueuePage<WaitingSuggestion>>()(
    'read',
    'index',
    object({ sitting: id, offset, count }),
  ),
  /** Signs stances in their order, each for the whole family of an entry of a sitting: all or none, in one commit. */
  'review.decide': route<SignedActs>()(
    'act',
    'index',
    object({ sitting: id, answers: list(object({ claim: id, post: postKey, stance, evidentiality }), 100) }),
  ),
  /** Texts that may call to violence and wait for a person, as a sitting. */
  'review.calls': route<QueuePage<WaitingCall>>()(
    'read',
    'index',
    object({ item: maybe(object({ post: postKey })), count, ...shared }),
  ),
  /** Further posts of a queue of possible calls to violence. */
  'review.callPage': route<QueuePage<WaitingCall>>()('read', 'index', object({ sitting: id, offset, count })),
  /** Signs verdicts in their order, each for the whole family of an entry of a sitting. */
  'review.call': route<SignedActs>()(
    'act',
    'index',
    object({ sitting: id, answers: list(object({ post: postKey, verdict }), 100) }),
  ),
  /** What people confirmed, in sum; never by account. */
  'review.callTotals': route<CallTotals>()('read', 'index', object({})),
  /** Marks of own access and sides that wait. Each is reviewed with `case.record` (`mark-review`, `side-review`), one at a time. */
  'review.marks': route<MarksAnswer>()(
    'read',
    'index',
    object({ claim: maybe(id), side: maybe(side), isApart: maybe(truth) }),
  ),
  /** One mark beside its nearest earlier assertions. */
  'review.mark': route<MarkBesideEarlier>()(
    'read',
    'index',
    object({ claim: id, side, post: postKey, isApart: maybe(truth) }),
  ),
  /** How far roles agree, and every open difference between them. */
  'review.differences': route<DifferencesAnswer>()('read', 'index', object({ claim: maybe(id) })),
  /** Settles a difference: the answer of `entry` is signed anew, with a reason, and names what it settles. */
  'review.settle': route<SignedAct>()('act', 'index', object({ entry: text(200, 5), reason: text(4000, 1) })),
  /** Claims of the case in their order. */
  'review.claims': route<readonly ClaimHead[]>()('read', 'case', object({})),
  /** Documents of the case. */
  'review.documents': route<readonly RoomDocument[]>()('read', 'index', object({})),
  /** A stretch of a document with the statements that rules read in it. */
  'review.document': route<RoomPage>()(
    'read',
    'index',
    object({ exhibit: whole(1, 2_147_483_647), offset, count: whole(1, 400) }),
  ),
} as const
