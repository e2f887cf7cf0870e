// What chance would have given a pair of accounts: the expected number of meetings under interchangeable accounts.

import type { ActionCells } from './co-action-cells.ts'
import type { CoActionRates } from './co-action-rates.ts'
import type { ActionTable } from './co-action-table.ts'

/**
 * Null: inside each cell (a type of action, a stretch of time) any account could have made any of the actions. A pair with
 * n_a and n_b actions in a cell then meets n_a * n_b * r times, r being the share of pairs of the cell's other actions
 * that meet; in the same way across two adjoining cells.
 * r is estimated with all actions of the tested pair left out, as the larger of C / M and (C + 1) / (M + 1 / R): C meetings
 * among M pairs of actions, R the rate over all cells of the type without the meetings of the tested pair.
 * @see docs/methods.md#acting-together
 */
export class ExpectedMeetings {
  /** Expected meetings of the last pair, one element a window. */
  readonly expected: Float64Array
  readonly #table: ActionTable
  readonly #cells: ActionCells
  readonly #rates: CoActionRates
  readonly #windows: readonly number[]
  /** Meetings of the tested pair by cell and window; all zero between calls. */
  readonly #ownSame: Int32Array
  readonly #ownCross: Int32Array
  readonly #ownTypeSame: Int32Array
  readonly #ownTypeCross: Int32Array

  constructor(table: ActionTable, cells: ActionCells, rates: CoActionRates, windowsMilliseconds: readonly number[]) {
    this.#table = table
    this.#cells = cells
    this.#rates = rates
    this.#windows = windowsMilliseconds
    this.expected = new Float64Array(rates.windows)
    this.#ownSame = new Int32Array(cells.count * rates.windows)
    this.#ownCross = new Int32Array(cells.count * rates.windows)
    this.#ownTypeSame = new Int32Array(table.types * rates.windows)
    this.#ownTypeCross = new Int32Array(table.types * rates.windows)
  }

  /** Fills `expected` for accounts a and b whose meetings are the action pairs from..to. Cost: their cells and meetings. */
  compute(a: number, b: number, firstAction: Int32Array, secondAction: Int32Array, from: number, to: number): void {
    for (let m = from; m < to; m++) this.#count(firstAction[m], secondAction[m], 1)
    this.#walkCells(a, b)
    for (let m = from; m < to; m++) this.#count(firstAction[m], secondAction[m], -1)
  }

  /** Fills `expected` with bounds from below, from the cell of one meeting at a time. Cost: the meetings alone. */
  boundFromBelow(firstAction: Int32Array, secondAction: Int32Array, from: number, to: number): void {
    const { windows, same, typeSame, typeSamePairs, entryActions, entryOfAction, involvedSame } = this.#rates
    this.expected.fill(0)
    for (let m = from; m < to; m++) {
      const cell = this.#cells.cell[firstAction[m]]
      if (cell !== this.#cells.cell[secondAction[m]]) continue
      const x = entryOfAction[firstAction[m]]
      const y = entryOfAction[secondAction[m]]
      const type = this.#cells.type[cell]
      const others = this.#cells.actions[cell] - entryActions[x] - entryActions[y]
      const pairs = (others * (others - 1)) / 2
      const weight = entryActions[x] * entryActions[y]
      for (let w = 0; w < windows; w++) {
        const met = Math.max(
          0,
          same[cell * windows + w] - involvedSame[x * windows + w] - involvedSame[y * windows + w],
        )
        const elsewhere = Math.max(0, typeSame[type * windows + w] - (to - from))
        const bound = weight * meetingRate(met, pairs, elsewhere, typeSamePairs[type])
        if (bound > this.expected[w]) this.expected[w] = bound
      }
    }
  }

  #count(i: number, j: number, by: number): void {
    const { windows } = this.#rates
    const apart = Math.abs(this.#table.time[i] - this.#table.time[j])
    const cellI = this.#cells.cell[i]
    const cellJ = this.#cells.cell[j]
    const cell = Math.min(cellI, cellJ)
    const type = this.#cells.type[cell]
    const own = cellI === cellJ ? this.#ownSame : this.#ownCross
    const ownType = cellI === cellJ ? this.#ownTypeSame : this.#ownTypeCross
    for (let w = windows - 1; w >= 0 && apart <= this.#windows[w]; w--) {
      own[cell * windows + w] += by
      ownType[type * windows + w] += by
    }
  }

  #walkCells(a: number, b: number): void {
    const { entryStarts, entryCell } = this.#rates
    this.expected.fill(0)
    let x = entryStarts[a]
    let y = entryStarts[b]
    const endX = entryStarts[a + 1]
    const endY = entryStarts[b + 1]
    let previousCell = -2
    let previousX = -1
    let previousY = -1
    while (x < endX || y < endY) {
      const cell = Math.min(x < endX ? entryCell[x] : 0x7fffffff, y < endY ? entryCell[y] : 0x7fffffff)
      const entryX = x < endX && entryCell[x] === cell ? x++ : -1
      const entryY = y < endY && entryCell[y] === cell ? y++ : -1
      if (entryX >= 0 && entryY >= 0) this.#addSame(cell, entryX, entryY)
      const adjoins = previousCell === cell - 1 && this.#cells.isFollowed[previousCell] === 1
      if (adjoins && ((previousX >= 0 && entryY >= 0) || (previousY >= 0 && entryX >= 0))) {
        this.#addCross(previousCell, previousX, previousY, entryX, entryY)
      }
      previousCell = cell
      previousX = entryX
      previousY = entryY
    }
  }

