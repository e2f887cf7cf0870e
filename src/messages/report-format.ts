// Times, durations, probabilities and sizes as a report writes them.

import type { Language } from '../model/ladder.ts'
import { counted, dateTime, number } from './catalogue.ts'
import { hasKazakh, kazakhAxisDate } from './kazakh-dates.ts'

/** Marks a part of a sentence as the text of a link; the renderer knows where each key leads. `text` must come from this catalogue. */
export function linked(key: string, text: string): string {
  return `\u0002${key}\u0003${text}\u0004`
}

const NO_ZONE: Record<Language, string> = { en: 'zone not stated', ru: 'пояс не указан', kk: 'белдеу көрсетілмеген' }

/** What stands beside a time whose zone nobody stated. */
export function zoneNote(language: Language): string {
  return NO_ZONE[language]
}

/** UTC to the minute; a time without a zone says so. */
export function postTime(language: Language, time: number, isZoned: boolean): string {
  return isZoned || Number.isNaN(time) ? dateTime(language, time) : `${dateTime(language, time)} (${NO_ZONE[language]})`
}

/** Two largest units of a duration in milliseconds, to the second. */
export function duration(language: Language, milliseconds: number): string {
  if (milliseconds > 0 && milliseconds < 1000) {
    return `${number(language, milliseconds / 1000, 2)} ${{ en: 's', ru: 'с', kk: 'с' }[language]}`
  }
  const seconds = Math.round(milliseconds / 1000)
  const units: readonly (readonly [number, readonly string[]])[] = [
    [86_400, { en: ['day', 'days'], ru: ['день', 'дня', 'дней'], kk: ['күн'] }[language]],
    [3600, { en: ['h'], ru: ['ч'], kk: ['сағ'] }[language]],
    [60, { en: ['min'], ru: ['мин'], kk: ['мин'] }[language]],
    [1, { en: ['s'], ru: ['с'], kk: ['с'] }[language]],
  ]
  let left = seconds
  const parts: string[] = []
  for (const [size, forms] of units) {
    const count = Math.floor(left / size)
    left -= count * size
    if (count > 0) parts.push(counted(language, count, ...forms, ...forms.slice(-1), ...forms.slice(-1)))
    if (parts.length === 2 || (parts.length === 1 && count === 0)) break
  }
  return parts.length === 0 ? counted(language, 0, ...units[3][1], ...units[3][1], ...units[3][1]) : parts.join(' ')
}

const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** A probability with two significant digits: 0.031, 1.2 × 10⁻⁷; one too small for a double is "< 10⁻³⁰⁷". */
export function probability(language: Language, value: number): string {
  if (!Number.isFinite(value)) return '—'
  if (value <= 0) return '< 10⁻³⁰⁷'
  if (value >= 0.001) return number(language, Number(value.toPrecision(2)), 4)
  const [mantissa, exponent] = value.toExponential(1).split('e-')
  const raised = [...exponent].map(digit => SUPERSCRIPT[Number(digit)]).join('')
  return `${number(language, Number(mantissa), 1)} × 10⁻${raised}`
}

/** An expected count: two significant digits below 1, one decimal above. */
export function expectedCount(language: Language, value: number): string {
  if (!Number.isFinite(value)) return '—'
  if (value === 0) return '0'
  return value < 1 ? probability(language, value) : number(language, value, 1)
}

/** A share of 0..1 in per cent; never 0 or 100 unless it is. */
export function percent(language: Language, share: number): string {
  if (share > 0 && share < 0.001) return `< ${number(language, 0.1, 1)} %`
  if (share < 1 && share > 0.999) return `> ${number(language, 99.9, 1)} %`
  return `${number(language, share * 100, 1)} %`
}

/** Exact number of bytes. */
export function bytes(language: Language, count: number): string {
  const forms = { en: ['byte', 'bytes'], ru: ['байт', 'байта', 'байтов'], kk: ['байт'] }[language]
  return counted(language, count, ...forms)
}

/** Windows in the unit that reads best: 10 s, 10 min, 1 h. */
export function windows(language: Language, seconds: readonly number[]): string {
  return seconds.map(window => duration(language, window * 1000)).join(', ')
}

const dayFormats = new Map<string, Intl.DateTimeFormat>()

/** Tick of a time axis, UTC: the day, with the hour where steps are shorter than a day, or the month and year where they are longer. */
export function axisDate(language: Language, time: number, grain: 'hour' | 'day' | 'month'): string {
  if (language === 'kk' && !hasKazakh) return kazakhAxisDate(time, grain)
  const key = `${language} ${grain}`
  let format = dayFormats.get(key)
  if (format === undefined) {
    const shape: Intl.DateTimeFormatOptions =
      grain === 'hour'
        ? { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }
        : grain === 'day'
          ? { day: 'numeric', month: 'short', year: 'numeric' }
          : { month: 'short', year: 'numeric' }
    format = new Intl.DateTimeFormat({ en: 'en-GB', ru: 'ru-RU', kk: 'kk-KZ' }[language], { ...shape, timeZone: 'UTC' })
    dayFormats.set(key, format)
  }
  return format.format(time)
}
