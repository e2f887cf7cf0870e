// An open file over single system calls, which may do less than they were asked to.

import type { OpenFile } from './files.ts'

/** The system calls of one open file. Every one throws the system's error (`code`). */
export interface RawFile {
  /** Reads into `target` from `offset`, at most `length` bytes of the file from `position`; 0 only at the end. */
  read(target: Uint8Array, offset: number, length: number, position: number): number
  /** Writes at most `length` bytes of `bytes` from `offset` at the end of the file; returns how many. */
  append(bytes: Uint8Array, offset: number, length: number): number
  sizeBytes(): number
  truncate(sizeBytes: number): void
  sync(): void
  close(): void
}

/** Repeats reads and writes until all is done. A write that takes nothing is an error (EIO), never an endless loop. */
export class LoopedFile implements OpenFile {
  readonly #raw: RawFile

  constructor(raw: RawFile) {
    this.#raw = raw
  }

  readAt(target: Uint8Array, position: number): number {
    let filled = 0
    while (filled < target.length) {
      const read = this.#raw.read(target, filled, target.length - filled, position + filled)
      if (read === 0) break
      filled += read
    }
    return filled
  }

  append(bytes: Uint8Array): void {
    writeAll(bytes, (offset, length) => this.#raw.append(bytes, offset, length))
  }

  sizeBytes(): number {
    return this.#raw.sizeBytes()
  }

  truncate(sizeBytes: number): void {
    this.#raw.truncate(sizeBytes)
  }

  sync(): void {
    this.#raw.sync()
  }

  close(): void {
    this.#raw.close()
  }
}

/** Calls `write` for what is left of `bytes` until nothing is left. Throws EIO when it takes nothing. */
export function writeAll(bytes: Uint8Array, write: (offset: number, length: number) => number): void {
  for (let written = 0; written < bytes.length; ) {
    const taken = write(written, bytes.length - written)
    if (taken <= 0) throw Object.assign(new Error('EIO: nothing was written'), { code: 'EIO' })
    written += taken
  }
}
