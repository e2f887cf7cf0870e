// Groups that make up much of a small corpus enter the rates against which they are held; here their rates are estimated without them.

import { rejectionThreshold } from './benjamini-hochberg.ts'
import type { PairMeetings } from './co-action-meetings.ts'
import type { ExpectedMeetings } from './co-action-null.ts'
import { FEWEST_ACTS, SeparateActs } from './co-action-pairs.ts'
import type { CoActionRates } from './co-action-rates.ts'
import { type ActionTable, actionsByAccount, objectOfActions } from './co-action-table.ts'
import { modularityCommunities } from './communities.ts'
import { poissonUpperTail } from './poisson.ts'

/** Separate acts in which a pair must have met: the crowds of two or three great events are no group. */
const FEWEST_OCCASIONS = 4
const FEWEST_MEMBERS = 3
/** A group of a larger share of all accounts is the corpus, and is not left out. */
const MOST_OF_ALL = 0.25
/** A group that has a smaller share of a stratum's meetings hides nothing. */
const LEAST_SHARE = 0.1

/** Meeting rates of accounts that stand in a group which fills its strata. */
export interface MaskedRates {
  /** Group of each account; -1 for none. */
  readonly groupOf: Int32Array
  /** One element a group: rates [stratum * W + window] estimated without its members. */
  readonly rates: readonly Float64Array[]
}

/**
 * Provisional groups are communities among pairs that met in four acts or more and would be beyond chance if the objects they met on
 * were left out of the rates. That is too quick a verdict (a pair is likelier to have met on objects where many did), so nothing is
 * concluded from it but whose actions to leave out. Cost: meetings of such pairs, and the actions of such groups.
 * @see docs/methods.md#beyond-chance
 */
export function maskedRates(
  table: ActionTable,
  windowsMilliseconds: readonly number[],
  rates: CoActionRates,
  meetings: PairMeetings,
  nullModel: ExpectedMeetings,
  pairsTested: number,
  level: number,
): MaskedRates {
  const objectOf = objectOfActions(table)
  const links = provisionalLinks(table, windowsMilliseconds, rates, meetings, nullModel, objectOf, pairsTested, level)
  const community = modularityCommunities(table.accounts, links.first, links.second, links.weight)
  const members = new Map<number, Set<number>>()
  for (const account of [...links.first, ...links.second]) {
    const of = members.get(community[account])
    if (of === undefined) members.set(community[account], new Set([account]))
    else of.add(account)
  }
  const groupOf = new Int32Array(table.accounts).fill(-1)
  const without: Float64Array[] = []
  const byAccount = actionsByAccount(table)
  let active = 0
  for (let a = 0; a < table.accounts; a++) if (byAccount.starts[a + 1] > byAccount.starts[a]) active++
  for (const group of members.values()) {
    if (group.size < FEWEST_MEMBERS || group.size > MOST_OF_ALL * active) continue
    const estimated = ratesWithout(group, table, windowsMilliseconds, rates, nullModel, objectOf, byAccount)
    if (estimated === undefined) continue
    for (const account of group) groupOf[account] = without.length
    without.push(estimated)
  }
  return { groupOf, rates: without }
}

