// Two values of findings about exhibits: a point on a medium, and the numbers that a calculation rests on.

import type { FindingPoint } from '../model/exhibit-findings.ts'

const LONGEST_LABEL = 200
const MOST_WORKINGS = 60
const LONGEST_WORKING = 400
const MOST_SECONDS = 1e7

/**
 * A point as an object of JSON, or as people write it: `LABEL; x,y[,seconds][; map LATITUDE,LONGITUDE][; exhibit NUMBER x,y[,seconds]]`, x and
 * y as fractions of width and height. Undefined for what is none. Cost linear.
 */
export function readPoint(stated: unknown): { readonly value: FindingPoint } | undefined {
  const parts = typeof stated === 'string' ? writtenPoint(stated) : isRecord(stated) ? stated : undefined
  if (parts === undefined || !hasOnly(parts, ['label', 'x', 'y', 'seconds', 'latitude', 'longitude', 'other']))
    return undefined
  const { label, latitude, longitude, other } = parts
  const at = readAt(parts)
  if (at === undefined || !isLine(label, LONGEST_LABEL) || label.trim() === '') return undefined
  if ((latitude === undefined) !== (longitude === undefined)) return undefined
  if (latitude !== undefined && (!isWithin(latitude, -90, 90) || !isWithin(longitude, -180, 180))) return undefined
  const there = other === undefined ? undefined : readOther(other)
  if (other !== undefined && there === undefined) return undefined
  return {
    value: {
      label: label.trim(),
      ...at,
      ...(latitude === undefined ? {} : { latitude, longitude: longitude as number }),
      ...(there === undefined ? {} : { other: there }),
    },
  }
}

/** Where on a medium, or nothing when it is not on it. */
function readAt({ x, y, seconds }: Readonly<Record<string, unknown>>) {
  if (!isWithin(x, 0, 1) || !isWithin(y, 0, 1)) return undefined
  if (seconds !== undefined && !isWithin(seconds, 0, MOST_SECONDS)) return undefined
  return { x, y, ...(seconds === undefined ? {} : { seconds: seconds as number }) }
}

function readOther(stated: unknown): FindingPoint['other'] {
  if (!isRecord(stated) || !hasOnly(stated, ['exhibit', 'x', 'y', 'seconds'])) return undefined
  const at = readAt(stated)
  const { exhibit } = stated
  return at !== undefined && isWithin(exhibit, 1, 2 ** 31 - 1) && Number.isInteger(exhibit)
    ? { exhibit, ...at }
    : undefined
}

const NUMBER = String.raw`[+-]?\d{1,10}(?:\.\d{1,15})?`
const AT = new RegExp(`^(${NUMBER}),(${NUMBER})(?:,(${NUMBER}))?$`)
const MAP = new RegExp(`^map (${NUMBER}),(${NUMBER})$`)

function writtenPoint(text: string): Record<string, unknown> | undefined {
  if (text.length > LONGEST_LABEL + 400) return undefined
  const [label, first, ...more] = text.split(';').map(part => part.trim())
  const at = writtenAt(first ?? '')
  if (at === undefined) return undefined
  const point: Record<string, unknown> = { label, ...at }
  for (const part of more) {
    const map = MAP.exec(part)
    const exhibit = /^exhibit (\d{1,10}) (.*)$/.exec(part)
    const there = exhibit === null ? undefined : writtenAt(exhibit[2])
    if (map !== null && point.latitude === undefined)
      Object.assign(point, { latitude: Number(map[1]), longitude: Number(map[2]) })
    else if (exhibit !== null && there !== undefined && point.other === undefined)
      point.other = { exhibit: Number(exhibit[1]), ...there }
    else return undefined
  }
  return point
}

function writtenAt(text: string): Record<string, number> | undefined {
  const parts = AT.exec(text)
  if (parts === null) return undefined
  const [x, y] = [Number(parts[1]), Number(parts[2])]
  return parts[3] === undefined ? { x, y } : { x, y, seconds: Number(parts[3]) }
}

const NAME = /^[a-z][A-Za-z0-9]{0,39}$/

/**
 * The numbers of a calculation: an object of JSON, or lines `name=value`, one or several. Names are ASCII letters and digits and begin small, values are
 * finite numbers or a line of text. Undefined for anything else. Cost linear.
 */
export function readWorkings(
  stated: unknown,
): { readonly value: Readonly<Record<string, string | number>> } | undefined {
  const pairs = isRecord(stated) ? Object.entries(stated) : writtenPairs(stated)
  if (pairs === undefined || pairs.length === 0 || pairs.length > MOST_WORKINGS) return undefined
  if (new Set(pairs.map(([name]) => name)).size < pairs.length) return undefined
  const isFit = ([name, value]: readonly [string, unknown]) =>
    NAME.test(name) &&
    (typeof value === 'number'
      ? Number.isFinite(value)
      : isLine(value, LONGEST_WORKING) && (value as string).trim() !== '')
  return pairs.every(isFit) ? { value: Object.fromEntries(pairs) as Record<string, string | number> } : undefined
}

function writtenPairs(stated: unknown): [string, unknown][] | undefined {
  const lines = typeof stated === 'string' ? [stated] : stated
  if (!Array.isArray(lines) || lines.length > MOST_WORKINGS) return undefined
  const pairs: [string, unknown][] = []
  for (const line of lines) {
    const at = typeof line === 'string' ? line.indexOf('=') : -1
    if (at <= 0) return undefined
    const value = line.slice(at + 1).trim()
    pairs.push([line.slice(0, at).trim(), isPlainNumber(value) ? Number(value) : value])
  }
  return pairs
}

/** A number that is written the same way when it is read back. */
function isPlainNumber(text: string): boolean {
  return /^-?\d{1,15}(?:\.\d{1,10})?$/.test(text) && String(Number(text)) === text
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function hasOnly(value: Readonly<Record<string, unknown>>, names: readonly string[]): boolean {
  return Object.keys(value).every(name => names.includes(name))
}

function isWithin(value: unknown, least: number, most: number): value is number {
  return typeof value === 'number' && value >= least && value <= most
}

function isLine(value: unknown, most: number): value is string {
  return typeof value === 'string' && value.length <= most && value.isWellFormed() && !/\p{Cc}/u.test(value)
}
