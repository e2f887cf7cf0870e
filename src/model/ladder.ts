// Claims, assertions and the ladder of merges that turns posts into a range of independent voices.

import type { PostIndex } from './finding.ts'

export type Language = 'en' | 'ru' | 'kk'
export type Side = 'support' | 'deny'

/** What finds assertions of one side: any of the terms (all words of a term, folded and stemmed), or resemblance to an example. */
export interface SideRule {
  readonly search: readonly string[]
  readonly examples: readonly string[]
}

export interface Claim {
  /** Letters, digits, hyphens; unique in its file. */
  readonly id: string
  readonly text: Readonly<Partial<Record<Language, string>>>
  readonly kind: 'factual' | 'accusation' | 'figure' | 'other'
  readonly support: SideRule
  readonly deny: SideRule
}

/** One post taking a side on a claim. */
export interface Assertion {
  readonly post: PostIndex
  readonly side: Side
  /** The rule that matched, as written in the claims file. */
  readonly matched: string
  /** True where words suggest own perception ("I saw", "я видел", "өзім көрдім"); nobody has reviewed it. */
  readonly suggestsOwnAccess: boolean
}

/** The rung at which an edge joins two assertions. */
export type MergeRung = 'speakers' | 'afterCopies' | 'atMost'

export type MergeTest =
  | 'same-account'
  | 'same-name'
  | 'equal-text'
  | 'near-duplicate'
  | 'same-media'
  | 'forward'
  | 'same-origin'
  | 'containment'
  | 'repeating-reply'
  | 'shared-link'
  | 'common-control'
  | 'coordination'

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
}

export interface WeighedSide {
  readonly ladder: Ladder
  /** In canonical order of their posts. */
  readonly assertions: readonly Assertion[]
  /** Spanning edges only: one for each collapsed assertion. */
  readonly edges: readonly MergeEdge[]
  /** Group number at the rung `atMost` of each assertion, from 0 in order of first appearance. */
  readonly group: Int32Array
}

export interface WeighedClaim {
  readonly claim: Claim
  readonly support: WeighedSide
  readonly deny: WeighedSide
  /** Posts that rules of both sides match: counted on neither, in canonical order. */
  readonly unclear?: Int32Array
}
