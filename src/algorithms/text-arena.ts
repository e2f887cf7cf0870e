// Many texts in one shared block of UTF-16 code units, so that workers read them without copying.

/** Text i lies in `units[starts[i] .. starts[i + 1])`; `starts` has one element more than there are texts. */
export interface TextArena {
  readonly units: Uint16Array
  /** Float64 because a corpus may hold more than 2^32 code units. */
  readonly starts: Float64Array
}

/** Packs texts in order; memory is shared (SharedArrayBuffer), two bytes a code unit. */
export function packTexts(texts: readonly string[]): TextArena {
  const builder = new TextArenaBuilder()
  for (const text of texts) builder.push(text)
  return builder.finish()
}

/** Number of texts. */
export function textCount(arena: TextArena): number {
  return arena.starts.length - 1
}

/** Text i as a string. */
export function textAt(arena: TextArena, index: number): string {
  const { units, starts } = arena
  let text = ''
  for (let at = starts[index]; at < starts[index + 1]; at += 8192) {
    text += String.fromCharCode(...units.subarray(at, Math.min(at + 8192, starts[index + 1])))
  }
  return text
}

/** Collects texts of unknown number and size; the blocks are joined once by `finish`. */
export class TextArenaBuilder {
  #blocks: Uint16Array[] = []
  #block = new Uint16Array(1 << 20)
  #used = 0
  #total = 0
  #starts: number[] = [0]

  push(text: string): void {
    const length = text.length
    if (this.#used + length > this.#block.length) this.#seal(length)
    const block = this.#block
    const from = this.#used
    for (let i = 0; i < length; i++) block[from + i] = text.charCodeAt(i)
    this.#used += length
    this.#total += length
    this.#starts.push(this.#total)
  }

  /** The arena; the builder must not be used afterwards. */
  finish(): TextArena {
    this.#seal(0)
    const units = new Uint16Array(new SharedArrayBuffer(this.#total * 2))
    let at = 0
    for (const block of this.#blocks) {
      units.set(block, at)
      at += block.length
    }
    this.#blocks = []
    const starts = new Float64Array(new SharedArrayBuffer(this.#starts.length * 8))
    starts.set(this.#starts)
    return { units, starts }
  }

  #seal(needed: number): void {
    if (this.#used > 0) this.#blocks.push(this.#block.subarray(0, this.#used))
    this.#block = new Uint16Array(Math.max(1 << 20, needed))
    this.#used = 0
  }
}
