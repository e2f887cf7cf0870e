// How often actions of one stretch of time meet on an object: swept, never listed pair by pair.

import type { ActionCells } from './co-action-cells.ts'
import type { ActionTable } from './co-action-table.ts'

/**
 * Counts of meetings (two actions on one object within a window). W windows; tables are [row * W + window].
 * An entry is one (account, cell) with actions in it; the entries of an account ascend by cell.
 */
export interface CoActionRates {
  readonly windows: number
  /** Meetings inside a cell; rows are cells. */
  readonly same: Float64Array
  /** Meetings of a cell with the next one. */
  readonly cross: Float64Array
  /** Sums of the two over all cells of a type; rows are types. */
  readonly typeSame: Float64Array
  readonly typeCross: Float64Array
  /** Pairs of actions inside a cell, and of a cell with the one that follows it, summed over a type. */
  readonly typeSamePairs: Float64Array
  readonly typeCrossPairs: Float64Array
  /** Meetings on an object; rows are objects. */
  readonly onObject: Float64Array
  readonly entryStarts: Int32Array
  readonly entryCell: Int32Array
  readonly entryActions: Int32Array
  /** Entry of each action of the table. */
  readonly entryOfAction: Int32Array
  /** Meetings that the entry's actions have inside their cell, with the next cell, with the previous; rows are entries. */
  readonly involvedSame: Int32Array
  readonly involvedNext: Int32Array
  readonly involvedPrevious: Int32Array
}

interface Entries {
  readonly starts: Int32Array
  readonly cell: Int32Array
  readonly actions: Int32Array
  readonly ofAction: Int32Array
}

/** Cost: actions times windows, whatever the size of an object. Windows in milliseconds, ascending, inclusive. */
export function sweepMeetings(
  table: ActionTable,
  cells: ActionCells,
  windowsMilliseconds: readonly number[],
): CoActionRates {
  const windows = windowsMilliseconds.length
  const entries = accountEntries(table, cells)
  const same = new Float64Array(cells.count * windows)
  const cross = new Float64Array(cells.count * windows)
  const objects = table.objectType.length
  const onObject = new Float64Array(objects * windows)
  const involvedSame = new Int32Array(entries.cell.length * windows)
  const involvedNext = new Int32Array(entries.cell.length * windows)
  const involvedPrevious = new Int32Array(entries.cell.length * windows)
  const { time, objectStarts } = table
  const { cell } = cells

  for (let o = 0; o < objects; o++) {
    const start = objectStarts[o]
    const end = objectStarts[o + 1]
    if (end - start < 2) continue
    for (let w = 0; w < windows; w++) {
      const width = windowsMilliseconds[w]
      let low = start
      let high = start
      let cellStart = start
      let cellEnd = start
      let meetings = 0
      for (let i = start; i < end; i++) {
        while (time[i] - time[low] > width) low++
        if (high < i) high = i
        while (high + 1 < end && time[high + 1] - time[i] <= width) high++
        if (i === start || cell[i] !== cell[i - 1]) {
          cellStart = i
          cellEnd = i
          while (cellEnd + 1 < end && cell[cellEnd + 1] === cell[i]) cellEnd++
        }
        meetings += high - i
        if (high === low) continue
        const fromCell = Math.max(low, cellStart)
        const toCell = Math.min(high, cellEnd)
        const row = entries.ofAction[i] * windows + w
        involvedSame[row] += toCell - fromCell
        same[cell[i] * windows + w] += toCell - i
        if (high > toCell) {
          involvedNext[row] += high - toCell
          cross[cell[i] * windows + w] += high - toCell
        }
        if (low < fromCell) involvedPrevious[row] += fromCell - low
      }
      onObject[o * windows + w] = meetings
    }
  }
  return {
    windows,
    same,
    cross,
    ...typeSums(table.types, cells, windows, same, cross),
    onObject,
    entryStarts: entries.starts,
    entryCell: entries.cell,
    entryActions: entries.actions,
    entryOfAction: entries.ofAction,
    involvedSame,
    involvedNext,
    involvedPrevious,
  }
}

function accountEntries(table: ActionTable, cells: ActionCells): Entries {
  const count = table.account.length
  const byCell = countingOrder(cells.cell, cells.count, undefined)
  const byAccount = countingOrder(table.account, table.accounts, byCell)
  const starts = new Int32Array(table.accounts + 1)
  const cell = new Int32Array(count)
  const actions = new Int32Array(count)
  const ofAction = new Int32Array(count)
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
    ofAction[i] = entry
  }
  for (let a = 0; a < table.accounts; a++) starts[a + 1] += starts[a]
  return { starts, cell: cell.slice(0, entry + 1), actions: actions.slice(0, entry + 1), ofAction }
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

function typeSums(types: number, cells: ActionCells, windows: number, same: Float64Array, cross: Float64Array) {
  const typeSame = new Float64Array(types * windows)
  const typeCross = new Float64Array(types * windows)
  const typeSamePairs = new Float64Array(types)
  const typeCrossPairs = new Float64Array(types)
  for (let c = 0; c < cells.count; c++) {
    const type = cells.type[c]
    const actions = cells.actions[c]
    typeSamePairs[type] += (actions * (actions - 1)) / 2
    if (cells.isFollowed[c] === 1) typeCrossPairs[type] += actions * cells.actions[c + 1]
    for (let w = 0; w < windows; w++) {
      typeSame[type * windows + w] += same[c * windows + w]
      typeCross[type * windows + w] += cross[c * windows + w]
    }
  }
  return { typeSame, typeCross, typeSamePairs, typeCrossPairs }
}
