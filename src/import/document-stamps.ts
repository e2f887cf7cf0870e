// Stamps of pasted chats: a date, a time and a name in either order, in brackets or not. Every pattern looks at 120 units at most.

import { writtenDate } from './document-dates.ts'

/** Longest stamp with its name, in UTF-16 units. */
const REACH = 120

const DATE = String.raw`(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}[./-]\d{1,2}[./-]\d{1,2}|\d{1,2}\s\p{L}{3,9}\.?(?:\s\d{4})?(?:\sг\.)?|\p{L}{3,9}\s\d{1,2}(?:,\s\d{4})?)`
const TIME = String.raw`(\d{1,2}):(\d{2})(?::\d{2})?(?:\s?([AaPp])\.?[Mm]\.?)?`
const STAMP = String.raw`(${DATE})(?:,|\sat|\sв|,?\sсағат)?\s{1,2}${TIME}`
/** One to three words and a number. */
const NAME = String.raw`(@?[\p{L}][\p{L}\p{N}\p{M}._'’@-]{0,30}(?:\s[\p{L}(][\p{L}\p{N}\p{M}._'’@)-]{0,30}){0,2}(?:\s\d{1,4})?)`
/** "05.05.2021 18:02 Mira: text", "(5 May 18:02) Mira - text", "[2021-05-05 18:02:11] Mira: text". */
const STAMP_FIRST = new RegExp(String.raw`^[[(]?${STAMP}[\])]?\s{0,2}(?:[-–—|·•]\s)?${NAME}(?::|\s[-–—])\s`, 'u')
/** "Mira, 05.05.2021 18:02" on a line of its own; "Mira (05.05.21, 18:02): text". */
const NAME_FIRST = new RegExp(
  String.raw`^${NAME}(?:,|\s?[-–—|·•])?\s{1,3}[[(]?${STAMP}[\])]?(?::(?=\s|$)|\s{0,9}$)`,
  'u',
)
/** "@mira · 18:02", "Mira 6:02 PM" on a line of its own. */
const HANDLE = new RegExp(
  String.raw`^(?:(@[\p{L}\p{N}_.]{2,32})(?:,|\s?[·•|—–-])?|([\p{L}\p{N}_.-]{2,32})(?:\s[\p{L}\p{N}_.-]{1,32})?(?:,|\s[·•|—–-])?(?=\s{1,3}[[(]?\d{1,2}:\d{2}\s?[AaPp]))\s{1,3}[[(]?${TIME}[\])]?\s{0,9}$`,
  'u',
)

export interface Stamp {
  readonly name: string
  /** UTF-16 units of the line that the stamp takes. */
  readonly length: number
  /** ISO local date and time; absent where no year is written. */
  readonly time?: string
}

/** The stamp at the beginning of a line; `line` without its line break. */
export function stampAt(line: string): Stamp | undefined {
  if (line.length > 0 && !/\d:\d{2}/.test(line.slice(0, REACH))) return undefined
  const head = line.slice(0, REACH)
  const first = STAMP_FIRST.exec(head)
  if (first !== null && hourOf(first, 2) !== undefined)
    return { name: first[5].trim(), length: first[0].length, ...timeOf(first[1], first, 2) }
  if (line.length >= REACH && !/\d:\d{2}[^:]{0,12}:/.test(head)) return undefined
  const last = NAME_FIRST.exec(head)
  if (last !== null && hourOf(last, 3) !== undefined && !/\s(?:on|at|от|в|на|до|с)$/iu.test(last[1]))
    return { name: last[1].trim(), length: last[0].length, ...timeOf(last[2], last, 3) }
  const handle = line.length < REACH ? HANDLE.exec(head) : null
  if (handle === null || hourOf(handle, 3) === undefined) return undefined
  const name = handle[1] ?? /^\S+(?:\s(?!\d{1,2}:)[^\s,·•|—–-]+)?/u.exec(head)?.[0] ?? ''
  return { name: name.replace(/,$/, ''), length: handle[0].length }
}

/** Hour of the day of the groups from `at`: hour, minute, half; undefined when the clock has none such. */
function hourOf(match: RegExpExecArray, at: number): number | undefined {
  const [hour, minute] = [Number(match[at]), Number(match[at + 1])]
  if (hour > 23 || minute > 59) return undefined
  const half = match[at + 2]?.toLowerCase()
  if (half === undefined) return hour
  if (hour < 1 || hour > 12) return undefined
  return (hour % 12) + (half === 'p' ? 12 : 0)
}

function timeOf(date: string, match: RegExpExecArray, at: number): { time?: string } {
  const numbers = /^(\d{1,4})[./-](\d{1,2})[./-](\d{2,4})$/.exec(date)
  const century = numbers !== null && numbers[1].length < 3 && numbers[3].length === 2 ? '20' : ''
  const whole =
    numbers === null || numbers[1].length === 4 ? date : `${numbers[1]}.${numbers[2]}.${century}${numbers[3]}`
  const found = writtenDate(numbers?.[1].length === 4 ? padded(numbers) : whole)
  if (found === undefined) return {}
  const hour = String(hourOf(match, at)).padStart(2, '0')
  return { time: `${found.date}T${hour}:${match[at + 1]}` }
}

const padded = ([, year, month, day]: RegExpExecArray) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
