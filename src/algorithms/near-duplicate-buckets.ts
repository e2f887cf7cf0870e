// Texts that share a band key, as numbered buckets; and the few texts of each bucket that later ones are compared with.

import { BANDS, type TextSignatures } from './minhash.ts'

/** Bits of the filter that finds keys met once only, for each text. */
const FILTER_BITS_A_TEXT = 16

/**
 * Bands that two texts must share to be compared. Of pairs with resemblance 0.6, 98.9 % share two of the 48 (0.65: 99.8 %); of pairs with
 * resemblance 0.3, which crowd a topic with few words, 6 % do instead of 32 % that share one, and comparing them was most of the cost.
 */
const SHARED_BANDS = 2

const NODE_TEXTS = 3

/** Buckets of two or more texts. */
export interface Buckets {
  readonly count: number
  /** Bucket of each text in each band (`of[band * texts + text]`), -1 where the text is alone. */
  readonly of: Int32Array
}

/**
 * Numbers the buckets that hold at least two of the texts that `takesPart` (1 or 0 a text), into `of`, which may be the
 * array of the keys itself. Linear; about 30 ns a key.
 */
export function groupKeys(signatures: TextSignatures, takesPart: Uint8Array, of: Int32Array): Buckets {
  const { count, keys } = signatures
  const table = new KeyTable(count)
  let next = 0
  for (let band = 0; band < BANDS; band++) {
    const bandKeys = keys.subarray(band * count, (band + 1) * count)
    next = table.number(bandKeys, takesPart, of.subarray(band * count, (band + 1) * count), next)
  }
  return { count: next, of }
}

class KeyTable {
  readonly #once: Int32Array
  readonly #twice: Int32Array
  readonly #shift: number
  /** Pairs of key and bucket + 1; grown on demand, since most keys never come here. */
  #slots = new Int32Array(2 << 12)
  #used = 0

  constructor(texts: number) {
    const bits = Math.max(12, Math.ceil(Math.log2(Math.max(1, texts) * FILTER_BITS_A_TEXT)))
    this.#shift = 32 - Math.min(30, bits)
    this.#once = new Int32Array(2 ** (32 - this.#shift - 5))
    this.#twice = new Int32Array(this.#once.length)
  }

  number(keys: Int32Array, takesPart: Uint8Array, of: Int32Array, first: number): number {
    const once = this.#once.fill(0)
    const twice = this.#twice.fill(0)
    this.#slots.fill(0)
    this.#used = 0
    const shift = this.#shift
    for (let text = 0; text < keys.length; text++) {
      if (takesPart[text] === 0) continue
      const bit = keys[text] >>> shift
      const mask = 1 << bit
      if ((once[bit >>> 5] & mask) === 0) once[bit >>> 5] |= mask
      else twice[bit >>> 5] |= mask
    }
    let next = first
    const firstText: number[] = []
    for (let text = 0; text < keys.length; text++) {
      const key = keys[text]
      of[text] = -1
      const bit = key >>> shift
      if (takesPart[text] === 0 || (twice[bit >>> 5] & (1 << bit)) === 0) continue
      const seen = this.#find(key, firstText.length + 1) - 1
      if (seen === firstText.length) firstText.push(text)
      else {
        const other = firstText[seen]
        if (of[other] < 0) of[other] = next++
        of[text] = of[other]
      }
    }
    return next
  }

  /** The value stored with the key, or `value` after storing it. */
  #find(key: number, value: number): number {
    if (this.#used * 4 > this.#slots.length) this.#grow()
    const mask = this.#slots.length / 2 - 1
    let slot = (Math.imul(key, 0x85ebca6b | 0) >>> 5) & mask
    while (this.#slots[slot * 2 + 1] !== 0) {
      if (this.#slots[slot * 2] === key) return this.#slots[slot * 2 + 1]
      slot = (slot + 1) & mask
    }
    this.#slots[slot * 2] = key
    this.#slots[slot * 2 + 1] = value
    this.#used++
    return value
  }

  #grow(): void {
    const before = this.#slots
    this.#slots = new Int32Array(before.length * 2)
    this.#used = 0
    for (let i = 0; i < before.length; i += 2) if (before[i + 1] !== 0) this.#find(before[i], before[i + 1])
  }
}

