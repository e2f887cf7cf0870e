// The canonical order as it was worked out last, so that opening a large index does not work it out again.

import type { DatabaseSync } from 'node:sqlite'
import type { CanonicalOrder } from './canonical-order.ts'

/** Forgets the stored order; whoever adds posts does so in the same transaction. */
export function forgetOrder(database: DatabaseSync): void {
  database.exec('delete from stored_order')
}

export function storeOrder(database: DatabaseSync, order: CanonicalOrder): void {
  const { columns, sameChats, forwards, mediaReferenced, mediaHeld } = order
  const insert = database.prepare('insert or replace into stored_order (name, value) values (?, ?)')
  const put = (name: string, values: ArrayBufferView) =>
    insert.run(name, new Uint8Array(values.buffer, values.byteOffset, values.byteLength))
  put('counts', Float64Array.of(columns.count, forwards, mediaReferenced, mediaHeld))
  put('same-chats', Int32Array.from([...sameChats].flat()))
  for (const name of COLUMNS) put(name, columns[name])
  for (const name of ROWS) put(name, order[name])
}

/** The stored order; undefined when there is none. */
export function loadOrder(database: DatabaseSync): CanonicalOrder | undefined {
  const stored = new Map<string, ArrayBuffer>()
  for (const row of database.prepare('select name, value from stored_order').iterate()) {
    stored.set(String(row.name), Uint8Array.from(row.value as Uint8Array).buffer)
  }
  const bytes = (name: string) => stored.get(name) ?? new ArrayBuffer(0)
  if (stored.size !== COLUMNS.length + ROWS.length + 2) return undefined
  const [count, forwards, mediaReferenced, mediaHeld] = new Float64Array(bytes('counts'))
  const pairs = new Int32Array(bytes('same-chats'))
  const sameChats = new Map<number, number>()
  for (let i = 0; i < pairs.length; i += 2) sameChats.set(pairs[i], pairs[i + 1])
  return {
    columns: {
      count,
      time: new Float64Array(bytes('time')),
      zoned: new Uint8Array(bytes('zoned')),
      channel: new Int32Array(bytes('channel')),
      account: new Int32Array(bytes('account')),
      text: new Int32Array(bytes('text')),
      forward: new Int32Array(bytes('forward')),
      versions: new Uint16Array(bytes('versions')),
    },
    version: new Float64Array(bytes('version')),
    sameChats,
    channelRows: new Int32Array(bytes('channelRows')),
    accountRows: new Int32Array(bytes('accountRows')),
    textRows: new Int32Array(bytes('textRows')),
    forwardRows: new Int32Array(bytes('forwardRows')),
    forwards,
    mediaReferenced,
    mediaHeld,
  }
}

const COLUMNS = ['time', 'zoned', 'channel', 'account', 'text', 'forward', 'versions'] as const
const ROWS = ['version', 'channelRows', 'accountRows', 'textRows', 'forwardRows'] as const
