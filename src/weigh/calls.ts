// Tells whether a text calls to attack, to arm or to burn, by lists of words; negation, quotation, report, condemnation and metaphor told apart. Linear.

import type { TextSpan } from '../model/reading.ts'
import type { CallKind, CallList, CallPhrase, PhraseWord } from './calls-list.ts'
import {
  BEFORE_IMPERATIVE,
  FIRST_PERSON,
  FORBIDDING_BEFORE,
  FORBIDDING_BEHIND,
  isCondemning,
  isReporting,
  isReportingBehind,
  NOT_BEHIND_IMPERATIVE,
} from './calls-words.ts'
import { type MatchText, type MatchWord, matchText } from './match-words.ts'
import { isKazakhNegative } from './polarity-words.ts'

/** What the words around make of it; `call` alone is proposed for review. */
export type CallStatus = 'call' | 'negated' | 'quoted' | 'reported' | 'condemned' | 'metaphor' | 'question'

export interface CallReading extends TextSpan {
  readonly kind: CallKind
  readonly status: CallStatus
  /** Words of the list that matched, as the text has them. */
  readonly words: string
}

/** Words between a verb and the urging beside it. */
const URGING_REACH = 6
/** Words before a call in which a prohibition reaches it. */
const FORBIDDING_REACH = 4

/** A list made ready for reading texts. */
export interface CallReader {
  /** Every place of a text where a phrase of the list stands, in order. */
  read(text: string): CallReading[]
}

export function callReader(list: CallList): CallReader {
  const byWord = indexOf(list.phrases, ({ words }) => words)
  const urging = indexOf(list.urging, words => words)
  const exceptions = indexOf(list.exceptions, words => words)
  return {
    read(source) {
      const text = matchText(source, word => [word])
      const found: CallReading[] = []
      let harmless: Set<number> | undefined
      let quotes: readonly number[] | undefined
      for (let at = 0; at < text.words.length; at++) {
        const phrase = longest(byWord, text.words, at, candidate => isCall(candidate, text, at, urging))
        if (phrase === undefined) continue
        const end = at + phrase.words.length
        harmless ??= covered(text.words, exceptions)
        quotes ??= quotesOf(source)
        const status = harmless.has(at) ? 'metaphor' : statusOf(text, at, end, quotes)
        const span = { start: text.words[at].start, end: text.words[end - 1].end }
        found.push({ kind: phrase.kind, status, ...span, words: source.slice(span.start, span.end) })
        at = end - 1
      }
      return found
    },
  }
}

/** The reading that decides: a call if there is one, else the first. */
export function strongestCall(readings: readonly CallReading[]): CallReading | undefined {
  return readings.find(({ status }) => status === 'call') ?? readings[0]
}

type Index<Item> = ReadonlyMap<string, readonly Item[]>

const KEY = 3

/** By the first letters of the first word; phrases of one-letter words by the word itself. */
function indexOf<Item>(items: readonly Item[], wordsOf: (item: Item) => readonly PhraseWord[]): Index<Item> {
  const index = new Map<string, Item[]>()
  for (const item of items) {
    const key = wordsOf(item)[0].text.slice(0, KEY)
    const known = index.get(key)
    if (known === undefined) index.set(key, [item])
    else known.push(item)
  }
  return index
}

function fits(phrase: readonly PhraseWord[], words: readonly MatchWord[], at: number): boolean {
  return phrase.every(({ text, isStem }, k) => {
    const word = words[at + k]
    if (word === undefined || word.clause !== words[at].clause) return false
    return isStem ? word.text.startsWith(text) : word.text === text
  })
}

function longest(
  index: Index<CallPhrase>,
  words: readonly MatchWord[],
  at: number,
  test: (phrase: CallPhrase) => boolean,
): CallPhrase | undefined {
  let best: CallPhrase | undefined
  for (const phrase of index.get(words[at].text.slice(0, KEY)) ?? []) {
    if (best !== undefined && phrase.words.length <= best.words.length) continue
    if (fits(phrase.words, words, at) && test(phrase)) best = phrase
  }
  return best
}

function isCall(phrase: CallPhrase, text: MatchText, at: number, urging: Index<readonly PhraseWord[]>): boolean {
  const end = at + phrase.words.length
  if (phrase.role === 'verb') return isUrged(text.words, at, end, urging)
  if (phrase.language !== 'en') return true
  return isImperative(text, at, end)
}

