// A table as CSV (RFC 4180): one header line, CR LF, and no cell that a spreadsheet program would run.

import { type Cell, cellValue, csvCellText } from '../export/table-cell.ts'

/** UTF-8 text, some rows a piece. Numbers stay numbers. */
export function* tableLines(header: readonly string[], rows: Iterable<readonly Cell[]>): Generator<string> {
  yield lineOf(header)
  let piece = ''
  for (const row of rows) {
    piece += lineOf(row)
    if (piece.length < PIECE) continue
    yield piece
    piece = ''
  }
  if (piece !== '') yield piece
}

/** Code units of a piece, about. */
const PIECE = 1 << 16

function lineOf(row: readonly Cell[]): string {
  const cells = row.map((value, i) =>
    csvCellText(cellValue(typeof value === 'number' ? 'number' : 'text', value, String(i))),
  )
  return `${cells.join(',')}\r\n`
}
