// Where reading can go on behind damage: at the next thing that is plainly a message or a chat, wherever it stands.

import type { JsonCursor } from '../algorithms/json-cursor.ts'

/** Telegram Desktop writes `id` and `type` first; inside a text the quotes would be escaped. */
const MESSAGE_START =
  /\{\s{0,64}"id"\s{0,64}:\s{0,64}-?\d{1,20}\s{0,64},\s{0,64}"type"\s{0,64}:\s{0,64}"(?:message|service|unsupported)"/y
const MESSAGES_START = /"messages"\s{0,64}:\s{0,64}\[/y

/** Bytes of a chat's header looked at in front of its messages. */
const HEADER_BYTES = 1 << 15
const LOOK_AHEAD_BYTES = 1024
const SPACE = ' \n\r\t'

/** Puts the cursor at the next message at or behind `from`; false when there is none. */
export function goToNextMessage(cursor: JsonCursor, from: number): boolean {
  const { window } = cursor
  return search(cursor, from, '"id"', LOOK_AHEAD_BYTES, index => {
    let brace = index - 1
    while (brace > index - 65 && SPACE.includes(window.text[brace])) brace--
    if (brace < 0) return undefined
    MESSAGE_START.lastIndex = brace
    return window.base + brace >= from && MESSAGE_START.test(window.text) ? brace : undefined
  })
}

/** Puts the cursor at the brace of the next chat at or behind `from`; false when there is none. */
export function goToNextChat(cursor: JsonCursor, from: number): boolean {
  const { window } = cursor
  return search(cursor, from, '"messages"', HEADER_BYTES, index => {
    MESSAGES_START.lastIndex = index
    if (!MESSAGES_START.test(window.text)) return undefined
    const first = Math.max(0, index - HEADER_BYTES, from - window.base)
    const before = window.text.slice(first, index)
    let brace = before.length
    for (let tries = 0; tries < 16 && brace > 0; tries++) {
      brace = before.lastIndexOf('{', brace - 1)
      if (brace < 0) return undefined
      if (isHeader(`${before.slice(brace)}"messages":0}`)) return first + brace
    }
    return undefined
  })
}

function isHeader(json: string): boolean {
  try {
    const header: unknown = JSON.parse(json)
    return typeof header === 'object' && header !== null && 'type' in header && typeof header.type === 'string'
  } catch {
    return false
  }
}

/** Tries `accept` on each occurrence of a word; it gets, and gives back, an index in the window. */
function search(
  cursor: JsonCursor,
  from: number,
  word: string,
  contextBytes: number,
  accept: (index: number) => number | undefined,
): boolean {
  cursor.moveTo(from)
  const { window } = cursor
  let at = cursor.at
  for (;;) {
    const index = window.text.indexOf(word, at)
    if (index >= 0 && (index + LOOK_AHEAD_BYTES <= window.end || window.isLast)) {
      const found = accept(index)
      if (found !== undefined) {
        cursor.at = found
        return true
      }
      at = index + word.length
      continue
    }
    const resume = index >= 0 ? index : Math.max(at, window.end - word.length)
    const keep = Math.max(0, resume - contextBytes)
    if (!window.advance(keep)) return false
    at = resume - keep
  }
}
