// Null sets made from any set by exchanging accounts between acts: objects, times and each account's number of acts stay.

import { Random } from '../../algorithms/random.ts'
import type { ActionSet } from '../../model/action-set.ts'

/** Milliseconds. */
const HOUR = 3_600_000

/** Accounts exchanged between all acts. The same seed gives the same set; canonical order. Cost: n log n. */
export function permuteAccounts(set: ActionSet, seed: string): ActionSet {
  return permuted(set, new Random(seed).fork('permute-accounts'), [Array.from(firstActions(set).keys())])
}

/**
 * Accounts exchanged only between acts of about one hour (of Unix time) on objects of one class of popularity: the binary order
 * of magnitude of the number of actions, for an act on several objects that of the most popular. Consecutive hours of a
 * class are joined until they hold `least` acts; in smaller strata a campaign that fills its own hour would outlive the exchange.
 * So what the hour and the popularity explain stays, and agreement between accounts goes.
 */
export function permuteWithinStrata(set: ActionSet, seed: string, least = 200): ActionSet {
  const actions = new Int32Array(set.objectIds.length)
  for (const object of set.object) actions[object]++
  const first = firstActions(set)
  const popularity = new Uint8Array(first.length)
  set.act.forEach((act, action) => {
    popularity[act] = Math.max(popularity[act], 31 - Math.clz32(actions[set.object[action]]))
  })
  const hour = Float64Array.from(first, action => Math.floor(set.time[action] / HOUR))
  const strata = Array.from({ length: 32 }, (_, order) => joinedHours(hour, popularity, order, least)).flat()
  return permuted(set, new Random(seed).fork('permute-within-strata'), strata)
}

/** Acts of one class in strata of whole hours; what is left at the end joins the stratum before. */
function joinedHours(hour: Float64Array, popularity: Uint8Array, order: number, least: number): number[][] {
  const acts = Array.from(popularity.keys())
    .filter(act => popularity[act] === order)
    .sort((a, b) => hour[a] - hour[b] || a - b)
  const strata: number[][] = []
  let open: number[] = []
  acts.forEach((act, i) => {
    open.push(act)
    const isHourOver = i + 1 === acts.length || hour[acts[i + 1]] !== hour[act]
    if (!isHourOver || open.length < least) return
    strata.push(open)
    open = []
  })
  const last = strata.at(-1)
  if (last === undefined) return open.length === 0 ? [] : [open]
  for (const act of open) last.push(act)
  return strata
}

/** Exchanges the accounts of the acts of each stratum. */
function permuted(set: ActionSet, random: Random, strata: readonly (readonly number[])[]): ActionSet {
  const account = Int32Array.from(firstActions(set), action => set.account[action])
  for (const acts of strata)
    for (let i = acts.length - 1; i > 0; i--) {
      const j = random.below(i + 1)
      const kept = account[acts[i]]
      account[acts[i]] = account[acts[j]]
      account[acts[j]] = kept
    }
  return inCanonicalOrder(
    set,
    set.act.map(act => account[act]),
  )
}

/** First action of each act. */
function firstActions({ act }: ActionSet): Int32Array {
  let acts = 0
  for (const each of act) acts = Math.max(acts, each + 1)
  const first = new Int32Array(acts)
  for (let action = act.length - 1; action >= 0; action--) first[act[action]] = action
  return first
}

/** The set with these accounts: actions of one time ordered again and acts numbered again as they first come. */
function inCanonicalOrder(set: ActionSet, account: Int32Array): ActionSet {
  const { time, object, act, actIds } = set
  const order = Uint32Array.from(time.keys())
  const actOrder = (a: number, b: number) =>
    actIds === undefined ? a - b : actIds[a] < actIds[b] ? -1 : actIds[a] > actIds[b] ? 1 : a - b
  for (let from = 0; from < order.length; ) {
    let to = from + 1
    while (to < order.length && time[to] === time[from]) to++
    if (to - from > 1)
      order
        .subarray(from, to)
        .sort((a, b) => account[a] - account[b] || object[a] - object[b] || actOrder(act[a], act[b]))
    from = to
  }
  const number = new Map<number, number>()
  const acts: number[] = []
  for (const action of order)
    if (!number.has(act[action])) {
      number.set(act[action], number.size)
      acts.push(act[action])
    }
  return {
    ...set,
    account: Int32Array.from(order, action => account[action]),
    object: Int32Array.from(order, action => object[action]),
    act: Int32Array.from(order, action => number.get(act[action]) as number),
    ...(actIds === undefined ? {} : { actIds: acts.map(each => actIds[each]) }),
  }
}
