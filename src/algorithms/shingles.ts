// The set of character shingles of a text, and the exact Jaccard resemblance of two such sets.

import type { TextArena } from './text-arena.ts'

/** Length of a shingle in UTF-16 code units. A change gives other families: every published figure rests on it. */
export const SHINGLE_UNITS = 5

/** Multiplier of the rolling hash (odd, from the fractional part of the golden ratio) and its fifth power. */
export const ROLLING = 0x9e3779b1 | 0
export const ROLLING_OUT = Math.imul(Math.imul(Math.imul(Math.imul(ROLLING, ROLLING), ROLLING), ROLLING), ROLLING)

/** Slot layout: generation, hash, position of the shingle in its text, generation of the last comparison that met it. */
const SLOT = 4

/**
 * The shingles of one text at a time in an open hash table. Hashes only find the slot: shingles are equal when their
 * code units are, so sizes and resemblances are exact. Loading costs a few ns a character and frees nothing.
 */
export class ShingleSet {
  #slots = new Int32Array(1024 * SLOT)
  /** Slot of the shingle at each position of the loaded text. */
  #slotAt = new Int32Array(1024)
  #mask = 1023
  #generation = 0
  #comparison = 0
  #units: Uint16Array
  #start = 0
  #end = 0
  /** Number of distinct shingles of the loaded text. */
  size = 0

  constructor(arena: TextArena) {
    this.#units = arena.units
  }

  /** Replaces the set by the shingles of `units[start .. end)`; returns their number. */
  load(start: number, end: number): number {
    this.#reserve(end - start)
    const units = this.#units
    const slots = this.#slots
    const slotAt = this.#slotAt
    const mask = this.#mask
    const generation = ++this.#generation
    this.#start = start
    this.#end = end
    let size = 0
    let hash = 0
    for (let i = start; i < end; i++) {
      hash = (Math.imul(hash, ROLLING) + units[i]) | 0
      if (i - start < SHINGLE_UNITS - 1) continue
      if (i - start >= SHINGLE_UNITS) hash = (hash - Math.imul(units[i - SHINGLE_UNITS], ROLLING_OUT)) | 0
      const from = i - SHINGLE_UNITS + 1
      let slot = slotOf(hash) & mask
      while (slots[slot * SLOT] === generation) {
        if (slots[slot * SLOT + 1] === hash && isSame(units, start + slots[slot * SLOT + 2], from)) break
        slot = (slot + 1) & mask
      }
      slotAt[from - start] = slot
      if (slots[slot * SLOT] === generation) continue
      slots[slot * SLOT] = generation
      slots[slot * SLOT + 1] = hash
      slots[slot * SLOT + 2] = from - start
      slots[slot * SLOT + 3] = 0
      size++
    }
    this.size = size
    return size
  }

  /**
   * Exact Jaccard resemblance of the loaded set and `units[start .. end)`, which has `otherSize` distinct shingles;
   * -1 as soon as it cannot reach `atLeast` (0 for always exact).
   */
  resemblance(start: number, end: number, otherSize: number, atLeast: number): number {
    const both = this.size + otherSize
    if (both === 0) return 1
    // One below the exact bound, so that rounding never drops a pair; the quotient decides.
    const needed = Math.floor((atLeast * both) / (1 + atLeast)) - 1
    if (Math.min(this.size, otherSize) < needed) return -1
    const common = this.#common(start, end, needed)
    if (common < 0) return -1
    const value = common / (both - common)
    return value >= atLeast ? value : -1
  }

  /** Number of distinct common shingles, -1 when there are surely fewer than `needed`. */
  #common(start: number, end: number, needed: number): number {
    const units = this.#units
    const slots = this.#slots
    const mask = this.#mask
    const generation = this.#generation
    const comparison = ++this.#comparison
    const slotAt = this.#slotAt
    const own = this.#start
    const ownEnd = this.#end
    let common = 0
    let hash = 0
    // Where the loaded text goes on after the shingle met last; while both go on alike, no slot has to be looked for.
    let next = ownEnd
    for (let i = start; i < end; i++) {
      hash = (Math.imul(hash, ROLLING) + units[i]) | 0
      if (i - start < SHINGLE_UNITS - 1) continue
      if (i - start >= SHINGLE_UNITS) hash = (hash - Math.imul(units[i - SHINGLE_UNITS], ROLLING_OUT)) | 0
      if (common + end - i < needed) return -1
      let slot = -1
      if (next < ownEnd && units[next] === units[i]) slot = slotAt[next - own - SHINGLE_UNITS + 1]
      else {
        next = ownEnd
        let probe = slotOf(hash) & mask
        while (slots[probe * SLOT] === generation) {
          const position = own + slots[probe * SLOT + 2]
          if (slots[probe * SLOT + 1] === hash && isSame(units, position, i - SHINGLE_UNITS + 1)) {
            slot = probe
            next = position + SHINGLE_UNITS - 1
            break
          }
          probe = (probe + 1) & mask
        }
        if (slot < 0) continue
      }
      next++
      if (slots[slot * SLOT + 3] === comparison) continue
      slots[slot * SLOT + 3] = comparison
      common++
    }
    return common
  }

  #reserve(characters: number): void {
    if (this.#generation > 0x7ffffff0 || this.#comparison > 0x7ffffff0) this.#forget()
    if (characters * 2 <= this.#mask) return
    let size = this.#mask + 1
    while (size < characters * 3) size *= 2
    this.#slots = new Int32Array(size * SLOT)
    this.#slotAt = new Int32Array(size)
    this.#mask = size - 1
  }

  #forget(): void {
    this.#slots.fill(0)
    this.#generation = 0
    this.#comparison = 0
  }
}

function slotOf(hash: number): number {
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 12
}

function isSame(units: Uint16Array, a: number, b: number): boolean {
  return (
    units[a] === units[b] &&
    units[a + 1] === units[b + 1] &&
    units[a + 2] === units[b + 2] &&
    units[a + 3] === units[b + 3] &&
    units[a + 4] === units[b + 4]
  )
}
