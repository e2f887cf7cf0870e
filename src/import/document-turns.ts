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
  const { counts, isChat } = labelsThatCount(text, pieces)
  const turns: Turn[] = []
  for (const piece of pieces) {
    const cuts: { at: number; label: Label | undefined }[] = []
    if (piece.kind === 'table-row' || piece.kind === 'heading' || (piece.speaker ?? '') !== '')
      cuts.push({ at: piece.start, label: undefined })
    else
      for (const line of linesOf(text, piece.start, piece.end)) {
        const written = labelAt(text, line.start, line.end)
        const isCounted = written !== undefined && counts(written)
        const label = written !== undefined && isChat ? ofChat(written) : written
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
  return withLabelsBelow(turns)
}

/** A label on a line of its own is that of what follows; before a heading or another label it says nothing. */
function withLabelsBelow(turns: readonly Turn[]): Turn[] {
  const result: Turn[] = []
  let waiting: Label | undefined
  for (const turn of turns) {
    const isEmpty = turn.start === turn.end
    const takes = waiting !== undefined && turn.label === undefined && turn.kind !== 'heading'
    if (!isEmpty) result.push(takes ? { ...turn, label: waiting } : turn)
    waiting = isEmpty ? turn.label : undefined
  }
  return result
}

/** Names of a chat, without what would be taken for the code of a recording. */
function ofChat({ atMs: _code, ...label }: Label): Label {
  return label.role === 'name' || label.role === 'letter' || label.role === 'nick' ? { ...label, role: 'chat' } : label
}

interface Counted {
  readonly counts: (label: Label) => boolean
  /** True when labels are those of a chat: nicknames, or names with times of day rather than of a recording. */
  readonly isChat: boolean
}

/** Which labels of this document are those of speakers: one test for all its lines. */
function labelsThatCount(text: string, pieces: readonly Piece[]): Counted {
  const times = new Map<string, number>()
  const fullNames = new Set<string>()
  const nicks = new Map<string, number>()
  const letters = new Set<string>()
  let roles = 0
  let lines = 0
  let allLines = 0
  let chats = 0
  let voices = 0
  let dashes = 0
  let asked = 0
  const codes: number[] = []
  for (const piece of pieces) {
    if (piece.kind === 'table-row' || piece.kind === 'heading') continue
    lines++
    for (const line of linesOf(text, piece.start, piece.end)) {
      allLines++
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
      if (label.role === 'nick') nicks.set(label.key, (nicks.get(label.key) ?? 0) + 1)
      const isNamedRole = label.role === 'speaks' && label.label !== ''
      if (isNamedRole) voices++
      if (label.role !== 'name' && label.role !== 'letter' && !isNamedRole) continue
      times.set(label.key, (times.get(label.key) ?? 0) + 1)
      if (label.isFullName === true) fullNames.add(label.key)
    }
  }
  const pairs = new Set(LETTER_PAIRS.filter(pair => pair.every(letter => letters.has(letter))).flat())
  const named = [...times.values()].filter(count => count > 1).length
  const single = [...times].reduce((sum, [, count]) => sum + count, 0)
  const nicked = [...nicks.values()].filter(count => count > 1)
  const isChat =
    voices < 2 &&
    nicked.length > 0 &&
    nicked.length + named > 1 &&
    (nicked.reduce((sum, count) => sum + count, 0) + single) * 5 >= allLines * 3
  const isCast = (times.size > 1 && single * 3 > lines) || single === lines
  const isDialogue = roles > 0 || named > 1 || isCast || single * 2 >= Math.max(lines, 2)
  const counts = (label: Label): boolean => {
    if (label.role === 'chat') return label.label !== '' || chats > 1
    if (label.role === 'dash') return dashes > 1 && (asked > 0 || text.charCodeAt(label.contentStart - 2) === 0x2014)
    if (label.role === 'letter') return pairs.has(label.key) || ((times.get(label.key) ?? 0) > 1 && isDialogue)
    if (label.role === 'nick') return (isChat || roles > 1 || voices > 1) && (nicks.get(label.key) ?? 0) > 1
    if (label.role !== 'name') return true
    const isRepeated = (times.get(label.key) ?? 0) > 1
    // "Day 3:" once is no speaker, "Speaker 3:" twice is.
    const isLikely = !/\d/.test(label.key) && (isCast || named > 0)
    return fullNames.has(label.key) || (isDialogue && (isRepeated || isLikely))
  }
  const isClock = codes.length > 0 && codes[0] >= EARLIEST_CLOCK && codes.every(code => code < DAY)
  return { counts, isChat: isChat || isClock }
}

/** True when the last sign but quotation marks, brackets and emphasis is a question mark. */
export function endsInQuestion(text: string, start: number, end: number): boolean {
  let at = end - 1
  while (at >= start && (isSpace(text.charCodeAt(at)) || '*_"”»)…!'.includes(text[at]))) at--
  return at >= start && (text[at] === '?' || text[at] === '？')
}
