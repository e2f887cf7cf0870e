// How the bytes of a text file become characters: byte order marks, UTF-8, UTF-16, Windows-1251 and Windows-1252.

import type { ByteSource } from '../model/source-record.ts'

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1251' | 'windows-1252'

export interface DetectedEncoding {
  readonly encoding: TextEncoding
  /** Length of the byte order mark, 0 when there is none. */
  readonly markBytes: number
  /** True when a byte order mark or valid UTF-8 settles it, false when letter statistics decided. */
  readonly certain: boolean
}

/** Bytes looked at in one place; what follows a pure ASCII beginning is sampled in up to 64 further places. */
const SAMPLE_BYTES = 65536
const SAMPLES = 64

/** Tells the encoding from the first bytes and, while those are pure ASCII, from samples spread over the source. */
export function detectEncoding(source: ByteSource): DetectedEncoding {
  const sample = new Uint8Array(SAMPLE_BYTES)
  const head = sample.subarray(0, source.readAt(sample, 0))
  const detected = detectEncodingOf(head)
  if (!isAscii(head) || source.sizeBytes <= SAMPLE_BYTES) return detected
  const step = Math.max(SAMPLE_BYTES, Math.floor(source.sizeBytes / SAMPLES))
  for (let at = SAMPLE_BYTES; at < source.sizeBytes; at += step) {
    const bytes = sample.subarray(0, source.readAt(sample, at))
    if (!isAscii(bytes)) return detectEncodingOf(bytes.subarray(continuationBytes(bytes)))
  }
  return detected
}

/** The same from one stretch of bytes that begins at a character; pure ASCII counts as UTF-8. */
export function detectEncodingOf(bytes: Uint8Array): DetectedEncoding {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    return { encoding: 'utf-8', markBytes: 3, certain: true }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', markBytes: 2, certain: true }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', markBytes: 2, certain: true }
  const wide = unmarkedUtf16(bytes)
  if (wide !== undefined) return { encoding: wide, markBytes: 0, certain: false }
  const { sequences, broken } = countUtf8(bytes)
  if (broken === 0) return { encoding: 'utf-8', markBytes: 0, certain: true }
  // A few damaged bytes do not make a UTF-8 text something else.
  if (sequences > broken * 9) return { encoding: 'utf-8', markBytes: 0, certain: false }
  return { encoding: looksCyrillic(bytes) ? 'windows-1251' : 'windows-1252', markBytes: 0, certain: false }
}

/** Bytes of one code unit. */
export function unitBytes(encoding: TextEncoding): 1 | 2 {
  return encoding === 'utf-16le' || encoding === 'utf-16be' ? 2 : 1
}

function isAscii(bytes: Uint8Array): boolean {
  for (let i = 0; i < bytes.length; i++) if (bytes[i] >= 0x80) return false
  return true
}

function continuationBytes(bytes: Uint8Array): number {
  let count = 0
  while (count < 3 && (bytes[count] & 0xc0) === 0x80) count++
  return count
}

/** UTF-16 of Latin or Cyrillic text has 0 or 4 in nearly every high byte. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const pairs = Math.min(bytes.length >> 1, 4096)
  if (pairs < 4) return undefined
  let even = 0
  let odd = 0
  let zeros = 0
  for (let i = 0; i < pairs; i++) {
    const first = bytes[2 * i]
    const second = bytes[2 * i + 1]
    if (first === 0 || first === 4) even++
    if (second === 0 || second === 4) odd++
    if (first === 0 || second === 0) zeros++
  }
  if (zeros === 0) return undefined
  if (odd > pairs * 0.9 && even < pairs * 0.5) return 'utf-16le'
  if (even > pairs * 0.9 && odd < pairs * 0.5) return 'utf-16be'
  return undefined
}

/** Counts well-formed multi-byte sequences and bytes that belong to none; a sequence cut by the end counts as neither. */
function countUtf8(bytes: Uint8Array): { sequences: number; broken: number } {
  let sequences = 0
  let broken = 0
  for (let i = 0; i < bytes.length; ) {
    const byte = bytes[i]
    const length = byte < 0x80 ? 1 : byte < 0xc2 ? 0 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : byte < 0xf5 ? 4 : 0
    if (length === 1) {
      i++
      continue
    }
    let tail = 1
    while (tail < length && i + tail < bytes.length && (bytes[i + tail] & 0xc0) === 0x80) tail++
    if (length > 0 && tail === length) sequences++
    else if (length === 0 || i + tail < bytes.length) broken++
    i += Math.max(1, tail)
  }
  return { sequences, broken }
}

/** In Cyrillic text letters above 0x7F stand beside one another, in Western text between ASCII letters. */
function looksCyrillic(bytes: Uint8Array): boolean {
  let high = 0
  let beside = 0
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i] < 0x80) continue
    high++
    if (bytes[i - 1] >= 0xc0 || bytes[i + 1] >= 0xc0) beside++
  }
  return beside * 2 > high
}
