// How searchable words are: how many posts hold the same run of words, and what words in a post's place share with posts.

import { SharedRuns, type WordRun } from '../algorithms/shared-run.ts'

/** Lengths of the runs that are counted, in words. */
export const RUN_LENGTHS = [3, 4, 5, 6, 8] as const

/** Words in a post's place share fewer words in a row than this with any post. */
export const LONGEST_COMMON = 5
/** Runs from this length on must be in posts of more than one author. */
export const SHORTEST_TELLING = 3

/** A text of the case with the posts that bear it. */
export interface HeldText {
  readonly words: readonly string[]
  readonly posts: number
  /** Numbers of the accounts (chats, where there is no account) that posted it. */
  readonly authors: Iterable<number>
}

/** A run of words with who holds it. */
export interface HeldRun extends WordRun {
  readonly posts: number
  /** All those posts are of one author: whoever searches for the run finds that account. */
  readonly isOfOne: boolean
}

/** How many posts hold each run of a text. */
export class RunCounts {
  readonly #runs: SharedRuns
  readonly #lengths: readonly number[]
  /** By length, then place of the last word. */
  readonly #posts: Float64Array[]
  readonly #author: Float64Array[]
  #longest: WordRun = { at: 0, length: 0 }

  /** `words` as runWords gives them; `lengths` of the runs to count. */
  constructor(words: readonly string[], lengths: readonly number[]) {
    this.#runs = new SharedRuns(words)
    this.#lengths = lengths
    this.#posts = lengths.map(() => new Float64Array(words.length))
    this.#author = lengths.map(() => new Float64Array(words.length).fill(NOBODY))
  }

  /** Cost: the product of both lengths at most. */
  add({ words, posts, authors }: HeldText): void {
    const ending = this.#runs.endingAt(words)
    const [first, ...more] = new Set(authors)
    const author = more.length > 0 ? SEVERAL : (first ?? SEVERAL)
    for (const [end, longest] of ending.entries()) {
      if (longest > this.#longest.length) this.#longest = { at: end + 1 - longest, length: longest }
      for (const [n, length] of this.#lengths.entries()) {
        if (longest < length) continue
        this.#posts[n][end] += posts
        const known = this.#author[n][end]
        this.#author[n][end] = known === NOBODY || known === author ? author : SEVERAL
      }
    }
  }

  /** The longest run that any text held. */
  get longest(): WordRun {
    return this.#longest
  }

  /** Every run of the length that is held, in order. */
  runs(length: number): HeldRun[] {
    const n = this.#lengths.indexOf(length)
    const found: HeldRun[] = []
    for (const [end, posts] of (this.#posts[n] ?? []).entries())
      if (posts > 0) found.push({ at: end + 1 - length, length, posts, isOfOne: this.#author[n][end] !== SEVERAL })
    return found
  }

  /** The run of the length that the fewest posts hold, the earliest of equals. */
  rarest(length: number): HeldRun | undefined {
    const runs = this.runs(length)
    const fewest = runs.reduce((least, { posts }) => Math.min(least, posts), Number.POSITIVE_INFINITY)
    return runs.find(({ posts }) => posts === fewest)
  }
}

const NOBODY = -Number.MAX_SAFE_INTEGER
const SEVERAL = NOBODY + 1

/** What makes words in a post's place searchable: a long run, or one that a single author's posts hold; undefined when nothing does. */
export function searchableRun(counts: RunCounts): HeldRun | WordRun | undefined {
  if (counts.longest.length > LONGEST_COMMON) return counts.longest
  for (let length = LONGEST_COMMON; length >= SHORTEST_TELLING; length--) {
    const telling = counts.runs(length).find(({ isOfOne }) => isOfOne)
    if (telling !== undefined) return telling
  }
  return undefined
}

/** The lengths that `searchableRun` needs. */
export const TELLING_LENGTHS = [SHORTEST_TELLING, 4, LONGEST_COMMON] as const
