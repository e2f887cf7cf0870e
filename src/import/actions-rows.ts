// The rows of a delimited table of actions, whatever its encoding, delimiter and quotes; damage is reported, never thrown.

import { type Problem, quoted } from '../model/problem.ts'
import type { ByteSource } from '../model/source-record.ts'
import { ActionProblems } from './actions-problems.ts'
import { detectEncoding, unitBytes } from './encoding.ts'
import { EncodingWindow } from './encoding-window.ts'
import { ProblemLog } from './problem-log.ts'
import { readCsvRows } from './table-csv.ts'
import { detectDialect } from './table-dialect.ts'
import { looksLikeJson } from './table-json-rows.ts'
import type { TableRow } from './table-row.ts'

const HEAD_BYTES = 65536
/** Rows between two pauses in which signals and timers have their turn. */
const ROWS_BETWEEN_PAUSES = 100_000
/** An id longer than this many UTF-16 code units is a sign of a lost delimiter. */
const MAX_ID_UNITS = 1 << 20

export interface RowProgress {
  /** Called now and then with the bytes read so far. */
  readonly onBytes?: (bytes: number) => void
}

/** How a file is packed, by its first bytes; undefined for one that is not. */
function packing(source: ByteSource): string | undefined {
  const head = new Uint8Array(4)
  source.readAt(head, 0)
  const marks = { gzip: [0x1f, 0x8b, 8], zip: [0x50, 0x4b, 3, 4], zstd: [0x28, 0xb5, 0x2f, 0xfd] }
  return Object.entries(marks).find(([, bytes]) => bytes.every((byte, at) => head[at] === byte))?.[0]
}

/** An opened table: its header, and its rows once. */
export class ActionRows {
  readonly header: readonly string[]
  readonly encoding: string
  readonly delimiter: string
  readonly problems: ActionProblems
  /** Rows seen so far, the header left out. */
  rows = 0
  readonly #source: ByteSource
  readonly #log: ProblemLog
  readonly #batches: Generator<TableRow[]> | undefined
  /** Rows that came with the header. */
  #first: TableRow[] = []

  constructor(source: ByteSource) {
    this.#source = source
    this.#log = new ProblemLog(source.name)
    this.problems = new ActionProblems(source.name)
    const detected = detectEncoding(source)
    this.encoding = detected.encoding
    const window = new EncodingWindow(source, detected)
    window.more()
    const head = window.text(0, Math.min(window.length, HEAD_BYTES / unitBytes(detected.encoding))).text
    const dialect = detectDialect(head)
    this.delimiter = dialect.delimiter
    this.header = []
    const packed = packing(source)
    if (packed !== undefined) {
      this.problems.add('actions-packed', 'loss', { byte: 0 }, { packed })
      return
    }
    if (!detected.certain) this.problems.add('table-encoding-guessed', 'notice', {}, { encoding: detected.encoding })
    if (head.trim() === '') this.problems.add('table-empty', 'loss', { byte: 0 })
    else if (looksLikeJson(head))
      this.problems.add('actions-json', 'loss', { byte: 0 }, { text: quoted(head.trimStart().slice(0, 60)) })
    else {
      this.#batches = readCsvRows(window, dialect, this.#log)
      const first = this.#batches.next()
      if (first.done) this.problems.add('table-empty', 'loss', { byte: 0 })
      else {
        this.header = first.value[0].cells as readonly string[]
        this.#first = first.value.slice(1)
      }
    }
  }

  /** True when there is a header to make sense of; otherwise a problem says why not. */
  get isTable(): boolean {
    return this.header.length > 0
  }

  /** Hands every row over once; a row with text beyond the last column of the header is left out, as its cells may be shifted. */
  async readAll(take: (cells: readonly string[], line: number) => void, progress: RowProgress): Promise<void> {
    let untilPause = ROWS_BETWEEN_PAUSES
    for (const rows of this.#rest()) {
      for (const row of rows) {
        const cells = row.cells as readonly string[]
        const line = row.line
        this.rows++
        if (cells.length === this.header.length || this.#hasFit(cells, line)) take(cells, line)
      }
      this.problems.addLogged(this.#log.take())
      untilPause -= rows.length
      if (untilPause > 0) continue
      untilPause = ROWS_BETWEEN_PAUSES
      progress.onBytes?.(rows[rows.length - 1].byteOffset)
      await new Promise(resolve => setTimeout(resolve, 0))
    }
    progress.onBytes?.(this.#source.sizeBytes)
    if (this.rows === 0) this.problems.add('table-empty', 'loss', { byte: 0 })
  }

  /** All problems, losses first, one entry a code. */
  allProblems(): Problem[] {
    this.problems.addLogged(this.#log.finish())
    return this.problems.all()
  }

  /** The id in a cell; undefined, with a problem, for an empty cell and for the words that programs print for a missing value. */
  id(cells: readonly string[], position: number, line: number): string | undefined {
    const cell = position < cells.length ? cells[position] : ''
    if (isMissing(cell)) {
      const parameters = { column: quoted(this.header[position].trim()), value: quoted(cell) }
      this.problems.add('actions-cell-empty', 'loss', { line }, parameters)
      return undefined
    }
    return this.isIdLength(cell, line) ? cell : undefined
  }

  /** False, with a problem, for a cell too long to be an id. */
  isIdLength(cell: string, line: number): boolean {
    if (cell.length <= MAX_ID_UNITS) return true
    this.problems.add('actions-id-long', 'loss', { line }, { value: quoted(cell), length: cell.length })
    return false
  }

  *#rest(): Generator<TableRow[]> {
    if (this.#first.length > 0) yield this.#first
    this.#first = []
    if (this.#batches !== undefined) yield* this.#batches
  }

  #hasFit(cells: readonly string[], line: number): boolean {
    const columns = this.header.length
    if (cells.length < columns) {
      this.problems.add('actions-row-short', 'notice', { line }, { fields: cells.length, columns })
      return true
    }
    const rest = cells.slice(columns)
    if (rest.every(cell => cell.trim() === '')) return true
    this.problems.add(
      'actions-row-long',
      'loss',
      { line },
      { fields: cells.length, columns, rest: quoted(rest.join(' ')) },
    )
    return false
  }
}

/** True for blank cells and for what R, Python, databases and spreadsheets print where there is no value. */
export function isMissing(cell: string): boolean {
  if (cell.length > 9) return cell.charCodeAt(0) <= 0x20 || cell.charCodeAt(0) >= 0x80 ? cell.trim() === '' : false
  return /^\s*(?:|NA|N\/A|#N\/A|NaN|nan|NULL|null|None|<NA>|undefined)\s*$/.test(cell)
}
