// What lies behind the picture in its file: the clip of a motion photo, more pictures, or something else. Found by its place, not decoded.

import type { MetadataBlocks } from './metadata-blocks.ts'

export interface EmbeddedPart {
  readonly kind: 'clip' | 'picture' | 'other'
  /** Where it begins in the file, and its length, bytes. */
  readonly at: number
  readonly bytes: number
}

/** Parts that are told of one file, and bytes below which a remainder is padding. */
const MOST_PARTS = 10
const LEAST_BYTES = 64

/** Bytes behind a picture in which the beginning of a clip is looked for: makers put names of their blocks before it. */
const SEARCHED = 2 ** 16

/** Of a JPEG file whose first scan begins at `scan`, in order. Linear in the bytes. */
export function partsBehindJpeg(bytes: Uint8Array, scan: number): EmbeddedPart[] {
  const parts: EmbeddedPart[] = []
  let end = endOfScans(bytes, scan)
  while (end !== undefined && bytes.length - end >= LEAST_BYTES && parts.length < MOST_PARTS) {
    const from = end
    const clip = clipWithin(bytes, from)
    if (bytes[from] === 0xff && bytes[from + 1] === 0xd8) {
      end = endOfPicture(bytes, from)
      parts.push({ kind: 'picture', at: from, bytes: (end ?? bytes.length) - from })
    } else if (clip !== undefined) {
      parts.push({ kind: 'clip', at: clip, bytes: bytes.length - clip })
      end = undefined
    } else {
      const next = nextPicture(bytes, from)
      const length = (next ?? bytes.length) - from
      // Makers align the next picture with zeros.
      if (length >= LEAST_BYTES && !isPadding(bytes.subarray(from, from + length)))
        parts.push({ kind: 'other', at: from, bytes: length })
      end = next
    }
  }
  return parts
}

/** The box of a motion photo in a HEIF file, on the outermost level. */
export function clipInHeif(bytes: Uint8Array): EmbeddedPart | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 0, boxes = 0; at + 8 <= bytes.length && boxes < 1000; boxes++) {
    const stated = view.getUint32(at)
    const size =
      stated === 1 && at + 16 <= bytes.length
        ? Number(view.getBigUint64(at + 8))
        : stated === 0
          ? bytes.length - at
          : stated
    if (size < 8 || at + size > bytes.length) return undefined
    if (Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1') === 'mpvd')
      return { kind: 'clip', at: at + 8, bytes: size - 8 }
    at += size
  }
  return undefined
}

/** Behind the marker that ends the picture; undefined where it does not end. */
function endOfScans(bytes: Uint8Array, scan: number): number | undefined {
  const buffer = bufferOf(bytes)
  for (let at = buffer.indexOf(0xff, scan); at >= 0 && at + 1 < bytes.length; at = buffer.indexOf(0xff, at)) {
    const marker = bytes[at + 1]
    if (marker === 0xd9) return at + 2
    // Stuffed zeros, fill and restart markers belong to the scan; tables and the next scan have a length.
    if (marker === 0 || (marker >= 0xd0 && marker <= 0xd7)) at += 2
    else if (marker === 0xff) at++
    else {
      const length = at + 4 <= bytes.length ? (bytes[at + 2] << 8) | bytes[at + 3] : 0
      if (length < 2) return undefined
      at += 2 + length
    }
  }
  return undefined
}

/** Behind a whole JPEG file within a file. */
function endOfPicture(bytes: Uint8Array, from: number): number | undefined {
  return endOfScans(bytes, from + 2)
}

/** A box `ftyp` of a usual length that begins within reach. */
function clipWithin(bytes: Uint8Array, from: number): number | undefined {
  const buffer = bufferOf(bytes.subarray(from, from + SEARCHED))
  const name = buffer.indexOf('ftyp', 0, 'latin1')
  if (name < 4) return undefined
  const size = buffer.readUInt32BE(name - 4)
  const next = nextPicture(bytes, from)
  const at = from + name - 4
  return size >= 12 && size <= 200 && (next === undefined || next > at) ? at : undefined
}

function nextPicture(bytes: Uint8Array, from: number): number | undefined {
  const at = bufferOf(bytes.subarray(from, from + SEARCHED)).indexOf(PICTURE)
  return at < 0 ? undefined : from + at
}

const PICTURE = Buffer.from([0xff, 0xd8, 0xff])

function isPadding(bytes: Uint8Array): boolean {
  return bytes.every(byte => byte === 0 || byte === 0xff)
}

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** As lines of the table of metadata: "clip, 12345 B at 6789". */
export function embeddedLines(parts: readonly EmbeddedPart[]): MetadataBlocks['lines'] {
  return parts.map(({ kind, at, bytes }) => ({ group: 'Behind the picture', name: kind, value: `${bytes} B at ${at}` }))
}
