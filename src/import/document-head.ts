// What a document states of itself: title, who speaks in it, the day it was made. Only what its words say; nothing from file names or clocks.

import type { DocumentText } from '../model/reading.ts'
import { authorIn, interviewedIn, interviewerIn, nameIn } from './document-bylines.ts'
import { writtenDate } from './document-dates.ts'
import { isName } from './document-labels.ts'
import type { RawDocument } from './document-pieces.ts'
import { endsInQuestion, type Turn } from './document-turns.ts'
import { ANSWERS, ASKS, AUTHOR_FIELDS, DATE_FIELDS, MADE, MADE_AT_END } from './document-words.ts'

/** Pieces of the beginning and of the end in which bylines and dates are looked for. */
const HEAD_PIECES = 15
const FOOT_PIECES = 5
/** Longest byline, title or introduction, and longest stated fact, in UTF-16 units. */
const BYLINE_LINE = 240
const FACT_LINE = 80
/** A line that tells the date of a document is short, in UTF-16 units. */
const DATE_LINE = 140

/** Who talked with whom, as the head says. */
export interface Interview {
  readonly interviewed: string | undefined
  readonly interviewer: string | undefined
}

export interface DocumentHead extends Interview, Pick<DocumentText, 'title' | 'author' | 'date'> {
  /** True when the date may be read in two ways. */
  readonly isDateAmbiguous: boolean
  /** Turns of the head that are facts ("Interviewer: Aliya S."), by position: their labels are nobody's words. */
  readonly facts: ReadonlySet<number>
}

/** Reads the head of a document. Cost: a few hundred units of a few lines. */
export function headOf(raw: RawDocument, turns: readonly Turn[]): DocumentHead {
  const { text } = raw
  const words = (turn: Turn) => {
    const start = Math.max(turn.start, turn.label?.contentStart ?? 0)
    return text.slice(start, Math.min(turn.end, start + 400)).trim()
  }
  const facts = factsOf(text, turns)
  const heading = turns.find((turn, i) => turn.kind === 'heading' && i < HEAD_PIECES)
  const title = raw.title ?? (heading === undefined ? undefined : words(heading).slice(0, 200))
  const places = [...turns.keys()].filter(i => i < HEAD_PIECES || i >= turns.length - FOOT_PIECES)
  let author = raw.author
  let interviewed: string | undefined
  let interviewer: string | undefined
  let date: { date: string; isAmbiguous: boolean; rank: number } | undefined
  if (raw.date !== undefined) date = { date: raw.date, isAmbiguous: false, rank: 0 }
  for (const i of places) {
    const turn = turns[i]
    const line = words(turn)
    const key = turn.label?.key ?? ''
    const isField = turn.label?.role === 'field' || facts.has(i)
    if (isField && ANSWERS.has(key)) interviewed ??= nameIn(line)
    if (isField && ASKS.has(key)) interviewer ??= nameIn(line)
    if (isField && AUTHOR_FIELDS.has(key) && line.length <= FACT_LINE) author ??= nameIn(line)
    else if (
      (turn.label === undefined || isField) &&
      line.length <= BYLINE_LINE &&
      !endsInQuestion(text, turn.start, turn.end)
    ) {
      interviewed ??= interviewedIn(line)
      interviewer ??= interviewerIn(isField ? text.slice(turn.label?.lineStart ?? 0, turn.end) : line)
      for (const part of text.slice(turn.label?.lineStart ?? turn.start, turn.end).split(/[\n\r]+/, 4))
        author ??= authorIn(part)
      // Under a title: "Name, date", or the name alone.
      const isByline = i > 0 && i < 3 && turns[0].kind === 'heading' && interviewerIn(line) === undefined
      if (isByline) author ??= nameBeforeDate(line) ?? loneName(turn, line)
    }
    const rank = dateRank(turn, line, isField && DATE_FIELDS.has(key), isField)
    if (rank === undefined || (date !== undefined && date.rank <= rank)) continue
    const found = writtenDate(line)
    if (found !== undefined) date = { date: found.date, isAmbiguous: found.isAmbiguous, rank }
  }
  // In an interview the words are those of whoever was asked, unless its labels or forms say otherwise.
  author ??= signature(text, turns) ?? (interviewer === undefined ? interviewed : undefined)
  return {
    interviewed,
    interviewer,
    ...(title === undefined || title === '' ? {} : { title }),
    ...(author === undefined || author === '' ? {} : { author }),
    ...(date === undefined ? {} : { date: date.date }),
    isDateAmbiguous: date?.isAmbiguous ?? false,
    facts,
  }
}

