// How words are compared in search: case, ё and е, and Kazakh letters typed on a Russian keyboard all fall together; endings are cut as Russian, English and Kazakh cut them.

import snowball from 'snowball-stemmers'
import { foldWord } from '../algorithms/fold-letters.ts'
import { isKazakh } from '../language/is-kazakh.ts'
import { stemKazakh } from '../language/kazakh-stem.ts'

const WORD = /[\p{L}\p{N}]+/gu

const russian = snowball.newStemmer('russian')
const english = snowball.newStemmer('english')

/** Stems of recent words; cleared when full, so that a hostile vocabulary cannot fill the memory. */
const stems = new Map<string, string>()
const STEMS_KEPT = 200_000
/** Longer runs of letters are cut: nobody searches for them. */
const WORD_LIMIT = 64
/** Before a Kazakh stem: no folded word holds this letter, so that Kazakh stems meet each other only. */
const KAZAKH_MARK = 'қ'
const KAZAKH_LETTER = /[әғқңөұүһі]/
const NO_STEM = ''

/** Kazakh stems of recent words, marked; cleared when full. */
const kazakhStems = new Map<string, string>()

/** Small letters of English, Russian and Kazakh, signs and digits: nothing here has another form or case, as in almost every normalised text. */
const PLAIN = /^[\u0000-@[-\u007f«»а-ёәғқңөұүһі‐–—‘-„]*$/

/** NFKC in small letters, without the cost of it where nothing would change. */
function small(text: string): string {
  return PLAIN.test(text) ? text : text.normalize('NFKC').toLowerCase()
}

/** Words of a text as search compares them, in order: folded, then stemmed (Russian for Cyrillic, English for Latin). */
export function searchWords(text: string): string[] {
  const words = small(text).match(WORD)
  if (words === null) return []
  for (let i = 0; i < words.length; i++) words[i] = stemOf(words[i])
  return words
}

/** Words of a text as they are indexed: those of searchWords, and behind them the marked Kazakh stems of Kazakh texts and of words with Kazakh letters. */
export function indexWords(text: string): string[] {
  const words = small(text).match(WORD)
  if (words === null) return []
  const whole = isKazakh(text)
  const extra: string[] = []
  for (let i = 0; i < words.length; i++) {
    if (whole || KAZAKH_LETTER.test(words[i])) {
      const stem = kazakhStemOf(words[i])
      if (stem !== NO_STEM) extra.push(stem)
    }
    words[i] = stemOf(words[i])
  }
  for (const stem of extra) words.push(stem)
  return words
}

/** Words of a query in order, each as what it may be in the index: its own stem first, then its marked Kazakh stem. */
export function queryWords(text: string): (readonly [string] | readonly [string, string])[] {
  const words = small(text).match(WORD) ?? []
  return words.map(word => {
    const kazakh = kazakhStemOf(word)
    return kazakh === NO_STEM ? [stemOf(word)] : [stemOf(word), kazakh]
  })
}

export interface WordCounts {
  /** For each word that was asked for how often the form of it stands in the text that stands there most often. */
  readonly counts: readonly number[]
  /** Words of the text, Kazakh stems beside them not counted. */
  readonly length: number
}

/** Which forms a word is: two numbers a word asked for, its stem and its marked Kazakh stem. */
interface Looked {
  readonly plain: readonly number[]
  readonly kazakh: readonly number[]
}

/** Counts words of a query (as `queryWords` gives them) in texts: what counting in `indexWords` would give, without stemming every word anew. */
export function wordCounter(asked: readonly (readonly string[])[]): (text: string) => WordCounts {
  const known = new Map<string, Looked>()
  const look = (word: string): Looked => {
    const plain = stemOf(word)
    const kazakh = kazakhStemOf(word)
    const holding = (form: string) =>
      asked.flatMap((forms, i) => (forms.includes(form) ? [2 * i + forms.indexOf(form)] : []))
    const looked = { plain: holding(plain), kazakh: kazakh === NO_STEM ? [] : holding(kazakh) }
    known.set(word, looked)
    return looked
  }
  return text => {
    const words = small(text).match(WORD) ?? []
    const found = new Array<number>(2 * asked.length).fill(0)
    /** Kazakh stems that are indexed only where the whole text is Kazakh. */
    const perhaps = new Array<number>(2 * asked.length).fill(0)
    for (const word of words) {
      const { plain, kazakh } = known.get(word) ?? look(word)
      for (const form of plain) found[form]++
      if (kazakh.length === 0) continue
      const list = KAZAKH_LETTER.test(word) ? found : perhaps
      for (const form of kazakh) list[form]++
    }
    let whole: boolean | undefined
    const counts = asked.map((_, i) => {
      const sure = Math.max(found[2 * i], found[2 * i + 1])
      const most = found[2 * i + 1] + perhaps[2 * i + 1]
      // Telling the language costs more than all the rest: asked only where it changes the count.
      if (most <= sure) return sure
      whole ??= isKazakh(text)
      return whole ? most : sure
    })
    return { counts, length: words.length }
  }
}

/** Whether an indexed word is a marked Kazakh stem, which stands beside a word and counts for none. */
export function isKazakhStem(word: string): boolean {
  return word.startsWith(KAZAKH_MARK)
}

function kazakhStemOf(word: string): string {
  let stem = kazakhStems.get(word)
  if (stem === undefined) {
    const folded = foldWord(word)
    stem = /^[а-я]{3,40}$/.test(folded) ? KAZAKH_MARK + stemKazakh(folded) : NO_STEM
    if (kazakhStems.size >= STEMS_KEPT) kazakhStems.clear()
    kazakhStems.set(word, stem)
  }
  return stem
}

function stemOf(word: string): string {
  const known = stems.get(word)
  if (known !== undefined) return known
  const folded = foldWord(word).slice(0, WORD_LIMIT)
  const stem = /^[а-я]+$/.test(folded) ? russian.stem(folded) : /^[a-z]+$/.test(folded) ? english.stem(folded) : folded
  if (stems.size >= STEMS_KEPT) stems.clear()
  stems.set(word, stem)
  return stem
}
