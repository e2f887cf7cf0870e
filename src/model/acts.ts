// The acts that the journal records: everything that shapes an answer, so that an index can be rebuilt from nothing else.

import type { Correction, NullModel } from './coordination.ts'
import type { Sha256 } from './ids.ts'
import type { Problem } from './problem.ts'
import type { ReadOptions, SourceFormat } from './source-record.ts'

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

/** First act of a device: its public key stands in keys/. */
export interface EnrolmentAct {
  readonly type: 'enrolment'
  /** Raw Ed25519 public key, base64url. */
  readonly publicKey: string
  readonly tool: string
  /** SHA-256 that the secret of the case in keys/ must have (docs/file-format.md). */
  readonly caseSecretSha256?: Sha256
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

export type Act =
  | AcquisitionAct
  | IntakeAct
  | ClaimsAct
  | SettingsAct
  | EnrolmentAct
  | RecoveryAct
  | ClusterJudgementAct
