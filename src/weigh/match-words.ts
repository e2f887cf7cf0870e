// A text as matching reads it: words with their stems, cut into sentences and clauses by marks alone. Linear.

import { type TextToken, tokensOf } from '../language/tokens.ts'

/** Stems under which search finds a word; the same function for claims and posts. */
export type StemsOf = (word: string) => readonly string[]

export interface MatchWord extends TextToken {
  readonly stems: readonly string[]
  readonly sentence: number
  readonly clause: number
  /** The mark before it since the word before, '' for none; of several the last. */
  readonly after: string
}

/** One sentence: words [from, to) and the sign that ends it. */
export interface MatchSentence {
  readonly from: number
  readonly to: number
  readonly isQuestion: boolean
}

export interface MatchText {
  /** Words and numbers; marks are left out. */
  readonly words: readonly MatchWord[]
  readonly sentences: readonly MatchSentence[]
}

/** Conjunctions that part what is said from what is said against it. Folded. */
const PARTING = new Set(
  'but although though however because since which who whom where when while а но однако зато хотя потому поэтому который которая которое которые где когда что чтобы бирак алайда ал дегенмен ойткени себеби that'.split(
    ' ',
  ),
)

/** Longer texts are read to here: code units. */
const LONGEST = 20_000

/** Cuts a text; the normalised form will do. */
export function matchText(text: string, stemsOf: StemsOf): MatchText {
  const words: MatchWord[] = []
  const sentences: MatchSentence[] = []
  const tokens = tokensOf(text.length > LONGEST ? text.slice(0, LONGEST) : text)
  let clause = 0
  let from = 0
  let isQuestion = false
  let mark = ''
  const close = () => {
    if (words.length > from) sentences.push({ from, to: words.length, isQuestion })
    else if (isQuestion && sentences.length > 0)
      sentences[sentences.length - 1] = { ...(sentences.at(-1) as MatchSentence), isQuestion }
    from = words.length
    isQuestion = false
    clause++
  }
  for (const [i, token] of tokens.entries()) {
    if (token.kind === 'mark') {
      mark = token.text
      if (token.text === '?') isQuestion = true
      if (
        token.text === '?' ||
        token.text === '!' ||
        token.text === '…' ||
        (token.text === '.' && !isInside(tokens, i))
      )
        close()
      else if (/^[,;:()«»"–—]$/.test(token.text) || (token.text === '-' && isApart(tokens, i))) clause++
      continue
    }
    if (PARTING.has(token.text)) clause++
    const stems = token.kind === 'word' ? stemsOf(token.lower) : [token.text]
    words.push({ ...token, stems, sentence: sentences.length, clause, after: mark })
    mark = ''
  }
  close()
  return { words, sentences }
}

/** A point between digits, or after one letter or a known abbreviation, ends nothing. */
function isInside(tokens: readonly TextToken[], i: number): boolean {
  const before = tokens[i - 1]
  const after = tokens[i + 1]
  if (before === undefined || after === undefined || before.end !== tokens[i].start) return false
  if (before.kind === 'number') return after.kind === 'number' && after.start === tokens[i].end
  return before.kind === 'word' && (before.text.length === 1 || ABBREVIATIONS.has(before.text))
}

const ABBREVIATIONS = new Set('mr mrs ms dr st ул им тыс млн чел пл просп обл кош кош адам т.б'.split(' '))

/** A dash with space on both sides; others join two words. */
function isApart(tokens: readonly TextToken[], i: number): boolean {
  const before = tokens[i - 1]
  const after = tokens[i + 1]
  return before === undefined || after === undefined || (before.end < tokens[i].start && tokens[i].end < after.start)
}
