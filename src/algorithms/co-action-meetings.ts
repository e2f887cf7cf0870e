// Lists the meetings of pairs of accounts that met more than once, without ever listing all pairs of a crowd.

import type { ActionTable } from './co-action-table.ts'

/** Each pair's meetings: positions of two actions in the table, of the account with the smaller number first. */
export interface PairMeetings {
  readonly pairs: number
  /** Smaller and larger account number of each pair. */
  readonly first: Int32Array
  readonly second: Int32Array
  /** Meetings of pair p lie in [starts[p], starts[p + 1]). */
  readonly starts: Int32Array
  readonly firstAction: Int32Array
  readonly secondAction: Int32Array
  /** Objects whose meetings were too many to list in every window: crowds. */
  readonly crowdedObjects: number
}

/** Grows by doubling. */
class NumberList {
  values = new Int32Array(1024)
  length = 0

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new Int32Array(this.length * 2)
      larger.set(this.values)
      this.values = larger
    }
    this.values[this.length++] = value
  }
}

/**
 * Meetings within the largest window of all pairs that met at least twice. `onObject` counts the meetings of each
 * (object, window). Objects are listed in the largest window that the budget allows; a pair known from one listed
 * meeting is also looked up in the crowds, so only pairs that met in crowds alone are left out: fewer observations,
 * never more. Cost: actions plus budget.
 */
export function listMeetings(
  table: ActionTable,
  windowsMilliseconds: readonly number[],
  onObject: Float64Array,
  budget: number,
): PairMeetings {
  const listed = listedWindows(onObject, windowsMilliseconds.length, budget)
  const largest = windowsMilliseconds.length - 1
  const crowds = crowdActions(table, listed, largest)

  const mayMeetAgain = new PairFilter(listed.meetings)
  eachListed(table, windowsMilliseconds, listed.window, (a, b) => mayMeetAgain.add(a, b))
  const eachInCrowds = (a: number, b: number, visit: (i: number, j: number) => void, most: number): number => {
    if ((crowds.mask[a] & crowds.mask[b]) === 0) return 0
    let x = crowds.starts[a]
    let y = crowds.starts[b]
    let met = 0
    while (x < crowds.starts[a + 1] && y < crowds.starts[b + 1] && met < most) {
      const object = crowds.object[x]
      const other = crowds.object[y]
      if (object < other) x++
      else if (object > other) y++
      else {
        const i = crowds.action[x++]
        const j = crowds.action[y++]
        const apart = Math.abs(table.time[i] - table.time[j])
        const window = listed.window[object]
        if (apart > windowsMilliseconds[largest] || (window >= 0 && apart <= windowsMilliseconds[window])) continue
        visit(i, j)
        met++
      }
    }
    return met
  }

  const keys = new PairNumbers(listed.meetings)
  const pairOf = new NumberList()
  const firsts = new NumberList()
  const seconds = new NumberList()
  eachListed(table, windowsMilliseconds, listed.window, (a, b, i, j) => {
    if (!mayMeetAgain.has(a, b) && eachInCrowds(a, b, NOTHING, 1) === 0) return
    pairOf.push(keys.number(a, b))
    firsts.push(i)
    seconds.push(j)
  })
  const known = keys.count
  for (let pair = 0; pair < known; pair++) {
    const visit = (i: number, j: number): void => {
      pairOf.push(pair)
      firsts.push(i)
      seconds.push(j)
    }
    eachInCrowds(keys.first.values[pair], keys.second.values[pair], visit, Number.POSITIVE_INFINITY)
  }
  return { ...groupByPair(keys, pairOf, firsts, seconds), crowdedObjects: crowds.objects }
}

/** Meetings of the pairs that met at least twice, in the order of their first. */
function groupByPair(keys: PairNumbers, pairOf: NumberList, firsts: NumberList, seconds: NumberList) {
  const count = new Int32Array(keys.count)
  for (let m = 0; m < pairOf.length; m++) count[pairOf.values[m]]++
  let pairs = 0
  for (const met of count) if (met >= 2) pairs++
  const first = new Int32Array(pairs)
  const second = new Int32Array(pairs)
  const starts = new Int32Array(pairs + 1)
  /** Where the next meeting of a pair goes; -1 for pairs that met once. */
  const next = count
  let kept = 0
  for (let pair = 0; pair < keys.count; pair++) {
    const met = count[pair]
    next[pair] = met >= 2 ? starts[kept] : -1
    if (met < 2) continue
    first[kept] = keys.first.values[pair]
    second[kept] = keys.second.values[pair]
    starts[kept + 1] = starts[kept] + met
    kept++
  }
  const firstAction = new Int32Array(starts[pairs])
  const secondAction = new Int32Array(starts[pairs])
  for (let m = 0; m < pairOf.length; m++) {
    const pair = pairOf.values[m]
    if (next[pair] < 0) continue
    firstAction[next[pair]] = firsts.values[m]
    secondAction[next[pair]++] = seconds.values[m]
  }
  return { pairs, first, second, starts, firstAction, secondAction }
}

interface ListedWindows {
  /** Largest window in which the object's meetings are listed; -1 for none. */
  readonly window: Int8Array
  readonly meetings: number
}