/** Walks texts in order: who among the texts kept so far shares a bucket with this one. */
export class BucketWalk {
  readonly #buckets: Buckets
  readonly #texts: number
  readonly #limit: number
  readonly #heads: Int32Array
  readonly #held: Uint8Array
  /** For each text the text that met it last and the bands they share, side by side: the walk is bound by memory. */
  readonly #met: Int32Array
  /** Nodes of three kept texts (-1 for none) and the next node of their bucket: sixteen bytes, so that a visit costs one cache line. */
  #list = new Int32Array(1 << 14).fill(-1)
  #used = 0
  /** The texts found by the last `meet`: the first `found` elements. */
  candidates = new Int32Array(256)
  found = 0

  /** `limit` (1..255): how many texts of one bucket are kept; bounds the cost when thousands share a passage. */
  constructor(buckets: Buckets, texts: number, limit: number) {
    this.#buckets = buckets
    this.#texts = texts
    this.#limit = limit
    this.#heads = new Int32Array(buckets.count).fill(-1)
    this.#held = new Uint8Array(buckets.count)
    this.#met = new Int32Array(texts * 2).fill(-1)
  }

  /** Finds the kept texts that share a bucket with `text`, each once; false when the text is alone in all bands. */
  meet(text: number): boolean {
    const of = this.#buckets.of
    const heads = this.#heads
    const list = this.#list
    const met = this.#met
    let isAlone = true
    this.found = 0
    for (let at = text; at < of.length; at += this.#texts) {
      const bucket = of[at]
      if (bucket < 0) continue
      isAlone = false
      for (let node = heads[bucket]; node >= 0; node = list[node + NODE_TEXTS]) {
        for (let i = node; i < node + NODE_TEXTS; i++) {
          const other = list[i]
          if (other < 0) break
          const cell = other * 2
          if (met[cell] !== text) {
            met[cell] = text
            met[cell + 1] = 1
          } else if (++met[cell + 1] === SHARED_BANDS) this.#add(other)
        }
      }
    }
    return !isAlone
  }

  /**
   * Puts the found texts in order of shared bands, most first, of equals the earliest, and drops those beyond `most`: the ones that
   * resemble the text most stand at the front, so few are ever worth an exact comparison.
   */
  rank(most: number): void {
    if (this.found < 2) return
    const met = this.#met
    this.candidates.subarray(0, this.found).sort((a, b) => met[b * 2 + 1] - met[a * 2 + 1] || a - b)
    this.found = Math.min(most, this.found)
  }

  /** Keeps a text in its buckets, except in those that are full. */
  keep(text: number): void {
    const of = this.#buckets.of
    for (let at = text; at < of.length; at += this.#texts) {
      const bucket = of[at]
      if (bucket < 0 || this.#held[bucket] === this.#limit) continue
      const place = this.#held[bucket]++ % NODE_TEXTS
      if (place === 0) this.#openNode(bucket)
      this.#list[this.#heads[bucket] + place] = text
    }
  }

  #add(text: number): void {
    if (this.found === this.candidates.length) {
      const before = this.candidates
      this.candidates = new Int32Array(before.length * 2)
      this.candidates.set(before)
    }
    this.candidates[this.found++] = text
  }

  #openNode(bucket: number): void {
    if (this.#used === this.#list.length) {
      const before = this.#list
      this.#list = new Int32Array(before.length * 2).fill(-1, before.length)
      this.#list.set(before)
    }
    this.#list[this.#used + NODE_TEXTS] = this.#heads[bucket]
    this.#heads[bucket] = this.#used
    this.#used += NODE_TEXTS + 1
  }
}
