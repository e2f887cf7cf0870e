// Runs of words that two texts have in common: what a search for a few words in quotation marks finds.

import { foldWord } from './fold-letters.ts'
import { normalise } from './normalise.ts'

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu

/** Words of a text in order, spelled as for comparison: without case, marks of punctuation, invisible characters and look-alike letters. */
export function runWords(text: string): string[] {
  return wordsOfNormalised(normalise(text))
}

/** The same of a text that `normalise` gave. */
export function wordsOfNormalised(normalised: string): string[] {
  const words = normalised.match(WORD)
  return words === null ? [] : words.map(foldWord)
}

/** A run of words: `at` is the place of its first word, `length` how many there are. */
export interface WordRun {
  readonly at: number
  readonly length: number
}

/** Finds what other texts have in common with one text. Make once, use for many. */
export class SharedRuns {
  readonly words: readonly string[]
  readonly #places = new Map<string, number[]>()
  /** Length of the common run that ends at each place of the text, for the last two words of the other. */
  #row: Int32Array
  #before: Int32Array

  constructor(words: readonly string[]) {
    this.words = words
    for (const [place, word] of words.entries()) {
      const known = this.#places.get(word)
      if (known === undefined) this.#places.set(word, [place])
      else known.push(place)
    }
    this.#row = new Int32Array(words.length)
    this.#before = new Int32Array(words.length)
  }

  /**
   * For each word of the text the length of the longest run ending there that the other text holds too. Cost: the pairs of equal words,
   * at most the product of both lengths.
   */
  endingAt(other: readonly string[]): Int32Array {
    const longest = new Int32Array(this.words.length)
    let [row, before] = [this.#row, this.#before]
    let placesBefore: readonly number[] = []
    let placesOlder: readonly number[] = []
    for (const word of other) {
      const places = this.#places.get(word) ?? []
      for (const place of placesOlder) row[place] = 0
      for (const place of places) {
        const length = place === 0 ? 1 : before[place - 1] + 1
        row[place] = length
        if (length > longest[place]) longest[place] = length
      }
      ;[row, before] = [before, row]
      placesOlder = placesBefore
      placesBefore = places
    }
    row.fill(0)
    before.fill(0)
    return longest
  }

  /** The longest run that both hold, the earliest of equals; length 0 when there is none. */
  longestIn(other: readonly string[]): WordRun {
    const longest = this.endingAt(other)
    let best: WordRun = { at: 0, length: 0 }
    for (const [place, length] of longest.entries()) if (length > best.length) best = { at: place + 1 - length, length }
    return best
  }
}
