// Times, places and tags of containers: the boxes of QuickTime and MP4 that carry them, and what mediabunny calls tags.

import type { MetadataTags } from 'mediabunny'
import type { MetadataRow, StatedPlace, StatedTime } from '../model/media-metadata.ts'
import type { Piece } from './container-pieces.ts'
import type { Container } from './media-tool.ts'
import { statedTime } from './metadata-times.ts'
import { MetadataRows, plain } from './metadata-values.ts'

interface QuickTimeFacts {
  readonly times: StatedTime[]
  readonly places: StatedPlace[]
  readonly rows: readonly MetadataRow[]
}

const MOST_BOXES = 20_000
const DEEPEST = 6
/** Boxes of boxes on the way to what is read. */
const PARENTS = new Set(['moov', 'trak', 'mdia', 'udta'])
/** Seconds from the beginning of 1904 to that of 1970. */
const EPOCH_1904 = 2_082_844_800
/** Times of tracks that differ from that of the whole by less are not told again, seconds. */
const SAME_TIME = 60

/** Creation times (mvhd, tkhd, mdhd: by the standard in UTC, by some cameras in local time), and place and texts of `udta`. */
export function quickTimeFacts(pieces: readonly Piece[], unreadable: string[]): QuickTimeFacts {
  const rows = new MetadataRows()
  const times: { field: string; seconds: number }[] = []
  const places: StatedPlace[] = []
  let boxes = 0
  const visit = (bytes: Uint8Array, depth: number, parent: string): void => {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    for (let at = 0; at + 8 <= bytes.length && boxes++ < MOST_BOXES; ) {
      const stated = view.getUint32(at)
      const isLong = stated === 1 && at + 16 <= bytes.length
      const size = isLong ? Number(view.getBigUint64(at + 8)) : stated === 0 ? bytes.length - at : stated
      const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
      if (parent === 'udta' && stated === 0) return
      if (size < 8 || at + size > bytes.length) {
        if (depth > 0) unreadable.push('QuickTime')
        return
      }
      const body = bytes.subarray(at + (isLong ? 16 : 8), at + size)
      if (PARENTS.has(type) && depth < DEEPEST) visit(body, depth + 1, type)
      else if (type === 'mvhd' || type === 'tkhd' || type === 'mdhd') {
        const seconds = creationOf(body)
        if (seconds !== undefined) times.push({ field: `QuickTime ${type}`, seconds })
      } else if (parent === 'udta') userData(type, body, rows, places)
      at += size
    }
  }
  for (const { bytes } of pieces) if (bytes.length >= 8) visit(bytes, 0, '')
  return { times: told(times, rows), places, rows: rows.kept }
}

/** Seconds since 1970; undefined for 0, which is no time. */
function creationOf(body: Uint8Array): number | undefined {
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength)
  if (body.length < 12) return undefined
  const stated = body[0] === 1 ? Number(view.getBigUint64(4)) : view.getUint32(4)
  return stated === 0 ? undefined : stated - EPOCH_1904
}

function told(times: readonly { field: string; seconds: number }[], rows: MetadataRows): StatedTime[] {
  const kept: StatedTime[] = []
  const seen: number[] = []
  for (const { field, seconds } of times) {
    const isPlausible = Math.abs(seconds) < 8e12
    const iso = isPlausible ? new Date(seconds * 1000).toISOString().replace('.000Z', 'Z') : undefined
    const name = `${field.slice(10)} creation time`
    const value = iso ?? String(seconds + EPOCH_1904)
    if (!rows.kept.some(row => row.name === name && row.value === value)) rows.add('QuickTime', name, value)
    if (seen.some(other => Math.abs(other - seconds) <= SAME_TIME)) continue
    seen.push(seconds)
    const isDate = iso !== undefined && /^\d{4}-/.test(iso)
    kept.push({ field, text: iso ?? String(seconds), ...(isDate ? { iso } : {}), isZoned: isDate, meaning: 'written' })
  }
  return kept
}

