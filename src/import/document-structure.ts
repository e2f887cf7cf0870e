// Structure of a document: which piece asks, which answers, who speaks. Rules over the labels of the whole document; what no rule knows stays a plain paragraph.

import type { DocumentParagraph, ParagraphKind } from '../model/reading.ts'
import { type Label, labelAt } from './document-labels.ts'
import { isSpace, linesOf, type Piece, trimmed } from './document-pieces.ts'
import { LETTER_PAIRS } from './document-words.ts'

/** A piece that begins at most with one label. */
export interface Turn extends Piece {
  readonly label?: Label
}

/** Pieces cut where a line begins with a label that counts, trimmed, with their labels taken off. */
export function turnsOf(text: string, pieces: readonly Piece[]): Turn[] {
  const counts = labelsThatCount(text, pieces)
  const turns: Turn[] = []
  for (const piece of pieces) {
    const cuts: { at: number; label: Label | undefined }[] = []
    if (piece.kind === 'table-row' || (piece.speaker ?? '') !== '') cuts.push({ at: piece.start, label: undefined })
    else
      for (const line of linesOf(text, piece.start, piece.end)) {
        const label = labelAt(text, line.start, line.end)
        const isCounted = label !== undefined && counts(label)
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

/** Which labels of this document are those of speakers: one test for all its lines. */
function labelsThatCount(text: string, pieces: readonly Piece[]): (label: Label) => boolean {
  const times = new Map<string, number>()
  const fullNames = new Set<string>()
  const letters = new Set<string>()
  let roles = 0
  let lines = 0
  let chats = 0
  let dashes = 0
  let asked = 0
  for (const piece of pieces) {
    if (piece.kind === 'table-row' || piece.kind === 'heading') continue
    lines++
    for (const line of linesOf(text, piece.start, piece.end)) {
      const label = labelAt(text, line.start, line.end)
      if (label === undefined) continue
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
  const isCast = times.size > 1 && single * 3 > lines
  const isDialogue = roles > 0 || named > 1 || isCast || single * 2 >= Math.max(lines, 2)
  return label => {
    if (label.role === 'chat') return label.label !== '' || chats > 1
    if (label.role === 'dash') return dashes > 1 && (asked > 0 || text.charCodeAt(label.contentStart - 2) === 0x2014)
    if (label.role === 'letter') return pairs.has(label.key) || ((times.get(label.key) ?? 0) > 1 && isDialogue)
    if (label.role !== 'name') return true
    return fullNames.has(label.key) || isCast || (isDialogue && ((times.get(label.key) ?? 0) > 1 || named > 0))
  }
}

/** True when the last sign but quotation marks, brackets and emphasis is a question mark. */
export function endsInQuestion(text: string, start: number, end: number): boolean {
  let at = end - 1
  while (at >= start && (isSpace(text.charCodeAt(at)) || '*_"”»)…!'.includes(text[at]))) at--
  return at >= start && (text[at] === '?' || text[at] === '？')
}

/** Paragraphs in order with kinds and speakers. Turns without words are left out: their label stays with what follows. */
export function paragraphsOf(text: string, turns: readonly Turn[]): DocumentParagraph[] {
  const asks = new Set(
    turns
      .map(({ label }) => label)
      .filter(isAsking(turns))
      .map(label => label?.key),
  )
  const hasAsking = asks.size > 0 || turns.some(({ label }) => label?.role === 'asks')
  const hasAnswering = turns.some(({ label }) => label !== undefined && isAnswering(label, asks))
  const bold = boldQuestions(text, turns)
  const paragraphs: DocumentParagraph[] = []
  let speaker: string | undefined
  let turn: ParagraphKind = 'paragraph'
  let chatTime: string | undefined
  let lastAsked: string | undefined
  let isAskedByForm = false
  for (const [i, piece] of turns.entries()) {
    const { label } = piece
    if (piece.kind === 'heading' && !bold.has(i)) {
      speaker = undefined
      turn = 'paragraph'
      chatTime = undefined
      lastAsked = undefined
    } else if (label !== undefined && label.role !== 'field') {
      speaker = label.label === '' ? (label.role === 'speaks' ? speaker : undefined) : label.label
      chatTime = label.time
      const isQuestion = endsInQuestion(text, piece.start, piece.end)
      if (label.role === 'asks' || asks.has(label.key)) turn = 'question'
      else if (label.role === 'answers' || hasAsking) turn = hasAsking && label.role !== 'chat' ? 'answer' : 'paragraph'
      else if (label.role === 'chat') turn = 'paragraph'
      else if (isQuestion) turn = 'question'
      else if (label.role === 'speaks' && label.label === '') turn = turn === 'question' ? 'answer' : turn
      else turn = lastAsked !== undefined && lastAsked !== label.key + i ? 'answer' : 'paragraph'
      lastAsked = turn === 'question' && !hasAsking ? label.key : undefined
      isAskedByForm = false
    } else if (label?.role === 'field') {
      speaker = undefined
      turn = 'paragraph'
    } else if (piece.speaker !== undefined) {
      speaker = piece.speaker === '' ? undefined : piece.speaker
    } else if (bold.has(i)) {
      speaker = undefined
      turn = 'question'
      isAskedByForm = true
    } else if (turn === 'question' && (piece.kind === 'paragraph' || piece.kind === 'list-item')) {
      // Behind a question without a label of its own the answer follows, unless answers are labelled here.
      if (isAskedByForm || !hasAnswering) {
        speaker = undefined
        turn = 'answer'
      }
    }
    if (piece.start === piece.end) continue
    paragraphs.push(paragraph(paragraphs.length + 1, piece, turn, speaker, chatTime, bold.has(i)))
  }
  return withCueEnds(paragraphs)
}

function paragraph(
  number: number,
  piece: Turn,
  turn: ParagraphKind,
  speaker: string | undefined,
  time: string | undefined,
  isBoldQuestion: boolean,
): DocumentParagraph {
  const isOwn = piece.kind === 'paragraph' || piece.label !== undefined || isBoldQuestion
  const kind = isOwn && piece.kind !== 'cue' ? turn : piece.kind
  const isSaid = kind !== 'heading' && kind !== 'quotation' && kind !== 'table-row'
  const atMs = piece.label?.atMs
  const cue = piece.cue ?? (atMs === undefined ? undefined : { startMs: atMs, endMs: atMs })
  return {
    number,
    start: piece.start,
    end: piece.end,
    kind,
    ...(speaker !== undefined && isSaid ? { speaker } : {}),
    ...(cue === undefined ? {} : { cue }),
    ...(piece.page === undefined ? {} : { page: piece.page }),
    ...(time !== undefined && isSaid ? { time } : {}),
  }
}

/** A time code without an end lasts until the next one. */
function withCueEnds(paragraphs: readonly DocumentParagraph[]): DocumentParagraph[] {
  let next: number | undefined
  const result = [...paragraphs]
  for (let i = result.length - 1; i >= 0; i--) {
    const { cue } = result[i]
    if (cue === undefined) continue
    if (cue.endMs === cue.startMs && next !== undefined && next > cue.startMs)
      result[i] = { ...result[i], cue: { startMs: cue.startMs, endMs: next } }
    next = cue.startMs
  }
  return result
}

/** Letters that ask: the first of each pair that both occur. */
function isAsking(turns: readonly Turn[]): (label: Label | undefined) => boolean {
  const letters = new Set(turns.flatMap(({ label }) => (label?.role === 'letter' ? [label.key] : [])))
  const asking = new Set(LETTER_PAIRS.filter(([a, b]) => letters.has(a) && letters.has(b)).map(([a]) => a))
  return label => label?.role === 'letter' && asking.has(label.key)
}

function isAnswering(label: Label, asks: ReadonlySet<string | undefined>): boolean {
  if (label.role === 'answers' || label.role === 'name') return true
  return label.role === 'letter' && asks.size > 0 && !asks.has(label.key)
}

/** Unlabelled pieces that ask by their form: bold, numbered or a heading, ending in a question mark, with words of another kind behind them. */
function boldQuestions(text: string, turns: readonly Turn[]): ReadonlySet<number> {
  const found = new Set<number>()
  let headings = 0
  for (const [i, piece] of turns.entries()) {
    if (piece.label !== undefined || !endsInQuestion(text, piece.start, piece.end)) continue
    const next = turns[i + 1]
    if (next === undefined || next.kind === 'heading' || next.isBold === true) continue
    const isBold = piece.isBold === true && piece.kind !== 'heading'
    const isNumbered = piece.kind === 'list-item' && next.kind === 'paragraph'
    if (piece.kind === 'heading') headings++
    if (isBold || isNumbered || piece.kind === 'heading') found.add(i)
  }
  // One heading that asks is a title.
  if (headings < 2) for (const i of [...found]) if (turns[i].kind === 'heading') found.delete(i)
  return found
}
