// A calendar date at one place of a text, as far as the words give it: written with digits, month names, ordinals, weekdays.

import { unitWord } from './figures-counted.ts'
import { isJoined } from './figures-number.ts'
import { ordinalAt } from './ordinals.ts'
import { monthOf, relativeDay, weekdayOf } from './times-words.ts'
import type { TextToken } from './tokens.ts'

export interface DateParts {
  readonly year?: number
  readonly month?: number
  readonly day?: number
  /** Last day of a range in the same month. */
  readonly lastDay?: number
  /** Years from that of the document: "прошлого года". */
  readonly relativeYears?: number
  /** Days from the date of the document. */
  readonly relativeDays?: number
  /** Sunday 0; the last one on or before the date of the document. */
  readonly weekday?: number
  /** Day and month may be the other way round: 03/04/2022 in English. */
  readonly isAmbiguous?: boolean
}

export interface DateAt {
  readonly parts: DateParts
  readonly next: number
}

const YEAR = /^(?:19|20)\d\d$/
const YEAR_WORD = /^(?:год|года|году|годом|г|гг|жылы|жылгы|жылдын|жыл|ж)$/
const DAY_SUFFIX = /^(?:st|nd|rd|th|го|ого|е|ое|му|ші|ши|шы|нші|нши|ншы|ин?ши|ын?шы)$/

/** The date that begins at a token; undefined where none does. */
export function dateAt(tokens: readonly TextToken[], index: number, language: string): DateAt | undefined {
  const token = tokens[index]
  if (token.kind === 'number')
    return numericDate(tokens, index, language) ?? dayAndMonth(tokens, index) ?? yearFirst(tokens, index)
  if (token.kind !== 'word') return undefined
  const relative = relativeDay(token.text)
  if (relative !== undefined)
    return calendarDay(tokens, index + 1, language) ?? { parts: { relativeDays: relative }, next: index + 1 }
  const weekday = weekdayOf(token.text)
  if (weekday !== undefined) return calendarDay(tokens, index + 1, language) ?? weekdayDate(tokens, index, weekday)
  const ordinal = dayInWords(tokens, index)
  if (ordinal !== undefined) {
    const at = tokens[index + ordinal.count]?.text === 'of' ? index + ordinal.count + 1 : index + ordinal.count
    const month = isMonth(tokens, at)
    return month === undefined ? undefined : withYear(tokens, at + 1, { month, day: ordinal.day })
  }
  return monthFirst(tokens, index)
}

/** "в пятницу, 15 ноября", "сегодня, 15 ноября": the calendar's date tells more. */
function calendarDay(tokens: readonly TextToken[], index: number, language: string): DateAt | undefined {
  let at = index
  while (at < index + 2 && tokens[at]?.kind === 'mark' && /^[,)(]$/.test(tokens[at].text)) at++
  if (tokens[at] === undefined || tokens[at].kind === 'mark') return undefined
  const date =
    tokens[at].kind === 'number'
      ? (numericDate(tokens, at, language) ?? dayAndMonth(tokens, at))
      : monthOf(tokens[at].text) === undefined
        ? undefined
        : monthFirst(tokens, at)
  return date?.parts.day === undefined || date.parts.month === undefined ? undefined : date
}

/** "fifth", "двадцать пятого" as a day of the month. */
function dayInWords(tokens: readonly TextToken[], index: number): { day: number; count: number } | undefined {
  const ordinal = ordinalAt(tokens, index)
  return ordinal === undefined || ordinal.value > 31 ? undefined : { day: ordinal.value, count: ordinal.count }
}

function isMonth(tokens: readonly TextToken[], index: number): number | undefined {
  const token = tokens[index]
  return token?.kind === 'word' ? monthOf(token.text) : undefined
}

/** 05.01.2022, 5/1/22, 2022-01-05. */
function numericDate(tokens: readonly TextToken[], index: number, language: string): DateAt | undefined {
  const [a, sign, b, again, c] = tokens.slice(index, index + 5)
  if (c === undefined || sign.text !== again.text || !/^[./-]$/.test(sign.text)) return undefined
  if (b.kind !== 'number' || c.kind !== 'number') return undefined
  for (let at = index + 1; at < index + 5; at++) if (!isJoined(tokens, at)) return undefined
  if (isJoined(tokens, index + 5) && (tokens[index + 5].kind === 'number' || /^[-/]$/.test(tokens[index + 5].text)))
    return undefined
  const next = index + 5
  if (/^\d{4}$/.test(a.text) && sign.text !== '/' && YEAR.test(a.text)) {
    const parts = { year: Number(a.text), month: Number(b.text), day: Number(c.text) }
    return isPossible(parts) ? { parts, next } : undefined
  }
  if (a.text.length > 2 || b.text.length > 2 || !(YEAR.test(c.text) || c.text.length === 2)) return undefined
  const year = c.text.length === 2 ? 2000 + Number(c.text) : Number(c.text)
  const dayFirst = { year, month: Number(b.text), day: Number(a.text) }
  const monthFirstParts = { year, month: Number(a.text), day: Number(b.text) }
  const isEnglish = sign.text === '/' && language === 'en'
  if (isEnglish && isPossible(dayFirst) && isPossible(monthFirstParts) && dayFirst.day !== dayFirst.month)
    return { parts: { year, isAmbiguous: true }, next }
  const parts = isPossible(dayFirst) ? dayFirst : isEnglish && isPossible(monthFirstParts) ? monthFirstParts : undefined
  return parts === undefined ? undefined : { parts, next }
}

