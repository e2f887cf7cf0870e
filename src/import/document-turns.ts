// Turns of a document: its pieces cut where a line begins with a label that counts as one in this document.

import { type Label, labelAt } from './document-labels.ts'
import { isSpace, linesOf, type Piece, trimmed } from './document-pieces.ts'
import { LETTER_PAIRS } from './document-words.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** A recording begins near zero; what begins later than this hour is read as a time of day. */
const EARLIEST_CLOCK = 5 * HOUR

/** A piece that begins at most with one label. */
export interface Turn extends Piece {
  readonly label?: Label
}

/** Pieces cut where a line begins with a label that counts, trimmed, with their labels taken off. */
export function turnsOf(text: string, pieces: readonly Piece[]): Turn[] {
  const { counts, isClock } = labelsThatCount(text, pieces)
  const turns: Turn[] = []
  for (const piece of pieces) {
    const cuts: { at: number; label: Label | undefined }[] = []
    if (piece.kind === 'table-row' || (piece.speaker ?? '') !== '') cuts.push({ at: piece.start, label: undefined })
    else
      for (const line of linesOf(text, piece.start, piece.end)) {
        const written = labelAt(text, line.start, line.end)
        const isCounted = written !== undefined && counts(written)
        const label = written !== undefined && isClock ? withoutCode(written) : written
        if (line.start === piece.start || isCounted) cuts.push({ at: line.start, label: isCounted ? label : undefined })
      }
    for (const [i, { at, label }] of cuts.entries()) {
      // A stated fact keeps its label: "Place: Almaty" says nothing without it.
      const start = label === undefined || label.role === 'field' ? at : label.contentStart
      const turn = trimmed(text, { ...piece, start, end: cuts[i + 1]?.at ?? piece.end })
      if (turn !== undefined && turn.start < turn.end) turns.push(label === undefined ? turn : { ...turn, label })
      else if (label !== undefined) turns.push({ ...piece, start: at, end: at, label })
    }
  }
  return turns
}

/** A name with a time of day belongs to a message of a chat. */
function withoutCode({ atMs: _code, ...label }: Label): Label {
  return label.role === 'name' || label.role === 'letter' ? { ...label, role: 'chat' } : label
}

interface Counted {
  readonly counts: (label: Label) => boolean
  /** True when the codes beside labels are times of day and not of a recording. */
  readonly isClock: boolean
}

/** Which labels of this document are those of speakers: one test for all its lines. */
function labelsThatCount(text: string, pieces: readonly Piece[]): Counted {
  const times = new Map<string, number>()
  const fullNames = new Set<string>()
  const letters = new Set<string>()
  let roles = 0
  let lines = 0
  let chats = 0
  let dashes = 0
  let asked = 0
  const codes: number[] = []
  for (const piece of pieces) {
    if (piece.kind === 'table-row' || piece.kind === 'heading') continue
    lines++
    for (const line of linesOf(text, piece.start, piece.end)) {
      const label = labelAt(text, line.start, line.end)
      if (label === undefined) continue
      if (label.atMs !== undefined) codes.push(label.isShortCode === true ? label.atMs * 60 : label.atMs)
      if (label.role === 'asks' || label.role === 'answers') roles++
      if (label.role === 'chat') chats++
      if (label.role === 'letter') letters.add(label.key)
      if (label.role === 'dash') {
        dashes++
        if (endsInQuestion(text, line.start, line.end)) asked++
      }
      if (label.role !== 'name' && label.role !== 'letter') continue
      times.set(label.key, (times.get(label.key) ?? 0) + 1)
      if (label.isFullName === true) fullNames.add(label.key)
    }
  }
  const pairs = new Set(LETTER_PAIRS.filter(pair => pair.every(letter => letters.has(letter))).flat())
  const named = [...times.values()].filter(count => count > 1).length
  const single = [...times].reduce((sum, [, count]) => sum + count, 0)
  const isCast = (times.size > 1 && single * 3 > lines) || single === lines
  const isDialogue = roles > 0 || named > 1 || isCast || single * 2 >= Math.max(lines, 2)
  const counts = (label: Label): boolean => {
    if (label.role === 'chat') return label.label !== '' || chats > 1
    if (label.role === 'dash') return dashes > 1 && (asked > 0 || text.charCodeAt(label.contentStart - 2) === 0x2014)
    if (label.role === 'letter') return pairs.has(label.key) || ((times.get(label.key) ?? 0) > 1 && isDialogue)
    if (label.role !== 'name') return true
    return fullNames.has(label.key) || isCast || (isDialogue && ((times.get(label.key) ?? 0) > 1 || named > 0))
  }
  const isClock = codes.length > 0 && codes[0] >= EARLIEST_CLOCK && codes.every(code => code < DAY)
  return { counts, isClock }
}

/** True when the last sign but quotation marks, brackets and emphasis is a question mark. */
export function endsInQuestion(text: string, start: number, end: number): boolean {
  let at = end - 1
  while (at >= start && (isSpace(text.charCodeAt(at)) || '*_"”»)…!'.includes(text[at]))) at--
  return at >= start && (text[at] === '?' || text[at] === '？')
}
