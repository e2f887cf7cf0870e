// What a check of a case found: a grade for each exhibit and each journal, and where every fault lies.

import type { Sha256 } from './ids.ts'
import type { Problem } from './problem.ts'
import type { Instant } from './time.ts'

/**
 * `match`: its bytes are those that were recorded. `unrecorded`: whole, but no entry names it (a run that was
 * interrupted; the next import takes it up). `missing` and `changed`: not as recorded. `sealed`: there, but not opened
 * since the case's key was not given.
 */
export type OriginalGrade = 'match' | 'unrecorded' | 'missing' | 'changed' | 'sealed'

export interface VerifiedOriginal {
  /** Of the original's bytes; undefined when it is sealed and was not opened. */
  readonly sha256: Sha256 | undefined
  /** File relative to the case. */
  readonly where: string
  /** As given at its first acquisition; '' when unrecorded or not opened. */
  readonly name: string
  /** Of the original; of the sealed file when it was not opened. */
  readonly sizeBytes: number
  readonly grade: OriginalGrade
}

/** An original with its number. Exhibits of a sealed case are known only when its key was given. */
export interface VerifiedExhibit {
  /** From 1. */
  readonly number: number
  /** Of its first acquisition; undefined when it was erased. */
  readonly name: string | undefined
  readonly sha256: Sha256 | undefined
  readonly sizeBytes: number | undefined
  /** Its bytes. */
  readonly grade: 'match' | 'missing' | 'changed' | 'erased'
  /** Entry of the first acquisition, in a group with a good signature of a device that counts; undefined when it was erased. */
  readonly entry: { readonly device: string; readonly epoch: string; readonly seq: number } | undefined
  /** True when a witness saw that entry or a later one of its chain. */
  readonly isWitnessed: boolean
  /** By checked proofs: when it was there at the latest. Undefined without one. */
  readonly notAfter?: Instant
  readonly erased?: { readonly reason: string; readonly authority: string; readonly role: string }
}

/**
 * `unwitnessed`: the journal holds together, but nothing outside shows that its end was not cut off. `witnessed`: what
 * a witness saw lies in it. `contradicted`: something that a witness saw is missing from it or differs.
 */
export type TailGrade = 'unwitnessed' | 'witnessed' | 'contradicted'

export interface VerifiedJournal {
  readonly device: string
  readonly epoch: string
  /** False for a device that nobody admitted. */
  readonly isKnown: boolean
  /** Entries read, and those of them in groups that are as they were signed, with their bodies or a signed erasure. */
  readonly entries: number
  readonly intactEntries: number
  /** Entries whose content was erased by a signed act. */
  readonly erasedEntries: number
  readonly groups: number
  readonly tail: TailGrade
  /** Number of the newest entry that a witness saw; 0 when none did. What follows may have been longer once. */
  readonly witnessedTo: number
  /** Number and hash of the last entry; undefined when there is none. */
  readonly head: { readonly seq: number; readonly entry: Sha256 } | undefined
}

/** `whole`: nothing to say. `notices`: nothing acknowledged is known to be lost. `damaged`: something is not as it was written. */
export type Verdict = 'whole' | 'notices' | 'damaged'

/** One authority that was asked to stamp the journal. */
export interface VerifiedAnchor {
  /** 16 hexadecimal digits. */
  readonly anchor: string
  readonly kind: 'rfc3161' | 'opentimestamps'
  readonly url: string
  /** `queued`: asked for, no answer yet. `pending`: a calendar's promise, no block yet. `stamped`: an answer whose authority was not checked. `verified`: checked to its end. `failed`: the answer does not hold. */
  readonly state: 'queued' | 'pending' | 'stamped' | 'verified' | 'failed'
  /** What the answer says of the latest time at which the anchored groups were there. */
  readonly notAfter: Instant | undefined
}

export interface VerifyReport {
  /** 32 hexadecimal digits; undefined when neither case.json nor the journal tells. */
  readonly caseId: string | undefined
  readonly mode: 'open' | 'sealed'
  /** False when a sealed case was checked without its key: chains and signatures only. */
  readonly isOpened: boolean
  readonly verdict: Verdict
  /** Ascending by number. */
  readonly exhibits: readonly VerifiedExhibit[]
  readonly originals: readonly VerifiedOriginal[]
  readonly originalCounts: Readonly<Record<OriginalGrade, number>>
  readonly journals: readonly VerifiedJournal[]
  readonly anchors: readonly VerifiedAnchor[]
  readonly entries: number
  readonly groups: number
  /** Entries whose content was erased by a signed act. */
  readonly erasedEntries: number
  /** Bytes of originals that were read. */
  readonly bytesRead: number
  /** `loss`: damage; `notice`: the rest. In the order: case, keys, journals, bodies, originals. */
  readonly faults: readonly Problem[]
}

/** A head that was kept outside the case (on paper, by another device). */
export interface WitnessedHead {
  readonly device: string
  readonly epoch: string
  readonly seq: number
  readonly entry: Sha256
}
