// PDQ, the perceptual hash of pictures: 256 bits that stay nearly the same when a picture is scaled or encoded again.

import { type GreyPicture, ORIENTATIONS, type Orientation, type PictureHash } from './picture-look.ts'

/** Words of 32 bits of one hash. */
export const HASH_WORDS = 8
/** Side of the small picture that is transformed. */
const SMALL = 64
/** Frequencies of each direction, 1 to 16. */
const FREQUENCIES = 16
const BITS = FREQUENCIES * FREQUENCIES
/** Steps that F is rounded to: in symmetric pictures many of its values are 0, and what rounding leaves of them must not decide. */
const PRECISION = 2 ** 20
/** Shortest side of a picture that is hashed at all. */
const LEAST_SIDE = 5

/**
 * Hash: the picture P is smoothed by two box filters in each direction, one 128th of its side wide, and sampled at 64 by 64 places. Of the sample
 *   A, with D[u][x] = sqrt(2/64) cos(pi/128 (u+1)(2x+1)), F = D A D^T holds the frequencies 1 to 16 of each direction, 256 values. Bit 16u + v
 *   is set where F[u][v] is above their median (the 128th smallest).
 * Orientations: the hash of each turned or mirrored P, exactly. The reference changes signs of F instead, which leaves up to 18 bits between both,
 *   since its filters and places lie off the centre.
 * Quality: steps between neighbours of A in whole percent of the range from black to white, summed and divided by 90, at most 100.
 * Source: PDQ & TMK + PDQF (Facebook 2019), and its reference implementation; filter after Jarosz, "Fast image convolutions" (2001).
 * Cost: about 1000 multiplications a line of the picture and 400,000 for the rest. A side below 5 pixels gives zeros and quality 0.
 * @see docs/methods.md#pictures-by-pdq
 */
export function pictureHash(grey: GreyPicture): PictureHash {
  const words = new Uint32Array(ORIENTATIONS.length * HASH_WORDS)
  if (Math.min(grey.width, grey.height) < LEAST_SIDE) return { words, quality: 0 }
  const across = tapsOf(grey.width)
  const down = tapsOf(grey.height)
  let quality = 0
  for (const isMirrored of [false, true]) {
    const narrow = narrowed(grey, isMirrored ? reversed(across, grey.width) : across)
    for (const isFlipped of [false, true]) {
      const sample = shortened(narrow, isFlipped ? reversed(down, grey.height) : down)
      if (!isMirrored && !isFlipped) quality = qualityOf(sample)
      setBits(frequenciesOf(sample), words, (isMirrored ? 4 : 0) + (isFlipped ? 2 : 0))
    }
  }
  return { words, quality }
}

/** Each row of the picture at 64 places. */
function narrowed({ width, height, data }: GreyPicture, { firsts, starts, weights }: Taps): Float64Array {
  const narrow = new Float64Array(SMALL * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < SMALL; x++) {
      let sum = 0
      for (let tap = starts[x], at = y * width + firsts[x]; tap < starts[x + 1]; tap++, at++)
        sum += weights[tap] * data[at]
      narrow[y * SMALL + x] = sum
    }
  return narrow
}

/** The columns of 64 narrowed pixels a row at 64 places: A of the formula, row by row. */
function shortened(narrow: Float64Array, { firsts, starts, weights }: Taps): Float64Array {
  const sample = new Float64Array(SMALL * SMALL)
  for (let y = 0; y < SMALL; y++)
    for (let tap = starts[y], at = firsts[y] * SMALL; tap < starts[y + 1]; tap++, at += SMALL)
      for (let x = 0; x < SMALL; x++) sample[y * SMALL + x] += weights[tap] * narrow[at + x]
  return sample
}

/** What each of the 64 sampled places takes of a line: weights `starts[i]` up to `starts[i + 1]`, of the pixels from `firsts[i]` on. */
interface Taps {
  readonly firsts: Int32Array
  readonly starts: Int32Array
  readonly weights: Float64Array
}

/** Two box filters after each other, each cut off at the ends of the line, as the weights of one. */
function tapsOf(length: number): Taps {
  const window = Math.floor((length + 2 * SMALL - 1) / (2 * SMALL))
  const after = window >> 1
  const before = window - 1 - after
  const first = (place: number) => Math.max(0, place - before)
  const last = (place: number) => Math.min(length - 1, place + after)
  const firsts = new Int32Array(SMALL)
  const starts = new Int32Array(SMALL + 1)
  const weights = new Float64Array(SMALL * 2 * window)
  for (let i = 0, end = 0; i < SMALL; i++) {
    const place = Math.floor(((i + 0.5) * length) / SMALL)
    const [from, to] = [first(place), last(place)]
    firsts[i] = first(from)
    for (let middle = from; middle <= to; middle++) {
      const share = 1 / ((to - from + 1) * (last(middle) - first(middle) + 1))
      for (let at = first(middle); at <= last(middle); at++) weights[end + at - firsts[i]] += share
    }
    end += last(to) - firsts[i] + 1
    starts[i + 1] = end
  }
  return { firsts, starts, weights }
}

