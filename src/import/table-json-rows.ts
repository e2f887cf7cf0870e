// Where the rows of a JSON file lie (an array, an array inside an object, one value a line) and one row after another.

import { quoted } from '../model/problem.ts'
import type { ByteSource } from '../model/source-record.ts'
import type { DetectedEncoding } from './encoding.ts'
import { EncodingWindow } from './encoding-window.ts'
import type { ProblemLog } from './problem-log.ts'
import { type JsonRow, JsonScanner } from './table-json.ts'
import { surveyRootObject } from './table-json-survey.ts'
import { isObject, ownValue, type TableRow } from './table-row.ts'

/** How a JSON file holds its rows; positions in units after the byte order mark. */
export type JsonLayout =
  | { readonly kind: 'array' | 'values' | 'lines' | 'single'; readonly position: number; readonly line: number }
  | {
      readonly kind: 'inside'
      readonly position: number
      readonly line: number
      readonly path: string
      /** Names of the other arrays of objects, which give no rows. */
      readonly others: readonly string[]
      readonly users: { readonly position: number; readonly line: number } | undefined
    }

const ROWS_A_BATCH = 1000
/** Characters of `window.YTD.tweets.part0 = ` and its like. */
const MAX_ASSIGNMENT = 200
/** Users of an answer of X's API v2 that are remembered for its posts. */
const MAX_USERS = 100_000

