// Readings of media, kept beside the index in segments that are only added to. Disposable like the index, encrypted in a sealed case.

import type { Sha256 } from '../model/ids.ts'
import { startDigest } from '../system/hashing.ts'
import { structuredBytes, structuredValue } from '../system/structured.ts'
import type { Casebook } from './casebook.ts'
import { keepBeside, readKept } from './kept-file.ts'
import type { MediaReading } from './media-reading.ts'

/** Raised with every change of what a part of a reading holds: older parts are read again, the others stay. */
export const READING_VERSIONS = { look: 1, metadata: 1, provenance: 1 } as const

export type ReadingPart = keyof typeof READING_VERSIONS

export const READING_PARTS = Object.keys(READING_VERSIONS) as readonly ReadingPart[]

/** A reading and the version of each part that it was read with; 0 for a part that is to be read again. */
export interface KeptReading {
  readonly reading: MediaReading
  readonly versions: Readonly<Record<ReadingPart, number>>
}

const FOLDER = 'media'
const HEAD = new TextEncoder().encode('anechoic media 1\n')
/** Hexadecimal digits of SHA-256. */
const DIGEST_LENGTH = 64
const DIGITS = 6
/** Segments from which they are written as one. */
const MOST_SEGMENTS = 64

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
  /** Names of the segments that `#held` was read from. */
  #segments: string[] = []
  #held = new Map<Sha256, KeptReading>()
  #unwritten: KeptReading[] = []
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

  get(sha256: Sha256): KeptReading | undefined {
    return this.#held.get(sha256)
  }

  all(): IterableIterator<KeptReading> {
    return this.#held.values()
  }

  /** Reads the segments anew when others lie in the folder than were read, as after the index was deleted. */
  refresh(): void {
    if (!this.#casebook.isIndexKept) return
    const names = this.#names()
    if (names.join() === this.#segments.join()) return
    this.#held = new Map()
    this.#unwritten = []
    this.#segments = names
    this.#changes++
    for (const name of names) for (const kept of this.#read(name)) this.#held.set(kept.reading.sha256, kept)
  }

  /** In memory until `flush`. */
  put(kept: KeptReading): void {
    this.#held.set(kept.reading.sha256, kept)
    this.#unwritten.push(kept)
    this.#changes++
  }

  /** Writes what was put since as a new segment; where the disk refuses, it stays in memory alone. */
  flush(): void {
    if (this.#unwritten.length === 0 || !this.#casebook.isIndexKept) return
    if (this.#segments.length >= MOST_SEGMENTS) {
      this.#rewrite()
      return
    }
    this.#write(this.#unwritten, Number(this.#segments.at(-1)?.slice(0, DIGITS) ?? 0) + 1)
    this.#unwritten = []
    this.#segments = this.#names()
  }

  /** Removes the readings of all other originals from memory and disk. */
  keepOnly(mayStay: (sha256: Sha256) => boolean): void {
    const gone = [...this.#held.keys()].filter(sha256 => !mayStay(sha256))
    if (gone.length === 0) return
    for (const sha256 of gone) this.#held.delete(sha256)
    this.#changes++
    this.#rewrite()
  }

  /** All as one segment, then the others are removed: what is interrupted leaves readings twice, never none. */
  #rewrite(): void {
    this.#unwritten = []
    if (!this.#casebook.isIndexKept) return
    const { files } = this.#casebook.system
    const old = this.#segments
    if (this.#held.size > 0) this.#write(this.#held.values(), Number(old.at(-1)?.slice(0, DIGITS) ?? 0) + 1)
    for (const name of old) files.wipe(`${this.#folder}/${name}`)
    this.#segments = this.#names()
  }

  #write(readings: Iterable<KeptReading>, number: number): void {
    this.#casebook.system.files.makeDirectory(this.#folder)
    keepBeside(this.#casebook, `${FOLDER}/${String(number).padStart(DIGITS, '0')}`, packed(readings))
  }

  #read(name: string): KeptReading[] {
    const bytes = readKept(this.#casebook, `${FOLDER}/${name.slice(0, DIGITS)}`, HEAD)
    return bytes === undefined ? [] : unpacked(bytes)
  }

  get #folder(): string {
    return `${this.#casebook.root}/index/${FOLDER}`
  }

  /** Ascending. */
  #names(): string[] {
    const { files } = this.#casebook.system
    if (files.facts(this.#folder)?.kind !== 'directory') return []
    const isOwn = this.#casebook.isSealed ? /^\d{6}\.sealed$/ : /^\d{6}$/
    return files
      .list(this.#folder)
      .map(({ name }) => name)
      .filter(name => isOwn.test(name))
      .sort()
  }
}

/** Head, then each reading with its length in four bytes before it, then the SHA-256 of all of that in hexadecimal. */
function* packed(readings: Iterable<KeptReading>): Generator<Uint8Array> {
  const digest = startDigest('sha256')
  const told = (bytes: Uint8Array) => {
    digest?.update(bytes)
    return bytes
  }
  yield told(HEAD)
  for (const reading of readings) {
    const bytes = structuredBytes(reading)
    const length = new Uint8Array(4)
    new DataView(length.buffer).setUint32(0, bytes.length, true)
    yield told(length)
    yield told(bytes)
  }
  yield new TextEncoder().encode(digest?.digest())
}

/** Nothing for bytes that are not whole: their media are read again. */
function unpacked(bytes: Uint8Array): KeptReading[] {
  const end = bytes.length - DIGEST_LENGTH
  if (end < HEAD.length) return []
  const digest = startDigest('sha256')
  digest?.update(bytes.subarray(0, end))
  if (new TextDecoder().decode(bytes.subarray(end)) !== digest?.digest()) return []
  const view = new DataView(bytes.buffer, bytes.byteOffset, end)
  const readings: KeptReading[] = []
  for (let at = HEAD.length; at < end; ) {
    const length = view.getUint32(at, true)
    readings.push(structuredValue(bytes.subarray(at + 4, at + 4 + length)) as KeptReading)
    at += 4 + length
  }
  return readings
}
