// What a court is told beyond the export itself: custody of each exhibit, devices, the graded check of the case, time stamps.
// Like `Handed` it holds only what may leave: no hash, file name, journal place or id of a device; those are in the sealed files.

import type { DerivedKind } from './derived-text.ts'
import type { CoarseTime } from './handed.ts'
import type { MediaMatch } from './media-family.ts'
import type { OriginalGrade, TailGrade, Verdict, VerifiedAnchor, VerifiedExhibit } from './verify-report.ts'

/** How an original came in: as a file, out of an archive or a bag, as chosen chats of a larger file, as what an erasure left. */
export type AcquisitionWay = 'file' | 'archive-member' | 'bag' | 'extract' | 'rest'

/** How footage was looked at. */
export interface CourtReading {
  /** Programs that read something of it, with versions, ascending; empty when none did. */
  readonly tools: readonly string[]
  /** Whether what it shows was compared with other footage. */
  readonly isCompared: boolean
  /** `not-read`, or why it could not be looked at whole (`MediaGround`). */
  readonly ground: string | undefined
  /**
   * What shows the same: of the medium of a family that was seen first the others, of any other one that first medium and how it resembles it.
   * Numbers are those of the export; `centre` is undefined, and `hasOthers` true, for what is no part of it.
   */
  readonly same:
    | { readonly as: 'centre'; readonly members: readonly number[]; readonly hasOthers: boolean }
    | { readonly as: 'member'; readonly centre: number | undefined; readonly match: MediaMatch }
    | undefined
}

/** A text that was taken out of a medium. */
export interface CourtDerived {
  readonly kind: DerivedKind
  /** In this export; undefined when the medium is no part of it. */
  readonly medium: number | undefined
  /** Program and data that read it; undefined where a person typed or corrected it. */
  readonly program: string | undefined
}

export interface CourtExhibit {
  /** In this export. */
  readonly number: number
  /** Number of `devices`. */
  readonly device: number
  /** Program that took it in, as recorded. */
  readonly tool: string
  /** How often it was taken in; the first time is the one told of. */
  readonly acquisitions: number
  readonly way: AcquisitionWay
  /** Of an extract: chats kept, and chats of the larger file that were never kept. */
  readonly chats: { readonly kept: number; readonly left: number } | undefined
  /** Of a bag: how it agreed with the bag's checksums. */
  readonly bagCheck: 'match' | 'changed' | 'missing' | 'unlisted' | 'unchecked' | undefined
  /** A source of the register gave it, and what that source stated on its making or its transfer is recorded. */
  readonly hasSource: boolean
  readonly isOriginStated: boolean
  /** Its bytes against what was recorded. */
  readonly grade: VerifiedExhibit['grade']
  /** Its acquisition lies in a group of the journal with a good signature of a device that counts. */
  readonly isSigned: boolean
  readonly isWitnessed: boolean
  /** By checked time stamps: it was there by then. */
  readonly notAfter: CoarseTime | undefined
  /** Numbers of `stamps` over its acquisition. */
  readonly stamps: readonly number[]
  /** Of footage alone. */
  readonly reading?: CourtReading
  readonly derived?: CourtDerived
}

export interface CourtDevice {
  /** From 1, in the order of the case's journals; holds in this export alone. */
  readonly number: number
  readonly isMaker: boolean
  /** False for one that nobody admitted. */
  readonly isKnown: boolean
  readonly journals: number
  readonly entries: number
  readonly intactEntries: number
  readonly erasedEntries: number
  readonly groups: number
  /** The worst of its journals: contradicted, unwitnessed, witnessed. */
  readonly tail: TailGrade
}

export interface CourtStamp {
  /** From 1. */
  readonly number: number
  readonly kind: VerifiedAnchor['kind']
  /** Host of the authority. */
  readonly authority: string
  readonly state: VerifiedAnchor['state']
  readonly notAfter: CoarseTime | undefined
}

export interface CourtVerification {
  readonly verdict: Verdict
  readonly mode: 'open' | 'sealed'
  readonly isOpened: boolean
  /** All originals of the case, those of this export among them. */
  readonly originals: Readonly<Record<OriginalGrade, number>>
  /** Exhibits that were destroyed on purpose, by a signed act. */
  readonly erasedExhibits: number
  readonly entries: number
  readonly groups: number
  readonly erasedEntries: number
  readonly bytesRead: number
  /** By code, losses first; where they lie is told by `anechoic verify` in the case. */
  readonly faults: readonly { readonly code: string; readonly severity: 'loss' | 'notice'; readonly count: number }[]
}

export interface CourtPack {
  /** How the sealed files of the export are opened: with identities of age, with a passphrase (`data/sealed/key.age`), or there are none. */
  readonly sealed: 'recipients' | 'passphrase' | 'none'
  /** By number. */
  readonly exhibits: readonly CourtExhibit[]
  readonly devices: readonly CourtDevice[]
  readonly verification: CourtVerification
  /** Those over exhibits of this export. */
  readonly stamps: readonly CourtStamp[]
}
