// How tables of an export are defined: once, for CSV, Parquet, CSV on the Web and the documents.

import type { ColumnName, TableName } from '../messages/tables.ts'
import type { Handed } from '../model/handed.ts'
import { type Cell, type CellType, cellValue } from './table-cell.ts'

export interface TableColumn {
  readonly name: ColumnName
  readonly type: CellType
  /** Of a number: what one is. */
  readonly unit: string | undefined
  readonly isRequired: boolean
}

export interface Table {
  readonly name: TableName
  readonly columns: readonly TableColumn[]
  /** Columns whose values together are those of one row alone; empty where rows may repeat. */
  readonly key: readonly ColumnName[]
  /** One cell a column. Read as it is asked for, so that a million rows take no memory. Throws RangeError for a required cell without value. */
  rows(handed: Handed): Iterable<readonly Cell[]>
}

/** A column and how its value follows from a row. */
interface Field<Row> {
  readonly type: CellType
  readonly unit?: string
  readonly isRequired: boolean
  readonly value: (row: Row) => Cell
}

type Value<Row, Result> = (row: Row) => Result | undefined

/** Makers of fields for rows of one type. */
export function fieldsOf<Row>() {
  const field =
    <Result>(type: CellType, written: (value: Result) => Cell) =>
    (value: Value<Row, Result>): Field<Row> => ({
      type,
      isRequired: false,
      value: row => {
        const result = value(row)
        return result === undefined ? undefined : written(result)
      },
    })
  const plain = (value: Cell): Cell => value
  return {
    text: field<string>('text', plain),
    token: field<string>('token', plain),
    time: field<string>('time', plain),
    boolean: field<boolean>('boolean', plain),
    tokens: field<readonly string[]>('tokens', list => list.join(' ')),
    integers: field<readonly number[]>('integers', list => list.join(' ')),
    /** A list of texts; an empty one is none. */
    texts: field<readonly string[]>('json', list => (list.length === 0 ? undefined : JSON.stringify(list))),
    object: field<object>('json', value => JSON.stringify(value)),
    integer: (unit: string, value: Value<Row, number>): Field<Row> => ({
      type: 'integer',
      unit,
      isRequired: false,
      value,
    }),
    number: (unit: string, value: Value<Row, number>): Field<Row> => ({
      type: 'number',
      unit,
      isRequired: false,
      value,
    }),
  }
}

/** The field with a value in every row. */
export function required<Row>(field: Field<Row>): Field<Row> {
  return { ...field, isRequired: true }
}

/** A table whose columns stand in the order of `fields`. */
export function table<Row>(
  name: TableName,
  key: readonly ColumnName[],
  rows: (handed: Handed) => Iterable<Row>,
  fields: Readonly<Partial<Record<ColumnName, Field<Row>>>>,
): Table {
  const entries = Object.entries(fields) as [ColumnName, Field<Row>][]
  const columns = entries.map(([column, { type, unit, isRequired }]) => ({ name: column, type, unit, isRequired }))
  return {
    name,
    key,
    columns,
    *rows(handed) {
      for (const row of rows(handed))
        yield entries.map(([column, { type, isRequired, value }]) => {
          const cell = cellValue(type, value(row), column)
          if (isRequired && cell === undefined) throw new RangeError(`a row of ${name} has no ${column}`)
          return cell
        })
    },
  }
}
