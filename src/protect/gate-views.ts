// A file as whoever searches it may read it: as text, without its escapes and tags, and with what is packed in it taken out.

/** One way of reading a part of a file. */
export interface GateView {
  /** `text`, `decoded`, `tags`, `base64`, `hex`, `packed`, `utf-16`: for messages. */
  readonly how: string
  readonly text: string
  /** The bytes themselves, where they are no text. */
  readonly bytes?: Uint8Array
}

/** Takes compressed members out of bytes. */
export type Unpack = (bytes: Uint8Array) => readonly Uint8Array[]

/** Escapes inside escapes that are followed. */
const ROUNDS = 4
/** Packed inside packed that is followed. */
const DEEPEST = 4
/** Shortest blob that could hold anything worth hiding. */
const SHORTEST_BLOB = 16

/** Escapes of JSON, JavaScript, Turtle, CSV, HTML, XML and of addresses; each matches at one place in one way. */
const ESCAPE =
  /\\u\{[0-9a-fA-F]{1,6}\}|\\u[0-9a-fA-F]{4}|\\U[0-9a-fA-F]{8}|\\x[0-9a-fA-F]{2}|\\[nrtbf"'\\/]|&#[xX][0-9a-fA-F]{1,6};?|&#[0-9]{1,7};?|&[a-zA-Z]{2,6};|(?:%[0-9a-fA-F]{2})+|""/g

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  shy: '',
  zwj: '',
  zwnj: '',
  ndash: '-',
  mdash: '-',
}

/** Tags that stand inside of words: taken off without a gap. */
const INLINE =
  /<\/?(?:a|abbr|b|bdi|bdo|cite|code|del|em|i|ins|mark|q|s|small|span|strong|sub|sup|tspan|u|wbr)(?:\s[^<>]*)?>/gi
const TAG = /<[^<>]*>/g

/** Every view of some bytes of a file. Linear in them; what cannot be decoded is left as it is. */
export function* gateViews(bytes: Uint8Array, unpack: Unpack, depth = 0): Generator<GateView> {
  const isText = isUtf8(bytes)
  const text = new TextDecoder().decode(bytes)
  yield isText ? { how: depth === 0 ? 'text' : 'packed', text } : { how: depth === 0 ? 'text' : 'packed', text, bytes }
  if (!isText) {
    const wide = wideText(bytes)
    if (wide !== '') yield { how: 'utf-16', text: wide }
    if (depth < DEEPEST) for (const member of unpack(bytes)) yield* gateViews(member, unpack, depth + 1)
  }
  let decoded = text
  for (let round = 0; round < ROUNDS; round++) {
    const next = withoutEscapes(decoded)
    if (next === decoded) break
    decoded = next
    yield { how: 'decoded', text: decoded }
  }
  if (decoded.includes('<')) yield { how: 'tags', text: decoded.replace(INLINE, '').replace(TAG, ' ') }
  if (depth < DEEPEST) yield* blobs(text, unpack, depth)
}

/** One round of escapes taken off. */
export function withoutEscapes(text: string): string {
  return text.replace(ESCAPE, written => unescaped(written))
}

