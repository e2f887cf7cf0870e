// How words are compared in search: case, ё and е, and Kazakh letters typed on a Russian keyboard all fall together.

import snowball from 'snowball-stemmers'
import { foldWord } from '../algorithms/fold-letters.ts'

const WORD = /[\p{L}\p{N}]+/gu

const russian = snowball.newStemmer('russian')
const english = snowball.newStemmer('english')

/** Stems of recent words; cleared when full, so that a hostile vocabulary cannot fill the memory. */
const stems = new Map<string, string>()
const STEMS_KEPT = 200_000
/** Longer runs of letters are cut: nobody searches for them. */
const WORD_LIMIT = 64

/** Words of a text as search compares them, in order: folded, then stemmed (Russian for Cyrillic, English for Latin). */
export function searchWords(text: string): string[] {
  const words = text.normalize('NFKC').toLowerCase().match(WORD)
  if (words === null) return []
  for (let i = 0; i < words.length; i++) words[i] = stemOf(words[i])
  return words
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
