// What the language model looks at: each letter, and each run of two, three and four letters with the edges of the word, hashed into buckets.

import { LATIN, LETTERS_END, type ScriptTable } from './language-letters.ts'

const APOSTROPHE_NUMBER = LATIN["'".charCodeAt(0)]

export const BUCKET_BITS = 14
export const BUCKETS = 1 << BUCKET_BITS
/** Rows of single letters stand before the buckets. */
export const LETTERS = 128
/** Longer words are read to here. */
export const WORD_LIMIT = 24

/** Multiplicative hash (Knuth 1998, 6.4) of up to four numbers of 7 bits. */
export function bucketOf(run: number, length: number): number {
  return Math.imul(run + Math.imul(length, 0x2545f491), 0x9e3779b1) >>> (32 - BUCKET_BITS)
}

/** Calls back with the row of every feature of a text, a letter or LETTERS plus a bucket; the slow reading that training uses and the fast one is tested against. */
export function forEachRow(text: string, script: ScriptTable, visit: (row: number) => void): void {
  let word: number[] = []
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 0
    const number = code < LETTERS_END ? script[code] : 0
    if (number > 0) {
      if (word.length < WORD_LIMIT && !(word.length === 0 && number === APOSTROPHE_NUMBER && script === LATIN))
        word.push(number)
    } else {
      if (word.length > 0) visitWord(word, visit)
      word = []
    }
  }
}

function visitWord(word: readonly number[], visit: (row: number) => void): void {
  const padded = [0, ...word, 0]
  for (let length = 1; length <= 4; length++)
    for (let at = 0; at + length <= padded.length; at++) {
      if (length === 1 && padded[at] === 0) continue
      let run = 0
      for (let i = at; i < at + length; i++) run = (run << 7) | padded[i]
      visit(length === 1 ? run : LETTERS + bucketOf(run, length))
    }
}
