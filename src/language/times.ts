// Times that a text states, in English, Russian and Kazakh: dates, times of day, relative times; resolved against the date of the document.

import type { TimeMention } from '../model/reading.ts'
import { linkRegions } from './figures-guards.ts'
import {
  type CivilDay,
  civilDay,
  dayOfIso,
  isoDay,
  isoMinute,
  monthDays,
  nearestDay,
  weekday,
  yearOf,
} from './times-calendar.ts'
import { type ClockAt, clockAt } from './times-clock.ts'
import { type DateAt, type DateParts, dateAt } from './times-date.ts'
import { relativeAt } from './times-relative.ts'
import { PART_HOURS } from './times-words.ts'
import { type TextToken, tokensOf } from './tokens.ts'

interface Resolved {
  readonly from?: string
  readonly to?: string
  readonly precision: TimeMention['precision']
}

/**
 * Times of a text in order, not overlapping. `documentDate` is an ISO date or date and time; without it what depends on it has no `from`.
 * Both ends are inclusive and as precise as the words; no zone is meant. Cost linear; chrono-node sees only short pieces.
 * @see docs/methods.md#times-in-words
 */
export function timesIn(
  text: string,
  language: string,
  documentDate?: string,
  tokens: readonly TextToken[] = tokensOf(text),
): TimeMention[] {
  const reference = documentDate === undefined ? undefined : dayOfIso(documentDate)
  const mentions: TimeMention[] = []
  const links = linkRegions(text)
  let link = 0
  let index = 0
  let free = 0
  while (index < tokens.length) {
    while (link < links.length && links[link].end <= tokens[index].start) link++
    const isInLink = link < links.length && tokens[index].start >= links[link].start
    const found =
      isInLink || tokens[index].kind === 'mark' ? undefined : mentionAt(text, tokens, index, free, language, reference)
    if (found === undefined) {
      index++
      continue
    }
    const { start } = tokens[found.first]
    const { end } = tokens[found.next - 1]
    mentions.push({ start, end, text: text.slice(start, end), ...found.resolved })
    index = found.next
    free = found.next
  }
  return mentions
}

interface Found {
  readonly first: number
  readonly next: number
  readonly resolved: Resolved
}

/** Words that may stand between a date and a time of day. */
const BETWEEN =
  /^(?:,|t|at|about|around|approximately|in|the|on|of|by|в|во|около|примерно|к|ближе|куни|кунги|сагат|шамамен|еще)$/

function mentionAt(
  text: string,
  tokens: readonly TextToken[],
  index: number,
  free: number,
  language: string,
  reference: CivilDay | undefined,
): Found | undefined {
  const relative = relativeAt(text, tokens, index, reference)
  if (relative !== undefined && relative.first >= free) {
    const { first, next, precision, days } = relative
    if (days === undefined || precision === 'hour') return { first, next, resolved: { precision } }
    return { first, next, resolved: { ...ends(days, precision), precision } }
  }
  const date = dateAt(tokens, index, language)
  if (date !== undefined) {
    const night = nightOf(tokens, index, date, reference)
    if (night !== undefined) return night
    const clock = nextClock(text, tokens, date.next, language)
    const last = clock === undefined ? lastDate(tokens, index, date, language) : undefined
    return {
      first: index,
      next: clock?.next ?? last?.next ?? dayWord(tokens, date.next),
      resolved: resolve(
        last === undefined ? date.parts : { year: last.parts.year, ...date.parts },
        clock,
        reference,
        last?.parts,
      ),
    }
  }
  const clock = clockAt(text, tokens, index, language)
  if (clock === undefined) return undefined
  const behind = nextDate(tokens, clock.next, language)
  if (behind === undefined) {
    if (clock.isNightBefore) return undefined
    return { first: index, next: clock.next, resolved: resolve(undefined, clock, reference) }
  }
  return { first: index, next: dayWord(tokens, behind.next), resolved: resolve(behind.parts, clock, reference) }
}

/** "5 қаңтар күні". */
function dayWord(tokens: readonly TextToken[], index: number): number {
  return /^(?:куни|кунги)$/.test(tokens[index]?.text ?? '') ? index + 1 : index
}

function nextClock(text: string, tokens: readonly TextToken[], index: number, language: string): ClockAt | undefined {
  for (let at = index; at < Math.min(tokens.length, index + 4); at++) {
    const clock = clockAt(text, tokens, at, language, true)
    if (clock !== undefined) return clock.isNightBefore ? undefined : clock
    if (!BETWEEN.test(tokens[at].text)) return undefined
  }
  return undefined
}

function nextDate(tokens: readonly TextToken[], index: number, language: string): DateAt | undefined {
  for (let at = index; at < Math.min(tokens.length, index + 3); at++) {
    const date = tokens[at].kind === 'mark' ? undefined : dateAt(tokens, at, language)
    if (date !== undefined)
      return date.parts.day === undefined && date.parts.weekday === undefined && date.parts.relativeDays === undefined
        ? undefined
        : date
    if (!/^(?:,|on|of|в|во|с)$/.test(tokens[at].text)) return undefined
  }
  return undefined
}

