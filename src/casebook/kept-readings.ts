// Readings of media, kept beside the index in segments that are only added to; how media look stands in a file of its own beside each segment
// and is read when it is asked for. Disposable like the index, encrypted in a sealed case.

import type { Sha256 } from '../model/ids.ts'
import { sha256 as digestOf } from '../system/hashing.ts'
import { structuredBytes, structuredValue } from '../system/structured.ts'
import type { Casebook } from './casebook.ts'
import { isKept, keepBeside, openKept, readKept, wipeKept } from './kept-file.ts'
import {
  KeptLooks,
  type Look,
  type LookAddress,
  type LookPlace,
  lookPieces,
  lookPlaces,
  readLook,
} from './kept-looks.ts'
import type { MediaReading } from './media-reading.ts'

/** Raised with every change of what a part of a reading holds: older parts are read again, the others stay. */
export const READING_VERSIONS = { look: 2, metadata: 2, provenance: 1 } as const

export type ReadingPart = keyof typeof READING_VERSIONS

export const READING_PARTS = Object.keys(READING_VERSIONS) as readonly ReadingPart[]

type Versions = Readonly<Record<ReadingPart, number>>

/** A reading and the version of each part that it was read with; 0 for a part that is to be read again. */
export interface KeptReading {
  readonly reading: MediaReading
  readonly versions: Versions
}

/** A reading as a segment holds it. */
interface Stored {
  readonly facts: MediaReading
  readonly versions: Versions
  readonly look?: LookPlace
}

interface Held extends KeptReading {
  /** Name of its segment; undefined while it is in none. */
  readonly segment: string | undefined
  readonly look: LookAddress | undefined
}

const FOLDER = 'media'
const HEAD = new TextEncoder().encode('anechoic media 2\n')
/** Hexadecimal digits of SHA-256. */
const DIGEST_LENGTH = 64
const DIGITS = 6
/** Segments from which small ones are written as one, and readings from which one is not small. */
const MOST_SEGMENTS = 64
const SMALL_SEGMENT = 4096

const looksOf = (segment: string) => `${FOLDER}/${segment}-looks`

/** One for each open case; nobody else writes the folder while the case is open. */
const OPEN = new WeakMap<Casebook, KeptReadings>()

/** The readings of a case as they are kept now. */
export function keptReadings(casebook: Casebook): KeptReadings {
  const kept = OPEN.get(casebook) ?? new KeptReadings(casebook)
  OPEN.set(casebook, kept)
  kept.refresh()
  return kept
}

export class KeptReadings {
  readonly #casebook: Casebook
  /** Names of the segments that `#held` was read from, ascending. */
  #segments: string[] = []
  #held = new Map<Sha256, Held>()
  #unwritten = new Set<Sha256>()
  /** Media whose looks on the disk are not those that were written. */
  readonly #damaged = new Set<Sha256>()
  #changes = 0

  constructor(casebook: Casebook) {
    this.#casebook = casebook
  }

  /** Grows with every change: what was worked out from the readings before is out of date. */
  get changes(): number {
    return this.#changes
  }

  get size(): number {
    return this.#held.size
  }

  /** How it looks is read from the disk each time that `picture` or `clip` of it is asked for. */
  get(sha256: Sha256): KeptReading | undefined {
    return this.#held.get(sha256)
  }

  all(): IterableIterator<KeptReading> {
    return this.#held.values()
  }

