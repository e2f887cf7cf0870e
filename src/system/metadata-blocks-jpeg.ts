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

const XMP = 'http://ns.adobe.com/xap/1.0/\0'
const XMP_EXTENSION = 'http://ns.adobe.com/xmp/extension/\0'
/** Name, 32 characters of a digest, length of all, offset of this part. */
const EXTENSION_HEADER = XMP_EXTENSION.length + 40

/** Frames: baseline, extended, progressive and so on. */
const FRAMES: Readonly<Record<number, string>> = {
  192: 'baseline',
  193: 'extended',
  194: 'progressive',
  195: 'lossless',
}

/** Segments that a plain encoder writes: JFIF header, tables, frame. */
const PLAIN = new Set([0xe0, 0xdb, 0xc4, 0xdd, 0xc0, 0xc1, 0xc2, 0xc3])

const MOST_SEGMENTS = 5000

/** @see ITU-T T.81, annex B; XMP specification part 3, section 1.1.3 */
export function jpegBlocks(bytes: Uint8Array): MetadataBlocks {
  const blocks = emptyBlocks()
  const extension: Uint8Array[] = []
  let extensionBytes = 0
  let at = 2
  for (let segments = 0; segments < MOST_SEGMENTS && at + 4 <= bytes.length; segments++) {
    if (bytes[at] !== 0xff) break
    const marker = bytes[at + 1]
    if (marker === 0xff) {
      at++
      continue
    }
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
    } else if (marker === 0xed) blocks.iptc ??= iptcOf(body)
    else if (marker === 0xfe) line(blocks, 'JPEG', 'Comment', textOf(body))
    else if (FRAMES[marker] !== undefined) frame(blocks, marker, body)
    at += 2 + length
  }
  if (extension.length > 0) blocks.xmp.push(Buffer.concat(extension))
  return blocks
}

function frame(blocks: MetadataBlocks, marker: number, body: Uint8Array): void {
  line(blocks, 'JPEG', 'Process', FRAMES[marker])
  const components = body[5]
  if (components === 3 && body.length >= 15)
    line(blocks, 'JPEG', 'Sampling', [body[7], body[10], body[13]].map(each => `${each >> 4}x${each & 15}`).join(' '))
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
