// Days of the Gregorian calendar without zones: arithmetic, nearest years, ISO 8601.

/** Days since 1970-01-01. */
export type CivilDay = number

const DAY_MS = 86_400_000

/** Undefined where the calendar has no such day. Years 1 to 9999. */
export function civilDay(year: number, month: number, day: number): CivilDay | undefined {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31) return undefined
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return date.getUTCDate() === day ? date.getTime() / DAY_MS : undefined
}

/** Reads the day of an ISO date or date and time; undefined when it is none. */
export function dayOfIso(iso: string): CivilDay | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:$|[T ])/.exec(iso)
  return match === null ? undefined : civilDay(Number(match[1]), Number(match[2]), Number(match[3]))
}

export function isoDay(day: CivilDay): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10)
}

/** `2022-01-05T22:00`; hours beyond 24 go on into the next day. */
export function isoMinute(day: CivilDay, hour: number, minute: number): string {
  return new Date(day * DAY_MS + hour * 3_600_000 + minute * 60_000).toISOString().slice(0, 16)
}

export function yearOf(day: CivilDay): number {
  return Number(isoDay(day).slice(0, 4))
}

/** Sunday 0. */
export function weekday(day: CivilDay): number {
  return (((day + 4) % 7) + 7) % 7
}

/** The day of this month and day of the month that is nearest to a reference: what a date without a year means. */
export function nearestDay(month: number, day: number, reference: CivilDay): CivilDay | undefined {
  const year = yearOf(reference)
  let best: CivilDay | undefined
  for (const candidate of [year, year - 1, year + 1]) {
    const at = civilDay(candidate, month, day)
    if (at !== undefined && (best === undefined || Math.abs(at - reference) < Math.abs(best - reference))) best = at
  }
  return best
}

/** First and last day of a month. */
export function monthDays(year: number, month: number): readonly [CivilDay, CivilDay] | undefined {
  const first = civilDay(year, month, 1)
  const next = month === 12 ? civilDay(year + 1, 1, 1) : civilDay(year, month + 1, 1)
  return first === undefined || next === undefined ? undefined : [first, next - 1]
}
