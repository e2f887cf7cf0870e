// The times that Telegram Desktop prints into its pages: `22.11.2018 18:04:28`, since 2021 with ` UTC+04:00`.

import type { PostTime } from '../model/time.ts'
import { instantInZone, PLAUSIBLE_TIMES, zoned, zoneless } from '../model/time.ts'

/** Reads printed times; keeps the last offset so that a stated zone costs one look-up a quarter of an hour. */
export class TelegramHtmlClock {
  readonly #zone: string | undefined
  #quarter = Number.NaN
  #offsetMinutes = 0

  /** @param zone IANA name or fixed offset that a person stated for times without one; must be a known zone. */
  constructor(zone: string | undefined) {
    this.#zone = zone
  }

  /** Undefined when the value is no time, no day of the calendar, or outside 1990 to 2200. */
  read(value: string): PostTime | undefined {
    const wallClock = printedWallClock(value)
    if (wallClock === undefined) return undefined
    const printedOffset = offsetMinutes(value.slice(19))
    if (printedOffset === null) return undefined
    if (printedOffset !== undefined) return zoned(wallClock - printedOffset * 60_000, printedOffset)
    if (this.#zone === undefined) return zoneless(wallClock)
    const quarter = Math.floor(wallClock / 900_000)
    if (quarter !== this.#quarter) {
      this.#offsetMinutes = instantInZone(wallClock, this.#zone).offsetMinutes
      this.#quarter = quarter
    }
    return zoned(wallClock - this.#offsetMinutes * 60_000, this.#offsetMinutes)
  }
}

function digitsAt(value: string, at: number, count: number): number {
  let number = 0
  for (let index = at; index < at + count; index += 1) {
    const digit = value.charCodeAt(index) - 48
    if (!(digit >= 0 && digit <= 9)) return Number.NaN
    number = number * 10 + digit
  }
  return number
}

/** `dd.mm.yyyy hh:mm:ss` read as if it were UTC, in milliseconds. */
function printedWallClock(value: string): number | undefined {
  if (value[2] !== '.' || value[5] !== '.' || value[10] !== ' ' || value[13] !== ':' || value[16] !== ':')
    return undefined
  const day = digitsAt(value, 0, 2)
  const month = digitsAt(value, 3, 2)
  const year = digitsAt(value, 6, 4)
  const hour = digitsAt(value, 11, 2)
  const minute = digitsAt(value, 14, 2)
  const second = digitsAt(value, 17, 2)
  if (!(month >= 1 && month <= 12 && day >= 1 && hour <= 23 && minute <= 59 && second <= 60)) return undefined
  const date = new Date(Date.UTC(year, month - 1, day, hour, minute, Math.min(second, 59)))
  if (date.getUTCDate() !== day) return undefined
  const wallClock = date.getTime()
  return wallClock >= PLAUSIBLE_TIMES[0] && wallClock < PLAUSIBLE_TIMES[1] ? wallClock : undefined
}

/** Minutes east of UTC; undefined when nothing is printed, null when something else is. */
function offsetMinutes(printed: string): number | undefined | null {
  if (printed === '') return undefined
  if (printed === ' UTC') return 0
  const match = /^ ?(?:UTC|GMT)? ?([+\-\u2212])(\d{1,2})(?::?(\d{2}))?$/.exec(printed)
  if (match === null) return printed.trim() === '' ? undefined : null
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0)
  if (minutes > 18 * 60) return null
  return match[1] === '+' ? minutes : -minutes
}
