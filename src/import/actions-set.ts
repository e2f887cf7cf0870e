// Puts the rows of a table into the canonical order of an action set, whatever order the table has them in.

import { ACTION_KINDS, type ActionSet } from '../model/action-set.ts'
import type { IdTable } from './actions-ids.ts'
import { orderRows, ranked, type SortKey } from './actions-order.ts'

/** Rows as they came: numbers of the id tables, one element a row. */
export interface ActionRowColumns {
  readonly accounts: IdTable
  readonly objects: IdTable
  readonly contents: IdTable
  readonly account: Int32Array
  readonly object: Int32Array
  /** Position in `ACTION_KINDS` of each row's object, or one for all. */
  readonly kind: Uint8Array | number
  /** -1 in a row without content id; undefined when the table has no such column. */
  readonly content: Int32Array | undefined
  /** Whole milliseconds. */
  readonly time: Float64Array
}

export interface OrderedActions {
  readonly set: ActionSet
  /** Rows that repeat another in account, object, content and time. */
  readonly repeated: number
  /** Acts whose rows do not carry one time. */
  readonly actsOfSeveralTimes: number
  /** Content ids that stand beside more than one account, and one of them. */
  readonly sharedContents: number
  readonly sharedContent: string
}

/**
 * Accounts ascending by id, objects ascending by kind and id, actions ascending by time, account, object and content id;
 * acts are numbered as they first come in that order. So the answer is the same for every order of the rows.
 * Rows of one content id and account are one act; a row without content id is an act of its own. Rows that are equal count once.
 */
export function orderActions(rows: ActionRowColumns, withActIds: boolean): OrderedActions {
  const accounts = ranked(rows.accounts.ids(), rows.account)
  const objects = rankObjects(rows)
  const count = rows.time.length
  const account = rows.account.map(number => accounts.rank[number])
  const order = orderRows(count, [
    keyOf(rows.time),
    { values: account, lowest: 0, highest: Math.max(0, accounts.sorted.length - 1) },
    { values: objects.ofRow, lowest: 0, highest: Math.max(0, objects.ids.length - 1) },
  ])
  const isSame = (a: number, b: number) =>
    rows.time[a] === rows.time[b] && account[a] === account[b] && objects.ofRow[a] === objects.ofRow[b]
  orderTies(rows, order, isSame)

  const kept = keepFirst(rows, order, isSame)
  const acts = numberActs(rows, kept, account, accounts.sorted.length)
  const set: ActionSet = {
    accountIds: accounts.sorted,
    objectIds: objects.ids,
    objectKind: objects.kinds,
    account: gathered(new Int32Array(kept.length), account, kept),
    object: gathered(new Int32Array(kept.length), objects.ofRow, kept),
    time: gathered(new Float64Array(kept.length), rows.time, kept),
    act: acts.act,
    ...(rows.content === undefined || !withActIds
      ? {}
      : { actIds: acts.contents.map(content => (content === -1 ? '' : rows.contents.idOf(content))) }),
  }
  return {
    set,
    repeated: count - kept.length,
    actsOfSeveralTimes: acts.severalTimes,
    sharedContents: acts.shared.size,
    sharedContent: acts.shared.size === 0 ? '' : smallest(rows.contents, acts.shared),
  }
}

function gathered<Numbers extends Int32Array | Float64Array>(
  target: Numbers,
  values: Numbers,
  rows: Uint32Array,
): Numbers {
  for (let i = 0; i < rows.length; i++) target[i] = values[rows[i]]
  return target
}

function keyOf(values: Float64Array): SortKey {
  let lowest = Number.POSITIVE_INFINITY
  let highest = Number.NEGATIVE_INFINITY
  for (const value of values) {
    if (value < lowest) lowest = value
    if (value > highest) highest = value
  }
  return { values, lowest, highest }
}

