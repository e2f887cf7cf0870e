// Reads a table of who acted on what and when (CSV, TSV) into an action set.

import { ACTION_KINDS, type ActionKind, type ActionSet } from '../model/action-set.ts'
import { type Problem, quoted } from '../model/problem.ts'
import type { ByteSource } from '../model/source-record.ts'
import { checkIds } from './actions-checks.ts'
import { type ActionColumns, describeColumns, kindOfWord, planActions } from './actions-columns.ts'
import { IdTable } from './actions-ids.ts'
import { NumberColumn } from './actions-order.ts'
import { ActionRows, type RowProgress } from './actions-rows.ts'
import { orderActions } from './actions-set.ts'
import { type ActionTimeOptions, ActionTimes } from './actions-time.ts'

export interface ActionTableOptions extends ActionTimeOptions, RowProgress {
  /** Field (`object_id`, `account_id`, `content_id`, `timestamp_share`, `kind`, or their short names) to column name. */
  readonly columns?: Readonly<Record<string, string>>
  /** What the objects are where no column says it; told from the name of the object column, else `object`, when undefined. */
  readonly kind?: ActionKind
  /** False leaves `actIds` out, which saves some 60 bytes an act; true when undefined. */
  readonly withActIds?: boolean
}

export interface ActionTable {
  /** Empty when the table could not be understood; the problems then say why. */
  readonly set: ActionSet
  readonly problems: readonly Problem[]
  /** Rows below the header, and those that became actions: all but those left out or repeated. */
  readonly rows: number
  readonly kept: number
  /** What all times are a multiple of: 86,400, 3600, 60 or 1 seconds; 0 when finer or without rows. */
  readonly resolutionSeconds: number
}

/**
 * Reads rows in any order; the set is the same for all of them. Ids are kept as they stand, byte for byte after decoding;
 * times are rounded to the millisecond. Rows without an object, account or readable time between 1990 and 2100 are left
 * out and counted in a problem that quotes the first. Never throws for what a file holds; CaseError
 * `usage` for an unknown zone. Time: linear but for sorting ids.
 */
export async function readActionTable(source: ByteSource, options: ActionTableOptions = {}): Promise<ActionTable> {
  const table = new ActionRows(source)
  const columns = table.isTable ? planActions(table.header, options.columns ?? {}, table.problems) : undefined
  if (columns === undefined) {
    return { set: emptySet(), problems: table.allProblems(), rows: table.rows, kept: 0, resolutionSeconds: 0 }
  }
  const rows = new RowCollector(table, columns, options)
  await table.readAll((cells, line) => rows.take(cells, line), options)
  return rows.finish()
}

class RowCollector {
  readonly #table: ActionRows
  readonly #columns: ActionColumns
  readonly #options: ActionTableOptions
  readonly #times: ActionTimes
  readonly #accounts = new IdTable()
  readonly #objects = new IdTable()
  readonly #contents = new IdTable()
  readonly #words = new IdTable()
  readonly #account = int32Column()
  readonly #object = int32Column()
  readonly #content = int32Column()
  readonly #word = int32Column()
  readonly #time = new NumberColumn(length => new Float64Array(length))

  constructor(table: ActionRows, columns: ActionColumns, options: ActionTableOptions) {
    this.#table = table
    this.#columns = columns
    this.#options = options
    this.#times = new ActionTimes(options, table.problems)
  }

  take(cells: readonly string[], line: number): void {
    const { object, account, content, time, kind } = this.#columns
    const accountId = this.#table.id(cells, account, line)
    const objectId = accountId === undefined ? undefined : this.#table.id(cells, object, line)
    if (accountId === undefined || objectId === undefined) return
    const moment = this.#times.read(cells[time] ?? '', line)
    if (Number.isNaN(moment)) return
    this.#account.push(this.#accounts.numberOf(accountId))
    this.#object.push(this.#objects.numberOf(objectId))
    this.#time.push(moment)
    if (content !== -1) {
      const contentId = cells[content] ?? ''
      const isGiven = contentId.trim() !== '' && this.#table.isIdLength(contentId, line)
      this.#content.push(isGiven ? this.#contents.numberOf(contentId) : -1)
    }
    if (kind !== -1) this.#word.push(this.#words.numberOf((cells[kind] ?? '').trim().slice(0, 100)))
  }

