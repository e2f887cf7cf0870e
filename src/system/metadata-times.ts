// Times as metadata write them, read strictly: a wall clock, an instant, or no time at all.

import type { StatedTime } from '../model/media-metadata.ts'
import { plain, withoutZeros } from './metadata-values.ts'

/** Most stated times that are kept of one medium. */
export const MOST_TIMES = 50

/** "2022:01:07 10:11:12.50+06:00", "2022-01-07T10:11:12Z", "2022-01-07", "20220107"; what follows is not read. */
const WRITTEN =
  /^\s*(\d{4})[:\-/. ]?(\d{2})[:\-/. ]?(\d{2})(?:[T ]\s*(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,](\d{1,9}))?)?\s*(Z|UTC|[+-]\d{2}:?\d{2})?)?\s*$/

const ZONE = /^\s*(Z|[+-]\d{2}:?\d{2})\s*$/

/**
 * A stated time. `zone` and `fraction` stand elsewhere (OffsetTimeOriginal, SubSecTimeOriginal) and count only when the text has none.
 * Without seconds the time is written to the minute, without a time of day to the day; neither is zoned then.
 */
export function statedTime(
  field: string,
  text: string,
  meaning: StatedTime['meaning'],
  beside: { readonly zone?: string; readonly fraction?: string } = {},
): StatedTime {
  const shown = plain(withoutZeros(text.slice(0, 202)), 100)
  const none = { field, text: shown, isZoned: false, meaning }
  const match = WRITTEN.exec(withoutZeros(text.slice(0, 60)))
  if (match === null) return none
  const [, year, month, day, hour, minute, second, part, written] = match
  if (!isDate(Number(year), Number(month), Number(day))) return none
  if (hour === undefined) return { ...none, iso: `${year}-${month}-${day}` }
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 60) return none
  const besideZone = beside.zone === undefined ? undefined : ZONE.exec(withoutZeros(beside.zone.slice(0, 20)))?.[1]
  const zone = zoneOf(written ?? besideZone)
  const besidePart =
    beside.fraction === undefined ? undefined : /^(\d{1,9})\s*$/.exec(beside.fraction.slice(0, 40))?.[1]
  const fraction = (part ?? besidePart ?? '').slice(0, 3).padEnd(3, '0')
  const seconds = second === undefined ? '' : `:${second === '60' ? '59' : second}`
  const decimals = seconds === '' || fraction === '000' ? '' : `.${fraction}`
  return {
    field,
    text: shown,
    iso: `${year}-${month}-${day}T${hour}:${minute}${seconds}${decimals}${zone ?? ''}`,
    isZoned: zone !== undefined,
    meaning,
  }
}

/** "Z" or "+06:00"; undefined for a zone that is none. */
function zoneOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  if (text === 'Z' || text === 'UTC') return 'Z'
  const [hours, minutes] = [Number(text.slice(1, 3)), Number(text.slice(-2))]
  return hours > 14 || minutes > 59 ? undefined : `${text.slice(0, 3)}:${text.slice(-2)}`
}

/** Whether a day of the calendar is meant: "0000:00:00" is none. */
export function isDate(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  return year >= 100 && date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}
