// Blocks of metadata in a picture file, found and not read yet; the walkers of each format fill them.

import type { EmbeddedPart } from './metadata-embedded.ts'
import type { JpegEncoding } from './metadata-jpeg-encoding.ts'

/** A line that stands in the file outside of EXIF, XMP and IPTC: a comment, a text chunk. */
export interface StatedLine {
  readonly group: string
  readonly name: string
  readonly value: string
}

export interface MetadataBlocks {
  /** TIFF structure with the EXIF directories. */
  tiff?: Uint8Array
  /** Packets of XMP, the main one first. */
  readonly xmp: Uint8Array[]
  /** Records of IPTC-IIM. */
  iptc?: Uint8Array
  icc?: Uint8Array
  readonly lines: StatedLine[]
  /** Blocks that are there and cannot be reached ("EXIF"). */
  readonly unreadable: string[]
  /** Only pixels, tables and the plain header: nothing that says where it is from. */
  isBare: boolean
  jpeg?: JpegEncoding
  /** What lies behind the picture. */
  readonly parts: EmbeddedPart[]
}

export function emptyBlocks(): MetadataBlocks {
  return { xmp: [], lines: [], unreadable: [], isBare: true, parts: [] }
}

/** Lines and packets that are kept of one file. */
export const MOST_LINES = 200
export const MOST_PACKETS = 20

/** Bytes of one packet of XMP that are read. */
export const LARGEST_PACKET = 2 ** 20

/** Bytes as Latin-1 text. */
export function latin1Of(bytes: Uint8Array, from = 0, length = bytes.length - from): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1', from, from + length)
}

/** Bytes as UTF-8, or Latin-1 where they are none. */
export function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return latin1Of(bytes)
  }
}