  finish(): ActionTable {
    const { problems, header, encoding, delimiter, rows } = this.#table
    const { set, repeated, actsOfSeveralTimes, sharedContents, sharedContent } = this.#ordered()
    const kept = set.time.length
    const separator = delimiter === '\t' ? 'TAB' : delimiter
    const mapping = describeColumns(this.#columns, header)
    problems.add('actions-understood', 'notice', {}, { mapping, separator, encoding })
    if (repeated > 0) problems.add('actions-repeated', 'notice', {}, { rows: repeated })
    if (actsOfSeveralTimes > 0) problems.add('actions-act-times', 'notice', {}, { acts: actsOfSeveralTimes })
    if (sharedContents > 0) {
      const parameters = { contents: sharedContents, value: quoted(sharedContent) }
      problems.add('actions-content-shared', 'notice', {}, parameters)
    }
    checkIds(this.#accounts, set.accountIds, header[this.#columns.account].trim(), problems)
    checkIds(this.#objects, set.objectIds, header[this.#columns.object].trim(), problems)
    const hasOneMoment = kept > 0 && set.time[0] === set.time[kept - 1]
    this.#times.finish(kept, hasOneMoment ? 1 : 2)
    if (rows > 0 && kept === 0) problems.add('actions-none', 'loss', {}, { rows })
    else if (kept > 0 && set.accountIds.length === 1)
      problems.add('actions-one-account', 'notice', {}, { value: quoted(set.accountIds[0]) })
    else if (kept > 1 && hasOneMoment) problems.add('actions-one-moment', 'notice', {}, { rows: kept })
    return {
      set,
      problems: this.#table.allProblems(),
      rows,
      kept,
      resolutionSeconds: this.#times.resolutionSeconds,
    }
  }

  #ordered() {
    const { kinds, isTaken } = this.#kinds()
    const chosen = <Numbers extends Int32Array | Float64Array>(values: Numbers): Numbers =>
      (isTaken === undefined ? values : values.filter((_, row) => isTaken[row] === 1)) as Numbers
    return orderActions(
      {
        accounts: this.#accounts,
        objects: this.#objects,
        contents: this.#contents,
        account: chosen(this.#account.values()),
        object: chosen(this.#object.values()),
        kind: kinds,
        content: this.#columns.content === -1 ? undefined : chosen(this.#content.values()),
        time: chosen(this.#time.values()),
      },
      this.#options.withActIds ?? true,
    )
  }

  /**
   * Kind of every row. A column none of whose words names a kind is not heeded; where some do, rows with other words are
   * left out, as their objects cannot be told apart from those of other kinds.
   */
  #kinds(): { kinds: Uint8Array | number; isTaken?: Uint8Array } {
    const { problems } = this.#table
    const general = ACTION_KINDS.indexOf(this.#options.kind ?? this.#columns.namedKind ?? 'object')
    if (this.#columns.kind === -1) return { kinds: general }
    const words = this.#words.ids()
    const kindOf = words.map(word => kindOfWord(word))
    const value = quoted(words.find((_, i) => kindOf[i] === undefined) ?? '')
    if (kindOf.every(kind => kind === undefined)) {
      if (words.length > 0) problems.add('actions-kind-ignored', 'notice', {}, { value })
      return { kinds: general }
    }
    const word = this.#word.values()
    const isTaken = Uint8Array.from(word, each => (kindOf[each] === undefined ? 0 : 1))
    const taken = word.filter(each => kindOf[each] !== undefined)
    if (taken.length < word.length)
      problems.add('actions-kind-unknown', 'loss', {}, { rows: word.length - taken.length, value })
    return { kinds: Uint8Array.from(taken, each => ACTION_KINDS.indexOf(kindOf[each] as ActionKind)), isTaken }
  }
}

function int32Column() {
  return new NumberColumn(length => new Int32Array(length))
}

function emptySet(): ActionSet {
  return {
    accountIds: [],
    objectIds: [],
    objectKind: new Uint8Array(0),
    account: new Int32Array(0),
    object: new Int32Array(0),
    time: new Float64Array(0),
    act: new Int32Array(0),
  }
}
