// Pairs on their own: do two accounts that share objects act closer together than other pairs that share as many?

import { binomialUpperTail } from './binomial.ts'
import type { PairMeetings } from './co-action-meetings.ts'
import { FEWEST_ACTS, type TestedPairs } from './co-action-pairs.ts'
import type { ActionTable } from './co-action-table.ts'

/** Pairs that met at least so often within the horizon have weight in this test; all others have none. */
const FEWEST_SHARED = 3
/** Shares of the error that the two nulls may use up; they add up to 1. */
const CHANCE_SHARE = 0.1
const TASTE_SHARE = 0.9

/**
 * Null: given that two accounts acted on K objects within the horizon (the largest window), how many of those fall within a
 * smaller window is Binomial(K, rho(w)); rho is the mean share over all pairs with K >= 3, each pair counting once.
 * @see docs/methods.md#pairs-alone
 */
export class SharedTaste {
  /** Pairs with K >= 3. */
  readonly pairs: number
  readonly #table: ActionTable
  readonly #windows: readonly number[]
  readonly #meetings: PairMeetings

  constructor(table: ActionTable, windowsMilliseconds: readonly number[], meetings: PairMeetings) {
    this.#table = table
    this.#windows = windowsMilliseconds
    this.#meetings = meetings
    let pairs = 0
    for (let p = 0; p < meetings.pairs; p++) if (meetings.starts[p + 1] - meetings.starts[p] >= FEWEST_SHARED) pairs++
    this.pairs = pairs
  }

  /** rho(w), one element a window, without pairs of two accounts of `leftOut`. */
  shares(leftOut: Uint8Array): Float64Array {
    const { pairs, first, second, starts, firstAction, secondAction } = this.#meetings
    const { time } = this.#table
    const sums = new Float64Array(this.#windows.length)
    let counted = 0
    for (let p = 0; p < pairs; p++) {
      const met = starts[p + 1] - starts[p]
      if (met < FEWEST_SHARED || (leftOut[first[p]] === 1 && leftOut[second[p]] === 1)) continue
      counted++
      for (let m = starts[p]; m < starts[p + 1]; m++) {
        const apart = Math.abs(time[firstAction[m]] - time[secondAction[m]])
        for (let w = this.#windows.length - 1; w >= 0 && apart <= this.#windows[w]; w--) sums[w] += 1 / met
      }
    }
    return sums.map(sum => Math.min(1, (sum + 1) / (counted + 1)))
  }

  /**
   * For each tested pair: the smallest over the smaller windows of max(p_chance / 0.1, p_taste F / (0.9 m)), times their number.
   * F of the m pairs have K >= 3, and K says nothing of how close within the horizon they acted: so these are weighted
   * p-values whose weights add up to at most 1 a pair (Genovese, Roeder & Wasserman 2006). 1 for all where there is one window
   * alone: no smaller one is left to compare with it.
   */
  pValues(tested: TestedPairs, shares: Float64Array, pairsTested: number): Float64Array {
    const windows = this.#windows.length
    const weight = this.pairs / (TASTE_SHARE * pairsTested)
    return Float64Array.from(tested.pair, (_, i) => {
      const shared = tested.observed[i * windows + windows - 1]
      if (windows < 2 || shared < FEWEST_SHARED) return 1
      let smallest = 1
      for (let w = 0; w < windows - 1; w++) {
        const observed = tested.observed[i * windows + w]
        if (observed < FEWEST_ACTS) continue
        const chance = tested.windowP[i * windows + w] / CHANCE_SHARE
        if (chance >= smallest) continue
        smallest = Math.min(smallest, Math.max(chance, weight * binomialUpperTail(shared, shares[w], observed)))
      }
      return Math.min(1, smallest * (windows - 1))
    })
  }
}
