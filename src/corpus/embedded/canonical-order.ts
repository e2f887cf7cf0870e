// Which version of each post counts, and the one order in which posts, accounts and texts are numbered.

import type { DatabaseSync } from 'node:sqlite'
import type { PostColumns } from '../engine.ts'
import { sameChats } from './same-chats.ts'

export interface CanonicalOrder {
  readonly columns: PostColumns
  /** Row number of the version that each post shows. */
  readonly version: Float64Array
  /** Row numbers of name-only chats and of the chats with an id that they were found to be. */
  readonly sameChats: ReadonlyMap<number, number>
  /** Row numbers in the order that `columns` numbers them. */
  readonly channelRows: Int32Array
  readonly accountRows: Int32Array
  readonly textRows: Int32Array
  readonly forwardRows: Int32Array
  readonly forwards: number
  readonly mediaReferenced: number
  readonly mediaHeld: number
}

interface VersionRow {
  id: number
  channel: number
  message: string
  digest: string
  kind: number
  time: number | null
  zoned: number
  edited: number | null
  account: number | null
  text: number | null
  forward: number | null
  media: number
  media_held: number
}

/** Grows typed columns while rows arrive in no known number. */
class Column<Values extends Int32Array | Float64Array | Uint8Array | Uint16Array> {
  values: Values
  readonly #make: (length: number) => Values

  constructor(make: (length: number) => Values, expected: number) {
    this.#make = make
    this.values = make(Math.max(1024, expected))
  }

  set(index: number, value: number): void {
    if (index >= this.values.length) {
      const grown = this.#make(this.values.length * 2)
      grown.set(this.values)
      this.values = grown
    }
    this.values[index] = value
  }
}

/** Reads all versions once and numbers what they hold. Cost n log n in posts; about 60 bytes a post. */
export function canonicalOrder(database: DatabaseSync): CanonicalOrder {
  const aliases = sameChats(database)
  const expected = Number(database.prepare('select max(id) as most from version').get()?.most ?? 0)
  const floats = (length: number) => new Float64Array(length)
  const integers = (length: number) => new Int32Array(length)
  const time = new Column(floats, expected)
  const zoned = new Column(length => new Uint8Array(length), expected)
  const channel = new Column(integers, expected)
  const account = new Column(integers, expected)
  const text = new Column(integers, expected)
  const forward = new Column(integers, expected)
  const version = new Column(floats, expected)
  const versions = new Column(length => new Uint16Array(length), expected)
  const messages: string[] = []
  const media = new Column(integers, expected)
  const held = new Column(integers, expected)

  /** Posts of chats that exist in two forms, by canonical chat and message. */
  const merged = new Map<string, { shown: Shown; readonly post: number; readonly digests: Set<string> }>()
  const bothForms = new Set([...aliases.keys(), ...aliases.values()])
  let count = 0
  let current: Shown & { channel: number; message: string } = {
    channel: -1,
    message: '',
    edited: 0,
    zoned: 0,
    hasId: 0,
    digest: '',
  }

  const write = (post: number, row: VersionRow, channelRow: number) => {
    time.set(post, row.time ?? Number.NaN)
    zoned.set(post, row.time === null ? 0 : row.zoned)
    channel.set(post, channelRow)
    account.set(post, row.account ?? -1)
    text.set(post, row.kind === 1 ? -1 : (row.text ?? -1))
    forward.set(post, row.forward ?? -1)
    version.set(post, row.id)
    media.set(post, row.media)
    held.set(post, row.media_held)
  }
  const stateOf = (row: VersionRow): Shown => ({
    edited: row.edited ?? Number.NEGATIVE_INFINITY,
    zoned: row.zoned,
    hasId: aliases.has(row.channel) ? 0 : 1,
    digest: row.digest,
  })

  const rows = database
    .prepare(`select id, channel, message, digest, kind, time, zoned, edited, account, text, forward, media, media_held
      from version order by channel, message, digest`)
    .iterate() as Iterable<unknown> as Iterable<VersionRow>
  for (const row of rows) {
    const channelRow = aliases.get(row.channel) ?? row.channel
    if (bothForms.has(row.channel)) {
      const key = `${channelRow} ${row.message}`
      const known = merged.get(key)
      if (known !== undefined) {
        known.digests.add(row.digest)
        versions.set(known.post, known.digests.size)
        if (isBetter(stateOf(row), known.shown)) {
          write(known.post, row, channelRow)
          known.shown = stateOf(row)
        }
        continue
      }
      merged.set(key, { post: count, digests: new Set([row.digest]), shown: stateOf(row) })
    } else if (row.channel === current.channel && row.message === current.message) {
      versions.set(count - 1, versions.values[count - 1] + 1)
      if (isBetter(stateOf(row), current)) {
        write(count - 1, row, channelRow)
        current = { channel: row.channel, message: row.message, ...stateOf(row) }
      }
      continue
    } else current = { channel: row.channel, message: row.message, ...stateOf(row) }
    write(count, row, channelRow)
    versions.set(count, 1)
    messages.push(row.message)
    count++
  }

  const channelRank = ranksByKey(database, 'channel')
  const order = new Uint32Array(count)
  for (let i = 0; i < count; i++) order[i] = i
  sortPosts(order, time.values, channel.values, channelRank, messages)

  const columns: PostColumns = {
    count,
    time: pick(time.values, order),
    zoned: pick(zoned.values, order),
    channel: pick(channel.values, order),
    account: pick(account.values, order),
    text: pick(text.values, order),
    forward: pick(forward.values, order),
    versions: pick(versions.values, order),
  }
  const channelRows = renumberByKey(columns.channel, channelRank)
  const accountRows = renumberByKey(columns.account, ranksByKey(database, 'account'))
  const textRows = renumberByAppearance(columns.text)
  const forwardRows = renumberByKey(columns.forward, ranksByKey(database, 'forward_origin'))
  let forwards = 0
  let mediaReferenced = 0
  let mediaHeld = 0
  for (let i = 0; i < count; i++) {
    if (columns.forward[i] >= 0) forwards++
    mediaReferenced += media.values[i]
    mediaHeld += held.values[i]
  }
  return {
    columns,
    version: pick(version.values, order),
    sameChats: aliases,
    channelRows,
    accountRows,
    textRows,
    forwardRows,
    forwards,
    mediaReferenced,
    mediaHeld,
  }
}

