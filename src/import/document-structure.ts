// Structure of a document: which turn asks, which answers, who speaks. What no rule knows stays a plain paragraph.

import type { DocumentParagraph, ParagraphKind } from '../model/reading.ts'
import type { Interview } from './document-author.ts'
import { presentedIn } from './document-bylines.ts'
import type { Label } from './document-labels.ts'
import { endsInQuestion, type Turn } from './document-turns.ts'
import { LETTER_PAIRS } from './document-words.ts'

/** A bold paragraph longer than this, in UTF-16 units, is no question. */
const LONGEST_BOLD = 600

/** Paragraphs in order with kinds and speakers. `credits`: turns that only say who led the interview. */
export function paragraphsOf(
  text: string,
  turns: readonly Turn[],
  interview: Interview,
  credits: ReadonlySet<number> = new Set(),
): DocumentParagraph[] {
  const asks = new Set(
    turns
      .map(({ label }) => label)
      .filter(isAsking(turns))
      .map(label => label?.key),
  )
  const hasAsking = asks.size > 0 || turns.some(({ label }) => label?.role === 'asks')
  const hasAnswering = turns.some(({ label }) => label !== undefined && isAnswering(label, asks))
  const byForm = askedByForm(text, turns)
  // Where turns have labels, those say who speaks; where only their form tells, the head may name both.
  const isLabelled = turns.some(({ label }) => label !== undefined && label.label !== '' && label.role !== 'field')
  const firstAsked = Math.min(...byForm.asks)
  const named: Interview = isLabelled
    ? { interviewed: undefined, interviewer: undefined }
    : { ...interview, interviewed: interview.interviewed ?? presented(text, turns, firstAsked, interview) }
  const paragraphs: DocumentParagraph[] = []
  let speaker: string | undefined
  let turn: ParagraphKind = 'paragraph'
  let chatTime: string | undefined
  let lastAsked: string | undefined
  let isAskedByForm = false
  for (const [i, piece] of turns.entries()) {
    const { label } = piece
    if (piece.kind === 'heading' && !byForm.asks.has(i)) {
      speaker = undefined
      turn = 'paragraph'
      chatTime = undefined
      lastAsked = undefined
    } else if (label?.role === 'dash' && (byForm.asks.has(i) || byForm.answers.has(i))) {
      turn = byForm.asks.has(i) ? 'question' : 'answer'
      speaker = turn === 'question' ? named.interviewer : named.interviewed
      chatTime = undefined
    } else if (label !== undefined && label.role !== 'field') {
      speaker = label.label === '' ? (label.role === 'speaks' ? speaker : undefined) : label.label
      chatTime = label.time
      const isQuestion = endsInQuestion(text, piece.start, piece.end)
      if (label.role === 'asks' || asks.has(label.key)) turn = 'question'
      else if (label.role === 'answers' || hasAsking) turn = hasAsking && label.role !== 'chat' ? 'answer' : 'paragraph'
      else if (label.role === 'chat') turn = 'paragraph'
      else if (isQuestion) turn = 'question'
      else if (label.role === 'speaks' && label.label === '') turn = turn === 'question' ? 'answer' : turn
      else turn = lastAsked !== undefined && lastAsked !== label.key ? 'answer' : 'paragraph'
      lastAsked = turn === 'question' && !hasAsking ? label.key : undefined
      isAskedByForm = false
    } else if (label?.role === 'field') {
      speaker = undefined
      turn = 'paragraph'
    } else if (piece.speaker !== undefined) {
      speaker = piece.speaker === '' ? undefined : piece.speaker
    } else if (byForm.asks.has(i)) {
      speaker = named.interviewer
      turn = 'question'
      isAskedByForm = true
    } else if (byForm.answers.has(i)) {
      speaker = named.interviewed
      turn = 'answer'
    } else if (turn === 'question' && (piece.kind === 'paragraph' || piece.kind === 'list-item')) {
      // Behind a question without a label of its own the answer follows, unless answers are labelled here.
      if (isAskedByForm || !hasAnswering) {
        speaker = named.interviewed
        turn = 'answer'
      }
    }
    if (label === undefined && (credits.has(i) || isRemark(text, piece))) {
      paragraphs.push(paragraph(paragraphs.length + 1, piece, 'paragraph', undefined, undefined, false))
      continue
    }
    paragraphs.push(
      paragraph(paragraphs.length + 1, piece, turn, speaker, chatTime, byForm.asks.has(i) || byForm.answers.has(i)),
    )
  }
  return withCueEnds(paragraphs)
}

/** Whom the paragraphs before the first question present, where the head does not say with whom somebody talked. */
function presented(
  text: string,
  turns: readonly Turn[],
  firstAsked: number,
  { interviewer, author }: Interview,
): string | undefined {
  if (!Number.isFinite(firstAsked) || firstAsked === 0) return undefined
  for (const { start, end, kind } of turns.slice(0, firstAsked)) {
    const found = kind === 'heading' ? undefined : presentedIn(text.slice(start, end), [interviewer, author])
    if (found !== undefined) return found
  }
  return undefined
}

