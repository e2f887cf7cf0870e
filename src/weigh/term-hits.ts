// Where a text has the words of a search term: which of them, in which form, how far apart. Pure; linear in the text.

import { isPredicate } from '../language/predicates.ts'
import { type MatchText, type MatchWord, matchText, type StemsOf } from './match-words.ts'
import { AFTER_NEGATORS, isDenial, isKazakhNegative, NOUN_NEGATORS, VERB_NEGATORS } from './polarity-words.ts'

/** A term without its excluded words. */
export function positive(term: string): string {
  return term
    .split(/\s+/u)
    .filter(word => !/^[-–—−]./u.test(word))
    .join(' ')
}

/** One word of a term. */
interface TermWord {
  readonly word: string
  readonly stems: readonly string[]
  readonly isPredicate: boolean
}

/** A term made ready: its words and whether its own words deny. */
export interface ReadyTerm {
  readonly words: readonly TermWord[]
  readonly isNegative: boolean
  /** Kazakh verbs of the term that deny: the text's own form must deny too. */
  readonly hasNegativeVerb: boolean
}

export function readyTerm(term: string, stemsOf: StemsOf): ReadyTerm {
  const { words } = matchText(positive(term), stemsOf)
  const isNegator = (word: string) =>
    VERB_NEGATORS.has(word) || NOUN_NEGATORS.has(word) || AFTER_NEGATORS.has(word) || /n['’]t$/.test(word)
  const said = words.filter(({ text }) => !isNegator(text))
  return {
    words: (said.length === 0 ? words : said).map(({ lower, stems }) => ({
      word: lower,
      stems,
      isPredicate: isPredicate(lower),
    })),
    isNegative: words.some(({ text }) => isNegator(text) || isDenial(text)) && said.length > 0,
    hasNegativeVerb: words.some(({ text }) => isKazakhNegative(text)),
  }
}

export interface Hits {
  /** Positions of the words of a text that a term names, ascending. */
  readonly at: readonly number[]
  /** A word of the term that the text has in a doubtful form only. */
  readonly doubtful: { readonly said: string; readonly claimed: string } | undefined
  /** The words of the term stand neither in one sentence nor near each other. */
  readonly isScattered: boolean
}

/** Stems of so few letters belong to several words. */
const SHORT_STEM = 4
/** Words from the first to the last of a term that need not share a sentence. */
const NEAR_WORDS = 12

/** Where a text has the words of a term. A short Kazakh stem of a noun ("тас") is not met by a verb ("тасыды"). */
export function hitsOf(term: ReadyTerm, { words }: MatchText): Hits {
  const at: number[] = []
  const named: number[] = []
  const met = new Set<TermWord>()
  const doubts = new Map<TermWord, string>()
  for (const [i, word] of words.entries()) {
    const own = term.words.find(({ stems }) => word.stems.some(stem => stems.includes(stem)))
    if (own === undefined) continue
    if (isDoubtful(own, word)) doubts.set(own, word.lower)
    else {
      met.add(own)
      at.push(i)
      named.push(term.words.indexOf(own))
    }
  }
  const missing = term.words.find(word => !met.has(word) && doubts.has(word))
  return {
    at,
    doubtful: missing && { said: doubts.get(missing) ?? '', claimed: missing.word },
    isScattered: !standTogether(words, at, named),
  }
}

function isDoubtful(own: TermWord, word: MatchWord): boolean {
  if (word.stems[0] === own.stems[0]) return false
  const shared = word.stems.find(stem => own.stems.includes(stem)) ?? ''
  // The mark of a Kazakh stem is one letter more.
  return shared.length <= SHORT_STEM + 1 && isPredicate(word.lower) !== own.isPredicate
}

/** True where one sentence, or a stretch of a few words, has every word of the term that the text has. */
function standTogether(words: readonly MatchWord[], at: readonly number[], named: readonly number[]): boolean {
  const all = new Set(named).size
  const inSentence = new Map<number, Set<number>>()
  for (const [i, place] of at.entries()) {
    const { sentence } = words[place]
    const own = (inSentence.get(sentence) ?? new Set()).add(named[i])
    if (own.size === all) return true
    inSentence.set(sentence, own)
  }
  const held = new Map<number, number>()
  let from = 0
  for (const [to, name] of named.entries()) {
    held.set(name, (held.get(name) ?? 0) + 1)
    while ((held.get(named[from]) ?? 0) > 1) {
      held.set(named[from], (held.get(named[from]) ?? 0) - 1)
      from++
    }
    if (held.size === all && at[to] - at[from] < NEAR_WORDS) return true
  }
  return all === 0
}
