// Reads what a picture file says of itself. Runs in a process of its own: what it reads may be made to harm. Asks nobody, opens nothing.

import type { GreyPicture } from '../algorithms/picture-look.ts'
import type { MediaMetadata, MediaTrace, StatedPlace, StatedTime } from '../model/media-metadata.ts'
import { readMediaName } from './media-names.ts'
import { APPLE_PAIR, appleContentIdentifier } from './metadata-apple.ts'
import { metadataBlocks } from './metadata-block-search.ts'
import { LARGEST_PACKET, type MetadataBlocks, textOf } from './metadata-blocks.ts'
import { embeddedLines } from './metadata-embedded.ts'
import { type ExifReading, readExif } from './metadata-exif.ts'
import { iccDescription } from './metadata-icc.ts'
import { iptcRecords } from './metadata-iptc.ts'
import { thumbnailDistance } from './metadata-thumbnail.ts'
import { MOST_TIMES, statedTime } from './metadata-times.ts'
import { messengerTrace, partTraces, softwareTrace, tablesTrace } from './metadata-traces.ts'
import { MetadataRows, plain } from './metadata-values.ts'
import { type XmpProperty, xmpProperties } from './metadata-xmp.ts'

/** Changes with every change of what is read. */
const METADATA_READER = 'exifr 7.1.3'

const MOST_TRACES = 30
const MOST_UNREADABLE = 20

export interface PictureBeside {
  /** The picture upright, for its thumbnail to be compared with. */
  readonly grey?: GreyPicture
  /** Pixels of the whole picture upright. */
  readonly size?: { readonly width: number; readonly height: number }
}

/**
 * Metadata of a picture file; of other files what their name says. `kind` as picture-kind.ts names it, `name` as the source gives it.
 * Never rejects: what cannot be read is named in `unreadable`. Cost linear in the bytes.
 * @see docs/methods.md#what-media-say-of-themselves
 */
export async function readMetadata(
  bytes: Uint8Array,
  kind: string,
  name: string,
  beside: PictureBeside = {},
): Promise<MediaMetadata> {
  const rows = new MetadataRows()
  const blocks = metadataBlocks(bytes, kind)
  const collected = new Collected(blocks.unreadable)
  const exif = blocks.tiff === undefined ? undefined : await readExif(blocks.tiff, rows)
  if (blocks.tiff !== undefined && (exif === undefined || exif.isDamaged)) collected.unreadable.push('EXIF')
  if (exif !== undefined) {
    collected.times.push(...exif.times)
    if (exif.place !== undefined) collected.places.push(exif.place)
    collected.software(exif.software)
  }
  readXmp([...blocks.xmp, ...(exif?.xmp === undefined ? [] : [exif.xmp])], rows, collected)
  readIptc(blocks.iptc ?? exif?.iptc, rows, collected)
  readRest(blocks, rows, collected)
  const named = readMediaName(name)
  collected.times.push(...named.times)
  const { grey, size = grey } = beside
  const sent = size === undefined ? undefined : messengerTrace(kind, size, blocks.isBare, blocks.jpeg)
  // A messenger's trace names the tables already.
  const tables = sent === undefined ? tablesTrace(blocks.jpeg) : undefined
  const half = readApple(exif?.makerNote, rows)
  const distance = await distanceOf(exif, grey)
  return {
    times: uniqueTimes(collected.times),
    places: collected.places.slice(0, MOST_TIMES),
    ...cameraOf(exif, collected),
    traces: [...named.traces, sent, ...collected.traces, tables, half, ...partTraces(blocks.parts)]
      .filter(trace => trace !== undefined)
      .slice(0, MOST_TRACES),
    ...encodingIn(blocks),
    ...(distance === undefined ? {} : { thumbnailDistance: distance }),
    tracks: [],
    rows: rows.kept,
    rowsLeft: rows.left,
    unreadable: [...new Set(collected.unreadable)].slice(0, MOST_UNREADABLE),
    readBy: blocks.tiff === undefined ? [] : [METADATA_READER],
  }
}

