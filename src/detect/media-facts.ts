// What is known of one exhibit of the case and of the footage that it belongs to, for questions to be asked of it.

import type { MediaMatch } from '../model/media-family.ts'
import type { MediaMetadata, ProvenanceReading } from '../model/media-metadata.ts'
import type { TimeMention } from '../model/reading.ts'
import type { PostTime } from '../model/time.ts'

/** A place with its name: of a gazetteer, of a chat, of the case. */
export interface StatedPoint {
  readonly name: string
  /** Degrees, WGS 84. */
  readonly latitude: number
  readonly longitude: number
}

export type CaptionTime = Pick<TimeMention, 'text' | 'from' | 'to' | 'precision'>

/** One post that carries the exhibit, or another of its family. */
export interface MediaSighting {
  /** `channel id/message id`. */
  readonly post: string
  readonly exhibit: number
  readonly time: PostTime | undefined
  /** Places that its words name and that have a point. */
  readonly places: readonly StatedPoint[]
  readonly times: readonly CaptionTime[]
  /** Where its channel says it is. */
  readonly chatPlaces?: readonly StatedPoint[]
}

export interface MediaRelative {
  readonly exhibit: number
  readonly kind: 'picture' | 'video' | 'audio'
  readonly seconds?: number
  /** Seen from the exhibit that is asked about. */
  readonly match: MediaMatch
}

export interface MediaFacts {
  readonly exhibit: number
  readonly kind: 'picture' | 'video' | 'audio'
  /** Pixels, upright. */
  readonly size?: { readonly width: number; readonly height: number }
  readonly seconds?: number
  readonly metadata?: MediaMetadata
  readonly provenance?: ProvenanceReading
  /** In any order. */
  readonly sightings: readonly MediaSighting[]
  readonly relatives: readonly MediaRelative[]
  readonly collections: readonly MediaCollectionMatch[]
  /** Exhibits of the other kind with the same identifier: clip and picture of one Live Photo. */
  readonly otherHalves?: readonly number[]
  /** When the case received it, milliseconds. */
  readonly acquired?: number
  /** When the event of the case began, milliseconds, where somebody stated it. */
  readonly eventFrom?: number
}

export interface MediaCollectionMatch {
  readonly collection: string
  /** As named in the collection. */
  readonly name: string
  readonly stated: string | null
  readonly heldBefore: string | null
  readonly match: MediaMatch
}
