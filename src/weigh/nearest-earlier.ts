// The earlier assertions of a claim that come nearest to one: what a person compares before a mark is confirmed.

import { foldLetters } from '../algorithms/fold-letters.ts'
import { ShingleSet } from '../algorithms/shingles.ts'
import { type TextArena, textAt } from '../algorithms/text-arena.ts'
import type { PostIndex } from '../model/finding.ts'
import type { Assertion, Side } from '../model/ladder.ts'
import type { WeighEvidence } from './weigh-evidence.ts'

/** What of the evidence is looked at. */
export type NearEvidence = Pick<
  WeighEvidence,
  'text' | 'familyCentre' | 'mediaStarts' | 'mediaObjects' | 'containments'
>

/** Why it is near. `next-earlier`: nothing in common, but the latest of those said before. */
export type Nearness = 'same-media' | 'containment' | 'resemblance' | 'shared-words' | 'next-earlier'

export interface NearEarlier {
  readonly post: PostIndex
  readonly side: Side
  readonly because: Nearness
  /** 0..1: share contained, Jaccard resemblance of shingles, or weighted share of common word stems. */
  readonly value: number
}

/** Shown where there are so many, even with nothing in common. */
const FEWEST = 3
/** Words are compared by their beginning where no stemmer is given. */
const STEM_UNITS = 5
/** Code units of a text of which words are taken. */
const LONGEST = 20_000
/** Below this a resemblance is that of the language, not of the text. */
const LEAST = 0.05

/** Near-duplicates of one family on one side: its earliest assertion stands for all. */
interface Told {
  readonly post: PostIndex
  readonly side: Side
  readonly text: number
  /** A later one of its family that brings a medium: told only for that. */
  readonly isRepeat: boolean
}

/** Compares the assertions of one claim, both sides; made once, asked for many. Building is linear in the distinct texts. */
export class NearestEarlier {
  readonly #evidence: NearEvidence
  readonly #texts: TextArena
  readonly #stemsOf: (text: string) => readonly string[]
  readonly #told: readonly Told[]
  readonly #byWord = new Map<string, number[]>()
  readonly #weight: Float64Array
  readonly #shingles: Int32Array
  readonly #sizes: ShingleSet
  readonly #own: ShingleSet

