// A rough stem, enough to see that two statements of one document share a word.

import { stemKazakh } from '../language/kazakh-stem.ts'
import { foldedWord } from './tokens.ts'

const ENGLISH = /(?:ing|edly|ed|ies|es|s|'s|ly)$/
const RUSSIAN =
  /(?:иями|ями|ами|ого|его|ому|ему|ыми|ими|ась|ось|ись|лся|ются|ется|ится|ятся|ешь|ишь|ала|али|ало|ила|или|ило|ела|ели|ены|ена|ено|аны|ана|ано|ают|яют|ует|уют|ает|яет|ет|ют|ит|ят|ут|ат|ой|ей|ый|ий|ая|яя|ое|ее|ые|ие|ов|ев|ам|ям|ах|ях|ом|ем|ую|юю|ал|ил|ел|ть|а|я|ы|и|у|ю|о|е|ь|н)$/

/** Stem of one word; folded. */
export function stemOf(word: string, language: string): string {
  const folded = foldedWord(word.slice(0, 40))
  if (language === 'kk') return stemKazakh(folded)
  const stem = folded.replace(language === 'en' ? ENGLISH : RUSSIAN, '')
  return stem.length >= 3 ? stem : folded
}
