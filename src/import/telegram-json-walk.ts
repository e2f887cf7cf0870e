// The frame of a Telegram Desktop export: one chat, or an account with its lists of chats. Messages are left to the caller.

import type { JsonCursor } from '../algorithms/json-cursor.ts'
import { parseString } from '../algorithms/json-string.ts'

export type ChatList = 'chats' | 'left_chats'

/** What stands in front of a chat's messages, as written. */
export interface ChatHeader {
  name: string | undefined
  type: string | undefined
  /** Raw token; undefined where the export gives none. */
  idToken: string | undefined
  /** The list of an account export that holds it; undefined when the file is one chat. */
  readonly list: ChatList | undefined
  /** Byte offset of its opening brace. */
  readonly byteOffset: number
}

/**
 * `account`: the file is an account export. `messages`: the cursor stands behind the `[` of a chat's messages; the
 * caller takes them all with `hasNextMessage` before it asks for the next step. `end`: the cursor stands behind the chat.
 */
export type WalkStep = { readonly kind: 'account' } | { readonly kind: 'messages' | 'end'; readonly chat: ChatHeader }

const COMMA = 44
const OPEN_ARRAY = 91
const CLOSE_ARRAY = 93
const OPEN_OBJECT = 123
const CLOSE_OBJECT = 125

/** Steps through a whole export. Throws JsonDamage where it stops being JSON; the cursor then stands near the damage. */
export function* walkExport(cursor: JsonCursor): Generator<WalkStep, void> {
  if (cursor.peek() !== OPEN_OBJECT) throw cursor.damage()
  yield* walkChat(cursor, undefined)
}

/** Steps through the chat whose brace is next; without a list, also through the lists of an account. */
function* walkChat(cursor: JsonCursor, list: ChatList | undefined): Generator<WalkStep, void> {
  cursor.peek()
  const chat: ChatHeader = { name: undefined, type: undefined, idToken: undefined, list, byteOffset: cursor.position }
  cursor.expect(OPEN_OBJECT)
  if (cursor.takes(CLOSE_OBJECT)) return
  yield* walkMembers(cursor, chat)
}

/** Steps through a chat from the middle of its messages: the cursor stands at one of them. */
export function* walkRest(cursor: JsonCursor, chat: ChatHeader): Generator<WalkStep, void> {
  yield { kind: 'messages', chat }
  if (cursor.takes(COMMA)) yield* walkMembers(cursor, chat)
  else {
    cursor.expect(CLOSE_OBJECT)
    yield { kind: 'end', chat }
  }
}

/** Steps through an account from one of its chats on: the cursor stands at its brace. */
export function* walkRestOfAccount(cursor: JsonCursor): Generator<WalkStep, void> {
  const root: ChatHeader = { name: undefined, type: undefined, idToken: undefined, list: undefined, byteOffset: 0 }
  yield { kind: 'account' }
  yield* walkChats(cursor, 'chats')
  while (cursor.takes(COMMA)) {
    cursor.takeKey()
    cursor.skimValue()
  }
  cursor.expect(CLOSE_OBJECT)
  if (cursor.takes(COMMA)) yield* walkMembers(cursor, root)
  else cursor.expect(CLOSE_OBJECT)
}

function* walkMembers(cursor: JsonCursor, chat: ChatHeader): Generator<WalkStep, void> {
  let isChat = false
  do {
    const key = cursor.takeKey()
    const first = cursor.peek()
    if (key === 'messages' && first === OPEN_ARRAY) {
      if (!isChat) lookAhead(cursor, chat)
      isChat = true
      cursor.expect(OPEN_ARRAY)
      yield { kind: 'messages', chat }
    } else if (chat.list === undefined && (key === 'chats' || key === 'left_chats') && first === OPEN_OBJECT) {
      yield { kind: 'account' }
      yield* walkList(cursor, key)
    } else readMember(cursor, key, chat)
  } while (cursor.takes(COMMA))
  cursor.expect(CLOSE_OBJECT)
  if (isChat) yield { kind: 'end', chat }
}

function* walkList(cursor: JsonCursor, list: ChatList): Generator<WalkStep, void> {
  cursor.expect(OPEN_OBJECT)
  if (cursor.takes(CLOSE_OBJECT)) return
  do {
    if (cursor.takeKey() !== 'list' || cursor.peek() !== OPEN_ARRAY) cursor.skimValue()
    else {
      cursor.expect(OPEN_ARRAY)
      if (!cursor.takes(CLOSE_ARRAY)) yield* walkChats(cursor, list)
    }
  } while (cursor.takes(COMMA))
  cursor.expect(CLOSE_OBJECT)
}

function* walkChats(cursor: JsonCursor, list: ChatList): Generator<WalkStep, void> {
  do {
    if (cursor.peek() === OPEN_OBJECT) yield* walkChat(cursor, list)
    else cursor.skimValue()
  } while (cursor.takes(COMMA))
  cursor.expect(CLOSE_ARRAY)
}

function readMember(cursor: JsonCursor, key: string, chat: ChatHeader): void {
  if (key === 'name') chat.name = stringOf(cursor.takeRaw())
  else if (key === 'type') chat.type = stringOf(cursor.takeRaw())
  else if (key === 'id') chat.idToken = tokenOf(cursor.takeRaw())
  else cursor.skimValue()
}

/** Cursors whose source turned out damaged further on: looking ahead again and again would cost a reading each. */
const withoutLookAhead = new WeakSet<JsonCursor>()

/** Tools that sort keys put `name` and `type` behind `messages`: reads them there and comes back. */
function lookAhead(cursor: JsonCursor, chat: ChatHeader): void {
  const hasName = chat.name !== undefined || chat.type === 'saved_messages' || chat.type === 'replies'
  if ((chat.type !== undefined && chat.idToken !== undefined && hasName) || withoutLookAhead.has(cursor)) return
  const { position } = cursor
  try {
    cursor.skimValue()
    while (cursor.takes(COMMA)) readMember(cursor, cursor.takeKey(), chat)
  } catch {
    // The damage is met again, and reported, when the messages are read.
    withoutLookAhead.add(cursor)
  }
  cursor.moveTo(position)
}

function stringOf(raw: string | undefined): string | undefined {
  return raw?.startsWith('"') ? parseString(raw) : undefined
}

function tokenOf(raw: string | undefined): string | undefined {
  if (raw === undefined || raw.length > 200) return undefined
  return /^-?\d/.test(raw) ? raw : stringOf(raw)
}
