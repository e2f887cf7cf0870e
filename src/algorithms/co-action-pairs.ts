// Tests every pair of accounts that met more than once against chance.

import type { PairMeetings } from './co-action-meetings.ts'
import type { ExpectedMeetings } from './co-action-null.ts'
import type { ActionTable } from './co-action-table.ts'
import { poissonUpperTail } from './poisson.ts'

/** One meeting never makes a link: both accounts must have met in two separate acts. */
export const FEWEST_ACTS = 2

/** Pairs that may matter, in the order of `PairMeetings`; tables are [pair * W + window]. */
export interface TestedPairs {
  readonly count: number
  /** Position in `PairMeetings`. */
  readonly pair: Int32Array
  readonly first: Int32Array
  readonly second: Int32Array
  /** Separate acts in which the two met: the smaller of both accounts' numbers. */
  readonly observed: Int32Array
  readonly expected: Float64Array
  /** In each window alone; 1 where fewer than two acts met. */
  readonly windowP: Float64Array
  /** Over all windows: the smallest times their number (Bonferroni), at most 1. */
  readonly pValue: Float64Array
  /** Window of the smallest p. */
  readonly best: Uint8Array
}

/** Pairs whose p-value is above `cut` are left out. Cost: meetings, and the cells of the pairs that may be below. */
export function testPairs(
  table: ActionTable,
  windowsMilliseconds: readonly number[],
  meetings: PairMeetings,
  nullModel: ExpectedMeetings,
  cut: number,
): TestedPairs {
  const windows = windowsMilliseconds.length
  const separate = new SeparateActs(table, windowsMilliseconds)
  const pair: number[] = []
  const best: number[] = []
  const observed: number[] = []
  const expected: number[] = []
  const windowP: number[] = []
  const pValue: number[] = []
  const tails = new Float64Array(windows)
  const { firstAction, secondAction, starts } = meetings
  for (let p = 0; p < meetings.pairs; p++) {
    const from = starts[p]
    const to = starts[p + 1]
    if (to - from < FEWEST_ACTS) continue
    const acts = separate.count(firstAction, secondAction, from, to)
    if (acts[windows - 1] < FEWEST_ACTS) continue
    nullModel.computeActivity(meetings.first[p], meetings.second[p])
    if (smallestTail(acts, nullModel.expected, tails).p > cut) continue
    nullModel.compute(meetings.first[p], meetings.second[p], firstAction, secondAction, from, to)
    const smallest = smallestTail(acts, nullModel.expected, tails)
    if (smallest.p > cut) continue
    pair.push(p)
    best.push(smallest.window)
    pValue.push(smallest.p)
    for (let w = 0; w < windows; w++) {
      observed.push(acts[w])
      expected.push(nullModel.expected[w])
      windowP.push(tails[w])
    }
  }
  return {
    count: pair.length,
    pair: Int32Array.from(pair),
    first: Int32Array.from(pair, p => meetings.first[p]),
    second: Int32Array.from(pair, p => meetings.second[p]),
    observed: Int32Array.from(observed),
    expected: Float64Array.from(expected),
    windowP: Float64Array.from(windowP),
    pValue: Float64Array.from(pValue),
    best: Uint8Array.from(best),
  }
}

function smallestTail(acts: Int32Array, expected: Float64Array, tails: Float64Array): { p: number; window: number } {
  let window = 0
  let smallest = 1
  for (let w = 0; w < acts.length; w++) {
    tails[w] = acts[w] < FEWEST_ACTS ? 1 : poissonUpperTail(acts[w], expected[w])
    if (tails[w] < smallest) {
      smallest = tails[w]
      window = w
    }
  }
  return { p: Math.min(1, smallest * acts.length), window }
}

/** Counts the acts behind a pair's meetings: a text and a link in one post are one act, not two. */
export class SeparateActs {
  readonly #table: ActionTable
  readonly #windows: readonly number[]
  readonly #stamps: Float64Array
  readonly #observed: Int32Array
  #stamp = 0

  constructor(table: ActionTable, windowsMilliseconds: readonly number[]) {
    this.#table = table
    this.#windows = windowsMilliseconds
    this.#stamps = new Float64Array(table.acts)
    this.#observed = new Int32Array(windowsMilliseconds.length)
  }

  /** The smaller of both accounts' numbers of acts that met, one element a window; valid until the next call. */
  count(firstAction: Int32Array, secondAction: Int32Array, from: number, to: number): Int32Array {
    const { time, act } = this.#table
    for (let w = 0; w < this.#windows.length; w++) {
      this.#stamp++
      let ofFirst = 0
      let ofSecond = 0
      for (let m = from; m < to; m++) {
        if (Math.abs(time[firstAction[m]] - time[secondAction[m]]) > this.#windows[w]) continue
        if (this.#take(act[firstAction[m]])) ofFirst++
        if (this.#take(act[secondAction[m]])) ofSecond++
      }
      this.#observed[w] = Math.min(ofFirst, ofSecond)
    }
    return this.#observed
  }

  #take(act: number): boolean {
    if (this.#stamps[act] === this.#stamp) return false
    this.#stamps[act] = this.#stamp
    return true
  }
}
