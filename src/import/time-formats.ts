// Times as tables and messengers print them. A form that is not listed here is not guessed: the caller reports it.

import type { StatedZone } from '../model/time.ts'
import { instantInZone, PLAUSIBLE_TIMES, type PostTime, zoned, zoneless } from '../model/time.ts'

export type DateOrder = 'day-first' | 'month-first' | 'year-first'

export interface TimeOptions {
  /** Order of all-numeric dates such as 05/01/2022; day first when undefined. Dates that begin with four digits are year first in any case. */
  readonly order?: DateOrder
  /** Zone that a person stated; only for times that carry none. */
  readonly zone?: StatedZone
}

/** Unit of a number of time since 1970 whose plausible range (1990 to 2200) holds the value; the ranges do not overlap. */
export type EpochUnit = 's' | 'ms' | 'us' | 'ns'

const EPOCH_UNITS: readonly (readonly [EpochUnit, number])[] = [
  ['s', 1000],
  ['ms', 1],
  ['us', 1e-3],
  ['ns', 1e-6],
]

/** Tells the unit of an epoch number from its size; undefined when it fits none. */
export function epochUnit(value: number): EpochUnit | undefined {
  for (const [unit, factor] of EPOCH_UNITS) if (isPlausible(value * factor)) return unit
  return undefined
}

/**
 * Reads one time: epoch numbers (s, ms, µs, ns; fractions kept to the millisecond), ISO 8601, `yyyy-mm-dd hh:mm:ss`,
 * numeric dates in the given order, RFC 2822, Twitter's form and dates with month names (en, ru, kk).
 * Without a zone in the value the result is zoneless unless `options.zone` is stated. Undefined when the form is
 * unknown, the date does not exist or lies outside 1990 to 2200.
 */
export function parseTime(value: string | number, options: TimeOptions = {}): PostTime | undefined {
  if (typeof value === 'number') return epochTime(value)
  const text = value.length > 64 ? '' : value.trim()
  if (text === '') return undefined
  if (/^-?\d+(?:\.\d*)?(?:[eE]\+?\d+)?$/.test(text) && !/^\d{14}$/.test(text)) return epochTime(Number(text))
  const parts =
    isoParts(text) ??
    compactParts(text) ??
    numericParts(text, options.order) ??
    mailParts(text) ??
    twitterParts(text) ??
    namedMonthParts(text)
  return parts === undefined ? undefined : timeOfParts(parts, options.zone)
}

/** What one all-numeric date says about the order of its column: settled, open, or undefined when it is no such date. */
export function orderEvidence(value: string): DateOrder | 'open' | undefined {
  const match = NUMERIC.exec(value.trim())
  if (match === null || match[3].length === 3) return undefined
  return orderOfNumbers(match[1], match[2])
}

/** Order of day and month that two leading date numbers settle. */
export function orderOfNumbers(first: string, second: string): DateOrder | 'open' {
  if (first.length === 4) return 'year-first'
  if (Number(first) > 12) return 'day-first'
  return Number(second) > 12 ? 'month-first' : 'open'
}

interface TimeParts {
  readonly year: number
  /** 1..12 */
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly millisecond: number
  /** Minutes east of UTC; undefined when the value states no zone. */
  readonly offset: number | undefined
}

/** Milliseconds of a date and time read as UTC; undefined when there is no such date or it is not plausible. */
export function wallClockOf(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
  millisecond = 0,
): number | undefined {
  if (month < 1 || month > 12 || day < 1 || hour > 24 || minute > 59 || second > 60) return undefined
  if (hour === 24 && (minute > 0 || second > 0)) return undefined
  if (day > daysOf(year, month)) return undefined
  const wallClock = Date.UTC(year, month - 1, day, hour, minute, second, millisecond)
  return isPlausible(wallClock) ? wallClock : undefined
}

