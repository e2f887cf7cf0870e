// What a check of a case found: a grade for each original and each journal, and where every fault lies.

import type { Sha256 } from './ids.ts'
import type { Problem } from './problem.ts'

/**
 * `match`: its bytes have the name they were recorded with. `unrecorded`: whole, but no entry names it (a run that was
 * interrupted; the next import takes it up). `missing` and `changed`: not as recorded.
 */
export type OriginalGrade = 'match' | 'unrecorded' | 'missing' | 'changed'

export interface VerifiedOriginal {
  readonly sha256: Sha256
  /** As given at its first acquisition; '' when unrecorded. */
  readonly name: string
  readonly sizeBytes: number
  readonly grade: OriginalGrade
}

/**
 * `unwitnessed`: the journal holds together, but nothing outside shows that its end was not cut off. `witnessed`: a
 * head kept elsewhere lies in it. `contradicted`: such a head is missing from it.
 */
export type TailGrade = 'unwitnessed' | 'witnessed' | 'contradicted'

export interface VerifiedJournal {
  readonly device: string
  readonly epoch: string
  /** Entries read, and those of them in groups that are as they were signed, with their bodies. */
  readonly entries: number
  readonly intactEntries: number
  readonly groups: number
  readonly tail: TailGrade
  /** Number and hash of the last entry; undefined when there is none. */
  readonly head: { readonly seq: number; readonly entry: Sha256 } | undefined
}

/** `whole`: nothing to say. `notices`: nothing acknowledged is known to be lost. `damaged`: something is not as it was written. */
export type Verdict = 'whole' | 'notices' | 'damaged'

export interface VerifyReport {
  /** 32 hexadecimal digits; undefined when neither case.json nor the journal tells. */
  readonly caseId: string | undefined
  readonly verdict: Verdict
  readonly originals: readonly VerifiedOriginal[]
  readonly originalCounts: Readonly<Record<OriginalGrade, number>>
  readonly journals: readonly VerifiedJournal[]
  readonly entries: number
  readonly groups: number
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
