// All text a person reads, in three languages; each area has its own file of messages.

import type { Language } from '../model/ladder.ts'
import { hasKazakh, kazakhDateTime } from './kazakh-dates.ts'

/** The same sentence in every language; parameters are typed by the first. */
export interface Message<Parameters> {
  readonly en: (parameters: Parameters) => string
  readonly ru: (parameters: Parameters) => string
  readonly kk: (parameters: Parameters) => string
}

/** A file of messages; use it with `satisfies` so that keys and parameters stay typed. */
// biome-ignore lint/suspicious/noExplicitAny: the parameters differ from message to message
export type Messages = Readonly<Record<string, Message<any>>>

export const LANGUAGES: readonly Language[] = ['en', 'ru', 'kk']

/** True for a language of the catalogue. */
export function isLanguage(value: string): value is Language {
  return (LANGUAGES as readonly string[]).includes(value)
}

const LOCALE: Record<Language, string> = { en: 'en-GB', ru: 'ru-RU', kk: 'kk-KZ' }

const numberFormats = new Map<string, Intl.NumberFormat>()

/** A count or measure with the language's separators; up to `digits` decimals. */
export function number(language: Language, value: number, digits = 0): string {
  const key = `${language}${digits}`
  let format = numberFormats.get(key)
  if (format === undefined) {
    // Kazakh and Russian write numbers alike.
    const locale = language === 'kk' && !hasKazakh ? LOCALE.ru : LOCALE[language]
    format = new Intl.NumberFormat(locale, { maximumFractionDigits: digits })
    numberFormats.set(key, format)
  }
  return format.format(value)
}

const pluralRules: Record<Language, Intl.PluralRules> = {
  en: new Intl.PluralRules('en'),
  ru: new Intl.PluralRules('ru'),
  kk: new Intl.PluralRules('kk'),
}

/**
 * The number with the noun in the form it asks for: `counted('ru', 5, 'пост', 'поста', 'постов')` is "5 постов".
 * English takes [one, other], Russian [one, few, many], Kazakh [one form].
 */
export function counted(language: Language, count: number, ...forms: string[]): string {
  const category = pluralRules[language].select(count)
  const form =
    language === 'ru'
      ? category === 'one'
        ? forms[0]
        : category === 'few'
          ? forms[1]
          : forms[2]
      : language === 'en'
        ? category === 'one'
          ? forms[0]
          : forms[1]
        : forms[0]
  return `${number(language, count)} ${form ?? forms[0]}`
}

const dateTimes = new Map<string, Intl.DateTimeFormat>()

/** Date and time to the minute in UTC, with the language's order; the caller states the zone beside it. */
export function dateTime(language: Language, instant: number): string {
  if (!Number.isFinite(instant)) return '—'
  if (language === 'kk' && !hasKazakh) return kazakhDateTime(instant)
  let format = dateTimes.get(language)
  if (format === undefined) {
    format = new Intl.DateTimeFormat(LOCALE[language], { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' })
    dateTimes.set(language, format)
  }
  return format.format(instant)
}
