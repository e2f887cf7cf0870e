// What came with an original and says where it is from: a claim of the program or device that wrote it, never a fact.

import type { Sha256 } from './ids.ts'

/** `warc`: a record of a web archive. `proofmode`, `tella`: what the app on a phone wrote down beside a picture or recording. */
export type StatedForm = 'warc' | 'proofmode' | 'tella'

/**
 * How the original compares with the hash that is stated of it. `match`, `differs`; `none`: no hash is stated; `unchecked`: of a
 * kind that is not known here, or the content ended early.
 */
export type StatedCheck = 'match' | 'differs' | 'none' | 'unchecked'

export interface StatedOrigin {
  readonly form: StatedForm
  /** File that says it, named as acquisitions name files. */
  readonly by: string
  /** Of that file, where it is an original of the case. */
  readonly bySha256?: Sha256
  readonly check: StatedCheck
  /** Address that was captured. */
  readonly url?: string
  /** When, exactly as it is written there: devices write a zone that is not theirs. */
  readonly time?: string
  /** Id of the record in its archive. */
  readonly record?: string
  /** Names and values as written, in their order: place, device, network. Each value at most 1,000 UTF-16 code units. */
  readonly fields?: readonly (readonly [name: string, value: string])[]
  /** How an OpenTimestamps file beside it compares: `of-this` is a proof of this original's hash (not anchored by us), `of-other` of another one. */
  readonly opentimestamps?: 'of-this' | 'of-other' | 'unreadable'
  /** Signatures that lie beside it, by file name; none of them is checked here. */
  readonly signatures?: readonly string[]
}
