// Hashes by number, 32 bytes each: a million entries of a chain fit in 32 MB.

import type { Sha256 } from '../model/ids.ts'

const HASH_BYTES = 32

/** Numbers that follow each other from 1 lie packed; others (of a damaged chain) beside. */
export class NumberedHashes {
  #packed = Buffer.alloc(64 * HASH_BYTES)
  #size = 0
  readonly #others = new Map<number, Sha256>()

  /** How many follow each other from 1 without gap. */
  get size(): number {
    return this.#size
  }

  set(number: number, hash: Sha256): void {
    if (number !== this.#size + 1) {
      this.#others.set(number, hash)
      return
    }
    const at = this.#size * HASH_BYTES
    if (at === this.#packed.length) {
      const larger = Buffer.alloc(2 * at)
      larger.set(this.#packed)
      this.#packed = larger
    }
    this.#packed.write(hash, at, 'hex')
    this.#size++
  }

  get(number: number): Sha256 | undefined {
    const other = this.#others.get(number)
    if (other !== undefined || !(number >= 1 && number <= this.#size)) return other
    return this.#packed.toString('hex', (number - 1) * HASH_BYTES, number * HASH_BYTES) as Sha256
  }
}
