// Rows of a delimited table of any size: a scanner finds where rows end, csv-parse reads blocks of whole rows.

import { parse } from 'csv-parse/sync'
import { quoted } from '../model/problem.ts'
import type { EncodingWindow } from './encoding-window.ts'
import type { ProblemLog } from './problem-log.ts'
import type { Dialect } from './table-dialect.ts'
import type { TableRow } from './table-row.ts'

/** A row larger than this has lost its closing quote. */
const MAX_ROW_UNITS = 16 << 20
/** Rows and units handed to csv-parse at a time. */
const BLOCK_ROWS = 1000
const BLOCK_UNITS = 1 << 20

interface RowPlace {
  readonly from: number
  readonly to: number
  readonly line: number
  /** False for a row whose opening quote is never closed: its quotes are plain characters. */
  readonly isQuoted: boolean
  readonly lines: number
  /** True when a closing quote is followed by neither delimiter nor line end: it may belong to another row. */
  readonly isOdd: boolean
}

/**
 * Yields blocks of rows, the header first. A row whose quote is never closed is read without quotes up to the end of its
 * line; a row over several lines with a wrong number of fields is split at its lines where that gives the right number.
 */
export function* readCsvRows(window: EncodingWindow, dialect: Dialect, problems: ProblemLog): Generator<TableRow[]> {
  const cutter = new RowCutter(window, dialect, problems)
  let width = 0
  for (;;) {
    const places = cutter.next()
    if (places.length === 0) return
    const rows = parsePlaces(window, dialect, places, problems)
    if (width === 0) width = (rows[0].cells as string[]).length
    yield rows.flatMap((row, i) => repaired(window, dialect, row, places[i], width))
    cutter.release()
  }
}

class RowCutter {
  readonly #window: EncodingWindow
  readonly #delimiter: number
  readonly #quote: number
  readonly #escape: number
  readonly #problems: ProblemLog
  #at = 0
  #line = 1

  constructor(window: EncodingWindow, dialect: Dialect, problems: ProblemLog) {
    this.#window = window
    this.#delimiter = dialect.delimiter.charCodeAt(0)
    this.#quote = dialect.quote === '' ? 0x22 : dialect.quote.charCodeAt(0)
    this.#escape = dialect.escape.charCodeAt(0)
    this.#problems = problems
    if (dialect.hasSeparatorLine) this.#take(this.#row(false))
  }

  /** Places of the next rows in the window, without blank lines; none at the end of the source. */
  next(): RowPlace[] {
    const places: RowPlace[] = []
    const start = this.#at
    while (places.length < BLOCK_ROWS && this.#at - start < BLOCK_UNITS) {
      if (this.#at >= this.#window.length && !this.#window.more()) break
      const line = this.#line
      const from = this.#at
      let row = this.#row(true)
      const isQuoted = row !== undefined
      if (row === undefined) {
        row = this.#row(false)
        const place = { byte: this.#window.byteAt(this.#window.base + from), line }
        this.#problems.add('table-quote-unclosed', 'notice', place, {
          text: quoted(this.#window.text(from, Math.min(row?.to ?? from, from + 200)).text),
        })
      }
      if (row === undefined) break
      this.#take(row)
      if (row.to > from) places.push({ from, to: row.to, line, isQuoted, lines: row.lines, isOdd: row.isOdd })
    }
    return places
  }

  /** Lets the window forget the rows taken; their places lose their meaning. */
  release(): void {
    this.#window.drop(this.#at)
    this.#at = 0
  }

  #take(row: { next: number; lines: number } | undefined): void {
    if (row === undefined) return
    this.#at = row.next
    this.#line += row.lines
  }

