// What a check of a bag (RFC 8493) found.

import type { Sha256 } from './ids.ts'
import type { Problem } from './problem.ts'

/**
 * `valid`: complete, and every checksum matches. `valid-with-warnings`: the same, with something to know. `incomplete`:
 * files of the payload are missing (to be fetched, or simply absent) and nothing else is wrong. `invalid`: the rest.
 */
export type BagVerdict = 'valid' | 'valid-with-warnings' | 'incomplete' | 'invalid'

/**
 * `match`: every checksum that names it matches. `changed`: one does not. `missing`: named and not there. `unlisted`:
 * there and named by no manifest. `unchecked`: only by checksums of a kind that is not known, or it cannot be read.
 */
export type BagFileGrade = 'match' | 'changed' | 'missing' | 'unlisted' | 'unchecked'

export interface BagFile {
  /** Below the bag's folder, `/` between parts: as on the disk, of a missing file as the manifest names it. */
  readonly path: string
  readonly sizeBytes: number
  readonly grade: BagFileGrade
  /** Of the bytes that were read; undefined when they were not. */
  readonly sha256?: Sha256
}

/** A file that fetch.txt names and that is not there. Nothing is ever fetched. */
export interface BagFetch {
  readonly url: string
  readonly path: string
  readonly sizeBytes?: number
}

export interface BagReport {
  readonly verdict: BagVerdict
  /** As bagit.txt states them; undefined when it does not. */
  readonly version: string | undefined
  readonly encoding: string | undefined
  /** Algorithms of the payload manifests that were checked. */
  readonly algorithms: readonly string[]
  /** Files below data/, ascending by path. */
  readonly payload: readonly BagFile[]
  /** All other files. */
  readonly tagFiles: readonly BagFile[]
  readonly toFetch: readonly BagFetch[]
  /** Labels and values of bag-info.txt, in their order. */
  readonly tags: readonly (readonly [label: string, value: string])[]
  readonly bytesRead: number
  /** `loss`: what makes the bag incomplete or invalid; `notice`: what only has to be known. `where` is a file of the bag. */
  readonly problems: readonly Problem[]
}

/** Payload of a bag that was taken into a case. */
export interface BagOrigin {
  /** Name of the bag as the person gave it. */
  readonly name: string
  /** Path of the file in the bag. */
  readonly path: string
  /** How it compares with the bag's manifests. */
  readonly check: BagFileGrade
  /** What the bag itself says of the file: a claim that nobody signed for here. */
  readonly stated?: StatedExhibit
}

/** What a bag that this program wrote says of one exhibit. */
export interface StatedExhibit {
  readonly exhibit: number
  readonly name: string
  readonly modifiedTime?: number
  readonly role?: string
  readonly tool?: string
  /** When the case it came from recorded it, in milliseconds since 1970. */
  readonly acquiredClaimedTime?: number
}
