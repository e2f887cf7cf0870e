// Reader of Telegram Desktop JSON exports of every vintage: one chat or a whole account, of any size, damaged or not.

import { JsonCursor, JsonDamage } from '../algorithms/json-cursor.ts'
import { UNFINISHED } from '../algorithms/json-skip.ts'
import { JSON_BLOCK_BYTES, type JsonWindow } from '../algorithms/json-window.ts'
import type {
  ByteSource,
  ChannelRecord,
  Reader,
  ReadOptions,
  RecordBatch,
  SourceRecord,
} from '../model/source-record.ts'
import { isUtf8 } from '../system/utf8.ts'
import { hasNextMessage } from './telegram-json-elements.ts'
import { channelOfChat, isOldVintage } from './telegram-json-peer.ts'
import { PostReader } from './telegram-json-post.ts'
import { TelegramJsonProblems } from './telegram-json-problems.ts'
import { looksLikeTelegramJson } from './telegram-json-recognise.ts'
import { type RescanBudget, recover, rescanBudget } from './telegram-json-recover.ts'
import { MessageScan } from './telegram-json-scan.ts'
import { TelegramClock } from './telegram-json-time.ts'
import { type ChatHeader, type WalkStep, walkExport } from './telegram-json-walk.ts'

/** A message larger than this is passed over and reported; Telegram's own limit is below 64 KiB. */
export const MESSAGE_LIMIT_BYTES = 1 << 24
const BATCH_RECORDS = 500
/** Bytes of a chat's first messages that show its vintage. */
const VINTAGE_BYTES = 1 << 14
const OPEN_OBJECT = 123

export const telegramJsonReader: Reader = {
  format: 'telegram-json',
  version: 1,
  recognises: looksLikeTelegramJson,
  async *read(source, options) {
    yield* readTelegramJson(source, options)
  },
}

/** The reader's work, synchronously; `blockBytes` and `limitBytes` (of one message) are for tests. */
export function* readTelegramJson(
  source: ByteSource,
  options: ReadOptions,
  blockBytes = JSON_BLOCK_BYTES,
  limitBytes = MESSAGE_LIMIT_BYTES,
): Generator<RecordBatch> {
  const reading = new Reading(source, options, blockBytes, limitBytes)
  yield* reading.batches()
}

class Reading {
  readonly #source: ByteSource
  readonly #cursor: JsonCursor
  readonly #problems: TelegramJsonProblems
  readonly #scan: MessageScan
  readonly #posts: PostReader
  readonly #scanMessage: (window: JsonWindow, at: number) => number
  readonly #limitBytes: number
  #records: SourceRecord[] = []
  /** Chat whose messages were read last. */
  #chat: ChatHeader | undefined
  /** Byte offset of the message that is being read; -1 between messages. */
  #begun = -1
  readonly #rescan: RescanBudget
  #isAccount = false

  constructor(source: ByteSource, options: ReadOptions, blockBytes: number, limitBytes: number) {
    this.#source = source
    this.#rescan = rescanBudget(source)
    this.#limitBytes = limitBytes
    this.#cursor = new JsonCursor(source, blockBytes, limitBytes, isUtf8)
    this.#problems = new TelegramJsonProblems(source)
    this.#scan = new MessageScan(this.#cursor)
    this.#posts = new PostReader(this.#scan, new TelegramClock(options.timeZone), this.#problems)
    this.#scanMessage = (_, at) => this.#scan.scan(at)
  }

  *batches(): Generator<RecordBatch> {
    const cursor = this.#cursor
    if (cursor.peek() === 0) this.#problems.add('telegram-json-empty', 'notice', 0)
    else yield* this.#documents()
    yield { records: this.#records, problems: this.#problems.takeLast(), bytesRead: cursor.position }
  }

  /** Files in which somebody joined several exports are read one after the other. */
  *#documents(): Generator<RecordBatch> {
    const cursor = this.#cursor
    let steps: Generator<WalkStep, void> | undefined = walkExport(cursor)
    while (steps !== undefined) {
      try {
        for (const step of steps) {
          if (step.kind === 'account') this.#isAccount = true
          else if (step.kind === 'messages') yield* this.#messages(step.chat)
        }
        steps = undefined
        const next = cursor.peek()
        if (next === 0) continue
        if (next !== OPEN_OBJECT) throw cursor.damage()
        this.#problems.add('telegram-json-joined', 'notice', cursor.position)
        steps = walkExport(cursor)
      } catch (error) {
        if (!(error instanceof JsonDamage)) throw error
        const chat = this.#isAccount ? undefined : this.#chat
        steps = recover(cursor, error, {
          chat,
          begun: this.#begun,
          rescan: this.#rescan,
          source: this.#source,
          problems: this.#problems,
        })
        this.#begun = -1
      }
    }
  }

  *#messages(chat: ChatHeader): Generator<RecordBatch> {
    const cursor = this.#cursor
    const channel = this.#channel(chat)
    const onStrayComma = () => this.#problems.add('telegram-json-stray-comma', 'notice', cursor.position)
    for (let isFirst = true; hasNextMessage(cursor, isFirst, onStrayComma); isFirst = false) {
      this.#begun = cursor.position
      if (cursor.window.bytes[cursor.at] === OPEN_OBJECT) this.#message(channel)
      else {
        cursor.skimValue()
        this.#problems.add('telegram-message-unreadable', 'loss', this.#begun)
      }
      this.#begun = -1
      if (this.#records.length >= BATCH_RECORDS) yield this.#batch()
    }
  }

  #message(channel: ChannelRecord): void {
    const cursor = this.#cursor
    const end = cursor.whole(this.#scanMessage)
    if (end === UNFINISHED) {
      cursor.skimValue()
      this.#problems.add('telegram-message-too-large', 'loss', this.#begun, {
        bytes: cursor.position - this.#begun,
        limit: this.#limitBytes,
      })
      return
    }
    const post = this.#posts.read(channel, this.#begun, end - cursor.at)
    if (post !== undefined) this.#records.push(post)
    if (cursor.strings.invalidAt >= 0) {
      this.#problems.add('telegram-not-utf8', 'notice', cursor.strings.invalidAt)
      cursor.strings.invalidAt = -1
    }
    cursor.at = end
  }

  /** The channel of a chat, yielded once in front of its posts. */
  #channel(chat: ChatHeader): ChannelRecord {
    const { window, at } = this.#cursor
    if (window.end - at < VINTAGE_BYTES && window.advance(at)) this.#cursor.at = 0
    const first = window.text.slice(this.#cursor.at, this.#cursor.at + VINTAGE_BYTES)
    const isOld = first.includes('"date"') && isOldVintage(first)
    const channel = channelOfChat(chat, isOld, this.#source.name)
    if (chat !== this.#chat) this.#records.push(channel)
    this.#chat = chat
    return channel
  }

  #batch(): RecordBatch {
    const records = this.#records
    this.#records = []
    return { records, problems: this.#problems.take(), bytesRead: this.#cursor.position }
  }
}
