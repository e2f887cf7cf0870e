// The group-level scan: accounts that meet several members of a group at once, though no single pair shows it.

import { dependenceFactor } from './benjamini-hochberg.ts'
import { type ActionTable, actionsByAccount, objectOfActions } from './co-action-table.ts'
import { poissonUpperTail } from './poisson.ts'

/** An account has met the group on an object when at least so many members acted within the window; both are looked at. */
const MEMBERS_MET = [2, 3]
const MOST_ROUNDS = 3
const FEWEST_ACTS = 2
const NO_TIMES = new Float64Array(0)

export interface GroupScan {
  /** Account numbers of each group, ascending. */
  readonly groups: readonly Int32Array[]
  /** Accounts that were added. */
  readonly added: number
}

interface Candidate {
  readonly account: number
  readonly group: number
  readonly pValue: number
}

/**
 * Adds to each group the accounts that keep meeting it. Null: an account outside the group acts on the group's objects at the
 * group's moments as all other accounts do (rates with the group and the account left out, by stratum); Poisson tail, Bonferroni over
 * windows and over how many members were met, Benjamini-Hochberg over accounts times groups. Accounts in a group stay where they are.
 * Cost: the actions on objects with two members, for each round.
 * @see docs/methods.md#groups
 */
export function scanGroups(
  table: ActionTable,
  windowsMilliseconds: readonly number[],
  groups: readonly Int32Array[],
  accountsTested: number,
  level: number,
  correction: 'bh' | 'by',
): GroupScan {
  const scan = new Scan(table, windowsMilliseconds)
  let current = groups
  let added = 0
  // What is said of a group stays until an account joins it.
  const known: (readonly Candidate[] | undefined)[] = current.map(() => undefined)
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const isMember = new Uint8Array(table.accounts)
    for (const group of current) for (const account of group) isMember[account] = 1
    const candidates = current
      .flatMap((group, number) => {
        known[number] ??= scan.candidates(group, number, isMember)
        return known[number]
      })
      .filter(({ account }) => isMember[account] === 0)
      .sort((a, b) => a.pValue - b.pValue || a.account - b.account || a.group - b.group)
    const tested = accountsTested * Math.max(1, current.length)
    const share = level / dependenceFactor(tested, correction) / tested
    let rejected = 0
    candidates.forEach(({ pValue }, i) => {
      if (pValue <= share * (i + 1)) rejected = i + 1
    })
    if (rejected === 0) break
    const joining: number[][] = current.map(() => [])
    for (const { account, group } of candidates.slice(0, rejected)) {
      if (isMember[account] === 1) continue
      isMember[account] = 1
      joining[group].push(account)
      known[group] = undefined
      added++
    }
    current = current.map((group, i) =>
      joining[i].length === 0 ? group : Int32Array.from([...group, ...joining[i]]).sort(),
    )
  }
  return { groups: current, added }
}

class Scan {
  readonly #table: ActionTable
  readonly #windows: readonly number[]
  readonly #looks: number
  readonly #objectOf: Int32Array
  readonly #byAccount: { readonly starts: Int32Array; readonly action: Int32Array }
  readonly #inStratum: Float64Array
  /** 1 for accounts of the group that is looked at. */
  readonly #inGroup: Uint8Array
  /** Of the last moment, one element a window: group members that acted within it. */
  readonly #near: Int32Array
  /** Actions with which an account met the group: the last of them (-1 for none) and the one before each. */
  readonly #lastMet: Int32Array
  readonly #metBefore: Int32Array

