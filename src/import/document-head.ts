// What a document states of itself: title, who speaks in it, the day it was made. Only what its words say; nothing from file names or clocks.

import type { DocumentText } from '../model/reading.ts'
import { BYLINE_LINE, FACT_LINE, placesOf, type Speakers, speakersOf, wordsOf } from './document-author.ts'
import { writtenDate } from './document-dates.ts'
import { isName } from './document-labels.ts'
import type { RawDocument } from './document-pieces.ts'
import type { Turn } from './document-turns.ts'
import { AUTHOR_FIELDS, DATE_FIELDS, MADE, MADE_AT_END } from './document-words.ts'

/** Pieces of the beginning in which titles and facts are looked for. */
const HEAD_PIECES = 15
/** A line that tells the date of a document is short, in UTF-16 units. */
const DATE_LINE = 140

export interface DocumentHead extends Speakers, Pick<DocumentText, 'title' | 'date'> {
  /** True when the date may be read in two ways. */
  readonly isDateAmbiguous: boolean
  /** Turns of the head that are facts ("Interviewer: Aliya S."), by position: their labels are nobody's words. */
  readonly facts: ReadonlySet<number>
}

/** Reads the head of a document. Cost: a few hundred units of a few lines. */
export function headOf(raw: RawDocument, turns: readonly Turn[]): DocumentHead {
  const { text } = raw
  const facts = factsOf(text, turns)
  const heading = turns.find((turn, i) => turn.kind === 'heading' && i < HEAD_PIECES)
  const title = raw.title ?? (heading === undefined ? undefined : wordsOf(text, heading).slice(0, 200))
  let date: StatedDate | undefined
  if (raw.date !== undefined) date = { date: raw.date, isAmbiguous: false, rank: 0 }
  for (const i of placesOf(turns)) {
    const turn = turns[i]
    const found = dateOf(turn, wordsOf(text, turn), turn.label?.role === 'field' || facts.has(i))
    if (found !== undefined && (date === undefined || found.rank < date.rank)) date = found
  }
  return {
    ...speakersOf(text, turns, facts, raw.author),
    ...(title === undefined || title === '' ? {} : { title }),
    ...(date === undefined ? {} : { date: date.date }),
    isDateAmbiguous: date?.isAmbiguous ?? false,
    facts,
  }
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
    const isStated =
      isName(words) || isNameWithMore(words) || (words.length <= FACT_LINE && writtenDate(words) !== undefined)
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

/** "Irma Dahl, 54, cleaner": a name of two words or more and what the person is, in a line that ends no sentence. */
function isNameWithMore(words: string): boolean {
  const [name] = words.split(',', 1)
  return (
    name.length < words.length && words.length <= FACT_LINE && /\s/.test(name) && isName(name) && !/[.!?]$/.test(words)
  )
}
