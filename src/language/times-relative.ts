// Times told from the date of the document: "three days ago", "на прошлой неделе", "өткен жұмада". English and Russian are read by chrono-node
// in a short piece around their key word; Kazakh by rules of our own.

import { parse as parseEnglish } from 'chrono-node/en'
import { parse as parseRussian } from 'chrono-node/ru'
import { numberAt } from './figures-number.ts'
import { type CivilDay, dayOfIso, isoDay, monthDays, weekday, yearOf } from './times-calendar.ts'
import { weekdayOf } from './times-words.ts'
import type { TextToken } from './tokens.ts'

export type Precision = 'hour' | 'day' | 'week' | 'month' | 'year'

export interface RelativeAt {
  /** Tokens that it takes. */
  readonly first: number
  readonly next: number
  readonly precision: Precision
  /** First and last day, when the date of the document is known. */
  readonly days?: readonly [CivilDay, CivilDay]
}

/** Words without which nothing here is tried. */
const KEY =
  /^(?:ago|last|next|previous|past|назад|прошл(?:ый|ая|ое|ой|ую|ого|ом)|минувш(?:ий|ая|ее|ей|ую|его|ем)|следующ(?:ий|ая|ее|ей|ую|его|ем)|откен|келеси|бурын)$/

/** A stretch of time that a key word goes with. */
const SPAN =
  /^(?:week|weeks|month|months|year|years|day|days|hour|hours|недел\p{L}{1,2}|месяц\p{L}{0,2}|год|года|году|лет|день|дня|дней|сутки|суток|час|часа|часов|апта\p{L}{0,3}|ай|айда|жыл|жылы|кун|куни)$/u

/** Tokens before and behind the key word that chrono-node is shown: it is slow, and finds numbers where there are none. */
const BEFORE = 4
const BEHIND = 2

/** The relative time around a key word; undefined where none is. Of the text only a short piece is parsed. */
export function relativeAt(
  text: string,
  tokens: readonly TextToken[],
  index: number,
  reference: CivilDay | undefined,
): RelativeAt | undefined {
  const { text: word } = tokens[index]
  if (!KEY.test(word)) return undefined
  if (/^(?:откен|келеси|бурын)$/.test(word)) return kazakhRelative(text, tokens, index, reference)
  const isBack = word === 'ago' || word === 'назад'
  const from = isBack ? windowStart(tokens, index, BEFORE) : index
  const to = isBack ? index + 1 : Math.min(tokens.length, index + BEHIND)
  const about = tokens.slice(from, to)
  const day = isBack ? undefined : about.map(token => weekdayOf(token.text)).find(found => found !== undefined)
  const span = about.find(token => SPAN.test(token.text))
  if (span === undefined && day === undefined) return undefined
  if (day !== undefined && span === undefined) return besideWeekday(tokens, index, to, day, reference)
  // "на прошлой неделе" is known with its preposition only.
  const opening = !isBack && index > 0 ? index - 1 : from
  const piece = text.slice(tokens[opening].start, tokens[to - 1].end)
  if (piece.length > 80) return undefined
  const anchor = reference ?? dayOfIso('2000-01-01') ?? 0
  const options = { instant: new Date(`${isoDay(anchor)}T12:00:00Z`), timezone: 0 }
  const results = /^[a-z]/.test(word) ? parseEnglish(piece, options) : parseRussian(withKnownWord(piece), options)
  const found = results[0]
  if (found === undefined) return undefined
  const precision = precisionOf(span!.text)
  let first = from
  while (isBack && first < index && tokens[first].end <= tokens[from].start + found.index) first++
  // chrono-node takes "them one hour ago" for one expression.
  while (first < index && /^(?:them|him|her|it|us|me|you)$/.test(tokens[first].text)) first++
  if (reference === undefined) return { first, next: to, precision }
  const at = dayOfIso(found.start.date().toISOString())
  if (at === undefined) return undefined
  return { first, next: to, precision, days: spanOf(at, precision) }
}

/** chrono-node knows прошлый, not минувший. */
function withKnownWord(piece: string): string {
  return piece.replace(
    /минувш(ее|ий|ей|его|ем)/iu,
    (_, ending: string) => `прошл${ending.toLowerCase().replace(/^е/, 'о').replace(/^и/, 'ы')}`,
  )
}

