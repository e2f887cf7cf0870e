// Claims, assertions and the ladder of merges that turns posts into a range of independent voices.

import type { EntryPlace } from './entry-place.ts'
import type { PostIndex } from './finding.ts'
import type { Evidentiality } from './reading.ts'

export type Language = 'en' | 'ru' | 'kk'
export type Side = 'support' | 'deny'

/** What finds assertions of one side: any of the terms (all words of a term, folded and stemmed), or resemblance to an example. */
export interface SideRule {
  readonly search: readonly string[]
  readonly examples: readonly string[]
}

export type ClaimKind = 'factual' | 'accusation' | 'demand' | 'prediction' | 'assessment'

/** A number that is claimed: of what, in which unit; low equals high when exact, an open side is absent. */
export interface Quantity {
  /** What is counted, in words ("killed", "detained", "people on the square"). */
  readonly what: string
  readonly unit?: string
  readonly low?: number
  readonly high?: number
}

export interface Claim {
  /** Letters, digits, hyphens; unique in its case. */
  readonly id: string
  readonly text: Readonly<Partial<Record<Language, string>>>
  readonly kind: ClaimKind
  readonly place?: string
  /** ISO 8601, as precise as is claimed. */
  readonly from?: string
  readonly to?: string
  readonly quantity?: Quantity
  readonly support: SideRule
  readonly deny: SideRule
}

/** What shows a speaker's own access: words, original media, or a detail that somebody checked. */
export type MarkKind = 'words' | 'media' | 'detail'

/** From where something was perceived. Two vantages differ when place, time or viewpoint differ. */
export interface Vantage {
  readonly place?: string
  /** ISO 8601, as precise as is known. */
  readonly time?: string
  /** Side or standpoint ("roof of the school", "among the guards"). */
  readonly viewpoint?: string
}

/** State of the mark of own access of an assertion. `stale`: an earlier assertion came to light since it was confirmed. */
export type MarkState = 'none' | 'suggested' | 'confirmed' | 'rejected' | 'disputed' | 'stale'

/** Footage of a confirmed mark was there before, and nobody who confirmed it was shown that. */
export interface ReopenedMark {
  /** The reviews that wait. */
  readonly reviews: readonly EntryPlace[]
  /** The first post of somebody else with the same footage. */
  readonly post?: PostIndex
  /** Collections that were held before the time of the post and hold the footage, by name. */
  readonly collections: readonly string[]
}

/** A post, or a quoted speaker in it, taking a side on a claim. */
export interface Assertion {
  readonly post: PostIndex
  readonly side: Side
  /** The rule that matched, as written in the claim; '' where only a person decided. */
  readonly matched: string
  /** True where words suggest own perception ("I saw", "я видел", "өзім көрдім"); nobody has reviewed it. */
  readonly suggestsOwnAccess: boolean
  /** `rule` when absent. A person's decision is never mixed with a suggestion. */
  readonly codedBy?: 'rule' | 'person'
  /** Journal entries of the decision. */
  readonly entries?: readonly EntryPlace[]
  /** Roles answered differently: it counts on each side that somebody gave, and never as marked. */
  readonly isDisputed?: boolean
  /** Nearest to the statement first, as spelled; absent: whoever posted. */
  readonly speakers?: readonly string[]
  /** Key of the speaker upstream whose voice this carries (`actor:ID`, `name:folded name`); absent: the account speaks for itself. */
  readonly voice?: string
  readonly evidentiality?: Evidentiality
  /** "It is reported": nobody speaks. */
  readonly isAgentless?: boolean
  /** `none` or `suggested` by `suggestsOwnAccess` when absent. */
  readonly mark?: MarkState
  /** Journal entries of the reviews of its mark; of each the first role's. */
  readonly reviews?: readonly EntryPlace[]
  /** Why a mark that was confirmed by media waits again; it is `disputed` unless another review confirms it. */
  readonly reopened?: ReopenedMark
  /** Of a confirmed mark. */
  readonly markKind?: MarkKind
  readonly vantage?: Vantage
  /** Quantity that this speaker gives. */
  readonly quantity?: Quantity
  /** Of the post's text, in UTF-16 code units; the whole post when absent. */
  readonly span?: { readonly start: number; readonly end: number }
}

/** The rung at which an edge joins two assertions. */
export type MergeRung = 'speakers' | 'afterCopies' | 'atMost'

