// One line of the journal: what was done, when by whose clock, after what; its content only as a salted commitment.
// The format is docs/file-format.md, "Entries".

import { canonicalJson } from '../algorithms/canonical-json.ts'
import { leafHash } from '../algorithms/merkle-tree.ts'
import type { Sha256 } from '../model/ids.ts'
import { sha256Bytes } from '../system/hashing.ts'

export const ENTRY_FORMAT = 'anechoic/entry/1'

/** Newest entry of a chain as somebody knows it. */
export interface ChainHead {
  readonly device: string
  readonly epoch: string
  readonly seq: number
  /** Leaf hash of that entry. */
  readonly entry: Sha256
}

export interface Entry {
  readonly format: typeof ENTRY_FORMAT
  /** 32 hexadecimal digits of case.json. */
  readonly case: string
  readonly device: string
  readonly epoch: string
  /** From 1, without gaps inside an epoch. */
  readonly seq: number
  /** Leaf hash of the entry before; for the first the SHA-256 of case.json. */
  readonly prev: Sha256
  /** Heads of other chains that this device knew, ordered by device and epoch. */
  readonly seen: readonly ChainHead[]
  /** Milliseconds by the device's own clock: a claim. */
  readonly claimedTime: number
  readonly type: string
  readonly bodyCommitment: Sha256
}

/** The line of an entry, without its line feed. */
export function writeEntry(entry: Entry): string {
  return canonicalJson(entry)
}

/** The entry in a line; undefined unless it has exactly the fields of the format. */
export function readEntry(line: string): Entry | undefined {
  const value = parseObject(line)
  if (value === undefined || Object.keys(value).length !== 10) return undefined
  const isEntry =
    value.format === ENTRY_FORMAT &&
    isHex(value.case, 32) &&
    isHex(value.device, 32) &&
    isHex(value.epoch, 16) &&
    isPositive(value.seq) &&
    isHex(value.prev, 64) &&
    Array.isArray(value.seen) &&
    value.seen.every(isHead) &&
    Number.isSafeInteger(value.claimedTime) &&
    typeof value.type === 'string' &&
    isHex(value.bodyCommitment, 64)
  return isEntry ? (value as unknown as Entry) : undefined
}

/** Hash that names an entry: the leaf hash of its line (RFC 6962). It is what `prev` and the group's root stand on. */
export function entryHash(line: Uint8Array): Uint8Array {
  return leafHash(line, sha256Bytes)
}

/** Texts up to this length are parsed however deep they are. */
const SHORT_TEXT = 65_536

/** Nesting that is refused in longer ones: a hundred million brackets cost the parser gigabytes. */
const DEEPEST = 500

/** A JSON object, or undefined; never throws. */
export function parseObject(text: string): Record<string, unknown> | undefined {
  if (text.length > SHORT_TEXT && isTooDeep(text)) return undefined
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined
  } catch {
    return undefined
  }
}

function isTooDeep(text: string): boolean {
  let depth = 0
  let isInString = false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x22) isInString = !isInString
    else if (isInString) {
      if (code === 0x5c) at++
    } else if (code === 0x5b || code === 0x7b) {
      if (++depth > DEEPEST) return true
    } else if (code === 0x5d || code === 0x7d) depth--
  }
  return false
}

export function isHex(value: unknown, digits: number): value is string {
  return typeof value === 'string' && value.length === digits && /^[0-9a-f]*$/.test(value)
}

export function isPositive(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) > 0
}

function isHead(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Object.keys(value).length !== 4) return false
  const head = value as Record<string, unknown>
  return isHex(head.device, 32) && isHex(head.epoch, 16) && isPositive(head.seq) && isHex(head.entry, 64)
}