/** "last Friday", "в минувшее воскресенье": the nearest one before the date of the document, "next" the nearest one behind it. */
function besideWeekday(
  tokens: readonly TextToken[],
  index: number,
  to: number,
  day: number,
  reference: CivilDay | undefined,
): RelativeAt | undefined {
  if (to !== index + 2 || weekdayOf(tokens[index + 1].text) === undefined) return undefined
  const isNext = /^(?:next|следующ)/.test(tokens[index].text)
  if (reference === undefined) return { first: index, next: to, precision: 'day' }
  const away = isNext ? (day - weekday(reference) + 7) % 7 || 7 : -((weekday(reference) - day + 7) % 7 || 7)
  return { first: index, next: to, precision: 'day', days: [reference + away, reference + away] }
}

/** At most `count` tokens back, not over the end of a clause. */
function windowStart(tokens: readonly TextToken[], index: number, count: number): number {
  let from = index
  while (from > 0 && index - from < count && !/^[.,;:!?()«»"“”]$/.test(tokens[from - 1].text)) from--
  return from
}

function precisionOf(span: string): Precision {
  if (/^(?:hour|час)/.test(span)) return 'hour'
  if (/^(?:week|недел|апта)/.test(span)) return 'week'
  if (/^(?:month|месяц|ай)/.test(span)) return 'month'
  return /^(?:year|год|году|лет|жыл)/.test(span) ? 'year' : 'day'
}

/** The days of the week (Monday first), month or year that a day lies in. */
function spanOf(day: CivilDay, precision: Precision): readonly [CivilDay, CivilDay] {
  if (precision === 'week') {
    const monday = day - ((weekday(day) + 6) % 7)
    return [monday, monday + 6]
  }
  const year = yearOf(day)
  if (precision === 'month') return monthDays(year, Number(isoDay(day).slice(5, 7))) ?? [day, day]
  if (precision === 'year') return [monthDays(year, 1)?.[0] ?? day, monthDays(year, 12)?.[1] ?? day]
  return [day, day]
}

/** "өткен аптада", "келесі жылы", "өткен жұмада", "үш күн бұрын". */
function kazakhRelative(
  text: string,
  tokens: readonly TextToken[],
  index: number,
  reference: CivilDay | undefined,
): RelativeAt | undefined {
  const { text: word } = tokens[index]
  if (word === 'бурын') {
    const span = tokens[index - 1]
    if (span === undefined || index < 2 || !SPAN.test(span.text)) return undefined
    const number = numberAt(text, tokens, index - 2, 'kk')
    if (number === undefined || number.next !== index - 1 || number.value > 10_000 || !Number.isInteger(number.value))
      return undefined
    const precision = precisionOf(span.text)
    const days = reference === undefined ? undefined : spanOf(minus(reference, number.value, precision), precision)
    return { first: index - 2, next: index + 1, precision, ...(days === undefined ? {} : { days }) }
  }
  const behind = tokens[index + 1]
  if (behind === undefined) return undefined
  const direction = word === 'откен' ? 1 : -1
  const day = weekdayOf(behind.text)
  if (day !== undefined) {
    const back = reference === undefined ? 0 : (weekday(reference) - day + 7) % 7 || 7
    const at =
      reference === undefined
        ? undefined
        : direction > 0
          ? reference - back
          : reference + ((day - weekday(reference) + 7) % 7 || 7)
    const next = /^(?:куни|кунги)$/.test(tokens[index + 2]?.text ?? '') ? index + 3 : index + 2
    return { first: index, next, precision: 'day', ...(at === undefined ? {} : { days: [at, at] }) }
  }
  if (!/^(?:апта\p{L}{0,3}|айда|жылы|жыл)$/u.test(behind.text)) return undefined
  const precision = precisionOf(behind.text)
  const days = reference === undefined ? undefined : spanOf(minus(reference, direction, precision), precision)
  return { first: index, next: index + 2, precision, ...(days === undefined ? {} : { days }) }
}

function minus(day: CivilDay, count: number, precision: Precision): CivilDay {
  if (precision === 'hour') return day
  if (precision === 'day') return day - count
  if (precision === 'week') return day - 7 * count
  const year = yearOf(day)
  const month = Number(isoDay(day).slice(5, 7))
  const months = year * 12 + (month - 1) - count * (precision === 'year' ? 12 : 1)
  return monthDays(Math.floor(months / 12), (months % 12) + 1)?.[0] ?? day
}
