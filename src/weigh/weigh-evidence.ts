// What the ladder knows of posts, accounts and texts: plain columns, so that weighing stays pure.

import type { Containment } from '../model/analysis.ts'
import type { Assertion, Claim } from '../model/ladder.ts'

/** The same for all claims of a case; -1 stands for none throughout. */
export interface WeighEvidence {
  /** One element a post. */
  readonly account: Int32Array
  readonly text: Int32Array
  /** Number of the stated origin of a forward; origins known by name only have a number for each channel. */
  readonly forwardOrigin: Int32Array
  /** Account that posts in the case and is the stated origin. */
  readonly forwardAccount: Int32Array
  /** The forwarded post where it is held. */
  readonly forwardPost: Int32Array
  /** The post replied to where it is held. */
  readonly replyTo: Int32Array
  /** Media of post p: mediaObjects[mediaStarts[p] .. mediaStarts[p + 1]). */
  readonly mediaStarts: Int32Array
  readonly mediaObjects: Int32Array
  /** One element an account: 1 where only a name is known. */
  readonly isNameOnly: Uint8Array
  /** Coordination cluster of the account, and the q-value of each cluster. */
  readonly cluster: Int32Array
  readonly clusterQ: Float64Array
  /** Controller that a person declared, with a public reason, for all sides alike. */
  readonly controller: Int32Array
  /** One element a text: centre of its family, and its resemblance to it (0..1). */
  readonly familyCentre: Int32Array
  readonly resemblance: Float32Array
  readonly containments: readonly Containment[]
}

export interface WeighInput {
  readonly claim: Claim
  /** In any order; one for each post. */
  readonly support: readonly Assertion[]
  readonly deny: readonly Assertion[]
  /** Posts that both sides' rules match. */
  readonly unclear?: Int32Array
  readonly evidence: WeighEvidence
}
