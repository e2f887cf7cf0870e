// Pairs of texts whose shingle sets resemble each other, found through shared band keys and verified exactly.

import { allocateSignatures, signTexts, type TextSignatures } from './minhash.ts'
import { type Buckets, BucketWalk, groupKeys } from './near-duplicate-buckets.ts'
import { ShingleSet } from './shingles.ts'
import { type TextArena, textCount } from './text-arena.ts'

/** Jaccard resemblance from which two texts are near-duplicates unless a person sets another. */
export const DEFAULT_RESEMBLANCE = 0.6
/** Normalised texts with fewer code units are compared for equality only: slogans and prayers are nobody's copy. */
export const SHORTEST_COMPARED = 64

/** Texts of one bucket that all later ones are compared with. */
const PAIRS_A_BUCKET = 128

export interface NearDuplicateOptions {
  /** Threshold, 0.5..1: below 0.6 the share of pairs that meet falls (docs/methods.md). */
  readonly resemblance?: number
  /** Signatures that workers have filled already; made here when absent. */
  readonly signatures?: TextSignatures
}

/** Verified pairs; all arrays have one element a pair, `first < second`, ordered by second, then first. */
export interface SimilarPairs {
  readonly first: Int32Array
  readonly second: Int32Array
  readonly resemblance: Float32Array
}

/**
 * Pairs that share a band and whose exact resemblance reaches the threshold. In a bucket of more than 128 texts the later
 * ones are compared with its first 128 only: a flood is a family (families.ts), not a list of all its pairs.
 * Cost near-linear in the characters.
 * @see docs/methods.md#near-duplicates
 */
export function similarPairs(arena: TextArena, options: NearDuplicateOptions = {}): SimilarPairs {
  const threshold = options.resemblance ?? DEFAULT_RESEMBLANCE
  const count = textCount(arena)
  const walk = new BucketWalk(bucketsOf(arena, options), count, PAIRS_A_BUCKET)
  const set = new ShingleSet(arena)
  const sizes = new Int32Array(count)
  const first: number[] = []
  const second: number[] = []
  const resemblance: number[] = []
  for (let text = 0; text < count; text++) {
    if (!walk.meet(text)) continue
    sizes[text] = set.load(arena.starts[text], arena.starts[text + 1])
    const candidates = walk.candidates.subarray(0, walk.found).sort()
    for (const other of candidates) {
      const value = set.resemblance(arena.starts[other], arena.starts[other + 1], sizes[other], threshold)
      if (value < 0) continue
      first.push(other)
      second.push(text)
      resemblance.push(value)
    }
    walk.keep(text)
  }
  return { first: Int32Array.from(first), second: Int32Array.from(second), resemblance: Float32Array.from(resemblance) }
}

/** Buckets of the texts that are long enough to be compared. Given signatures are left as they are. */
export function bucketsOf(arena: TextArena, options: NearDuplicateOptions): Buckets {
  const count = textCount(arena)
  const takesPart = new Uint8Array(count)
  for (let text = 0; text < count; text++) {
    takesPart[text] = arena.starts[text + 1] - arena.starts[text] >= SHORTEST_COMPARED ? 1 : 0
  }
  if (options.signatures !== undefined) {
    return groupKeys(options.signatures, takesPart, new Int32Array(options.signatures.keys.length))
  }
  const own = allocateSignatures(count)
  signTexts(arena, own, 0, count)
  return groupKeys(own, takesPart, own.keys)
}
