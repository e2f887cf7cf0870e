// Whether a text says that something was so: negation, denial, question, condition and doubt around the words that matched. Rules for en, ru, kk; linear.

import { isPredicate } from '../language/predicates.ts'
import type { MatchSentence, MatchText, MatchWord } from './match-words.ts'
import {
  AFTER_NEGATORS,
  ASKING,
  ASKING_LAST,
  BELIEVED,
  COMPLEMENT,
  CONDITIONS,
  DENIAL_PAIR,
  DOUBTS,
  FILLERS,
  isBelief,
  isDenial,
  isKazakhIntention,
  isKazakhNegative,
  isLight,
  isRumour,
  isTelling,
  isTruth,
  isUnrealised,
  NOBODY,
  NOT_NEGATION,
  NOT_NEGATION_BEFORE,
  NOT_TO_BELIEVE,
  NOUN_NEGATORS,
  OTHERS,
  SOME,
  STOPPING,
  TAKEN_FOR_GRANTED,
  UNREAL,
  VERB_NEGATORS,
} from './polarity-words.ts'

export type PolarityKind = 'affirmed' | 'negated' | 'negation-near' | 'denied' | 'doubted' | 'question' | 'condition'

export interface Polarity {
  readonly kind: PolarityKind
  /** The word that turned it, as the text has it; '' for a question mark. */
  readonly word: string
  /** A question that takes its content for granted ("why did they shoot?"). */
  readonly isPresupposed?: boolean
}

/** Words of a short sentence that only denies the one before ("This is a lie."). */
const SHORT_SENTENCE = 6
/** Words that a filler may bridge between a negator and what it denies. */
const REACH = 5

interface Negation {
  readonly at: number
  /** The word it denies; -1 where nothing is left but "there was not". */
  readonly head: number
}

/**
 * Polarity of the words at `hits` (positions, ascending). Of several sentences with hits those with the most distinct stems count; what
 * speaks against affirmation in one of them holds. `side` deny: talk of "rumours" in another clause is the claim that is denied, no denial of the post.
 */
export function polarityOf(text: MatchText, hits: readonly number[], side: 'support' | 'deny' = 'support'): Polarity {
  const bySentence = new Map<number, number[]>()
  for (const hit of hits) {
    const own = bySentence.get(text.words[hit].sentence)
    if (own === undefined) bySentence.set(text.words[hit].sentence, [hit])
    else own.push(hit)
  }
  const distinct = (own: readonly number[]) => new Set(own.map(hit => text.words[hit].stems[0])).size
  let most = 0
  for (const own of bySentence.values()) most = Math.max(most, distinct(own))
  let found: Polarity | undefined
  for (const [sentence, own] of bySentence) {
    if (distinct(own) < most) continue
    const polarity = sentencePolarity(text, sentence, own, side)
    if (found === undefined || weight(polarity) > weight(found)) found = polarity
  }
  return found ?? { kind: 'affirmed', word: '' }
}

/** A question beside an assertion does not weaken it; everything else does. */
function weight({ kind }: Polarity): number {
  return ['question', 'affirmed', 'condition', 'doubted', 'negation-near', 'denied', 'negated'].indexOf(kind)
}

function sentencePolarity(
  text: MatchText,
  sentence: number,
  all: readonly number[],
  side: 'support' | 'deny',
): Polarity {
  const span = text.sentences[sentence]
  const hits = densest(text, all)
  const isHit = new Set(hits)
  const clauses = new Set(hits.map(hit => text.words[hit].clause))
  const negation = strongest(text, span, isHit, clauses)
  const denial = denialOf(text, sentence, hits, clauses, side)
  if (negation !== undefined && denial !== undefined) return { kind: 'negation-near', word: denial }
  if (denial !== undefined) return { kind: 'denied', word: denial }
  if (negation !== undefined) return negation
  for (let i = span.from; i < span.to; i++) {
    const word = text.words[i]
    if (!clauses.has(word.clause) && !isBeforeThat(text.words, i, span, clauses)) continue
    if (DOUBTS.has(word.text)) return { kind: 'doubted', word: word.lower }
    if (CONDITIONS.has(word.text) || UNREAL.has(word.text)) return { kind: 'condition', word: word.lower }
    // Behind all hits it belongs to another verb: "it is arson the bread will run out".
    const isPlanned =
      (isUnrealised(word.text) && !isHit.has(i) && i < hits[hits.length - 1]) || isKazakhIntention(word.text)
    if (isPlanned && clauses.has(word.clause)) return { kind: 'condition', word: word.lower }
  }
  const told = isTold(text, span)
  if (told !== undefined) return { kind: 'doubted', word: told }
  const asking = askingWord(text, span, clauses)
  if (asking !== undefined) return asking
  return { kind: 'affirmed', word: '' }
}

