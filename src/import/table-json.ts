// Rows of a JSON source of any size: a scanner finds the bytes of one element after another, JSON.parse reads each.

import { quoted } from '../model/problem.ts'
import type { EncodingWindow } from './encoding-window.ts'
import type { ProblemLog } from './problem-log.ts'

/** An element larger or deeper than this is reported and skipped. */
export const MAX_ELEMENT_UNITS = 64 << 20
export const MAX_DEPTH = 256

export interface JsonRow {
  readonly value: unknown
  readonly byteOffset: number
  readonly byteLength: number
  /** Line of its first character, from 1. */
  readonly line: number
}

const RELEASE_UNITS = 1 << 19
/** Damage that hides where the next element begins is searched past this often; then the rest is given up. */
const MAX_RESUMES = 100

const QUOTE = 0x22
const BACKSLASH = 0x5c
const NEWLINE = 0x0a

interface Scan {
  /** Index behind the value, or where the scan gave up. */
  end: number
  failure: 'truncated' | 'too-deep' | 'too-large' | 'no-value' | undefined
  /** Starts and ends of integers of more than 15 digits outside strings. */
  longIntegers: number[] | undefined
}

/** Reads values one after another through a window; counts lines as it goes. */
export class JsonScanner {
  readonly #window: EncodingWindow
  readonly #problems: ProblemLog
  /** Index in the window of the next unread unit. */
  at = 0
  #line = 1
  #lineAt = 0
  #resumes = 0

  constructor(window: EncodingWindow, problems: ProblemLog) {
    this.#window = window
    this.#problems = problems
  }

  /** Position of the next unread unit in the source, in units. */
  position(): number {
    return this.#window.base + this.at
  }

  /** Goes on at a position in units whose line is known. */
  seek(position: number, line: number): void {
    this.#window.seek(position)
    this.at = 0
    this.#line = line
    this.#lineAt = 0
  }

  /** Line of an index in the window; indexes must not decrease from call to call. */
  lineOf(index: number): number {
    const { units } = this.#window
    for (; this.#lineAt < index; this.#lineAt++) if (units[this.#lineAt] === NEWLINE) this.#line++
    return this.#line
  }

  /** The unit at `at` after white space and the given separators; -1 at the end of the source. */
  peek(separators = ''): number {
    const window = this.#window
    do {
      const { units, length } = window
      while (this.at < length) {
        const unit = units[this.at]
        if (unit > 0x20 && !(separators !== '' && separators.includes(String.fromCharCode(unit)))) return unit
        this.at++
      }
      this.release()
    } while (window.more())
    return -1
  }

  /** Lets the window forget what has been read, once that is most of it. */
  release(): void {
    const read = Math.min(this.at, this.#window.length)
    if (read < RELEASE_UNITS && read < this.#window.length) return
    this.lineOf(read)
    this.#window.drop(read)
    this.#lineAt = 0
    this.at -= read
  }

  /** Reads the value at `at` (after `peek`) and moves behind it; a value that cannot be read is reported and gives undefined. */
  value(): JsonRow | undefined {
    const from = this.at
    const window = this.#window
    const line = this.lineOf(from)
    const byteOffset = window.byteAt(window.base + from)
    const scan = scanValue(window, from)
    const row = scan.failure === undefined ? this.#parse(from, scan, line, byteOffset) : undefined
    if (row !== undefined) {
      this.at = scan.end
      return row
    }
    const excerpt = window.text(from, Math.min(window.length, from + 200)).text
    this.#problems.add(
      FAILURES[scan.failure ?? 'damaged'],
      'loss',
      { byte: byteOffset, line },
      { text: quoted(excerpt) },
    )
    this.at = scan.end
    // An element in balance ends where its braces say, whatever it holds; otherwise its end is not known.
    if (scan.failure !== undefined || !this.#mayFollow(scan.end)) this.#resume(from)
    return undefined
  }

  #mayFollow(index: number): boolean {
    const { units, length } = this.#window
    let at = index
    while (at < length && units[at] <= 0x20) at++
    return at >= length || units[at] === 0x2c || units[at] === 0x5d || units[at] === 0x7b
  }

  /** Reads what is left of this line as one value; undefined (and reported) when it is none. Moves behind the line. */
  lineValue(): JsonRow | undefined {
    const window = this.#window
    const from = this.at
    let end = window.units.indexOf(NEWLINE, from)
    while ((end === -1 || end >= window.length) && window.length - from <= MAX_ELEMENT_UNITS) {
      const searched = window.length
      if (!window.more()) {
        end = window.length
        break
      }
      end = window.units.indexOf(NEWLINE, searched)
    }
    if (end === -1 || end > window.length) return this.value()
    const line = this.lineOf(from)
    const byteOffset = window.byteAt(window.base + from)
    const scan = scanValue(window, from)
    const row = scan.failure === undefined && scan.end <= end ? this.#parse(from, scan, line, byteOffset) : undefined
    if (row === undefined) {
      const excerpt = window.text(from, Math.min(end, from + 200)).text
      this.#problems.add('table-json-damaged', 'loss', { byte: byteOffset, line }, { text: quoted(excerpt) })
    }
    this.at = row === undefined ? end : scan.end
    return row
  }

  #parse(from: number, scan: Scan, line: number, byteOffset: number): JsonRow | undefined {
    const { text, damaged } = this.#window.text(from, scan.end)
    const byteLength = this.#window.bytesOf(scan.end - from)
    try {
      const value = JSON.parse(
        scan.longIntegers === undefined ? text : quoteLongIntegers(text, scan.longIntegers, this.#window, from),
      )
      if (damaged) this.#problems.add('table-undecodable', 'loss', { byte: byteOffset, line }, { text: quoted(text) })
      return { value, byteOffset, byteLength, line }
    } catch {
      return undefined
    }
  }

  /**
   * After damage that hides the end of an element: the next place that looks like the beginning of one, which is a line
   * with the same indentation and an opening brace, or `},{` with the same first key where all stands on one line.
   */
  #resume(from: number): void {
    const window = this.#window
    const mark = elementMark(window, from)
    this.at = from + 1
    if (mark === undefined || ++this.#resumes > MAX_RESUMES) {
      if (mark !== undefined)
        this.#problems.add('table-json-abandoned', 'loss', {
          byte: window.byteAt(window.base + from),
          line: this.#line,
        })
      do {
        this.at = window.length
        this.release()
      } while (window.more())
      return
    }
    for (;;) {
      const found = indexOfUnits(window, mark.units, this.at)
      if (found !== -1) {
        this.at = found + mark.brace
        return
      }
      this.at = Math.max(this.at, window.length - mark.units.length)
      this.release()
      if (!window.more()) {
        this.at = window.length
        return
      }
    }
  }
}

