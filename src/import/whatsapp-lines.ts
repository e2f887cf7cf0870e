// Cuts a WhatsApp export of any size into messages: a header line and the lines that continue it.

import type { ByteSource } from '../model/source-record.ts'
import type { DetectedEncoding } from './encoding.ts'
import { EncodingWindow } from './encoding-window.ts'
import { HEADER_CHARACTERS, type Header, readHeader } from './whatsapp-header.ts'

export interface RawMessage {
  /** Undefined for the lines before the first header. */
  readonly header: Header | undefined
  /** Everything behind the header, line ends as written, without the last one. */
  readonly body: string
  /** False when bytes that encode nothing became U+FFFD. */
  readonly isIntact: boolean
  readonly byteOffset: number
  readonly byteLength: number
  /** From 1. */
  readonly line: number
  /** True when the line before ends with CR LF: inside a message the app on iPhones writes LF alone. */
  readonly followsCrLf: boolean
}

/** A message longer than this is cut; what follows is given as lines without a header. */
const MAX_MESSAGE_UNITS = 32 << 20

/** All messages in order; `isStart` decides which lines with a header begin one. Memory is bounded by the longest message. */
export function* cutMessages(
  source: ByteSource,
  detected: DetectedEncoding,
  isStart: (header: Header, followsCrLf: boolean) => boolean,
): Generator<RawMessage> {
  const window = new EncodingWindow(source, detected)
  let header: Header | undefined
  let headerFollowsCrLf = true
  let headerUnits = 0
  let start = 0
  let startLine = 1
  let line = 1
  let at = 0
  let followsCrLf = true
  const finish = (end: number): RawMessage | undefined => {
    if (end <= start) return undefined
    const { text, damaged } = window.text(start + headerUnits, Math.max(end, start + headerUnits))
    return {
      header,
      body: text.replace(/\r?\n$/, ''),
      isIntact: !damaged,
      byteOffset: window.byteAt(window.base + start),
      byteLength: window.bytesOf(end - start),
      line: startLine,
      followsCrLf: headerFollowsCrLf,
    }
  }
  for (;;) {
    let end = lineEnd(window, at)
    while (end === -1 && window.length - start < MAX_MESSAGE_UNITS && window.more()) end = lineEnd(window, at)
    const isLast = end === -1 && window.atEnd
    if (end === -1) end = window.length
    const found = at < end ? headerAt(window, at, end) : undefined
    if (found !== undefined && isStart(found.header, followsCrLf)) {
      const message = finish(at)
      if (message !== undefined) yield message
      header = found.header
      headerUnits = found.units
      headerFollowsCrLf = followsCrLf
      start = at
      startLine = line
    } else if (end - start >= MAX_MESSAGE_UNITS) {
      const message = finish(end)
      if (message !== undefined) yield message
      header = undefined
      headerUnits = 0
      start = end
      startLine = line + 1
    }
    followsCrLf = window.units[end - 2] === 0x0d
    line++
    at = end
    if (start > RELEASE_UNITS) {
      window.drop(start)
      at -= start
      start = 0
    }
    if (isLast) break
  }
  const message = finish(at)
  if (message !== undefined) yield message
}

const RELEASE_UNITS = 1 << 19

/** Index behind the next LF; -1 when it is not loaded. */
function lineEnd(window: EncodingWindow, at: number): number {
  const { units, length } = window
  for (let i = at; i < length; i++) if (units[i] === 0x0a) return i + 1
  return -1
}

/** The header at a line and the units it takes. Only lines that begin with a digit, a bracket or a mark are decoded. */
function headerAt(window: EncodingWindow, from: number, end: number): { header: Header; units: number } | undefined {
  const first = window.units[from]
  if (first < 0x80 && first !== 0x5b && !(first >= 0x30 && first <= 0x39)) return undefined
  const { text } = window.text(from, Math.min(end, from + HEADER_CHARACTERS * 2))
  const header = readHeader(text)
  if (header === undefined) return undefined
  const written = text.slice(0, header.length)
  return { header, units: window.encoding === 'utf-8' ? utf8Length(written) : written.length }
}

function utf8Length(text: string): number {
  let bytes = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    bytes += unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3
  }
  return bytes
}
