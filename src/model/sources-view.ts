// What the register of sources and an erasure show before they are acted on.

import type { Provenance } from './acts.ts'

export interface SourceRow {
  /** "S1". */
  readonly source: string
  /** Pseudonym, never a name. */
  readonly role: string
  readonly status: 'active' | 'withdrawn' | 'lapsed'
  readonly permittedUses: readonly string[]
  readonly audiences: readonly string[]
  /** Last day, as 2027-12-31. */
  readonly expires: string | null
  /** Until its end, rounded up; null without one. */
  readonly daysLeft: number | null
  readonly contactRisk: string
  readonly made: Provenance | null
  readonly transferred: Provenance | null
  readonly device: string | null
  readonly clockOffsetSeconds: number | null
  readonly note: string | null
  /** Of a withdrawal. */
  readonly withdrawalReason: string | null
  readonly changedTime: number
  readonly exhibitCount: number
  /** At most 200. */
  readonly exhibits: readonly number[]
  /** What its material is held back from, of what the program asks for. */
  readonly heldBackFrom: readonly { readonly use: string; readonly audience: string }[]
}

/** Everything that an erasure would do. */
export interface ErasureView {
  /** To be named when it is carried out. */
  readonly plan: number
  readonly exhibitCount: number
  readonly sizeBytes: number
  /** At most 200. */
  readonly exhibits: readonly {
    readonly number: number
    readonly name: string
    readonly sizeBytes: number
    readonly isContainer: boolean
    readonly posts: number
    readonly accounts: number
    readonly otherSources: readonly string[]
    /** Messages that stay as an exhibit of their own; null where nothing does. */
    readonly messagesKept: number | null
    readonly messagesLeft: number | null
  }[]
  readonly sources: readonly string[]
  readonly accounts: readonly string[]
  readonly entries: number
  readonly repeated: number
  /** Archives and lists of bags that would have to go too. */
  readonly containers: readonly number[]
  readonly membersLeft: readonly number[]
  readonly handedOut: readonly { readonly audience: string; readonly use: string; readonly claimedTime: number }[]
  readonly losesClaims: boolean
  /** Names of collections of media that list some of it and go as a whole; at most 200. */
  readonly collections: readonly string[]
}
