// Near-duplicate families that do not chain: every member resembles the family's first seen text.

import { BucketWalk } from './near-duplicate-buckets.ts'
import { bucketsOf, DEFAULT_RESEMBLANCE, type NearDuplicateOptions } from './near-duplicates.ts'
import { ShingleSet } from './shingles.ts'
import { type TextArena, textCount } from './text-arena.ts'

/** Centres of one bucket that later texts are compared with; 16 place 0.15 % more texts of a crowded topic and cost a sixth more. */
const CENTRES_A_BUCKET = 8

/** Centres that one text is compared with: those that share most bands with it. */
const COMPARED_AT_MOST = 24

/** One element a text: its centre (itself when alone) and the exact resemblance to it. */
export interface Families {
  readonly centre: Int32Array
  readonly resemblance: Float32Array
}

/**
 * Texts in the order of the arena, one after the other: a text joins the earlier centre that it resembles most (at least
 * the threshold; of equals the earliest), among the 24 that share most bands with it of the first 8 centres of each
 * bucket; otherwise it becomes a centre. So centres are first seen, members resemble them exactly as stated, and nothing chains. Depends on the texts
 * and their order alone. Near-linear: a flood of n variants costs n comparisons.
 * @see docs/methods.md#families
 */
export function findFamilies(arena: TextArena, options: NearDuplicateOptions = {}): Families {
  const threshold = options.resemblance ?? DEFAULT_RESEMBLANCE
  const count = textCount(arena)
  const { starts } = arena
  const walk = new BucketWalk(bucketsOf(arena, options), count, CENTRES_A_BUCKET)
  const set = new ShingleSet(arena)
  const sizes = new Int32Array(count)
  const centre = new Int32Array(count)
  const resemblance = new Float32Array(count).fill(1)
  for (let text = 0; text < count; text++) {
    centre[text] = text
    if (!walk.meet(text)) continue
    sizes[text] = set.load(starts[text], starts[text + 1])
    walk.rank(COMPARED_AT_MOST)
    let best = threshold
    let nearest = -1
    for (let i = 0; i < walk.found; i++) {
      const other = walk.candidates[i]
      const value = set.resemblance(starts[other], starts[other + 1], sizes[other], best)
      if (value < 0 || (value === best && nearest >= 0 && other > nearest)) continue
      best = value
      nearest = other
    }
    if (nearest < 0) walk.keep(text)
    else {
      centre[text] = nearest
      resemblance[text] = best
    }
  }
  return { centre, resemblance }
}
