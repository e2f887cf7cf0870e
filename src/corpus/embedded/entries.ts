// Channels, accounts and forward origins as the engine hands them out, in the order that the columns number them.

import type { DatabaseSync } from 'node:sqlite'
import type { AccountId, ChannelId, IdentityGrade } from '../../model/ids.ts'
import type { ChannelKind, ForwardOrigin } from '../../model/source-record.ts'
import type { AccountEntry, ChannelEntry, ForwardOriginEntry } from '../engine.ts'
import type { CanonicalOrder } from './canonical-order.ts'

type Row = Record<string, unknown>

function rowsOf(database: DatabaseSync, table: string, rows: Int32Array): Row[] {
  const select = database.prepare(`select * from ${table} where id = ?`)
  return Array.from(rows, row => select.get(row) as Row)
}

export function readChannels(database: DatabaseSync, order: CanonicalOrder): ChannelEntry[] {
  return rowsOf(database, 'channel', order.channelRows).map(row => ({
    id: row.key as ChannelId,
    platform: row.platform as string,
    identity: row.identity as IdentityGrade,
    name: row.name as string,
    channelKind: row.kind as ChannelKind,
    isPublic: row.public === 1,
  }))
}

/** An account is a channel when it posts under a channel's id, or, in exports without ids, under the channel's own title. */
export function readAccounts(
  database: DatabaseSync,
  order: CanonicalOrder,
  channels: readonly ChannelEntry[],
): AccountEntry[] {
  const channelIds = new Set<string>(channels.map(channel => channel.id))
  const named = channels.filter(channel => channel.identity === 'name-only')
  const ownNames = new Set(named.map(channel => `${channel.id}/${channel.name}`))
  return rowsOf(database, 'account', order.accountRows).map(row => {
    const id = row.key as AccountId
    return {
      id,
      identity: row.identity as IdentityGrade,
      name: row.name as string,
      isChannel: channelIds.has(id) || id.startsWith('telegram:channel') || ownNames.has(id),
    }
  })
}

export function readForwards(
  database: DatabaseSync,
  order: CanonicalOrder,
  channels: readonly ChannelEntry[],
): ForwardOriginEntry[] {
  const rows = rowsOf(database, 'forward_origin', order.forwardRows)
  const stated = rows.filter(row => row.account !== null && row.message !== null)
  const wanted = new Set(stated.map(row => `${row.account}/${row.message}`))
  const postAt = new Map<string, number>()
  if (wanted.size > 0) {
    const select = database.prepare('select message from version where id = ?')
    order.columns.channel.forEach((channel, post) => {
      const key = `${channels[channel].id}/${select.get(order.version[post])?.message}`
      if (wanted.has(key)) postAt.set(key, post)
    })
  }
  return rows.map(row => ({
    origin: {
      kind: row.kind as ForwardOrigin['kind'],
      id: (row.account ?? undefined) as AccountId | undefined,
      name: (row.name ?? undefined) as string | undefined,
      messageId: (row.message ?? undefined) as string | undefined,
    },
    post: postAt.get(`${row.account}/${row.message}`) ?? -1,
  }))
}
