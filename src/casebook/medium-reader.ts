// Reads one medium whole: how it looks, what it says of itself, and what signed it. Every decoder is in a process that may die.

import type { Sha256 } from '../model/ids.ts'
import type { MediaGround } from '../model/media-ground.ts'
import type { ByteSource } from '../model/source-record.ts'
import { decoderCount } from '../system/decoder-count.ts'
import { DecoderPool, type ProcessOutcome } from '../system/decoder-pool.ts'
import type { PictureFileReading, PictureParts } from '../system/picture-file-work.ts'
import { pictureKindOf } from '../system/picture-kind.ts'
import { LARGEST_PICTURE, pictureGround } from '../system/pictures.ts'
import { type KeptReading, READING_PARTS, READING_VERSIONS, type ReadingPart } from './kept-readings.ts'
import { bytesOf } from './media-bytes.ts'
import { footageKindOf, HEAD_BYTES } from './media-exhibits.ts'
import type { MediaReading } from './media-reading.ts'
import { readClip } from './read-clip.ts'

/** A medium that is to be read: an original of the case, or a file beside it. */
export interface Medium {
  readonly sha256: Sha256
  /** As the source gives it: names tell of apps and times. */
  readonly name: string
  readonly source: ByteSource
  /** Absolute path of the plain bytes, where there is one. */
  readonly path: string | undefined
}

/** Of one call, on a slow machine. */
const LIMITS = { milliseconds: 60_000, megabytes: 1536 }

/** Close it when done: it holds processes. */
export class MediumReader {
  /** How many media may be read side by side. */
  readonly lanes: number
  readonly pool: DecoderPool

  constructor(processes: number = decoderCount()) {
    this.lanes = processes
    this.pool = new DecoderPool({ processes, limits: LIMITS })
  }

  /** The parts that `known` lacks or has of another version, put over it; undefined for what is no footage. Rejects only when the signal aborts. */
  async read(medium: Medium, known: KeptReading | undefined, signal: AbortSignal): Promise<KeptReading | undefined> {
    const head = bytesOf(medium.source, HEAD_BYTES)
    const kind = known?.reading.kind ?? footageKindOf(head, medium.name)
    if (kind === undefined) return undefined
    const parts = staleParts(known)
    const read =
      kind === 'picture'
        ? await this.#picture(medium, head, parts, signal)
        : await readClip(this.pool, medium, head, kind, parts, signal)
    const reading = merged(known?.reading, read, parts)
    // To be looked at once the program is there.
    const look = reading.ground === 'video-tool-missing' ? 0 : READING_VERSIONS.look
    return { reading, versions: { ...READING_VERSIONS, look } }
  }

  close(): Promise<void> {
    return this.pool.close()
  }

  async #picture(
    { sha256, name, source }: Medium,
    head: Uint8Array,
    parts: PictureParts,
    signal: AbortSignal,
  ): Promise<MediaReading> {
    const kind = pictureKindOf(head)
    const refused = (ground: MediaGround): MediaReading => ({
      sha256,
      kind: 'picture',
      format: kind ?? 'unknown',
      ground,
      readBy: [],
    })
    if (kind === undefined) return refused('picture-unknown')
    if (kind === 'svg') return refused('picture-svg')
    if (source.sizeBytes > LARGEST_PICTURE) return refused('picture-too-large')
    const bytes = bytesOf(source, source.sizeBytes)
    const call = (asked: PictureParts) =>
      this.pool.run('system/picture-file-work', 'readPictureFile', [bytes, kind, name, asked], signal)
    const found = await eachOrAll(parts, call)
    const { decoded, metadata, provenance } = found.reading
    const base = {
      sha256,
      kind: 'picture' as const,
      format: kind,
      readBy: [],
      ...(metadata === undefined ? {} : { metadata }),
      ...(provenance === undefined ? {} : { provenance }),
    }
    if (decoded === undefined) return found.stopped.has('look') ? { ...base, ground: 'decoder-stopped' } : base
    if ('fault' in decoded) return { ...base, ground: pictureGround(decoded.fault, kind) }
    const { look, size, frames, decoder, isPartial } = decoded
    const read = { ...base, picture: look, size, frames, readBy: [decoder] }
    return isPartial ? { ...read, ground: 'picture-damaged' } : read
  }
}

/** All parts in one call; where that ends badly each alone, so that one that is made to harm takes no other with it. */
async function eachOrAll(
  parts: PictureParts,
  call: (parts: PictureParts) => Promise<ProcessOutcome>,
): Promise<{ readonly reading: PictureFileReading; readonly stopped: ReadonlySet<ReadingPart> }> {
  const stopped = new Set<ReadingPart>()
  const all = await call(parts)
  if (!('stopped' in all)) return { reading: all.result as PictureFileReading, stopped }
  let reading: PictureFileReading = {}
  for (const part of READING_PARTS) {
    if (!parts[part]) continue
    const one = await call({ look: false, metadata: false, provenance: false, [part]: true })
    if ('stopped' in one) stopped.add(part)
    else reading = { ...reading, ...(one.result as PictureFileReading) }
  }
  return { reading, stopped }
}

function staleParts(known: KeptReading | undefined): PictureParts {
  const isStale = (part: ReadingPart) => known?.versions[part] !== READING_VERSIONS[part]
  return { look: isStale('look'), metadata: isStale('metadata'), provenance: isStale('provenance') }
}

/** Of what was known, the parts that were not asked for. */
function merged(known: MediaReading | undefined, read: MediaReading, parts: PictureParts): MediaReading {
  if (known === undefined) return read
  const base = parts.look ? read : known
  const metadata = parts.metadata ? read.metadata : known.metadata
  const provenance = parts.provenance ? read.provenance : known.provenance
  const { metadata: _, provenance: __, ...rest } = base
  // Of a reading that is kept, the look is no part of a copy.
  const { picture, clip } = base
  return {
    ...rest,
    ...(picture === undefined ? {} : { picture }),
    ...(clip === undefined ? {} : { clip }),
    ...(metadata === undefined ? {} : { metadata }),
    ...(provenance === undefined ? {} : { provenance }),
  }
}
