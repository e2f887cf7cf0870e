// The tables of an export as Apache Parquet: the values of the CSV with their types, written a row group at a time.

import { ByteWriter, ParquetWriter, type SchemaElement } from 'hyparquet-writer'
import { columnMessages } from '../messages/tables.ts'
import type { ExportFile, Handed } from '../model/handed.ts'
import type { Language } from '../model/ladder.ts'
import { again } from './export-pieces.ts'
import type { Cell } from './table-cell.ts'
import type { Table, TableColumn } from './table-column.ts'
import { TABLES } from './tables.ts'

/** A row group ends when it has this many rows or UTF-16 code units of text: what is in memory at once. */
const GROUP_ROWS = 20_000
const GROUP_TEXT = 1 << 22

/** `tables/*.parquet`. Not compressed, so that a search of the bytes sees every value. */
export function* parquetTableFiles(handed: Handed, language: Language): Generator<ExportFile> {
  for (const table of TABLES)
    yield { path: `tables/${table.name}.parquet`, pieces: again(() => parquetPieces(table, handed, language)) }
}

/** The file of one table in pieces of a row group each. */
export function* parquetPieces(table: Table, handed: Handed, language: Language): Generator<Uint8Array> {
  const bytes = new ByteWriter()
  const kvMetadata = table.columns.map(({ name }) => ({
    key: `description.${name}`,
    value: columnMessages[name][language](),
  }))
  const file = new ParquetWriter({
    writer: bytes,
    schema: schemaOf(table.columns),
    codec: 'UNCOMPRESSED',
    kvMetadata,
    createdBy: 'Anechoic',
  })
  let isEmpty = true
  for (const group of rowGroups(table, handed)) {
    isEmpty = false
    const columnData = table.columns.map(({ name }, i) => ({ name, data: group.columns[i] }))
    file.write({ columnData, rowGroupSize: group.rows })
    yield taken(bytes)
  }
  file.finish()
  yield isEmpty ? withTypedGroups(taken(bytes)) : taken(bytes)
}

/** Of a file without rows: "no rows" as a whole number of 64 bits, then the list of row groups with no elements of no type. */
const NO_ROWS = [0x16, 0x00, 0x19, 0x00]
/** No elements, which would be structs. */
const NO_STRUCTS = 0x0c

/** The writer leaves the type of an empty list open, which readers in Rust and C++ refuse; so it is written in. */
function withTypedGroups(file: Uint8Array): Uint8Array {
  const at = file.findIndex((_, i) => NO_ROWS.every((byte, j) => file[i + j] === byte))
  if (at === -1) throw new RangeError('a Parquet file without rows has no list of row groups')
  file[at + NO_ROWS.length - 1] = NO_STRUCTS
  return file
}

/** What was written since the last time. */
function taken(bytes: ByteWriter): Uint8Array {
  const piece = bytes.getBytes().slice()
  bytes.index = 0
  return piece
}

interface RowGroup {
  readonly rows: number
  readonly columns: readonly (string | number | bigint | boolean | undefined)[][]
}

function* rowGroups(table: Table, handed: Handed): Generator<RowGroup> {
  const fresh = () => table.columns.map((): (string | number | bigint | boolean | undefined)[] => [])
  let columns = fresh()
  let rows = 0
  let text = 0
  for (const row of table.rows(handed)) {
    for (let i = 0; i < row.length; i++) {
      const value = row[i]
      columns[i].push(physical(table.columns[i], value))
      if (typeof value === 'string') text += value.length
    }
    rows++
    if (rows < GROUP_ROWS && text < GROUP_TEXT) continue
    yield { rows, columns }
    columns = fresh()
    rows = 0
    text = 0
  }
  if (rows > 0) yield { rows, columns }
}

function physical({ type }: TableColumn, value: Cell): Cell | bigint {
  return type === 'integer' && typeof value === 'number' ? BigInt(value) : value
}

function schemaOf(columns: readonly TableColumn[]): SchemaElement[] {
  return [
    { name: 'root', num_children: columns.length },
    ...columns.map((column): SchemaElement => {
      const repetition = { name: column.name, repetition_type: column.isRequired ? 'REQUIRED' : 'OPTIONAL' } as const
      if (column.type === 'integer') return { ...repetition, type: 'INT64' }
      if (column.type === 'number') return { ...repetition, type: 'DOUBLE' }
      if (column.type === 'boolean') return { ...repetition, type: 'BOOLEAN' }
      return { ...repetition, type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } }
    }),
  ]
}