/** The same places of the line read from its other end. */
function reversed({ firsts, starts, weights }: Taps, length: number): Taps {
  const turned = new Float64Array(starts[SMALL])
  for (let i = 0; i < SMALL; i++)
    for (let tap = starts[i]; tap < starts[i + 1]; tap++) turned[tap] = weights[starts[i] + starts[i + 1] - 1 - tap]
  return { firsts: firsts.map((first, i) => length - first - (starts[i + 1] - starts[i])), starts, weights: turned }
}

/** D of the formula, row by row. */
const COSINES = Float64Array.from({ length: FREQUENCIES * SMALL }, (_, i) => {
  const [frequency, place] = [Math.floor(i / SMALL) + 1, i % SMALL]
  return Math.sqrt(2 / SMALL) * Math.cos((Math.PI / 2 / SMALL) * frequency * (2 * place + 1))
})

/** F of the formula in steps of `PRECISION`, row by row. */
function frequenciesOf(sample: Float64Array): Float64Array {
  const half = new Float64Array(FREQUENCIES * SMALL)
  for (let u = 0; u < FREQUENCIES; u++)
    for (let y = 0; y < SMALL; y++) {
      const cosine = COSINES[u * SMALL + y]
      for (let x = 0; x < SMALL; x++) half[u * SMALL + x] += cosine * sample[y * SMALL + x]
    }
  const frequencies = new Float64Array(BITS)
  for (let u = 0; u < FREQUENCIES; u++)
    for (let v = 0; v < FREQUENCIES; v++) {
      let sum = 0
      for (let x = 0; x < SMALL; x++) sum += half[u * SMALL + x] * COSINES[v * SMALL + x]
      frequencies[u * FREQUENCIES + v] = Math.round(sum * PRECISION)
    }
  return frequencies
}

/** Place among the orientations of what is mirrored (4), flipped (2) and then transposed (1). */
const PLACES = [
  'upright',
  'transposed',
  'flipped',
  'turned-90',
  'mirrored',
  'turned-270',
  'turned-180',
  'transversed',
].map(name => ORIENTATIONS.indexOf(name as Orientation) * HASH_WORDS)

/** The bits of these frequencies, and of their transposition. */
function setBits(frequencies: Float64Array, words: Uint32Array, turn: number): void {
  const median = frequencies.toSorted()[BITS / 2 - 1]
  for (let u = 0; u < FREQUENCIES; u++)
    for (let v = 0; v < FREQUENCIES; v++) {
      if (!(frequencies[u * FREQUENCIES + v] > median)) continue
      setBit(words, PLACES[turn], u * FREQUENCIES + v)
      setBit(words, PLACES[turn + 1], v * FREQUENCIES + u)
    }
}

/** Bit 255 is the highest of the first word. */
function setBit(words: Uint32Array, at: number, bit: number): void {
  words[at + HASH_WORDS - 1 - (bit >> 5)] |= 1 << (bit & 31)
}

function qualityOf(sample: Float64Array): number {
  let sum = 0
  // A whole percent counts, also where rounding left a little less.
  const step = (a: number, b: number) => Math.trunc(Math.abs(((sample[a] - sample[b]) * 100) / 255) + 1e-9)
  for (let y = 0; y < SMALL; y++)
    for (let x = 0; x < SMALL; x++) {
      const at = y * SMALL + x
      if (y + 1 < SMALL) sum += step(at, at + SMALL)
      if (x + 1 < SMALL) sum += step(at, at + 1)
    }
  return Math.min(100, Math.floor(sum / 90))
}

/** The published form of the hash at word `at`: 64 hexadecimal digits. */
export function hashText(words: Uint32Array, at = 0): string {
  let text = ''
  for (let word = at; word < at + HASH_WORDS; word++) text += words[word].toString(16).padStart(8, '0')
  return text
}

/** Eight words of a published form, in any case; undefined when it is none. */
export function hashOf(text: string): Uint32Array | undefined {
  if (!/^[0-9a-f]{64}$/i.test(text)) return undefined
  return Uint32Array.from({ length: HASH_WORDS }, (_, word) => Number.parseInt(text.slice(word * 8, word * 8 + 8), 16))
}

/** Bits of 256 that differ between the hash at word `aAt` of `a` and the one at word `bAt` of `b`. */
export function distanceOf(a: Uint32Array, aAt: number, b: Uint32Array, bAt: number): number {
  let distance = 0
  for (let word = 0; word < HASH_WORDS; word++) distance += bitsIn(a[aAt + word] ^ b[bAt + word])
  return distance
}

/** Set bits of a word of 32. */
export function bitsIn(word: number): number {
  let pairs = word - ((word >>> 1) & 0x55555555)
  pairs = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((pairs + (pairs >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
