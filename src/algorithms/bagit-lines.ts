// Lines of the tag files of BagIt, decoded piece by piece: LF, CR and CRLF end a line (RFC 8493, 2.1.1).

/** Bytes that can be read from any place; returns the bytes read, 0 at the end. */
export interface BytesAt {
  readonly sizeBytes: number
  readAt(target: Uint8Array, position: number): number
}

export interface LineLimits {
  /** UTF-16 code units of one line. */
  readonly lineUnits: number
  readonly lines: number
}

/** Thrown for text that is not in its encoding, and for more of it than is read. */
export class TextFault extends Error {
  readonly kind: 'encoding' | 'line-long' | 'lines-many'
  /** From 1. */
  readonly line: number

  constructor(kind: TextFault['kind'], line: number) {
    super(`${kind} ${line}`)
    this.kind = kind
    this.line = line
  }
}

/** Some lines one after the other. */
export interface LineBatch {
  /** Number of the first, from 1. */
  readonly first: number
  readonly lines: readonly string[]
}

const PIECE_BYTES = 1 << 20

/** Turns bytes into text; `isMore` is false for the last piece. Throws for bytes that the encoding does not have. */
type Decoder = (bytes: Uint8Array, isMore: boolean) => string

/** True when text stated to be in this encoding can be read. */
export function isKnownEncoding(label: string): boolean {
  return decoderFor(label, new Uint8Array(0)) !== undefined
}

/**
 * Yields all lines, some thousands at once; a byte order mark in front is dropped. Throws TextFault as soon as a limit
 * is passed or bytes do not fit the encoding, and the error of `source`. Holds one megabyte and one line.
 */
export function* decodedLines(source: BytesAt, encoding: string, limits: LineLimits): Generator<LineBatch> {
  const piece = new Uint8Array(Math.min(PIECE_BYTES, source.sizeBytes))
  let decode: Decoder | undefined
  let rest = ''
  let next = 1
  for (let position = 0; position < source.sizeBytes; ) {
    const read = source.readAt(piece, position)
    const bytes = piece.subarray(0, read)
    decode ??= decoderFor(encoding, bytes) ?? decoderFor('utf-8', bytes)
    position = read === 0 ? source.sizeBytes : position + read
    const isMore = position < source.sizeBytes
    let text: string
    try {
      text = rest + (decode as Decoder)(bytes, isMore)
    } catch {
      throw new TextFault('encoding', next)
    }
    // The LF of a line end may be the first character of the next piece.
    const end = isMore && text.endsWith('\r') ? text.length - 1 : text.length
    const lines = (end === text.length ? text : text.slice(0, end)).split(/\r\n|\n|\r/)
    rest = (lines.pop() as string) + text.slice(end)
    check(lines, rest, next, limits)
    if (lines.length > 0) yield { first: next, lines }
    next += lines.length
  }
  if (rest === '') return
  const last = rest.endsWith('\r') ? rest.slice(0, -1) : rest
  check([last], '', next, limits)
  yield { first: next, lines: [last] }
}

function check(lines: readonly string[], rest: string, first: number, limits: LineLimits): void {
  const tooLong = lines.findIndex(line => line.length > limits.lineUnits)
  if (tooLong >= 0) throw new TextFault('line-long', first + tooLong)
  if (rest.length > limits.lineUnits) throw new TextFault('line-long', first + lines.length)
  if (first - 1 + lines.length > limits.lines) throw new TextFault('lines-many', limits.lines + 1)
}

/** `start` tells the byte order of UTF-16 without one in its name; without a mark it is big-endian (RFC 2781, 4.3). */
function decoderFor(label: string, start: Uint8Array): Decoder | undefined {
  const name = label.trim().toLowerCase()
  if (/^(?:iso[-_]?8859-1|latin-?1)$/.test(name)) return latin1
  const isLittle = start[0] === 0xff && start[1] === 0xfe
  const actual = name === 'utf-16' ? (isLittle ? 'utf-16le' : 'utf-16be') : name === 'utf8' ? 'utf-8' : name
  try {
    const decoder = new TextDecoder(/^(?:us-)?ascii$/.test(actual) ? 'utf-8' : actual, { fatal: true })
    return (bytes, isMore) => decoder.decode(bytes, { stream: isMore })
  } catch {
    return undefined
  }
}

function latin1(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return text
}
