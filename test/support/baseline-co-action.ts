// The method to beat: four windows, one Poisson null from activity that knows no hours, Benjamini-Hochberg over all pairs.

import { adjustedPValues } from '../../src/algorithms/benjamini-hochberg.ts'
import { poissonUpperTail } from '../../src/algorithms/poisson.ts'
import type { ActionSet } from '../../src/model/action-set.ts'

const WINDOWS = [10, 60, 600, 3600]

/**
 * Accounts with at least one pair of q <= `level`. First action of each account on an object; a pair's expectation in a window
 * is a_i a_j times the meetings of all, over the sum of a_i a_j of all pairs, a = objects acted on; p = least of the windows' times
 * their number. Only pairs that met are kept; those that did not count in m = n (n - 1) / 2.
 */
export function baselineAccounts(set: ActionSet, level = 0.05): Set<number> {
  const n = set.accountIds.length
  const activity = new Float64Array(n)
  const byObject: { account: number; time: number }[][] = set.objectIds.map(() => [])
  const seen = new Set<number>()
  for (let i = 0; i < set.account.length; i++) {
    const key = set.object[i] * n + set.account[i]
    if (seen.has(key)) continue
    seen.add(key)
    activity[set.account[i]]++
    byObject[set.object[i]].push({ account: set.account[i], time: set.time[i] })
  }
  const slots = new Map<number, number>()
  const pairs: number[] = []
  const counts: number[] = []
  const total = [0, 0, 0, 0]
  const widest = WINDOWS[WINDOWS.length - 1] * 1000
  for (const shares of byObject)
    for (let i = 0; i < shares.length; i++)
      for (let j = i + 1; j < shares.length && shares[j].time - shares[i].time <= widest; j++) {
        const a = Math.min(shares[i].account, shares[j].account)
        const pair = a * n + Math.max(shares[i].account, shares[j].account)
        let slot = slots.get(pair)
        if (slot === undefined) {
          slot = pairs.length
          slots.set(pair, slot)
          pairs.push(pair)
          counts.push(0, 0, 0, 0)
        }
        for (let w = 0; w < 4; w++)
          if (shares[j].time - shares[i].time <= WINDOWS[w] * 1000) {
            counts[slot * 4 + w]++
            total[w]++
          }
      }
  let sum = 0
  let squares = 0
  for (const a of activity) {
    sum += a
    squares += a * a
  }
  const weight = (sum * sum - squares) / 2
  const p = Float64Array.from(pairs, (pair, slot) => {
    const expected = (activity[Math.floor(pair / n)] * activity[pair % n]) / weight
    let least = 1
    for (let w = 0; w < 4; w++) least = Math.min(least, 4 * poissonUpperTail(counts[slot * 4 + w], expected * total[w]))
    return least
  })
  const flagged = new Set<number>()
  adjustedPValues(p, (n * (n - 1)) / 2).forEach((q, slot) => {
    if (q > level) return
    flagged.add(Math.floor(pairs[slot] / n))
    flagged.add(pairs[slot] % n)
  })
  return flagged
}
