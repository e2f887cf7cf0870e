// Posts by their names, whichever form of a chat the name was taken from.

import type { DatabaseSync } from 'node:sqlite'
import type { CanonicalOrder } from './canonical-order.ts'

/** Position of each version's row in canonical order, -1 for versions that are not shown; made once for an order. */
const POSITIONS = new WeakMap<CanonicalOrder, Int32Array>()

/** Position of each post named `channel id/message id`; -1 for those not held. Cost: one look-up a key, and all posts the first time. */
export function postsByKey(database: DatabaseSync, order: CanonicalOrder, keys: readonly string[]): Int32Array {
  const channels = new Map<string, number>()
  for (const row of database.prepare('select id, key from channel').all()) {
    channels.set(String(row.key), order.sameChats.get(Number(row.id)) ?? Number(row.id))
  }
  const forms = formsOf(order)
  const select = database.prepare('select id from version where channel = ? and message = ?')
  // Ids of chats and of messages may both hold slashes: of the ways to cut a key the first that names a post holds, the longest chat id first.
  const versionsNamed = (key: string): number[] => {
    for (let slash = key.lastIndexOf('/'); slash > 0; slash = key.lastIndexOf('/', slash - 1)) {
      const channel = channels.get(key.slice(0, slash))
      if (channel === undefined) continue
      const message = key.slice(slash + 1)
      const rows = (forms.get(channel) ?? [channel]).flatMap(form => select.all(form, message))
      if (rows.length > 0) return rows.map(({ id }) => Number(id))
    }
    return []
  }
  const positions = positionsOf(order)
  return Int32Array.from(keys, key => {
    for (const id of versionsNamed(key)) {
      const position = positions[id] ?? -1
      if (position >= 0) return position
    }
    return -1
  })
}

/** Position of each version's row, -1 for those that no post shows; made once for an order. */
export function positionsOf(order: CanonicalOrder): Int32Array {
  const known = POSITIONS.get(order)
  if (known !== undefined) return known
  const largest = order.version.reduce((most, id) => Math.max(most, id), 0)
  const positions = new Int32Array(largest + 1).fill(-1)
  order.version.forEach((id, position) => {
    positions[id] = position
  })
  POSITIONS.set(order, positions)
  return positions
}

/** Row numbers of the versions of one post, the unedited first, then by time of their edit; each content once. */
export function versionsOf(database: DatabaseSync, order: CanonicalOrder, post: number): number[] {
  const shown = database.prepare('select channel, message from version where id = ?').get(order.version[post])
  const channel = Number(shown?.channel)
  const target = order.sameChats.get(channel) ?? channel
  const select = database.prepare(
    'select id, digest, edited from version where channel = ? and message = ? order by id',
  )
  const found = new Map<string, { id: number; digest: string; edited: number }>()
  for (const form of formsOf(order).get(target) ?? [channel]) {
    for (const row of select.all(form, String(shown?.message))) {
      const version = {
        id: Number(row.id),
        digest: String(row.digest),
        edited: Number(row.edited ?? Number.NEGATIVE_INFINITY),
      }
      const known = found.get(version.digest)
      if (known === undefined || version.id === order.version[post]) found.set(version.digest, version)
    }
  }
  const versions = [...found.values()]
  return versions.sort((a, b) => a.edited - b.edited || (a.digest < b.digest ? -1 : 1)).map(version => version.id)
}

/** For each chat held in two forms the row numbers of all its forms. */
function formsOf(order: CanonicalOrder): Map<number, number[]> {
  const forms = new Map<number, number[]>()
  for (const [named, known] of order.sameChats) forms.set(known, [...(forms.get(known) ?? [known]), named])
  return forms
}
