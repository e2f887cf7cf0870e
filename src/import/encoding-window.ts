// A sliding window of code units over a source, so that files of any size are scanned in bounded memory.

import type { ByteSource } from '../model/source-record.ts'
import { type DetectedEncoding, type TextEncoding, unitBytes } from './encoding.ts'

/** Bytes read at a time. */
const STEP_BYTES = 1 << 20

/** Code units: bytes for UTF-8 and the Windows encodings, 16-bit units for UTF-16. ASCII characters are one unit in all. */
export class EncodingWindow {
  readonly encoding: TextEncoding
  /** Units `0 .. length` are filled; scanners read it directly. */
  units: Uint8Array | Uint16Array
  length = 0
  /** Position in the source, in units after the byte order mark, of `units[0]`. */
  base = 0
  /** True when nothing of the source is left to load. */
  atEnd = false
  readonly #source: ByteSource
  readonly #markBytes: number
  readonly #width: 1 | 2
  readonly #strict: InstanceType<typeof TextDecoder>
  readonly #lenient: InstanceType<typeof TextDecoder>

  constructor(source: ByteSource, detected: DetectedEncoding) {
    this.encoding = detected.encoding
    this.#source = source
    this.#markBytes = detected.markBytes
    this.#width = unitBytes(detected.encoding)
    this.units = this.#width === 1 ? new Uint8Array(STEP_BYTES) : new Uint16Array(STEP_BYTES >> 1)
    // Big-endian units are swapped as they are read.
    const label = this.#width === 2 ? 'utf-16le' : detected.encoding
    this.#strict = new TextDecoder(label, { fatal: true, ignoreBOM: true })
    this.#lenient = new TextDecoder(label, { ignoreBOM: true })
  }

  /** Loads another step behind what is there; false at the end of the source. */
  more(): boolean {
    if (this.atEnd) return false
    const stepUnits = STEP_BYTES / this.#width
    if (this.length + stepUnits > this.units.length) {
      const size = Math.max(this.units.length * 2, this.length + stepUnits)
      const larger = this.#width === 1 ? new Uint8Array(size) : new Uint16Array(size)
      larger.set(this.units.subarray(0, this.length))
      this.units = larger
    }
    const target = new Uint8Array(this.units.buffer, this.length * this.#width, STEP_BYTES)
    const read = this.#source.readAt(target, this.byteAt(this.base + this.length))
    if (this.encoding === 'utf-16be') swapPairs(target, read)
    this.length += Math.floor(read / this.#width)
    if (read < STEP_BYTES) this.atEnd = true
    return read >= this.#width
  }

  /** Forgets the first `count` units. */
  drop(count: number): void {
    this.units.copyWithin(0, count, this.length)
    this.length -= count
    this.base += count
  }

  /** Starts again at a position in units after the byte order mark. */
  seek(position: number): void {
    this.base = position
    this.length = 0
    this.atEnd = false
  }

  /** Byte offset in the source of a position in units. */
  byteAt(position: number): number {
    return this.#markBytes + position * this.#width
  }

  /** Bytes that so many units take. */
  bytesOf(count: number): number {
    return count * this.#width
  }

  /** The characters of `units[from .. to)`; `damaged` when bytes that encode nothing became U+FFFD. */
  text(from: number, to: number): { text: string; damaged: boolean } {
    const bytes = new Uint8Array(this.units.buffer, from * this.#width, (to - from) * this.#width)
    try {
      return { text: this.#strict.decode(bytes), damaged: false }
    } catch {
      return { text: this.#lenient.decode(bytes), damaged: true }
    }
  }
}

function swapPairs(bytes: Uint8Array, length: number): void {
  for (let i = 0; i + 1 < length; i += 2) {
    const first = bytes[i]
    bytes[i] = bytes[i + 1]
    bytes[i + 1] = first
  }
}
