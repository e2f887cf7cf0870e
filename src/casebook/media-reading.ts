// What was read out of one medium of the case, as it is kept beside the index.

import type { ClipLook, PictureLook } from '../algorithms/picture-look.ts'
import type { Sha256 } from '../model/ids.ts'
import type { MediaGround } from '../model/media-ground.ts'
import type { MediaMetadata, ProvenanceReading } from '../model/media-metadata.ts'

export interface MediaReading {
  readonly sha256: Sha256
  readonly kind: 'picture' | 'video' | 'audio'
  /** By the first bytes: "jpeg", "png", "gif", "webp", "tiff", "avif", "heic"; "mov", "matroska" and the like for videos and recordings. */
  readonly format: string
  /** Undefined where it could not be decoded: then `ground` says why. */
  readonly picture?: PictureLook
  readonly clip?: ClipLook
  readonly ground?: MediaGround
  /** Pixels upright; of a video, of its frames. */
  readonly size?: { readonly width: number; readonly height: number }
  /** Length as the container states it, else as decoded. */
  readonly seconds?: number
  /** Frames of an animated picture; only the first is compared. */
  readonly frames?: number
  readonly metadata?: MediaMetadata
  readonly provenance?: ProvenanceReading
  /** Programs that decoded it, with versions ("sharp 0.35.5", "ffmpeg 5.1.6"). */
  readonly readBy: readonly string[]
}

/** Whether it could be looked at; tells it without reading the look from the disk. */
export function hasLook(reading: Pick<MediaReading, 'picture' | 'clip'> | undefined): boolean {
  const isThere = (part: 'picture' | 'clip') => {
    const property = reading === undefined ? undefined : Object.getOwnPropertyDescriptor(reading, part)
    return property !== undefined && (property.get !== undefined || property.value !== undefined)
  }
  return isThere('picture') || isThere('clip')
}
