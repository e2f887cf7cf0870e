// Takes the bytes of one original: hashes them whole and by megabyte in one pass, and writes what is too large to hold.

import type { Sha256 } from '../model/ids.ts'
import type { OpenFile } from '../system/files.ts'
import { type Hasher, sha256, sha256Aside, startSha256 } from '../system/hashing.ts'

/** Bytes of one chunk of the chunk list; the last may be shorter. */
export const CHUNK_BYTES = 1 << 20

/** Chunks that may be hashed on other threads at once; each holds a copy of its MiB. */
const MOST_HASHING = 16

export interface TakenBytes {
  readonly sha256: Sha256
  readonly sizeBytes: number
  /** SHA-256 of each chunk of 1 MiB in turn; empty for no bytes. */
  readonly chunkSha256: readonly Sha256[]
  /** The bytes themselves, when they were at most one chunk; else they are in the file. */
  readonly small: Uint8Array | undefined
}

/** Consumes the stream. `openFile` is called once, when the bytes turn out to be more than one chunk. */
export async function takeBytes(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  openFile: () => OpenFile,
): Promise<TakenBytes> {
  const intake = new Intake(openFile)
  for await (const bytes of chunks) {
    intake.add(bytes)
    if (intake.isAhead) await intake.catchUp()
  }
  return intake.finish()
}

class Intake {
  readonly #openFile: () => OpenFile
  readonly #chunkSha256: Sha256[] = []
  /** Chunks being hashed on other threads, in order. */
  #hashing: Promise<Sha256>[] = []
  #parts: Uint8Array[] = []
  #block = new Uint8Array(0)
  #filled = 0
  #sizeBytes = 0
  #whole: Hasher | undefined
  #file: OpenFile | undefined

  constructor(openFile: () => OpenFile) {
    this.#openFile = openFile
  }

  add(bytes: Uint8Array): void {
    this.#sizeBytes += bytes.length
    if (this.#whole === undefined) {
      // The giver may use its buffer again, so small originals are copied.
      if (this.#sizeBytes <= CHUNK_BYTES) {
        if (bytes.length > 0) this.#parts.push(bytes.slice())
        return
      }
      this.#whole = startSha256()
      this.#file = this.#openFile()
      this.#block = new Uint8Array(CHUNK_BYTES)
      for (const part of this.#parts) this.#fill(part)
      this.#parts = []
    }
    this.#fill(bytes)
  }

  /** True when so many chunks are being hashed that reading has to wait. */
  get isAhead(): boolean {
    return this.#hashing.length >= MOST_HASHING
  }

  async catchUp(): Promise<void> {
    const hashing = this.#hashing
    this.#hashing = []
    this.#chunkSha256.push(...(await Promise.all(hashing)))
  }

  async finish(): Promise<TakenBytes> {
    const sizeBytes = this.#sizeBytes
    if (this.#whole === undefined) {
      const small = this.#parts.length === 1 ? this.#parts[0] : new Uint8Array(Buffer.concat(this.#parts))
      const hash = sha256(small)
      return { sha256: hash, sizeBytes, chunkSha256: sizeBytes === 0 ? [] : [hash], small }
    }
    if (this.#filled > 0) this.#take(this.#block.subarray(0, this.#filled))
    await this.catchUp()
    return { sha256: this.#whole.digest(), sizeBytes, chunkSha256: this.#chunkSha256, small: undefined }
  }

  #fill(bytes: Uint8Array): void {
    let at = 0
    while (at < bytes.length) {
      if (this.#filled === 0 && bytes.length - at >= CHUNK_BYTES) {
        this.#take(bytes.subarray(at, at + CHUNK_BYTES))
        at += CHUNK_BYTES
        continue
      }
      const count = Math.min(CHUNK_BYTES - this.#filled, bytes.length - at)
      this.#block.set(bytes.subarray(at, at + count), this.#filled)
      this.#filled += count
      at += count
      if (this.#filled === CHUNK_BYTES) {
        this.#take(this.#block)
        this.#filled = 0
      }
    }
  }

  #take(chunk: Uint8Array): void {
    this.#hashing.push(sha256Aside(chunk as Uint8Array<ArrayBuffer>))
    this.#file?.append(chunk)
    this.#whole?.update(chunk)
  }
}
