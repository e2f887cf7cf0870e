// The acts that the journal records: everything that shapes an answer, so that an index can be rebuilt from nothing else.

import type { AudienceProfile, AudienceProfileAct } from './audience-profile.ts'
import type { BagOrigin } from './bag-report.ts'
import type { CaseworkAct } from './casework.ts'
import type { Correction, NullModel } from './coordination.ts'
import type { DerivedFrom } from './derived-text.ts'
import type { EntryPlace } from './entry-place.ts'
import type { Sha256 } from './ids.ts'
import type { MediaAct } from './media-acts.ts'
import type { Problem } from './problem.ts'
import type { ReadOptions, SourceFormat } from './source-record.ts'
import type { StatedOrigin } from './stated-origin.ts'

/** An original came into the case. */
export interface AcquisitionAct {
  readonly type: 'acquisition'
  readonly sha256: Sha256
  readonly sizeBytes: number
  /** SHA-256 of each MiB in turn, so that damage is located to the megabyte. */
  readonly chunkSha256: readonly Sha256[]
  /** Name as the person gave it; archive members as `outer.zip!inner/name`. */
  readonly name: string
  /** Milliseconds; absent when the source has none. */
  readonly modifiedTime?: number
  readonly format: SourceFormat
  readonly readerVersion: number
  readonly readOptions: ReadOptions
  /** Name of the folder that media paths inside this original are relative to. */
  readonly exportRoot: string
  /** The archive it came out of. */
  readonly memberOf?: { readonly name: string; readonly sha256?: Sha256 }
  /** The bag (RFC 8493) it came in, how it agreed with the bag's checksums, and what the bag said of it: a claim. */
  readonly bag?: BagOrigin
  /** What came with it and says where it is from: a claim. */
  readonly stated?: StatedOrigin
  /** Chosen chats cut out of a larger file whose rest was never kept. */
  readonly extractOf?: {
    readonly name: string
    readonly sha256: Sha256
    readonly sizeBytes: number
    readonly chatsKept: number
    readonly chatsLeft: number
  }
  /** Role that brought it in ("coder 1"); never a name. */
  readonly role: string
  readonly tool: string
  /** Number of the exhibit, from 1: given at the first acquisition of an original, repeated in later ones, never given twice. */
  readonly exhibit?: number
  /** Id in the register of sources ("S1"). */
  readonly source?: string
  /** What an erasure left of an earlier exhibit: its number, and how many messages were taken out. Never its hash. */
  readonly reducedFrom?: { readonly exhibit: number; readonly messagesLeft: number }
  /** The medium that it is a transcript or the text of. */
  readonly derivedFrom?: DerivedFrom
}

/** One run of intake: how many files were met and what could not be read at all. */
export interface IntakeAct {
  readonly type: 'intake'
  readonly inputs: number
  readonly problems: readonly Problem[]
}

/** A claims file was given; its bytes are an original of the vault. */
export interface ClaimsAct {
  readonly type: 'claims'
  readonly sha256: Sha256
  readonly name: string
}

/** Thresholds that shape an answer; the latest act holds. */
export interface SettingsAct {
  readonly type: 'settings'
  /** Jaccard resemblance from which two texts are near-duplicates, 0..1. */
  readonly resemblance: number
  /** False-discovery rate of co-action, 0..1. */
  readonly q: number
  readonly windowsSeconds: readonly number[]
  /** `all` when absent. */
  readonly nullModel?: NullModel
  /** `bh` when absent. */
  readonly correction?: Correction
}

/** First act of every chain; the public key of its device stands in keys/. */
export interface EnrolmentAct {
  readonly type: 'enrolment'
  /** Raw Ed25519 public key, base64url. */
  readonly publicKey: string
  readonly tool: string
  /** SHA-256 that the secret of the case in keys/ must have (docs/file-format.md). */
  readonly caseSecretSha256?: Sha256
  /** SHA-256 that the key of a sealed case must have (docs/file-format.md). */
  readonly caseKeySha256?: Sha256
  /** Of a sealed case that was made, or sealed, with this chain: of its files keys/passphrase.age and keys/recovery.age. */
  readonly passphraseSha256?: Sha256
  readonly recoverySha256?: Sha256
  /** Why the chain began; `created` when absent. */
  readonly cause?: EnrolmentCause
  /** Why a backup was restored, in the person's own words. */
  readonly reason?: string
  readonly role?: string
}

/** `restored`: a backup was put back and declared. `enrolled`: a copy on another device. `converted`: sealed or opened. */
export type EnrolmentCause = 'created' | 'restored' | 'enrolled' | 'converted'

