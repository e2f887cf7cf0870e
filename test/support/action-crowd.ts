// Action tables for the tests of the co-action methods: small ones at random, and those of simulated crowds.

import fc from 'fast-check'
import type { CoActionSettings } from '../../src/algorithms/co-action-result.ts'
import { type ActionTable, buildActionTable } from '../../src/algorithms/co-action-table.ts'
import { ACTION_KINDS, type ActionSet } from '../../src/model/action-set.ts'

export interface Action {
  readonly account: number
  readonly object: number
  /** Milliseconds. */
  readonly time: number
  /** An act of its own if not given. */
  readonly act?: number
}

/** What the product uses when nobody asks for anything else. */
export const SETTINGS: CoActionSettings = {
  windowsSeconds: [10, 60, 600, 3600],
  q: 0.05,
  nullModel: 'all',
  correction: 'bh',
}

/** Milliseconds. */
export const WINDOWS = SETTINGS.windowsSeconds.map(seconds => seconds * 1000)

/** Actions in any order; objects are of the types given, of type 0 otherwise. Acts not given are numbered behind the others. */
export function tableOf(
  actions: readonly Action[],
  accounts: number,
  objects: number,
  objectType: Uint8Array = new Uint8Array(objects),
): ActionTable {
  const sorted = [...actions].sort((a, b) => a.time - b.time || a.account - b.account || a.object - b.object)
  let next = 1 + actions.reduce((largest, { act = -1 }) => Math.max(largest, act), -1)
  return buildActionTable({
    accounts,
    types: 1 + objectType.reduce((largest, type) => Math.max(largest, type), 0),
    objectType,
    account: Int32Array.from(sorted, action => action.account),
    object: Int32Array.from(sorted, action => action.object),
    time: Float64Array.from(sorted, action => action.time),
    act: Int32Array.from(sorted, action => action.act ?? next++),
  })
}

/** The table of a whole set. */
export function tableOfSet(set: ActionSet): ActionTable {
  return buildActionTable({
    accounts: set.accountIds.length,
    types: ACTION_KINDS.length,
    objectType: set.objectKind,
    account: set.account,
    object: set.object,
    time: set.time,
    act: set.act,
  })
}

/** Twenty accounts act up to 70 times on one or two of six objects of two types, often close together. */
export const smallActions: fc.Arbitrary<Action[]> = fc
  .array(
    fc.record({
      account: fc.nat(19),
      objects: fc.uniqueArray(fc.nat(5), { minLength: 1, maxLength: 2 }),
      // Often the same hours, sometimes far apart, with odd milliseconds and with ties.
      time: fc.oneof(
        fc.nat(1200).map(step => step * 5000),
        fc.nat(40).map(step => step * 600_000),
        fc.nat(4_000_000),
      ),
    }),
    { minLength: 2, maxLength: 70, size: 'max' },
  )
  .map(acts => acts.flatMap(({ objects, ...rest }, act) => objects.map(object => ({ ...rest, object, act }))))

/** Tables of such actions. */
export const smallTables: fc.Arbitrary<ActionTable> = smallActions.map(smallTableOf)

/** Even objects are of type 0, odd ones of type 1. */
export function smallTableOf(actions: readonly Action[]): ActionTable {
  return tableOf(
    actions,
    20,
    6,
    Uint8Array.from({ length: 6 }, (_, object) => object % 2),
  )
}

/** Every two positions of the table, ascending, that meet within a window, found by looking at all pairs. */
export function allMeetings(table: ActionTable, window: number): [number, number][] {
  const meetings: [number, number][] = []
  for (let object = 0; object < table.objectType.length; object++) {
    for (let i = table.objectStarts[object]; i < table.objectStarts[object + 1]; i++) {
      for (let j = i + 1; j < table.objectStarts[object + 1]; j++) {
        if (Math.abs(table.time[i] - table.time[j]) <= window) meetings.push([i, j])
      }
    }
  }
  return meetings
}

/** Object of a position of the table, looked for from the start. */
export function objectAt(table: ActionTable, position: number): number {
  let object = 0
  while (table.objectStarts[object + 1] <= position) object++
  return object
}

/** All positions of an account. */
export function positionsOf(table: ActionTable, account: number): number[] {
  return [...table.account.keys()].filter(i => table.account[i] === account)
}

/** Median of values in any order. */
export function slowMedian(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const half = sorted.length / 2
  return Number.isInteger(half) ? (sorted[half - 1] + sorted[half]) / 2 : sorted[Math.floor(half)]
}
