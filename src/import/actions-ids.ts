// Numbers for the distinct ids of a column, with their characters in typed arrays: ten million ids without ten million strings.

/** Characters of ids stand in blocks of at least this many bytes, so that growing never copies them. */
const BLOCK_BYTES = 1 << 20

/**
 * Numbers strings from 0 in the order in which they first come. An id is what its code units are: nothing is trimmed or
 * folded. 2^30 ids at most. The hash is salted, so that a file cannot be written to make it slow; no answer depends on it.
 */
export class IdTable {
  #count = 0
  /** Open addressing: number + 1 of the id in a slot, 0 where it is free; never more than half full. */
  #slots = new Int32Array(1 << 10)
  #hashes = new Int32Array(1 << 9)
  /** Where each id stands: its block, its first byte there and its code units, negative when they take two bytes each. */
  #blockOf = new Int32Array(1 << 9)
  #startOf = new Int32Array(1 << 9)
  #lengthOf = new Int32Array(1 << 9)
  readonly #blocks: Uint8Array[] = []
  #end = BLOCK_BYTES
  readonly #salt = Math.floor(Math.random() * 2 ** 32)

  get count(): number {
    return this.#count
  }

  /** The number of an id, the next one when it comes for the first time. */
  numberOf(id: string): number {
    const hash = this.#hash(id)
    const slot = this.#slot(id, hash)
    const entry = this.#slots[slot]
    if (entry > 0) return entry - 1
    const number = this.#count++
    if (number === this.#hashes.length) this.#lengthen()
    this.#slots[slot] = number + 1
    this.#hashes[number] = hash
    this.#store(number, id)
    if (this.#count * 2 > this.#slots.length) this.#rehash()
    return number
  }

  /** The number of an id that came before; undefined for any other. */
  find(id: string): number | undefined {
    const entry = this.#slots[this.#slot(id, this.#hash(id))]
    return entry === 0 ? undefined : entry - 1
  }

  /** The id of a number below `count`. */
  idOf(number: number): string {
    const length = this.#lengthOf[number]
    const start = this.#startOf[number]
    const block = this.#blocks[this.#blockOf[number]]
    let text = ''
    const part: number[] = []
    for (let i = 0; i < Math.abs(length); i++) {
      part.push(length >= 0 ? block[start + i] : block[start + 2 * i] | (block[start + 2 * i + 1] << 8))
      if (part.length === 4096) text += String.fromCharCode(...part.splice(0))
    }
    return text + String.fromCharCode(...part)
  }

  /** All ids by number. */
  ids(): string[] {
    return Array.from({ length: this.#count }, (_, number) => this.idOf(number))
  }

  /** The slot that holds an id, or the free one where it belongs. */
  #slot(id: string, hash: number): number {
    const mask = this.#slots.length - 1
    let slot = hash & mask
    for (; ; slot = (slot + 1) & mask) {
      const entry = this.#slots[slot]
      if (entry === 0 || (this.#hashes[entry - 1] === hash && this.#holds(entry - 1, id))) return slot
    }
  }

  #holds(number: number, id: string): boolean {
    const length = this.#lengthOf[number]
    if (Math.abs(length) !== id.length) return false
    const start = this.#startOf[number]
    const block = this.#blocks[this.#blockOf[number]]
    if (length >= 0) {
      for (let i = 0; i < length; i++) if (block[start + i] !== id.charCodeAt(i)) return false
      return true
    }
    for (let i = 0; i < id.length; i++) {
      if ((block[start + 2 * i] | (block[start + 2 * i + 1] << 8)) !== id.charCodeAt(i)) return false
    }
    return true
  }

  #store(number: number, id: string): void {
    const isNarrow = unitsJoined(id) < 0x100
    const bytes = isNarrow ? id.length : 2 * id.length
    if (this.#blocks.length === 0 || this.#end + bytes > this.#blocks[this.#blocks.length - 1].length) {
      this.#blocks.push(new Uint8Array(Math.max(BLOCK_BYTES, bytes)))
      this.#end = 0
    }
    const block = this.#blocks[this.#blocks.length - 1]
    this.#blockOf[number] = this.#blocks.length - 1
    this.#startOf[number] = this.#end
    this.#lengthOf[number] = isNarrow ? id.length : -id.length
    for (let i = 0; i < id.length; i++) {
      const unit = id.charCodeAt(i)
      block[this.#end++] = unit
      if (!isNarrow) block[this.#end++] = unit >> 8
    }
  }

  /** FNV-1a over the code units, finished as in MurmurHash3. */
  #hash(id: string): number {
    let hash = this.#salt
    for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193)
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
    return hash ^ (hash >>> 16)
  }

  #lengthen(): void {
    this.#hashes = twiceAsLong(this.#hashes)
    this.#blockOf = twiceAsLong(this.#blockOf)
    this.#startOf = twiceAsLong(this.#startOf)
    this.#lengthOf = twiceAsLong(this.#lengthOf)
  }

  #rehash(): void {
    const slots = new Int32Array(this.#slots.length * 2)
    const mask = slots.length - 1
    for (let number = 0; number < this.#count; number++) {
      let slot = this.#hashes[number] & mask
      while (slots[slot] !== 0) slot = (slot + 1) & mask
      slots[slot] = number + 1
    }
    this.#slots = slots
  }
}

/** All code units joined by "or": below 256 when each fits one byte. */
function unitsJoined(id: string): number {
  let joined = 0
  for (let i = 0; i < id.length; i++) joined |= id.charCodeAt(i)
  return joined
}

function twiceAsLong(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(array.length * 2)
  longer.set(array)
  return longer
}
