// Whether the bytes of a copy hold a picture and nothing else: walks its segments or chunks and knows each one that may be there. Shares nothing with the encoder.

/** JPEG: the JFIF header without a thumbnail, tables, frame, scans; nothing behind EOI. PNG: the chunks below; nothing behind IEND. */
export function holdsOnlyPicture(bytes: Uint8Array, kind: 'jpeg' | 'png'): boolean {
  return kind === 'jpeg' ? isBareJpeg(bytes) : isBarePng(bytes)
}

const SOI = 0xd8
const EOI = 0xd9
const SOS = 0xda
const APP0 = 0xe0

/** Quantisation and Huffman tables, restart interval, and frames: baseline, extended, progressive. */
const PLAIN = new Set([0xdb, 0xc4, 0xdd, 0xc0, 0xc1, 0xc2])

function isBareJpeg(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0xff || bytes[1] !== SOI) return false
  let position = 2
  while (position + 1 < bytes.length) {
    if (bytes[position] !== 0xff) return false
    const marker = bytes[position + 1]
    if (marker === EOI) return position + 2 === bytes.length
    if (position + 3 >= bytes.length) return false
    const length = (bytes[position + 2] << 8) | bytes[position + 3]
    if (length < 2 || position + 2 + length > bytes.length) return false
    if (marker === APP0) {
      if (length !== 16 || text(bytes, position + 4, 5) !== 'JFIF\0') return false
      if (bytes[position + 16] !== 0 || bytes[position + 17] !== 0) return false
    } else if (marker !== SOS && !PLAIN.has(marker)) return false
    position += 2 + length
    if (marker === SOS) position = endOfScan(bytes, position)
  }
  return false
}

/** First marker behind entropy-coded data: stuffed zeros and restarts belong to it. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let i = from; i + 1 < bytes.length; i++) {
    if (bytes[i] !== 0xff) continue
    const next = bytes[i + 1]
    if (next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return i
  }
  return bytes.length
}

const CHUNKS = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'pHYs'])

function isBarePng(bytes: Uint8Array): boolean {
  if (text(bytes, 0, 8) !== '\x89PNG\r\n\x1a\n') return false
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let position = 8
  while (position + 12 <= bytes.length) {
    const length = view.getUint32(position)
    const type = text(bytes, position + 4, 4)
    if (!CHUNKS.has(type) || position + 12 + length > bytes.length) return false
    position += 12 + length
    if (type === 'IEND') return length === 0 && position === bytes.length
  }
  return false
}

function text(bytes: Uint8Array, from: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(from, from + length))
}
