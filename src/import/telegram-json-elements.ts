// Steps from message to message of a chat.

import type { JsonCursor } from '../algorithms/json-cursor.ts'

const COMMA = 44
const CLOSE_ARRAY = 93

/**
 * True when another message follows; the cursor then stands at it. False behind the `]`. `onStrayComma` is told when a
 * comma promised a message that is not there. Throws JsonDamage when neither follows.
 */
export function hasNextMessage(cursor: JsonCursor, isFirst: boolean, onStrayComma: () => void): boolean {
  const next = cursor.peek()
  if (next === CLOSE_ARRAY) {
    cursor.at++
    return false
  }
  if (isFirst) return true
  cursor.expect(COMMA)
  if (cursor.peek() !== CLOSE_ARRAY) return true
  onStrayComma()
  cursor.at++
  return false
}
