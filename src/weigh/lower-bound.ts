// L: how many independent voices remain at least, however many copies were missed.

import { binomialUpperTail } from '../algorithms/binomial.ts'
import type { BoundFacts, MarkKind } from '../model/ladder.ts'
import { MARK_KINDS } from './mark-state.ts'
import type { MarkRates } from './weigh-evidence.ts'

/** Chance of claiming more than there are; 0.05 was exceeded in trials with many missed copies. */
export const ALPHA = 0.01

/** Rates while nobody has measured them in the case (docs/methods.md, The lower bound). */
export const DEFAULT_RATES: MarkRates = { words: 0.05, media: 0.02, detail: 0.02, any: 0.09, source: 'default' }

/** Bounds that are computed; L is the larger one, so each has half of alpha. */
const PARTS: readonly (readonly MarkKind[])[] = [
  ['words', 'media', 'detail'],
  ['media', 'detail'],
]

/**
 * L = min { t in 0..A : P[ Binomial(N - t, f) >= A - t ] >= alpha }, N = `trials`, A = `marked` groups,
 * f = upper bound on the rate at which missed copies carry such a mark, 0..1.
 * f = 0 gives A, no mark gives 0; a further trial without mark never raises it. Throws RangeError unless 0 <= A <= N.
 * Cost: log A tails. @see docs/methods.md#the-lower-bound
 */
export function lowerBound(trials: number, marked: number, falseMarkRate: number, alpha: number = ALPHA): number {
  if (!(marked >= 0 && marked <= trials)) throw new RangeError(`${marked} marked of ${trials} trials`)
  // The probability grows with t: one trial and one success fewer.
  let low = 0
  let high = marked
  while (low < high) {
    const middle = (low + high) >> 1
    if (binomialUpperTail(trials - middle, falseMarkRate, marked - middle) >= alpha) high = middle
    else low = middle + 1
  }
  return low
}

/** The facts of the bound for marked groups of each strongest kind. */
export function boundFacts(
  groups: number,
  trials: number,
  kinds: Iterable<MarkKind>,
  rates: MarkRates = DEFAULT_RATES,
): BoundFacts {
  const count: Record<MarkKind, number> = { words: 0, media: 0, detail: 0 }
  for (const kind of kinds) count[kind]++
  const parts = PARTS.map(part => {
    const marked = part.reduce((sum, kind) => sum + count[kind], 0)
    const rate = part.length === MARK_KINDS.length ? rates.any : Math.min(1, rates.media + rates.detail)
    return { kinds: part, marked, rate, atLeast: lowerBound(trials, marked, rate, ALPHA / PARTS.length) }
  })
  return { alpha: ALPHA, groups, trials, parts, source: rates.source }
}

/** L of a bound: the larger of its parts. */
export function atLeastOf({ parts }: BoundFacts): number {
  return Math.max(...parts.map(({ atLeast }) => atLeast))
}
