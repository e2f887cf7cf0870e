// What the readers of documents hand on before structure is recognised: one text and the pieces that its form sets apart.

import type { ParagraphKind } from '../model/reading.ts'

/** A stretch of the text that the form of the file sets apart; offsets in UTF-16 units, in order, not overlapping. */
export interface Piece {
  readonly start: number
  readonly end: number
  readonly kind: ParagraphKind
  /** True when every word of it is bold. */
  readonly isBold?: boolean
  /** Page from 1. */
  readonly page?: number
  /** Milliseconds from the beginning of a recording. */
  readonly cue?: { readonly startMs: number; readonly endMs: number }
  /** Where the form itself names who speaks (`<v Name>`); '' where it does so elsewhere and not here. */
  readonly speaker?: string
}

/** A document as its form tells it. */
export interface RawDocument {
  readonly text: string
  readonly pieces: readonly Piece[]
  /** Stated outside of the text (head of a page, properties of a file). */
  readonly title?: string
  readonly author?: string
  /** ISO date. */
  readonly date?: string
}

/** The piece without white space at its ends; undefined when nothing is left. */
export function trimmed(text: string, piece: Piece): Piece | undefined {
  let { start, end } = piece
  while (start < end && isSpace(text.charCodeAt(start))) start++
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  if (start === end) return undefined
  return start === piece.start && end === piece.end ? piece : { ...piece, start, end }
}

/** White space and marks without width; NUL and other controls that no text means. */
export function isSpace(unit: number): boolean {
  return (
    unit <= 0x20 ||
    (unit >= 0x7f && unit <= 0xa0) ||
    (unit >= 0x2000 && unit <= 0x200f) ||
    (unit >= 0x2028 && unit <= 0x202f) ||
    (unit >= 0x205f && unit <= 0x2069) ||
    unit === 0x3000 ||
    unit === 0xfeff ||
    unit === 0x00ad
  )
}

/** Starts of the lines of `text[from .. to)` with their ends, the line break excluded. */
export function* linesOf(text: string, from: number, to: number): Generator<{ start: number; end: number }> {
  let start = from
  while (start < to) {
    let end = start
    while (end < to && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++
    yield { start, end }
    start = text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1
  }
}
