// One value of a record of casework, read as its field says. Values come as text from the command line, or as JSON.

import { quoted } from '../model/problem.ts'
import type { Field, FieldType } from './casework-fields.ts'
import { readPoint, readWorkings } from './finding-values.ts'

/** What is wrong with a record: a key of messages/problems-record.ts and its parameters. */
export interface RecordFault {
  readonly code: string
  readonly parameters: Readonly<Record<string, string | number>>
}

export type ReadValue = { readonly value: unknown } | { readonly fault: RecordFault }

/** Reads what was stated for a field; several values for fields that take a list. Cost linear in its length. */
export function readField(field: Field, stated: unknown): ReadValue {
  if (field.list === undefined) return readValue(field.name, field.type, stated)
  const items = Array.isArray(stated) ? stated : [stated]
  if (items.length > field.list)
    return fault('record-too-many', { field: field.name, value: items.length, most: field.list })
  if (items.length === 0 && field.isRequired)
    return fault('record-missing', { field: field.name, expected: expectedOf(field.type) })
  const values: unknown[] = []
  for (const item of items) {
    const read = readValue(field.name, field.type, item)
    if ('fault' in read) return read
    values.push(read.value)
  }
  return { value: values }
}

function fault(code: string, parameters: RecordFault['parameters']): { readonly fault: RecordFault } {
  return { fault: { code, parameters } }
}

function readValue(name: string, type: FieldType, stated: unknown): ReadValue {
  const wrong = () => fault('record-bad-value', { field: name, value: shown(stated), expected: expectedOf(type) })
  switch (type.is) {
    case 'text':
    case 'quote':
      return typeof stated === 'string' ? readText(name, type, stated) : wrong()
    case 'choice': {
      const found = type.of.find(known => known === (typeof stated === 'string' ? stated.trim() : stated))
      return found === undefined ? wrong() : { value: found }
    }
    case 'number': {
      const value =
        typeof stated === 'string' && /^[+-]?\d{1,16}(?:\.\d{1,16})?$/.test(stated.trim()) ? Number(stated) : stated
      const isFit = typeof value === 'number' && value >= type.least && value <= type.most
      return isFit && (!type.whole || Number.isInteger(value)) ? { value } : wrong()
    }
    case 'flag':
      if (stated === true || stated === 'true' || stated === 'yes') return { value: true }
      return stated === false || stated === 'false' || stated === 'no' ? { value: false } : wrong()
    case 'id':
      return typeof stated === 'string' && ID.test(stated.trim()) ? { value: stated.trim().normalize('NFC') } : wrong()
    case 'post':
      return isPostKey(stated) ? { value: stated } : wrong()
    case 'unit':
      return readUnit(stated) ?? wrong()
    case 'entry':
      return readEntry(stated) ?? wrong()
    case 'date':
      return typeof stated === 'string' && spanOfDate(stated.trim()) !== undefined ? { value: stated.trim() } : wrong()
    case 'language':
      return typeof stated === 'string' && /^[a-z]{2}$/.test(stated.trim()) ? { value: stated.trim() } : wrong()
    case 'area':
      return typeof stated === 'string' && isArea(stated.trim()) ? { value: stated.trim() } : wrong()
    case 'point':
      return readPoint(stated) ?? wrong()
    case 'workings':
      return readWorkings(stated) ?? wrong()
    case 'instant':
      return typeof stated === 'string' && instantOf(stated.trim()) !== undefined ? { value: stated.trim() } : wrong()
  }
}

const ID = /^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}-]{0,62}[\p{L}\p{N}\p{M}])?$/u

function readText(
  name: string,
  type: Extract<FieldType, { most: number; is: 'text' | 'quote' }>,
  stated: string,
): ReadValue {
  const text = type.is === 'quote' ? stated : stated.trim()
  if (text.length > type.most) return fault('record-too-long', { field: name, value: text.length, most: type.most })
  const controls = type.is === 'quote' ? /[^\P{Cc}\n\r\t]/u : /\p{Cc}/u
  if (controls.test(text) || !text.isWellFormed()) return fault('record-controls', { field: name, value: quoted(text) })
  if (!/[\p{L}\p{N}\p{S}\p{P}]/u.test(text)) return fault('record-without-words', { field: name, value: quoted(text) })
  return { value: text }
}

function isPostKey(stated: unknown): stated is string {
  return typeof stated === 'string' && stated.length <= 1000 && stated.isWellFormed() && /^[^/]+:.*\/./s.test(stated)
}

const NUMBER = String.raw`\d{1,9}(?:\.\d{1,6})?`
const AREA = new RegExp(`^${NUMBER}(?:,${NUMBER}){3}(?:,${NUMBER},${NUMBER})?$`)

