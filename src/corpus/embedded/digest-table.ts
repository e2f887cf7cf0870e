// Which distinct text has which row number: 20 bytes a text instead of a string and a map entry.

const START_SLOTS = 1 << 12
/** Share of slots in use at which the table doubles. */
const FULL = 0.6

/** Open addressing with linear probing over 128-bit digests; row numbers start at 1. */
export class DigestTable {
  #slots = START_SLOTS
  #words = new Uint32Array(START_SLOTS * 4)
  #rows = new Uint32Array(START_SLOTS)
  #size = 0

  get size(): number {
    return this.#size
  }

  /** Row number of a digest; takes `row` for it when it is new. */
  rowOf(digest: Uint8Array, row: number): number {
    const a = word(digest, 0)
    const b = word(digest, 4)
    const c = word(digest, 8)
    const d = word(digest, 12)
    const slot = this.#find(a, b, c, d)
    if (this.#rows[slot] !== 0) return this.#rows[slot]
    this.#put(slot, a, b, c, d, row)
    if (++this.#size > this.#slots * FULL) this.#grow()
    return row
  }

  #find(a: number, b: number, c: number, d: number): number {
    const mask = this.#slots - 1
    const words = this.#words
    for (let slot = a & mask; ; slot = (slot + 1) & mask) {
      if (this.#rows[slot] === 0) return slot
      const at = slot * 4
      if (words[at] === a && words[at + 1] === b && words[at + 2] === c && words[at + 3] === d) return slot
    }
  }

  #put(slot: number, a: number, b: number, c: number, d: number, row: number): void {
    const at = slot * 4
    this.#words[at] = a
    this.#words[at + 1] = b
    this.#words[at + 2] = c
    this.#words[at + 3] = d
    this.#rows[slot] = row
  }

  #grow(): void {
    const words = this.#words
    const rows = this.#rows
    this.#slots *= 2
    this.#words = new Uint32Array(this.#slots * 4)
    this.#rows = new Uint32Array(this.#slots)
    for (let slot = 0; slot < rows.length; slot++) {
      if (rows[slot] === 0) continue
      const at = slot * 4
      const [a, b, c, d] = [words[at], words[at + 1], words[at + 2], words[at + 3]]
      this.#put(this.#find(a, b, c, d), a, b, c, d, rows[slot])
    }
  }
}

function word(bytes: Uint8Array, at: number): number {
  return (bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16) | (bytes[at + 3] << 24)) >>> 0
}
