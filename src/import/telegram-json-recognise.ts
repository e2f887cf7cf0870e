// Tells Telegram Desktop's JSON from other JSON by its first bytes.

import { TELEGRAM_CHAT_TYPES } from './telegram-json-peer.ts'

const CHAT_TYPE = new RegExp(`"type"\\s{0,16}:\\s{0,16}"(?:${TELEGRAM_CHAT_TYPES.join('|')})"`)
const MESSAGE_TYPE = /"type"\s{0,16}:\s{0,16}"(?:message|service|unsupported)"/
const MESSAGES = /"messages"\s{0,64}:\s{0,64}\[/
const CHATS = /"(?:chats|left_chats)"\s{0,64}:\s{0,64}\{/
const ACCOUNT = /^\{\s{0,64}"about"\s{0,64}:\s{0,64}"/
const ACCOUNT_PART =
  /"(?:personal_information|profile_pictures|stories|contacts|frequent_contacts|sessions|web_sessions|other_data|chats|left_chats)"\s{0,64}:\s{0,64}[{[]/

/** True for the start of a chat's `result.json`, of an account's, and of an extract of one. The name does not matter. */
export function looksLikeTelegramJson(head: Uint8Array): boolean {
  const start = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0
  const text = Buffer.from(head.buffer, head.byteOffset, head.length).toString('latin1', start).trimStart()
  if (!text.startsWith('{')) return false
  if (MESSAGES.test(text) && (CHAT_TYPE.test(text) || MESSAGE_TYPE.test(text))) return true
  if (CHATS.test(text) && text.includes('"list"')) return true
  return ACCOUNT.test(text) && ACCOUNT_PART.test(text)
}
