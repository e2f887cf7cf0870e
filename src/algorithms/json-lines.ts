// Line numbers of byte offsets in a large file, counted only when somebody asks.

import type { JsonBytes } from './json-window.ts'

const BLOCK_BYTES = 1 << 20

export class JsonLines {
  readonly #source: JsonBytes
  #position = 0
  #line = 1

  constructor(source: JsonBytes) {
    this.#source = source
  }

  /** Line, from 1, of the byte at this offset. Cost: one reading of what lies between this and the last question. */
  lineAt(byte: number): number {
    if (byte < this.#position) {
      this.#position = 0
      this.#line = 1
    }
    const block = Buffer.alloc(Math.min(BLOCK_BYTES, byte - this.#position))
    while (this.#position < byte) {
      const wanted = Math.min(block.length, byte - this.#position)
      const read = this.#source.readAt(block.subarray(0, wanted), this.#position)
      if (read === 0) break
      for (let at = block.indexOf(10); at >= 0 && at < read; at = block.indexOf(10, at + 1)) this.#line++
      this.#position += read
    }
    return this.#line
  }
}
