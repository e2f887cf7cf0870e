// Views of casework in the report: figures in dispute, contradictions, ties, claims over time. Names are labels that may be read.

import type { CaseworkFindings, ClaimRelationFinding, FigureStatement, OutageFinding } from './casework-findings.ts'
import type { PostIndex } from './finding.ts'
import type { Claim, Quantity, Side } from './ladder.ts'
import type { TieKind } from './reading.ts'
import type { Shown } from './report-view.ts'

export interface FigureRowView extends Omit<FigureStatement, 'voice'> {
  /** Label of the upstream speaker; undefined: whoever posted. */
  readonly speaker: string | undefined
  readonly time: number
  readonly isZoned: boolean
}

export interface ContestedFigureView {
  /** Position of the claim in the report. */
  readonly claim: number
  readonly quantity: Quantity
  readonly rows: Shown<FigureRowView>
  readonly conflicts: number
}

export interface ContradictionView extends Omit<ClaimRelationFinding, 'from' | 'to'> {
  /** Positions of the claims in the report. */
  readonly from: number
  readonly to: number
}

export interface TieView {
  /** Positions in `TiesView.actors`. */
  readonly from: number
  readonly to: number
  readonly kind: TieKind
  readonly isDocumented: boolean
  readonly assertedBy: readonly string[]
  readonly deniedBy: readonly string[]
  readonly since: string | undefined
  readonly until: string | undefined
  readonly roles: readonly string[]
  readonly exhibits: readonly number[]
  readonly posts: readonly PostIndex[]
}

export interface TiesView {
  readonly actors: readonly { readonly name: string; readonly x: number; readonly y: number }[]
  readonly ties: Shown<TieView>
  readonly width: number
  readonly height: number
}

/** Posts of one side of a claim in one step of time. */
export interface ClaimBin {
  readonly start: number
  /** Origins that begin in this step, and posts that repeat. */
  readonly origins: number
  readonly repeated: number
}

export interface ClaimLane {
  /** Position of the claim in the report. */
  readonly claim: number
  readonly text: Claim['text']
  readonly bins: Readonly<Record<Side, readonly ClaimBin[]>>
  /** Posts without a known instant. */
  readonly undated: Readonly<Record<Side, number>>
  /** When it is said to have happened, milliseconds, as precise as was claimed; undefined when nobody said. */
  readonly claimed: { readonly from: number; readonly to: number } | undefined
}

export interface ClaimTimelineView {
  readonly start: number
  readonly end: number
  readonly stepMilliseconds: number
  readonly lanes: Shown<ClaimLane>
  readonly outages: readonly OutageFinding[]
  /** Largest number of posts of one side in one step. */
  readonly most: number
}

export interface CaseworkView {
  readonly calls: CaseworkFindings['calls']
  readonly figures: readonly ContestedFigureView[]
  readonly contradictions: readonly ContradictionView[]
  readonly ties: TiesView | undefined
  readonly timeline: ClaimTimelineView | undefined
  readonly disagreements: CaseworkFindings['disagreements']
}
