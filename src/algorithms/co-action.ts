// Which pairs of accounts act together more often than interchangeable accounts would.

import { adjustedPValues } from './benjamini-hochberg.ts'
import { cutIntoCells } from './co-action-cells.ts'
import { listMeetings } from './co-action-meetings.ts'
import { ExpectedMeetings } from './co-action-null.ts'
import { sweepMeetings } from './co-action-rates.ts'
import type { ActionTable } from './co-action-table.ts'
import { pairsThatCouldMeet } from './co-action-table.ts'
import { poissonUpperTail } from './poisson.ts'

export interface CoActionOptions {
  /** Ascending; a meeting counts when its actions are at most this far apart. */
  readonly windowsSeconds: readonly number[]
  /** False-discovery rate to keep, 0..1. */
  readonly q: number
}

export interface CoActionPair {
  /** Account numbers, the smaller first. */
  readonly first: number
  readonly second: number
  /** Separate acts of each account that met one of the other's, in the window with the strongest evidence. */
  readonly observed: number
  readonly expected: number
  /** Corrected for having looked through all windows. */
  readonly pValue: number
  readonly qValue: number
  readonly windowSeconds: number
  /** Acts of both inside that window, ascending; objects they met on. */
  readonly acts: Int32Array
  readonly objects: Int32Array
}

export interface CoActionTest {
  /** By q-value, then by account numbers. */
  readonly pairs: readonly CoActionPair[]
  /** All pairs that could have met. */
  readonly pairsTested: number
  /** Objects with so many meetings that pairs seen nowhere else were not listed. */
  readonly crowdedObjects: number
}

/** Cells hold at least this many actions: enough pairs (2,016) to see a meeting rate of 0.001. */
const FEWEST_ACTIONS = 64
const SHORTEST_CELL_SECONDS = 3600
/** Share of q that links are held to, so that q itself holds with room. */
const ROOM = 0.6
/** One meeting never makes a link: both accounts must have met in two separate acts. */
const FEWEST_ACTS = 2
const MEETINGS_LISTED_PER_ACTION = 6
const FEWEST_MEETINGS_LISTED = 2_000_000

/**
 * Statistic: separate acts in which a pair meets within a window (the smaller of both accounts' numbers of such acts).
 * Null: `ExpectedMeetings`, Poisson. Windows: Bonferroni over the smallest p. Correction: Benjamini-Hochberg over all
 * pairs that could have met, at 0.6 q. Cost: near-linear in actions; crowds are swept, not listed.
 * @see docs/methods.md#acting-together
 */
export function testCoAction(table: ActionTable, options: CoActionOptions): CoActionTest {
  const windows = options.windowsSeconds.map(seconds => seconds * 1000)
  const cells = cutIntoCells(table, Math.max(SHORTEST_CELL_SECONDS, ...options.windowsSeconds) * 1000, FEWEST_ACTIONS)
  const rates = sweepMeetings(table, cells, windows)
  const budget = Math.max(FEWEST_MEETINGS_LISTED, table.account.length * MEETINGS_LISTED_PER_ACTION)
  const meetings = listMeetings(table, windows, rates.onObject, budget)
  const pairsTested = pairsThatCouldMeet(table)
  const expectedMeetings = new ExpectedMeetings(table, cells, rates, windows)
  const level = options.q * ROOM
  // A p-value above this cannot be rejected by Benjamini-Hochberg, however many others are.
  const hopeless = Math.min(1, (level * meetings.pairs) / pairsTested)

  const objectOf = objectsOfActions(table)
  const separate = new SeparateActs(table, windows)
  const found: Omit<CoActionPair, 'qValue'>[] = []
  for (let pair = 0; pair < meetings.pairs; pair++) {
    const from = meetings.starts[pair]
    const to = meetings.starts[pair + 1]
    if (to - from < FEWEST_ACTS) continue
    const { firstAction, secondAction } = meetings
    const observed = separate.count(firstAction, secondAction, from, to)
    if (observed[windows.length - 1] < FEWEST_ACTS) continue
    expectedMeetings.boundFromBelow(firstAction, secondAction, from, to)
    if (smallestPValue(observed, expectedMeetings.expected).pValue > hopeless) continue
    expectedMeetings.compute(meetings.first[pair], meetings.second[pair], firstAction, secondAction, from, to)
    const { pValue, best } = smallestPValue(observed, expectedMeetings.expected)
    if (pValue > hopeless) continue
    const acts = new Set<number>()
    const objects = new Set<number>()
    for (let m = from; m < to; m++) {
      if (Math.abs(table.time[firstAction[m]] - table.time[secondAction[m]]) > windows[best]) continue
      acts.add(table.act[firstAction[m]]).add(table.act[secondAction[m]])
      objects.add(objectOf[firstAction[m]])
    }
    found.push({
      first: meetings.first[pair],
      second: meetings.second[pair],
      observed: observed[best],
      expected: expectedMeetings.expected[best],
      pValue,
      windowSeconds: options.windowsSeconds[best],
      acts: Int32Array.from(acts).sort(),
      objects: Int32Array.from(objects).sort(),
    })
  }
  const qValues = adjustedPValues(
    Float64Array.from(found, pair => pair.pValue),
    pairsTested,
  )
  const pairs = found
    .map((pair, index) => ({ ...pair, qValue: qValues[index] }))
    .filter(pair => pair.qValue <= level)
    .sort((a, b) => a.qValue - b.qValue || a.first - b.first || a.second - b.second)
  return { pairs, pairsTested, crowdedObjects: meetings.crowdedObjects }
}

/** Smallest Poisson tail over the windows with enough acts, times the number of windows, and its window. */
function smallestPValue(observed: Int32Array, expected: Float64Array): { pValue: number; best: number } {
  let best = 0
  let smallest = 1
  for (let w = 0; w < observed.length; w++) {
    if (observed[w] < FEWEST_ACTS) continue
    const p = poissonUpperTail(observed[w], expected[w])
    if (p >= smallest) continue
    smallest = p
    best = w
  }
  return { pValue: Math.min(1, smallest * observed.length), best }
}

function objectsOfActions(table: ActionTable): Int32Array {
  const objectOf = new Int32Array(table.account.length)
  for (let o = 0; o < table.objectType.length; o++) objectOf.fill(o, table.objectStarts[o], table.objectStarts[o + 1])
  return objectOf
}

/** Counts the acts behind a pair's meetings: a text and a link in one post are one act, not two. */
class SeparateActs {
  readonly #table: ActionTable
  readonly #windows: readonly number[]
  readonly #stamps: Float64Array
  readonly #observed: Int32Array
  #stamp = 0

  constructor(table: ActionTable, windows: readonly number[]) {
    this.#table = table
    this.#windows = windows
    this.#stamps = new Float64Array(table.acts)
    this.#observed = new Int32Array(windows.length)
  }

  /** One element a window, valid until the next call. */
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