/** The passphrase or the recovery key of a sealed case was changed: what its files hold from now on. Durable before they do. */
export interface KeyFilesAct {
  readonly type: 'key-files'
  /** Of keys/passphrase.age. */
  readonly passphraseSha256?: Sha256
  /** Of keys/recovery.age. */
  readonly recoverySha256?: Sha256
}

/** Another device may write in the case. Counts in a chain of the device that made the case, or of one admitted before. */
export interface AdmissionAct {
  readonly type: 'admission'
  /** 32 hexadecimal digits, made from the public key. */
  readonly device: string
  /** Raw Ed25519 public key, base64url. */
  readonly publicKey: string
  readonly role?: string
  readonly tool: string
}

/** One device, epoch and number with two valid entries. One stays in the chain; the other branch is kept as an original. */
export interface ForkAct {
  readonly type: 'fork'
  readonly device: string
  readonly epoch: string
  /** First number at which the branches differ. */
  readonly seq: number
  /** Original with the lines of the other branch, from that entry to the end of its groups. */
  readonly sha256: Sha256
  readonly sizeBytes: number
  /** Original with the bodies of those entries, each line as in an open case; absent when they could not be had. */
  readonly bodiesSha256?: Sha256
  readonly bodiesSizeBytes?: number
  readonly tool: string
}

/** What a repair added. It never removes: bytes that were replaced are kept as originals of their own. */
export interface RepairAct {
  readonly type: 'repair'
  readonly added: readonly RepairedPart[]
  /** Where it came from, in the person's own words. */
  readonly from?: string
  readonly role?: string
  readonly tool: string
}

export interface RepairedPart {
  /** An original, lines of a journal or of its bodies, or another file (case.json). */
  readonly what: 'original' | 'entries' | 'file'
  /** File relative to the case. */
  readonly where: string
  readonly sizeBytes: number
  /** Of an original. */
  readonly sha256?: Sha256
  /** SHA-256 of the bytes that stood there before, kept as an original. */
  readonly keptAs?: Sha256
}

/** First act behind the enrolment when a case was sealed or opened: chains that begin with the old case.json stay valid. */
export interface ConversionAct {
  readonly type: 'conversion'
  readonly from: CaseMode
  readonly to: CaseMode
  /** The old case.json, kept as an original. */
  readonly sha256: Sha256
  readonly sizeBytes: number
  readonly name: string
  readonly tool: string
}

export type CaseMode = 'open' | 'sealed'

/** Bodies and originals were destroyed on purpose. Names entries only: a hash here would tell what was erased. */
export interface ErasureAct {
  readonly type: 'erasure'
  readonly targets: readonly EntryPlace[]
  /** Their numbers are not given again. */
  readonly exhibits: readonly number[]
  /** Ids erased from the register of sources; they are not given again. */
  readonly sources?: readonly string[]
  readonly reason: string
  /** By whose decision ("court order", "source S2"). */
  readonly authority: string
  readonly role: string
  readonly tool: string
}

/** What is known and agreed of a source. The latest act for its id holds. */
export interface SourceAct {
  readonly type: 'source'
  /** "S1", "S2", ... */
  readonly source: string
  /** Pseudonym of the source ("witness 3"); never a name. */
  readonly role: string
  readonly permittedUses: readonly string[]
  readonly audiences: readonly string[]
  /** ISO date (2026-12-31) of the last day of the consent. */
  readonly expires?: string
  readonly contactRisk: string
  readonly made?: Provenance
  readonly transferred?: Provenance
  readonly device?: string
  /** Seconds that the clock of that device was ahead. */
  readonly clockOffsetSeconds?: number
  readonly note?: string
  /** Why it was changed. */
  readonly reason?: string
  /** Role that wrote it down. */
  readonly recordedBy?: string
  readonly tool: string
}

/** Who stands behind a role. In sealed cases only; the body never leaves the case. The latest for its role holds. */
export interface RoleHolderAct {
  readonly type: 'role-holder'
  readonly role: string
  /** Name, as a person typed it. */
  readonly holder: string
  readonly tool: string
}

/** As the source states it. */
export interface Provenance {
  readonly how?: string
  readonly when?: string
  /** Role, never a name. */
  readonly by?: string
}

/** A source takes its consent back: its material is held back from now on. */
export interface ConsentWithdrawalAct {
  readonly type: 'consent-withdrawal'
  readonly source: string
  readonly reason: string
  readonly role: string
  readonly tool: string
}

/** A consent has run out; recorded when it is first met, so that a rebuild gives the same answers. */
export interface ConsentLapseAct {
  readonly type: 'consent-lapse'
  readonly source: string
  /** ISO date that has passed. */
  readonly expires: string
}

export type AnchorKind = 'rfc3161' | 'opentimestamps'

