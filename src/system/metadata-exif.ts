// EXIF: directories read by exifr after they were made safe; times with their zones, places with their references, camera.

import exifr from 'exifr'
import type { StatedPlace, StatedTime } from '../model/media-metadata.ts'
import { BLANKED_TAG, guardTiff } from './metadata-tiff.ts'
import { statedTime } from './metadata-times.ts'
import { type MetadataRows, plain } from './metadata-values.ts'

export interface ExifReading {
  readonly times: readonly StatedTime[]
  readonly place: StatedPlace | undefined
  readonly make?: string
  readonly model?: string
  readonly software?: string
  readonly statedSize?: { readonly width: number; readonly height: number }
  /** 1 to 8 as EXIF counts them. */
  readonly orientation: number
  /** JPEG file of the thumbnail. */
  readonly thumbnail: Uint8Array | undefined
  /** Packets that stand inside the structure. */
  readonly xmp: Uint8Array | undefined
  readonly iptc: Uint8Array | undefined
  /** The maker's own block, not read. */
  readonly makerNote: Uint8Array | undefined
  readonly isDamaged: boolean
}

type Tags = Readonly<Record<string, unknown>>

const OPTIONS = {
  tiff: true,
  ifd0: {},
  ifd1: true,
  exif: true,
  gps: { translateValues: false },
  interop: true,
  makerNote: false,
  userComment: true,
  xmp: false,
  icc: false,
  iptc: false,
  jfif: false,
  mergeOutput: false,
  translateKeys: true,
  translateValues: true,
  reviveValues: false,
  sanitize: true,
}

const GROUPS: Readonly<Record<string, string>> = {
  ifd0: 'EXIF',
  exif: 'EXIF',
  gps: 'GPS',
  interop: 'EXIF interoperability',
  ifd1: 'EXIF thumbnail',
}

/** Undefined when the block is no TIFF structure. Never rejects. Most bytes of a thumbnail: 1 MiB. */
export async function readExif(block: Uint8Array, rows: MetadataRows): Promise<ExifReading | undefined> {
  const guarded = guardTiff(block)
  if (guarded === undefined) return undefined
  let parsed: Readonly<Record<string, Tags | undefined>> & { errors?: unknown }
  try {
    parsed = (await exifr.parse(guarded.bytes, OPTIONS)) ?? {}
  } catch {
    return undefined
  }
  const [ifd0, exif, gps, ifd1] = ['ifd0', 'exif', 'gps', 'ifd1'].map(name => tagsOf(parsed[name]))
  for (const [key, group] of Object.entries(GROUPS))
    for (const [name, value] of Object.entries(tagsOf(parsed[key])))
      if (name !== String(BLANKED_TAG) && name !== 'latitude' && name !== 'longitude')
        rows.add(group, /^\d+$/.test(name) ? `0x${Number(name).toString(16).padStart(4, '0')}` : name, value)
  rows.add('EXIF', 'UserComment', commentOf(parsed.userComment as unknown))
  const size = sizeOf(exif.ExifImageWidth, exif.ExifImageHeight)
  return {
    times: timesOf(ifd0, exif, gps),
    place: placeOf(gps),
    ...named('make', ifd0.Make),
    ...named('model', ifd0.Model),
    ...named('software', ifd0.Software),
    ...(size === undefined ? {} : { statedSize: size }),
    orientation: orientationOf(guarded.bytes),
    thumbnail: thumbnailOf(guarded.bytes, ifd1),
    xmp: guarded.xmp,
    iptc: guarded.iptc,
    makerNote: guarded.makerNote,
    isDamaged: guarded.isDamaged || parsed.errors !== undefined,
  }
}

function tagsOf(value: unknown): Tags {
  return typeof value === 'object' && value !== null ? (value as Tags) : {}
}

function named<Key extends string>(key: Key, value: unknown): { [K in Key]?: string } {
  const text = typeof value === 'string' ? plain(value.trim(), 100) : ''
  return (text === '' ? {} : { [key]: text }) as { [K in Key]?: string }
}

function sizeOf(width: unknown, height: unknown): { width: number; height: number } | undefined {
  return typeof width === 'number' && typeof height === 'number' && width > 0 && height > 0
    ? { width, height }
    : undefined
}

/** Eight bytes name the character set. */
function commentOf(value: unknown): unknown {
  if (!(value instanceof Uint8Array) || value.length <= 8) return undefined
  const set = Buffer.from(value.subarray(0, 8)).toString('latin1')
  const body = Buffer.from(value.subarray(8))
  if (set.startsWith('UNICODE')) return body.length % 2 === 0 ? utf16Of(body) : undefined
  return body.toString(set.startsWith('ASCII') ? 'latin1' : 'utf8')
}

function utf16Of(body: Buffer): string {
  const isLittle = body.length >= 2 && body[1] === 0 && body[0] !== 0
  return (isLittle ? body : Buffer.from(body).swap16()).toString('utf16le')
}

