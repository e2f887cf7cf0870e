// The date and time at the beginning of every message of a WhatsApp export, in all forms that the app writes.

import { type DateOrder, fullYear, hourOf, wallClockOf } from './time-formats.ts'

/** `[date, time] ` (iPhone), `date, time - ` (Android), `date, time: ` (early iPhone). One export has one form. */
export type HeaderForm = 'bracket' | 'dash' | 'colon'

export interface Header {
  readonly form: HeaderForm
  /** The three numbers of the date as written. */
  readonly numbers: readonly [string, string, string]
  readonly hour: number
  readonly minute: number
  readonly second: number
  /** Characters of the line that the header takes. */
  readonly length: number
}

/** Longest header in characters; the patterns look no further. */
export const HEADER_CHARACTERS = 80

const MARKS = String.raw`[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]*`
const DATE = String.raw`(\d{1,4})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{1,4})\.?`
const TIME = String.raw`(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?:\s?(?:([ap])\.?\s?m\.?|(ÖÖ|ÖS)))?(?:\sUhr|\sчас)?`
const HEADER = new RegExp(
  String.raw`^${MARKS}(\[?)${MARKS}${DATE},?\s{1,2}(?:(?:at|um|à|в|om|kl)\.?\s)?${TIME}(\]|\s[-–—]|:)(?:\s|$)`,
  'iu',
)

/** Reads the header of a line; undefined when the line continues the message before. Linear in 80 characters. */
export function readHeader(line: string): Header | undefined {
  const match = HEADER.exec(line.slice(0, HEADER_CHARACTERS))
  if (match === null) return undefined
  const closing = match[10]
  const isBracket = match[1] === '['
  if (isBracket !== (closing === ']')) return undefined
  const half = match[8] ?? (match[9] === undefined ? undefined : /ö$/iu.test(match[9]) ? 'a' : 'p')
  const hour = hourOf(Number(match[5]), half)
  if (hour === undefined || hour > 23) return undefined
  return {
    form: isBracket ? 'bracket' : closing === ':' ? 'colon' : 'dash',
    numbers: [match[2], match[3], match[4]],
    hour,
    minute: Number(match[6]),
    second: Number(match[7] ?? 0),
    length: match[0].length,
  }
}

/** The printed time read as if it were UTC; undefined when the date does not exist under this order. */
export function headerWallClock(header: Header, order: DateOrder): number | undefined {
  const [first, second, third] = header.numbers
  const [year, month, day] =
    order === 'year-first'
      ? [first, second, third]
      : order === 'month-first'
        ? [third, first, second]
        : [third, second, first]
  if (year.length === 3 || day.length > 2 || month.length > 2 || year.length === 1) return undefined
  const fullYearNumber = fullYear(Number(year))
  // The app is from 2009.
  if (fullYearNumber < 2009) return undefined
  return wallClockOf(fullYearNumber, Number(month), Number(day), header.hour, header.minute, header.second)
}
