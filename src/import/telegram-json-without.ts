// A Telegram export without some of its messages: which bytes to leave out so that the rest stands as it was.

import { JsonCursor, JsonDamage } from '../algorithms/json-cursor.ts'
import { skipValue, UNFINISHED } from '../algorithms/json-skip.ts'
import type { ByteSource } from '../model/source-record.ts'
import { hasNextMessage } from './telegram-json-elements.ts'
import { type ChatHeader, walkExport } from './telegram-json-walk.ts'

/** What is left of an export. */
export interface Remainder {
  /** Byte ranges to leave out, ascending and apart, ends exclusive. */
  readonly cuts: readonly (readonly [start: number, end: number])[]
  readonly messagesKept: number
  readonly messagesLeft: number
}

const COPY_BYTES = 1 << 20

/**
 * Walks a whole export and asks of each message, by its JSON text, whether it is left out. `onChat` is told each chat's
 * header before its messages. Returns undefined when the file is damaged, joined of several, or holds a message too
 * large to be asked about: then nobody can vouch for what is left. Cost: one reading.
 */
export function messagesWithout(
  source: ByteSource,
  isLeftOut: (message: string) => boolean,
  onChat: (chat: ChatHeader) => void = () => {},
): Remainder | undefined {
  const cursor = new JsonCursor(source)
  const walk = new Walk(cursor, isLeftOut)
  try {
    for (const step of walkExport(cursor)) {
      if (step.kind !== 'messages') continue
      onChat(step.chat)
      if (!walk.messages()) return undefined
    }
    if (cursor.peek() !== 0) return undefined
  } catch (error) {
    if (error instanceof JsonDamage) return undefined
    throw error
  }
  const { cuts, messagesKept, messagesLeft } = walk
  return { cuts, messagesKept, messagesLeft }
}

/** The bytes of a source without these ranges. */
export async function* bytesWithout(source: ByteSource, cuts: Remainder['cuts']): AsyncGenerator<Uint8Array> {
  let at = 0
  for (const [start, end] of [...cuts, [source.sizeBytes, source.sizeBytes] as const]) {
    while (at < start) {
      const block = new Uint8Array(Math.min(COPY_BYTES, start - at))
      const read = source.readAt(block, at)
      if (read === 0) return
      yield block.subarray(0, read)
      at += read
    }
    at = Math.max(at, end)
  }
}

class Walk {
  readonly cuts: [number, number][] = []
  messagesKept = 0
  messagesLeft = 0
  readonly #cursor: JsonCursor
  readonly #isLeftOut: (message: string) => boolean

  constructor(cursor: JsonCursor, isLeftOut: (message: string) => boolean) {
    this.#cursor = cursor
    this.#isLeftOut = isLeftOut
  }

  /** The messages of one chat; false for one that cannot be asked about. A message goes with the comma that tied it to its neighbour. */
  messages(): boolean {
    const cursor = this.#cursor
    let isStray = false
    let lastEnd = 0
    /** Where a run of messages begins that goes, with nothing kept before it; -1 when none is open. */
    let leading = -1
    let hasKept = false
    const onStrayComma = () => {
      isStray = true
    }
    for (let isFirst = true; hasNextMessage(cursor, isFirst, onStrayComma); isFirst = false) {
      cursor.peek()
      const start = cursor.position
      const end = cursor.whole(skipValue)
      if (end === UNFINISHED) return false
      const isOut = this.#isLeftOut(cursor.window.bytes.toString('utf8', cursor.at, end))
      cursor.at = end
      if (isOut) {
        this.messagesLeft++
        if (hasKept) this.#cut(lastEnd, cursor.position)
        else if (leading < 0) leading = start
      } else {
        this.messagesKept++
        if (leading >= 0) this.#cut(leading, start)
        leading = -1
        hasKept = true
      }
      lastEnd = cursor.position
    }
    if (leading >= 0) this.#cut(leading, lastEnd)
    return !isStray
  }

  #cut(start: number, end: number): void {
    const last = this.cuts.at(-1)
    if (last !== undefined && last[1] === start) last[1] = end
    else this.cuts.push([start, end])
  }
}
