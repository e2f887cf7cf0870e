// What people recorded beside assertions, and what the texts say of a claimed number, as the views of a case show it.

import type { ConfirmedCalls } from './calls-view.ts'
import type { ActorKind } from './casework.ts'
import type { PostIndex } from './finding.ts'
import type { Quantity, Side } from './ladder.ts'
import type { RelationKind, TieKind } from './reading.ts'

/** A number that one origin gives for what a claim counts. */
export interface FigureStatement {
  /** First post of the origin that gives it. */
  readonly post: PostIndex
  /** Undefined for a post that no side counts. */
  readonly side: Side | undefined
  /** Upstream speaker (`actor:ID`, `name:folded name`); undefined: whoever posted. */
  readonly voice: string | undefined
  /** An open side is absent ("more than 40": low 40). */
  readonly low: number | undefined
  readonly high: number | undefined
  /** The one bound that there is lies outside ("more than 40" is not 40). */
  readonly isStrict: boolean
  /** The words of the text. */
  readonly text: string
  /** A person recorded it; else a rule read it. */
  readonly isDecided: boolean
  /** Posts that repeat this origin on its side. */
  readonly posts: number
}

export interface ContestedFigure {
  /** Id of the claim. */
  readonly claim: string
  readonly quantity: Quantity
  /** In canonical order. */
  readonly statements: readonly FigureStatement[]
  /** Pairs of statements whose intervals exclude each other, of the same quantity, place and time; at most what fits 2,000 statements. */
  readonly conflicts: number
}

export interface ClaimRelationFinding {
  readonly from: string
  readonly to: string
  readonly kind: RelationKind
  /** Roles that said so. */
  readonly roles: readonly string[]
  readonly isDisputed: boolean
}

export interface ActorFinding {
  readonly actor: string
  readonly kind: ActorKind
  readonly names: readonly string[]
  readonly isPublic: boolean
}

/** All statements on one relation of two actors. */
export interface TieFinding {
  readonly from: string
  readonly to: string
  readonly kind: TieKind
  /** True when an exhibit of the case documents it. */
  readonly isDocumented: boolean
  /** Speakers as spelled or `actor:ID`, nearest to the statement; nobody where a document or post alone says it. */
  readonly assertedBy: readonly string[]
  readonly deniedBy: readonly string[]
  readonly since: string | undefined
  readonly until: string | undefined
  /** Roles that recorded a statement of it. */
  readonly roles: readonly string[]
  readonly exhibits: readonly number[]
  readonly posts: readonly PostIndex[]
}

export interface OutageFinding {
  readonly place: string
  /** Milliseconds. */
  readonly from: number
  readonly to: number
  readonly measuredBy: string
}

export interface CaseworkFindings {
  readonly figures: readonly ContestedFigure[]
  readonly relations: readonly ClaimRelationFinding[]
  readonly actors: readonly ActorFinding[]
  readonly ties: readonly TieFinding[]
  readonly outages: readonly OutageFinding[]
  /** Calls to violence that people confirmed, in sum; absent where nobody reviewed any. */
  readonly calls?: ConfirmedCalls
  /** Things on which roles differ and nobody has settled it. */
  readonly disagreements: number
}