/** What decides between two versions of one post. */
interface Shown {
  /** Milliseconds of the edit, minus infinity without one. */
  readonly edited: number
  readonly zoned: number
  /** 1 when its form of the chat knows the platform's id. */
  readonly hasId: number
  readonly digest: string
}

/** The later edit counts; among equals the one that knows more, then the greater digest: never the order of import. */
function isBetter(a: Shown, b: Shown): boolean {
  if (a.edited !== b.edited) return a.edited > b.edited
  if (a.zoned !== b.zoned) return a.zoned > b.zoned
  if (a.hasId !== b.hasId) return a.hasId > b.hasId
  return a.digest > b.digest
}

function pick<Values extends Int32Array | Float64Array | Uint8Array | Uint16Array>(
  values: Values,
  order: Uint32Array,
): Values {
  const picked = new (values.constructor as new (length: number) => Values)(order.length)
  for (let i = 0; i < order.length; i++) picked[i] = values[order[i]]
  return picked
}

/** Position of each row among the sorted keys of its table; index 0 is unused. */
function ranksByKey(database: DatabaseSync, table: string): Int32Array {
  const rows = database.prepare(`select id, key from ${table}`).all() as { id: number; key: string }[]
  rows.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  const ranks = new Int32Array(rows.reduce((most, row) => Math.max(most, row.id), 0) + 1)
  rows.forEach((row, rank) => {
    ranks[row.id] = rank
  })
  return ranks
}

function sortPosts(
  order: Uint32Array,
  time: Float64Array,
  channel: Int32Array,
  channelRank: Int32Array,
  messages: readonly string[],
): void {
  order.sort((a, b) => {
    const ta = time[a]
    const tb = time[b]
    if (ta < tb) return -1
    if (ta > tb) return 1
    if (ta !== tb) {
      const lacksA = Number.isNaN(ta)
      const lacksB = Number.isNaN(tb)
      if (lacksA !== lacksB) return lacksA ? 1 : -1
    }
    const ca = channelRank[channel[a]]
    const cb = channelRank[channel[b]]
    if (ca !== cb) return ca - cb
    return compareMessageIds(messages[a], messages[b])
  })
}

/** Numbers by size, everything else by UTF-16 code units. */
export function compareMessageIds(a: string, b: string): number {
  if (a === b) return 0
  if (a.length !== b.length && /^\d+$/.test(a) && /^\d+$/.test(b)) return a.length - b.length
  return a < b ? -1 : 1
}

/** Replaces row numbers by positions in order of their keys; returns the row number at each position. */
function renumberByKey(column: Int32Array, rank: Int32Array): Int32Array {
  const used = new Uint8Array(rank.length)
  for (const row of column) if (row >= 0) used[row] = 1
  const rows = [...used.keys()].filter(row => used[row] === 1).sort((a, b) => rank[a] - rank[b])
  const position = new Int32Array(rank.length)
  rows.forEach((row, index) => {
    position[row] = index
  })
  for (let i = 0; i < column.length; i++) if (column[i] >= 0) column[i] = position[column[i]]
  return Int32Array.from(rows)
}

/** Replaces row numbers by positions in order of their first post; returns the row number at each position. */
function renumberByAppearance(column: Int32Array): Int32Array {
  let most = -1
  for (const row of column) if (row > most) most = row
  const position = new Int32Array(most + 1).fill(-1)
  const rows = new Int32Array(most + 1)
  let count = 0
  for (let i = 0; i < column.length; i++) {
    const row = column[i]
    if (row < 0) continue
    if (position[row] < 0) {
      position[row] = count
      rows[count++] = row
    }
    column[i] = position[row]
  }
  return rows.slice(0, count)
}