function daysOf(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

function timeOfParts(parts: TimeParts, zone: StatedZone | undefined): PostTime | undefined {
  const { year, month, day, hour, minute, second, millisecond, offset } = parts
  const wallClock = wallClockOf(year, month, day, hour, minute, second, millisecond)
  if (wallClock === undefined) return undefined
  if (offset !== undefined) return zoned(wallClock - offset * 60_000, offset)
  if (zone === undefined) return zoneless(wallClock)
  return timeInZone(wallClock, zone)
}

/** Offsets by zone and quarter of an hour: clocks are set at quarters only, and asking for one costs many microseconds. */
const offsets = new Map<string, number>()
const QUARTER = 900_000
const OFFSETS_KEPT = 50_000

/** A wall clock in a zone that a person stated, as `instantInZone` reads it; quick for many times. Throws RangeError for an unknown zone. */
export function timeInZone(wallClock: number, zone: StatedZone): PostTime {
  const key = `${Math.floor(wallClock / QUARTER)} ${zone}`
  let offset = offsets.get(key)
  if (offset === undefined) {
    offset = instantInZone(Math.floor(wallClock / QUARTER) * QUARTER, zone).offsetMinutes
    if (offsets.size >= OFFSETS_KEPT) offsets.clear()
    offsets.set(key, offset)
  }
  return zoned(wallClock - offset * 60_000, offset)
}

function epochTime(value: number): PostTime | undefined {
  for (const [, factor] of EPOCH_UNITS) {
    const instant = value * factor
    if (isPlausible(instant)) return zoned(Math.round(instant))
  }
  return undefined
}

function isPlausible(milliseconds: number): boolean {
  return milliseconds >= PLAUSIBLE_TIMES[0] && milliseconds <= PLAUSIBLE_TIMES[1]
}

const CLOCK = String.raw`(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,](\d{1,9}))?)?(?:\s?([ap])\.?\s?m\.?)?`
const ZONE = String.raw`(?:\s?(Z|UTC|GMT|UT|E[SD]T|P[SD]T|[+-]\d{2}:?\d{2}|[+-]\d{2}|(?:UTC|GMT)[+-]\d{1,2}(?::?\d{2})?))?`

const ISO = new RegExp(String.raw`^(\d{4})-(\d{2})-(\d{2})(?:[T ]\s?${CLOCK}${ZONE})?$`, 'i')
const NUMERIC = new RegExp(
  String.raw`^(\d{1,4})[./-]\s?(\d{1,2})[./-]\s?(\d{2,4})(?:,?\s?(?:T|\sat\s|\sв\s|\s)?\s?${CLOCK}${ZONE})?$`,
  'i',
)
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})(Z?))$/
const MAIL = new RegExp(
  String.raw`^(?:[a-z]{3},?\s+)?(\d{1,2})\s+([a-z]{3})[a-z]*\s+(\d{4})\s+${CLOCK}\s*([+-]\d{4}|[A-Z]{1,3})?$`,
  'i',
)
const TWITTER = new RegExp(
  String.raw`^[a-z]{3}\s+([a-z]{3})\s+(\d{1,2})\s+${CLOCK}\s+([+-]\d{4}|[A-Z]{1,3})\s+(\d{4})$`,
  'i',
)
const DAY_MONTH = new RegExp(
  String.raw`^(\d{1,2})\s+(\p{L}{3,10})\.?,?\s+(\d{4})(?:\s?(?:г|ж)\.?)?(?:,?\s+(?:в\s+|at\s+|·\s+)?${CLOCK}${ZONE})?$`,
  'iu',
)
const MONTH_DAY = new RegExp(
  String.raw`^(\p{L}{3,10})\.?\s+(\d{1,2}),?\s+(\d{4})(?:,?\s+(?:at\s+|·\s+)?${CLOCK}${ZONE})?$`,
  'iu',
)
const CLOCK_FIRST = new RegExp(String.raw`^${CLOCK}\s+·\s+(\p{L}{3,10})\.?\s+(\d{1,2}),?\s+(\d{4})$`, 'iu')

function isoParts(text: string): TimeParts | undefined {
  const match = ISO.exec(text)
  if (match === null) return undefined
  return withClock(match, 4, Number(match[1]), Number(match[2]), Number(match[3]), match[9])
}

function compactParts(text: string): TimeParts | undefined {
  const match = COMPACT.exec(text)
  if (match === null) return undefined
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map(Number)
  return { year, month, day, hour, minute, second, millisecond: 0, offset: match[7] === 'Z' ? 0 : undefined }
}

function numericParts(text: string, order: DateOrder | undefined): TimeParts | undefined {
  const match = NUMERIC.exec(text)
  if (match === null || match[3].length === 3 || match[1].length === 3) return undefined
  const [first, second, third] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const clock = (year: number, month: number, day: number) => withClock(match, 4, fullYear(year), month, day, match[9])
  if (match[1].length === 4) return match[3].length === 4 ? undefined : clock(first, second, third)
  if (order === 'year-first' && match[3].length === 2) return clock(first, second, third)
  // A number above 12 overrules the column: 13/25 is no date, and 25/12 is one in any column.
  const monthFirst = second > 12 || (order === 'month-first' && first <= 12)
  return monthFirst ? clock(third, first, second) : clock(third, second, first)
}

