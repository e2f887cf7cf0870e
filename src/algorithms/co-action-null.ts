// What chance would have given a pair of accounts: the expected number of meetings if nobody had arranged anything.

import type { ActionCells } from './co-action-cells.ts'
import type { MaskedRates } from './co-action-masking.ts'
import { type AccountPresence, accountPresence, type CoActionRates } from './co-action-rates.ts'
import { type ActionTable, objectOfActions } from './co-action-table.ts'

/** `activity`: accounts interchangeable within strata; `hours`: within strata and cells of time, which asks for more. */
export type ChanceModel = 'activity' | 'hours'

/**
 * `activity`: lambda(w) = sum over strata n_a n_b R(w) + sum over cells (n_a - x_a) (n_b - x_b) r(w).
 * R: all meetings of the stratum over all its pairs of actions by two accounts, so that objects, popularity and the rate at which
 * everybody acts at each moment stay what they were. The second sum is for accounts with sessions in the same hours; x are the
 * actions with which the tested pair met, left out; r: meetings of the cell over its pairs of actions.
 * `hours`: lambda(w) = the larger of the first sum and sum over cells n_a n_b r(w); the first also covers meetings across cells.
 * @see docs/methods.md#beyond-chance
 */
export class ExpectedMeetings {
  /** Of the last pair, one element a window: the first sum, the second, and both. */
  readonly byActivity: Float64Array
  readonly byPresence: Float64Array
  readonly expected: Float64Array
  /** [stratum * W + window]. */
  readonly stratumRate: Float64Array
  readonly #table: ActionTable
  readonly #cells: ActionCells
  readonly #rates: CoActionRates
  readonly #presence: AccountPresence
  readonly #model: ChanceModel
  /** [account * strata + stratum] */
  readonly #actions: Int32Array
  readonly #ownFirst: Int32Array
  readonly #ownSecond: Int32Array
  /** Of the actions of each account, by stratum. */
  readonly #actionSums: Float64Array
  readonly #actionSquares: Float64Array
  #masked: MaskedRates | undefined

  constructor(table: ActionTable, cells: ActionCells, rates: CoActionRates, model: ChanceModel) {
    this.#table = table
    this.#cells = cells
    this.#rates = rates
    this.#model = model
    this.#presence = accountPresence(table, cells)
    this.byActivity = new Float64Array(rates.windows)
    this.byPresence = new Float64Array(rates.windows)
    this.expected = new Float64Array(rates.windows)
    this.#ownFirst = new Int32Array(cells.count)
    this.#ownSecond = new Int32Array(cells.count)
    this.#actions = new Int32Array(table.accounts * table.strata)
    const objectOf = objectOfActions(table)
    for (let i = 0; i < table.account.length; i++) {
      this.#actions[table.account[i] * table.strata + table.objectStratum[objectOf[i]]]++
    }
    this.#actionSums = new Float64Array(table.strata)
    this.#actionSquares = new Float64Array(table.strata)
    this.stratumRate = this.#stratumRates()
  }

  /** From now on two accounts of one such group are held against rates estimated without that group. */
  mask(masked: MaskedRates): void {
    this.#masked = masked
  }

  /** Rates for a pair: [stratum * W + window]. */
  ratesFor(a: number, b: number): Float64Array {
    const group = this.#masked?.groupOf[a] ?? -1
    return group >= 0 && group === this.#masked?.groupOf[b] ? this.#masked.rates[group] : this.stratumRate
  }

  /** Pairs of actions of a stratum by two different accounts, without those of `leftOut`; at least 1. */
  pairsOfActions(stratum: number, leftOut?: ReadonlySet<number>): number {
    let sum = this.#actionSums[stratum]
    let squares = this.#actionSquares[stratum]
    for (const account of leftOut ?? []) {
      const n = this.actions(account, stratum)
      sum -= n
      squares -= n * n
    }
    return Math.max(1, (sum * sum - squares) / 2)
  }

  /** Actions of an account in a stratum. */
  actions(account: number, stratum: number): number {
    return this.#actions[account * this.#table.strata + stratum]
  }

  /** Fills the sum over strata alone: a bound from below on the whole. Cost: strata times windows. */
  computeActivity(a: number, b: number): void {
    const { strata } = this.#table
    const { windows } = this.#rates
    this.byActivity.fill(0)
    const rate = this.ratesFor(a, b)
    for (let s = 0; s < strata; s++) {
      const pairs = this.#actions[a * strata + s] * this.#actions[b * strata + s]
      if (pairs === 0) continue
      for (let w = 0; w < windows; w++) this.byActivity[w] += pairs * rate[s * windows + w]
    }
    this.byPresence.fill(0)
    this.expected.set(this.byActivity)
  }

  /** Fills all sums for accounts a < b that meet in the action pairs from..to. Cost: the cells and meetings of both. */
  compute(a: number, b: number, firstAction: Int32Array, secondAction: Int32Array, from: number, to: number): void {
    this.computeActivity(a, b)
    const leaveOut = this.#model === 'activity'
    if (leaveOut) this.#count(firstAction, secondAction, from, to, 1)
    const { starts, cell, actions } = this.#presence
    const { windows, inCell } = this.#rates
    let x = starts[a]
    let y = starts[b]
    while (x < starts[a + 1] && y < starts[b + 1]) {
      const c = cell[x]
      if (c < cell[y]) x++
      else if (c > cell[y]) y++
      else {
        const pairs = (actions[x++] - this.#ownFirst[c]) * (actions[y++] - this.#ownSecond[c])
        if (pairs <= 0) continue
        const all = (this.#cells.actions[c] * (this.#cells.actions[c] - 1)) / 2
        for (let w = 0; w < windows; w++) {
          this.byPresence[w] += (pairs * (inCell[c * windows + w] + 1)) / (all + 1)
        }
      }
    }
    if (leaveOut) this.#count(firstAction, secondAction, from, to, -1)
    for (let w = 0; w < windows; w++) {
      this.expected[w] = leaveOut
        ? this.byActivity[w] + this.byPresence[w]
        : Math.max(this.byActivity[w], this.byPresence[w])
    }
  }

  #count(firstAction: Int32Array, secondAction: Int32Array, from: number, to: number, by: number): void {
    const { cell } = this.#cells
    for (let m = from; m < to; m++) {
      this.#ownFirst[cell[firstAction[m]]] += by
      this.#ownSecond[cell[secondAction[m]]] += by
    }
  }

  /** Meetings of an account with any of the others within the largest window that activity gives. Cost: accounts times strata. */
  meetingsWith(account: number, others: readonly number[]): number {
    const { strata } = this.#table
    const { windows } = this.#rates
    let sum = 0
    for (const other of others) {
      if (other === account) continue
      const rate = this.ratesFor(account, other)
      for (let s = 0; s < strata; s++) {
        const pairs = this.#actions[account * strata + s] * this.#actions[other * strata + s]
        if (pairs > 0) sum += pairs * rate[s * windows + windows - 1]
      }
    }
    return sum
  }

  /** (meetings + 1) / pairs of actions by two different accounts. */
  #stratumRates(): Float64Array {
    const { strata, accounts } = this.#table
    const { windows, inStratum } = this.#rates
    for (let s = 0; s < strata; s++) {
      for (let a = 0; a < accounts; a++) {
        const n = this.#actions[a * strata + s]
        this.#actionSums[s] += n
        this.#actionSquares[s] += n * n
      }
    }
    return inStratum.map((meetings, row) => (meetings + 1) / this.pairsOfActions(Math.floor(row / windows)))
  }
}
