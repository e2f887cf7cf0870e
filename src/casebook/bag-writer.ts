// Writes the files of a bag into a new folder: streamed, hashed on the way, flushed before anybody relies on them.

import { BAG_ALGORITHMS, type BaggedRow } from '../export/bagit.ts'
import { parentOf } from '../system/durable-directory.ts'
import type { Files, OpenFile } from '../system/files.ts'
import { startDigest } from '../system/hashing.ts'

/** Files written and not flushed that are held open at once. */
const MOST_OPEN = 128
/** Bytes and files written between two pauses. */
const PAUSE_BYTES = 64 << 20
const PAUSE_FILES = 64

export class BagWriter {
  readonly #files: Files
  readonly #folder: string
  readonly #folders = new Set<string>()
  readonly #pause: () => Promise<void>
  #open: OpenFile[] = []
  #unpaused = 0
  #unpausedFiles = 0

  /** @param folder is there and empty. @param pause is called now and then: may wait, may throw to stop. */
  constructor(files: Files, folder: string, pause: () => Promise<void>) {
    this.#files = files
    this.#folder = folder
    this.#pause = pause
    this.#folders.add(folder)
  }

  /** Writes one new file, piece by piece. Throws the system's error, and what `pause` throws. */
  async write(path: string, pieces: Iterable<Uint8Array>): Promise<BaggedRow> {
    const folder = parentOf(`${this.#folder}/${path}`)
    if (!this.#folders.has(folder)) this.#makeFolder(folder)
    const hashers = BAG_ALGORITHMS.map(algorithm => startDigest(algorithm))
    const file = this.#files.create(`${this.#folder}/${path}`)
    this.#open.push(file)
    let sizeBytes = 0
    for (const piece of pieces) {
      file.append(piece)
      for (const hasher of hashers) hasher?.update(piece)
      sizeBytes += piece.length
      this.#unpaused += piece.length
      if (this.#unpaused >= PAUSE_BYTES) await this.#rest()
    }
    if (++this.#unpausedFiles >= PAUSE_FILES) await this.#rest()
    if (this.#open.length >= MOST_OPEN) this.#flush()
    const [sha256 = '', sha512 = ''] = hashers.map(hasher => hasher?.digest())
    return { path, sizeBytes, digests: { sha256, sha512 } }
  }

  /** Writes text in UTF-8. */
  writeText(path: string, pieces: Iterable<string>): Promise<BaggedRow> {
    return this.write(path, encoded(pieces))
  }

  /** Makes everything written durable. */
  finish(): void {
    this.#flush()
    for (const folder of [...this.#folders].reverse()) this.#files.syncDirectory(folder)
  }

  /** Closes what is open, whatever state it is in. */
  close(): void {
    for (const file of this.#open) file.close()
    this.#open = []
  }

  #rest(): Promise<void> {
    this.#unpaused = 0
    this.#unpausedFiles = 0
    return this.#pause()
  }

  #flush(): void {
    this.#files.syncAll(this.#open)
    this.close()
  }

  #makeFolder(folder: string): void {
    if (this.#folders.has(folder)) return
    this.#makeFolder(parentOf(folder))
    this.#files.makeDirectory(folder)
    this.#folders.add(folder)
  }
}

/** Text is encoded once so many UTF-16 code units have come together. */
const CHUNK_UNITS = 1 << 16

function* encoded(pieces: Iterable<string>): Generator<Uint8Array> {
  const encoder = new TextEncoder()
  let chunk = ''
  for (const piece of pieces) {
    chunk += piece
    if (chunk.length < CHUNK_UNITS) continue
    yield encoder.encode(chunk)
    chunk = ''
  }
  if (chunk !== '') yield encoder.encode(chunk)
}