/** Texts of `udta`: two bytes length, two bytes language, text. "©xyz" is a place, "loci" that of 3GPP. */
function userData(type: string, body: Uint8Array, rows: MetadataRows, places: StatedPlace[]): void {
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength)
  if (type === 'loci') {
    const place = lociPlace(body)
    if (place !== undefined) places.push(place)
    return
  }
  if (type.charCodeAt(0) !== 0xa9 || body.length < 4) return
  const length = Math.min(view.getUint16(0), body.length - 4)
  const text = new TextDecoder().decode(body.subarray(4, 4 + length))
  const place = type === '\xa9xyz' ? locationPlace('QuickTime ©xyz', text) : undefined
  if (place !== undefined) places.push(place)
  rows.add(type === '\xa9xyz' ? 'GPS' : 'QuickTime', NAMES[type.slice(1)] ?? plain(type, 4), text)
}

const NAMES: Readonly<Record<string, string>> = Object.assign(Object.create(null), {
  xyz: 'location',
  day: 'date',
  mak: 'make',
  mod: 'model',
  swr: 'software',
  too: 'encoder',
  nam: 'title',
  cmt: 'comment',
})

/** ISO 6709: "+43.2389+076.8897+800.0/"; undefined for what is none. */
export function locationPlace(field: string, text: string): StatedPlace | undefined {
  const match = /^([+-]\d{2}(?:\.\d{1,10})?)([+-]\d{3}(?:\.\d{1,10})?)([+-]\d{1,6}(?:\.\d{1,6})?)?/.exec(
    text.slice(0, 60),
  )
  if (match === null) return undefined
  const [latitude, longitude] = [Number(match[1]), Number(match[2])]
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return undefined
  return { field, latitude, longitude, ...(match[3] === undefined ? {} : { altitudeMetres: Number(match[3]) }) }
}

/** 3GPP TS 26.244: version and flags, language, name that ends in zero, role, longitude, latitude, altitude in 1/65536. */
function lociPlace(body: Uint8Array): StatedPlace | undefined {
  const nameEnd = body.indexOf(0, 6)
  const at = nameEnd + 2
  if (nameEnd < 0 || at + 12 > body.length) return undefined
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength)
  const [longitude, latitude, altitudeMetres] = [0, 4, 8].map(offset => view.getInt32(at + offset) / 65536)
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return undefined
  return { field: 'QuickTime loci', latitude, longitude, altitudeMetres }
}

/** Keys that state when it was taken. */
const TAKEN = 'com.apple.quicktime.creationdate'

export function timesOfTags({ raw, date }: MetadataTags, container: Container): StatedTime[] {
  const taken = raw?.[TAKEN]
  if (typeof taken === 'string') return [statedTime('QuickTime creationdate', taken, 'taken')]
  const field = `${GROUPS[container]} date`
  const texts = Object.entries(raw ?? {}).filter(([name, value]) => DATES.test(name) && typeof value === 'string')
  if (texts.length > 0) return texts.slice(0, 5).map(([, text]) => statedTime(field, String(text), 'written'))
  if (!(date instanceof Date) || !Number.isFinite(date.getTime())) return []
  return [statedTime(field, date.toISOString().slice(0, 10), 'written')]
}

const DATES = /^(?:\xa9day|date|tdrc|tyer|icrd|creation_time|date_recorded|date_encoded)$/i

const GROUPS: Readonly<Record<Container, string>> = {
  mov: 'QuickTime',
  matroska: 'Matroska',
  avi: 'AVI',
  ogg: 'Ogg',
  mp3: 'ID3',
  wav: 'WAVE',
  flac: 'FLAC',
  amr: 'AMR',
}

/** One row a tag; bytes and pictures by their size alone. */
export function rowsOfTags({ raw }: MetadataTags, container: Container): readonly MetadataRow[] {
  const rows = new MetadataRows()
  for (const [name, value] of Object.entries(raw ?? {})) {
    if (name === TAKEN || typeof value === 'string') rows.add(GROUPS[container], name, value)
    else if (Array.isArray(value))
      rows.add(GROUPS[container], name, value.filter(text => typeof text === 'string').join(', '))
    // Boxes of `udta` are read above.
    else if (value instanceof Uint8Array) continue
    else if (value !== null && typeof value === 'object') rowsOfObject(GROUPS[container], name, value, rows)
  }
  return rows.kept
}

function rowsOfObject(group: string, name: string, value: object, rows: MetadataRows): void {
  for (const [key, inner] of Object.entries(value))
    if (typeof inner === 'string') rows.add(group, `${name} ${key}`, inner)
    else if (inner instanceof Uint8Array) rows.add(group, `${name} ${key}`, `${inner.length} B`)
}
