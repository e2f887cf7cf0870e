// What a document states of itself: title, who speaks in it, the day it was made. Only what its words say; nothing from file names or clocks.

import type { DocumentText } from '../model/reading.ts'
import { authorIn, firstPersonIn, interviewedIn, interviewerIn, nameIn } from './document-bylines.ts'
import { writtenDate } from './document-dates.ts'
import { isName } from './document-labels.ts'
import type { RawDocument } from './document-pieces.ts'
import { endsInQuestion, type Turn } from './document-turns.ts'
import { ANSWERS, ASKS, AUTHOR_FIELDS, DATE_FIELDS, MADE, MADE_AT_END } from './document-words.ts'

/** Pieces of the beginning and of the end in which bylines and dates are looked for. */
const HEAD_PIECES = 15
const FOOT_PIECES = 5
const FIRST_PERSON_PIECES = 6
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
  let date: StatedDate | undefined
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
    const found = dateOf(turn, line, isField)
    if (found !== undefined && (date === undefined || found.rank < date.rank)) date = found
  }
  // In an interview the words are those of whoever was asked, unless its labels or forms say otherwise.
  for (const turn of turns.slice(0, FIRST_PERSON_PIECES)) author ??= firstPersonIn(words(turn))
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

interface StatedDate {
  readonly date: string
  readonly isAmbiguous: boolean
  /** 0 stated beside the text, 1 a field, 2 "recorded on", 3 hardly more than a date. */
  readonly rank: number
}

/** The date that a line or one of its first sentences tells of the document. */
function dateOf(turn: Turn, line: string, isFact: boolean): StatedDate | undefined {
  if (turn.label !== undefined && !isFact) return undefined
  const isField = isFact && DATE_FIELDS.has(turn.label?.key ?? '')
  let best: StatedDate | undefined
  for (const sentence of line.length > BYLINE_LINE ? [] : line.split(/[.;|]\s/, 5)) {
    const found = writtenDate(sentence)
    if (found === undefined || sentence.length > DATE_LINE) continue
    const rank = isField ? 1 : dateRank(sentence, found, turn.label?.key)
    if (rank !== undefined && (best === undefined || rank < best.rank))
      best = { date: found.date, isAmbiguous: found.isAmbiguous, rank }
  }
  return best
}

function dateRank(
  sentence: string,
  found: { start: number; end: number },
  key: string | undefined,
): number | undefined {
  const words = sentence.replace(/^[*_\s]{1,4}/, '')
  if (/^(?:date|дата|күні)\s?:/iu.test(words)) return 1
  if (MADE.test(words) || MADE_AT_END.test(words.replace(/[.!)\]\s*_]{1,4}$/, ''))) return 2
  if (key !== undefined) return AUTHOR_FIELDS.has(key) ? 3 : undefined
  const rest = sentence.slice(0, found.start) + sentence.slice(found.end)
  const small = rest.match(/(?<!\p{L})\p{Ll}{3,}/gu)?.length ?? 0
  return rest.length <= 40 && small < 4 && !/[!?]\s/.test(rest) ? 3 : undefined
}

/** A line of the head that is a name and nothing else, or a name and the publication in quotation marks. */
function loneName(turn: Turn, whole: string): string | undefined {
  const line = whole.replace(/,\s[«"“][^«»"“”]{1,60}[»"”]$/u, '')
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
    const isOnce = turns.filter(({ label }) => label?.key === turn.label?.key).length === 1
    if (isPerson && isFact && (isOnce || writtenDate(words) !== undefined)) fields++
    if (!isFact) break
    if (role === 'field') fields++
    facts.add(i)
  }
  // A lone "Witness: Marat K." may be words in a play of answers.
  return fields > 0 || facts.size > 1 ? facts : new Set()
}
