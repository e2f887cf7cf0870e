// Chats and accounts of Telegram exports: canonical ids from raw tokens of every vintage, and what kind of channel a chat is.

import type { AccountId, ChannelId, TelegramPeer } from '../model/ids.ts'
import { nameOnlyChannelId, telegramAccountId, telegramPeerId } from '../model/ids.ts'
import type { ChannelKind, ChannelRecord } from '../model/source-record.ts'
import type { ChatHeader } from './telegram-json-walk.ts'

/** Exports before April 2021 write a user as 2^32 + id and a group or channel as 2^33 + id; ids were then below 2^31. */
const USER_FLAG = 2 ** 32
const CHAT_FLAG = 2 ** 33
const ID_LIMIT = 2 ** 31

const KINDS: ReadonlyMap<string | undefined, readonly [ChannelKind, TelegramPeer, boolean | undefined]> = new Map([
  ['personal_chat', ['private', 'user', false]],
  ['bot_chat', ['private', 'user', false]],
  ['saved_messages', ['private', 'user', false]],
  ['replies', ['private', 'user', false]],
  ['verification_codes', ['private', 'user', false]],
  ['private_group', ['group', 'chat', false]],
  ['private_supergroup', ['group', 'channel', false]],
  ['public_supergroup', ['group', 'channel', true]],
  ['private_channel', ['broadcast', 'channel', false]],
  ['public_channel', ['broadcast', 'channel', true]],
])

/** The types that Telegram Desktop gives a chat. */
export const TELEGRAM_CHAT_TYPES: readonly string[] = [...KINDS.keys()].map(String)

/** What Telegram Desktop's `type` says of a chat: kind, number space of its id, whether anybody can read it. */
export function telegramChatKind(type: string | undefined): readonly [ChannelKind, TelegramPeer, boolean | undefined] {
  return KINDS.get(type) ?? ['unknown', 'channel', undefined]
}

/** The token without the flags of old exports; only digits are changed, and only in the range that the flags make. */
export function withoutPeerFlag(token: string, kind: TelegramPeer): { token: string; kind: TelegramPeer } {
  if (!/^\d{10,11}$/.test(token)) return { token, kind }
  const value = Number(token)
  if (value >= CHAT_FLAG && value < CHAT_FLAG + ID_LIMIT) {
    return { token: String(value - CHAT_FLAG), kind: kind === 'user' ? 'channel' : kind }
  }
  if (value >= USER_FLAG && value < USER_FLAG + ID_LIMIT) return { token: String(value - USER_FLAG), kind: 'user' }
  return { token, kind }
}

/** The channel of a chat. `isOld`: its messages are of the vintage whose ids carry flags. `fallbackName` where it has neither id nor name. */
export function channelOfChat(chat: ChatHeader, isOld: boolean, fallbackName: string): ChannelRecord {
  const [channelKind, peer, isPublic] = telegramChatKind(chat.type)
  const name = chat.name ?? ''
  let id: ChannelId | undefined
  if (chat.idToken !== undefined) {
    const bare = isOld ? withoutPeerFlag(chat.idToken, peer) : { token: chat.idToken, kind: peer }
    id = telegramPeerId(bare.token, bare.kind)
  }
  return {
    kind: 'channel',
    id: id ?? nameOnlyChannelId('telegram', name.trim() === '' ? fallbackName : name),
    platform: 'telegram',
    identity: id === undefined ? 'name-only' : 'platform-id',
    name,
    channelKind,
    isPublic,
  }
}

/** True when the bytes in front look like messages of the vintage with flagged ids: neither `date_unixtime` nor named ids. */
export function isOldVintage(head: string): boolean {
  return !/"date_unixtime"|"(?:from|actor)_id"\s{0,16}:\s{0,16}"/.test(head)
}

/**
 * Account of a message's `from_id`: `user42` and the like, or the bare or flagged number of old exports. Undefined for a
 * token without any digit: ids that somebody masked (`user****`) would make one account of many people.
 */
export function accountOfToken(token: string): AccountId | undefined {
  if (!/\d/.test(token)) return undefined
  const bare = withoutPeerFlag(token, 'user')
  return telegramAccountId(bare.token, bare.kind)
}