  /** `texts`: normalised, as numbered in the evidence. `stemsOf` gives the stems of a normalised text. */
  constructor(
    assertions: readonly Assertion[],
    evidence: NearEvidence,
    texts: TextArena,
    stemsOf: (text: string) => readonly string[] = beginnings,
  ) {
    this.#evidence = evidence
    this.#texts = texts
    this.#stemsOf = stemsOf
    this.#told = firstOfFamilies(assertions, evidence)
    this.#told.forEach(({ text, isRepeat }, number) => {
      // A repeat adds nothing to how common a word is among families.
      for (const word of isRepeat ? [] : this.#wordsOf(text)) {
        const known = this.#byWord.get(word)
        if (known === undefined) this.#byWord.set(word, [number])
        else known.push(number)
      }
    })
    this.#weight = new Float64Array(this.#told.length)
    for (const numbers of this.#byWord.values()) {
      for (const number of numbers) this.#weight[number] += this.#weightOf(numbers.length)
    }
    this.#shingles = new Int32Array(this.#told.length).fill(-1)
    this.#sizes = new ShingleSet(texts)
    this.#own = new ShingleSet(texts)
  }

  /**
   * The nearest assertions before a post, nearest first: same media, containment, then whichever is more of resemblance and shared words;
   * at most `limit`, one a family and side. At least three where so many were made before. Cost: the distinct texts once.
   */
  of(post: PostIndex, limit = 5): NearEarlier[] {
    const earlier = this.#earlierThan(post)
    const wanted = Math.max(limit, FEWEST)
    const shared = this.#sharedWords(post)
    const linked = this.#linked(post, earlier)
    const near = this.#told.slice(0, earlier).flatMap((told, number) => {
      const found = linked.get(number) ?? this.#nearness(post, told, number, shared)
      return found === undefined ? [] : [found]
    })
    near.sort((a, b) => rank(b) - rank(a) || b.value - a.value || a.post - b.post)
    const kept = near.slice(0, wanted)
    const taken = new Set(kept.map(({ post: other, side }) => `${other} ${side}`))
    for (let number = earlier - 1; number >= 0 && kept.length < FEWEST; number--) {
      const { post: other, side, isRepeat } = this.#told[number]
      if (!isRepeat && !taken.has(`${other} ${side}`))
        kept.push({ post: other, side, because: 'next-earlier', value: 0 })
    }
    return kept
  }

  /** Number of families whose first assertion is before a post: they are in canonical order. */
  #earlierThan(post: PostIndex): number {
    let [low, high] = [0, this.#told.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#told[middle].post < post) low = middle + 1
      else high = middle
    }
    return low
  }

  #nearness(post: PostIndex, told: Told, number: number, shared: ReadonlyMap<number, number>): NearEarlier | undefined {
    if (told.isRepeat) return undefined
    const common = shared.get(number) ?? 0
    const resemblance = this.#resemblance(this.#evidence.text[post], told.text, number)
    const value = Math.max(common, resemblance)
    if (value < LEAST) return undefined
    return { post: told.post, side: told.side, because: resemblance >= common ? 'resemblance' : 'shared-words', value }
  }

  #resemblance(text: number, other: number, number: number): number {
    if (text < 0 || other < 0) return 0
    const { starts } = this.#texts
    const [start, end] = [starts[other], starts[other + 1]]
    if (this.#shingles[number] < 0) this.#shingles[number] = this.#sizes.load(start, end)
    return Math.max(0, this.#own.resemblance(start, end, this.#shingles[number], LEAST))
  }

  /** Weighted Jaccard index of the stems: rare ones count for more. Also loads the shingles of the post. */
  #sharedWords(post: PostIndex): Map<number, number> {
    const text = this.#evidence.text[post]
    const shared = new Map<number, number>()
    if (text < 0) return shared
    const { starts } = this.#texts
    this.#own.load(starts[text], starts[text + 1])
    let own = 0
    for (const word of this.#wordsOf(text)) {
      const numbers = this.#byWord.get(word) ?? []
      const weight = this.#weightOf(numbers.length)
      own += weight
      for (const number of numbers) shared.set(number, (shared.get(number) ?? 0) + weight)
    }
    for (const [number, common] of shared) {
      const all = own + this.#weight[number] - common
      shared.set(number, all > 0 ? Math.min(1, common / all) : 0)
    }
    return shared
  }

  /** Same media and containments, by number of what was told. */
  #linked(post: PostIndex, earlier: number): ReadonlyMap<number, NearEarlier> {
    const { mediaStarts, mediaObjects, text, containments } = this.#evidence
    const own = new Set(mediaObjects.subarray(mediaStarts[post], mediaStarts[post + 1]))
    const related = new Map<number, number>()
    for (const { container, contained, share } of containments) {
      if (container === text[post]) related.set(contained, share)
      if (contained === text[post]) related.set(container, share)
    }
    const linked = new Map<number, NearEarlier>()
    if (own.size === 0 && related.size === 0) return linked
    for (let number = 0; number < earlier; number++) {
      const { post: other, side, text: otherText, isRepeat } = this.#told[number]
      const objects = mediaObjects.subarray(mediaStarts[other], mediaStarts[other + 1])
      const share = isRepeat ? undefined : related.get(otherText)
      if (objects.some(object => own.has(object)))
        linked.set(number, { post: other, side, because: 'same-media', value: 1 })
      else if (share !== undefined) linked.set(number, { post: other, side, because: 'containment', value: share })
    }
    return linked
  }

  #wordsOf(text: number): ReadonlySet<string> {
    return new Set(text < 0 ? [] : this.#stemsOf(textAt(this.#texts, text).slice(0, LONGEST)))
  }

  /** Of a stem that so many families hold. */
  #weightOf(families: number): number {
    return Math.log((this.#told.length + 1) / (families + 0.5))
  }
}

function rank({ because }: NearEarlier): number {
  return because === 'same-media' ? 2 : because === 'containment' ? 1 : 0
}

/** In canonical order; assertions without text or with media stand for themselves. */
function firstOfFamilies(assertions: readonly Assertion[], evidence: NearEvidence): Told[] {
  const { text, familyCentre, mediaStarts } = evidence
  const told: Told[] = []
  const seen = new Set<string>()
  for (const { post, side } of [...assertions].sort((a, b) => a.post - b.post)) {
    const family = text[post] < 0 ? undefined : `${familyCentre[text[post]]} ${side}`
    const hasMedia = mediaStarts[post + 1] > mediaStarts[post]
    const isRepeat = family !== undefined && seen.has(family)
    if (isRepeat && !hasMedia) continue
    if (family !== undefined) seen.add(family)
    told.push({ post, side, text: text[post], isRepeat })
  }
  return told
}

/** Beginnings of the words of a normalised text, letters folded; numbers in full. */
export function beginnings(text: string): string[] {
  const words = foldLetters(text).match(/\p{L}+|\p{N}+/gu) ?? []
  return words
    .filter(word => word.length > 2 || /^\p{N}/u.test(word))
    .map(word => (/^\p{N}/u.test(word) ? word : word.slice(0, STEM_UNITS)))
}