export type MergeTest =
  | 'same-account'
  | 'same-name'
  | 'same-voice'
  | 'alias'
  | 'equal-text'
  | 'near-duplicate'
  | 'same-media'
  | 'forward'
  | 'same-origin'
  | 'containment'
  | 'repeating-reply'
  | 'relay'
  | 'judged-repeat'
  | 'inherited-mark'
  | 'common-control'
  | 'coordination'
  | 'linked'

/** Why a later assertion is not counted apart from an earlier one. */
export interface MergeEdge {
  /** Position of the collapsed assertion in its side's list. */
  readonly from: number
  /** Position of the assertion it is joined to. */
  readonly to: number
  readonly rung: MergeRung
  readonly test: MergeTest
  /** Resemblance, distance or q of the test where it has one. */
  readonly value?: number
}

/** Counts of one side; each is a merge of the one before, so they can only shrink. */
export interface Ladder {
  readonly posts: number
  readonly speakers: number
  readonly afterCopies: number
  /** U. */
  readonly atMost: number
  /** A: groups with a confirmed mark of own access. */
  readonly marked: number
  /** L; null until a person has reviewed the marks of this side. */
  readonly atLeast: number | null
  readonly firstHand: number
  readonly verifiedMedia: number
  /** Groups with a mark that only rules suggest; never mixed with `marked`. */
  readonly unreviewed: number
  /** Assertions that a person decided. */
  readonly decided: number
  /** Distinct vantages among the marked groups whose vantage was stated. */
  readonly vantages: number
}

/** How L was computed (docs/methods.md, The lower bound). */
export interface BoundFacts {
  readonly alpha: number
  /** U. */
  readonly groups: number
  /** N: origins that could be missed copies, one a voice; at least U. */
  readonly trials: number
  /** Bounds over all marks, and over media and checked details alone; L is the larger one. */
  readonly parts: readonly {
    readonly kinds: readonly MarkKind[]
    readonly marked: number
    /** f: upper rate of marks of these kinds, 0..1. */
    readonly rate: number
    readonly atLeast: number
  }[]
  /** `measured`: recorded in the journal by planting in this case; `default`: nobody measured, the cautious default holds. */
  readonly source: 'measured' | 'default'
}

/** What remains of a side without one of its groups. */
export interface WithoutOrigin {
  /** Number of the group. */
  readonly group: number
  readonly posts: number
  readonly atMost: number
  readonly marked: number
  readonly atLeast: number | null
}

export interface WeighedSide {
  readonly ladder: Ladder
  /** In canonical order of their posts. */
  readonly assertions: readonly Assertion[]
  /** Spanning edges only: one for each collapsed assertion. */
  readonly edges: readonly MergeEdge[]
  /** What each derived assertion depends on: one edge each, from it to an earlier one; ascending. All others are origins. */
  readonly parents?: readonly MergeEdge[]
  /** Group number at the rung `atMost` of each assertion, from 0 in order of first appearance. */
  readonly group: Int32Array
  /** Positions of suggested marks that wait for a person, ascending: nobody has reviewed them, nor anything that goes back to the same origin. */
  readonly waiting?: Int32Array
  /** Why L is null; undefined when it is assessed. */
  readonly unassessed?: 'marks-not-reviewed' | 'side-not-reviewed'
  readonly bound?: BoundFacts
  /** The groups without which the side changes most, at most 20, the largest change first. */
  readonly withoutOrigin?: readonly WithoutOrigin[]
  /** The one group without which L falls to 0, or the only group there is; undefined when there is none. */
  readonly hangsOn?: number
}

/** What the case holds, printed with every assessed zero. */
export interface Coverage {
  readonly chats: number
  readonly days: number
  readonly outages: readonly {
    readonly place: string
    /** Hours offline within the time the case covers, and the hours it covers. */
    readonly hours: number
    readonly ofHours: number
    readonly measuredBy: string
  }[]
}

export interface WeighedClaim {
  readonly claim: Claim
  readonly support: WeighedSide
  readonly deny: WeighedSide
  /** Posts that rules of both sides match: counted on neither, in canonical order. */
  readonly unclear?: Int32Array
  /** Posts that a rule matches and that wait for a person (negated, a question, another number, place or actor, short): counted on neither. */
  readonly held?: Int32Array
  readonly coverage?: Coverage
  /** Latest Berkeley Protocol stage and Admiralty grades that people signed. */
  readonly stage?: string
  readonly credibility?: Readonly<Partial<Record<Side, { readonly reliability: string; readonly credibility: number }>>>
}
