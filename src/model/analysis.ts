// The results of the detectors and of weighing, as the casebook hands them to the views.

import type { CaseworkFindings } from './casework-findings.ts'
import type { CoordinationResult } from './coordination.ts'
import type { Finding, PostIndex, TextIndex } from './finding.ts'
import type { WeighedClaim } from './ladder.ts'
import type { MediaFamily } from './media-family.ts'

/** Which distinct text resembles which centre. All arrays have one element a distinct text. */
export interface TextFamilies {
  /** Text index of the family's centre (its first seen member); a text alone is its own centre. */
  readonly centre: Int32Array
  /** Exact Jaccard resemblance to the centre, 0..1; 1 for the centre itself. */
  readonly resemblance: Float32Array
}

/** A longer text that holds a shorter one in full. */
export interface Containment {
  readonly container: TextIndex
  readonly contained: TextIndex
  /** Share of the container's characters that the contained text makes up, 0..1. */
  readonly share: number
}

/** Two or more posts whose texts are equal or nearly so. */
export interface CopyFamily {
  readonly id: string
  readonly centre: TextIndex
  /** All posts in canonical order. */
  readonly posts: Int32Array
  /** Distinct normalised texts, the centre first, then by number of posts. */
  readonly texts: Int32Array
  readonly accounts: number
  readonly channels: number
  readonly forwards: number
  readonly firstPost: PostIndex
  /** Milliseconds; NaN when no post has a time. */
  readonly firstTime: number
  readonly lastTime: number
}

/** One origin as the platform states it and the posts that forward it. */
export interface ForwardTree {
  readonly id: string
  /** Canonical account id or, for hidden users and exports without ids, a name-only label. */
  readonly origin: string
  readonly originName: string
  readonly originKind: 'channel' | 'user' | 'hidden' | 'unknown'
  /** The forwarded post itself where the case holds it. */
  readonly originPost: PostIndex | undefined
  readonly posts: Int32Array
  readonly channels: number
}

export interface SharedLink {
  readonly url: string
  readonly posts: Int32Array
  readonly accounts: number
  readonly channels: number
}

/** An interval in which a family, or the whole corpus, was posted faster than its surroundings explain. */
export interface Burst {
  readonly id: string
  /** Family id, or undefined for the corpus as a whole. */
  readonly family: string | undefined
  readonly start: number
  readonly end: number
  readonly posts: Int32Array
  readonly accounts: number
  readonly expected: number
  readonly qValue: number
}

export interface Analysis {
  readonly textFamilies: TextFamilies
  /** Media that show the same; none where nobody read media. */
  readonly mediaFamilies: readonly MediaFamily[]
  readonly families: readonly CopyFamily[]
  readonly containments: readonly Containment[]
  readonly forwardTrees: readonly ForwardTree[]
  readonly sharedLinks: readonly SharedLink[]
  readonly bursts: readonly Burst[]
  readonly coordination: CoordinationResult
  readonly claims: readonly WeighedClaim[]
  /** Absent where nobody recorded anything. */
  readonly casework?: CaseworkFindings
  readonly findings: readonly Finding[]
}
