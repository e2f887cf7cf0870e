// What the ladder knows of posts, accounts and texts: plain columns, so that weighing stays pure.

import type { Containment } from '../model/analysis.ts'
import type { PostIndex } from '../model/finding.ts'
import type { Assertion, Claim, MarkKind, Side } from '../model/ladder.ts'
import type { Voices } from './voices.ts'

/** The same for all claims of a case; -1 stands for none throughout. */
export interface WeighEvidence {
  /** One element a post. */
  readonly account: Int32Array
  readonly text: Int32Array
  /** Number of the stated origin of a forward; origins known by name only have a number for each channel, unstated ones for each post. */
  readonly forwardOrigin: Int32Array
  /** The forwarded post where it is held. */
  readonly forwardPost: Int32Array
  /** The post replied to where it is held. */
  readonly replyTo: Int32Array
  /** Media of post p: mediaObjects[mediaStarts[p] .. mediaStarts[p + 1]). */
  readonly mediaStarts: Int32Array
  readonly mediaObjects: Int32Array
  /** One element a text: centre of its family, and its resemblance to it (0..1). */
  readonly familyCentre: Int32Array
  readonly resemblance: Float32Array
  readonly containments: readonly Containment[]
  /** Who may be speaking, and which of them are one. */
  readonly voices: Voices
}

/** A person's judgement that one assertion repeats another, or that it does not. */
export interface Repeats {
  readonly post: PostIndex
  readonly of: PostIndex
  /** `inherited-mark`: a review found the mark taken from there. `independent` cuts what rules only suppose, and media in common. */
  readonly verdict: 'judged-repeat' | 'inherited-mark' | 'independent'
}

/** Upper bounds on how often a missed copy carries a confirmed mark of each kind, and one of any kind, 0..1. */
export interface MarkRates extends Readonly<Record<MarkKind | 'any', number>> {
  readonly source: 'measured' | 'default'
}

export interface WeighInput {
  readonly claim: Claim
  /** In any order; one for each post and voice. */
  readonly support: readonly Assertion[]
  readonly deny: readonly Assertion[]
  /** Posts that both sides' rules match. */
  readonly unclear?: Int32Array
  /** Posts that a rule matches and whose words speak against it. */
  readonly held?: Int32Array
  readonly evidence: WeighEvidence
  /** Judgements on this claim, in any order. */
  readonly repeats?: readonly Repeats[]
  /** Sides that a person has looked through without finding a mark. */
  readonly reviewedSides?: readonly Side[]
  /** Cautious defaults when absent. */
  readonly rates?: MarkRates
}
