// Hashes of 256 bits, searched for all within a Hamming distance: multi-index hashing.

import { bitsIn, distanceOf, HASH_WORDS } from './pdq.ts'

/** A hash within the radius: its number, and the bits that differ. */
export interface HashNear {
  readonly id: number
  readonly distance: number
}

/** Parts that a hash is cut into, of 16 bits each. */
const PARTS = 16
const PART_VALUES = 1 << 16
/** Fewer hashes than this behind the tables, or than an eighth of what the tables hold, are compared one by one. */
const LEAST_TABLED = 4096
/** Comparing a hash in the order of memory takes about this part of the time that one found by a table takes. */
const SCAN_COST = 0.1

/**
 * Search: two hashes at distance r or less agree in one of 16 parts but for floor(r / 16) bits, so those whose part is that close to the one asked
 *   for are looked up, part by part, and compared in full. Of r = 16 s + a only the first a + 1 parts need s bits, the others s - 1.
 * Exact. How many would have to be compared is known beforehand (lengths of the lists): if reading all in the order of memory is quicker, that is done,
 *   so nothing that is asked takes longer than a scan, however the hashes are spread.
 * Source: Norouzi, Punjani, Fleet, "Fast search in Hamming space with multi-index hashing" (2012).
 * Memory: 96 bytes a hash and 4 MB; 32 bytes for a hash while there are few.
 * @see docs/methods.md#search-by-hamming-distance
 */
export class HammingIndex {
  #words: Uint32Array
  #count: number
  /** Hashes that the tables hold; those behind are compared one by one. */
  #tabled = 0
  /** Ids in the order of a part's value, part after part; those with value v stand from `#starts[part * (PART_VALUES + 1) + v]` on. */
  #ids = new Uint32Array(0)
  #starts = new Uint32Array(0)

  /** Takes over `count` hashes of eight words each; their ids are 0, 1, 2 and so on. */
  constructor(words: Uint32Array = new Uint32Array(0), count: number = Math.floor(words.length / HASH_WORDS)) {
    this.#words = words.slice(0, count * HASH_WORDS)
    this.#count = count
  }

  get count(): number {
    return this.#count
  }

  /** Bytes of memory that it takes. */
  get sizeBytes(): number {
    return this.#words.byteLength + this.#ids.byteLength + this.#starts.byteLength
  }

