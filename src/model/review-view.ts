// What a person sees who reviews: suggestions, calls, marks, differences and documents, as plain values for the page.

import type { CallReviewAct, MarkReviewAct, Stance } from './casework.ts'
import type { CollectionMatch } from './footage-view.ts'
import type { ClaimKind, Language, Side } from './ladder.ts'
import type { PostKey } from './post-filter.ts'
import type {
  Evidentiality,
  ParagraphKind,
  Polarity,
  RelationKind,
  StatementKind,
  TextSpan,
  TieKind,
} from './reading.ts'
import type { SuggestionReason } from './suggestion.ts'

/** A claim as it stands above what is decided about it. */
export interface ClaimHead {
  readonly id: string
  readonly text: Readonly<Partial<Record<Language, string>>>
  readonly kind: ClaimKind
  readonly place: string | null
  /** ISO 8601 as precise as is claimed; null when nothing is stated. */
  readonly from: string | null
  readonly to: string | null
}

/** One post as it is read while somebody decides. */
export interface ReviewedPost {
  readonly post: PostKey
  /** As the screen calls them. */
  readonly channel: string
  readonly account: string | null
  /** Milliseconds; null without a time. */
  readonly time: number | null
  /** Of the whole text; more than `text` holds when it was cut. */
  readonly length: number
  readonly text: string
  readonly media: number
  /** ISO 639-1, or `und`. */
  readonly language: string
}

/** A post that stands beside another one: the one it replies to, or the one before it. */
export interface BesidePost {
  readonly post: PostKey
  readonly text: string
  readonly isCut: boolean
}

interface WaitingPost extends ReviewedPost {
  /** Words by which it was found, in `text`. */
  readonly marks: readonly TextSpan[]
  /** Posts and different texts that one answer covers. */
  readonly posts: number
  readonly texts: number
  readonly replied: BesidePost | null
  readonly previous: BesidePost | null
}

export interface WaitingSuggestion extends WaitingPost {
  readonly claim: string
  /** What rules propose. */
  readonly stance: Stance
  readonly reasons: readonly (SuggestionReason & { readonly isAgainst: boolean })[]
  readonly evidentiality: Evidentiality
  /** Hearsay of whom. */
  readonly of: string | null
  readonly speakers: readonly string[]
}

export interface WaitingCall extends WaitingPost {
  readonly kind: 'attack' | 'arm' | 'burn'
  readonly words: readonly string[]
}

/** One stretch of a sitting's queue. */
export interface QueuePage<Item> {
  /** Names the sitting in further questions; the order of a sitting never changes. */
  readonly sitting: string
  readonly total: number
  /** Position of the first item. */
  readonly offset: number
  readonly items: readonly Item[]
}

export type CallVerdict = CallReviewAct['verdict']
export type MarkVerdict = MarkReviewAct['verdict']

/** A mark that waits, in the list. */
export interface WaitingMark {
  readonly claim: string
  readonly side: Side
  readonly post: PostKey
  /** The beginning of its text. */
  readonly excerpt: string
  readonly time: number | null
}

export interface WaitingSide {
  readonly claim: string
  readonly side: Side
  readonly assertions: number
}

/** An earlier assertion, and why it is near: the test, and its value (resemblance, hours). */
export interface NearPost extends ReviewedPost {
  /** `none`: it is no assertion of the claim, but has the same footage. */
  readonly side: Side | 'none'
  readonly because: string
  readonly value: number
}

export interface MarkBesideEarlier {
  readonly claim: ClaimHead
  readonly side: Side
  readonly assertion: ReviewedPost
  readonly compared: readonly NearPost[]
  /** Older footage that it resembles, of collections held before its time, by name. */
  readonly older: readonly CollectionMatch[]
  /** It was confirmed and waits again: whether for an earlier post, and for how many collections; null for others. */
  readonly reopened: { readonly hasPost: boolean; readonly collections: number } | null
}

/** What one role answered where another answered something else. */
export interface DifferingAnswerView {
  readonly entry: string
  readonly role: string
  readonly answer: Readonly<Record<string, string>>
  readonly reason: string | null
}

export interface DifferenceView {
  readonly kind: string
  readonly claim: string | null
  readonly post: PostKey | null
  /** Text of the unit; null where there is none or its source holds it back. */
  readonly text: string | null
  readonly answers: readonly DifferingAnswerView[]
}

/** A document of the case in the list of the reading room. */
export interface RoomDocument {
  readonly exhibit: number
  readonly channel: string
  /** File name as the screen shows it. */
  readonly name: string
  /** The beginning of its first paragraph. */
  readonly opening: string
  readonly paragraphs: number
  readonly characters: number
}

/** A statement that rules read; offsets are of the text of its paragraph. */
export interface RoomStatement {
  readonly id: string
  readonly start: number
  readonly end: number
  /** Positions in `RoomPage.speakers`, nearest to the statement first. */
  readonly speakers: readonly number[]
  readonly kind: StatementKind
  readonly polarity: Polarity
  readonly evidentiality: Evidentiality
  readonly of: string | null
  readonly actors: readonly string[]
  readonly figures: readonly string[]
  readonly places: readonly string[]
  readonly times: readonly string[]
  readonly relations: readonly { readonly to: string; readonly kind: RelationKind }[]
}

/** What people coded in a paragraph. */
export interface RoomCoding {
  readonly claim: string
  readonly stance: string
  readonly roles: readonly string[]
  readonly isDisputed: boolean
  /** Null for the whole paragraph. */
  readonly span: TextSpan | null
}

export interface RoomParagraph {
  readonly number: number
  readonly post: PostKey
  readonly kind: ParagraphKind
  readonly speaker: string | null
  readonly page: number | null
  /** Of a cue, milliseconds from the beginning of the recording. */
  readonly cueMs: number | null
  readonly text: string
  readonly isCut: boolean
  readonly statements: readonly RoomStatement[]
  readonly codings: readonly RoomCoding[]
}

export interface RoomTie {
  readonly from: string
  readonly to: string
  readonly kind: TieKind
  readonly isAlleged: boolean
  readonly polarity: Polarity
  readonly speakers: readonly string[]
  /** Position of its paragraph. */
  readonly at: number
}

/** Paragraphs of a document, with what is said in all of it. */
export interface RoomPage {
  readonly exhibit: number
  readonly name: string
  readonly title: string | null
  readonly author: string | null
  /** ISO date. */
  readonly date: string | null
  readonly language: string
  readonly total: number
  /** Position of the first paragraph given, from 0. */
  readonly offset: number
  readonly paragraphs: readonly RoomParagraph[]
  readonly speakers: readonly { readonly name: string; readonly statements: number }[]
  readonly statements: number
  /** Position of the paragraph of each statement in order, of the whole document; at most 5,000. */
  readonly statementPlaces: readonly { readonly id: string; readonly at: number }[]
  readonly ties: readonly RoomTie[]
}
