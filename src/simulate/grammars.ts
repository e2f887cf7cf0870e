// The phrase books of the three languages, compiled once.

import type { Language } from '../model/ladder.ts'
import { CLAIM_PHRASES } from './claim-phrases.ts'
import type { PhraseBook } from './grammar.ts'
import { Grammar } from './grammar.ts'
import { PHRASES_EN } from './phrases-en.ts'
import { PHRASES_KK } from './phrases-kk.ts'
import { PHRASES_RU } from './phrases-ru.ts'

/** The bank `event` is a mark that the plot replaces by a time of day near the event. */
export const EVENT = '\u0002'

/** The bank `said` of relays and statements is a mark that the plot replaces by the hearsay of one claim. */
export const SAID = '\u0001'

/** The phrase books of one run, compiled. */
export const GRAMMARS: Readonly<Record<Language, Grammar>> = {
  en: new Grammar(PHRASES_EN, withMarks('en')),
  ru: new Grammar(PHRASES_RU, withMarks('ru')),
  kk: new Grammar(PHRASES_KK, withMarks('kk')),
}

function withMarks(language: Language): PhraseBook {
  return { ...CLAIM_PHRASES[language], said: SAID, event: EVENT }
}
