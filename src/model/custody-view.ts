// What the custody view shows: chains and their heads, entries of the journal, exhibits, what a check found. Plain values, no sentences.

import type { Act, AnchorKind } from './acts.ts'
import type { Verdict, VerifiedAnchor, VerifiedJournal } from './verify-report.ts'

/** One device in one stretch of its writing. */
export interface ChainRow {
  /** 32 hexadecimal digits. */
  readonly device: string
  /** 16 hexadecimal digits. */
  readonly epoch: string
  /** Written by this copy of the case. */
  readonly isOwn: boolean
  /** The device that made the case. */
  readonly isMaker: boolean
  /** False for a chain of a device that nobody admitted: nothing of it counts. */
  readonly isCounting: boolean
  /** Why it began, as its enrolment says; null when that cannot be read. */
  readonly cause: 'created' | 'restored' | 'enrolled' | 'converted' | null
  readonly entries: number
  readonly groups: number
  /** By the device's own clock, milliseconds; null for a chain without entries. */
  readonly firstTime: number | null
  readonly lastTime: number | null
  /** SHA-256 of the newest entry. */
  readonly head: string | null
  /** Newest entry of each other chain that it says to have seen. */
  readonly seen: readonly { readonly device: string; readonly epoch: string; readonly seq: number }[]
  /** Groups that no anchor names. */
  readonly unanchored: number
}

export interface AnchorRow {
  readonly anchor: string
  readonly kind: AnchorKind
  readonly url: string
  readonly state: VerifiedAnchor['state']
  /** Milliseconds; null where nothing tells. */
  readonly notAfter: number | null
  /** Groups under it. */
  readonly groups: number
}

/** One entry of the journal; `facts` are the parameters of the sentence of its type (messages/web-acts.ts). */
export interface JournalRow {
  /** `device:epoch:seq`. */
  readonly entry: string
  readonly device: string
  readonly seq: number
  /** By the device's own clock, milliseconds. */
  readonly claimedTime: number
  readonly type: Act['type']
  readonly role: string | null
  /** In the person's own words. */
  readonly reason: string | null
  readonly facts: Readonly<Record<string, string | number>>
  /** What it is about, to be followed. */
  readonly exhibits: readonly number[]
  readonly post: string | null
  readonly claim: string | null
  readonly isWithdrawn: boolean
  /** Casework that counts and can be taken back. */
  readonly canUndo: boolean
  /** When it was there at the latest: by a proof that was checked to its end, or by an authority's word. */
  readonly witness: { readonly notAfter: number; readonly isChecked: boolean } | null
}

export interface ExhibitRow {
  readonly number: number
  /** As it was given; what people chose in it is hidden while names are. */
  readonly name: string
  readonly format: string
  readonly sizeBytes: number
  readonly sha256: string
  /** Posts that it holds, versions apart. */
  readonly posts: number
  readonly sources: readonly string[]
  readonly acquired: readonly {
    readonly entry: string
    readonly claimedTime: number
    readonly role: string
    readonly source: string | null
  }[]
  /** Numbers of the exhibit that it was cut or reduced from, or of the archive it came out of. */
  readonly from: {
    readonly kind: 'member' | 'reduced' | 'extract'
    readonly exhibit: number | null
    readonly name: string
  } | null
  /** Why its bytes may not leave, whatever for; null when they may. */
  readonly heldBack: {
    readonly source: string
    readonly why: 'withdrawn' | 'lapsed' | 'use' | 'audience' | 'unknown'
  } | null
  /** A person decided that it stays in the case. */
  readonly isWithheld: boolean
}

export interface ErasedRow {
  readonly number: number
  readonly reason: string
  readonly authority: string
  readonly role: string
}

/** A check of every byte, as of a moment. */
export interface VerifiedView {
  readonly checkedTime: number
  readonly verdict: Verdict
  readonly entries: number
  readonly groups: number
  readonly originals: number
  readonly bytesRead: number
  readonly erasedEntries: number
  readonly faultCount: number
  /** A page of them, losses as they were found. */
  readonly faults: readonly { readonly where: string; readonly text: string; readonly isLoss: boolean }[]
  /** Exhibits whose bytes are not as recorded, or were erased; at most 200. */
  readonly wrong: readonly {
    readonly number: number
    readonly name: string | null
    readonly grade: 'missing' | 'changed' | 'erased'
  }[]
  readonly wrongCount: number
  readonly journals: readonly Pick<VerifiedJournal, 'device' | 'epoch' | 'tail' | 'witnessedTo' | 'entries'>[]
  readonly anchors: readonly Omit<AnchorRow, 'groups'>[]
  /** Entries that were signed since. */
  readonly entriesSince: number
}
