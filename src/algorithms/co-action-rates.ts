// How often actions meet on an object: swept, never listed pair by pair.

import type { ActionCells } from './co-action-cells.ts'
import type { ActionTable } from './co-action-table.ts'

/** Counts of meetings (two actions on one object within a window). W windows; tables are [row * W + window]. */
export interface CoActionRates {
  readonly windows: number
  /** Meetings whose two actions lie in one cell; rows are cells. */
  readonly inCell: Float64Array
  /** All meetings; rows are strata. */
  readonly inStratum: Float64Array
  /** Meetings on an object; rows are objects. */
  readonly onObject: Float64Array
}

/** Cost: actions times windows, whatever the size of an object. Windows in milliseconds, ascending, inclusive. */
export function sweepMeetings(
  table: ActionTable,
  cells: ActionCells,
  windowsMilliseconds: readonly number[],
): CoActionRates {
  const windows = windowsMilliseconds.length
  const objects = table.objectStratum.length
  const inCell = new Float64Array(cells.count * windows)
  const inStratum = new Float64Array(table.strata * windows)
  const onObject = new Float64Array(objects * windows)
  const { time, objectStarts, objectStratum } = table
  const { cell } = cells

  for (let o = 0; o < objects; o++) {
    const start = objectStarts[o]
    const end = objectStarts[o + 1]
    if (end - start < 2) continue
    for (let w = 0; w < windows; w++) {
      const width = windowsMilliseconds[w]
      let high = start
      let cellEnd = start
      let meetings = 0
      for (let i = start; i < end; i++) {
        if (high < i) high = i
        while (high + 1 < end && time[high + 1] - time[i] <= width) high++
        if (cellEnd < i) cellEnd = i
        while (cellEnd + 1 < end && cell[cellEnd + 1] === cell[i]) cellEnd++
        meetings += high - i
        inCell[cell[i] * windows + w] += Math.min(high, cellEnd) - i
      }
      onObject[o * windows + w] = meetings
      inStratum[objectStratum[o] * windows + w] += meetings
    }
  }
  return { windows, inCell, inStratum, onObject }
}

/** An entry is one (account, cell) with actions in it; the entries of an account ascend by cell. */
export interface AccountPresence {
  /** Entries of account a lie in [starts[a], starts[a + 1]). */
  readonly starts: Int32Array
  readonly cell: Int32Array
  readonly actions: Int32Array
}

/** In which cells each account acted, and how often. Cost linear. */
export function accountPresence(table: ActionTable, cells: ActionCells): AccountPresence {
  const count = table.account.length
  const byCell = countingOrder(cells.cell, cells.count, undefined)
  const byAccount = countingOrder(table.account, table.accounts, byCell)
  const starts = new Int32Array(table.accounts + 1)
  const cell = new Int32Array(count)
  const actions = new Int32Array(count)
  let entry = -1
  let lastAccount = -1
  for (const i of byAccount) {
    const account = table.account[i]
    if (account !== lastAccount || cell[entry] !== cells.cell[i]) {
      entry++
      cell[entry] = cells.cell[i]
      starts[account + 1]++
      lastAccount = account
    }
    actions[entry]++
  }
  for (let a = 0; a < table.accounts; a++) starts[a + 1] += starts[a]
  return { starts, cell: cell.slice(0, entry + 1), actions: actions.slice(0, entry + 1) }
}

function countingOrder(keys: Int32Array, keyCount: number, before: Int32Array | undefined): Int32Array {
  const next = new Int32Array(keyCount + 1)
  for (const key of keys) next[key + 1]++
  for (let k = 0; k < keyCount; k++) next[k + 1] += next[k]
  const order = new Int32Array(keys.length)
  for (let at = 0; at < keys.length; at++) {
    const i = before === undefined ? at : before[at]
    order[next[keys[i]]++] = i
  }
  return order
}
