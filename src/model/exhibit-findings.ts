// What a person found out about footage: source, technical and content analysis as separate stages (Berkeley Protocol, 2022), each finding signed.

import type { EntryPlace } from './entry-place.ts'

/** Analysis of the source, of the file, and of what is seen and heard. */
export type AnalysisStage = 'source' | 'technical' | 'content'

/** What a finding answers. */
export type FindingQuestion = 'where' | 'when' | 'first-published' | 'same-footage' | 'altered' | 'shows' | 'who-filmed'

/** How it was found out. */
export type FindingMethod =
  | 'shadow'
  | 'sun-position'
  | 'landmarks'
  | 'comparison'
  | 'metadata'
  | 'earlier-copy'
  | 'weather'
  | 'sound'
  | 'text-in-picture'
  | 'witness'
  | 'other'

export type FindingConfidence = 'low' | 'moderate' | 'high'

/** What somebody says who has looked at a finding again. */
export type FindingVerdict = 'agree' | 'differ' | 'unsure'

/** A point on the medium (fractions of width and height, seconds for a video) and, for landmarks, the same point on the map. */
export interface FindingPoint {
  readonly label: string
  readonly x: number
  readonly y: number
  readonly seconds?: number
  readonly latitude?: number
  readonly longitude?: number
  /** The same point on another exhibit. */
  readonly other?: { readonly exhibit: number; readonly x: number; readonly y: number; readonly seconds?: number }
}

/** One finding as pages and reports show it. */
export interface ExhibitFindingRow {
  readonly at: EntryPlace
  readonly exhibit: number
  readonly stage: AnalysisStage
  readonly question: FindingQuestion
  readonly method: FindingMethod
  readonly confidence: FindingConfidence
  /** In a person's words. */
  readonly finding: string
  readonly reason: string
  readonly role: string
  readonly recordedTime: number
  readonly place: {
    readonly latitude: number
    readonly longitude: number
    readonly radiusMetres: number
    readonly name: string | null
  } | null
  /** ISO 8601 with zone. */
  readonly between: readonly [string, string] | null
  readonly points: readonly FindingPoint[]
  /** Measured and assumed values of a calculation, as they were typed, so that anybody can repeat it. */
  readonly workings: Readonly<Record<string, string | number>>
  readonly claim: string | null
  /** A review differs from it, or another role's place or time for the same exhibit excludes it, and nobody has settled it. */
  readonly isDisputed: boolean
  /** Findings of other roles whose place or time excludes this one. */
  readonly against: readonly EntryPlace[]
  /** Other roles that looked again: each answers once. */
  readonly reviews: readonly {
    readonly at: EntryPlace
    readonly role: string
    readonly verdict: FindingVerdict
    readonly reason: string
  }[]
}