/** "from January 5 to January 7", "с 5 января по 7 февраля", "5 қаңтардан 7 қаңтарға дейін". */
function lastDate(tokens: readonly TextToken[], index: number, date: DateAt, language: string): DateAt | undefined {
  const isOpened =
    /^(?:from|between|с|со|от)$/.test(tokens[index - 1]?.text ?? '') ||
    /(?:дан|ден|тан|тен|нан|нен)$/.test(tokens[date.next - 1].text)
  const isDash = /^[-–—]$/.test(tokens[date.next]?.text ?? '')
  if (!(isOpened || isDash) || date.parts.day === undefined) return undefined
  const at = /^(?:to|till|until|through|and|по|до|-|–|—)$/.test(tokens[date.next]?.text ?? '')
    ? date.next + 1
    : date.next
  if (
    tokens[at] === undefined ||
    (at === date.next && !/[нтд][ае]н$/.test(tokens[at - 1].text)) ||
    tokens[at].kind === 'mark'
  )
    return undefined
  const last = dateAt(tokens, at, language)
  if (last?.parts.day === undefined) return undefined
  return { parts: last.parts, next: tokens[last.next]?.text === 'дейин' ? last.next + 1 : last.next }
}

/** "6 қаңтарға қараған түні", "the night of January 5". */
function nightOf(
  tokens: readonly TextToken[],
  index: number,
  date: DateAt,
  reference: CivilDay | undefined,
): Found | undefined {
  const isKazakh =
    tokens[date.next]?.text === 'караган' && /^(?:тун|туни|тунде)$/.test(tokens[date.next + 1]?.text ?? '')
  const isRussian =
    date.parts.day !== undefined &&
    /^(?:на|с|со)$/.test(tokens[index - 1]?.text ?? '') &&
    /^(?:ночь|ночью)$/.test(tokens[index - 2]?.text ?? '')
  if (!isKazakh && !isRussian) return undefined
  const days = daysOf(date.parts, reference)
  const next = isKazakh ? date.next + 2 : date.next
  const first = isRussian ? index - 2 : index
  if (days === undefined) return { first, next, resolved: { precision: 'part-of-day' } }
  return { first, next, resolved: nightBefore(days[1]) }
}

/** The night that ends on the morning of a day: 22:00 to 06:00. */
function nightBefore(day: CivilDay): Resolved {
  return { from: isoMinute(day, -2, 0), to: isoMinute(day, 6, 0), precision: 'part-of-day' }
}

function ends(days: readonly [CivilDay, CivilDay], precision: TimeMention['precision']): { from: string; to: string } {
  const [from, to] = days.map(isoDay)
  if (precision === 'year') return { from: from.slice(0, 4), to: to.slice(0, 4) }
  return precision === 'month' ? { from: from.slice(0, 7), to: to.slice(0, 7) } : { from, to }
}

/** First and last day that date words mean; undefined where that needs a date of the document and there is none. */
function daysOf(parts: DateParts, reference: CivilDay | undefined): readonly [CivilDay, CivilDay] | undefined {
  if (parts.isAmbiguous) return undefined
  if (parts.relativeDays !== undefined || parts.weekday !== undefined) {
    if (reference === undefined) return undefined
    const day =
      parts.relativeDays === undefined
        ? reference - ((weekday(reference) - (parts.weekday ?? 0) + 7) % 7)
        : reference + parts.relativeDays
    return [day, day]
  }
  const { month, day, lastDay } = parts
  const isRelative = parts.relativeYears !== undefined && reference !== undefined
  const year = parts.year ?? (isRelative ? yearOf(reference) + (parts.relativeYears ?? 0) : undefined)
  if (month === undefined) return year === undefined ? undefined : [monthDays(year, 1)![0], monthDays(year, 12)![1]]
  if (day === undefined) {
    if (year !== undefined) return monthDays(year, month)
    const middle = reference === undefined ? undefined : nearestDay(month, 15, reference)
    return middle === undefined ? undefined : monthDays(yearOf(middle), month)
  }
  const first =
    year !== undefined
      ? civilDay(year, month, day)
      : reference === undefined
        ? undefined
        : nearestDay(month, day, reference)
  if (first === undefined) return undefined
  const last = lastDay === undefined ? first : civilDay(yearOf(first), month, lastDay)
  return last === undefined ? undefined : [first, last]
}

function precisionOf(parts: DateParts): TimeMention['precision'] {
  if (parts.relativeDays !== undefined || parts.weekday !== undefined || parts.day !== undefined || parts.isAmbiguous)
    return 'day'
  return parts.month === undefined ? 'year' : 'month'
}

function resolve(
  parts: DateParts | undefined,
  clock: ClockAt | undefined,
  reference: CivilDay | undefined,
  last?: DateParts,
): Resolved {
  const days = parts === undefined ? undefined : daysOf(parts, reference)
  if (clock === undefined) {
    const precision = parts === undefined ? 'unknown' : precisionOf(parts)
    if (days === undefined) return { precision }
    const lastDays = last === undefined ? undefined : daysOf({ year: yearOf(days[0]), ...last }, reference)
    return {
      ...ends(lastDays === undefined || lastDays[1] < days[0] ? days : [days[0], lastDays[1]], precision),
      precision,
    }
  }
  const { hour, minute, part, isAbout } = clock
  const precision = hour === undefined ? 'part-of-day' : minute === undefined || isAbout ? 'hour' : 'minute'
  if (days === undefined) return { precision }
  if (clock.isNightBefore) return nightBefore(days[1])
  if (hour === undefined) {
    const [from, to] = PART_HOURS[part ?? 'day']
    return { from: isoMinute(days[0], from, 0), to: isoMinute(days[1], to, 0), precision }
  }
  const around = isAbout ? 60 : 0
  const end = clock.last ?? { hour, minute: minute ?? 0 }
  return {
    from: isoMinute(days[0], hour, (minute ?? 0) - around),
    to: isoMinute(days[1], end.hour, end.minute + around),
    precision,
  }
}