const TIMES: readonly (readonly [
  tag: string,
  standard: string,
  zone: string,
  fraction: string,
  StatedTime['meaning'],
])[] = [
  ['DateTimeOriginal', 'DateTimeOriginal', 'OffsetTimeOriginal', 'SubSecTimeOriginal', 'taken'],
  ['CreateDate', 'DateTimeDigitized', 'OffsetTimeDigitized', 'SubSecTimeDigitized', 'written'],
  ['ModifyDate', 'DateTime', 'OffsetTime', 'SubSecTime', 'written'],
]

function timesOf(ifd0: Tags, exif: Tags, gps: Tags): StatedTime[] {
  const times: StatedTime[] = []
  for (const [tag, standard, zone, fraction, meaning] of TIMES) {
    const text = exif[tag] ?? ifd0[tag]
    if (typeof text !== 'string' || text === '') continue
    times.push(
      statedTime(`EXIF ${standard}`, text, meaning, { zone: textIn(exif, zone), fraction: textIn(exif, fraction) }),
    )
  }
  const day = textIn(gps, 'GPSDateStamp')
  const clock = gps.GPSTimeStamp
  if (day !== undefined && Array.isArray(clock) && clock.length === 3 && clock.every(Number.isFinite)) {
    const [hour, minute, second] = clock as number[]
    const pad = (value: number) => String(Math.floor(value)).padStart(2, '0')
    const text = `${day} ${pad(hour)}:${pad(minute)}:${pad(second)}Z`
    times.push(statedTime('GPS GPSDateStamp, GPSTimeStamp', text, 'taken'))
  }
  return times
}

function textIn(tags: Tags, name: string): string | undefined {
  const value = tags[name]
  return typeof value === 'string' ? value : undefined
}

/** Needs both references: without them nobody knows the hemisphere. */
function placeOf(gps: Tags): StatedPlace | undefined {
  const latitude = degrees(gps.GPSLatitude, gps.GPSLatitudeRef, 'N', 'S', 90)
  const longitude = degrees(gps.GPSLongitude, gps.GPSLongitudeRef, 'E', 'W', 180)
  if (latitude === undefined || longitude === undefined) return undefined
  const altitude = positive(gps.GPSAltitude)
  const below = gps.GPSAltitudeRef instanceof Uint8Array ? gps.GPSAltitudeRef[0] : gps.GPSAltitudeRef
  const direction = positive(gps.GPSImgDirection)
  const error = positive(gps.GPSHPositioningError)
  return {
    field: 'EXIF GPS',
    latitude,
    longitude,
    ...(altitude === undefined ? {} : { altitudeMetres: below === 1 ? -altitude : altitude }),
    ...(direction === undefined || direction > 360
      ? {}
      : { directionDegrees: direction, isDirectionMagnetic: gps.GPSImgDirectionRef === 'M' }),
    ...(error === undefined ? {} : { errorMetres: error }),
  }
}

function positive(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : undefined
}

function degrees(value: unknown, reference: unknown, plus: string, minus: string, most: number): number | undefined {
  const sign = reference === plus ? 1 : reference === minus ? -1 : undefined
  const parts = typeof value === 'number' ? [value] : Array.isArray(value) ? value : []
  if (
    sign === undefined ||
    parts.length === 0 ||
    parts.length > 3 ||
    !parts.every(part => positive(part) !== undefined)
  )
    return undefined
  const [whole, minutes = 0, seconds = 0] = parts as number[]
  const result = whole + minutes / 60 + seconds / 3600
  return result <= most ? sign * result : undefined
}

/** Read apart: exifr translates the number into words. */
function orientationOf(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const isLittle = bytes[0] === 0x49
  const at = view.getUint32(4, isLittle)
  const count = at + 2 <= bytes.length ? view.getUint16(at, isLittle) : 0
  for (let i = 0; i < count; i++) {
    const entry = at + 2 + i * 12
    // Directories may lie over each other, so that making one safe changed the number of another.
    if (entry + 12 > bytes.length) break
    if (view.getUint16(entry, isLittle) !== 0x0112) continue
    const value = view.getUint16(entry + 8, isLittle)
    return value >= 1 && value <= 8 ? value : 1
  }
  return 1
}

const LARGEST_THUMBNAIL = 2 ** 20

function thumbnailOf(bytes: Uint8Array, ifd1: Tags): Uint8Array | undefined {
  const { ThumbnailOffset: from, ThumbnailLength: length } = ifd1
  if (typeof from !== 'number' || typeof length !== 'number' || length < 100 || length > LARGEST_THUMBNAIL)
    return undefined
  const thumbnail = bytes.subarray(from, from + length)
  return thumbnail.length === length && thumbnail[0] === 0xff && thumbnail[1] === 0xd8 ? thumbnail : undefined
}
