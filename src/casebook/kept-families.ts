// Families of media, kept beside the index while the looks that they were made of stay the same. Disposable like the index.

import { type LookFamilies, mediaFamilies } from '../algorithms/media-families.ts'
import type { ClipLook, PictureLook } from '../algorithms/picture-look.ts'
import { startDigest } from '../system/hashing.ts'
import { structuredBytes, structuredValue } from '../system/structured.ts'
import type { Casebook } from './casebook.ts'
import { keepBeside, readKept } from './kept-file.ts'
import { READING_VERSIONS } from './kept-readings.ts'
import type { MediaReading } from './media-reading.ts'

/** Raised with every change of what joins media. */
const FAMILIES_VERSION = 1

/** Media below which comparing anew takes a few tenths of a second. */
const LEAST_MEDIA = 16

/** Hexadecimal digits of SHA-256. */
const DIGEST_LENGTH = 64

/** A reading with the look that it is compared by. */
export interface LookedAt {
  readonly reading: Pick<MediaReading, 'sha256' | 'readBy'>
  readonly look: PictureLook | ClipLook
}

/**
 * As `mediaFamilies`, of looks in order of first sight; reads what was kept where order, bytes, decoders and versions are the same. The file
 * holds positions and distances, no hash of a medium and no look.
 */
export function keptFamilies(casebook: Casebook, media: readonly LookedAt[], leastMedia = LEAST_MEDIA): LookFamilies {
  const looks = media.map(({ look }) => look)
  if (media.length < leastMedia || !casebook.isIndexKept) return mediaFamilies(looks)
  const head = headOf(casebook, media)
  const kept = unpacked(readKept(casebook, 'media-families', head), head.length)
  if (kept?.centre.length === looks.length) return kept
  const families = mediaFamilies(looks)
  keepBeside(casebook, 'media-families', packed(head, families))
  return families
}

/** The SHA-256 of everything that decides the families. */
function headOf(casebook: Casebook, media: readonly LookedAt[]): Uint8Array {
  const digest = startDigest('sha256')
  const told = (words: unknown) => digest?.update(new TextEncoder().encode(`${JSON.stringify(words)}\n`))
  told([FAMILIES_VERSION, READING_VERSIONS.look, casebook.tool])
  for (const { reading } of media) told([reading.sha256, reading.readBy])
  return new TextEncoder().encode(`anechoic families 1\n${digest?.digest()}\n`)
}

function* packed(head: Uint8Array, families: LookFamilies): Generator<Uint8Array> {
  const bytes = structuredBytes(families)
  const digest = startDigest('sha256')
  digest?.update(bytes)
  yield head
  yield bytes
  yield new TextEncoder().encode(digest?.digest())
}

/** Undefined for bytes that are not whole. */
function unpacked(bytes: Uint8Array | undefined, start: number): LookFamilies | undefined {
  const end = (bytes?.length ?? 0) - DIGEST_LENGTH
  if (bytes === undefined || end < start) return undefined
  const body = bytes.subarray(start, end)
  const digest = startDigest('sha256')
  digest?.update(body)
  if (new TextDecoder().decode(bytes.subarray(end)) !== digest?.digest()) return undefined
  return structuredValue(body) as LookFamilies
}
