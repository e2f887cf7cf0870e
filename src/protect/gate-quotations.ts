// Searchable quotations: runs of words in an export that stand in a post just so. The export's runs are kept as hashes, then posts go by.

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
    eachRun(folded, (first, second) => this.#put(first, second, -1))
  }

  /** Runs of a text of the export; `file` from 0. */
  add(folded: string, file: number): void {
    eachRun(folded, (first, second) => this.#put(first, second, file + 1))
  }

  /** Tells the runs of a post that the export has too. */
  check(folded: string, quoted: Quoted): void {
    if (this.#held === 0) return
    eachRun(folded, (first, second, start, end) => {
      const slot = this.#slot(first, second)
      if (this.#file[slot] > 0) quoted(this.#file[slot] - 1, folded.slice(start, end))
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

/** Every run of six words, as two hashes of 32 bits. */
function eachRun(folded: string, run: Run): void {
  const firsts = new Uint32Array(RUN_WORDS)
  const seconds = new Uint32Array(RUN_WORDS)
  const starts = new Int32Array(RUN_WORDS)
  const isOfLetters = new Uint8Array(RUN_WORDS)
  let count = 0
  let ofLetters = 0
  const word = /[\p{L}\p{N}]+/gu
  for (let match = word.exec(folded); match !== null; match = word.exec(folded)) {
    const [text] = match
    const place = count++ % RUN_WORDS
    let first = 0x811c9dc5
    let second = 0x9747b28c
    let digits = 0
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i)
      first = Math.imul(first ^ unit, 0x01000193)
      second = Math.imul((second << 5) ^ (second >>> 27) ^ unit, 0x85ebca6b)
      if (unit < 0x3a && unit > 0x2f) digits++
    }
    firsts[place] = first
    seconds[place] = second
    starts[place] = match.index
    ofLetters += (digits === 0 ? 1 : 0) - isOfLetters[place]
    isOfLetters[place] = digits === 0 ? 1 : 0
    if (count < RUN_WORDS || ofLetters < LEAST_WORDS) continue
    let one = 0
    let two = 0
    for (let i = 0; i < RUN_WORDS; i++) {
      const at = (count + i) % RUN_WORDS
      one = (Math.imul(one, 0x9e3779b1) ^ firsts[at]) >>> 0
      two = (Math.imul(two ^ seconds[at], 0xc2b2ae35) + i) >>> 0
    }
    run(one, two, starts[count % RUN_WORDS], match.index + text.length)
  }
}
