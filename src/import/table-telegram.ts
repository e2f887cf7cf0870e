// Peers as Telethon, Pyrogram and other collectors write them: objects, printed objects, bare and marked ids.

import { type AccountId, type ChannelId, nameOnlyChannelId, type TelegramPeer, telegramPeerId } from '../model/ids.ts'
import type { ChannelRecord } from '../model/source-record.ts'
import { type TablePlan, tokenFrom, tokenOf } from './table-plan.ts'
import { isObject, ownValue, type TableRow } from './table-row.ts'

const PEERS: readonly TelegramPeer[] = ['user', 'chat', 'channel']

/** Canonical id from a peer in any of its forms; undefined when the value holds none. */
export function telegramPeer(value: unknown, kind: TelegramPeer): ChannelId | undefined {
  if (isObject(value)) {
    for (const peer of PEERS) {
      const token = tokenFrom(ownValue(value, `${peer}_id`))
      if (token !== undefined) return telegramPeerId(token, peer)
    }
    const token = tokenFrom(ownValue(value, 'id'))
    return token === undefined ? undefined : telegramPeerId(token, kind)
  }
  const token = tokenFrom(value)
  if (token === undefined || token.length > 200) return undefined
  const printed = /(user|chat|channel)_id['"]?\s?[=:]\s?(-?\d{1,20})/.exec(token)
  if (printed !== null) return telegramPeerId(printed[2], printed[1] as TelegramPeer)
  return /^-?\d{1,20}$|^(?:user|chat|channel)\d{1,20}$/.test(token) ? telegramPeerId(token, kind) : undefined
}

/** First cell of a field that holds a peer. */
export function telegramPeerOf(
  plan: TablePlan,
  field: 'accountId' | 'channel' | 'forwardAccount',
  cells: TableRow['cells'],
  kind: TelegramPeer,
): ChannelId | undefined {
  for (const column of plan.columns[field] ?? []) {
    const id = telegramPeer(column.read(cells), /channel/.test(column.name) ? 'channel' : kind)
    if (id !== undefined) return id
  }
  return undefined
}

/**
 * The channel of a row: the chat's own id where a column holds it, otherwise the sender when that is a channel (posts of
 * broadcast channels), otherwise the title alone, otherwise the table's name.
 */
export function telegramChannel(plan: TablePlan, cells: TableRow['cells'], tableName: string): ChannelRecord {
  const sender = telegramPeerOf(plan, 'accountId', cells, 'user') as AccountId | undefined
  const stated = telegramPeerOf(plan, 'channel', cells, 'channel')
  const id = stated ?? (sender?.startsWith('telegram:channel') ? (sender as string as ChannelId) : undefined)
  const title = titleOf(plan, cells)
  const name = title ?? tableName
  const isBroadcast = id !== undefined && (id as string) === sender
  return {
    kind: 'channel',
    id: id ?? nameOnlyChannelId('telegram', name),
    platform: 'telegram',
    identity: id === undefined ? 'name-only' : 'platform-id',
    name,
    channelKind: isBroadcast
      ? 'broadcast'
      : id?.startsWith('telegram:user')
        ? 'private'
        : id?.startsWith('telegram:chat')
          ? 'group'
          : 'unknown',
    // Only chats with a public name can be read by anybody.
    ...(tokenOf(plan, 'channelHandle', cells) === undefined ? {} : { isPublic: true }),
  }
}

function titleOf(plan: TablePlan, cells: TableRow['cells']): string | undefined {
  for (const column of [
    ...(plan.mapped.has('channel') ? (plan.columns.channel ?? []) : []),
    ...(plan.columns.channelName ?? []),
  ]) {
    const value = column.read(cells)
    const title = tokenFrom(isObject(value) ? (ownValue(value, 'title') ?? ownValue(value, 'username')) : value)
    if (title !== undefined && !/^-?\d+$/.test(title)) return title
  }
  return tokenOf(plan, 'channelHandle', cells)
}
