// The tables of an export as CSV: RFC 4180, UTF-8 without a mark of byte order, CR LF, one header line.

import type { ExportFile, Handed } from '../model/handed.ts'
import type { Language } from '../model/ladder.ts'
import { again, gathered } from './export-pieces.ts'
import { csvCellText } from './table-cell.ts'
import type { Table } from './table-column.ts'
import { csvwText } from './table-csvw.ts'
import { TABLES } from './tables.ts'

/** `tables/*.csv` and what describes them, `tables/csv-metadata.json`. */
export function* csvTableFiles(handed: Handed, language: Language): Generator<ExportFile> {
  for (const table of TABLES)
    yield { path: `tables/${table.name}.csv`, pieces: again(() => gathered(csvLines(table, handed))) }
  yield { path: 'tables/csv-metadata.json', pieces: [csvwText(handed, language)] }
}

/** The header, then one line a row. */
export function* csvLines(table: Table, handed: Handed): Generator<string> {
  yield `${table.columns.map(column => column.name).join(',')}\r\n`
  for (const row of table.rows(handed)) {
    let line = ''
    for (let i = 0; i < row.length; i++) line += i === 0 ? csvCellText(row[i]) : `,${csvCellText(row[i])}`
    yield `${line}\r\n`
  }
}