const FAILURES = {
  truncated: 'table-json-truncated',
  'too-deep': 'table-json-too-deep',
  'too-large': 'table-json-too-large',
  'no-value': 'table-json-damaged',
  damaged: 'table-json-damaged',
} as const

/** What precedes and begins an element like the one at `from`, and how far into it the brace stands. */
function elementMark(window: EncodingWindow, from: number): { units: number[]; brace: number } | undefined {
  const { units } = window
  if (units[from] !== 0x7b) return undefined
  let indent = from
  while (indent > 0 && from - indent < 64 && (units[indent - 1] === 0x20 || units[indent - 1] === 0x09)) indent--
  if (indent > 0 && units[indent - 1] === NEWLINE)
    return { units: [...units.subarray(indent - 1, from + 1)], brace: from - indent + 1 }
  let end = from + 1
  let quotes = 0
  while (end < window.length && end - from < 80 && quotes < 2) if (units[end++] === QUOTE) quotes++
  return quotes === 2 ? { units: [0x7d, 0x2c, ...units.subarray(from, end)], brace: 2 } : undefined
}

function indexOfUnits(window: EncodingWindow, mark: readonly number[], from: number): number {
  const { units, length } = window
  for (
    let at = units.indexOf(mark[0], from);
    at !== -1 && at + mark.length <= length;
    at = units.indexOf(mark[0], at + 1)
  ) {
    let same = 1
    while (same < mark.length && units[at + same] === mark[same]) same++
    if (same === mark.length) return at
  }
  return -1
}

function scanValue(window: EncodingWindow, from: number): Scan {
  let units = window.units
  let length = window.length
  let i = from
  let depth = 0
  let longIntegers: number[] | undefined
  const ended = (failure: Scan['failure']): Scan => ({ end: i, failure, longIntegers })
  for (;;) {
    if (i >= length) {
      if (i - from > MAX_ELEMENT_UNITS) return ended('too-large')
      if (!window.more()) return ended(depth === 0 && i > from ? undefined : 'truncated')
      units = window.units
      length = window.length
    }
    const unit = units[i]
    if (unit === QUOTE) {
      i++
      for (;;) {
        while (i < length && units[i] !== QUOTE && units[i] !== BACKSLASH) i++
        if (i >= length) {
          if (i - from > MAX_ELEMENT_UNITS) return ended('too-large')
          if (!window.more()) return ended('truncated')
          units = window.units
          length = window.length
        } else if (units[i] === BACKSLASH) i += 2
        else break
      }
      i++
      if (depth === 0) return ended(undefined)
    } else if (unit === 0x7b || unit === 0x5b) {
      if (++depth > MAX_DEPTH) return ended('too-deep')
      i++
    } else if (unit === 0x7d || unit === 0x5d) {
      if (depth === 0) return ended(i > from ? undefined : 'no-value')
      i++
      if (--depth === 0) return ended(undefined)
    } else if ((unit >= 0x30 && unit <= 0x39) || unit === 0x2d) {
      const start = i
      let isInteger = true
      for (i++; ; i++) {
        if (i >= length) {
          if (!window.more()) break
          units = window.units
          length = window.length
        }
        const digit = units[i]
        if (digit >= 0x30 && digit <= 0x39) continue
        if (digit !== 0x2e && digit !== 0x65 && digit !== 0x45 && digit !== 0x2b && digit !== 0x2d) break
        isInteger = false
      }
      if (isInteger && i - start - (unit === 0x2d ? 1 : 0) > 15) {
        longIntegers ??= []
        longIntegers.push(start, i)
      }
    } else if (depth === 0 && (unit <= 0x20 || unit === 0x2c)) {
      return ended(i > from ? undefined : 'no-value')
    } else i++
  }
}

/** Ids of 16 digits and more lose digits as numbers, so their tokens become strings. */
function quoteLongIntegers(text: string, places: readonly number[], window: EncodingWindow, from: number): string {
  let result = ''
  let unitsDone = from
  let done = 0
  const isOneUnitEach =
    places[places.length - 1] - from <= text.length && isAsciiUpTo(window, from, places[places.length - 1])
  for (let i = 0; i < places.length; i += 2) {
    // Characters before the integer may take several units each.
    const start = isOneUnitEach ? places[i] - from : done + window.text(unitsDone, places[i]).text.length
    const end = start + (places[i + 1] - places[i])
    result += `${text.slice(done, start)}"${text.slice(start, end)}"`
    done = end
    unitsDone = places[i + 1]
  }
  return result + text.slice(done)
}

function isAsciiUpTo(window: EncodingWindow, from: number, to: number): boolean {
  const { units } = window
  for (let i = from; i < to; i++) if (units[i] >= 0x80) return false
  return true
}
