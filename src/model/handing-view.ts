// What the view of handing on shows: audiences and their rules, what an export would let out and what it holds back, what was handed out before.

import type { ExportFormat, ProtectionRule } from './audience-profile.ts'
import type { Purpose } from './consent.ts'

/** One rule of an audience, in words of the language that was asked for. */
export interface RuleRow {
  readonly rule: ProtectionRule
  readonly title: string
  readonly level: string
  /** What the level lets out. */
  readonly words: string
  /** Against the standard that the audience is measured by. */
  readonly change: 'opened' | 'closed' | null
  /** The most protective first. */
  readonly levels: readonly { readonly level: string; readonly words: string }[]
}

export interface AudienceRow {
  readonly audience: string
  /** The standard that it is measured against. */
  readonly like: string
  readonly isStandard: boolean
  readonly consent: Purpose
  readonly formats: readonly ExportFormat[]
  readonly rules: readonly RuleRow[]
  /** Files for one reader, encrypted, go with it. */
  readonly hasSealedPart: boolean
  readonly saved: {
    readonly claimedTime: number
    readonly role: string
    readonly reason: string | null
  } | null
}

/** Where in the case something stands that the gate stopped. */
export type HitPlace =
  | { readonly kind: 'claim'; readonly claim: string }
  | { readonly kind: 'paraphrase'; readonly post: string }
  | { readonly kind: 'description'; readonly exhibit: number }
  | { readonly kind: 'title' | 'organization' | 'audience' }

export interface HitRow {
  /** In words. */
  readonly rule: string
  /** In the export. */
  readonly file: string
  /** First letter and length. */
  readonly shown: string
  /** Empty where it is in none of the words that people typed. */
  readonly places: readonly HitPlace[]
}

/** A list of which only the beginning is given. */
export interface Listed<Row> {
  readonly total: number
  readonly rows: readonly Row[]
}

export interface PreviewView {
  /** Number of the job that made it. */
  readonly job: number
  readonly audience: string
  readonly consent: Purpose
  readonly opened: readonly {
    readonly rule: string
    readonly title: string
    readonly words: string
    readonly standard: string
  }[]
  readonly counts: {
    readonly claims: number
    readonly posts: number
    readonly channels: number
    readonly accounts: number
    readonly exhibits: number
    readonly media: number
  }
  readonly files: Listed<{ readonly path: string; readonly bytes: number }>
  readonly claims: Listed<{
    readonly id: string
    readonly text: string
    /** L; null: not assessed. */
    readonly support: number | null
    readonly deny: number | null
  }>
  readonly words: Listed<{ readonly how: 'paraphrase' | 'shortened' | 'verbatim'; readonly text: string }>
  readonly names: Listed<{ readonly kind: 'account' | 'actor' | 'channel' | 'speaker'; readonly name: string }>
  readonly exhibits: Listed<number>
  /** Exhibits whose originals go, encrypted. */
  readonly sealed: Listed<number>
  /** Sentences, one a ground. */
  readonly withheld: readonly { readonly text: string; readonly what: string; readonly count: number }[]
  readonly mediaWithheld: Listed<{ readonly exhibit: number; readonly text: string }>
  /** Sentences, one a rule. */
  readonly redactions: readonly { readonly text: string; readonly count: number }[]
  readonly gate: {
    readonly searched: number
    readonly hits: readonly HitRow[]
    /** What it does not search for, because the profile lets it out. */
    readonly letOut: readonly string[]
    readonly unsearched: Listed<{ readonly value: string; readonly rule: string; readonly why: string }>
  }
}

/** Lists of a preview that can be read on. */
export type PreviewList = 'files' | 'claims' | 'words' | 'names' | 'exhibits' | 'sealed' | 'media' | 'unsearched'

/** What came of an export. */
export interface ExportedView {
  readonly export: string
  readonly path: string
  readonly audience: string
  readonly files: number
  readonly bytes: number
  readonly searched: number
  readonly tagManifestSha256: string
  readonly isVerbatim: boolean
  readonly letOut: readonly string[]
  readonly withheld: readonly string[]
  readonly hasDossier: boolean
  readonly hasSealedPart: boolean
}

export interface BagView {
  readonly path: string
  readonly exhibits: number
  readonly bytes: number
  readonly tagManifestSha256: string
  /** Sentences: what stayed, and why. */
  readonly stayed: readonly string[]
}

export interface ExportRow {
  readonly kind: 'protected' | 'bag'
  /** '' for a bag. */
  readonly export: string
  readonly audience: string
  readonly claimedTime: number
  readonly role: string
  readonly reason: string | null
  readonly claims: readonly string[]
  readonly claimCount: number
  /** `number`: under which it went out; null in a bag. */
  readonly exhibits: readonly {
    readonly exhibit: number
    readonly number: number | null
    readonly commitment: string | null
  }[]
  readonly exhibitCount: number
  /** Who opens the sealed part; empty when none went. */
  readonly sealedTo: readonly string[]
  /** Rules beyond the standard, in words. */
  readonly opened: readonly string[]
  readonly withheld: readonly string[]
  readonly tagManifestSha256: string
}