function mailParts(text: string): TimeParts | undefined {
  const match = MAIL.exec(text)
  const month = match === null ? undefined : monthNumber(match[2])
  if (match === null || month === undefined) return undefined
  return withClock(match, 4, Number(match[3]), month, Number(match[1]), match[9])
}

function twitterParts(text: string): TimeParts | undefined {
  const match = TWITTER.exec(text)
  const month = match === null ? undefined : monthNumber(match[1])
  if (match === null || month === undefined) return undefined
  return withClock(match, 3, Number(match[9]), month, Number(match[2]), match[8])
}

function namedMonthParts(text: string): TimeParts | undefined {
  let match = DAY_MONTH.exec(text)
  if (match !== null) {
    const month = monthNumber(match[2])
    return month === undefined ? undefined : withClock(match, 4, Number(match[3]), month, Number(match[1]), match[9])
  }
  match = MONTH_DAY.exec(text)
  if (match !== null) {
    const month = monthNumber(match[1])
    return month === undefined ? undefined : withClock(match, 4, Number(match[3]), month, Number(match[2]), match[9])
  }
  match = CLOCK_FIRST.exec(text)
  if (match === null) return undefined
  const month = monthNumber(match[6])
  return month === undefined ? undefined : withClock(match, 1, Number(match[8]), month, Number(match[7]), undefined)
}

/** Joins a date with the five groups of CLOCK that begin at `at`; undefined for impossible hours and unknown zones. */
function withClock(
  match: RegExpExecArray,
  at: number,
  year: number,
  month: number,
  day: number,
  zone: string | undefined,
): TimeParts | undefined {
  const hour = hourOf(Number(match[at] ?? 0), match[at + 4])
  if (hour === undefined) return undefined
  const offset = zone === undefined ? undefined : zoneMinutes(zone)
  if (zone !== undefined && offset === undefined) return undefined
  const millisecond = Number((match[at + 3] ?? '').padEnd(3, '0').slice(0, 3))
  return {
    year,
    month,
    day,
    hour,
    minute: Number(match[at + 1] ?? 0),
    second: Number(match[at + 2] ?? 0),
    millisecond,
    offset,
  }
}

/** Hour 0..23 from a printed hour and the letter of am or pm; undefined when the two contradict each other. */
export function hourOf(hour: number, half: string | undefined): number | undefined {
  if (half === undefined) return hour
  if (hour === 0) return half.toLowerCase() === 'a' ? 0 : undefined
  if (hour > 12) return half.toLowerCase() === 'p' ? hour : undefined
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
}

/** Years of two digits belong to 2000..2099: no platform read here is older. */
export function fullYear(year: number): number {
  return year < 100 ? 2000 + year : year
}

const MAIL_ZONES: Readonly<Record<string, number>> = {
  Z: 0,
  UT: 0,
  UTC: 0,
  GMT: 0,
  EST: -300,
  EDT: -240,
  CST: -360,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
}

function zoneMinutes(zone: string): number | undefined {
  const upper = zone.toUpperCase()
  if (Object.hasOwn(MAIL_ZONES, upper)) return MAIL_ZONES[upper]
  const match = /^(?:UTC|GMT)?([+-])(\d{1,2}):?(\d{2})?$/.exec(upper)
  if (match === null) return undefined
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0)
  return minutes > 18 * 60 ? undefined : match[1] === '-' ? -minutes : minutes
}

const MONTH_STEMS: readonly string[][] = [
  ['jan', 'янв', 'қаң'],
  ['feb', 'фев', 'ақп'],
  ['mar', 'мар', 'нау'],
  ['apr', 'апр', 'сәу'],
  ['may', 'май', 'мая', 'мам'],
  ['jun', 'июн', 'мау'],
  ['jul', 'июл', 'шіл'],
  ['aug', 'авг', 'там'],
  ['sep', 'сен', 'қыр'],
  ['oct', 'окт', 'қаз'],
  ['nov', 'ноя', 'қар'],
  ['dec', 'дек', 'жел'],
]

function monthNumber(name: string): number | undefined {
  const stem = name.toLowerCase().slice(0, 3)
  const index = MONTH_STEMS.findIndex(stems => stems.includes(stem))
  return index === -1 ? undefined : index + 1
}
