// A text cut into words, numbers and marks, with their places in it; what the readers of figures, times, places and names share.

import { foldWord } from '../algorithms/fold-letters.ts'
import type { TextSpan } from '../model/reading.ts'

export interface TextToken extends TextSpan {
  /** A run of letters (with apostrophes inside), a run of decimal digits, or one other visible character. */
  readonly kind: 'word' | 'number' | 'mark'
  /** Lower case; at most 64 characters. */
  readonly lower: string
  /** Lower case, Kazakh letters as they are typed on a Russian keyboard (қ = к, і = и), ё = е; digits as ASCII. */
  readonly text: string
  /** The word begins with a capital letter. */
  readonly isCapital: boolean
}

const TOKEN = /\p{Nd}+|\p{L}[\p{L}\p{M}]*(?:['’ʼʻ]\p{L}[\p{L}\p{M}]*)*|[^\s\p{M}\u200b-\u200f\u2060\ufeff\u00ad]/gu

/** Longer words are cut for comparison: no list holds one. */
const WORD_LIMIT = 64

/** Words, numbers and marks of a text in order; white space and invisible characters are between them. Cost linear. */
export function tokensOf(text: string): TextToken[] {
  const tokens: TextToken[] = []
  for (const match of text.matchAll(TOKEN)) tokens.push(tokenOf(match[0], match.index))
  return tokens
}

function tokenOf(raw: string, start: number): TextToken {
  const end = start + raw.length
  const first = raw.charCodeAt(0)
  if (first >= 0x30 && first <= 0x39 && /^[0-9]+$/.test(raw))
    return { kind: 'number', start, end, lower: raw, text: raw, isCapital: false }
  const cut = raw.length > WORD_LIMIT ? raw.slice(0, WORD_LIMIT) : raw
  if (/^\p{Nd}/u.test(raw)) {
    const digits = asciiDigits(raw)
    return { kind: 'number', start, end, lower: digits, text: digits, isCapital: false }
  }
  if (!/^\p{L}/u.test(raw)) return { kind: 'mark', start, end, lower: cut, text: cut, isCapital: false }
  const lower = cut.toLowerCase()
  return { kind: 'word', start, end, lower, text: foldWord(lower), isCapital: /^\p{Lu}/u.test(cut) }
}

/** Decimal digits of any script: after NFKC each block of ten begins at a code point whose predecessor is no digit. */
function asciiDigits(raw: string): string {
  let digits = ''
  for (const letter of raw.normalize('NFKC')) {
    const code = letter.codePointAt(0) ?? 0
    let value = 0
    while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++
    digits += code <= 0x39 ? letter : String(value)
  }
  return digits
}
