// The STREAM of age as a file that is written forwards and read anywhere: an original and zeros up to a padded length.
// The layout is docs/file-format.md, "Sealed cases".

import {
  type CipherKey,
  NotAuthentic,
  openChunk,
  quickKey,
  SEALED_CHUNK_BYTES,
  STREAM_CHUNK_BYTES,
  sealChunk,
  sealChunkInto,
  streamBytes,
} from './ciphers.ts'
import type { OpenFile } from './files.ts'

/** Chunks that are read or written at once. */
const CHUNKS_AT_ONCE = 16

/** Opened chunks that are remembered: readers ask for small pieces, often near each other. */
const REMEMBERED = 4

const ZEROS = new Uint8Array(STREAM_CHUNK_BYTES)

/** Writes one stream into an empty file. One key seals one stream only. */
export class SealedWriter {
  readonly #file: OpenFile
  #key: CipherKey
  /** The last bytes, at most one chunk: whether they are the last is not known yet. */
  #held = new Uint8Array(0)
  #filled = 0
  #index = 0
  /** Sealed chunks that are not in the file yet. */
  #out = new Uint8Array(0)
  #outFilled = 0

  constructor(file: OpenFile, key: Uint8Array) {
    this.#file = file
    this.#key = key
  }

  /** The caller may use `bytes` again afterwards. */
  append(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; ) {
      if (this.#filled === STREAM_CHUNK_BYTES) {
        this.#seal(this.#held.subarray(0, STREAM_CHUNK_BYTES))
        this.#filled = 0
      }
      // Whole chunks that others follow need not be copied.
      if (this.#filled === 0 && bytes.length - at > STREAM_CHUNK_BYTES) {
        this.#seal(bytes.subarray(at, at + STREAM_CHUNK_BYTES))
        at += STREAM_CHUNK_BYTES
        continue
      }
      const count = Math.min(STREAM_CHUNK_BYTES - this.#filled, bytes.length - at)
      this.#makeRoom(this.#filled + count)
      this.#held.set(bytes.subarray(at, at + count), this.#filled)
      this.#filled += count
      at += count
    }
    this.#write()
  }

  /** Adds zeros up to `paddedBytes`, which is more than 0, and seals the last chunk. */
  finish(paddedBytes: number): void {
    for (;;) {
      const missing = paddedBytes - this.#index * STREAM_CHUNK_BYTES - this.#filled
      if (missing < 0) throw new RangeError('more bytes than the padded length')
      if (missing === 0) break
      this.append(ZEROS.subarray(0, Math.min(missing, STREAM_CHUNK_BYTES)))
    }
    this.#file.append(sealChunk(this.#key, this.#index, true, this.#held.subarray(0, this.#filled)))
    this.#held.fill(0)
  }

