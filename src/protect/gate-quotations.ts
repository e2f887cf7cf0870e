// Searchable quotations: runs of words in an export that stand in a post just so. The export's runs are kept as hashes, then posts go by.

import { foldForGate } from './gate-fold.ts'

/** Words of a run. */
export const RUN_WORDS = 6
/** Of these, words of letters alone: rows of numbers and tokens are no quotation. */
const LEAST_WORDS = 4

/** Seen once for each post that shares a run: the file, and the words as the post has them. */
export type Quoted = (file: number, run: string) => void

export class Quotations {
  #first = new Uint32Array(1 << 12)
  #second = new Uint32Array(1 << 12)
  /** File of a slot, from 1; 0 for an empty slot, -1 for runs that may leave. */
  #file = new Int32Array(1 << 12)
  #held = 0

  get runs(): number {
    return this.#held
  }

  /** Runs that may leave: of the claims' own texts and of the program's. Call before `add`. */
  permit(folded: string): void {
    const units = unitsOf(folded)
    eachRun(units, 0, units.length, (first, second) => this.#put(first, second, -1))
  }

  /** Runs of a text of the export; `file` from 0. */
  add(folded: string, file: number): void {
    const units = unitsOf(folded)
    eachRun(units, 0, units.length, (first, second) => this.#put(first, second, file + 1))
  }

  /** Tells the runs of a post, in NFKC or folded, that the export has too. Cost: its length. */
  check(units: Uint16Array, from: number, to: number, quoted: Quoted): void {
    if (this.#held === 0) return
    eachRun(units, from, to, (first, second, start, end) => {
      const slot = this.#slot(first, second)
      if (this.#file[slot] > 0)
        quoted(this.#file[slot] - 1, String.fromCharCode(...units.subarray(start, Math.min(end, start + 400))))
    })
  }

  #put(first: number, second: number, file: number): void {
    const slot = this.#slot(first, second)
    if (this.#file[slot] !== 0) return
    this.#first[slot] = first
    this.#second[slot] = second
    this.#file[slot] = file
    if (++this.#held * 2 > this.#file.length) this.#grow()
  }

  #slot(first: number, second: number): number {
    const mask = this.#file.length - 1
    let slot = (first ^ (second >>> 7)) & mask
    while (this.#file[slot] !== 0 && (this.#first[slot] !== first || this.#second[slot] !== second))
      slot = (slot + 1) & mask
    return slot
  }

  #grow(): void {
    const [firsts, seconds, files] = [this.#first, this.#second, this.#file]
    const size = files.length * 2
    this.#first = new Uint32Array(size)
    this.#second = new Uint32Array(size)
    this.#file = new Int32Array(size)
    for (let i = 0; i < files.length; i++) {
      if (files[i] === 0) continue
      const slot = this.#slot(firsts[i], seconds[i])
      this.#first[slot] = firsts[i]
      this.#second[slot] = seconds[i]
      this.#file[slot] = files[i]
    }
  }
}

type Run = (first: number, second: number, start: number, end: number) => void

/** The text as code units. */
export function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length)
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i)
  return units
}

/** Between words, and inside of one without being a letter of it. Everything else stands for itself. */
const GAP = 0
const MARK = 1

/** By code unit: what it is in a word, folded. */
const MEANT = Uint16Array.from({ length: 65_536 }, (_, unit) => {
  const letter = String.fromCharCode(unit)
  if (/[\p{Cf}\p{M}]/u.test(letter)) return MARK
  const folded = foldForGate(letter)
  return /^[\p{L}\p{N}]/u.test(folded) ? folded.charCodeAt(0) : GAP
})

/** Every run of six words, as two hashes of 32 bits. */
function eachRun(units: Uint16Array, from: number, to: number, run: Run): void {
  let count = 0
  let ofLetters = 0
  let first = FIRST
  let second = SECOND
  let start = -1
  let hasDigit = false
  for (let at = from; at <= to; at++) {
    const unit = at === to ? GAP : MEANT[units[at]]
    if (unit === MARK) continue
    if (unit !== GAP) {
      if (start < 0) start = at
      first = Math.imul(first ^ unit, 0x01000193)
      second = Math.imul((second << 5) ^ (second >>> 27) ^ unit, 0x85ebca6b)
      if (unit > 0x2f && unit < 0x3a) hasDigit = true
      continue
    }
    if (start < 0) continue
    const place = count % RUN_WORDS
    if (count >= RUN_WORDS) ofLetters -= isOfLetters[place]
    firsts[place] = first
    seconds[place] = second
    starts[place] = start
    isOfLetters[place] = hasDigit ? 0 : 1
    ofLetters += isOfLetters[place]
    count++
    start = -1
    first = FIRST
    second = SECOND
    hasDigit = false
    if (count < RUN_WORDS || ofLetters < LEAST_WORDS) continue
    let one = 0
    let two = 0
    for (let i = 0; i < RUN_WORDS; i++) {
      const word = (count + i) % RUN_WORDS
      one = (Math.imul(one, 0x9e3779b1) ^ firsts[word]) >>> 0
      two = (Math.imul(two ^ seconds[word], 0xc2b2ae35) + i) >>> 0
    }
    run(one, two, starts[count % RUN_WORDS], at)
  }
}

const FIRST = 0x811c9dc5
const SECOND = 0x9747b28c
/** The last six words; used anew by each call. */
const firsts = new Uint32Array(RUN_WORDS)
const seconds = new Uint32Array(RUN_WORDS)
const starts = new Int32Array(RUN_WORDS)
const isOfLetters = new Uint8Array(RUN_WORDS)