function paragraph(
  number: number,
  piece: Turn,
  turn: ParagraphKind,
  speaker: string | undefined,
  time: string | undefined,
  isByForm: boolean,
): DocumentParagraph {
  const isOwn = piece.kind === 'paragraph' || piece.label !== undefined || isByForm
  const kind = isOwn && piece.kind !== 'cue' ? turn : piece.kind
  const isSaid = kind !== 'heading' && kind !== 'quotation' && kind !== 'table-row'
  const atMs = piece.label?.atMs
  const cue = piece.cue ?? (atMs === undefined ? undefined : { startMs: atMs, endMs: UNKNOWN_END })
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

/** "[The witness shows the place]": between the words of people, and nobody's. */
function isRemark(text: string, { start, end, kind }: Turn): boolean {
  if (kind !== 'paragraph' || end - start > 200) return false
  return /^(?:\[[^[\]]*\]|\([^()]*\))[.]?$/.test(text.slice(start, end))
}

/** Of a time code that states no end; put right by `withCueEnds`. */
const UNKNOWN_END = -1

/** A time code without an end lasts until the next one. */
function withCueEnds(paragraphs: readonly DocumentParagraph[]): DocumentParagraph[] {
  let next: number | undefined
  const result = [...paragraphs]
  for (let i = result.length - 1; i >= 0; i--) {
    const { cue } = result[i]
    if (cue === undefined) continue
    if (cue.endMs === UNKNOWN_END)
      result[i] = { ...result[i], cue: { startMs: cue.startMs, endMs: Math.max(cue.startMs, next ?? 0) } }
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

/** A bold paragraph with one that is not bold behind it. */
function isBoldTurn(piece: Turn, next: Turn | undefined): boolean {
  const isShort = piece.end - piece.start <= LONGEST_BOLD
  return piece.isBold === true && piece.kind === 'paragraph' && isShort && next !== undefined && next.isBold !== true
}

/**
 * Turns with dashes by whether they ask, when they take turns: at least two ask by their sign, and of these at least four in five
 * stand at even distances from the first.
 */
function alternating(turns: readonly Turn[], isQuestion: (i: number) => boolean): Map<number, boolean> {
  const dashes = [...turns.keys()].filter(i => turns[i].label?.role === 'dash')
  const asked = [...dashes.keys()].filter(k => isQuestion(dashes[k]))
  const fitting = asked.filter(k => (k - asked[0]) % 2 === 0)
  if (asked.length < 2 || fitting.length * 5 < asked.length * 4) return new Map()
  return new Map(dashes.slice(asked[0]).map((i, k) => [i, k % 2 === 0]))
}

interface AskedByForm {
  readonly asks: ReadonlySet<number>
  readonly answers: ReadonlySet<number>
}

/**
 * Unlabelled turns that ask by their form: bold, numbered or a heading, ending in a question mark, with words of another kind behind
 * them; and talks set as a list whose first entry asks and every fourth does.
 */
function askedByForm(text: string, turns: readonly Turn[]): AskedByForm {
  const asks = new Set<number>()
  const answers = new Set<number>()
  const isQuestion = (i: number) => endsInQuestion(text, turns[i].start, turns[i].end)
  let headings = 0
  for (const [i, piece] of turns.entries()) {
    if (piece.label !== undefined || !isQuestion(i)) continue
    const next = turns[i + 1]
    if (next === undefined || next.kind === 'heading' || next.isBold === true) continue
    const isBold = piece.isBold === true && piece.kind !== 'heading'
    const isNumbered = piece.kind === 'list-item' && next.kind === 'paragraph'
    if (piece.kind === 'heading') headings++
    if (isBold || isNumbered || piece.kind === 'heading') asks.add(i)
  }
  // Where bold turns ask, a bold turn that asks nothing is the interviewer's too.
  if ([...asks].filter(i => turns[i].kind !== 'heading').length > 1)
    for (const [i, piece] of turns.entries()) if (isBoldTurn(piece, turns[i + 1])) asks.add(i)
  for (const [i, isAsked] of alternating(turns, isQuestion)) (isAsked ? asks : answers).add(i)
  // One heading that asks is a title.
  if (headings < 2) for (const i of [...asks]) if (turns[i].kind === 'heading') asks.delete(i)
  for (let i = 0; i < turns.length; i++) {
    let end = i
    while (turns[end]?.kind === 'list-item' && turns[end].label === undefined) end++
    if (end - i < 2 || !isQuestion(i)) {
      i = Math.max(i, end)
      continue
    }
    const run = Array.from({ length: end - i }, (_, k) => i + k)
    const asked = run.filter(isQuestion)
    if (asked.length * 4 >= run.length && asked.length < run.length)
      for (const at of run) (isQuestion(at) ? asks : answers).add(at)
    i = end
  }
  return { asks, answers }
}