  #addSame(cell: number, x: number, y: number): void {
    const { windows, same, typeSame, typeSamePairs, entryActions, involvedSame } = this.#rates
    const type = this.#cells.type[cell]
    const others = this.#cells.actions[cell] - entryActions[x] - entryActions[y]
    const pairs = (others * (others - 1)) / 2
    const weight = entryActions[x] * entryActions[y]
    for (let w = 0; w < windows; w++) {
      const own = this.#ownSame[cell * windows + w]
      const met = same[cell * windows + w] - involvedSame[x * windows + w] - involvedSame[y * windows + w] + own
      const elsewhere = typeSame[type * windows + w] - this.#ownTypeSame[type * windows + w]
      this.expected[w] += weight * meetingRate(met, pairs, elsewhere, typeSamePairs[type])
    }
  }

  #addCross(cell: number, x: number, y: number, nextX: number, nextY: number): void {
    const { windows, cross, typeCross, typeCrossPairs, entryActions, involvedNext, involvedPrevious } = this.#rates
    const type = this.#cells.type[cell]
    const actionsX = x < 0 ? 0 : entryActions[x]
    const actionsY = y < 0 ? 0 : entryActions[y]
    const nextActionsX = nextX < 0 ? 0 : entryActions[nextX]
    const nextActionsY = nextY < 0 ? 0 : entryActions[nextY]
    const others = this.#cells.actions[cell] - actionsX - actionsY
    const nextOthers = this.#cells.actions[cell + 1] - nextActionsX - nextActionsY
    const weight = actionsX * nextActionsY + actionsY * nextActionsX
    for (let w = 0; w < windows; w++) {
      let met = cross[cell * windows + w] + this.#ownCross[cell * windows + w]
      if (x >= 0) met -= involvedNext[x * windows + w]
      if (y >= 0) met -= involvedNext[y * windows + w]
      if (nextX >= 0) met -= involvedPrevious[nextX * windows + w]
      if (nextY >= 0) met -= involvedPrevious[nextY * windows + w]
      const elsewhere = typeCross[type * windows + w] - this.#ownTypeCross[type * windows + w]
      this.expected[w] += weight * meetingRate(met, others * nextOthers, elsewhere, typeCrossPairs[type])
    }
  }
}

/** Probability that two actions meet, 0..1: the larger of the cell's own share and that share drawn towards the type's. */
function meetingRate(met: number, pairs: number, typeMet: number, typePairs: number): number {
  const typeRate = (typeMet + 1) / (typePairs + 1)
  const own = pairs > 0 ? met / pairs : 0
  return Math.min(1, Math.max(own, (met + 1) / (Math.max(0, pairs) + 1 / typeRate)))
}