/** Hits of the clauses that hold all of the sentence's distinct stems alone; where none does, those of the shortest stretch that holds them. */
function densest(text: MatchText, hits: readonly number[]): readonly number[] {
  const stem = (hit: number) => text.words[hit].stems[0]
  const all = new Set(hits.map(stem)).size
  const byClause = new Map<number, Set<string>>()
  for (const hit of hits) {
    const { clause } = text.words[hit]
    byClause.set(clause, (byClause.get(clause) ?? new Set()).add(stem(hit)))
  }
  const full = hits.filter(hit => byClause.get(text.words[hit].clause)?.size === all)
  return full.length === 0 ? shortest(hits, stem, all) : full
}

function shortest(hits: readonly number[], stem: (hit: number) => string, all: number): readonly number[] {
  const held = new Map<string, number>()
  let best: readonly number[] = hits
  let from = 0
  for (let to = 0; to < hits.length; to++) {
    held.set(stem(hits[to]), (held.get(stem(hits[to])) ?? 0) + 1)
    while ((held.get(stem(hits[from])) ?? 0) > 1) {
      held.set(stem(hits[from]), (held.get(stem(hits[from])) ?? 0) - 1)
      from++
    }
    if (held.size === all && hits[to] - hits[from] < best[best.length - 1] - best[0]) best = hits.slice(from, to + 1)
  }
  return best
}

function strongest(
  text: MatchText,
  span: MatchSentence,
  isHit: ReadonlySet<number>,
  clauses: ReadonlySet<number>,
): Polarity | undefined {
  let near: Polarity | undefined
  for (const { at, head } of negationsIn(text, span)) {
    const clause = text.words[at].clause
    if (!clauses.has(clause)) continue
    const word = text.words[at].lower
    const denied = text.words[head]?.text ?? ''
    if (isTruth(denied) || isBelief(denied)) continue
    if (head < 0 || isHit.has(head) || isLight(text.words[head].text) || isObjectOf(at, head, isHit))
      return { kind: 'negated', word }
    // "the warehouse was torched there will be no bread": the negation has a predicate of its own.
    if (![...isHit].some(hit => hit < at && isVerb(text.words[hit]))) near ??= { kind: 'negation-near', word }
  }
  return near
}

function isVerb({ lower, text }: MatchWord): boolean {
  return isPredicate(lower) || /[бгзкпрсх]л[аои]$/.test(text)
}

/** The word next to a denied verb is what it is done to: behind it in English and Russian, before it in Kazakh. */
function isObjectOf(at: number, head: number, isHit: ReadonlySet<number>): boolean {
  if (at === head || at > head) return isHit.has(head - 1)
  return isHit.has(head + 1)
}

