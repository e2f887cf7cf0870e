// Language of a text: Kazakh in three ways of writing, Russian, English, Uzbek, Kyrgyz, Turkish, Tatar, or none of them as far as can be told.

import type { TextSpan } from '../model/reading.ts'
import { clauses } from './clauses.ts'
import {
  addScore,
  addText,
  emptyScore,
  languageModels,
  type ScriptScore,
  STEP,
  type TextScore,
} from './language-model.ts'
import { sentences } from './sentences.ts'

export type Language = 'kk' | 'ru' | 'en' | 'uz' | 'ky' | 'tr' | 'tt'
export type Script = 'cyrillic' | 'latin' | 'other' | 'none'

export interface IdentifiedLanguage {
  /** Absent where it cannot be told: too little text, a mixture, another language. */
  readonly language: Language | undefined
  /** Script of most letters. */
  readonly script: Script
  /** 0..1, rough: how far the nearest other language is behind. */
  readonly confidence: number
}

export interface LanguageSpan extends TextSpan, IdentifiedLanguage {}

/** Code units of a text that are read. */
const READ_LIMIT = 2000
/** Values are in 1/24 nats; a language must lead the next one by so many nats ... */
const LEAD = 0.2
/** ... and more in very short texts, by so many over the number of letters ... */
const LEAD_OF_ONE = 1.2
/** ... and by so many per letter. */
const LEAD_PER_LETTER = 0.03
/** Nats in favour of what is commoner in the cases this is for. */
const PRIOR: Readonly<Record<Language | '-', number>> = {
  kk: 1.5,
  ru: 1,
  en: 1,
  uz: 0,
  ky: 0.3,
  tr: 0,
  tt: 0.3,
  '-': 0.3,
}
/** Code units in which a change of language is noticed, and how sure both must be. */
const SEGMENT = 50
const SURE = 0.9
/** Letters of both scripts: more of the smaller one make a mixture. */
const MIXED_SHARE = 0.35
/** Neighbouring runs of letters overlap, so that their nats are counted about so many times. */
const OVERLAP = 4

/** Reads the first 2,000 code units. Cost linear, about 6 microseconds for a post of 64 letters. */
export function identifyLanguage(whole: string): IdentifiedLanguage {
  const text = whole.slice(0, READ_LIMIT).normalize('NFC')
  const limit = text.length
  const total = emptyScore()
  if (limit <= 2 * SEGMENT) {
    addText(total, text, 0, limit)
    return judge(total)
  }
  const lettersIn = new Map<Language, number>()
  for (let at = 0; at < limit; ) {
    const end = segmentEnd(text, at, limit)
    const part = emptyScore()
    addText(part, text, at, end)
    addScore(total, part)
    const found = judge(part)
    if (found.language !== undefined && found.confidence >= SURE)
      lettersIn.set(
        found.language,
        (lettersIn.get(found.language) ?? 0) + part[found.script as 'latin' | 'cyrillic'].letters,
      )
    at = end
  }
  const found = judge(total)
  let elsewhere = 0
  for (const [language, letters] of lettersIn) if (language !== found.language) elsewhere += letters
  const mixed = elsewhere > MIXED_SHARE * (total.latin.letters + total.cyrillic.letters)
  return mixed ? { language: undefined, script: found.script, confidence: 0 } : found
}

/** Behind the first blank after a segment's length, or after twice of it. */
function segmentEnd(text: string, at: number, limit: number): number {
  const least = Math.min(limit, at + SEGMENT)
  const most = Math.min(limit, at + 2 * SEGMENT)
  let end = least
  while (end < most && text.charCodeAt(end) > 0x20) end++
  return end
}

function judge(score: TextScore): IdentifiedLanguage {
  const { latin, cyrillic, others } = score
  const total = latin.letters + cyrillic.letters + others
  if (total === 0) return { language: undefined, script: 'none', confidence: 0 }
  if (others > total / 2) return { language: undefined, script: 'other', confidence: 0 }
  const script = cyrillic.letters >= latin.letters ? 'cyrillic' : 'latin'
  const main = score[script]
  if (total - main.letters > MIXED_SHARE * total) return { language: undefined, script, confidence: 0 }
  return { script, ...best(main, languageModels()[script].classes) }
}

function best(score: ScriptScore, classes: readonly string[]): { language: Language | undefined; confidence: number } {
  let language: Language | '-' = '-'
  let first = Number.NEGATIVE_INFINITY
  let next = Number.NEGATIVE_INFINITY
  for (let i = 0; i < classes.length; i++) {
    const candidate = languageOf(classes[i])
    const nats = (score.sums[i] * STEP) / OVERLAP + PRIOR[candidate]
    if (nats > first) {
      if (candidate !== language) next = first
      first = nats
      language = candidate
    } else if (candidate !== language && nats > next) next = nats
  }
  const lead = first - next
  const confidence = 1 - Math.exp(-lead / 2)
  const enough = lead >= LEAD + LEAD_OF_ONE / score.letters && lead >= LEAD_PER_LETTER * Math.min(score.letters, 60)
  return { language: enough && language !== '-' ? language : undefined, confidence }
}

function languageOf(id: string): Language | '-' {
  return id.slice(0, id === '-' ? 1 : 2) as Language | '-'
}

/**
 * Languages of a text sentence by sentence, a sentence that is a mixture clause by clause; neighbours of one language are joined.
 * In order and not overlapping; what stands between sentences lies in no span or in the one around it.
 */
export function languageSpans(text: string): LanguageSpan[] {
  const spans: LanguageSpan[] = []
  for (const sentence of sentences(text)) {
    const found = identifyLanguage(text.slice(sentence.start, sentence.end))
    const parts = found.language === undefined ? clauses(text, sentence) : [sentence]
    if (parts.length <= 1) join(spans, { ...sentence, ...found })
    else for (const part of parts) join(spans, { ...part, ...identifyLanguage(text.slice(part.start, part.end)) })
  }
  return spans
}

function join(spans: LanguageSpan[], span: LanguageSpan): void {
  const last = spans.at(-1)
  if (last === undefined || last.language !== span.language || last.script !== span.script) spans.push(span)
  else spans[spans.length - 1] = { ...last, end: span.end, confidence: Math.max(last.confidence, span.confidence) }
}
