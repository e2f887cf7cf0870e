// What happens at damage: it is reported with its place, and reading goes on where it is plain what follows.

import type { JsonCursor, JsonDamage } from '../algorithms/json-cursor.ts'
import { quoted } from '../model/problem.ts'
import type { ByteSource } from '../model/source-record.ts'
import type { TelegramJsonProblems } from './telegram-json-problems.ts'
import { goToNextChat, goToNextMessage } from './telegram-json-resume.ts'
import { type ChatHeader, type WalkStep, walkRest, walkRestOfAccount } from './telegram-json-walk.ts'

/** Bytes that may be read once more in search of a message inside a damaged one; without it, hostile nesting costs n². */
export interface RescanBudget {
  bytesLeft: number
}

/** Twice the source. */
export function rescanBudget(source: ByteSource): RescanBudget {
  return { bytesLeft: source.sizeBytes * 2 }
}

export interface DamagedReading {
  /** The chat to which messages behind the damage belong: the file's only one. Undefined in an account, where that cannot be known. */
  readonly chat: ChatHeader | undefined
  /** Byte offset of the message in which the damage lies; -1 when it lies in none. */
  readonly begun: number
  readonly rescan: RescanBudget
  readonly source: ByteSource
  readonly problems: TelegramJsonProblems
}

/**
 * Reports the damage and goes on at the next message of a single chat, or at the next chat of an account. Returns the
 * steps from there, or undefined when nothing more can be read. What is skipped is counted in bytes.
 */
export function recover(
  cursor: JsonCursor,
  damage: JsonDamage,
  reading: DamagedReading,
): Generator<WalkStep, void> | undefined {
  const { chat, begun, rescan, source, problems } = reading
  const from = begun < 0 ? damage.byte : begun
  const mayRescan = begun >= 0 && damage.byte - begun <= rescan.bytesLeft
  if (mayRescan) rescan.bytesLeft -= damage.byte - begun
  const search = mayRescan ? begun + 1 : damage.byte
  const context = contextAt(source, damage.byte)
  const isFound = chat === undefined ? goToNextChat(cursor, search) : goToNextMessage(cursor, search)
  if (isFound) {
    const skippedBytes = cursor.position - from
    problems.add('telegram-json-damaged', skippedBytes > 0 ? 'loss' : 'notice', damage.byte, { context, skippedBytes })
    return chat === undefined ? walkRestOfAccount(cursor) : walkRest(cursor, chat)
  }
  const code = damage.isEnd ? 'telegram-json-truncated' : 'telegram-json-damaged-rest'
  problems.add(code, 'loss', damage.byte, { context, skippedBytes: Math.max(0, source.sizeBytes - from) })
  return undefined
}

/** What is written at the damage, up to 40 bytes. */
function contextAt(source: ByteSource, byte: number): string {
  const block = Buffer.alloc(40)
  const read = source.readAt(block.subarray(0, Math.max(0, Math.min(40, source.sizeBytes - byte))), byte)
  return quoted(block.toString('utf8', 0, read))
}
