// Puts rows of two exports of one case together by everything but their tokens: counts, coarse times, kinds, sizes, positions.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { csvRows } from './export-values.ts'

type Row = Readonly<Record<string, string>>

/** One row as it can be compared: its token and what is told of it. */
interface Described {
  readonly token: string
  readonly key: string
}

export interface RowLinkage {
  readonly table: string
  /** Rows of the smaller table. */
  readonly rows: number
  /** Pairs of rows that are alike and like no other row of either table. */
  readonly matched: number
  /** Of these, such as really are one thing. */
  readonly right: number
}

const TABLES = ['posts', 'accounts', 'channels', 'families', 'exhibits', 'clusters', 'assertions'] as const

/** A token, a commitment or the name of a file in one export: tells nothing in the other. */
const OWN = /^(?:[0-9A-Z]{5}-[0-9A-Z]{5}|[0-9a-f]{64}|media\/\d+\.\w+)$/
/** Columns of which the levels of one audience say more than those of another. */
const COARSER = new Set(['time', 'from', 'to', 'first_time', 'last_time'])
/** Numbers of exhibits and persons hold in one export alone; links are told by some audiences only. */
const SKIPPED = new Set([
  'number',
  'exhibit',
  'media',
  'exhibits',
  'acquired_by',
  'roles',
  'links',
  'file_sha256',
  'file_size',
])

/** By table. `isOne`: whether a token of the first and one of the second export stand for one thing. */
export function rowLinkage(
  first: string,
  second: string,
  isOne: (table: string, a: string, b: string) => boolean,
): RowLinkage[] {
  const [one, two] = [first, second].map(folder => new Map(TABLES.map(table => [table, rowsOf(folder, table)])))
  return TABLES.map(table => {
    const a = described(table, one)
    const b = described(table, two)
    const others = alone(b)
    let [matched, right] = [0, 0]
    for (const [key, token] of alone(a)) {
      const other = others.get(key)
      if (other === undefined) continue
      matched++
      if (isOne(table, token, other)) right++
    }
    return { table, rows: Math.min(a.length, b.length), matched, right }
  })
}

function rowsOf(folder: string, table: string): Row[] {
  const path = join(folder, 'data', 'tables', `${table}.csv`)
  return existsSync(path) ? csvRows(readFileSync(path, 'utf8')) : []
}

function described(table: (typeof TABLES)[number], tables: ReadonlyMap<string, readonly Row[]>): Described[] {
  const rows = tables.get(table) ?? []
  const by = (name: string, column: string) => new Map((tables.get(name) ?? []).map(row => [row[column], row]))
  const [accounts, channels, families, clusters] = [
    by('accounts', 'account'),
    by('channels', 'channel'),
    by('families', 'family'),
    by('clusters', 'cluster'),
  ]
  const tokenColumn = {
    posts: 'post',
    accounts: 'account',
    channels: 'channel',
    families: 'family',
    exhibits: 'token',
    clusters: 'cluster',
    assertions: 'post',
  }[table]
  return rows.map(row => {
    const parts = [told(row)]
    if (table === 'posts')
      parts.push(
        told(accounts.get(row.account)),
        told(channels.get(row.channel)),
        told(families.get(row.family)),
        `${row.reply_to !== ''} ${row.forward_of !== ''}`,
      )
    if (table === 'accounts') parts.push(told(clusters.get(row.cluster)), `${row.channel !== ''}`)
    return { token: row[tokenColumn], key: parts.join('|') }
  })
}

/** Everything that can be compared, at days. Words count: who wrote them for one audience wrote them for the other. */
function told(row: Row | undefined): string {
  if (row === undefined) return ''
  return Object.entries(row)
    .filter(([column, value]) => !SKIPPED.has(column) && !OWN.test(value) && !/^words|^name$|^language$/.test(column))
    .map(([column, value]) => `${column}=${COARSER.has(column) ? value.slice(0, 10) : value}`)
    .join(';')
}

/** Token by key, of keys that one row has. */
function alone(rows: readonly Described[]): Map<string, string> {
  const counts = new Map<string, number>()
  for (const { key } of rows) counts.set(key, (counts.get(key) ?? 0) + 1)
  return new Map(rows.filter(({ key }) => counts.get(key) === 1).map(({ key, token }) => [key, token]))
}