/** Negators of a sentence and the words that they deny. */
export function negationsIn(text: MatchText, { from, to }: MatchSentence): Negation[] {
  const found: Negation[] = []
  for (let i = from; i < to; i++) {
    const { text: word } = text.words[i]
    if (AFTER_NEGATORS.has(word)) {
      if (endsRow(text.words, i) || i === from) continue
      let head = i - 1
      while (head > from && FILLERS.has(text.words[head].text)) head--
      found.push({ at: i, head })
    } else if (isKazakhNegative(word)) found.push({ at: i, head: i })
    else if (VERB_NEGATORS.has(word) || NOUN_NEGATORS.has(word) || NOBODY.has(word) || /n['’]t$/.test(word)) {
      if (beginsRow(text.words, i) || isAnswer(text.words, i, from, to)) continue
      // "sold nothing": behind a word of its clause it denies that word.
      const isBehind = NOBODY.has(word) && i > from && text.words[i - 1].clause === text.words[i].clause
      const before = isBehind && !FILLERS.has(text.words[i - 1].text) ? i - 1 : undefined
      found.push({ at: i, head: before ?? headBehind(text.words, i, to) })
    }
  }
  return found
}

/** "No, it burned": an answer denies what was asked, not what follows; "hospital no. 4" denies nothing. */
function isAnswer(words: readonly MatchWord[], i: number, from: number, to: number): boolean {
  if (words[i].text !== 'no' && words[i].text !== 'нет') return false
  if (words[i + 1]?.kind === 'number') return true
  return i === from && i + 1 < to && words[i + 1].after !== ''
}

function headBehind(words: readonly MatchWord[], negator: number, to: number): number {
  const { clause } = words[negator]
  for (let i = negator + 1; i < Math.min(to, negator + 1 + REACH); i++) {
    if (words[i].clause !== clause) return -1
    if (!FILLERS.has(words[i].text) && !VERB_NEGATORS.has(words[i].text) && !NOUN_NEGATORS.has(words[i].text)) return i
  }
  return -1
}

function beginsRow(words: readonly MatchWord[], i: number): boolean {
  return NOT_NEGATION.some(row => row.every((part, k) => words[i + k]?.text.startsWith(part) === true))
}

function endsRow(words: readonly MatchWord[], i: number): boolean {
  return NOT_NEGATION_BEFORE.some(row =>
    row.every((part, k) => words[i - row.length + 1 + k]?.text.startsWith(part) === true),
  )
}

/** The word that calls the hits untrue: in their clause, before "that", behind them in the sentence, or in a short sentence after. */
function denialOf(
  text: MatchText,
  sentence: number,
  hits: readonly number[],
  clauses: ReadonlySet<number>,
  side: 'support' | 'deny',
): string | undefined {
  const span = text.sentences[sentence]
  const first = hits[0]
  const last = hits[hits.length - 1]
  for (const at of denialsIn(text, span)) {
    const { clause, lower, text: word } = text.words[at]
    if (clauses.has(clause) && !hits.includes(at)) return lower
    if (at < first && isAbout(text.words, at, first)) return lower
    if (at > last && (side === 'support' || !isRumour(word)) && isShortClause(text.words, at, span)) return lower
  }
  const next = text.sentences[sentence + 1]
  if (next !== undefined && next.to - next.from <= SHORT_SENTENCE && !next.isQuestion) {
    const at = denialsIn(text, next).find(denial => side === 'support' || !isRumour(text.words[denial].text))
    if (at !== undefined) return text.words[at].lower
  }
  return undefined
}

/** Positions of denials in force: "not a lie" and "did not deny" are none, "not true" and "не верю" are. */
function denialsIn(text: MatchText, span: MatchSentence): number[] {
  const negations = negationsIn(text, span)
  const denied = new Set(negations.map(({ head }) => head))
  const found: number[] = []
  for (let i = span.from; i < span.to; i++) {
    const word = text.words[i].text
    if (isDenial(word) && !denied.has(i)) found.push(i)
    else if (isTruth(word) && denied.has(i)) found.push(i)
    else if (isBelief(word) && denied.has(i) && isOfWhatIsSaid(text.words, i)) found.push(i)
    else if (STOPPING.has(word) && isTelling(text.words[i + 1]?.text ?? '')) found.push(i + 1)
    else if (DENIAL_PAIR.has(word) && text.words[i + 1]?.text.startsWith('шыгар')) found.push(i)
  }
  return found
}

/** The belief is of what is said ("do not believe that"), not of a person. */
function isOfWhatIsSaid(words: readonly MatchWord[], belief: number): boolean {
  return BELIEVED.has(words[belief + 1]?.text ?? '') || NOT_TO_BELIEVE.has(words[belief - 1]?.text ?? '')
}

/** "Some say this, others that": the writer takes no side. */
function isTold({ words }: MatchText, { from, to }: MatchSentence): string | undefined {
  let some = false
  for (let i = from; i < to; i++) {
    if (some && OTHERS.has(words[i].text)) return words[i].lower
    some ||= SOME.has(words[i].text)
  }
  return undefined
}

/** Behind the denial stands what it is about: "lie that ...", "слухи о ...", "fake: ...". */
function isAbout(words: readonly MatchWord[], denial: number, first: number): boolean {
  for (let i = denial + 1; i <= Math.min(first, denial + 3); i++) {
    if (COMPLEMENT.has(words[i].text) || words[i].after === ':') return true
  }
  return false
}

/** "..., this is a lie": the clause of the denial holds little else. */
function isShortClause(words: readonly MatchWord[], at: number, { from, to }: MatchSentence): boolean {
  let count = 0
  for (let i = from; i < to; i++) if (words[i].clause === words[at].clause) count++
  return count <= SHORT_SENTENCE
}

/** A word of the clause whose "that" clause holds the hits: "if it turns out that ...". */
function isBeforeThat(
  words: readonly MatchWord[],
  i: number,
  { to }: MatchSentence,
  clauses: ReadonlySet<number>,
): boolean {
  let next = i + 1
  while (next < to && words[next].clause === words[i].clause) next++
  return next < to && clauses.has(words[next].clause) && (words[next].text === 'that' || words[next].text === 'что')
}

function askingWord(text: MatchText, span: MatchSentence, clauses: ReadonlySet<number>): Polarity | undefined {
  for (let i = span.from; i < span.to; i++) {
    const word = text.words[i]
    if (!clauses.has(word.clause)) continue
    const isLast = i + 1 >= span.to || text.words[i + 1].clause !== word.clause
    if (ASKING.has(word.text) || (isLast && i > span.from && ASKING_LAST.has(word.text)))
      return { kind: 'question', word: word.lower }
  }
  if (!span.isQuestion) return undefined
  const isPresupposed = [span.from, span.from + 1].some(i => TAKEN_FOR_GRANTED.has(text.words[i]?.text ?? ''))
  return { kind: 'question', word: '', ...(isPresupposed && { isPresupposed }) }
}