function encodingIn({ jpeg }: MetadataBlocks): Pick<MediaMetadata, 'encoding'> {
  if (jpeg === undefined) return {}
  const { tables, isLibjpegOrder } = jpeg
  const quality = tables.quality === undefined ? {} : { quality: tables.quality }
  return { encoding: { tables: tables.family, ...quality, isLibjpegOrder } }
}

/** What the blocks add up to, in the order of reading. */
class Collected {
  readonly times: StatedTime[] = []
  readonly places: StatedPlace[] = []
  readonly traces: MediaTrace[] = []
  readonly unreadable: string[]
  readonly first: { make?: string; model?: string; software?: string } = {}

  constructor(unreadable: readonly string[]) {
    this.unreadable = [...unreadable]
  }

  software(value: string | undefined): void {
    const trace = value === undefined ? undefined : softwareTrace(value)
    if (trace !== undefined && !this.traces.some(known => known.value === trace.value)) this.traces.push(trace)
  }
}

function cameraOf(exif: ExifReading | undefined, { first }: Collected) {
  const make = exif?.make ?? first.make
  const model = exif?.model ?? first.model
  const software = exif?.software ?? first.software
  return {
    ...(make === undefined ? {} : { make }),
    ...(model === undefined ? {} : { model }),
    ...(software === undefined ? {} : { software }),
    ...(exif?.statedSize === undefined ? {} : { statedSize: exif.statedSize }),
  }
}

async function distanceOf(exif: ExifReading | undefined, grey: GreyPicture | undefined): Promise<number | undefined> {
  if (exif?.thumbnail === undefined || grey === undefined) return undefined
  return await thumbnailDistance(exif.thumbnail, exif.orientation, grey)
}

/** An iPhone's own note names the clip that was recorded with the picture. */
function readApple(note: Uint8Array | undefined, rows: MetadataRows): MediaTrace | undefined {
  const id = note === undefined ? undefined : appleContentIdentifier(note)
  if (id === undefined) return undefined
  rows.add('MakerNote', APPLE_PAIR, id)
  return { kind: 'live-photo', value: 'Apple' }
}

const XMP_TIMES: Readonly<Record<string, StatedTime['meaning']>> = {
  'exif:DateTimeOriginal': 'taken',
  'photoshop:DateCreated': 'taken',
  'exif:DateTimeDigitized': 'written',
  'xmp:CreateDate': 'written',
  'xmp:ModifyDate': 'written',
  'xmp:MetadataDate': 'written',
  'stEvt:when': 'written',
}

const XMP_SOFTWARE = new Set([
  'xmp:CreatorTool',
  'stEvt:softwareAgent',
  'tiff:Software',
  'Iptc4xmpExt:DigitalSourceType',
])

function readXmp(packets: readonly Uint8Array[], rows: MetadataRows, collected: Collected): void {
  for (const packet of packets) {
    const { properties, isWhole } = xmpProperties(textOf(packet.subarray(0, LARGEST_PACKET)))
    if (!isWhole || packet.length > LARGEST_PACKET) collected.unreadable.push('XMP')
    for (const { name, value } of properties) {
      rows.add('XMP', name, value)
      const meaning = Object.hasOwn(XMP_TIMES, name) ? XMP_TIMES[name] : undefined
      if (meaning !== undefined && collected.times.length < MOST_TIMES)
        collected.times.push(statedTime(`XMP ${name}`, value, meaning))
      if (XMP_SOFTWARE.has(name)) collected.software(value)
      if (name === 'tiff:Make') collected.first.make ??= plain(value, 100)
      if (name === 'tiff:Model') collected.first.model ??= plain(value, 100)
      if (name === 'xmp:CreatorTool' || name === 'tiff:Software') collected.first.software ??= plain(value, 100)
    }
    const place = xmpPlace(properties)
    if (place !== undefined) collected.places.push(place)
  }
}

/** "43,15.5N" or "43,15,30N": degrees, minutes, perhaps seconds, hemisphere. @see XMP specification part 2, section 1.2.7.4 */
const COORDINATE = /^(\d{1,3}),(\d{1,2}(?:\.\d{1,12})?)(?:,(\d{1,2}(?:\.\d{1,12})?))?([NSEW])$/

