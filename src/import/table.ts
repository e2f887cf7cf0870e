// Reads posts from tables of any platform: CSV, TSV, JSON, JSON lines and X archives, columns recognised or mapped.

import { quoted } from '../model/problem.ts'
import type { ByteSource, Reader, ReadOptions, RecordBatch, SourceRecord } from '../model/source-record.ts'
import { type DetectedEncoding, detectEncoding, detectEncodingOf, unitBytes } from './encoding.ts'
import { EncodingWindow } from './encoding-window.ts'
import { ProblemLog } from './problem-log.ts'
import { readCsvRows } from './table-csv.ts'
import { settleDateOrder } from './table-date-order.ts'
import { type Dialect, detectDialect } from './table-dialect.ts'
import { findJsonLayout, type JsonLayout, looksLikeJson, readJsonRows } from './table-json-rows.ts'
import { describePlan, planTable } from './table-plan.ts'
import { TableRecords } from './table-record.ts'
import { type Column, columnsOfHeader, columnsOfObjects, pathReader, type TableRow } from './table-row.ts'

/** Rows whose keys make the columns of a JSON table. */
const SAMPLED_ROWS = 1000
const HEAD_BYTES = 65536
const MAX_COLUMNS_SHOWN = 40

export const tableReader: Reader = {
  format: 'table',
  version: 1,
  recognises(head, name) {
    const extension = /\.([a-z]+)$/i.exec(name)?.[1].toLowerCase() ?? ''
    if (/^(?:csv|tsv|tab|jsonl|ndjson)$/.test(extension)) return true
    if (extension !== 'json' && extension !== 'js' && extension !== 'txt') return false
    const text = decodedHead(head)
    if (extension === 'js') return /^\s*window\.YTD\./.test(text)
    return extension === 'json' ? looksLikeJson(text) : isKnownTable(text)
  },
  async *read(source, options) {
    const problems = new ProblemLog(source.name)
    const table = source.sizeBytes === 0 ? undefined : openTable(source, options, problems)
    if (table === undefined) {
      if (!problems.has('table-json-none')) problems.add('table-empty', 'loss', { byte: 0 })
      yield { records: [], problems: problems.finish(), bytesRead: source.sizeBytes }
    } else yield* readTable(source, options, table, problems)
  },
}

interface OpenTable {
  readonly columns: readonly Column[]
  readonly isJson: boolean
  /** Fields of the header of a delimited table. */
  readonly width: number
  /** For the notice: `,` or `array`, and the quote. */
  readonly form: string
  readonly quote: string
  readonly encoding: string
  /** All rows from the start, the header left out. */
  rows(problems: ProblemLog): Generator<TableRow[]>
}

async function* readTable(
  source: ByteSource,
  options: ReadOptions,
  table: OpenTable,
  problems: ProblemLog,
): AsyncGenerator<RecordBatch> {
  const plan = planTable(table.columns, options, table.isJson)
  const names = table.columns.map(column => column.name)
  if (plan === undefined) {
    problems.add('table-columns-unknown', 'loss', { byte: 0, line: 1 }, { columns: listed(names) })
    yield { records: [], problems: problems.finish(), bytesRead: source.sizeBytes }
    return
  }
  if (plan.unknown.length > 0)
    problems.add('table-map-unknown', 'notice', {}, { names: listed(plan.unknown), columns: listed(names) })
  problems.add(
    'table-understood',
    'notice',
    {},
    {
      form: table.form,
      quote: table.quote,
      encoding: table.encoding,
      platform: quoted(plan.platform),
      mapping: quotedLong(describePlan(plan, table.columns)),
      unused: plan.unused.length,
    },
  )
  const order = settleDateOrder(plan, table.rows(new ProblemLog(source.name)), options.dateOrder, problems)
  const records = new TableRecords(plan, options, order, baseName(source.name), problems)
  let zoneless = 0
  let posts = 0
  for (const rows of table.rows(problems)) {
    const batch: SourceRecord[] = []
    for (const row of rows) {
      if (!table.isJson) checkWidth(row, table.width, problems)
      records.push(row, batch)
    }
    for (const record of batch) {
      if (record.kind !== 'post') continue
      posts++
      if (record.time?.kind === 'zoneless') zoneless++
    }
    const last = rows[rows.length - 1]
    yield { records: batch, problems: problems.take(), bytesRead: last.byteOffset + last.byteLength }
  }
  if (posts === 0) problems.add('table-empty', 'loss', { byte: 0 })
  if (zoneless > 0) problems.add('table-times-zoneless', 'notice', {}, { posts: zoneless })
  if (records.epochUnits.size > 1)
    problems.add('table-epoch-units', 'notice', {}, { units: [...records.epochUnits].sort().join(', ') })
  yield { records: [], problems: problems.finish(), bytesRead: source.sizeBytes }
}

