// Reads one video or recording: frames by ffmpeg where it is there, tracks and stated times without it.

import type { MediaMetadata } from '../model/media-metadata.ts'
import { lookAtClip } from '../system/clip-look.ts'
import { withContainer } from '../system/container-metadata.ts'
import { readContainer, unreadableIn } from '../system/container-work.ts'
import type { DecoderPool } from '../system/decoder-pool.ts'
import { containerOf, type MediaInput } from '../system/media-tool.ts'
import { CONTAINER_MIME_TYPES } from '../system/mime-types.ts'
import { bytesOf } from './media-bytes.ts'
import type { MediaReading } from './media-reading.ts'
import type { Medium } from './medium-reader.ts'

/** Largest video in which signed origins are looked for: it is held in memory whole. */
export const LARGEST_SIGNED = 256 * 2 ** 20

interface ClipParts {
  readonly look: boolean
  readonly metadata: boolean
  readonly provenance: boolean
}

/** Rejects only when the signal aborts. */
export async function readClip(
  pool: DecoderPool,
  { sha256, name, source, path }: Medium,
  head: Uint8Array,
  kind: 'video' | 'audio',
  parts: ClipParts,
  signal: AbortSignal,
): Promise<MediaReading> {
  const container = containerOf(head)
  if (container === undefined) return { sha256, kind, format: 'unknown', ground: 'no-media', readBy: [] }
  const input: MediaInput = { source, container, path }
  let reading: MediaReading = { sha256, kind, format: container, readBy: [] }
  if (parts.metadata) {
    const outcome = await pool.run('system/metadata-work', 'readMetadata', [new Uint8Array(0), container, name], signal)
    if ('result' in outcome) {
      const named = outcome.result as MediaMetadata
      const read = await readContainer(source, container, pool, signal)
      const metadata = unreadableIn(withContainer(named, read), read)
      reading = { ...reading, metadata, ...(read.seconds === undefined ? {} : { seconds: read.seconds }) }
    }
  }
  const mimeType = CONTAINER_MIME_TYPES[container]
  if (parts.provenance && mimeType !== undefined && source.sizeBytes <= LARGEST_SIGNED) {
    const bytes = bytesOf(source, source.sizeBytes)
    const outcome = await pool.run('system/picture-file-work', 'provenanceOf', [bytes, mimeType], signal)
    if ('result' in outcome) reading = { ...reading, provenance: outcome.result as MediaReading['provenance'] }
  }
  if (kind === 'audio' || !parts.look) return reading
  const seen = await lookAtClip(input, signal)
  return withLook(reading, seen)
}

function withLook(reading: MediaReading, seen: Awaited<ReturnType<typeof lookAtClip>>): MediaReading {
  if (!('look' in seen)) {
    const { ground } = seen
    return ground === 'no-picture' ? { ...reading, kind: 'audio' } : { ...reading, ground }
  }
  const { look, seconds, readBy, ground } = seen
  const { width, height } = look
  return {
    ...reading,
    clip: look,
    size: { width, height },
    seconds,
    readBy: [...reading.readBy, readBy],
    ...(ground === undefined ? {} : { ground }),
  }
}