function unescaped(written: string): string {
  if (written === '""') return '"'
  if (written.startsWith('%')) return fromPercent(written)
  if (written.startsWith('&#')) {
    const digits = written.replace(/[&#;]/g, '')
    return ofCodePoint(/^x/i.test(digits) ? Number.parseInt(digits.slice(1), 16) : Number(digits), written)
  }
  if (written.startsWith('&')) return NAMED[written.slice(1, -1).toLowerCase()] ?? written
  if (/^\\[uUx]/.test(written)) return ofCodePoint(Number.parseInt(written.replace(/[\\uUx{}]/g, ''), 16), written)
  const mark = written[1]
  return 'nrtbf'.includes(mark) ? ' ' : mark
}

function ofCodePoint(code: number, otherwise: string): string {
  return code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : otherwise
}

function fromPercent(escaped: string): string {
  const bytes = Uint8Array.from(escaped.slice(1).split('%'), digits => Number.parseInt(digits, 16))
  return new TextDecoder().decode(bytes)
}

const BASE64 = /[A-Za-z0-9+/_-]{20,}/g
const LINES_OF_BASE64 = /(?<![A-Za-z0-9+/])(?:[A-Za-z0-9+/]{60,76}\r?\n){2,}[A-Za-z0-9+/]*/g
const HEXADECIMAL = /[0-9a-fA-F]{24,}/g

/** What stands in a text as base 64 or as hexadecimal digits, read at every offset at which it may begin; small ones together. */
function* blobs(text: string, unpack: Unpack, depth: number): Generator<GateView> {
  const told = new Set<string>()
  const isNew = (run: string) => {
    if (told.has(run)) return false
    if (told.size >= TOLD_MOST) told.clear()
    told.add(run)
    return true
  }
  const hexadecimal = new Gathered()
  const base64 = new Gathered()
  for (const [digits] of text.matchAll(HEXADECIMAL))
    if (isNew(digits)) for (const start of [0, 1]) yield* packed(fromHex(digits, start), hexadecimal, unpack, depth)
  const runs = function* (): Generator<string> {
    for (const [run] of text.matchAll(BASE64)) if (!ONLY_HEXADECIMAL.test(run) && isNew(run)) yield run
    for (const [run] of text.matchAll(LINES_OF_BASE64)) yield run.replace(/[\r\n]/g, '')
  }
  for (const run of runs())
    for (let start = 0; start < 4; start++) yield* packed(fromBase64(run, start), base64, unpack, depth)
  if (hexadecimal.text !== '') yield { how: 'hex', text: hexadecimal.text }
  if (base64.text !== '' || base64.bytes.length > 0) yield { how: 'base64', text: base64.text, bytes: base64.joined() }
}

const ONLY_HEXADECIMAL = /^[0-9a-fA-F]+$/
/** Runs that are remembered so that they are not looked at twice. */
const TOLD_MOST = 100_000
/** Decoded bytes are put together up to this length. */
const TOGETHER = 1 << 16
/** Shortest stretch of decoded bytes that may be text. */
const SHORTEST_TEXT = 6

/** Decoded blobs, one behind the other. */
class Gathered {
  text = ''
  readonly bytes: Uint8Array[] = []

  add(blob: Uint8Array): void {
    if (blob.length >= 32) this.bytes.push(blob)
    if (hasText(blob)) this.text += `${new TextDecoder().decode(blob)}\n`
  }

  joined(): Uint8Array {
    const whole = new Uint8Array(this.bytes.reduce((sum, { length }) => sum + length, 0))
    let at = 0
    for (const blob of this.bytes) {
      whole.set(blob, at)
      at += blob.length
    }
    return whole
  }
}

function* packed(blob: Uint8Array, gathered: Gathered, unpack: Unpack, depth: number): Generator<GateView> {
  if (blob.length < SHORTEST_BLOB - 4) return
  if (blob.length > TOGETHER) {
    yield { how: 'base64', text: new TextDecoder().decode(blob), bytes: blob }
    const wide = wideText(blob)
    if (wide !== '') yield { how: 'utf-16', text: wide }
  } else gathered.add(blob)
  for (const member of unpack(blob)) yield* gateViews(member, unpack, depth + 1)
}

/** True when some bytes in a row are text in UTF-8. */
function hasText(bytes: Uint8Array): boolean {
  let from = 0
  for (let at = 0; at < bytes.length; ) {
    const length = lengthAt(bytes, at)
    if (length === 0) from = ++at
    else {
      at += length
      if (at - from >= SHORTEST_TEXT) return true
    }
  }
  return false
}

/** Bytes of the character that begins here; 0 for what is none that is written. */
function lengthAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at]
  if (first < 0x80) return (first >= 0x20 && first < 0x7f) || first === 0x0a || first === 0x0d || first === 0x09 ? 1 : 0
  const length = first >= 0xf5 ? 0 : first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 0
  for (let i = 1; i < length; i++) if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return 0
  return length
}

/** Shortest stretch of UTF-16 in bytes that is looked at. */
const WIDE_UNITS = 4

/** Stretches of UTF-16 in bytes, of either order and at either place, a line each. */
function wideText(bytes: Uint8Array): string {
  let text = ''
  for (const high of [0, 1])
    for (const start of [0, 1]) {
      let run = ''
      for (let at = start; at + 1 < bytes.length; at += 2) {
        const unit = bytes[at + high] * 256 + bytes[at + 1 - high]
        if (unit >= 0x20 && unit < 0x1000) {
          run += String.fromCharCode(unit)
          continue
        }
        if (run.length >= WIDE_UNITS) text += `${run}\n`
        run = ''
      }
      if (run.length >= WIDE_UNITS) text += `${run}\n`
    }
  return text
}

function fromHex(digits: string, start: number): Uint8Array {
  const bytes = new Uint8Array((digits.length - start) >> 1)
  for (let i = 0; i < bytes.length; i++) bytes[i] = Number.parseInt(digits.slice(start + 2 * i, start + 2 * i + 2), 16)
  return bytes
}

const DIGITS = base64Digits()

function base64Digits(): Uint8Array {
  const values = new Uint8Array(128)
  Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789').forEach((digit, value) => {
    values[digit.charCodeAt(0)] = value
  })
  for (const digit of '+-') values[digit.charCodeAt(0)] = 62
  for (const digit of '/_') values[digit.charCodeAt(0)] = 63
  return values
}

function fromBase64(run: string, start: number): Uint8Array {
  const bytes = new Uint8Array(((run.length - start) * 3) >> 2)
  let held = 0
  let bits = 0
  let at = 0
  for (let i = start; i < run.length; i++) {
    held = ((held << 6) | DIGITS[run.charCodeAt(i)]) & 0xffffff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    bytes[at++] = held >> bits
  }
  return bytes.subarray(0, at)
}

/** True for bytes that are valid UTF-8 and hold no NUL; a letter may be cut at either end. */
function isUtf8(bytes: Uint8Array): boolean {
  if (bytes.includes(0)) return false
  let start = 0
  while (start < 3 && (bytes[start] & 0xc0) === 0x80) start++
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(start), { stream: true })
    return true
  } catch {
    return false
  }
}
