// Metadata segments of a JPEG file, up to the first scan.

import {
  emptyBlocks,
  LARGEST_PACKET,
  latin1Of,
  type MetadataBlocks,
  MOST_LINES,
  MOST_PACKETS,
  textOf,
} from './metadata-blocks.ts'
import { partsBehindJpeg } from './metadata-embedded.ts'
import { JpegEncodingReader, shownTables } from './metadata-jpeg-encoding.ts'

const XMP = 'http://ns.adobe.com/xap/1.0/\0'
const XMP_EXTENSION = 'http://ns.adobe.com/xmp/extension/\0'
/** Name, 32 characters of a digest, length of all, offset of this part. */
const EXTENSION_HEADER = XMP_EXTENSION.length + 40

/** Segments that a plain encoder writes: JFIF header, tables, frame. */
const PLAIN = new Set([0xe0, 0xdb, 0xc4, 0xdd, 0xc0, 0xc1, 0xc2, 0xc3])

const MOST_SEGMENTS = 5000

/** @see ITU-T T.81, annex B; XMP specification part 3, section 1.1.3 */
export function jpegBlocks(bytes: Uint8Array): MetadataBlocks {
  const blocks = emptyBlocks()
  const extension: Uint8Array[] = []
  const encoding = new JpegEncodingReader()
  let extensionBytes = 0
  let at = 2
  for (let segments = 0; segments < MOST_SEGMENTS && at + 4 <= bytes.length; segments++) {
    if (bytes[at] !== 0xff) break
    const marker = bytes[at + 1]
    if (marker === 0xff) {
      at++
      continue
    }
    if (marker === 0xda) blocks.parts.push(...partsBehindJpeg(bytes, at))
    if (marker === 0xda || marker === 0xd9) break
    const length = (bytes[at + 2] << 8) | bytes[at + 3]
    if (length < 2 || at + 2 + length > bytes.length) {
      blocks.unreadable.push('JPEG')
      break
    }
    const body = bytes.subarray(at + 4, at + 2 + length)
    if (!PLAIN.has(marker)) blocks.isBare = false
    if (marker === 0xe1) {
      const head = latin1Of(body, 0, EXTENSION_HEADER)
      if (head.startsWith('Exif\0')) blocks.tiff ??= body.subarray(6)
      else if (head.startsWith(XMP)) blocks.xmp.length < MOST_PACKETS && blocks.xmp.push(body.subarray(XMP.length))
      else if (head.startsWith(XMP_EXTENSION) && extensionBytes < LARGEST_PACKET) {
        extension.push(body.subarray(EXTENSION_HEADER))
        extensionBytes += body.length
      }
    } else if (marker === 0xe2) {
      if (latin1Of(body, 0, 12) === 'ICC_PROFILE\0') blocks.icc ??= body.subarray(14)
    } else if (marker === 0xec && latin1Of(body, 0, 5) === 'Ducky') line(blocks, 'JPEG', 'Software', duckyOf(body))
    else if (marker === 0xed) blocks.iptc ??= iptcOf(body)
    else if (marker === 0xfe) line(blocks, 'JPEG', 'Comment', textOf(body))
    else encoding.segment(marker, body)
    at += 2 + length
  }
  if (extension.length > 0) blocks.xmp.push(Buffer.concat(extension))
  blocks.jpeg = encoding.finish()
  if (blocks.jpeg !== undefined) {
    line(blocks, 'JPEG', 'Process', blocks.jpeg.process)
    line(blocks, 'JPEG', 'Sampling', blocks.jpeg.sampling)
    line(blocks, 'JPEG', 'Quantisation', shownTables(blocks.jpeg.tables))
    line(blocks, 'JPEG', 'Huffman', blocks.jpeg.isHuffmanStandard ? 'standard' : 'fitted')
  }
  return blocks
}

/** Adobe's "save for web": the quality that was asked for, 0 to 100, behind its name. */
function duckyOf(body: Uint8Array): string {
  const isQuality = body.length >= 13 && body[5] === 0 && body[6] === 1 && body[7] === 0 && body[8] === 4
  const quality = isQuality ? (body[9] << 24) | (body[10] << 16) | (body[11] << 8) | body[12] : -1
  return `Adobe Photoshop, Save for Web${quality >= 0 && quality <= 100 ? `, quality ${quality}` : ''}`
}

function line(blocks: MetadataBlocks, group: string, name: string, value: string): void {
  if (blocks.lines.length < MOST_LINES) blocks.lines.push({ group, name, value })
}

/** The resource 0x0404 of a Photoshop segment. */
function iptcOf(body: Uint8Array): Uint8Array | undefined {
  if (latin1Of(body, 0, 14) !== 'Photoshop 3.0\0') return undefined
  let at = 14
  while (at + 12 <= body.length && latin1Of(body, at, 4) === '8BIM') {
    const id = (body[at + 4] << 8) | body[at + 5]
    const name = 1 + body[at + 6]
    const from = at + 6 + name + (name % 2)
    if (from + 4 > body.length) return undefined
    const size = ((body[from] << 24) | (body[from + 1] << 16) | (body[from + 2] << 8) | body[from + 3]) >>> 0
    if (from + 4 + size > body.length) return undefined
    if (id === 0x0404) return body.subarray(from + 4, from + 4 + size)
    at = from + 4 + size + (size % 2)
  }
  return undefined
}
