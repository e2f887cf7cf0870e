// Reads a table of messages with the columns of the Coordination Network Toolkit, as that program takes it.

import { type ToolkitMessages, toolkitUrls } from '../algorithms/network-toolkit.ts'
import { type Problem, quoted } from '../model/problem.ts'
import type { ByteSource } from '../model/source-record.ts'
import { listed } from './actions-columns.ts'
import { IdTable } from './actions-ids.ts'
import { NumberColumn, ranked } from './actions-order.ts'
import { ActionRows, type RowProgress } from './actions-rows.ts'
import { literalNumber } from './actions-time.ts'
import { canonicalColumn } from './table-names.ts'

/** Columns of the toolkit, in the order in which it takes them. */
const TOOLKIT_COLUMNS = [
  'message_id',
  'user_id',
  'username',
  'repost_id',
  'reply_id',
  'message',
  'timestamp',
  'urls',
] as const
type ToolkitColumn = (typeof TOOLKIT_COLUMNS)[number]
const NEEDED: readonly ToolkitColumn[] = ['message_id', 'user_id', 'timestamp']

export interface ToolkitTableRead {
  /** Undefined when the table could not be understood; the problems then say why. */
  readonly messages: ToolkitMessages | undefined
  readonly problems: readonly Problem[]
  /** Rows below the header, and those of them in the messages. */
  readonly rows: number
  readonly kept: number
}

export interface ToolkitTableOptions extends RowProgress {
  /** Toolkit column to the name it has in this table. */
  readonly columns?: Readonly<Record<string, string>>
}

/**
 * Messages in the order of the rows, repeated ids among them. Columns are found by name; a table of eight columns of which
 * the needed names are missing is read in the toolkit's order. `urls` is cut at each blank, so that an empty cell is one
 * empty address, as in the toolkit. A row whose time is no number is left out; the toolkit stops there.
 */
export async function readToolkitTable(
  source: ByteSource,
  options: ToolkitTableOptions = {},
): Promise<ToolkitTableRead> {
  const rows = new ActionRows(source)
  const positions = rows.isTable ? toolkitPositions(rows, options.columns ?? {}) : undefined
  if (positions === undefined) return { messages: undefined, problems: rows.allProblems(), rows: rows.rows, kept: 0 }
  const users = new IdTable()
  const user = new NumberColumn(length => new Int32Array(length))
  const time = new NumberColumn(length => new Float64Array(length))
  const messageIds: string[] = []
  const texts: string[] = []
  const repostIds: (string | undefined)[] = []
  const replyIds: (string | undefined)[] = []
  const urls: (readonly string[])[] = []
  await rows.readAll((cells, line) => {
    const cell = (column: ToolkitColumn) => cells[positions.get(column) ?? -1] ?? ''
    const seconds = literalNumber(cell('timestamp'))
    if (seconds === undefined || !Number.isFinite(seconds)) {
      rows.problems.add('actions-time-no-number', 'loss', { line }, { value: quoted(cell('timestamp')) })
      return
    }
    user.push(users.numberOf(cell('user_id')))
    time.push(seconds)
    messageIds.push(cell('message_id'))
    if (positions.has('message')) texts.push(cell('message'))
    if (positions.has('repost_id')) repostIds.push(cell('repost_id') || undefined)
    if (positions.has('reply_id')) replyIds.push(cell('reply_id') || undefined)
    if (positions.has('urls')) urls.push(toolkitUrls(cell('urls')))
  }, options)
  const { sorted, rank } = ranked(users.ids(), user.values())
  const messages: ToolkitMessages = {
    userIds: sorted,
    messageIds,
    user: user.values().map(number => rank[number]),
    time: time.values(),
    ...(positions.has('message') ? { message: texts } : {}),
    ...(positions.has('repost_id') ? { repostId: repostIds } : {}),
    ...(positions.has('reply_id') ? { replyId: replyIds } : {}),
    ...(positions.has('urls') ? { urls } : {}),
  }
  return { messages, problems: rows.allProblems(), rows: rows.rows, kept: messageIds.length }
}

/** Positions of the toolkit's columns; undefined, with a problem, when a needed or a mapped one is not there. */
function toolkitPositions(
  rows: ActionRows,
  map: Readonly<Record<string, string>>,
): ReadonlyMap<ToolkitColumn, number> | undefined {
  const names = rows.header.map(canonicalColumn)
  const positions = new Map<ToolkitColumn, number>()
  for (const column of TOOLKIT_COLUMNS) if (names.includes(column)) positions.set(column, names.indexOf(column))
  const unknown: string[] = []
  for (const [key, name] of Object.entries(map)) {
    const column = TOOLKIT_COLUMNS.find(each => each === canonicalColumn(key))
    const position = names.indexOf(canonicalColumn(name))
    if (column === undefined) unknown.push(key)
    else if (position === -1) unknown.push(name)
    else positions.set(column, position)
  }
  const columns = listed(rows.header)
  if (unknown.length > 0) {
    rows.problems.add('actions-map-unknown', 'loss', {}, { names: listed(unknown), columns })
    return undefined
  }
  const missing = NEEDED.filter(column => !positions.has(column))
  if (missing.length === 0) return positions
  if (names.length !== TOOLKIT_COLUMNS.length) {
    rows.problems.add('actions-toolkit-columns', 'loss', { line: 1 }, { missing: missing.join(', '), columns })
    return undefined
  }
  rows.problems.add('actions-toolkit-order', 'notice', { line: 1 }, { order: TOOLKIT_COLUMNS.join(', '), columns })
  return new Map(TOOLKIT_COLUMNS.map((column, position) => [column, position]))
}
