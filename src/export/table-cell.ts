// One cell of a table of an export: what its value is, and how CSV (RFC 4180) writes it so that no spreadsheet program runs it.

import { writableText } from './xml-text.ts'

/** `tokens`: texts without blanks, joined by one. `time`: coarse, ISO 8601. `json`: a JSON text. */
export type CellType = 'text' | 'token' | 'tokens' | 'integers' | 'time' | 'json' | 'integer' | 'number' | 'boolean'

/** Undefined stands for none. */
export type Cell = string | number | boolean | undefined

/** 2^63: whole numbers from here on do not fit a column of 64 bits. */
const INTEGER_END = 2 ** 63

/**
 * The value that every format of tables writes. An empty text and NaN are none; whole numbers have no negative zero; what cannot be
 * written everywhere is made visible. Throws RangeError for an integer column that holds none.
 */
export function cellValue(type: CellType, value: Cell, column: string): Cell {
  if (value === undefined || value === '') return undefined
  if (typeof value === 'boolean') return value
  if (typeof value === 'string') return writableText(value)
  if (Number.isNaN(value)) return undefined
  if (type !== 'integer') return value
  if (!Number.isInteger(value) || Math.abs(value) >= INTEGER_END)
    throw new RangeError(`column ${column} holds whole numbers, not ${value}`)
  return value + 0
}

/** A cell of CSV as it stands between two commas. `value` is one of `cellValue`. */
export function csvCellText(value: Cell): string {
  if (value === undefined) return ''
  if (typeof value === 'string') return textCell(value)
  return typeof value === 'boolean' ? String(value) : numberText(value)
}

/** As XML Schema writes a double, exactly: `-0`, `INF`, whole numbers beyond 2^53 in full. */
function numberText(value: number): string {
  if (Object.is(value, -0)) return '-0'
  if (value === Number.POSITIVE_INFINITY) return 'INF'
  if (value === Number.NEGATIVE_INFINITY) return '-INF'
  return Number.isInteger(value) && Math.abs(value) < INTEGER_END ? BigInt(value).toString() : String(value)
}

/** Almost every cell has none of these. */
const NEEDS_CARE = /[",;\t\r\n]|^[\s'=+\-@\uff1d\uff0b\uff0d\uff20]|\s$/
const NEEDS_QUOTES = /[",;\r\n\t]|^\s|\s$/

/**
 * Where a spreadsheet program can see a cell begin (at the start; after what some countries split cells or rows by) and what it then
 * takes for a formula, in plain and full-width forms; quotation marks, which may hide one; the apostrophe itself.
 */
const GUARDED = /(?<=^|[;\t\r\n])(?=['"=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20])/g
const GUARD = /(?<=^|[;\t\r\n])'/g

function textCell(text: string): string {
  if (!NEEDS_CARE.test(text)) return text
  const guarded = text.replace(GUARDED, "'")
  return NEEDS_QUOTES.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
}

/** The text that a cell of CSV stands for, its quotes already taken off by the reader. */
export function unguarded(cell: string): string {
  return cell.replace(GUARD, '')
}