  /** End of the row that begins at the place reached; undefined when a quote stays open to the end or beyond the limit. */
  #row(heedsQuotes: boolean): { to: number; next: number; lines: number; isOdd: boolean } | undefined {
    const window = this.#window
    const delimiter = this.#delimiter
    const quote = heedsQuotes ? this.#quote : -1
    const escapeUnit = this.#escape
    let { units, length } = window
    let inQuotes = false
    let atStart = true
    let lines = 1
    let isOdd = false
    for (let i = this.#at; ; i++) {
      if (i >= length) {
        if (inQuotes && i - this.#at > MAX_ROW_UNITS) return undefined
        if (!window.more()) return inQuotes ? undefined : { to: length, next: length, lines, isOdd }
        units = window.units
        length = window.length
      }
      const unit = units[i]
      if (inQuotes) {
        if (unit === 0x0a) lines++
        else if (unit === escapeUnit && escapeUnit !== quote) i++
        else if (unit === quote) {
          if (i + 1 >= length && window.more()) {
            units = window.units
            length = window.length
          }
          if (escapeUnit === quote && units[i + 1] === quote && i + 1 < length) i++
          else {
            inQuotes = false
            const next = units[i + 1]
            if (i + 1 < length && next !== delimiter && next !== 0x0a && next !== 0x0d) isOdd = true
          }
        }
      } else if (unit === 0x0a)
        return { to: i > this.#at && units[i - 1] === 0x0d ? i - 1 : i, next: i + 1, lines, isOdd }
      else if (unit === delimiter) atStart = true
      else if (atStart) {
        inQuotes = unit === quote
        atStart = false
      }
    }
  }
}

function parsePlaces(window: EncodingWindow, dialect: Dialect, places: RowPlace[], problems: ProblemLog): TableRow[] {
  const cells = parseBlock(window, dialect, places)
  return places.map((place, i) => {
    const byteOffset = window.byteAt(window.base + place.from)
    let row = cells?.[i]
    if (row === undefined) {
      const { text, damaged } = window.text(place.from, place.to)
      if (damaged)
        problems.add('table-undecodable', 'loss', { byte: byteOffset, line: place.line }, { text: quoted(text) })
      row = parseRow(text, dialect, place.isQuoted)
    }
    return { cells: row, byteOffset, byteLength: window.bytesOf(place.to - place.from), line: place.line }
  })
}

/** All rows of a block at once; undefined when they have to be read one by one. */
function parseBlock(window: EncodingWindow, dialect: Dialect, places: RowPlace[]): string[][] | undefined {
  if (places.some(place => !place.isQuoted)) return undefined
  const { text, damaged } = window.text(places[0].from, places[places.length - 1].to)
  if (damaged) return undefined
  try {
    const rows: string[][] = parse(text, { ...optionsOf(dialect, true), skip_empty_lines: true })
    return rows.length === places.length ? rows : undefined
  } catch {
    return undefined
  }
}

/** One row, whatever it takes: where csv-parse refuses, the line is split at its delimiters. */
function parseRow(text: string, dialect: Dialect, isQuoted: boolean): string[] {
  try {
    const rows: string[][] = parse(text, { ...optionsOf(dialect, isQuoted), record_delimiter: isQuoted ? '\n' : '\0' })
    if (rows.length === 1) return rows[0]
  } catch {}
  return text.split(dialect.delimiter)
}

function optionsOf(dialect: Dialect, isQuoted: boolean) {
  return {
    delimiter: dialect.delimiter,
    quote: isQuoted ? dialect.quote || '"' : null,
    escape: dialect.escape,
    record_delimiter: ['\r\n', '\n'],
    relax_quotes: true,
    relax_column_count: true,
  }
}

/** Splits a row that swallowed its neighbours: several lines, a wrong number of fields, each line alone with the right one. */
function repaired(window: EncodingWindow, dialect: Dialect, row: TableRow, place: RowPlace, width: number): TableRow[] {
  if (place.lines === 1 || (!place.isOdd && (row.cells as string[]).length === width)) return [row]
  const rows: TableRow[] = []
  let from = place.from
  for (let line = 0; line < place.lines; line++) {
    let to = from
    while (to < place.to && window.units[to] !== 0x0a) to++
    const cells = parseRow(window.text(from, to).text.replace(/\r$/, ''), dialect, true)
    if (cells.length !== width) return [row]
    rows.push({
      cells,
      byteOffset: window.byteAt(window.base + from),
      byteLength: window.bytesOf(to - from),
      line: row.line + line,
    })
    from = to + 1
  }
  return rows
}
