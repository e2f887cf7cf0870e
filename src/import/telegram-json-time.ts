// Times of Telegram Desktop exports: a wall clock without zone, and since 2021 the seconds of Unix time beside it.

import type { PostTime } from '../model/time.ts'
import { instantInZone, PLAUSIBLE_TIMES, zoned, zoneless } from '../model/time.ts'

const LONGEST_OFFSET_MINUTES = 18 * 60
const QUARTER_HOUR = 900_000
const DAY = 86_400_000

/** Milliseconds of `2022-01-05T12:34:56`, its quotes at `start` and `end - 1`, read as if UTC; NaN for any other form. */
export function wallClockAt(bytes: Uint8Array, start: number, end: number): number {
  if (end - start !== 21 || bytes[start + 5] !== 45 || bytes[start + 8] !== 45 || bytes[start + 11] !== 84)
    return Number.NaN
  if (bytes[start + 14] !== 58 || bytes[start + 17] !== 58) return Number.NaN
  const year = twoDigits(bytes, start + 1) * 100 + twoDigits(bytes, start + 3)
  const month = twoDigits(bytes, start + 6)
  const day = twoDigits(bytes, start + 9)
  const hour = twoDigits(bytes, start + 12)
  const minute = twoDigits(bytes, start + 15)
  const second = twoDigits(bytes, start + 18)
  if (
    !(month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month) && hour < 24 && minute < 60 && second < 60)
  ) {
    return Number.NaN
  }
  return daysFromCivil(year, month, day) * DAY + ((hour * 60 + minute) * 60 + second) * 1000
}

/** Milliseconds of an ISO date with optional time, fraction and offset, as other tools write it; undefined for any other form. */
export function parseWrittenTime(
  written: string,
): { wallClock: number; offsetMinutes: number | undefined } | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?)?\s?(Z|[+-]\d\d:?\d\d)?$/.exec(
    written,
  )
  if (!match) return undefined
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map(part => Number(part ?? 0))
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month) || hour > 23 || minute > 59 || second > 59) {
    return undefined
  }
  const wallClock = daysFromCivil(year, month, day) * DAY + ((hour * 60 + minute) * 60 + second) * 1000
  return { wallClock, offsetMinutes: match[7] === undefined ? undefined : offsetOf(match[7]) }
}

/** Turns the two times of a message into one; keeps the offsets of a stated zone, a quarter of an hour at a time. */
export class TelegramClock {
  readonly #zone: string | undefined
  readonly #offsets = new Map<number, number>()

  /** `zone`, where a person stated one, is used for times that carry none. */
  constructor(zone: string | undefined) {
    this.#zone = zone
  }

  /**
   * The time from a wall clock in milliseconds (NaN when absent) and Unix seconds (undefined when absent). The offset
   * is the difference of the two where that is a whole number of minutes that a zone can have.
   */
  time(wallClock: number, unixSeconds: number | undefined): PostTime | undefined {
    if (unixSeconds !== undefined) {
      const instant = unixSeconds * 1000
      const minutes = (wallClock - instant) / 60_000
      const isOffset = Number.isInteger(minutes) && Math.abs(minutes) <= LONGEST_OFFSET_MINUTES
      return isPlausible(instant) ? zoned(instant, isOffset ? minutes : undefined) : undefined
    }
    if (!isPlausible(wallClock)) return undefined
    if (this.#zone === undefined) return zoneless(wallClock)
    const offset = this.#offsetAt(wallClock, this.#zone)
    return zoned(wallClock - offset * 60_000, offset)
  }

  /** Zones change their offset on quarter hours only, so one question serves a quarter. */
  #offsetAt(wallClock: number, zone: string): number {
    const quarter = Math.floor(wallClock / QUARTER_HOUR)
    let offset = this.#offsets.get(quarter)
    if (offset === undefined) {
      offset = instantInZone(quarter * QUARTER_HOUR, zone).offsetMinutes
      if (this.#offsets.size > 100_000) this.#offsets.clear()
      this.#offsets.set(quarter, offset)
    }
    return offset
  }
}

function isPlausible(time: number): boolean {
  return time >= PLAUSIBLE_TIMES[0] && time < PLAUSIBLE_TIMES[1]
}

function twoDigits(bytes: Uint8Array, at: number): number {
  const tens = bytes[at] - 48
  const ones = bytes[at + 1] - 48
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Days since 1970-01-01 in the proleptic Gregorian calendar, for years from 1. */
function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
}

function offsetOf(written: string): number {
  if (written === 'Z') return 0
  const minutes = Number(written.slice(1, 3)) * 60 + Number(written.slice(-2))
  return written[0] === '-' ? -minutes : minutes
}
