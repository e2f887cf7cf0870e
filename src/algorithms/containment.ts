// Longer texts that hold a shorter one in full, found by the rarest passage of the shorter one (Rabin-Karp) and compared.

import { type TextArena, textCount } from './text-arena.ts'

/** Code units of the shortest text that is looked for: shorter ones are phrases, not posts. */
export const SHORTEST_CONTAINED = 64
/** Code units of a passage; it begins where a word begins. */
const PASSAGE = 24
/** Texts that are looked for by one passage, the first seen; more share no rarer passage only when built for it. */
const TEXTS_A_PASSAGE = 16
/** Comparisons and results for one container; bounds the cost of digests and of hostile texts. */
const COMPARISONS_A_TEXT = 4096
const RESULTS_A_TEXT = 256

const MULTIPLIER = 0x01000193
const COUNTER_BITS = 22

/** Text `contained` occurs in `container` between word boundaries. */
export interface ContainedText {
  readonly container: number
  readonly contained: number
  /** Share of the container's code units, 0..1. */
  readonly share: number
}

/**
 * All pairs of a longer and a contained text, ordered by container, then contained. Pairs of one family (`centre`, one
 * element a text) are left out: they are copies of the whole. Depends on the texts and their order alone. Linear: about
 * 15 ns a character.
 * @see docs/methods.md#containment
 */
export function findContainments(arena: TextArena, centre?: Int32Array): ContainedText[] {
  const { units, starts } = arena
  const count = textCount(arena)
  const index = new PassageIndex(arena)
  const met = new Int32Array(count).fill(-1)
  const found: ContainedText[] = []
  for (let text = 0; text < count; text++) {
    const start = starts[text]
    const end = starts[text + 1]
    if (end - start <= SHORTEST_CONTAINED) continue
    let comparisons = 0
    const own: ContainedText[] = []
    eachPassage(units, start, end, (at, hash) => {
      for (let node = index.first(hash); node >= 0; node = index.next[node]) {
        const other = index.text[node]
        const length = starts[other + 1] - starts[other]
        if (length >= end - start || met[other] === text) continue
        if (centre !== undefined && centre[other] === centre[text]) continue
        if (comparisons++ >= COMPARISONS_A_TEXT || own.length >= RESULTS_A_TEXT) return
        const from = at - index.offset[node]
        if (from < start || from + length > end) continue
        if (!isWordEdge(units, from, start, end) || !isWordEdge(units, from + length, start, end)) continue
        if (!isSame(units, from, starts[other], length)) continue
        met[other] = text
        own.push({ container: text, contained: other, share: length / (end - start) })
      }
    })
    own.sort((a, b) => a.contained - b.contained)
    for (const each of own) found.push(each)
  }
  return found
}

/** For each passage the texts that are looked for by it. */
class PassageIndex {
  readonly text: Int32Array
  readonly offset: Int32Array
  readonly next: Int32Array
  readonly #heads: Int32Array
  readonly #hashes: Int32Array
  readonly #filter = new Int32Array(2 ** (24 - 5))
  readonly #mask: number

  constructor(arena: TextArena) {
    const { units, starts } = arena
    const count = textCount(arena)
    this.text = new Int32Array(count)
    this.offset = new Int32Array(count)
    this.next = new Int32Array(count)
    this.#mask = 2 ** Math.ceil(Math.log2(count * 2 + 16)) - 1
    this.#heads = new Int32Array(this.#mask + 1).fill(-1)
    this.#hashes = new Int32Array(this.#mask + 1)
    const counters = countedPassages(arena)
    const held = new Uint8Array(this.#mask + 1)
    for (let text = 0, nodes = 0; text < count; text++) {
      if (starts[text + 1] - starts[text] < SHORTEST_CONTAINED) continue
      let rarest = 256
      let best = 0
      let bestAt = -1
      eachPassage(units, starts[text], starts[text + 1], (at, hash) => {
        const seen = counters[hash >>> (32 - COUNTER_BITS)]
        if (seen >= rarest) return
        rarest = seen
        best = hash
        bestAt = at
      })
      if (bestAt < 0) continue
      const slot = this.#slotOf(best)
      if (held[slot] === TEXTS_A_PASSAGE) continue
      held[slot]++
      this.text[nodes] = text
      this.offset[nodes] = bestAt - starts[text]
      this.next[nodes] = this.#heads[slot]
      this.#heads[slot] = nodes++
      this.#hashes[slot] = best
      this.#filter[best >>> 13] |= 1 << (best >>> 8)
    }
  }

  /** First node of the passage, -1 when no text is looked for by it. */
  first(hash: number): number {
    if ((this.#filter[hash >>> 13] & (1 << (hash >>> 8))) === 0) return -1
    return this.#heads[this.#slotOf(hash)]
  }

  #slotOf(hash: number): number {
    let slot = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) & this.#mask
    while (this.#heads[slot] >= 0 && this.#hashes[slot] !== hash) slot = (slot + 1) & this.#mask
    return slot
  }
}

/** How often each passage occurs in texts that are looked for; counts stop at 255, passages of one counter share it. */
function countedPassages(arena: TextArena): Uint8Array {
  const counters = new Uint8Array(2 ** COUNTER_BITS)
  for (let text = 0; text < textCount(arena); text++) {
    if (arena.starts[text + 1] - arena.starts[text] < SHORTEST_CONTAINED) continue
    eachPassage(arena.units, arena.starts[text], arena.starts[text + 1], (_, hash) => {
      const counter = hash >>> (32 - COUNTER_BITS)
      if (counters[counter] < 255) counters[counter]++
    })
  }
  return counters
}

const LEAVING = power(MULTIPLIER, PASSAGE)

function power(base: number, exponent: number): number {
  let value = 1
  for (let i = 0; i < exponent; i++) value = Math.imul(value, base)
  return value
}

/** Calls back with position and mixed hash of each passage that begins at the start of a word. */
function eachPassage(units: Uint16Array, start: number, end: number, visit: (at: number, hash: number) => void): void {
  let hash = 0
  let precedesWord = true
  for (let i = start; i < end; i++) {
    hash = (Math.imul(hash, MULTIPLIER) + units[i]) | 0
    if (i - start >= PASSAGE) hash = (hash - Math.imul(units[i - PASSAGE], LEAVING)) | 0
    const at = i - PASSAGE + 1
    if (at < start) continue
    const isWord = isWordUnit(units[at])
    if (isWord && precedesWord) {
      const mixed = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b)
      visit(at, mixed ^ (mixed >>> 15))
    }
    precedesWord = !isWord
  }
}

/** True when no word runs across the position; both ends of the text are edges. */
function isWordEdge(units: Uint16Array, at: number, start: number, end: number): boolean {
  return at === start || at === end || !isWordUnit(units[at - 1]) || !isWordUnit(units[at])
}

/** 0 not looked at yet, 1 part of a word, 2 not. */
const wordUnits = new Uint8Array(65536)

function isWordUnit(unit: number): boolean {
  if (wordUnits[unit] === 0) wordUnits[unit] = /[\p{L}\p{N}\p{M}_]/u.test(String.fromCharCode(unit)) ? 1 : 2
  return wordUnits[unit] === 1
}

function isSame(units: Uint16Array, a: number, b: number, length: number): boolean {
  for (let i = 0; i < length; i++) if (units[a + i] !== units[b + i]) return false
  return true
}
