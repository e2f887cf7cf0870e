// Acts on footage as a whole: which programs read it, collections to compare with, certificates to check with, hashes given out.

import type { Sha256 } from './ids.ts'

/** Which programs read the media of the case; recorded when they change, so that a reader sees which ones said what is said. */
export interface MediaReadingAct {
  readonly type: 'media-reading'
  /** Names with versions, ascending ("ffmpeg 5.1.6"). */
  readonly tools: readonly string[]
  /** Looked for and not found, ascending. */
  readonly missing: readonly string[]
  readonly tool: string
}

/** A collection of footage from elsewhere that the media of the case are compared with. None of its media is kept. */
export interface MediaCollectionAct {
  readonly type: 'media-collection'
  /** As a person calls it; a later act of the name replaces the one before. */
  readonly name: string
  /** `media`: read here from files. `hashes`: a list of perceptual hashes that others made. */
  readonly kind: 'media' | 'hashes'
  /** The list of its members, an original of the vault (docs/file-format.md). */
  readonly sha256: Sha256
  readonly sizeBytes: number
  readonly members: number
  /** ISO date: everything in it was held before this day, as the person says. */
  readonly heldBefore?: string
  readonly reason?: string
  readonly role: string
  readonly tool: string
}

/** The collection of a name is not compared with any more. */
export interface MediaCollectionRemovalAct {
  readonly type: 'media-collection-removal'
  readonly name: string
  readonly reason?: string
  readonly role: string
  readonly tool: string
}

/** Perceptual hashes of media of the case were written to a file outside it, on purpose. */
export interface MediaHashesAct {
  readonly type: 'media-hashes'
  /** Exhibits whose hashes went, ascending. */
  readonly exhibits: readonly number[]
  readonly reason: string
  readonly role: string
  readonly tool: string
}

/** Certificates whose signatures on Content Credentials a person of the case chose to trust, to be checked against by name. */
export interface TrustListAct {
  readonly type: 'trust-list'
  /** As a person calls it; a later act of the name replaces the one before. */
  readonly name: string
  /** PEM certificates, an original of the vault. */
  readonly sha256: Sha256
  readonly sizeBytes: number
  readonly certificates: number
  readonly reason?: string
  readonly role: string
  readonly tool: string
}

/** The trust list of a name is not checked against any more. */
export interface TrustListRemovalAct {
  readonly type: 'trust-list-removal'
  readonly name: string
  readonly reason?: string
  readonly role: string
  readonly tool: string
}

export type MediaAct =
  | MediaReadingAct
  | MediaCollectionAct
  | MediaCollectionRemovalAct
  | MediaHashesAct
  | TrustListAct
  | TrustListRemovalAct