/** One object is an id of one kind; equal ids of two kinds are two objects. */
function rankObjects(rows: ActionRowColumns): { ids: string[]; kinds: Uint8Array; ofRow: Int32Array } {
  const { sorted, rank } = ranked(rows.objects.ids(), rows.object)
  const width = sorted.length
  const { kind } = rows
  const isPresent = new Uint8Array(width * ACTION_KINDS.length)
  const cellOf = (row: number) => (typeof kind === 'number' ? kind : kind[row]) * width + rank[rows.object[row]]
  for (let row = 0; row < rows.object.length; row++) isPresent[cellOf(row)] = 1
  const number = new Int32Array(isPresent.length)
  const ids: string[] = []
  const kinds: number[] = []
  for (let cell = 0; cell < isPresent.length; cell++) {
    if (isPresent[cell] === 0) continue
    number[cell] = ids.length
    ids.push(sorted[cell % width])
    kinds.push(Math.floor(cell / width))
  }
  return { ids, kinds: Uint8Array.from(kinds), ofRow: rows.object.map((_, row) => number[cellOf(row)]) }
}

/** Sorts runs of rows that agree in time, account and object by their content ids; rows without one come first. */
function orderTies(rows: ActionRowColumns, order: Uint32Array, isSame: (a: number, b: number) => boolean): void {
  const { content } = rows
  if (content === undefined) return
  for (let from = 0; from < order.length; ) {
    let to = from + 1
    while (to < order.length && isSame(order[from], order[to])) to++
    if (to - from > 1) {
      const run = [...order.subarray(from, to)].map(row => ({ row, content: content[row] }))
      const ids = new Map(run.map(each => [each.content, each.content === -1 ? '' : rows.contents.idOf(each.content)]))
      const idOf = (number: number) => ids.get(number) as string
      run.sort((a, b) => (idOf(a.content) < idOf(b.content) ? -1 : idOf(a.content) > idOf(b.content) ? 1 : 0))
      order.set(
        run.map(each => each.row),
        from,
      )
    }
    from = to
  }
}

/** The order without the rows that repeat the one before. */
function keepFirst(rows: ActionRowColumns, order: Uint32Array, isSame: (a: number, b: number) => boolean): Uint32Array {
  let count = 0
  for (let i = 0; i < order.length; i++) {
    const row = order[i]
    const before = count === 0 ? -1 : order[count - 1]
    const isRepeated =
      before !== -1 && isSame(before, row) && (rows.content === undefined || rows.content[before] === rows.content[row])
    if (!isRepeated) order[count++] = row
  }
  return order.subarray(0, count)
}

interface NumberedActs {
  readonly act: Int32Array
  /** Content of each act, -1 for none. */
  readonly contents: number[]
  readonly severalTimes: number
  /** Contents of more than one account. */
  readonly shared: ReadonlySet<number>
}

function numberActs(rows: ActionRowColumns, kept: Uint32Array, account: Int32Array, accounts: number): NumberedActs {
  const act = new Int32Array(kept.length)
  const contents: number[] = []
  if (rows.content === undefined) {
    for (let i = 0; i < kept.length; i++) act[i] = i
    return { act, contents, severalTimes: 0, shared: new Set() }
  }
  /** First row and act of each content; acts of further accounts by content and account. */
  const firstRow = new Int32Array(rows.contents.count).fill(-1)
  const firstAct = new Int32Array(rows.contents.count)
  const further = new Map<number, { row: number; act: number }>()
  const several = new Set<number>()
  const shared = new Set<number>()
  for (let i = 0; i < kept.length; i++) {
    const row = kept[i]
    const content: number = rows.content[row]
    const first = content === -1 ? -1 : firstRow[content]
    const isFurther = first !== -1 && account[first] !== account[row]
    const key = content * accounts + account[row]
    const seen = isFurther ? further.get(key) : first === -1 ? undefined : { row: first, act: firstAct[content] }
    act[i] = seen?.act ?? contents.length
    if (seen !== undefined && rows.time[seen.row] !== rows.time[row]) several.add(seen.act)
    if (isFurther) shared.add(content)
    if (seen !== undefined) continue
    if (isFurther) further.set(key, { row, act: contents.length })
    else if (content !== -1) {
      firstRow[content] = row
      firstAct[content] = contents.length
    }
    contents.push(content)
  }
  return { act, contents, severalTimes: several.size, shared }
}

function smallest(table: IdTable, numbers: ReadonlySet<number>): string {
  let least: string | undefined
  for (const number of numbers) {
    const id = table.idOf(number)
    if (least === undefined || id < least) least = id
  }
  return least ?? ''
}
