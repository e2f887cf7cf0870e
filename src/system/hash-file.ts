// SHA-256 of one file's original: of its bytes, or of what a sealed file holds, and where a sealed one is damaged.

import { createHash } from 'node:crypto'
import { NotAuthentic, openChunk, SEALED_CHUNK_BYTES, STREAM_CHUNK_BYTES, streamPlainBytes } from './ciphers.ts'
import type { OpenFile } from './files.ts'

const BLOCK_BYTES = 1 << 20
const CHUNKS_AT_ONCE = BLOCK_BYTES / STREAM_CHUNK_BYTES

/** Numbers of damaged megabytes that are told at most. */
const MOST_DAMAGED = 1000

export interface HashJob {
  readonly path: string
  /** Of a sealed file: its key of 32 bytes, and how many of its plain bytes are the original; the rest must be zeros. */
  readonly sealed?: { readonly key: Uint8Array; readonly sizeBytes: number }
}

export interface HashedFile {
  /** Absent when the bytes could not all be read. */
  readonly sha256?: string
  /** Bytes of the file. */
  readonly sizeBytes: number
  /** Code of the system's error, or `not-authentic` for a sealed file that is not what was sealed. */
  readonly failure?: string
  /** Of a sealed file: numbers from 0 of the MiB of the original whose chunks are not authentic, at most 1000; a wrong length or padding counts for the last. */
  readonly damaged?: readonly number[]
}

/** Reads the file once. Never throws for what is wrong with it. */
export function hashFile(open: (path: string) => OpenFile, job: HashJob): HashedFile {
  try {
    const file = open(job.path)
    try {
      return job.sealed === undefined ? hashPlain(file) : hashSealed(file, job.sealed.key, job.sealed.sizeBytes)
    } finally {
      file.close()
    }
  } catch (error) {
    return { sizeBytes: 0, failure: String((error as { code?: unknown }).code ?? 'error') }
  }
}

let spare: Uint8Array | undefined

function buffer(): Uint8Array {
  spare ??= new Uint8Array(CHUNKS_AT_ONCE * SEALED_CHUNK_BYTES)
  return spare
}

function hashPlain(file: OpenFile): HashedFile {
  const block = buffer()
  const whole = createHash('sha256')
  let sizeBytes = 0
  for (;;) {
    const read = file.readAt(block, sizeBytes)
    whole.update(block.subarray(0, read))
    sizeBytes += read
    if (read < block.length) return { sha256: whole.digest('hex'), sizeBytes }
  }
}

function hashSealed(file: OpenFile, key: Uint8Array, originalBytes: number): HashedFile {
  const sizeBytes = file.sizeBytes()
  const plainBytes = streamPlainBytes(sizeBytes)
  const chunks = Math.ceil(sizeBytes / SEALED_CHUNK_BYTES)
  const damaged = new Set<number>()
  const isDamaged = (byte: number) => {
    if (damaged.size < MOST_DAMAGED)
      damaged.add(Math.floor(Math.min(byte, Math.max(0, originalBytes - 1)) / BLOCK_BYTES))
  }
  if (plainBytes === undefined || plainBytes < originalBytes) isDamaged(originalBytes)
  const block = buffer()
  const whole = createHash('sha256')
  for (let first = 0; first < chunks; first += CHUNKS_AT_ONCE) {
    const read = file.readAt(block, first * SEALED_CHUNK_BYTES)
    for (let at = 0; at < read; at += SEALED_CHUNK_BYTES) {
      const chunk = first + at / SEALED_CHUNK_BYTES
      const plain = chunkOf(
        key,
        chunk,
        chunk === chunks - 1,
        block.subarray(at, Math.min(read, at + SEALED_CHUNK_BYTES)),
      )
      const start = chunk * STREAM_CHUNK_BYTES
      if (plain === undefined) isDamaged(start)
      else {
        const held = Math.min(plain.length, Math.max(0, originalBytes - start))
        whole.update(plain.subarray(0, held))
        if (!isZero(plain.subarray(held))) isDamaged(originalBytes)
      }
    }
  }
  if (damaged.size > 0) return { sizeBytes, failure: 'not-authentic', damaged: [...damaged] }
  return { sha256: whole.digest('hex'), sizeBytes }
}

const ZEROS = new Uint8Array(STREAM_CHUNK_BYTES)

function isZero(bytes: Uint8Array): boolean {
  return Buffer.compare(bytes, ZEROS.subarray(0, bytes.length)) === 0
}

function chunkOf(key: Uint8Array, index: number, isLast: boolean, sealed: Uint8Array): Uint8Array | undefined {
  try {
    return openChunk(key, index, isLast, sealed)
  } catch (error) {
    if (error instanceof NotAuthentic) return undefined
    throw error
  }
}
