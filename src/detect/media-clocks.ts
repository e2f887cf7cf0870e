// Which zone the clock of a camera stood in, by its own word or by satellites' time, and whether that zone is one of the place.

import type { MediaMetadata, StatedPlace, StatedTime } from '../model/media-metadata.ts'

const MINUTE = 60_000

/** Minutes from UTC of every zone in use since 1990 (IANA time zone database), summer time among them. */
const IN_USE: readonly number[] = [
  ...Array.from({ length: 27 }, (_, i) => (i - 12) * 60),
  ...[-9.5, -4.5, -3.5, -2.5, 3.5, 4.5, 5.5, 5.75, 6.5, 8.5, 8.75, 9.5, 10.5, 11.5, 12.75, 13.75].map(
    hours => hours * 60,
  ),
]

export interface CameraClock {
  readonly time: StatedTime
  /** Minutes east of UTC. */
  readonly offset: number
  /** Minutes between the clock and satellites' time that no zone in use explains; 0 where the zone is stated. */
  readonly unexplained: number
  /** Satellites' time, where the zone was told by it. */
  readonly satellites?: StatedTime
}

/**
 * The clock that wrote DateTimeOriginal. A stated zone is taken at its word; a clock without one is held against satellites' time (UTC), and the nearest
 * zone in use is told with what remains. Undefined where neither is there, or they are more than all zones apart.
 */
export function cameraClock({ times }: Pick<MediaMetadata, 'times'>): CameraClock | undefined {
  const time = times.find(
    ({ field, iso }) => field.endsWith('DateTimeOriginal') && iso !== undefined && iso.length > 10,
  )
  if (time?.iso === undefined) return undefined
  const stated = /(?:Z|([+-])(\d{2}):(\d{2}))$/.exec(time.iso)
  if (stated !== null) {
    const minutes = stated[1] === undefined ? 0 : Number(stated[2]) * 60 + Number(stated[3])
    return { time, offset: stated[1] === '-' ? -minutes : minutes, unexplained: 0 }
  }
  const satellites = times.find(({ field, isZoned }) => field.startsWith('GPS ') && isZoned)
  const apart = (Date.parse(`${time.iso}Z`) - Date.parse(satellites?.iso ?? '')) / MINUTE
  if (!Number.isFinite(apart) || Math.abs(apart) > 15 * 60) return undefined
  const offset = IN_USE.reduce((best, zone) => (Math.abs(zone - apart) < Math.abs(best - apart) ? zone : best))
  return { time, offset, unexplained: Math.abs(apart - offset), ...(satellites === undefined ? {} : { satellites }) }
}

/** Hours between a zone and the sun's own time of a place that occur by law: China's west has three, summer time adds one elsewhere. */
const MOST_FROM_SUN = 3.5

/** Rectangles within Kazakhstan, far enough from its borders: south, west, north, east, degrees. */
const KAZAKHSTAN = [
  [46, 50, 49.5, 79.5],
  [43.2, 67, 46, 80],
  [49.5, 62, 52, 76],
]

/** Minutes from UTC that Kazakhstan had by law since 2005: two zones until 1 March 2024, the first of them since. */
const KAZAKH_ZONES = new Set([5 * 60, 6 * 60])

/** Whether a zone can be that of a place; devices that were not updated after a change of law keep the old one, which is none of another place. */
export function isZoneOf(
  offset: number,
  { latitude, longitude }: Pick<StatedPlace, 'latitude' | 'longitude'>,
): boolean {
  const isWithin = KAZAKHSTAN.some(
    ([south, west, north, east]) => latitude >= south && latitude <= north && longitude >= west && longitude <= east,
  )
  if (isWithin) return KAZAKH_ZONES.has(offset)
  const fromSun = Math.abs(offset / 60 - longitude / 15) % 24
  return Math.min(fromSun, 24 - fromSun) <= MOST_FROM_SUN
}

/** "UTC+05:00". */
export function shownZone(offset: number): string {
  const minutes = Math.abs(offset)
  const two = (value: number) => String(value).padStart(2, '0')
  return `UTC${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}
