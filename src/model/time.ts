// Time as the sources give it: either an instant with its zone, or a wall clock whose zone nobody stated.

/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number

/** `offsetMinutes` is the source's own offset east of UTC where it stated one; undefined for epoch seconds. */
export type PostTime =
  | { readonly kind: 'zoned'; readonly instant: Instant; readonly offsetMinutes: number | undefined }
  /** `wallClock` is the printed time read as if it were UTC, in milliseconds. It takes no part in windows across sources. */
  | { readonly kind: 'zoneless'; readonly wallClock: number }

/** Zone that a person stated for a source: an IANA name (`Asia/Almaty`) or a fixed offset (`+06:00`). */
export type StatedZone = string

/** The earliest and the latest time that a post can plausibly carry (1990 to 2200), in milliseconds; outside is a problem. */
export const PLAUSIBLE_TIMES: readonly [Instant, Instant] = [631152000000, 7258118400000]

export function zoned(instant: Instant, offsetMinutes?: number): PostTime {
  return { kind: 'zoned', instant, offsetMinutes }
}

export function zoneless(wallClock: number): PostTime {
  return { kind: 'zoneless', wallClock }
}

/** Milliseconds that order posts: the instant, or the wall clock read as UTC where no zone is known. */
export function orderingTime(time: PostTime | undefined): number {
  if (time === undefined) return Number.NaN
  return time.kind === 'zoned' ? time.instant : time.wallClock
}

/**
 * Reads a wall clock in a stated zone. Ambiguous hours (clocks set back) take the earlier instant; hours that do not
 * exist (clocks set forward) are read with the offset before the change. Throws RangeError for an unknown zone.
 */
export function instantInZone(wallClock: number, zone: StatedZone): { instant: Instant; offsetMinutes: number } {
  const fixed = fixedOffsetMinutes(zone)
  if (fixed !== undefined) return { instant: wallClock - fixed * 60_000, offsetMinutes: fixed }
  const before = offsetAt(wallClock - 86_400_000, zone)
  const after = offsetAt(wallClock + 86_400_000, zone)
  for (const offsetMinutes of [Math.max(before, after), Math.min(before, after)]) {
    const instant = wallClock - offsetMinutes * 60_000
    if (offsetAt(instant, zone) === offsetMinutes) return { instant, offsetMinutes }
  }
  return { instant: wallClock - before * 60_000, offsetMinutes: before }
}

/** True when the zone can be used with `instantInZone`. */
export function isKnownZone(zone: StatedZone): boolean {
  if (fixedOffsetMinutes(zone) !== undefined) return true
  try {
    formatterOf(zone)
    return true
  } catch {
    return false
  }
}

function fixedOffsetMinutes(zone: StatedZone): number | undefined {
  if (zone === 'UTC' || zone === 'Z') return 0
  const match = /^(?:UTC|GMT)?([+-])(\d{1,2}):?(\d{2})?$/.exec(zone)
  if (!match) return undefined
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0)
  return minutes > 18 * 60 ? undefined : match[1] === '-' ? -minutes : minutes
}

const formatters = new Map<string, Intl.DateTimeFormat>()

function formatterOf(zone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(zone)
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
    formatters.set(zone, formatter)
  }
  return formatter
}

function offsetAt(instant: Instant, zone: string): number {
  const part: Record<string, number> = {}
  for (const { type, value } of formatterOf(zone).formatToParts(instant)) part[type] = Number(value)
  const wall = Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute, part.second)
  return Math.round((wall - Math.floor(instant / 1000) * 1000) / 60_000)
}
