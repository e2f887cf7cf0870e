// Who speaks in a document as a whole, who asks and who answers in it: read from its first and last turns.

import { agencyIn, bodyAlone, bodyOfLetterhead, bodyOfTitle } from './document-bodies.ts'
import {
  authorIn,
  firstPersonIn,
  interviewedIn,
  interviewerIn,
  isCredit,
  nameIn,
  quotedInTitle,
} from './document-bylines.ts'
import { writtenDate } from './document-dates.ts'
import { isName } from './document-labels.ts'
import { isAddress, signature } from './document-signature.ts'
import { endsInQuestion, type Turn } from './document-turns.ts'
import { ANSWERS, ASKS, AUTHOR_FIELDS } from './document-words.ts'

/** Pieces of the beginning and of the end in which bylines and dates are looked for. */
const HEAD_PIECES = 15
const FOOT_PIECES = 5
/** Pieces of the beginning whose bylines come before a lone name, and in which a body is named as the one that speaks. */
const NEAREST = 5
const BODY_PIECES = 4
const FIRST_PERSON_PIECES = 6
/** Longest byline, title or introduction, and longest stated fact, in UTF-16 units. */
export const BYLINE_LINE = 240
export const FACT_LINE = 80
/** Ends of lines, and of sentences but for initials. */
const SENTENCE = /[\n\r]+|(?<=\p{Ll}[.!])\s(?=\p{Lu})/u

/** Who talked with whom, as the head says. */
export interface Interview {
  readonly interviewed: string | undefined
  readonly interviewer: string | undefined
  readonly author?: string
}

export interface Speakers extends Interview {
  /** Turns that only say who asked or wrote down, by position: nobody's words. */
  readonly credits: ReadonlySet<number>
}

/** Positions of the turns that may say something of the document as a whole. */
export const placesOf = (turns: readonly Turn[]): number[] =>
  [...turns.keys()].filter(i => i < HEAD_PIECES || i >= turns.length - FOOT_PIECES)

/** The words of a turn without its label, at most 400 units. */
export function wordsOf(text: string, turn: Turn): string {
  const start = Math.max(turn.start, turn.label?.contentStart ?? 0)
  return text.slice(start, Math.min(turn.end, start + 400)).trim()
}

/**
 * Speakers by head and foot. What comes first counts: a field or byline near the beginning, a lone name under the title, a field or
 * byline elsewhere, "I, NAME", a signature, a press service, the body whose statement the title says it is, a name that is the
 * title, whoever was interviewed, an agency. `facts`: positions of turns that state facts; `stated`: an author stated outside of the text.
 */
export function speakersOf(
  text: string,
  turns: readonly Turn[],
  facts: ReadonlySet<number>,
  stated: string | undefined,
): Speakers {
  const credits = new Set<number>()
  let interviewed: string | undefined
  let interviewer: string | undefined
  let near: string | undefined
  let far: string | undefined
  let lone: string | undefined
  const note = (name: string | undefined, i: number) => {
    if (i < NEAREST) near ??= name
    else far ??= name
  }
  for (const i of placesOf(turns)) {
    const turn = turns[i]
    const line = wordsOf(text, turn)
    const key = turn.label?.key ?? ''
    const isField = turn.label?.role === 'field' || facts.has(i)
    if (isField && ANSWERS.has(key)) interviewed ??= nameIn(line)
    if (isField && ASKS.has(key)) interviewer ??= nameIn(line)
    if (isField && AUTHOR_FIELDS.has(key) && line.length <= FACT_LINE) note(nameIn(line), i)
    else if (
      (turn.label === undefined || isField) &&
      line.length <= BYLINE_LINE &&
      !endsInQuestion(text, turn.start, turn.end)
    ) {
      const whole = text.slice(turn.label?.lineStart ?? turn.start, turn.end)
      interviewed ??= interviewedIn(line) ?? (i === 0 ? quotedInTitle(line) : undefined)
      interviewer ??= interviewerIn(isField ? whole : line)
      for (const part of whole.split(SENTENCE, 4)) note(authorIn(part), i)
      if (turn.label === undefined && isCredit(line)) credits.add(i)
      // Under a title: "Name, date", or the name alone.
      const isUnderTitle = i > 0 && i < 3 && turns[0].kind === 'heading'
      if (isUnderTitle && interviewerIn(line) === undefined && !isAddress(line))
        lone ??= nameBeforeDate(line) ?? loneName(turn, line)
    }
  }
  const bodies = bodiesOf(text, turns)
  let author = stated ?? near ?? lone ?? far
  for (const turn of turns.slice(0, FIRST_PERSON_PIECES))
    for (const sentence of wordsOf(text, turn).split(SENTENCE, 3)) author ??= firstPersonIn(sentence)
  author ??= signature(text, turns) ?? bodies.press ?? bodies.issuer ?? nameAsTitle(text, turns)
  // In an interview the words are those of whoever was asked, unless its labels or forms say otherwise.
  author ??= (interviewer === undefined ? interviewed : undefined) ?? bodies.agency
  return { interviewed, interviewer, ...(author === undefined || author === '' ? {} : { author }), credits }
}

/** Bodies that the beginning names. */
function bodiesOf(text: string, turns: readonly Turn[]) {
  let issuer: string | undefined
  let press: string | undefined
  let agency: string | undefined
  let above = ''
  for (const turn of turns.slice(0, BODY_PIECES)) {
    if (turn.label !== undefined) break
    const line = wordsOf(text, turn)
    agency ??= agencyIn(line)
    for (const part of line.length > BYLINE_LINE ? [] : line.split(/[\n\r]+/, 3)) {
      issuer ??= bodyOfTitle(part)
      press ??= bodyOfLetterhead(above, part) ?? bodyAlone(part)
      above = part
    }
  }
  return { issuer, press, agency }
}

/** A post: the name of whoever wrote it stands as the title, the day below. */
function nameAsTitle(text: string, turns: readonly Turn[]): string | undefined {
  const [first, second] = turns
  if (first?.kind !== 'heading' || second === undefined) return undefined
  const name = loneName({ ...first, kind: 'paragraph' }, wordsOf(text, first))
  const below = wordsOf(text, second)
  const found = below.length > FACT_LINE ? undefined : writtenDate(below)
  return found !== undefined && found.start < 4 ? name : undefined
}

function nameBeforeDate(line: string): string | undefined {
  const found = writtenDate(line)
  if (found === undefined || found.end < line.length - 6) return undefined
  const name = line.slice(0, found.start).replace(/[\s,|–—-]{1,6}$/, '')
  return /\s/.test(name) && isName(name) ? personOf(name) : undefined
}

/** "Rita Colm, Northern Wire": the person before the publication. */
function personOf(name: string): string {
  const [person] = name.split(',', 1)
  return /\s/.test(person) ? person : name
}

/** A line of the head that is a name and nothing else, or a name with a role or the publication in quotation marks. */
function loneName(turn: Turn, whole: string): string | undefined {
  const line = whole.replace(/,\s(?:[«"“][^«»"“”]{1,60}[»"”]|\p{Ll}[^.!?:;\d]{1,60})$/u, '')
  const isAlone = turn.label === undefined && turn.kind !== 'list-item' && /\s/.test(line) && line.length <= 60
  return isAlone && isName(line) && !/\d/.test(line) ? personOf(line) : undefined
}
