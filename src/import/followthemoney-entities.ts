// Entities of FollowTheMoney (https://followthemoney.tech), from JSON (lines or an array) or from a table of statements.

import { quoted } from '../model/problem.ts'
import type { ByteSource } from '../model/source-record.ts'
import { detectEncoding, detectEncodingOf } from './encoding.ts'
import { EncodingWindow } from './encoding-window.ts'
import type { ProblemLog } from './problem-log.ts'
import { readCsvRows } from './table-csv.ts'
import { detectDialect } from './table-dialect.ts'
import { findJsonLayout, looksLikeJson, readJsonRows } from './table-json-rows.ts'
import { isObject, ownValue, type TableRow } from './table-row.ts'

export interface FtmEntity {
  readonly id: string
  /** `Person`, `Message`, as written. */
  readonly schema: string
  readonly byteOffset: number
  readonly byteLength: number
  readonly line: number
  /** Values of a property that are text, in their order; none for one that it does not have. */
  values(property: string): readonly string[]
}

/** Statements that are joined into entities in memory; entities as JSON are read one by one. */
const MOST_STATEMENTS = 2_000_000
/** Values of one property that are looked at. */
const MOST_VALUES = 1000
const HEAD_CHARACTERS = 65_536

/** True for the first bytes of entities or statements. */
export function looksLikeFtm(head: Uint8Array, name: string): boolean {
  const detected = detectEncodingOf(head)
  const text = new TextDecoder(detected.encoding).decode(head.subarray(detected.markBytes))
  if (/\.csv$/i.test(name)) return statementColumns(text) !== undefined
  if (!/\.(?:json|jsonl|ndjson|ijson)$/i.test(name) || !looksLikeJson(text)) return false
  if (/\.ftm\.(?:json|jsonl|ijson)$/i.test(name)) return true
  const line = text.trimStart().replace(/^\[\s{0,100}/, '')
  const start = line.slice(0, line.indexOf('\n') === -1 ? HEAD_CHARACTERS : line.indexOf('\n'))
  return (
    /"schema"\s{0,9}:\s{0,9}"[A-Z][A-Za-z]{1,60}"/.test(start) &&
    /"properties"\s{0,9}:\s{0,9}\{/.test(start) &&
    /"id"\s{0,9}:\s{0,9}"/.test(start)
  )
}

/** Reads the entities in the order of the source, of statements in the order in which each first appears. What is none is a problem. */
export function* readFtmEntities(source: ByteSource, problems: ProblemLog): Generator<FtmEntity> {
  const detected = detectEncoding(source)
  const window = new EncodingWindow(source, detected)
  window.more()
  const head = window.text(0, Math.min(window.length, HEAD_CHARACTERS)).text
  if (statementColumns(head) !== undefined) {
    yield* joinedStatements(readCsvRows(new EncodingWindow(source, detected), detectDialect(head), problems), problems)
    return
  }
  const layout = findJsonLayout(
    source,
    detected,
    problems,
    keys => keys.includes('schema') && keys.includes('properties'),
  )
  if (layout === undefined) return
  for (const rows of readJsonRows(source, detected, layout, problems))
    for (const row of rows) {
      const entity = entityOf(row)
      if (entity !== undefined) yield entity
      else problems.add('ftm-no-entity', 'loss', { byte: row.byteOffset, line: row.line }, { text: excerpt(row.cells) })
    }
}

function entityOf({ cells, byteOffset, byteLength, line }: TableRow): FtmEntity | undefined {
  const [id, schema, properties] = ['id', 'schema', 'properties'].map(key => ownValue(cells, key))
  if (typeof id !== 'string' || id === '' || id.length > 1000 || typeof schema !== 'string' || !isObject(properties))
    return undefined
  return { id, schema, byteOffset, byteLength, line, values: property => textsOf(ownValue(properties, property)) }
}

function textsOf(value: unknown): readonly string[] {
  const values = Array.isArray(value) ? value.slice(0, MOST_VALUES) : [value]
  return values.flatMap(each =>
    typeof each === 'string' && each !== '' ? [each] : typeof each === 'number' ? [String(each)] : nestedId(each),
  )
}

/** Nested forms hold whole entities where others hold ids. */
function nestedId(value: unknown): string[] {
  const id = isObject(value) ? ownValue(value, 'id') : undefined
  return typeof id === 'string' ? [id] : []
}

interface StatementColumns {
  readonly id: number
  readonly prop: number
  readonly schema: number
  readonly value: number
}

function statementColumns(head: string): StatementColumns | undefined {
  const end = head.indexOf('\n')
  const names = head
    .slice(0, end === -1 ? undefined : end)
    .slice(0, 2000)
    .split(/[,;\t]/)
    .map(name => name.trim().replace(/^"|"$/g, '').toLowerCase())
  const place = (name: string) => names.indexOf(name)
  const id = place('canonical_id') === -1 ? place('entity_id') : place('canonical_id')
  const columns = { id, prop: place('prop'), schema: place('schema'), value: place('value') }
  return Object.values(columns).every(at => at >= 0) && place('dataset') >= 0 ? columns : undefined
}

interface Joined {
  readonly first: TableRow
  readonly schemas: Map<string, number>
  readonly properties: Map<string, string[]>
}

function* joinedStatements(blocks: Iterable<TableRow[]>, problems: ProblemLog): Generator<FtmEntity> {
  const entities = new Map<string, Joined>()
  let columns: StatementColumns | undefined
  let statements = 0
  for (const rows of blocks)
    for (const row of rows) {
      const cells = row.cells as readonly string[]
      if (columns === undefined) {
        columns = statementColumns(cells.map(cell => cell.replace(/[,;\t\n]/g, '_')).join(','))
        if (columns === undefined) return
        continue
      }
      statements++
      if (statements > MOST_STATEMENTS) {
        problems.add('ftm-too-many', 'loss', { line: row.line }, { limit: MOST_STATEMENTS })
        break
      }
      const [id, prop, schema, value] = [columns.id, columns.prop, columns.schema, columns.value].map(
        at => cells[at] ?? '',
      )
      if (id === '' || schema === '') {
        problems.add('ftm-no-entity', 'loss', { byte: row.byteOffset, line: row.line }, { text: excerpt(cells) })
        continue
      }
      const known = entities.get(id) ?? { first: row, schemas: new Map(), properties: new Map() }
      if (known.first === row) entities.set(id, known)
      known.schemas.set(schema, (known.schemas.get(schema) ?? 0) + 1)
      if (prop === 'id' || value === '') continue
      const values = known.properties.get(prop)
      if (values === undefined) known.properties.set(prop, [value])
      else if (values.length < MOST_VALUES && !values.includes(value)) values.push(value)
    }
  for (const [id, { first, schemas, properties }] of entities) {
    const [schema] = [...schemas].reduce((most, each) => (each[1] > most[1] ? each : most))
    const { byteOffset, byteLength, line } = first
    yield { id, schema, byteOffset, byteLength, line, values: property => properties.get(property) ?? [] }
  }
}

function excerpt(value: unknown): string {
  return quoted((JSON.stringify(value) ?? '').slice(0, 200))
}