/** An English base form at the beginning of its clause, with something behind it that may be its object. */
function isImperative({ words, sentences }: MatchText, at: number, end: number): boolean {
  const behind = words[end]
  const isLast = behind === undefined || behind.clause !== words[at].clause
  if (!isLast && NOT_BEHIND_IMPERATIVE.has(behind.text)) return false
  if (isLast && end - at === 1 && behind !== undefined && behind.sentence === words[at].sentence) return false
  const { from } = sentences[words[at].sentence]
  for (let i = at - 1; i >= from && i >= at - 3; i--) {
    if (words[i].clause !== words[at].clause) return true
    if (!BEFORE_IMPERATIVE.has(words[i].text)) return false
  }
  return at - from <= 3 || words[at - 4]?.clause !== words[at].clause
}

function isUrged(words: readonly MatchWord[], at: number, end: number, urging: Index<readonly PhraseWord[]>): boolean {
  const { sentence } = words[at]
  for (let i = Math.max(0, at - URGING_REACH); i < Math.min(words.length, end + URGING_REACH); i++) {
    if (words[i].sentence !== sentence || (i >= at && i < end)) continue
    const isNear = i > at ? words[i].clause === words[at].clause : true
    if (!isNear) continue
    if ((urging.get(words[i].text.slice(0, KEY)) ?? []).some(phrase => fits(phrase, words, i))) return true
  }
  return false
}

/** Positions of words that lie within a phrase of the list. */
function covered(words: readonly MatchWord[], index: Index<readonly PhraseWord[]>): Set<number> {
  const inside = new Set<number>()
  for (let at = 0; at < words.length; at++) {
    for (const phrase of index.get(words[at].text.slice(0, KEY)) ?? []) {
      if (fits(phrase, words, at)) for (let k = 0; k < phrase.length; k++) inside.add(at + k)
    }
  }
  return inside
}

function statusOf(text: MatchText, at: number, end: number, quotes: readonly number[]): CallStatus {
  const { words } = text
  if (isForbidden(words, at, end)) return 'negated'
  if (isInQuotes(quotes, words[at].start)) return 'quoted'
  if (isReported(text, at, end)) return 'reported'
  if (isCondemned(text, at, end)) return 'condemned'
  if (text.sentences[words[at].sentence].isQuestion) return 'question'
  return 'call'
}

function isForbidden(words: readonly MatchWord[], at: number, end: number): boolean {
  const { clause } = words[at]
  for (let i = at; i < end; i++) if (isKazakhNegative(words[i].text) || isProhibitive(words[i].text)) return true
  for (let i = at - 1; i >= Math.max(0, at - FORBIDDING_REACH) && words[i].clause === clause; i--)
    if (FORBIDDING_BEFORE.has(words[i].text) || /n['’]t$/.test(words[i].text)) return true
  for (let i = end; i < Math.min(words.length, end + FORBIDDING_REACH) && words[i].clause === clause; i++)
    if (FORBIDDING_BEHIND.has(words[i].text)) return true
  return false
}

/** "өртемеңдер": the Kazakh imperative that forbids, which no list of calls means. */
function isProhibitive(word: string): boolean {
  return /[мбп][ае](?:ндар|ндер|ныздар|низдер|ныз|низ|йык|йик)$/.test(word)
}

function isReported({ words, sentences }: MatchText, at: number, end: number): boolean {
  const { from, to } = sentences[words[at].sentence]
  for (let i = from; i < at; i++) {
    if (!isReporting(words[i].text)) continue
    const before = words[i - 1]
    if (before === undefined || before.sentence !== words[i].sentence || !FIRST_PERSON.has(before.text)) return true
  }
  for (let i = end; i < to; i++) {
    if (!isReportingBehind(words[i].text)) continue
    // "өртейік деп шақырамын": the speaker's own.
    return !words.slice(i, Math.min(to, i + 3)).some(({ text }) => FIRST_PERSON.has(text))
  }
  return false
}

/** Behind the call, in its own clause, such a word is its object: "beat the provocateurs". */
function isCondemned({ words, sentences }: MatchText, at: number, end: number): boolean {
  const { from, to } = sentences[words[at].sentence]
  for (let i = from; i < to; i++) {
    if (i >= at && i < end) continue
    if (isCondemning(words[i].text) && !(i >= end && words[i].clause === words[at].clause)) return true
  }
  return false
}

/** Places of quotation marks, those of a normalised text too. */
function quotesOf(text: string): readonly number[] {
  const places: number[] = []
  for (let at = 0; at < text.length; at++) if (/["«»“”„]/.test(text[at])) places.push(at)
  return places
}

/** True between an odd and the next even mark; an unclosed mark opens nothing. */
function isInQuotes(quotes: readonly number[], at: number): boolean {
  let before = 0
  while (before < quotes.length && quotes[before] < at) before++
  return before % 2 === 1 && before < quotes.length
}