function isPossible(parts: { month: number; day: number }): boolean {
  return parts.month >= 1 && parts.month <= 12 && parts.day >= 1 && parts.day <= 31
}

/** "5 January", "5-7 января", "5th of January", "5-го января", "6 қаңтар". */
function dayAndMonth(tokens: readonly TextToken[], index: number): DateAt | undefined {
  const day = Number(tokens[index].text)
  if (tokens[index].text.length > 2 || day < 1 || day > 31) return undefined
  let at = index + 1
  let lastDay: number | undefined
  const sign = tokens[at]
  if (sign === undefined) return undefined
  if (sign.text === '-' && tokens[at + 1]?.kind === 'word' && DAY_SUFFIX.test(tokens[at + 1].text)) at += 2
  else if (DAY_SUFFIX.test(sign.text) && isJoined(tokens, at)) at++
  else if (/^(?:[-–—]|to|по|до|and|и|мен|пен|бен)$/.test(sign.text) && tokens[at + 1]?.kind === 'number') {
    lastDay = Number(tokens[at + 1].text)
    if (tokens[at + 1].text.length > 2 || lastDay <= day || lastDay > 31) return undefined
    at += 2
    if (tokens[at]?.kind === 'word' && DAY_SUFFIX.test(tokens[at].text) && isJoined(tokens, at)) at++
  }
  if (tokens[at]?.text === 'of') at++
  const month = isMonth(tokens, at)
  if (month === undefined) return undefined
  return withYear(tokens, at + 1, { month, day, ...(lastDay === undefined ? {} : { lastDay }) })
}

/** "2022 жылғы 5 қаңтар", "2022 жылдың қаңтары". */
function yearFirst(tokens: readonly TextToken[], index: number): DateAt | undefined {
  if (!YEAR.test(tokens[index].text)) return undefined
  const year = Number(tokens[index].text)
  let at = index + 1
  if (!YEAR_WORD.test(tokens[at]?.text ?? '')) return yearAlone(tokens, index, year)
  at++
  if (tokens[at]?.text === '.' && /^(?:г|ж)$/.test(tokens[at - 1].text)) at++
  if (tokens[at]?.kind === 'number') {
    const rest = dayAndMonth(tokens, at)
    if (rest?.parts.month !== undefined && rest.parts.year === undefined)
      return { parts: { ...rest.parts, year }, next: rest.next }
  }
  const ordinal = tokens[at]?.kind === 'word' ? dayInWords(tokens, at) : undefined
  if (ordinal !== undefined) {
    const month = isMonth(tokens, at + ordinal.count)
    if (month !== undefined) return { parts: { year, month, day: ordinal.day }, next: at + ordinal.count + 1 }
  }
  const month = isMonth(tokens, at)
  if (month !== undefined) return { parts: { year, month }, next: at + 1 }
  return { parts: { year }, next: at }
}

/** "in 2022": a bare year needs a word that asks for one. */
function yearAlone(tokens: readonly TextToken[], index: number, year: number): DateAt | undefined {
  if (isJoined(tokens, index) || (isJoined(tokens, index + 1) && !/^[.,;:!?)]$/.test(tokens[index + 1].text)))
    return undefined
  const before = tokens[index - 1]?.text ?? ''
  if (!/^(?:in|since|during|until|till|by|early|late|mid)$/.test(before)) return undefined
  const behind = unitWord(tokens[index + 1])
  return behind === undefined ? { parts: { year }, next: index + 1 } : undefined
}