/** `x,y,width,height`, with `,from,to` in seconds for a stretch of a video: none negative, none empty. */
function isArea(text: string): boolean {
  if (!AREA.test(text)) return false
  const [, , width, height, from = 0, to = 1] = text.split(',').map(Number)
  return width > 0 && height > 0 && from < to
}

const UNIT_KEYS = ['post', 'start', 'end', 'quote']

function readUnit(stated: unknown): ReadValue | undefined {
  if (isPostKey(stated)) return { value: { post: stated } }
  if (typeof stated !== 'object' || stated === null || Array.isArray(stated)) return undefined
  const { post, start, end, quote } = stated as Record<string, unknown>
  if (!isPostKey(post) || Object.keys(stated).some(key => !UNIT_KEYS.includes(key))) return undefined
  if (quote !== undefined && (typeof quote !== 'string' || quote.length > 4000)) return undefined
  if (start === undefined && end === undefined) return { value: quote === undefined ? { post } : { post, quote } }
  if (!isOffset(start) || !isOffset(end) || start >= end) return undefined
  return { value: { post, start, end, ...(quote === undefined ? {} : { quote }) } }
}

function isOffset(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 2 ** 31
}

function readEntry(stated: unknown): ReadValue | undefined {
  const parts =
    typeof stated === 'string'
      ? /^([0-9a-f]{32}):([0-9a-f]{1,32}):(\d{1,15})$/.exec(stated.trim())?.slice(1)
      : typeof stated === 'object' && stated !== null
        ? ['device', 'epoch', 'seq'].map(key => (stated as Record<string, unknown>)[key])
        : undefined
  if (parts === undefined) return undefined
  const [device, epoch] = parts
  const seq = Number(parts[2])
  if (typeof device !== 'string' || typeof epoch !== 'string' || !Number.isSafeInteger(seq) || seq < 0) return undefined
  return device.length > 64 || epoch.length > 64 ? undefined : { value: { device, epoch, seq } }
}

const DATE = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?(Z|[+-]\d\d:\d\d)?)?)?)?$/

/** First and last millisecond of a date as precise as it is written, read as UTC where it names no zone; undefined for what is no date. */
export function spanOfDate(text: string): { readonly first: number; readonly last: number } | undefined {
  const parts = DATE.exec(text)
  if (parts === null) return undefined
  const [, year, month, day, hour, minute, second, zone] = parts
  const at = (m: number, d: number) =>
    Date.UTC(Number(year), m, d, Number(hour ?? 0), Number(minute ?? 0), Number(second ?? 0))
  const first = at(Number(month ?? 1) - 1, Number(day ?? 1)) - offsetOf(zone)
  const read = new Date(first + offsetOf(zone))
  const isReal =
    read.getUTCFullYear() === Number(year) &&
    read.getUTCMonth() === Number(month ?? 1) - 1 &&
    read.getUTCDate() === Number(day ?? 1) &&
    read.getUTCHours() === Number(hour ?? 0) &&
    Number(minute ?? 0) < 60 &&
    Number(second ?? 0) < 60
  if (!isReal || Number.isNaN(first) || Math.abs(offsetOf(zone)) > 14 * 3_600_000) return undefined
  const next =
    month === undefined
      ? Date.UTC(Number(year) + 1, 0, 1)
      : day === undefined
        ? Date.UTC(Number(year), Number(month), 1)
        : first + (hour === undefined ? 86_400_000 : second === undefined ? 60_000 : 1000)
  return { first, last: next - 1 }
}

function offsetOf(zone: string | undefined): number {
  if (zone === undefined || zone === 'Z') return 0
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6))
  return (zone[0] === '-' ? -1 : 1) * minutes * 60_000
}

/** Milliseconds of a date with time and zone; undefined for others. */
export function instantOf(text: string): number | undefined {
  return /T.*(?:Z|[+-]\d\d:\d\d)$/.test(text) ? spanOfDate(text)?.first : undefined
}

/** What a field takes, as a code that messages put into words: `text:80`, `A, B`, `0 … 10`. */
export function expectedOf(type: FieldType): string {
  if (type.is === 'choice') return type.of.join(', ')
  if (type.is === 'number') return `${type.least} … ${type.most}`
  return type.is === 'text' || type.is === 'quote' ? `text:${type.most}` : type.is
}

function shown(stated: unknown): string {
  if (typeof stated === 'string') return quoted(stated)
  if (typeof stated === 'number' || typeof stated === 'boolean') return String(stated)
  return stated === null ? 'null' : Array.isArray(stated) ? '[…]' : stated === undefined ? '' : '{…}'
}
