// Cuts a Telegram Desktop page into its message blocks without decoding more than one at a time.

import type { ByteSource } from '../model/source-record.ts'

/** Largest message block that is read, in bytes; Telegram's own texts end at 4,096 characters. */
export const MESSAGE_LIMIT_BYTES = 16 * 1024 * 1024

const BLOCK_BYTES = 1024 * 1024

/** How far before its id a block's opening tag may begin, in bytes. */
const TAG_REACH_BYTES = 512

const MARK = Buffer.from('id="message')

/** Most of a page's head that is looked at, in bytes. */
const HEAD_LIMIT_BYTES = 1024 * 1024

export interface TelegramHtmlSlice {
  /**
   * `head`: all before the first message. `too-long`: a block beyond the limit, its markup left out. `rest`: the
   * page's last bytes where no block holds them.
   */
  readonly kind: 'head' | 'message' | 'too-long' | 'rest'
  /** From the block's opening tag to just before the next one's. */
  readonly markup: string
  /** Position of the block's opening `<` in the page. */
  readonly byteOffset: number
  /** Bytes of the markup in the page. */
  readonly byteLength: number
  readonly isUtf8: boolean
}

/**
 * Yields the head and then every block that has an id of the form `message…`, in the order of the page. Reads up to
 * the size that the source states; memory stays below twice the limit and three blocks.
 */
export function* telegramHtmlSlices(
  source: ByteSource,
  limitBytes = MESSAGE_LIMIT_BYTES,
  blockBytes = BLOCK_BYTES,
): Generator<TelegramHtmlSlice> {
  let buffer = Buffer.allocUnsafe(blockBytes + 2 * TAG_REACH_BYTES)
  let filled = 0
  let base = 0
  let start = 0
  let searchFrom = 0
  let isAtEnd = false
  let kind: 'head' | 'message' | 'rest' = 'head'
  const slice = (end: number): TelegramHtmlSlice => {
    const markup = buffer.toString('utf8', start, end)
    const isUtf8 = !markup.includes('\ufffd') || isValidUtf8(buffer.subarray(start, end))
    return { kind, markup, byteOffset: base + start, byteLength: end - start, isUtf8 }
  }
  for (;;) {
    const hit = buffer.subarray(0, filled).indexOf(MARK, searchFrom)
    if (hit !== -1 && (isAtEnd || hit + MARK.length < filled)) {
      searchFrom = hit + MARK.length
      const open = openingOf(buffer, hit, start, filled)
      if (open === -1 || (open === start && kind === 'message')) continue
      if (kind !== 'rest') yield slice(open)
      start = open
      kind = 'message'
      continue
    }
    if (isAtEnd) {
      yield slice(filled)
      return
    }
    searchFrom = Math.max(searchFrom, filled - MARK.length)
    if (kind === 'head' && filled - start > HEAD_LIMIT_BYTES) {
      yield slice(filled)
      kind = 'rest'
    } else if (kind === 'message' && filled - start > limitBytes) {
      yield { kind: 'too-long', markup: '', byteOffset: base + start, byteLength: 0, isUtf8: true }
      kind = 'rest'
    }
    if (kind === 'rest') start = Math.max(start, filled - TAG_REACH_BYTES)
    if (start > 0) {
      buffer.copyWithin(0, start, filled)
      base += start
      filled -= start
      searchFrom = Math.max(0, searchFrom - start)
      start = 0
    }
    if (filled === buffer.length) {
      const larger = Buffer.allocUnsafe(buffer.length * 2)
      buffer.copy(larger, 0, 0, filled)
      buffer = larger
    }
    const wanted = Math.min(buffer.length - filled, blockBytes, source.sizeBytes - base - filled)
    const read = wanted > 0 ? source.readAt(buffer.subarray(filled, filled + wanted), base + filled) : 0
    filled += read
    isAtEnd = read === 0 || read < wanted || base + filled >= source.sizeBytes
  }
}

/** Position of the `<` of the div whose id stands at `hit`, or -1 when it is no id of a message block. */
function openingOf(buffer: Buffer, hit: number, start: number, filled: number): number {
  const next = hit + MARK.length < filled ? buffer[hit + MARK.length] : 0
  if (!((next >= 48 && next <= 57) || next === 45)) return -1
  const from = Math.max(start, hit - TAG_REACH_BYTES)
  const open = buffer.subarray(from, hit).lastIndexOf(60)
  if (open === -1 || buffer.subarray(from + open, hit).includes(62)) return -1
  return buffer.toString('latin1', from + open, from + open + 4) === '<div' ? from + open : -1
}

function isValidUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