function provisionalLinks(
  table: ActionTable,
  windows: readonly number[],
  rates: CoActionRates,
  meetings: PairMeetings,
  nullModel: ExpectedMeetings,
  objectOf: Int32Array,
  pairsTested: number,
  level: number,
) {
  const separate = new SeparateActs(table, windows)
  const { strata, objectStratum } = table
  const own = new Float64Array(strata * rates.windows)
  const candidates: number[] = []
  const pValues: number[] = []
  for (let p = 0; p < meetings.pairs; p++) {
    const from = meetings.starts[p]
    const to = meetings.starts[p + 1]
    if (to - from < FEWEST_OCCASIONS) continue
    const acts = separate.count(meetings.firstAction, meetings.secondAction, from, to)
    if (acts[rates.windows - 1] < FEWEST_OCCASIONS) continue
    own.fill(0)
    for (let m = from; m < to; m++) {
      const object = objectOf[meetings.firstAction[m]]
      for (let w = 0; w < rates.windows; w++) {
        own[objectStratum[object] * rates.windows + w] += rates.onObject[object * rates.windows + w]
      }
    }
    let smallest = 1
    for (let w = 0; w < rates.windows; w++) {
      if (acts[w] < FEWEST_ACTS) continue
      let expected = 0
      for (let s = 0; s < strata; s++) {
        const pairs = nullModel.actions(meetings.first[p], s) * nullModel.actions(meetings.second[p], s)
        const row = s * rates.windows + w
        if (pairs > 0) expected += (pairs * (rates.inStratum[row] - own[row] + 1)) / nullModel.pairsOfActions(s)
      }
      smallest = Math.min(smallest, poissonUpperTail(acts[w], expected))
    }
    candidates.push(p)
    pValues.push(Math.min(1, smallest * rates.windows))
  }
  const threshold = rejectionThreshold(Float64Array.from(pValues), pairsTested, level)
  const first: number[] = []
  const second: number[] = []
  const weight: number[] = []
  candidates.forEach((p, i) => {
    if (pValues[i] > threshold) return
    first.push(meetings.first[p])
    second.push(meetings.second[p])
    weight.push(-Math.log(pValues[i] + 1e-300))
  })
  return { first, second, weight }
}

/** (meetings of others + 1) / pairs of others' actions; undefined when the group has a small share of the meetings everywhere. */
function ratesWithout(
  group: ReadonlySet<number>,
  table: ActionTable,
  windows: readonly number[],
  rates: CoActionRates,
  nullModel: ExpectedMeetings,
  objectOf: Int32Array,
  byAccount: { readonly starts: Int32Array; readonly action: Int32Array },
): Float64Array | undefined {
  const { objectStarts, objectStratum, time } = table
  const actionsOn = new Map<number, number[]>()
  for (const account of group) {
    for (let k = byAccount.starts[account]; k < byAccount.starts[account + 1]; k++) {
      const object = objectOf[byAccount.action[k]]
      const actions = actionsOn.get(object)
      if (actions === undefined) actionsOn.set(object, [byAccount.action[k]])
      else actions.push(byAccount.action[k])
    }
  }
  const involved = new Float64Array(table.strata * rates.windows)
  for (const [object, actions] of actionsOn) {
    const own = Int32Array.from(actions).sort()
    const start = objectStarts[object]
    const end = objectStarts[object + 1]
    for (let w = 0; w < rates.windows; w++) {
      let count = 0
      let low = 0
      for (let k = 0; k < own.length; k++) {
        const at = time[own[k]]
        while (at - time[own[low]] > windows[w]) low++
        // Everybody within the window but the account itself and members before it, whose meeting is counted already.
        const others =
          atLeast(time, at + windows[w], true, own[k], end) - atLeast(time, at - windows[w], false, start, own[k])
        count += others - 1 - (k - low)
      }
      involved[objectStratum[object] * rates.windows + w] += count
    }
  }
  if (!involved.some((count, row) => count > 1 && count > LEAST_SHARE * rates.inStratum[row])) return undefined
  return involved.map((count, row) => {
    const stratum = Math.floor(row / rates.windows)
    return (rates.inStratum[row] - count + 1) / nullModel.pairsOfActions(stratum, group)
  })
}

/** First position in [low, high) whose value is at least `value`, or above it. */
function atLeast(values: Float64Array, value: number, isAbove: boolean, low: number, high: number): number {
  let from = low
  let to = high
  while (from < to) {
    const middle = (from + to) >>> 1
    if (isAbove ? values[middle] <= value : values[middle] < value) from = middle + 1
    else to = middle
  }
  return from
}