/** A blinded root over group lines that is to be stamped. Durable before the network is touched. */
export interface AnchorAct {
  readonly type: 'anchor'
  /** 16 random hexadecimal digits. */
  readonly anchor: string
  /** Groups under the root, `from` to `to` inclusive, by device, then epoch. */
  readonly chains: readonly {
    readonly device: string
    readonly epoch: string
    readonly from: number
    readonly to: number
  }[]
  /** 64 random hexadecimal digits. */
  readonly blinding: string
  /** 64 hexadecimal digits. */
  readonly root: string
  /** Who is to stamp it; queued until an anchor-proof names it. */
  readonly authorities: readonly { readonly kind: AnchorKind; readonly url: string }[]
  readonly role: string
  readonly tool: string
}

/** What an authority answered, checked. A later one for the same anchor and address replaces the state. */
export interface AnchorProofAct {
  readonly type: 'anchor-proof'
  readonly anchor: string
  readonly kind: AnchorKind
  readonly url: string
  readonly state: 'token' | 'pending' | 'complete'
  /** The token, or the .ots file, kept as an original. */
  readonly sha256: Sha256
  readonly sizeBytes: number
  readonly name: string
  /** The request, kept as an original. */
  readonly requestSha256?: Sha256
  readonly requestSizeBytes?: number
}

/** An append that was cut off (power, full disk) left bytes behind the last signed group; they were kept aside in the vault. */
export interface RecoveryAct {
  readonly type: 'recovery'
  /** File of the journal or of the bodies, relative to the case. */
  readonly file: string
  /** Where in that file they began. */
  readonly byte: number
  readonly sizeBytes: number
  readonly sha256: Sha256
}

/** What a person says of a cluster of accounts that acted together. A later one stands beside it and replaces nothing. */
export interface ClusterJudgementAct {
  readonly type: 'cluster-judgement'
  /** Id of the cluster, as made from the ids of its accounts. */
  readonly cluster: string
  /** Ids of its accounts, ascending by UTF-16 code units: the judgement is on these and no others. */
  readonly accounts: readonly string[]
  readonly verdict: 'coordinated' | 'not-coordinated' | 'unsure'
  /** In the person's own words. */
  readonly reason: string
  /** Role that judged ("editor"); never a name. */
  readonly role: string
  readonly tool: string
}

/** Exhibits were handed out of the case. */
export interface ExportAct {
  readonly type: 'export'
  /** `bag`: a BagIt package (RFC 8493). */
  readonly kind: 'bag'
  /** Numbers, ascending. */
  readonly exhibits: readonly number[]
  /** For whom, and for what (docs/cli.md, sources). */
  readonly audience: string
  readonly use: string
  /** SHA-256 of the bag's tagmanifest-sha256.txt, under which everything in the bag lies. */
  readonly tagManifestSha256: Sha256
  readonly role: string
  readonly tool: string
}

/** A protected export left the case. Durable before it has its name. */
export interface HandedExportAct {
  readonly type: 'handed-export'
  /** Name of this export; its tokens and commitments are derived from it and the secret of the case. */
  readonly export: string
  readonly profile: AudienceProfile
  /** For whom and why, in the person's own words. */
  readonly reason?: string
  /** Ids of claims, and numbers of exhibits in the case with their commitments in the export. */
  readonly claims: readonly string[]
  readonly exhibits: readonly { readonly exhibit: number; readonly number: number; readonly commitment: string }[]
  /** Files for one reader, encrypted: whose originals went (numbers of the export), and recipients of age or `passphrase`. Absent: none went. */
  readonly sealed?: { readonly originals: readonly number[]; readonly to: readonly string[] }
  /** What stayed in the case, summed by ground. */
  readonly withheld: readonly { readonly what: string; readonly ground: string; readonly count: number }[]
  /** What was changed, summed by rule. */
  readonly redactions: readonly { readonly rule: string; readonly what: string; readonly count: number }[]
  /** SHA-256 of the bag's tagmanifest-sha256.txt, under which every file lies. */
  readonly tagManifestSha256: Sha256
  readonly role: string
  readonly tool: string
}

export type Act =
  | AcquisitionAct
  | IntakeAct
  | ClaimsAct
  | SettingsAct
  | EnrolmentAct
  | RecoveryAct
  | ClusterJudgementAct
  | KeyFilesAct
  | AdmissionAct
  | ForkAct
  | RepairAct
  | ConversionAct
  | ErasureAct
  | SourceAct
  | ConsentWithdrawalAct
  | ConsentLapseAct
  | RoleHolderAct
  | AnchorAct
  | AnchorProofAct
  | ExportAct
  | AudienceProfileAct
  | HandedExportAct
  | MediaAct
  | CaseworkAct