function nameBeforeDate(line: string): string | undefined {
  const found = writtenDate(line)
  if (found === undefined || found.end < line.length - 6) return undefined
  const name = line.slice(0, found.start).replace(/[\s,|–—-]{1,6}$/, '')
  return /\s/.test(name) && isName(name) ? name : undefined
}

/** The last paragraph when it is a name and nothing else: a signature. */
function signature(text: string, turns: readonly Turn[]): string | undefined {
  const last = turns.at(-1)
  if (last === undefined || turns.length < 3 || last.label !== undefined || last.kind !== 'paragraph') return undefined
  const words = text.slice(last.start, Math.min(last.end, last.start + 80)).trim()
  return /\s/.test(words) && isName(words) && writtenDate(words) === undefined ? words : undefined
}

/** How well a line tells the date of the document: 1 a field, 2 "recorded on", 3 hardly more than a date. */
function dateRank(turn: Turn, line: string, isDateField: boolean, isFact: boolean): number | undefined {
  if (isDateField) return 1
  if (line.length > DATE_LINE || (turn.label !== undefined && !isFact)) return undefined
  if (/(?:^|[.,;]\s)(?:date|дата|күні)\s?:/iu.test(line)) return 1
  if (
    line.split(/[.;|]\s/, 4).some(sentence => MADE.test(sentence)) ||
    MADE_AT_END.test(line.replace(/[.!)\]\s]{1,4}$/, ''))
  )
    return 2
  const found = writtenDate(line)
  if (found === undefined) return undefined
  if (turn.label !== undefined) return AUTHOR_FIELDS.has(turn.label.key) ? 3 : undefined
  const rest = line.slice(0, found.start) + line.slice(found.end)
  const words = rest.match(/(?<!\p{L})\p{Ll}{3,}/gu)?.length ?? 0
  return rest.length <= 40 && words < 4 && !/[!?]\s/.test(rest) ? 3 : undefined
}

/** A line of the head that is a name and nothing else. */
function loneName(turn: Turn, line: string): string | undefined {
  const isAlone = turn.label === undefined && turn.kind !== 'list-item' && /\s/.test(line) && line.length <= 60
  return isAlone && isName(line) && !/\d/.test(line) ? line : undefined
}

/**
 * Labelled lines of the beginning that state facts: each holds a name, date or a few words and ends in no sentence. Reaches to the
 * first line that does not.
 */
function factsOf(text: string, turns: readonly Turn[]): ReadonlySet<number> {
  const facts = new Set<number>()
  let fields = 0
  for (const [i, turn] of turns.slice(0, HEAD_PIECES).entries()) {
    if (turn.label === undefined && facts.size === 0) continue
    if (turn.label === undefined) break
    const start = Math.max(turn.start, turn.label.contentStart)
    const words = text.slice(start, Math.min(turn.end, start + 90)).trim()
    const { role } = turn.label
    const isPerson = role === 'asks' || role === 'answers' || role === 'speaks'
    const isStated = isName(words) || (words.length <= FACT_LINE && writtenDate(words) !== undefined)
    const isFact = role === 'field' || (isPerson && isStated)
    if (isPerson && words.length > 0 && writtenDate(words) !== undefined) fields++
    if (!isFact) break
    if (role === 'field') fields++
    facts.add(i)
  }
  // A lone "Witness: Marat K." may be words in a play of answers.
  return fields > 0 || facts.size > 1 ? facts : new Set()
}
