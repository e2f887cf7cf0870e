// Plain text as a document: the text is the file's own, line ends and all; only where a paragraph begins is decided here.

import type { ParagraphKind } from '../model/reading.ts'
import { quotedInTitle } from './document-bylines.ts'
import { writtenDate } from './document-dates.ts'
import { labelAt } from './document-labels.ts'
import { linesOf, type Piece, type RawDocument } from './document-pieces.ts'
import { MADE } from './document-words.ts'

/** A margin narrower than this broke no lines, and one wider none either: each line is a paragraph. In UTF-16 units. */
const NARROWEST_MARGIN = 50
const WIDEST_MARGIN = 120
/** Share of lines that may stand out beyond the margin (links, tables). */
const BEYOND_MARGIN = 0.03

const LIST = /^\s{0,12}(?:[-*•·▪◦‣]|\d{1,3}[.)]|\p{Ll}[)])\s{1,4}(?=\S)/u
const QUOTED = /^\s{0,3}>\s?/
const RULE = /^\s{0,3}([-=_*~])(?:\s?\1){2,200}\s*$/

/** Pieces of plain text: blank lines part paragraphs; inside a block a line that ended before the margin does too. */
export function plainDocument(text: string): RawDocument {
  const pieces: Piece[] = []
  const margin = marginOf(text)
  let block: { start: number; end: number }[] = []
  const close = () => {
    if (block.length > 0) for (const piece of piecesOfBlock(text, block, margin)) pieces.push(piece)
    block = []
  }
  for (const line of linesOf(text, 0, text.length)) {
    const written = text.slice(line.start, Math.min(line.end, line.start + 240))
    const isUnderline = RULE.test(written) && line.end - line.start <= 240
    if (isUnderline && block.length === 1 && /^\s*[=-]+\s*$/.test(written) && isShort(block[0])) {
      pieces.push({ ...block[0], kind: 'heading' })
      block = []
    } else if (written.trim() === '' || isUnderline) close()
    else block.push(line)
  }
  close()
  return { text, pieces: withTitle(text, pieces) }
}

function isShort({ start, end }: { start: number; end: number }): boolean {
  return end - start <= WIDEST_MARGIN
}

/** Width to which the lines of the text are filled; 0 when they are not. */
function marginOf(text: string): number {
  const lengths = new Uint32Array(WIDEST_MARGIN + 2)
  let lines = 0
  for (const { start, end } of linesOf(text, 0, text.length)) {
    if (end === start) continue
    lengths[Math.min(end - start, WIDEST_MARGIN + 1)]++
    lines++
  }
  let beyond = 0
  for (let width = WIDEST_MARGIN + 1; width >= NARROWEST_MARGIN; width--) {
    beyond += lengths[width]
    if (beyond > lines * BEYOND_MARGIN) return width > WIDEST_MARGIN ? 0 : width
  }
  return 0
}

function piecesOfBlock(text: string, block: readonly { start: number; end: number }[], margin: number): Piece[] {
  const pieces: Piece[] = []
  let current: { start: number; end: number; kind: ParagraphKind } | undefined
  for (const [i, line] of block.entries()) {
    const head = text.slice(line.start, Math.min(line.end, line.start + 24))
    const quote = QUOTED.exec(head)
    const list = quote === null ? LIST.exec(head) : null
    const kind = quote !== null ? 'quotation' : list !== null ? 'list-item' : 'paragraph'
    const before = block[i - 1]
    const joins =
      current !== undefined &&
      list === null &&
      (current.kind === 'quotation') === (quote !== null) &&
      before !== undefined &&
      goesOn(text, before, line, margin)
    if (joins && current !== undefined && quote === null) current.end = line.end
    else {
      if (current !== undefined) pieces.push(current)
      current = { start: line.start + ((quote ?? list)?.[0].length ?? 0), end: line.end, kind }
    }
  }
  if (current !== undefined) pieces.push(current)
  return pieces.map(piece => (isShout(text, piece) ? { ...piece, kind: 'heading' as const } : piece))
}

/** True when the next line belongs to the paragraph: its first word had no room left, or the sentence plainly goes on. */
function goesOn(
  text: string,
  line: { start: number; end: number },
  next: { start: number; end: number },
  margin: number,
): boolean {
  const beginning = text.slice(next.start, Math.min(next.end, next.start + 80)).trimStart()
  const ending = text.slice(Math.max(line.start, line.end - 8), line.end).trimEnd()
  const isEnded = /[.!?:;…]["”»)\]*_]{0,3}$/.test(ending)
  if (!isEnded && /^\p{Ll}/u.test(beginning)) return true
  if (margin === 0) return false
  const word = /^\S{1,80}/.exec(beginning)?.[0].length ?? 0
  return line.end - line.start + 1 + word > margin
}

/** A short line all in capitals, with two letters or more. */
function isShout(text: string, { start, end, kind }: Piece): boolean {
  if (kind !== 'paragraph' || end - start > 80) return false
  const words = text.slice(start, end)
  return /\p{Lu}.*\p{Lu}/u.test(words) && !/\p{Ll}|[.!?:]\s*$/u.test(words)
}

/** The first paragraph is the title when it is one short line that is no sentence. */
function withTitle(text: string, pieces: readonly Piece[]): readonly Piece[] {
  const [first, second] = pieces
  if (first === undefined || second === undefined || first.kind !== 'paragraph') return pieces
  const words = text.slice(first.start, Math.min(first.end, first.start + WIDEST_MARGIN + 1)).trim()
  if (isQuotedTitle(text, words)) return [{ ...first, kind: 'heading' }, ...pieces.slice(1)]
  if (words.length > WIDEST_MARGIN || /[\n\r]/.test(words) || /[.!?:;,…]$|^[—–[(]/u.test(words)) return pieces
  // A title may be a quotation as a whole.
  if (/^[«"“]/.test(words) && !/^[«"“][^«»"“”]{1,110}[»"”]$/.test(words)) return pieces
  if (!/^[«"“]?[\p{Lu}\p{N}]/u.test(words) || labelAt(words, 0, words.length) !== undefined) return pieces
  if (MADE.test(words) || writtenDate(words) !== undefined) return pieces
  return [{ ...first, kind: 'heading' }, ...pieces.slice(1)]
}

/** "Сторож Макар Долин: «Ключей было двое»", when the name labels no other line. */
function isQuotedTitle(text: string, words: string): boolean {
  if (words.length > WIDEST_MARGIN || !/^[^:\n]{3,80}:\s[«"“][^«»"“”\n]{1,110}[»"”][.!?]?$/u.test(words)) return false
  const label = words.slice(0, words.indexOf(':') + 1)
  return quotedInTitle(words) !== undefined && text.indexOf(label, text.indexOf(label) + 1) === -1
}
