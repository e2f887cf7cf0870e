// Takes the bytes of one original: hashes them whole and by megabyte in one pass, and writes what is too large to hold.

import type { Sha256 } from '../model/ids.ts'
import { type ChunkedCopy, chunkedCopy } from '../system/chunked-copy.ts'
import type { OpenFile } from '../system/files.ts'
import { type Hasher, sha256, startSha256 } from '../system/hashing.ts'

/** Bytes of one chunk of the chunk list; the last may be shorter. */
export const CHUNK_BYTES = 1 << 20

export interface TakenBytes {
  readonly sha256: Sha256
  readonly sizeBytes: number
  /** SHA-256 of each chunk of 1 MiB in turn; empty for no bytes. */
  readonly chunkSha256: readonly Sha256[]
  /** The bytes themselves, when they were at most one chunk; else they are in the file. */
  readonly small: Uint8Array | undefined
}

/** Runs what writes to the file, and gives its errors the form that a person can act on. */
export type WriteGuard = <Result>(work: () => Result) => Result

/**
 * Consumes the stream. `openFile` is called once, when the bytes turn out to be more than one chunk, and gives an empty
 * file; `guard` sees the errors of writing it. When this throws, nothing writes to the file any more.
 */
export async function takeBytes(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  openFile: () => OpenFile,
  guard: WriteGuard = work => work(),
): Promise<TakenBytes> {
  const intake = new Intake(openFile, guard)
  try {
    for await (const bytes of chunks) intake.add(bytes)
    return intake.finish()
  } catch (error) {
    intake.abandon()
    throw error
  }
}

class Intake {
  readonly #openFile: () => OpenFile
  readonly #guard: WriteGuard
  #parts: Uint8Array[] = []
  #block = new Uint8Array(0)
  #filled = 0
  #sizeBytes = 0
  #whole: Hasher | undefined
  #copy: ChunkedCopy | undefined

  constructor(openFile: () => OpenFile, guard: WriteGuard) {
    this.#openFile = openFile
    this.#guard = guard
  }

  add(bytes: Uint8Array): void {
    this.#sizeBytes += bytes.length
    if (this.#whole === undefined) {
      // The giver may use its buffer again, so small originals are copied.
      if (this.#sizeBytes <= CHUNK_BYTES) {
        if (bytes.length > 0) this.#parts.push(new Uint8Array(bytes))
        return
      }
      this.#whole = startSha256()
      this.#copy = chunkedCopy(this.#openFile())
      this.#block = new Uint8Array(CHUNK_BYTES)
      for (const part of this.#parts) this.#fill(part)
      this.#parts = []
    }
    this.#fill(bytes)
  }

  finish(): TakenBytes {
    const sizeBytes = this.#sizeBytes
    if (this.#whole === undefined || this.#copy === undefined) {
      const small = this.#parts.length === 1 ? this.#parts[0] : new Uint8Array(Buffer.concat(this.#parts))
      const hash = sha256(small)
      return { sha256: hash, sizeBytes, chunkSha256: sizeBytes === 0 ? [] : [hash], small }
    }
    if (this.#filled > 0) this.#take(this.#block.subarray(0, this.#filled))
    const copy = this.#copy
    const chunkSha256 = this.#guard(() => copy.finish()) as Sha256[]
    return { sha256: this.#whole.digest(), sizeBytes, chunkSha256, small: undefined }
  }

  abandon(): void {
    this.#copy?.abandon()
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

  /** Written and hashed beside this thread, while this one hashes the whole. */
  #take(chunk: Uint8Array): void {
    this.#guard(() => this.#copy?.add(chunk))
    this.#whole?.update(chunk)
  }
}