  /** Most originals are far smaller than a chunk. */
  #makeRoom(bytes: number): void {
    if (bytes <= this.#held.length) return
    const larger = new Uint8Array(this.#filled === 0 ? bytes : STREAM_CHUNK_BYTES)
    larger.set(this.#held.subarray(0, this.#filled))
    this.#held.fill(0)
    this.#held = larger
  }

  #seal(plain: Uint8Array): void {
    if (this.#outFilled === this.#out.length) this.#write()
    if (this.#out.length === 0) {
      this.#out = new Uint8Array(CHUNKS_AT_ONCE * SEALED_CHUNK_BYTES)
      if (this.#key instanceof Uint8Array) this.#key = quickKey(this.#key)
    }
    const target = this.#out.subarray(this.#outFilled)
    this.#outFilled += sealChunkInto(target, this.#key, this.#index++, false, plain)
  }

  #write(): void {
    if (this.#outFilled > 0) this.#file.append(this.#out.subarray(0, this.#outFilled))
    this.#outFilled = 0
  }
}

/** Reads the original out of a sealed file. What is damaged or not what was sealed throws NotAuthentic. */
export class SealedReader {
  readonly sizeBytes: number
  readonly #file: OpenFile
  #key: Uint8Array | undefined
  readonly #chunks: number
  readonly #remembered = new Map<number, Uint8Array>()
  #block: Uint8Array | undefined

  /** `sizeBytes` of the original, `paddedBytes` of the stream. Throws NotAuthentic when the file has not the length of it. */
  constructor(file: OpenFile, key: Uint8Array, sizeBytes: number, paddedBytes: number) {
    if (file.sizeBytes() !== streamBytes(paddedBytes)) throw new NotAuthentic('wrong length')
    this.#file = file
    this.#key = new Uint8Array(key)
    this.sizeBytes = sizeBytes
    this.#chunks = Math.ceil(paddedBytes / STREAM_CHUNK_BYTES)
  }

  /** Fills `target` from `position` of the original; returns the bytes read, 0 at the end. */
  readAt(target: Uint8Array, position: number): number {
    const end = Math.min(this.sizeBytes, position + target.length)
    if (end <= position) return 0
    const last = Math.ceil(end / STREAM_CHUNK_BYTES)
    for (let index = Math.floor(position / STREAM_CHUNK_BYTES); index < last; ) {
      const known = this.#remembered.get(index)
      if (known !== undefined) {
        copyPart(known, index, target, position, end)
        index++
        continue
      }
      let next = index + 1
      while (next < last && next - index < CHUNKS_AT_ONCE && !this.#remembered.has(next)) next++
      this.#read(index, next, target, position, end)
      index = next
    }
    return end - position
  }

  close(): void {
    this.#key?.fill(0)
    this.#key = undefined
    for (const plain of this.#remembered.values()) plain.fill(0)
    this.#remembered.clear()
    this.#file.close()
  }

  #read(first: number, next: number, target: Uint8Array, position: number, end: number): void {
    if (this.#key === undefined) throw new Error('the file was closed')
    const wanted = (next - first) * SEALED_CHUNK_BYTES
    if (this.#block === undefined || this.#block.length < wanted) this.#block = new Uint8Array(wanted)
    const read = this.#file.readAt(this.#block.subarray(0, wanted), first * SEALED_CHUNK_BYTES)
    const isShort = read < wanted && next < this.#chunks
    if (isShort || read <= wanted - SEALED_CHUNK_BYTES) throw new NotAuthentic('file too short')
    for (let index = first; index < next; index++) {
      const at = (index - first) * SEALED_CHUNK_BYTES
      const sealed = this.#block.subarray(at, Math.min(read, at + SEALED_CHUNK_BYTES))
      const plain = openChunk(this.#key, index, index === this.#chunks - 1, sealed)
      const start = index * STREAM_CHUNK_BYTES
      if (start + plain.length > this.sizeBytes) requireZeros(plain, Math.max(0, this.sizeBytes - start))
      copyPart(plain, index, target, position, end)
      // Only the ends of what was asked for are likely to be asked for again.
      if (position < end && (start < position || start + plain.length > end)) this.#remember(index, plain)
    }
  }

  #remember(index: number, plain: Uint8Array): void {
    this.#remembered.set(index, plain)
    if (this.#remembered.size <= REMEMBERED) return
    const [oldest] = this.#remembered.keys()
    this.#remembered.get(oldest)?.fill(0)
    this.#remembered.delete(oldest)
  }
}

function copyPart(plain: Uint8Array, index: number, target: Uint8Array, position: number, end: number): void {
  const start = index * STREAM_CHUNK_BYTES
  const from = Math.max(start, position)
  const to = Math.min(start + plain.length, end)
  if (to > from) target.set(plain.subarray(from - start, to - start), from - position)
}

function requireZeros(plain: Uint8Array, from: number): void {
  for (let at = from; at < plain.length; at++) if (plain[at] !== 0) throw new NotAuthentic('padding')
}