/** Tells how the source is written and which columns it has; undefined when it holds no row at all. */
function openTable(source: ByteSource, options: ReadOptions, problems: ProblemLog): OpenTable | undefined {
  const detected = detectEncoding(source)
  if (!detected.certain) problems.add('table-encoding-guessed', 'notice', {}, { encoding: detected.encoding })
  const window = new EncodingWindow(source, detected)
  window.more()
  const head = window.text(0, Math.min(window.length, HEAD_BYTES / unitBytes(detected.encoding))).text
  if (head.trim() === '') return undefined
  return looksLikeJson(head) || /\.(?:json|jsonl|ndjson|js)$/i.test(source.name)
    ? openJson(source, detected, options, problems)
    : openCsv(source, detected, detectDialect(head))
}

function openJson(
  source: ByteSource,
  detected: DetectedEncoding,
  options: ReadOptions,
  problems: ProblemLog,
): OpenTable | undefined {
  const isRow = (keys: readonly string[]) =>
    planTable(
      keys.map(name => ({ name, read: pathReader([name]) })),
      options,
      false,
    ) !== undefined
  const layout = findJsonLayout(source, detected, problems, isRow)
  if (layout === undefined) {
    problems.add('table-json-none', 'loss', { byte: 0, line: 1 })
    return undefined
  }
  if (layout.kind === 'inside' && layout.others.length > 0)
    problems.add('table-json-other-arrays', 'loss', {}, { path: quoted(layout.path), others: listed(layout.others) })
  const rows = (log: ProblemLog) => readJsonRows(source, detected, layout, log)
  const first = rows(new ProblemLog(source.name)).next()
  if (first.done) {
    // Nothing but damage: the second reading says where.
    for (const _ of rows(problems));
    return undefined
  }
  return {
    columns: columnsOfObjects(first.value.slice(0, SAMPLED_ROWS)),
    isJson: true,
    width: 0,
    form: formOf(layout),
    quote: '',
    encoding: detected.encoding,
    rows,
  }
}

function formOf(layout: JsonLayout): string {
  return layout.kind === 'inside' ? `JSON ${quoted(layout.path)}[]` : layout.kind === 'lines' ? 'JSON lines' : 'JSON'
}

function openCsv(source: ByteSource, detected: DetectedEncoding, dialect: Dialect): OpenTable | undefined {
  const allRows = (log: ProblemLog) => readCsvRows(new EncodingWindow(source, detected), dialect, log)
  const header = allRows(new ProblemLog(source.name)).next()
  if (header.done) return undefined
  const names = header.value[0].cells as readonly string[]
  return {
    columns: columnsOfHeader(names),
    isJson: false,
    width: names.length,
    form: dialect.delimiter === '\t' ? 'TAB' : dialect.delimiter,
    quote: dialect.quote,
    encoding: detected.encoding,
    *rows(log) {
      let isFirst = true
      for (const rows of allRows(log)) {
        const body = isFirst ? rows.slice(1) : rows
        isFirst = false
        if (body.length > 0) yield body
      }
    },
  }
}

function checkWidth(row: TableRow, columns: number, problems: ProblemLog): void {
  const cells = row.cells as readonly string[]
  const place = { byte: row.byteOffset, line: row.line }
  if (cells.length < columns) problems.add('table-row-short', 'notice', place, { fields: cells.length, columns })
  else if (cells.length > columns && cells.slice(columns).some(cell => cell.trim() !== ''))
    problems.add('table-row-long', 'loss', place, {
      fields: cells.length,
      columns,
      rest: quoted(cells.slice(columns).join(' ')),
    })
}

function isKnownTable(head: string): boolean {
  const dialect = detectDialect(head)
  const header = head.slice(0, head.indexOf('\n') + 1).trim()
  const columns = columnsOfHeader(header.split(dialect.delimiter).map(name => name.replace(/^["']|["']$/g, '')))
  return columns.length > 2 && planTable(columns, {}, false) !== undefined
}

function decodedHead(head: Uint8Array): string {
  const detected = detectEncodingOf(head)
  return new TextDecoder(detected.encoding).decode(head.subarray(detected.markBytes))
}

/** Last part of a name without its extension. */
function baseName(name: string): string {
  const last = name.split(/[/\\!]/).at(-1) ?? name
  return last.replace(/(?<=.)\.(?:csv|tsv|tab|txt|json|jsonl|ndjson|js)$/i, '')
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, MAX_COLUMNS_SHOWN).map(quoted).join(', ')
  return names.length > MAX_COLUMNS_SHOWN ? `${shown}, …` : shown
}

/** Control and bidirectional marks shown, without the limit of 80 characters: the parts are column names, each short. */
function quotedLong(value: string): string {
  return value.split(', ').map(quoted).join(', ')
}
