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

/** Words of a text as search compares them, in order: folded, then stemmed (Russian for Cyrillic, English for Latin). */
export function searchWords(text: string): string[] {
  const words = text.normalize('NFKC').toLowerCase().match(WORD)
  if (words === null) return []
  for (let i = 0; i < words.length; i++) words[i] = stemOf(words[i])
  return words
}

/** Words of a text as they are indexed: those of searchWords, and behind them the marked Kazakh stems of Kazakh texts and of words with Kazakh letters. */
export function indexWords(text: string): string[] {
  const words = text.normalize('NFKC').toLowerCase().match(WORD)
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
  const words = text.normalize('NFKC').toLowerCase().match(WORD) ?? []
  return words.map(word => {
    const kazakh = kazakhStemOf(word)
    return kazakh === NO_STEM ? [stemOf(word)] : [stemOf(word), kazakh]
  })
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
