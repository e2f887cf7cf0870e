// Reads a table of shares as CooRTweet takes it: rows in their order, times as the numbers they are, nothing repaired.

import type { ShareTable } from '../algorithms/coortweet.ts'
import { type Problem, quoted } from '../model/problem.ts'
import type { ByteSource } from '../model/source-record.ts'
import { type ActionColumns, describeColumns, planActions } from './actions-columns.ts'
import { IdTable } from './actions-ids.ts'
import { NumberColumn } from './actions-order.ts'
import type { ActionProblems } from './actions-problems.ts'
import { ActionRows } from './actions-rows.ts'
import type { ActionTableOptions } from './actions-table.ts'
import { ActionTimes, literalNumber } from './actions-time.ts'

/** A larger number, the year 5138 in seconds, is not meant in seconds. */
const LARGEST_SECONDS = 1e11

export interface ShareTableRead {
  /** Undefined when the table could not be understood; the problems then say why. */
  readonly table: ShareTable | undefined
  readonly problems: readonly Problem[]
  /** Rows below the header, and those of them in the table. */
  readonly rows: number
  readonly kept: number
}

/**
 * Shares for the compatibility mode. A number is a time in seconds, whatever its size and sign; a date counts as its Unix
 * seconds; any other time is NaN, with a problem. Empty ids are ids. Without a content column each row is a content of its
 * own, called `row 1` and so on.
 */
export async function readShareTable(
  source: ByteSource,
  options: Omit<ActionTableOptions, 'kind' | 'withActIds'> = {},
): Promise<ShareTableRead> {
  const rows = new ActionRows(source)
  const columns = rows.isTable ? planActions(rows.header, options.columns ?? {}, rows.problems) : undefined
  if (columns === undefined) return { table: undefined, problems: rows.allProblems(), rows: rows.rows, kept: 0 }
  const times = new ActionTimes(options, rows.problems)
  const accounts = new IdTable()
  const objects = new IdTable()
  const contents = new IdTable()
  const account = new NumberColumn(length => new Int32Array(length))
  const object = new NumberColumn(length => new Int32Array(length))
  const content = new NumberColumn(length => new Int32Array(length))
  const time = new NumberColumn(length => new Float64Array(length))
  await rows.readAll((cells, line) => {
    const ids = idsOf(cells, columns, `row ${rows.rows}`)
    if (!ids.every(id => rows.isIdLength(id, line))) return
    if (ids.includes('')) rows.problems.add('actions-share-empty', 'notice', { line })
    account.push(accounts.numberOf(ids[0]))
    object.push(objects.numberOf(ids[1]))
    content.push(contents.numberOf(ids[2]))
    time.push(secondsOf(cells[columns.time] ?? '', line, times, rows.problems))
  }, options)
  const separator = rows.delimiter === '\t' ? 'TAB' : rows.delimiter
  const mapping = describeColumns(columns, rows.header)
  rows.problems.add('actions-understood', 'notice', {}, { mapping, separator, encoding: rows.encoding })
  const table: ShareTable = {
    accountIds: accounts.ids(),
    objectIds: objects.ids(),
    contentIds: contents.ids(),
    account: account.values(),
    object: object.values(),
    content: content.values(),
    time: time.values(),
  }
  return { table, problems: rows.allProblems(), rows: rows.rows, kept: time.length }
}

function idsOf(cells: readonly string[], columns: ActionColumns, row: string): string[] {
  return [
    cells[columns.account] ?? '',
    cells[columns.object] ?? '',
    columns.content === -1 ? row : (cells[columns.content] ?? ''),
  ]
}

/** Seconds of a share; NaN for what is no time. */
function secondsOf(cell: string, line: number, times: ActionTimes, problems: ActionProblems): number {
  const number = literalNumber(cell)
  if (number === undefined) return times.read(cell, line) / 1000
  if (number > LARGEST_SECONDS && Number.isFinite(number))
    problems.add('actions-share-units', 'notice', { line }, { value: quoted(cell) })
  if (Number.isFinite(number)) return number
  problems.add('actions-time-outside', 'loss', { line }, { value: quoted(cell) })
  return Number.NaN
}