  /** How these media look, each of which must have a look. Close it. */
  looks(media: readonly Sha256[]): KeptLooks {
    const addresses = media.map(sha256 => this.#held.get(sha256)?.look)
    return new KeptLooks(
      this.#casebook,
      addresses.filter(address => address !== undefined),
    )
  }

  /** Reads the segments anew when others lie in the folder than were read, as after the index was deleted. */
  refresh(): void {
    if (!this.#casebook.isIndexKept) return
    const names = this.#names()
    if (names.join() === this.#segments.join()) return
    this.#held = new Map()
    this.#unwritten = new Set()
    this.#segments = names
    this.#changes++
    for (const name of names) for (const stored of this.#read(name)) this.#hold(name, stored)
  }

  /** The look was asked for and is damaged: what was made without it must not be kept. */
  isDamaged(sha256: Sha256): boolean {
    return this.#damaged.has(sha256)
  }

  /** Tells of looks that were met damaged. */
  tellDamaged(media: Iterable<Sha256>): void {
    for (const sha256 of media) if (this.#held.has(sha256)) this.#damaged.add(sha256)
  }

  /** Removes readings whose looks were met damaged, so that they are missed and read again; true when there were any. */
  dropDamaged(): boolean {
    if (this.#damaged.size === 0) return false
    const damaged = new Set(this.#damaged)
    this.#damaged.clear()
    this.keepOnly(sha256 => !damaged.has(sha256))
    return true
  }

  /** In memory until `flush`. */
  put({ reading, versions }: KeptReading): void {
    const look = reading.picture ?? reading.clip
    const { sha256 } = reading
    this.#held.set(sha256, { reading, versions, segment: undefined, look: look === undefined ? undefined : { look } })
    this.#unwritten.add(sha256)
    this.#damaged.delete(sha256)
    this.#changes++
  }

  /** Writes what was put since as a new segment; where the disk refuses, it stays in memory alone. */
  flush(): void {
    if (this.#unwritten.size === 0 || !this.#casebook.isIndexKept) return
    if (this.#write(this.#heldOf(this.#unwritten))) this.#unwritten = new Set()
    if (this.#segments.length < MOST_SEGMENTS) return
    const sizes = this.#sizes()
    const isSmall = (name: string) => (sizes.get(name) ?? 0) < SMALL_SEGMENT
    const small = this.#segments.filter(isSmall)
    this.#merge(small.length > 1 ? small : this.#segments)
  }

  /** Removes the readings of all other originals from memory and disk. */
  keepOnly(mayStay: (sha256: Sha256) => boolean): void {
    const touched = new Set<string>()
    let gone = 0
    for (const [sha256, { segment }] of this.#held) {
      if (mayStay(sha256)) continue
      this.#held.delete(sha256)
      this.#unwritten.delete(sha256)
      if (segment !== undefined) touched.add(segment)
      gone++
    }
    if (gone === 0) return
    this.#changes++
    if (this.#casebook.isIndexKept) this.#merge([...touched])
  }

  /** Readings of these segments as one new segment, then they are removed: what is interrupted leaves readings twice, never none. */
  #merge(segments: readonly string[]): void {
    const merged = new Set(segments)
    const readings = [...this.#held.values()].filter(({ segment }) => segment !== undefined && merged.has(segment))
    // Where the disk refuses what must go goes all the same; the others are read again.
    if (readings.length > 0) this.#write(readings)
    for (const name of segments) {
      wipeKept(this.#casebook, `${FOLDER}/${name}`)
      wipeKept(this.#casebook, looksOf(name))
    }
    for (const { reading, segment } of readings)
      if (this.#held.get(reading.sha256)?.segment === segment) this.#held.delete(reading.sha256)
    this.#segments = this.#names()
  }

  /** Looks first: a segment is there when its readings are. True when both are on the disk. A reading whose look is damaged is left out. */
  #write(readings: readonly Held[]): boolean {
    if (readings.length === 0) return true
    const casebook = this.#casebook
    const name = String(Number(this.#segments.at(-1)?.slice(0, DIGITS) ?? 0) + 1).padStart(DIGITS, '0')
    casebook.system.files.makeDirectory(`${casebook.root}/index/${FOLDER}`)
    const withLooks = readings.filter(({ look }) => look !== undefined)
    const looks = new KeptLooks(
      casebook,
      withLooks.map(({ look }) => look as LookAddress),
    )
    try {
      const each = function* () {
        for (let at = 0; at < looks.length; at++) yield looks.read(at)
      }
      const places = lookPlaces(each())
      if (looks.damaged.size > 0) {
        const lost = new Set([...looks.damaged].map(at => withLooks[at]))
        return this.#write(readings.filter(held => !lost.has(held)))
      }
      if (places.length > 0) keepBeside(casebook, looksOf(name), lookPieces(each))
      let next = 0
      const stored = readings.map(
        ({ reading, versions, look }): Stored => ({
          facts: factsOf(reading),
          versions,
          ...(look === undefined ? {} : { look: places[next++] }),
        }),
      )
      if (places.length === 0 || isKept(casebook, looksOf(name)))
        keepBeside(casebook, `${FOLDER}/${name}`, packed(stored))
      if (!isKept(casebook, `${FOLDER}/${name}`)) {
        wipeKept(casebook, looksOf(name))
        return false
      }
      for (const each of stored) this.#hold(name, each)
    } finally {
      looks.close()
    }
    this.#segments = this.#names()
    return true
  }

  #hold(segment: string, { facts, versions, look: place }: Stored): void {
    const file = looksOf(segment)
    if (place === undefined) {
      this.#held.set(facts.sha256, { reading: facts, versions, segment, look: undefined })
      return
    }
    const held: Held = {
      reading: withLook(facts, place.kind, () => this.#look(facts.sha256, file, place)),
      versions,
      segment,
      look: { file, place },
    }
    this.#held.set(facts.sha256, held)
  }

  #look(sha256: Sha256, file: string, place: LookPlace): Look | undefined {
    const source = openKept(this.#casebook, file)
    try {
      const look = source === undefined ? undefined : readLook(source, place)
      if (look === undefined) this.tellDamaged([sha256])
      return look
    } finally {
      source?.close()
    }
  }

  #heldOf(media: Iterable<Sha256>): Held[] {
    return Array.from(media, sha256 => this.#held.get(sha256)).filter(held => held !== undefined)
  }

  #sizes(): Map<string, number> {
    const sizes = new Map<string, number>()
    for (const { segment } of this.#held.values())
      if (segment !== undefined) sizes.set(segment, (sizes.get(segment) ?? 0) + 1)
    return sizes
  }

  #read(name: string): Stored[] {
    const bytes = readKept(this.#casebook, `${FOLDER}/${name}`, HEAD)
    return bytes === undefined ? [] : unpacked(bytes)
  }

  /** Ascending. */
  #names(): string[] {
    const { files } = this.#casebook.system
    const folder = `${this.#casebook.root}/index/${FOLDER}`
    if (files.facts(folder)?.kind !== 'directory') return []
    const isOwn = this.#casebook.isSealed ? /^\d{6}\.sealed$/ : /^\d{6}$/
    return files
      .list(folder)
      .flatMap(({ name }) => (isOwn.test(name) ? [name.slice(0, DIGITS)] : []))
      .sort()
  }
}

/** What is kept of a reading beside its look. */
function factsOf(reading: MediaReading): MediaReading {
  const facts: Partial<Record<keyof MediaReading, unknown>> = { ...reading }
  delete facts.picture
  delete facts.clip
  return facts as unknown as MediaReading
}

/** Copies of it made by spreading have no look. */
function withLook(facts: MediaReading, kind: LookPlace['kind'], read: () => Look | undefined): MediaReading {
  return Object.defineProperty({ ...facts }, kind, { get: read, enumerable: false })
}

/** Head, the readings, then the SHA-256 of all of that in hexadecimal. */
function* packed(readings: readonly Stored[]): Generator<Uint8Array> {
  const bytes = structuredBytes(readings)
  yield HEAD
  yield bytes
  yield new TextEncoder().encode(digestOf(bytes))
}

/** Nothing for bytes that are not whole: their media are read again. */
function unpacked(bytes: Uint8Array): Stored[] {
  const end = bytes.length - DIGEST_LENGTH
  if (end < HEAD.length) return []
  const body = bytes.subarray(HEAD.length, end)
  if (new TextDecoder().decode(bytes.subarray(end)) !== digestOf(body)) return []
  return structuredValue(body) as Stored[]
}
