// Numbers in place of ids: what a file of facts may show to anybody.

import type { WeighInput } from '../weigh/weigh-evidence.ts'

/** Gives each key a number, from 1 in order of first asking. */
export class Numbering<Key> {
  readonly #numbers = new Map<Key, number>()

  of(key: Key): number {
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    this.#numbers.set(key, this.#numbers.size + 1)
    return this.#numbers.size
  }

  /** null for a negative number: none. */
  ofKnown(key: Key & number): number | null {
    return key < 0 ? null : this.of(key)
  }

  keys(): Key[] {
    return [...this.#numbers.keys()]
  }
}

/** The numbers of one claim. Posts are numbered in canonical order, so that earlier and later can be told. */
export class ClaimNumbers {
  readonly posts = new Numbering<number>()
  readonly speakers = new Numbering<number>()
  readonly texts = new Numbering<number>()
  readonly families = new Numbering<number>()
  readonly media = new Numbering<number>()
  readonly names = new Numbering<number>()
  readonly aliases = new Numbering<number>()
  readonly controllers = new Numbering<number>()
  readonly clusters = new Numbering<number>()
  readonly vantage = new Numbering<string>()

  constructor({ support, deny, evidence, repeats }: WeighInput) {
    const { forwardPost, replyTo } = evidence
    const all = [...support, ...deny]
    const own = all.map(({ post }) => post)
    const before = all.flatMap(({ reopened }) => reopened?.post ?? [])
    const named = own.flatMap(post => [post, forwardPost[post], replyTo[post]])
    const judged = (repeats ?? []).flatMap(({ post, of }) => [post, of])
    const shown = new Set([...named, ...judged, ...before].filter(post => post >= 0))
    for (const post of [...shown].sort((a, b) => a - b)) this.posts.of(post)
  }
}
