// Collects simulated actions by working numbers and turns them into a canonical action set whose ids tell nothing.

import type { Random } from '../../algorithms/random.ts'
import { ACTION_KINDS, type ActionKind, type ActionSet } from '../../model/action-set.ts'

/** What was planted, by the numbers of the set. */
export interface CrowdGroup {
  readonly name: string
  /** What the accounts are to each other. */
  readonly kind: 'campaign' | 'fans' | 'mirror' | 'forward-tree'
  /** Manner within the kind: fast, medium, slow, loose, tight and so on. */
  readonly family: string
  /** Numbers of accounts in the set, ascending. */
  readonly accounts: number[]
  /** Numbers of objects in the set, ascending. */
  readonly objects: number[]
}

export interface CrowdTruth {
  readonly groups: CrowdGroup[]
}

export interface SimulatedActions {
  readonly set: ActionSet
  readonly truth: CrowdTruth
}

/** What one act is on, by working numbers: one object or several that are shared together. */
export type Content = number | readonly number[]

/** Grows by one act a call; working numbers of accounts and objects are any whole numbers from 0. */
export class ActionLog {
  readonly #account: number[] = []
  readonly #object: number[] = []
  /** Whole seconds from the start of the simulation. */
  readonly #second: number[] = []
  readonly #act: number[] = []
  /** Positions in `ACTION_KINDS`, one element an object. */
  readonly #kinds: number[] = []
  #acts = 0

  /** Number of actions. */
  get size(): number {
    return this.#account.length
  }

  /** Working number of an object nobody acted on yet. */
  openObject(kind: ActionKind = 'object'): number {
    return this.#kinds.push(ACTION_KINDS.indexOf(kind)) - 1
  }

  /** One act. */
  add(account: number, content: Content, second: number): void {
    if (typeof content === 'number') this.#push(account, content, second)
    else for (const object of content) this.#push(account, object, second)
    this.#acts++
  }

  #push(account: number, object: number, second: number): void {
    this.#account.push(account)
    this.#object.push(object)
    this.#second.push(Math.floor(second))
    this.#act.push(this.#acts)
  }

  /**
   * Canonical set and truth; accounts and objects without an action are left out. `start` is Unix time in milliseconds,
   * `accounts` more than every working number. Cost: n log n.
   */
  finish(start: number, accounts: number, groups: readonly CrowdGroup[], random: Random): SimulatedActions {
    const accountNumber = shuffledNumbers(this.#account, new Uint8Array(accounts), random)
    const objectNumber = shuffledNumbers(this.#object, Uint8Array.from(this.#kinds), random)
    const order = this.#order(accountNumber.of, objectNumber.of)
    const set: ActionSet = {
      accountIds: paddedIds('a', accountNumber.kinds.length),
      objectIds: paddedIds('o', objectNumber.kinds.length),
      objectKind: objectNumber.kinds,
      account: Int32Array.from(order, i => accountNumber.of[this.#account[i]]),
      object: Int32Array.from(order, i => objectNumber.of[this.#object[i]]),
      time: Float64Array.from(order, i => start + this.#second[i] * 1000),
      act: numberedActs(order, this.#act, this.#acts),
    }
    const renumbered = (list: readonly number[], numbers: Int32Array) =>
      [...new Set(list.map(i => numbers[i]).filter(i => i >= 0))].sort((a, b) => a - b)
    return {
      set,
      truth: {
        groups: groups.map(group => ({
          ...group,
          accounts: renumbered(group.accounts, accountNumber.of),
          objects: renumbered(group.objects, objectNumber.of),
        })),
      },
    }
  }

  /** Positions by second, account, object and act: a number sort by second first, ties put right after. */
  #order(accountNumber: Int32Array, objectNumber: Int32Array): Uint32Array {
    const size = this.size
    const second = this.#second
    const keys = Float64Array.from(second, (value, i) => value * size + i).sort()
    const order = Uint32Array.from(keys, key => key % size)
    for (let from = 0; from < size; ) {
      let to = from + 1
      while (to < size && second[order[to]] === second[order[from]]) to++
      if (to - from > 1)
        order
          .subarray(from, to)
          .sort(
            (a, b) =>
              accountNumber[this.#account[a]] - accountNumber[this.#account[b]] ||
              objectNumber[this.#object[a]] - objectNumber[this.#object[b]] ||
              this.#act[a] - this.#act[b],
          )
      from = to
    }
    return order
  }
}

/** Numbers of acts in the order in which they first come. */
function numberedActs(order: Uint32Array, actOf: readonly number[], acts: number): Int32Array {
  const number = new Int32Array(acts).fill(-1)
  let next = 0
  return Int32Array.from(order, i => {
    const act = actOf[i]
    if (number[act] === -1) number[act] = next++
    return number[act]
  })
}

/**
 * Numbers from 0 for the working numbers that occur, -1 for the others: ascending by kind, random within a kind.
 * `kinds`: one element a working number.
 */
function shuffledNumbers(
  column: readonly number[],
  kinds: Uint8Array,
  random: Random,
): { of: Int32Array; kinds: Uint8Array } {
  const of = new Int32Array(kinds.length).fill(-1)
  for (const i of column) of[i] = 0
  const occurring: number[] = []
  for (let kind = 0; kind < ACTION_KINDS.length; kind++) {
    const first = occurring.length
    for (let i = 0; i < of.length; i++) if (of[i] === 0 && kinds[i] === kind) occurring.push(i)
    for (let i = occurring.length - 1; i > first; i--) {
      const j = first + random.below(i - first + 1)
      const kept = occurring[i]
      occurring[i] = occurring[j]
      occurring[j] = kept
    }
  }
  for (let i = 0; i < occurring.length; i++) of[occurring[i]] = i
  return { of, kinds: Uint8Array.from(occurring, i => kinds[i]) }
}

function paddedIds(letter: string, count: number): string[] {
  const width = Math.max(6, String(count - 1).length)
  return Array.from({ length: count }, (_, i) => letter + String(i).padStart(width, '0'))
}
