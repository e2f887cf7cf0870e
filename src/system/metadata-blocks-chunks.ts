// Metadata chunks of PNG, WebP and GIF files.

import { inflateSync } from 'node:zlib'
import {
  emptyBlocks,
  LARGEST_PACKET,
  latin1Of,
  type MetadataBlocks,
  MOST_LINES,
  MOST_PACKETS,
  textOf,
} from './metadata-blocks.ts'

const MOST_CHUNKS = 100_000
/** Text chunks that cannot be read, after which no more are tried. */
const MOST_UNREADABLE = 20
const PLAIN_PNG = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'pHYs', 'gAMA', 'sRGB', 'cHRM', 'sBIT', 'bKGD'])
const XMP_KEYWORD = 'XML:com.adobe.xmp'

/** Text, compressed text, international text, EXIF, profile and time. @see PNG specification, third edition, section 11.3 */
export function pngBlocks(bytes: Uint8Array): MetadataBlocks {
  const blocks = emptyBlocks()
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 8, chunks = 0; at + 12 <= bytes.length && chunks < MOST_CHUNKS; chunks++) {
    const length = view.getUint32(at)
    const type = latin1Of(bytes, at + 4, 4)
    if (at + 12 + length > bytes.length) {
      blocks.unreadable.push('PNG')
      break
    }
    const body = bytes.subarray(at + 8, at + 8 + length)
    if (!PLAIN_PNG.has(type)) blocks.isBare = false
    if (type === 'eXIf') blocks.tiff ??= withoutExifHeader(body)
    else if (type === 'iCCP') profileChunk(blocks, body)
    else if (type === 'tIME' && length === 7) line(blocks, 'PNG', 'ModifyDate', timeOf(body))
    else if (type === 'tEXt' || type === 'zTXt' || type === 'iTXt') textChunk(blocks, type, body)
    else if (type === 'IEND') break
    at += 12 + length
  }
  return blocks
}

/** The first profile counts, also when it cannot be read: no other is inflated. */
function profileChunk(blocks: MetadataBlocks, body: Uint8Array): void {
  if (blocks.icc !== undefined || blocks.unreadable.includes('ICC')) return
  blocks.icc = inflated(body.subarray(body.indexOf(0) + 2))
  if (blocks.icc === undefined) blocks.unreadable.push('ICC')
}

function textChunk(blocks: MetadataBlocks, type: string, body: Uint8Array): void {
  const end = body.indexOf(0)
  if (end < 1 || end > 79) return void blocks.unreadable.push('PNG text')
  const keyword = latin1Of(body, 0, end)
  // What would not be kept is not inflated either: a file may hold a hundred thousand texts of a megabyte.
  const isFull = keyword === XMP_KEYWORD ? blocks.xmp.length >= MOST_PACKETS : blocks.lines.length >= MOST_LINES
  if (isFull || blocks.unreadable.length >= MOST_UNREADABLE) {
    if (!blocks.unreadable.includes('PNG text')) blocks.unreadable.push('PNG text')
    return
  }
  let text: Uint8Array | undefined
  if (type === 'tEXt') text = body.subarray(end + 1)
  else if (type === 'zTXt') text = inflated(body.subarray(end + 2))
  else {
    const language = body.indexOf(0, end + 3)
    const translated = language < 0 ? -1 : body.indexOf(0, language + 1)
    if (translated < 0) return void blocks.unreadable.push('PNG text')
    text = body.subarray(translated + 1)
    if (body[end + 1] === 1) text = inflated(text)
  }
  if (text === undefined) blocks.unreadable.push('PNG text')
  else if (keyword === XMP_KEYWORD) blocks.xmp.length < MOST_PACKETS && blocks.xmp.push(text)
  else line(blocks, 'PNG', keyword, type === 'iTXt' ? textOf(text.subarray(0, 2000)) : latin1Of(text.subarray(0, 2000)))
}

function timeOf(body: Uint8Array): string {
  const pad = (value: number) => String(value).padStart(2, '0')
  const year = (body[0] << 8) | body[1]
  return `${year}:${pad(body[2])}:${pad(body[3])} ${pad(body[4])}:${pad(body[5])}:${pad(body[6])}Z`
}

/** Undefined when it cannot be inflated, or to more than is read. */
function inflated(bytes: Uint8Array): Uint8Array | undefined {
  try {
    return inflateSync(bytes, { maxOutputLength: LARGEST_PACKET })
  } catch {
    return undefined
  }
}

const PLAIN_WEBP = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF'])

/** @see RFC 9649, section 2.7 */
export function webpBlocks(bytes: Uint8Array): MetadataBlocks {
  const blocks = emptyBlocks()
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 12, chunks = 0; at + 8 <= bytes.length && chunks < MOST_CHUNKS; chunks++) {
    const type = latin1Of(bytes, at, 4)
    const length = view.getUint32(at + 4, true)
    if (at + 8 + length > bytes.length) {
      blocks.unreadable.push('WebP')
      break
    }
    const body = bytes.subarray(at + 8, at + 8 + length)
    if (!PLAIN_WEBP.has(type)) blocks.isBare = false
    if (type === 'EXIF') blocks.tiff ??= withoutExifHeader(body)
    else if (type === 'XMP ') blocks.xmp.length < MOST_PACKETS && blocks.xmp.push(body)
    else if (type === 'ICCP') blocks.icc ??= body
    at += 8 + length + (length % 2)
  }
  return blocks
}

/** Some programs write the header of the JPEG segment before the TIFF structure. */
function withoutExifHeader(body: Uint8Array): Uint8Array {
  return latin1Of(body, 0, 6) === 'Exif\0\0' ? body.subarray(6) : body
}

/** Comments, and XMP of an application extension, whose packet is followed by 257 bytes that make it skippable. @see GIF89a; XMP part 3, 1.1.2 */
export function gifBlocks(bytes: Uint8Array): MetadataBlocks {
  const blocks = emptyBlocks()
  const table = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0)
  let at = 13 + table(bytes[10] ?? 0)
  for (let parts = 0; at + 2 <= bytes.length && parts < MOST_CHUNKS; parts++) {
    const kind = bytes[at]
    if (kind === 0x2c) at = subBlocks(bytes, at + 11 + table(bytes[at + 9] ?? 0)).next
    else if (kind === 0x21) {
      const label = bytes[at + 1]
      const { data, next } = subBlocks(bytes, at + 2)
      if (label === 0xfe) {
        blocks.isBare = false
        line(blocks, 'GIF', 'Comment', textOf(data.subarray(0, 2000)))
      } else if (label === 0xff && latin1Of(bytes, at + 3, 11) === 'XMP DataXMP') {
        blocks.isBare = false
        const packet = bytes.subarray(at + 14, Math.max(at + 14, next - 258))
        if (blocks.xmp.length < MOST_PACKETS) blocks.xmp.push(packet)
      }
      at = next
    } else break
  }
  return blocks
}

/** The first bytes of the data of sub-blocks that begin at `at`, and what follows their terminator. */
function subBlocks(bytes: Uint8Array, at: number): { data: Uint8Array; next: number } {
  const parts: Uint8Array[] = []
  while (at < bytes.length && bytes[at] !== 0) {
    if (parts.length < 16) parts.push(bytes.subarray(at + 1, at + 1 + bytes[at]))
    at += 1 + bytes[at]
  }
  return { data: Buffer.concat(parts), next: at + 1 }
}

function line(blocks: MetadataBlocks, group: string, name: string, value: string): void {
  if (blocks.lines.length < MOST_LINES) blocks.lines.push({ group, name, value })
}
