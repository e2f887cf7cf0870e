// PDQ hashes of a list that grows, asked by distance.

import { HammingIndex } from '../algorithms/hamming-index.ts'
import { HASH_WORDS } from '../algorithms/pdq.ts'

/** Indexed when first asked; what is added afterwards makes it anew. */
export class PictureHashList {
  readonly #words: number[] = []
  #index: HammingIndex | undefined

  /** 8 words. */
  add(words: Uint32Array): void {
    for (const word of words) this.#words.push(word)
    this.#index = undefined
  }

  within(
    words: Uint32Array,
    at: number,
    radius: number,
  ): readonly { readonly id: number; readonly distance: number }[] {
    if (this.#words.length === 0) return []
    this.#index ??= new HammingIndex(Uint32Array.from(this.#words), this.#words.length / HASH_WORDS)
    return this.#index.within(words, at, radius)
  }
}