/** The largest crowd size (a power of two) for which the budget holds decides what is listed. */
function listedWindows(onObject: Float64Array, windows: number, budget: number): ListedWindows {
  const objects = onObject.length / windows
  const window = new Int8Array(objects)
  for (let exponent = 40; ; exponent--) {
    const limit = 2 ** exponent
    let meetings = 0
    for (let o = 0; o < objects; o++) {
      let w = windows - 1
      while (w >= 0 && onObject[o * windows + w] > limit) w--
      window[o] = w
      if (w >= 0) meetings += onObject[o * windows + w]
    }
    if (meetings <= budget || exponent === 0) return { window, meetings }
  }
}

/** Calls `visit` with smaller account, larger account and their actions, for each meeting in its object's listed window. */
function eachListed(
  table: ActionTable,
  windowsMilliseconds: readonly number[],
  window: Int8Array,
  visit: (a: number, b: number, i: number, j: number) => void,
): void {
  const { objectStarts, account, time } = table
  for (let o = 0; o < window.length; o++) {
    if (window[o] < 0) continue
    const width = windowsMilliseconds[window[o]]
    const end = objectStarts[o + 1]
    for (let i = objectStarts[o]; i < end; i++) {
      const a = account[i]
      for (let j = i + 1; j < end && time[j] - time[i] <= width; j++) {
        const b = account[j]
        if (a < b) visit(a, b, i, j)
        else visit(b, a, j, i)
      }
    }
  }
}

/** Each account's actions on crowded objects, ascending by object; `mask` says cheaply which accounts may share one. */
function crowdActions(table: ActionTable, listed: ListedWindows, largest: number) {
  const { objectStarts, account } = table
  const starts = new Int32Array(table.accounts + 1)
  const mask = new Int32Array(table.accounts)
  let objects = 0
  for (let o = 0; o < listed.window.length; o++) {
    if (listed.window[o] === largest) continue
    const bit = 1 << (objects++ & 31)
    for (let i = objectStarts[o]; i < objectStarts[o + 1]; i++) {
      starts[account[i] + 1]++
      mask[account[i]] |= bit
    }
  }
  for (let a = 0; a < table.accounts; a++) starts[a + 1] += starts[a]
  const next = starts.slice()
  const object = new Int32Array(starts[table.accounts])
  const action = new Int32Array(starts[table.accounts])
  for (let o = 0; o < listed.window.length; o++) {
    if (listed.window[o] === largest) continue
    for (let i = objectStarts[o]; i < objectStarts[o + 1]; i++) {
      const at = next[account[i]]++
      object[at] = o
      action[at] = i
    }
  }
  return { starts, object, action, mask, objects }
}

/** Counts to two without remembering pairs: two that fall together may seem to have met twice, never the other way round. */
class PairFilter {
  /** Four counters a byte. */
  readonly #counters: Uint8Array
  readonly #shift: number

  constructor(meetings: number) {
    const bits = Math.min(28, Math.max(10, Math.ceil(Math.log2(meetings * 4 + 1))))
    this.#counters = new Uint8Array(2 ** (bits - 2))
    this.#shift = 32 - bits
  }

  add(a: number, b: number): void {
    const slot = pairHash(a, b) >>> this.#shift
    const place = (slot & 3) * 2
    if (((this.#counters[slot >>> 2] >>> place) & 3) < 2) this.#counters[slot >>> 2] += 1 << place
  }

  has(a: number, b: number): boolean {
    const slot = pairHash(a, b) >>> this.#shift
    return ((this.#counters[slot >>> 2] >>> ((slot & 3) * 2)) & 3) >= 2
  }
}

const NOTHING = (): void => {}

/** Numbers pairs in the order of their first meeting; open addressing. */
class PairNumbers {
  readonly first = new NumberList()
  readonly second = new NumberList()
  #slots: Int32Array
  #shift: number

  constructor(expected: number) {
    const bits = Math.min(16, Math.max(10, Math.ceil(Math.log2(expected * 4 + 1))))
    this.#slots = new Int32Array(2 ** bits).fill(-1)
    this.#shift = 32 - bits
  }

  get count(): number {
    return this.first.length
  }

  number(a: number, b: number): number {
    if (this.count * 2 >= this.#slots.length) this.#grow()
    const slot = this.#slot(a, b)
    if (this.#slots[slot] < 0) {
      this.#slots[slot] = this.count
      this.first.push(a)
      this.second.push(b)
    }
    return this.#slots[slot]
  }

  #slot(a: number, b: number): number {
    const last = this.#slots.length - 1
    let slot = pairHash(a, b) >>> this.#shift
    for (;;) {
      const pair = this.#slots[slot]
      if (pair < 0 || (this.first.values[pair] === a && this.second.values[pair] === b)) return slot
      slot = (slot + 1) & last
    }
  }

  #grow(): void {
    this.#slots = new Int32Array(this.#slots.length * 2).fill(-1)
    this.#shift--
    for (let pair = 0; pair < this.count; pair++) {
      this.#slots[this.#slot(this.first.values[pair], this.second.values[pair])] = pair
    }
  }
}

/** 32 bits, finaliser of MurmurHash3. */
function pairHash(a: number, b: number): number {
  let h = Math.imul(a, 0x9e3779b1) ^ Math.imul(b + 1, 0x85ebca77)
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}
