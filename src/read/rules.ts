// The rules of one language, gathered: flags, frames, marks.

import { flagEnglish } from './flags-en.ts'
import { flagKazakh } from './flags-kk.ts'
import { flagRussian } from './flags-ru.ts'
import type { FrameFinder } from './frame.ts'
import { englishFrame } from './frames-en.ts'
import { kazakhFrame } from './frames-kk.ts'
import { russianFrame } from './frames-ru.ts'
import type { Mark } from './mark-kinds.ts'
import { MARKS_EN, REPORTING_EN } from './marks-en.ts'
import { MARKS_KK, REPORTING_KK } from './marks-kk.ts'
import { MARKS_RU, REPORTING_RU } from './marks-ru.ts'
import type { PhraseTable } from './phrases.ts'
import type { Saying } from './saying.ts'
import type { Token } from './tokens.ts'
import { SAYING_EN } from './verbs-of-saying-en.ts'
import { SAYING_KK } from './verbs-of-saying-kk.ts'
import { SAYING_RU } from './verbs-of-saying-ru.ts'
import type { RuleLanguage } from './view.ts'

export interface Rules {
  /** Writes FLAG bits of tokens. */
  readonly flag: (tokens: readonly Token[], from: number, to: number, flags: Uint16Array) => void
  readonly frame: FrameFinder
  readonly marks: PhraseTable<Mark>
  /** Verbs whose negation leaves the content open. */
  readonly reporting: { has(word: string): boolean }
  /** What a form of a verb of saying does, by its folded form. */
  readonly saying: { get(word: string): Saying | undefined }
}

export const RULES: Readonly<Record<RuleLanguage, Rules>> = {
  en: { flag: flagEnglish, frame: englishFrame, marks: MARKS_EN, reporting: REPORTING_EN, saying: SAYING_EN },
  ru: { flag: flagRussian, frame: russianFrame, marks: MARKS_RU, reporting: REPORTING_RU, saying: SAYING_RU },
  kk: { flag: flagKazakh, frame: kazakhFrame, marks: MARKS_KK, reporting: REPORTING_KK, saying: SAYING_KK },
}
