// Signatures that let near-duplicates meet: min-wise hashes of the shingles, grouped into bands.
// One-permutation hashing (Li, Owen, Zhang 2012) in four independent passes, empty bins filled after Shrivastava (2017).

import { ROLLING, ROLLING_OUT, SHINGLE_UNITS } from './shingles.ts'
import type { TextArena } from './text-arena.ts'

/** Min-wise hashes that must all agree in a band; each comes from a permutation of its own. */
const ROWS = 4
/** Bands, one for each bin of a permutation. A pair of resemblance s shares one with probability 1 - (1 - s^4)^48. */
export const BANDS = 48
/** Above all hashes, which have 31 bits. */
const EMPTY = 0x7fffffff

/** Band keys of all texts, band after band (`keys[band * count + text]`); shared between workers. */
export interface TextSignatures {
  readonly count: number
  readonly keys: Int32Array
}

/** Room for the signatures of `count` texts: 192 bytes each, in shared memory. */
export function allocateSignatures(count: number): TextSignatures {
  return { count, keys: new Int32Array(new SharedArrayBuffer(count * BANDS * 4)) }
}

/**
 * Fills the keys of texts `from` (included) to `to` (excluded); texts shorter than a shingle get none. A key depends on
 * its text alone, so any division of the work gives the same keys. About 10 ns a character.
 * @see docs/methods.md#near-duplicates
 */
export function signTexts(arena: TextArena, signatures: TextSignatures, from: number, to: number): void {
  const { units, starts } = arena
  const { keys, count } = signatures
  const minima = new Int32Array(BANDS * ROWS)
  for (let text = from; text < to; text++) {
    if (starts[text + 1] - starts[text] < SHINGLE_UNITS) continue
    minima.fill(EMPTY)
    takeMinima(units, starts[text], starts[text + 1], minima)
    fillEmpty(minima)
    for (let band = 0; band < BANDS; band++) keys[band * count + text] = bandKey(minima, band)
  }
}

function takeMinima(units: Uint16Array, start: number, end: number, minima: Int32Array): void {
  let hash = 0
  for (let i = start; i < start + SHINGLE_UNITS - 1; i++) hash = (Math.imul(hash, ROLLING) + units[i]) | 0
  let leaving = 0
  let least = 0
  // The minimum without a branch, which would be guessed wrongly every other time: hashes have 31 bits, so nothing overflows.
  let less = 0
  for (let i = start + SHINGLE_UNITS - 1; i < end; i++) {
    hash = (Math.imul(hash, ROLLING) + units[i] - Math.imul(leaving, ROLLING_OUT)) | 0
    leaving = units[i - SHINGLE_UNITS + 1]
    let x = Math.imul(hash ^ (hash >>> 16), 0x7feb352d)
    x ^= x >>> 15
    let bin = (((x >>> 16) * BANDS) >>> 16) * ROWS
    least = minima[bin]
    less = ((x >>> 1) - least) | 0
    minima[bin] = least + (less & (less >> 31))
    x = Math.imul(x, 0x846ca68b | 0)
    x ^= x >>> 16
    bin = (((x >>> 16) * BANDS) >>> 16) * ROWS + 1
    least = minima[bin]
    less = ((x >>> 1) - least) | 0
    minima[bin] = least + (less & (less >> 31))
    x = Math.imul(x, 0x2c1b3c6d)
    x ^= x >>> 15
    bin = (((x >>> 16) * BANDS) >>> 16) * ROWS + 2
    least = minima[bin]
    less = ((x >>> 1) - least) | 0
    minima[bin] = least + (less & (less >> 31))
    x = Math.imul(x, 0x297a2d39)
    x ^= x >>> 16
    bin = (((x >>> 16) * BANDS) >>> 16) * ROWS + 3
    least = minima[bin]
    less = ((x >>> 1) - least) | 0
    minima[bin] = least + (less & (less >> 31))
  }
}

/** For each bin the order in which an empty one asks the others; the same for every text. */
const donors = donorOrders()

function donorOrders(): Uint8Array {
  const orders = new Uint8Array(BANDS * BANDS)
  let state = 0x5eed
  for (let bin = 0; bin < BANDS; bin++) {
    const order = orders.subarray(bin * BANDS, (bin + 1) * BANDS)
    for (let i = 0; i < BANDS; i++) order[i] = i
    for (let i = BANDS - 1; i > 0; i--) {
      state = (Math.imul(state, 1664525) + 1013904223) | 0
      const j = (((state >>> 8) & 0xffff) * (i + 1)) >>> 16
      const swap = order[i]
      order[i] = order[j]
      order[j] = swap
    }
  }
  return orders
}

const filled = new Int32Array(BANDS * ROWS)

function fillEmpty(minima: Int32Array): void {
  let isFilled = true
  for (let at = 0; at < minima.length; at++) if (minima[at] === EMPTY) isFilled = false
  if (isFilled) return
  filled.set(minima)
  for (let bin = 0, at = 0; bin < BANDS; bin++) {
    for (let row = 0; row < ROWS; row++, at++) {
      if (minima[at] === EMPTY) filled[at] = donated(minima, bin * BANDS, row)
    }
  }
  minima.set(filled)
}

/** The minimum of the first bin that has one, in the order of donors that starts at `order`. */
function donated(minima: Int32Array, order: number, row: number): number {
  for (let i = order; i < order + BANDS; i++) {
    const value = minima[donors[i] * ROWS + row]
    if (value !== EMPTY) return value
  }
  return EMPTY
}

function bandKey(minima: Int32Array, band: number): number {
  let key = 0
  for (let at = band * ROWS, end = at + ROWS; at < end; at++) {
    key = Math.imul(key ^ minima[at], 0x9e3779b1 | 0)
    key ^= key >>> 15
  }
  return key
}
