// Tokens of a paragraph with what the words of its language may be, and small questions about stretches of them.

import type { Token } from './tokens.ts'

/** The languages that the rules know. */
export type RuleLanguage = 'en' | 'ru' | 'kk'

/** Bits of a token. A guess from lists and endings. */
export const FLAG = {
  /** A finite predicate, or a word that stands for one. */
  finite: 1,
  /** A verb form that is finite only behind a conjunction or a subject. */
  verb: 2,
  /** Begins a subordinate clause. */
  subordinate: 4,
  /** Joins clauses or predicates. */
  coordinate: 8,
  /** Negates. */
  negation: 16,
  /** Opens a noun phrase: article, possessive, numeral. */
  determiner: 32,
  preposition: 64,
  /** A pronoun that can be a subject. */
  pronoun: 128,
  adverb: 256,
  /** First person. */
  first: 512,
  /** An imperative form. */
  imperative: 1024,
  /** Converb, gerund: a predicate that is not finite. */
  converb: 2048,
} as const

/** A stretch of tokens of one language; indices are of `tokens`. */
export interface View {
  readonly text: string
  readonly tokens: readonly Token[]
  /** Bits of FLAG, one entry a token. */
  readonly flags: Uint16Array
  /** Tokens that belong to an attribution and to no statement. */
  readonly taken: Uint8Array
  readonly language: RuleLanguage
}

/** Half-open stretch of tokens. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** Whether any token of the stretch has one of the bits. */
export function hasFlag(view: View, from: number, to: number, bits: number): boolean {
  for (let index = from; index < to; index++) if (view.flags[index] & bits) return true
  return false
}

/** First token of the stretch with one of the bits, or -1. */
export function findFlag(view: View, from: number, to: number, bits: number): number {
  for (let index = from; index < to; index++) if (view.flags[index] & bits) return index
  return -1
}

export function isWord(token: Token | undefined): boolean {
  return token?.kind === 'word' || token?.kind === 'number'
}

/** Words and numbers in the stretch. */
export function countWords(view: View, from: number, to: number): number {
  let count = 0
  for (let index = from; index < to; index++) if (isWord(view.tokens[index]) && view.taken[index] === 0) count++
  return count
}

/** Without marks and taken tokens at both ends; marks of quotation that pair up inside stay. */
export function trimmed(view: View, from: number, to: number): Stretch {
  let first = from
  let last = to
  while (first < last && (!isWord(view.tokens[first]) || view.taken[first] === 1) && !opensInside(view, first, last))
    first++
  while (
    last > first &&
    (!isWord(view.tokens[last - 1]) || view.taken[last - 1] === 1) &&
    !closesInside(view, first, last)
  )
    last--
  return { from: first, to: last }
}

/** A bracket or quotation that opens at the edge and closes inside the stretch with words behind it stays. */
function opensInside(view: View, first: number, last: number): boolean {
  const token = view.tokens[first]
  if (token.word !== '«' && token.word !== '“' && token.word !== '"') return false
  const closing = token.word === '«' ? '»' : token.word === '“' ? '”' : '"'
  for (let index = first + 1; index < Math.min(last, first + 12); index++)
    if (view.tokens[index].word === closing) {
      for (let behind = index + 1; behind < last; behind++) if (isWord(view.tokens[behind])) return true
      return false
    }
  return false
}

function closesInside(view: View, first: number, last: number): boolean {
  const token = view.tokens[last - 1]
  const opening =
    token.word === '»' ? '«' : token.word === '”' ? '“' : token.word === ')' ? '(' : token.word === '"' ? '"' : ''
  if (opening === '') return false
  for (let index = last - 2; index > Math.max(first, last - 14); index--)
    if (view.tokens[index].word === opening) return true
  return false
}

/** Words from `from` on as they stand in the text. */
export function sliceOf(view: View, stretch: Stretch): string {
  if (stretch.to <= stretch.from) return ''
  return view.text.slice(view.tokens[stretch.from].start, view.tokens[stretch.to - 1].end)
}
