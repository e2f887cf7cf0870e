// A finding about an exhibit as an export tells it.

import type {
  AnalysisStage,
  FindingConfidence,
  FindingMethod,
  FindingQuestion,
  FindingVerdict,
} from './exhibit-findings.ts'

/** What a person found out about an exhibit, as far as the audience may know. */
export interface HandedFinding {
  readonly stage: AnalysisStage
  readonly question: FindingQuestion
  readonly method: FindingMethod
  readonly confidence: FindingConfidence
  /** Role, numbered or stated. */
  readonly role: string
  /** In the finder's words, and why; undefined where notes stay in the case. */
  readonly words: string | undefined
  readonly reason: string | undefined
  /** By name, as coarse as places leave. */
  readonly place: string | undefined
  /** Latitude, longitude and radius, where places leave as stated. */
  readonly coordinates: string | undefined
  readonly from: string | undefined
  readonly to: string | undefined
  /** `name = value` of the calculation, where notes, places and times leave as they are. */
  readonly workings: readonly string[]
  readonly isDisputed: boolean
  readonly reviews: readonly {
    readonly role: string
    readonly verdict: FindingVerdict
    readonly reason: string | undefined
  }[]
}