function xmpPlace(properties: readonly XmpProperty[]): StatedPlace | undefined {
  const latitude = coordinate(properties, 'exif:GPSLatitude', 'NS', 90)
  const longitude = coordinate(properties, 'exif:GPSLongitude', 'EW', 180)
  if (latitude === undefined || longitude === undefined) return undefined
  const stated = (name: string) => properties.find(property => property.name === name)?.value
  const altitude = fraction(stated('exif:GPSAltitude'))
  const direction = fraction(stated('exif:GPSImgDirection'))
  const error = fraction(stated('exif:GPSHPositioningError'))
  return {
    field: 'XMP GPS',
    latitude,
    longitude,
    ...(altitude === undefined ? {} : { altitudeMetres: stated('exif:GPSAltitudeRef') === '1' ? -altitude : altitude }),
    ...(direction === undefined || direction > 360
      ? {}
      : { directionDegrees: direction, isDirectionMagnetic: stated('exif:GPSImgDirectionRef') === 'M' }),
    ...(error === undefined ? {} : { errorMetres: error }),
  }
}

/** "8125/10", or a decimal; undefined for what is none, or below 0. */
function fraction(text: string | undefined): number | undefined {
  const match = /^(\d{1,10}(?:\.\d{1,10})?)(?:\/(\d{1,10}))?$/.exec(text?.slice(0, 40) ?? '')
  const value = match === null ? Number.NaN : Number(match[1]) / Number(match[2] ?? 1)
  return Number.isFinite(value) ? value : undefined
}

function coordinate(
  properties: readonly XmpProperty[],
  name: string,
  letters: string,
  most: number,
): number | undefined {
  const match = COORDINATE.exec(properties.find(property => property.name === name)?.value.slice(0, 60) ?? '')
  if (match === null || !letters.includes(match[4])) return undefined
  const value = Number(match[1]) + Number(match[2]) / 60 + Number(match[3] ?? 0) / 3600
  return value > most ? undefined : letters.indexOf(match[4]) === 1 ? -value : value
}

function readIptc(block: Uint8Array | undefined, rows: MetadataRows, collected: Collected): void {
  if (block === undefined) return
  const { records, isWhole } = iptcRecords(block)
  if (!isWhole) collected.unreadable.push('IPTC')
  for (const { name, value } of records) rows.add('IPTC', name, value)
  const recordOf = (name: string) => records.find(record => record.name === name)?.value.trim()
  for (const [day, clock, meaning] of [
    ['DateCreated', 'TimeCreated', 'taken'],
    ['DigitalCreationDate', 'DigitalCreationTime', 'written'],
  ] as const) {
    const date = recordOf(day)
    if (date === undefined) continue
    const time = recordOf(clock)
    collected.times.push(statedTime(`IPTC ${day}`, time === undefined ? date : `${date} ${time}`, meaning))
  }
  collected.software(recordOf('OriginatingProgram'))
}

function readRest(blocks: MetadataBlocks, rows: MetadataRows, collected: Collected): void {
  for (const { group, name, value } of [...blocks.lines, ...embeddedLines(blocks.parts)]) {
    rows.add(group, name, value)
    if (group === 'PNG' && (name === 'ModifyDate' || name === 'Creation Time'))
      collected.times.push(statedTime(`PNG ${name}`, value, 'written'))
    if (/^(?:software|comment)$/i.test(name)) collected.software(value)
  }
  if (blocks.icc !== undefined) rows.add('ICC', 'ProfileDescription', iccDescription(blocks.icc))
}

/** One of each field and time. */
function uniqueTimes(times: readonly StatedTime[]): StatedTime[] {
  const seen = new Set<string>()
  return times
    .filter(({ field, text }) => {
      const key = `${field}\0${text}`
      const isNew = !seen.has(key)
      seen.add(key)
      return isNew
    })
    .slice(0, MOST_TIMES)
}
