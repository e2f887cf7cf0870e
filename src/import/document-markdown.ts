// Markdown as a document: the text is the file's own with its marks; headings, lists, quotations and tables are known by them (CommonMark, GitHub tables).

import type { ParagraphKind } from '../model/reading.ts'
import { linesOf, type Piece, type RawDocument } from './document-pieces.ts'

const FENCE = /^\s{0,3}(`{3,}|~{3,})/
const HEADING = /^\s{0,3}#{1,6}\s{1,8}/
const LIST = /^\s{0,12}(?:[-*+]|\d{1,9}[.)])\s{1,4}(?:\[[ xX]\]\s)?(?=\S)/
const QUOTED = /^(?:\s{0,3}>\s?){1,8}/
const RULE = /^\s{0,3}([-_*])(?:\s{0,3}\1){2,200}\s*$/
const TABLE_RULE = /^[\s|:-]*-[\s|:-]*$/
const BOLD = /^(?:\*\*|__)(?=\S)[^\n]{1,600}(?:\*\*|__)[?:.]?$/
/** A question in italics stands out as a bold one does. */
const ITALIC_QUESTION = /^([*_])(?=[^\s*_])[^\n*_]{1,600}\?\1$/

/** Pieces of Markdown; front matter (`---`) and the fences of code are no paragraphs. */
export function markdownDocument(text: string): RawDocument {
  const pieces: Piece[] = []
  let open: { start: number; end: number; kind: ParagraphKind } | undefined
  let fence: string | undefined
  const close = () => {
    if (open !== undefined) pieces.push(finished(text, open))
    open = undefined
  }
  for (const { start, end } of linesOf(text, frontMatterEnd(text), text.length)) {
    const line = text.slice(start, Math.min(end, start + 400))
    const mark = FENCE.exec(line)?.[1]
    if (fence !== undefined || mark !== undefined) {
      close()
      if (fence === undefined) fence = mark
      else if (mark?.startsWith(fence)) fence = undefined
      else if (line.trim() !== '') pieces.push({ start, end, kind: 'paragraph' })
      continue
    }
    if (line.trim() === '') {
      close()
      continue
    }
    if (open?.kind === 'paragraph' && /^\s{0,3}(?:=+|-+)\s*$/.test(line)) {
      open = { ...open, kind: 'heading' }
      close()
      continue
    }
    const isRule = RULE.test(line) || (line.includes('|') && TABLE_RULE.test(line))
    if (isRule) {
      if (!line.includes('|')) close()
      continue
    }
    const heading = HEADING.exec(line)
    const quote = QUOTED.exec(line)
    const list = LIST.exec(line)
    const isRow = /^\s*\|.*\|\s*$/.test(line)
    if (heading !== null) {
      close()
      pieces.push({ start: start + heading[0].length, end: headingEnd(text, start, end), kind: 'heading' })
    } else if (isRow) {
      close()
      pieces.push({ start, end, kind: 'table-row' })
    } else if (quote !== null) {
      close()
      if (quote[0].length < end - start) pieces.push({ start: start + quote[0].length, end, kind: 'quotation' })
    } else if (list !== null) {
      close()
      open = { start: start + list[0].length, end, kind: 'list-item' }
    } else if (open !== undefined && !isHardBreak(text, open.end)) open.end = end
    else {
      close()
      open = { start, end, kind: 'paragraph' }
    }
  }
  close()
  return { text, pieces, ...frontMatter(text) }
}

function finished(text: string, piece: Piece): Piece {
  const isBold = piece.end - piece.start <= 600 && isSetOff(text.slice(piece.start, piece.end).trim())
  if (!isBold) return piece
  const words = text.slice(piece.start, piece.end)
  const lead = /^\s*(?:\*\*|__|[*_])/.exec(words)?.[0].length ?? 0
  const tail = /(?:\*\*|__|[*_])\s*$/.exec(words)?.[0].length ?? 0
  return { ...piece, start: piece.start + lead, end: piece.end - tail, isBold }
}

const isSetOff = (words: string) => BOLD.test(words) || ITALIC_QUESTION.test(words)

function isHardBreak(text: string, end: number): boolean {
  return text[end - 1] === '\\' || (text[end - 1] === ' ' && text[end - 2] === ' ')
}

/** Closing marks (`## Title ##`) are no words of the heading. */
function headingEnd(text: string, start: number, end: number): number {
  let at = end
  while (at > start && (text[at - 1] === '#' || text[at - 1] === ' ')) at--
  return at
}

/** Offset behind a block between two lines `---` at the very beginning; 0 when there is none within 4,096 units. */
function frontMatterEnd(text: string): number {
  const match = /^---[ \t]*\r?\n/.exec(text)
  if (match === null) return 0
  const close = /\n---[ \t]*(?:\r?\n|$)/.exec(text.slice(0, 4096))
  return close === null ? 0 : close.index + close[0].length
}

function frontMatter(text: string): Pick<RawDocument, 'title' | 'author' | 'date'> {
  const block = text.slice(0, frontMatterEnd(text))
  const field = (name: string) => {
    const value = new RegExp(`^${name}:[ \\t]*(\\S[^\\r\\n]{0,199})`, 'im').exec(block)?.[1].trim()
    return value?.replace(/^(["'])(.*)\1$/, '$2')
  }
  const [title, author, date] = [field('title'), field('author'), field('date')]
  const isDate = date !== undefined && /^\d{4}-\d{2}-\d{2}/.test(date)
  return {
    ...(title === undefined ? {} : { title }),
    ...(author === undefined ? {} : { author }),
    ...(isDate ? { date: date.slice(0, 10) } : {}),
  }
}