  constructor(table: ActionTable, windowsMilliseconds: readonly number[]) {
    this.#table = table
    this.#windows = windowsMilliseconds
    this.#looks = windowsMilliseconds.length * MEMBERS_MET.length
    this.#objectOf = objectOfActions(table)
    this.#byAccount = actionsByAccount(table)
    this.#inGroup = new Uint8Array(table.accounts)
    this.#near = new Int32Array(windowsMilliseconds.length)
    this.#lastMet = new Int32Array(table.accounts).fill(-1)
    this.#metBefore = new Int32Array(table.account.length)
    this.#inStratum = new Float64Array(table.strata)
    for (const object of this.#objectOf) this.#inStratum[table.objectStratum[object]]++
  }

  /** Accounts outside all groups that may have met this one more often than chance. */
  candidates(group: Int32Array, number: number, isMember: Uint8Array): Candidate[] {
    const { strata } = this.#table
    const ofGroup = new Float64Array(strata)
    const actionsOn = new Map<number, number[]>()
    const { starts, action } = this.#byAccount
    for (const account of group) {
      this.#inGroup[account] = 1
      for (let k = starts[account]; k < starts[account + 1]; k++) {
        const object = this.#objectOf[action[k]]
        ofGroup[this.#table.objectStratum[object]]++
        const actions = actionsOn.get(object)
        if (actions === undefined) actionsOn.set(object, [action[k]])
        else actions.push(action[k])
      }
    }
    const { objectStarts, time } = this.#table
    const actionsOf = (object: number): number => objectStarts[object + 1] - objectStarts[object]
    const objects = Array.from(actionsOn.keys())
      .filter(object => (actionsOn.get(object) as number[]).length >= MEMBERS_MET[0])
      .sort((a, b) => actionsOf(a) - actionsOf(b) || a - b)
    const timesOn = new Map<number, Float64Array>()
    const all = new Float64Array(this.#looks * strata)
    const met: number[] = []
    for (const [k, object] of objects.entries()) {
      const times = Float64Array.from(actionsOn.get(object) as number[], i => time[i]).sort()
      timesOn.set(object, times)
      // Who has met the group on no other object has met it once at most: the largest crowd need not be remembered.
      this.#sweep(object, times, k < objects.length - 1, isMember, all, met)
    }
    for (const account of group) this.#inGroup[account] = 0
    const candidates: Candidate[] = []
    for (const account of met) {
      const actions: number[] = []
      for (let i = this.#lastMet[account]; i >= 0; i = this.#metBefore[i]) actions.push(i)
      this.#lastMet[account] = -1
      if (actions.length < FEWEST_ACTS) continue
      const pValue = this.#pValue(account, actions, all, ofGroup, timesOn)
      if (pValue < 0.01) candidates.push({ account, group: number, pValue })
    }
    return candidates
  }

  /**
   * Counts outsiders' actions near the group's on one object, and remembers those of accounts in no group: of accounts that
   * are in `met` already, and of others when `isOpen`.
   */
  #sweep(
    object: number,
    times: Float64Array,
    isOpen: boolean,
    isMember: Uint8Array,
    all: Float64Array,
    met: number[],
  ): void {
    const { objectStarts, objectStratum, account, time, strata } = this.#table
    const windows = this.#windows
    const end = objectStarts[object + 1]
    const horizon = windows[windows.length - 1]
    const until = times[times.length - 1] + horizon
    const from = new Int32Array(windows.length)
    const to = new Int32Array(windows.length)
    for (let i = lowerBound(time, times[0] - horizon, objectStarts[object], end); i < end && time[i] <= until; i++) {
      const who = account[i]
      if (this.#inGroup[who] === 1) continue
      let widest = 0
      for (let w = 0; w < windows.length; w++) {
        while (from[w] < times.length && times[from[w]] < time[i] - windows[w]) from[w]++
        while (to[w] < times.length && times[to[w]] <= time[i] + windows[w]) to[w]++
        widest = to[w] - from[w]
        for (let k = 0; k < MEMBERS_MET.length; k++) {
          if (widest >= MEMBERS_MET[k]) all[(w * MEMBERS_MET.length + k) * strata + objectStratum[object]]++
        }
      }
      if (widest < MEMBERS_MET[0] || isMember[who] === 1) continue
      const before = this.#lastMet[who]
      if (before < 0) {
        if (!isOpen) continue
        met.push(who)
      }
      this.#metBefore[i] = before
      this.#lastMet[who] = i
    }
  }

  /** Counts the members near a moment in every window. */
  #countNear(times: Float64Array, at: number): void {
    let from = 0
    let to = times.length
    for (let w = this.#windows.length - 1; w >= 0; w--) {
      from = lowerBound(times, at - this.#windows[w], from, to)
      to = upperBound(times, at + this.#windows[w], from, to)
      this.#near[w] = to - from
    }
  }

  #hasMet(look: number): boolean {
    return this.#near[Math.floor(look / MEMBERS_MET.length)] >= MEMBERS_MET[look % MEMBERS_MET.length]
  }

  #pValue(
    account: number,
    actions: readonly number[],
    all: Float64Array,
    ofGroup: Float64Array,
    timesOn: ReadonlyMap<number, Float64Array>,
  ): number {
    const { strata, objectStratum, act, time } = this.#table
    const acts = Array.from({ length: this.#looks }, () => new Set<number>())
    const own = new Float64Array(this.#looks * strata)
    for (const i of actions) {
      const object = this.#objectOf[i]
      this.#countNear(timesOn.get(object) ?? NO_TIMES, time[i])
      for (let look = 0; look < this.#looks; look++) {
        if (!this.#hasMet(look)) continue
        acts[look].add(act[i])
        own[look * strata + objectStratum[object]]++
      }
    }
    const ofAccount = new Float64Array(strata)
    const { starts, action } = this.#byAccount
    for (let k = starts[account]; k < starts[account + 1]; k++) ofAccount[objectStratum[this.#objectOf[action[k]]]]++
    let smallest = 1
    for (let look = 0; look < this.#looks; look++) {
      if (acts[look].size < FEWEST_ACTS) continue
      let expected = 0
      for (let s = 0; s < strata; s++) {
        if (ofAccount[s] === 0) continue
        const others = this.#inStratum[s] - ofGroup[s] - ofAccount[s]
        expected += (ofAccount[s] * (all[look * strata + s] - own[look * strata + s] + 1)) / (others + 1)
      }
      smallest = Math.min(smallest, poissonUpperTail(acts[look].size, expected))
    }
    return Math.min(1, smallest * this.#looks)
  }
}

/** First position in [low, high) whose value is >= `value`. */
function lowerBound(values: Float64Array, value: number, low: number, high: number): number {
  while (low < high) {
    const middle = (low + high) >>> 1
    if (values[middle] < value) low = middle + 1
    else high = middle
  }
  return low
}

/** First position in [low, high) whose value is > `value`. */
function upperBound(values: Float64Array, value: number, low: number, high: number): number {
  while (low < high) {
    const middle = (low + high) >>> 1
    if (values[middle] <= value) low = middle + 1
    else high = middle
  }
  return low
}
