// Collects the blocks of a document whose text has to be made (HTML, Word): paragraphs joined by line feeds, rows of tables by tabs.

import type { ParagraphKind } from '../model/reading.ts'
import { labelAt } from './document-labels.ts'
import type { Piece } from './document-pieces.ts'

/** Rows whose cells hold more than this in UTF-16 units are layout, not a table. */
const WIDEST_CELL = 600
const MOST_ROWS_INSIDE = 32

export interface Block {
  readonly text: string
  readonly kind: ParagraphKind
  readonly isBold: boolean
  readonly page?: number
}

type Row = Block[][]

export class BlockText {
  readonly #parts: string[] = []
  readonly #pieces: Piece[] = []
  readonly #rows: Row[] = []
  #length = 0

  /** Adds a block; empty lines inside part it. */
  add(block: Block): void {
    for (const part of block.text.includes('\n') ? block.text.split(/\n[ \t\u00a0]*\n/) : [block.text]) {
      const text = part.replace(/^[\s\u00a0]+/, '').trimEnd()
      if (text === '') continue
      const cell = this.#rows.at(-1)?.at(-1)
      if (cell === undefined) this.#append({ ...block, text })
      else cell.push({ ...block, text })
    }
  }

  /** A row of a table begins, maybe inside a cell of another. */
  openRow(): void {
    if (this.#rows.length < MOST_ROWS_INSIDE) this.#rows.push([])
  }

  openCell(): void {
    this.#rows.at(-1)?.push([])
  }

  /** Ends the row: one block when it is a table's, its blocks as they are when the table only lays out a page. */
  closeRow(): void {
    const row = this.#rows.pop()?.filter(cell => cell.length > 0)
    if (row === undefined) return
    const isTable = row.length > 1 && row.every(cell => cell.length === 1 && cell[0].text.length <= WIDEST_CELL)
    const spoken = spokenRow(row)
    const blocks = spoken ?? (isTable ? [tableRow(row)] : row.flat())
    const cell = this.#rows.at(-1)?.at(-1)
    if (cell === undefined) for (const block of blocks) this.#append(block)
    else for (const block of blocks) cell.push(block)
  }

  #append({ text, kind, isBold, page }: Block): void {
    if (this.#length > 0) {
      this.#parts.push('\n')
      this.#length++
    }
    const start = this.#length
    this.#parts.push(text)
    this.#length += text.length
    const piece = { start, end: this.#length, kind, ...(isBold ? { isBold } : {}) }
    this.#pieces.push(page === undefined ? piece : { ...piece, page })
  }

  finish(): { text: string; pieces: readonly Piece[] } {
    while (this.#rows.length > 0) this.closeRow()
    return { text: this.#parts.join(''), pieces: this.#pieces }
  }
}

function tableRow(row: Row): Block {
  return { text: row.map(([block]) => block.text).join('\t'), kind: 'table-row', isBold: false }
}

/** A row of two cells whose first says who speaks: the transcript of an interview set as a table. */
function spokenRow(row: Row): Block[] | undefined {
  const [first, second] = row
  if (row.length !== 2 || first.length !== 1 || first[0].text.length > 60) return undefined
  const written = first[0].text
  const label = /[:：]$/.test(written) ? written : `${written}:`
  const found = labelAt(label, 0, label.length)
  const isSpeaker =
    found !== undefined && (found.role === 'asks' || found.role === 'answers' || found.role === 'speaks')
  const isNamed = found !== undefined && label === written && (found.role === 'name' || found.role === 'letter')
  if (!isSpeaker && !isNamed) return undefined
  const [opening, ...rest] = second
  return [{ ...opening, text: `${label} ${opening.text}`, kind: 'paragraph' }, ...rest]
}
