// Words and marks of a text with their places, folded so that letters typed for one another meet.

import { foldLetters } from '../algorithms/fold-letters.ts'

/** `open` and `close` are marks of quotation; `stop` ends a sentence; `mark` is everything else that is no word. */
export type TokenKind =
  | 'word'
  | 'number'
  | 'open'
  | 'close'
  | 'comma'
  | 'colon'
  | 'semicolon'
  | 'dash'
  | 'stop'
  | 'question'
  | 'paren'
  | 'mark'

/** One word or mark; `start` and `end` in UTF-16 units of the text. */
export interface Token {
  readonly start: number
  readonly end: number
  /** Lower case, Kazakh letters as they are typed on a Russian keyboard, straight apostrophes. */
  readonly word: string
  readonly kind: TokenKind
  readonly isCapital: boolean
  /** Written with a letter that Kazakh has and Russian has not. */
  readonly hasKazakhLetter: boolean
}

const PIECE =
  /\p{L}[\p{L}\p{M}\p{N}]*(?:[-'’ʼ]\p{L}[\p{L}\p{M}\p{N}]*)*|\p{N}+(?:[.,:]\p{N}+)*(?:-?\p{L}+)?|\.{2,}|[^\s\p{L}\p{N}\p{M}]/gu

const KINDS: ReadonlyMap<string, TokenKind> = new Map<string, TokenKind>([
  ['«', 'open'],
  ['“', 'open'],
  ['„', 'open'],
  ['»', 'close'],
  ['”', 'close'],
  ['"', 'open'],
  [',', 'comma'],
  [':', 'colon'],
  [';', 'semicolon'],
  ['—', 'dash'],
  ['–', 'dash'],
  ['-', 'dash'],
  ['―', 'dash'],
  ['.', 'stop'],
  ['!', 'stop'],
  ['…', 'stop'],
  ['?', 'question'],
  ['(', 'paren'],
  [')', 'paren'],
])

/** Latin letters that stand inside Cyrillic words because they look alike. */
const LOOKALIKE: Readonly<Record<string, string>> = { a: 'а', c: 'с', e: 'е', i: 'и', o: 'о', p: 'р', x: 'х', y: 'у' }

/** Words and marks of `text` from `start` to `end`, in order. Cost linear. */
export function tokensOf(text: string, start = 0, end = text.length): Token[] {
  const tokens: Token[] = []
  const piece = start === 0 && end === text.length ? text : text.slice(start, end)
  for (const match of piece.matchAll(PIECE)) {
    const raw = match[0]
    const at = start + match.index
    const kind = kindOf(raw)
    tokens.push({
      start: at,
      end: at + raw.length,
      word: kind === 'word' || kind === 'number' ? foldedWord(raw) : raw,
      kind,
      isCapital: kind === 'word' && raw[0] !== raw[0].toLowerCase(),
      hasKazakhLetter: kind === 'word' && /[әғқңөұүһіӘҒҚҢӨҰҮҺІ]/.test(raw),
    })
  }
  return tokens
}

/** A word as tokens hold it. */
export function foldedWord(raw: string): string {
  const lower = foldLetters(raw.toLowerCase())
  const straight = /[’ʼ]/.test(lower) ? lower.replace(/[’ʼ]/g, "'") : lower
  if (!/[а-я]/.test(straight) || !/[a-z]/.test(straight)) return straight
  return straight.replace(/[aceiopxy]/g, letter => LOOKALIKE[letter])
}

function kindOf(raw: string): TokenKind {
  const known = KINDS.get(raw)
  if (known !== undefined) return known
  if (/^\p{N}/u.test(raw)) return 'number'
  if (/^\p{L}/u.test(raw)) return 'word'
  return raw[0] === '.' ? 'stop' : 'mark'
}