/** "January 5, 2022", "January 2022", "в январе", "қаңтарда". */
function monthFirst(tokens: readonly TextToken[], index: number): DateAt | undefined {
  const month = isMonth(tokens, index)
  if (month === undefined) return undefined
  const word = tokens[index]
  const before = tokens[index - 1]?.text ?? ''
  const isEnglish = /^[a-z]/.test(word.text)
  if (isEnglish && /^(?:may|march|mar|sep|dec|jun|jul|jan)$/.test(word.text) && !word.isCapital) return undefined
  const at =
    tokens[index + 1]?.text === '.' && word.text.length <= 4 && isJoined(tokens, index + 1) ? index + 2 : index + 1
  const number = tokens[at]
  if (
    isEnglish &&
    number?.kind === 'number' &&
    number.text.length <= 2 &&
    Number(number.text) >= 1 &&
    Number(number.text) <= 31
  ) {
    const isDoubtful = /^(?:may|march)$/.test(word.text) && !/^(?:on|since|by|from|until|of)$/.test(before)
    let next = at + 1
    if (tokens[next] !== undefined && DAY_SUFFIX.test(tokens[next].text) && isJoined(tokens, next)) next++
    else if (isDoubtful && unitWord(tokens[next]) !== undefined) return undefined
    let lastDay: number | undefined
    if (
      /^(?:[-–—]|to|and)$/.test(tokens[next]?.text ?? '') &&
      tokens[next + 1]?.kind === 'number' &&
      tokens[next + 1].text.length <= 2
    ) {
      const last = Number(tokens[next + 1].text)
      if (last > Number(number.text) && last <= 31 && unitWord(tokens[next + 2]) === undefined) {
        lastDay = last
        next += 2
      }
    }
    return withYear(tokens, next, { month, day: Number(number.text), ...(lastDay === undefined ? {} : { lastDay }) })
  }
  const comma = tokens[at]?.text === ',' ? at + 1 : at
  const year = tokens[comma]
  if (year?.kind === 'number' && YEAR.test(year.text) && (isEnglish || YEAR_WORD.test(tokens[comma + 1]?.text ?? '')))
    return withYear(tokens, comma, { month })
  return isBareMonth(word, before, tokens[index + 1]) ? withYear(tokens, index + 1, { month }) : undefined
}

/** A month alone: "in January", "в январе", "қаңтарда", "қаңтар айында". */
function isBareMonth(word: TextToken, before: string, behind: TextToken | undefined): boolean {
  if (/^[a-z]/.test(word.text))
    return (
      word.isCapital &&
      word.text.length > 3 &&
      /^(?:in|since|during|until|till|early|late|mid|by|last|this|next)$/.test(before)
    )
  if (/^(?:в|с|до|к|начале|конце|середине|начала|конца|середины|весь|минувшем|прошлом|этом)$/.test(before))
    return word.text !== 'мае' || before === 'в'
  return (
    /^(?:кантар|акпан|наурыз|сауир|мамыр|маусым|шилде|тамыз|кыркуйек|казан|караша|желтоксан)/.test(word.text) &&
    (/^(?:айы|айынын|айында|айындагы)$/.test(behind?.text ?? '') ||
      (/(?:да|де|та|те)$/.test(word.text) && !/^(?:шилде|казанда)$/.test(word.text)))
  )
}

/** ", 2022", "2022 года", "2022 г." behind day and month. */
function withYear(tokens: readonly TextToken[], index: number, parts: DateParts): DateAt {
  const years = relativeYears(tokens[index]?.text ?? '')
  if (years !== undefined && /^(?:года|year)$/.test(tokens[index + 1]?.text ?? ''))
    return { parts: { ...parts, relativeYears: years }, next: index + 2 }
  const at = tokens[index]?.text === ',' ? index + 1 : index
  const token = tokens[at]
  if (token?.kind !== 'number' || !YEAR.test(token.text)) return { parts, next: index }
  const isJoinedOn = isJoined(tokens, at + 1) && !/^[.,;:!?)»"”]$/.test(tokens[at + 1].text)
  if (isJoinedOn || isJoined(tokens, at)) return { parts, next: index }
  let next = at + 1
  const behind = tokens[next]
  if (behind?.kind === 'word' && YEAR_WORD.test(behind.text)) {
    next++
    if (
      /^(?:г|ж)$/.test(behind.text) &&
      tokens[next]?.text === '.' &&
      tokens[next + 1] !== undefined &&
      !tokens[next + 1].isCapital
    )
      next++
  } else if (at === index && unitWord(behind) !== undefined) return { parts, next: index }
  return { parts: { ...parts, year: Number(token.text) }, next }
}

function relativeYears(word: string): number | undefined {
  if (/^(?:этого|текущего|нынешнего|this)$/.test(word)) return 0
  return /^(?:прошлого|минувшего|last)$/.test(word) ? -1 : undefined
}

/** "on Wednesday", "в среду", "сәрсенбі күні"; a common word of another meaning needs its preposition. */
function weekdayDate(tokens: readonly TextToken[], index: number, weekday: number): DateAt | undefined {
  const word = tokens[index]
  const before = tokens[index - 1]?.text ?? ''
  if (/^[a-z]/.test(word.text)) return word.isCapital ? { parts: { weekday }, next: index + 1 } : undefined
  if (/^(?:среду|среды|среде)$/.test(word.text) && !/^(?:в|с|до|к|по|минувшую|прошлую|эту)$/.test(before))
    return undefined
  if (/^жума$/.test(word.text) && !/^(?:куни|кунги)$/.test(tokens[index + 1]?.text ?? '')) return undefined
  return { parts: { weekday }, next: index + 1 }
}