  /** Keeps the hash at word `at`; gives its id. Tables are made anew when enough have come, within the next search. */
  add(words: Uint32Array, at = 0): number {
    if ((this.#count + 1) * HASH_WORDS > this.#words.length) {
      const wider = new Uint32Array(Math.max(64, this.#count * 2) * HASH_WORDS)
      wider.set(this.#words)
      this.#words = wider
    }
    this.#words.set(words.subarray(at, at + HASH_WORDS), this.#count * HASH_WORDS)
    return this.#count++
  }

  /** All hashes at most `radius` bits (0..256) from the one at word `at` of `words`, in the order of their ids. */
  within(words: Uint32Array, at: number, radius: number): HashNear[] {
    if (this.#count - this.#tabled > Math.max(LEAST_TABLED, this.#tabled / 8)) this.#buildTables()
    const query = words.slice(at, at + HASH_WORDS)
    const found: HashNear[] = []
    if (this.#tabled > 0) {
      const lists = this.#listsNear(query, radius)
      if (lists === undefined) this.#scan(query, radius, 0, this.#tabled, found)
      else this.#compare(query, radius, lists, found)
    }
    this.#scan(query, radius, this.#tabled, this.#count, found)
    return found
  }

  #buildTables(): void {
    const count = this.#count
    const starts = new Uint32Array(PARTS * (PART_VALUES + 1))
    const ids = new Uint32Array(PARTS * count)
    const next = new Uint32Array(PART_VALUES)
    for (let part = 0; part < PARTS; part++) {
      const from = part * (PART_VALUES + 1)
      for (let id = 0; id < count; id++) starts[from + 1 + partOf(this.#words, id * HASH_WORDS, part)]++
      starts[from] = part * count
      for (let value = 0; value < PART_VALUES; value++) starts[from + value + 1] += starts[from + value]
      next.set(starts.subarray(from, from + PART_VALUES))
      for (let id = 0; id < count; id++) ids[next[partOf(this.#words, id * HASH_WORDS, part)]++] = id
    }
    this.#starts = starts
    this.#ids = ids
    this.#tabled = count
  }

  /** Ends of the lists to be read (from, to, from, to ...); undefined when a scan is quicker. */
  #listsNear(query: Uint32Array, radius: number): Uint32Array | undefined {
    const most = this.#tabled * SCAN_COST
    const lists: number[] = []
    let total = 0
    for (let part = 0; part < PARTS; part++) {
      const own = partOf(query, 0, part)
      const flips = flipsOf(spareOf(radius, part))
      if (flips === undefined) return undefined
      for (const flip of flips) {
        const at = part * (PART_VALUES + 1) + (own ^ flip)
        const [from, to] = [this.#starts[at], this.#starts[at + 1]]
        if (from === to) continue
        lists.push(from, to)
        total += to - from
        if (total > most) return undefined
      }
    }
    return Uint32Array.from(lists)
  }

  #compare(query: Uint32Array, radius: number, lists: Uint32Array, found: HashNear[]): void {
    const words = this.#words
    const ids = this.#ids
    const distances = new Map<number, number>()
    for (let list = 0; list < lists.length; list += 2)
      for (let i = lists[list]; i < lists[list + 1]; i++) {
        const id = ids[i]
        const distance = distanceOf(query, 0, words, id * HASH_WORDS)
        if (distance <= radius) distances.set(id, distance)
      }
    for (const [id, distance] of [...distances].sort(([a], [b]) => a - b)) found.push({ id, distance })
  }

  #scan(query: Uint32Array, radius: number, from: number, to: number, found: HashNear[]): void {
    scan(query, this.#words, from, to, radius, found)
  }
}

function partOf(words: Uint32Array, at: number, part: number): number {
  const word = words[at + (part >> 1)]
  return (part & 1) === 0 ? word >>> 16 : word & 0xffff
}

/** Bits that may differ in this part; below 0 where the part need not be looked at. */
function spareOf(radius: number, part: number): number {
  const spare = Math.floor(radius / PARTS)
  return part <= radius - spare * PARTS ? spare : spare - 1
}

/** Numbers of 16 bits with none, one and two bits set: what a part is changed by. */
const NONE: readonly number[] = [0]
const ONE = [0, ...Array.from({ length: 16 }, (_, bit) => 1 << bit)]
const TWO = [...ONE, ...ONE.slice(1).flatMap((one, i) => ONE.slice(i + 2).map(other => one | other))]

/** Undefined for three bits and more: that many lists take longer than a scan. */
function flipsOf(bits: number): readonly number[] | undefined {
  return bits < 0 ? [] : [NONE, ONE, TWO][bits]
}

/**
 * Compares all hashes from `from` up to `to` with `query`, in the order of memory. Of seven words the bits in the same place are added by carry-save
 * adders, so that four words are counted in the place of eight: half the time of `distanceOf`. The words asked for are held in variables: reading
 * them for each hash takes a third of the time.
 */
function scan(
  query: Uint32Array,
  words: Uint32Array,
  from: number,
  to: number,
  radius: number,
  found: HashNear[],
): void {
  const [q0, q1, q2, q3] = [query[0] | 0, query[1] | 0, query[2] | 0, query[3] | 0]
  const [q4, q5, q6, q7] = [query[4] | 0, query[5] | 0, query[6] | 0, query[7] | 0]
  for (let id = from, at = from * HASH_WORDS; id < to; id++, at += HASH_WORDS) {
    const a = q0 ^ words[at]
    const b = q1 ^ words[at + 1]
    const c = q2 ^ words[at + 2]
    const d = q3 ^ words[at + 3]
    const e = q4 ^ words[at + 4]
    const f = q5 ^ words[at + 5]
    const g = q6 ^ words[at + 6]
    const h = q7 ^ words[at + 7]
    const ab = a ^ b
    const de = d ^ e
    const abc = ab ^ c
    const def = de ^ f
    const all = abc ^ def
    const carryOfAbc = (a & b) | (ab & c)
    const carryOfDef = (d & e) | (de & f)
    const carryOfAll = (abc & def) | (all & g)
    const carries = carryOfAbc ^ carryOfDef
    const fours = (carryOfAbc & carryOfDef) | (carries & carryOfAll)
    const distance = bitsIn(all ^ g) + 2 * bitsIn(carries ^ carryOfAll) + 4 * bitsIn(fours) + bitsIn(h)
    if (distance <= radius) found.push({ id, distance })
  }
}
