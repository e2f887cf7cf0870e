// Chats of an account export: the list to choose from, and an extract that holds the chosen ones and nothing else.

import { JsonCursor, JsonDamage } from '../algorithms/json-cursor.ts'
import { skipValue, UNFINISHED } from '../algorithms/json-skip.ts'
import type { Problem } from '../model/problem.ts'
import type { ByteSource } from '../model/source-record.ts'
import { hasNextMessage } from './telegram-json-elements.ts'
import { TelegramJsonProblems } from './telegram-json-problems.ts'
import { type RescanBudget, recover, rescanBudget } from './telegram-json-recover.ts'
import { type ChatHeader, type ChatList, type WalkStep, walkExport } from './telegram-json-walk.ts'

export interface TelegramChat {
  /** Title; '' for chats without one (saved messages, deleted accounts). */
  readonly name: string
  /** As written (`private_group`, ...); '' when absent. */
  readonly type: string
  /** Raw token of its id; '' when absent. */
  readonly idToken: string
  readonly byteOffset: number
  /** Bytes of the chat's object; of a damaged one, those up to its last whole message. */
  readonly byteLength: number
  readonly messages: number
  readonly list: ChatList
  /** True when its object is cut off by damage; an extract closes it. */
  readonly isDamaged: boolean
}

export interface TelegramChats {
  /** In the order of the file. A file that is one chat gives that chat, in the list `chats`. */
  readonly chats: readonly TelegramChat[]
  readonly isFullAccount: boolean
  readonly problems: readonly Problem[]
}

const COPY_BYTES = 1 << 20

/** Lists the chats of an export. Reads the file once, in bounded memory, and keeps nothing of the messages. */
export function listTelegramChats(source: ByteSource): TelegramChats {
  const listing = new Listing(source)
  listing.run()
  return { chats: listing.chats, isFullAccount: listing.isFullAccount, problems: listing.problems.takeLast() }
}

/**
 * Bytes of an account export with the chosen chats only, each as it stood; no other part of the source is in them.
 * JSON as valid as the chosen chats are, and the same for the same choice in any order.
 */
export async function* extractTelegramChats(
  source: ByteSource,
  chosen: readonly TelegramChat[],
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  const inOrder = [...new Map(chosen.map(chat => [chat.byteOffset, chat])).values()].sort(
    (a, b) => a.byteOffset - b.byteOffset,
  )
  yield encoder.encode('{"about":"Chosen chats of a Telegram account export"')
  for (const list of ['chats', 'left_chats'] as const) {
    yield encoder.encode(`,\n"${list}":{"about":"","list":[`)
    let separator = '\n'
    for (const chat of inOrder.filter(chat => chat.list === list)) {
      yield encoder.encode(separator)
      yield* bytesOf(source, chat)
      if (chat.isDamaged) yield encoder.encode(']}')
      separator = ',\n'
    }
    yield encoder.encode('\n]}')
  }
  yield encoder.encode('\n}\n')
}

function* bytesOf(source: ByteSource, chat: TelegramChat): Generator<Uint8Array> {
  const end = chat.byteOffset + chat.byteLength
  for (let position = chat.byteOffset; position < end; ) {
    const block = new Uint8Array(Math.min(COPY_BYTES, end - position))
    const read = source.readAt(block, position)
    if (read === 0) return
    yield block.subarray(0, read)
    position += read
  }
}

class Listing {
  readonly chats: TelegramChat[] = []
  readonly problems: TelegramJsonProblems
  isFullAccount = false
  readonly #source: ByteSource
  readonly #cursor: JsonCursor
  #open: ChatHeader | undefined
  #messages = 0
  /** Byte offset behind the last whole message, or behind the `[`, of the open chat. */
  #goodEnd = 0
  #begun = -1
  readonly #rescan: RescanBudget
  #hasStrayComma = false

  constructor(source: ByteSource) {
    this.#source = source
    this.#rescan = rescanBudget(source)
    this.#cursor = new JsonCursor(source)
    this.problems = new TelegramJsonProblems(source)
  }

  run(): void {
    if (this.#cursor.peek() === 0) return
    let steps: Generator<WalkStep, void> | undefined = walkExport(this.#cursor)
    while (steps !== undefined) {
      try {
        for (const step of steps) this.#take(step)
        return
      } catch (error) {
        if (!(error instanceof JsonDamage)) throw error
        this.#close(this.#goodEnd, true)
        const { problems } = this
        steps = recover(this.#cursor, error, {
          chat: undefined,
          begun: this.#begun,
          rescan: this.#rescan,
          source: this.#source,
          problems,
        })
        this.#begun = -1
      }
    }
  }

  #take(step: WalkStep): void {
    if (step.kind === 'account') this.isFullAccount = true
    else if (step.kind === 'end')
      this.#close(this.#hasStrayComma ? this.#goodEnd : this.#cursor.position, this.#hasStrayComma)
    else {
      if (this.#open !== step.chat) this.#messages = 0
      this.#open = step.chat
      this.#count()
    }
  }

  #count(): void {
    const cursor = this.#cursor
    this.#goodEnd = cursor.position
    const onStrayComma = () => {
      this.problems.add('telegram-json-stray-comma', 'notice', cursor.position)
      this.#hasStrayComma = true
    }
    for (let isFirst = true; hasNextMessage(cursor, isFirst, onStrayComma); isFirst = false) {
      this.#begun = cursor.position
      const end = cursor.whole(skipValue)
      if (end === UNFINISHED) cursor.skimValue()
      else cursor.at = end
      this.#begun = -1
      this.#goodEnd = cursor.position
      this.#messages++
    }
  }

  #close(end: number, isDamaged: boolean): void {
    const chat = this.#open
    if (chat === undefined) return
    this.#open = undefined
    this.#hasStrayComma = false
    this.chats.push({
      name: chat.name ?? '',
      type: chat.type ?? '',
      idToken: chat.idToken ?? '',
      byteOffset: chat.byteOffset,
      byteLength: end - chat.byteOffset,
      messages: this.#messages,
      list: chat.list ?? 'chats',
      isDamaged,
    })
  }
}