/** True when the first bytes are those of JSON or of an X archive's script. */
export function looksLikeJson(head: string): boolean {
  return /^\s*(?:window\.[\w.]{1,100}\s*=\s*)?(?:\[|\{)/.test(head.slice(0, 4096))
}

/** Finds the rows; reads an object at the root through once. `isRow` tells from its keys that the object itself is a row. */
export function findJsonLayout(
  source: ByteSource,
  detected: DetectedEncoding,
  problems: ProblemLog,
  isRow: (keys: readonly string[]) => boolean,
): JsonLayout | undefined {
  const window = new EncodingWindow(source, detected)
  const scanner = new JsonScanner(window, problems)
  let first = scanner.peek()
  if (first !== 0x5b && first !== 0x7b) {
    const { text } = window.text(0, Math.min(window.length, MAX_ASSIGNMENT))
    scanner.at = text.indexOf('=') + 1
    first = scanner.at === 0 ? -1 : scanner.peek()
  }
  const place = { position: scanner.position(), line: scanner.lineOf(scanner.at) }
  if (first === 0x5b) return { kind: 'array', ...place }
  if (first !== 0x7b) return undefined
  if (/\.(?:jsonl|ndjson)$/i.test(source.name)) return { kind: 'lines', ...place }
  const root = surveyRootObject(window, scanner)
  if (root.after === 'values') return { kind: root.isOneLine ? 'lines' : 'values', ...place }
  const arrays = root.arrays.filter(array => !array.path.startsWith('includes.'))
  if (arrays.length === 0 || isRow(root.keys)) return { kind: 'single', ...place }
  const best = arrays.reduce((most, array) => (array.count > most.count ? array : most))
  return {
    kind: 'inside',
    position: best.position,
    line: best.line,
    path: best.path,
    others: root.arrays.filter(array => array !== best && array.path !== 'includes.users').map(array => array.path),
    users: root.arrays.find(array => array.path === 'includes.users'),
  }
}

/** Yields the rows in batches, in the order of the file. */
export function* readJsonRows(
  source: ByteSource,
  detected: DetectedEncoding,
  layout: JsonLayout,
  problems: ProblemLog,
): Generator<TableRow[]> {
  const window = new EncodingWindow(source, detected)
  const scanner = new JsonScanner(window, problems)
  const users = new Map<string, object>()
  if (layout.kind === 'inside' && layout.users !== undefined) {
    scanner.seek(layout.users.position, layout.users.line)
    for (const { value } of elements(scanner, window, problems, false)) addUser(users, value)
  }
  scanner.seek(layout.position, layout.line)
  const rows =
    layout.kind === 'lines'
      ? lineValues(scanner)
      : layout.kind === 'array'
        ? arrays(scanner, window, problems)
        : elements(scanner, window, problems, layout.kind === 'inside')
  let batch: TableRow[] = []
  for (const row of rows) {
    for (const value of expanded(row.value, users)) {
      if (isObject(value))
        batch.push({ cells: value, byteOffset: row.byteOffset, byteLength: row.byteLength, line: row.line })
      else
        problems.add(
          'table-row-not-object',
          'loss',
          { byte: row.byteOffset, line: row.line },
          { text: excerptOf(value) },
        )
    }
    if (batch.length >= ROWS_A_BATCH) {
      yield batch
      batch = []
    }
  }
  if (batch.length > 0) yield batch
}

function* lineValues(scanner: JsonScanner): Generator<JsonRow> {
  while (scanner.peek(',') !== -1) {
    const row = scanner.lineValue()
    scanner.release()
    if (row !== undefined) yield row
  }
}

/** Elements of the array at the root and of arrays that follow it; anything else behind is reported. */
function* arrays(scanner: JsonScanner, window: EncodingWindow, problems: ProblemLog): Generator<JsonRow> {
  for (let unit = scanner.peek(); unit === 0x5b; unit = scanner.peek(';,')) {
    scanner.at++
    yield* elements(scanner, window, problems, true)
  }
  if (scanner.peek(';,') !== -1)
    problems.add('table-json-trailing', 'loss', {
      byte: window.byteAt(scanner.position()),
      line: scanner.lineOf(scanner.at),
    })
}

/** Values up to the closing bracket or, without one, to the end of the source. */
function* elements(
  scanner: JsonScanner,
  window: EncodingWindow,
  problems: ProblemLog,
  isBracketed: boolean,
): Generator<JsonRow> {
  for (;;) {
    const unit = scanner.peek(',')
    if (unit === -1) {
      if (isBracketed)
        problems.add('table-json-unclosed', 'loss', {
          byte: window.byteAt(scanner.position()),
          line: scanner.lineOf(scanner.at),
        })
      return
    }
    if (unit === 0x5d) {
      scanner.at++
      return
    }
    const row = scanner.value()
    scanner.release()
    if (row !== undefined) yield row
  }
}

/** Rows that one value holds: X archives wrap each post in `tweet`, pages of X's API v2 hold many in `data`. */
function expanded(value: unknown, users: Map<string, object>): readonly unknown[] {
  if (!isObject(value)) return [value]
  const tweet = ownValue(value, 'tweet')
  if (isObject(tweet)) return [tweet]
  const data = ownValue(value, 'data')
  const isPage = ownValue(value, 'meta') !== undefined || ownValue(value, 'includes') !== undefined
  if (!isPage || !(Array.isArray(data) || isObject(data)))
    return users.size === 0 ? [value] : [withAuthor(value, users)]
  const authors = new Map<string, object>()
  const included = ownValue(ownValue(value, 'includes'), 'users')
  if (Array.isArray(included)) for (const user of included) addUser(authors, user)
  return (Array.isArray(data) ? data : [data]).map(each => withAuthor(each, authors))
}

function addUser(users: Map<string, object>, value: unknown): void {
  const id = ownValue(value, 'id')
  if (isObject(value) && (typeof id === 'string' || typeof id === 'number') && users.size < MAX_USERS)
    users.set(String(id), value)
}

function withAuthor(value: unknown, users: ReadonlyMap<string, object>): unknown {
  const author = users.get(String(ownValue(value, 'author_id') ?? ''))
  return author === undefined || !isObject(value) || ownValue(value, 'author') !== undefined
    ? value
    : { ...value, author }
}

function excerptOf(value: unknown): string {
  return quoted((JSON.stringify(value) ?? '').slice(0, 200))
}
