// The body of an entry: its number, a random salt and the act, on one line of a body file in the vault.
// The journal commits to the whole line, so a body can be erased later and the chain still holds.

import { canonicalJson } from '../algorithms/canonical-json.ts'
import type { Sha256 } from '../model/ids.ts'
import { sha256 } from '../system/hashing.ts'

/** Stands before the line in the commitment. */
const BODY_DOMAIN = Buffer.from('anechoic/body/1\n', 'latin1')

/** Digits of the salt: 32 random bytes keep a short body from being guessed from its commitment. */
const SALT_DIGITS = 64

/** What stands instead of salt and act in the line of an erased body. */
const ERASED = 'erased'

/** What stands before the box in the line of a sealed body. */
const SEALED = 'sealed '

export interface Body {
  readonly seq: number
  /** Canonical JSON of the act; undefined when the body was erased. */
  readonly act: string | undefined
}

/** The line of a body, without its line feed. */
export function writeBody(seq: number, salt: Uint8Array, act: string): string {
  return `${seq} ${Buffer.from(salt).toString('hex')} ${act}`
}

/** Canonical text of an act; lone surrogates, which JSON text cannot carry, are written as U+FFFD. */
export function actText(act: object): string {
  try {
    return canonicalJson(act)
  } catch {
    return canonicalJson(JSON.parse(JSON.stringify(act), (_key, value) => wellFormed(value)))
  }
}

/** What stands in a line of a body file. */
export interface BodyLine {
  readonly seq: number
  /** Canonical JSON of the act, in an open case. */
  readonly act?: string
  /** Base64url text of the box, in a sealed case. */
  readonly sealed?: string
  readonly isErased: boolean
}

/** Reads a line of a body file of an open or a sealed case; undefined when it has the form of neither. */
export function readBodyLine(line: Uint8Array): BodyLine | undefined {
  const space = line.indexOf(0x20)
  if (space < 1 || space > 16) return undefined
  const number = latin1(line, 0, space)
  if (!/^[1-9]\d*$/.test(number)) return undefined
  const seq = Number(number)
  if (line.length <= space + 8 && latin1(line, space + 1, line.length) === ERASED) return { seq, isErased: true }
  if (latin1(line, space + 1, Math.min(line.length, space + 1 + SEALED.length)) === SEALED)
    return { seq, sealed: latin1(line, space + 1 + SEALED.length, line.length), isErased: false }
  const start = space + 1 + SALT_DIGITS
  if (line[start] !== 0x20) return undefined
  const act = Buffer.from(line.buffer, line.byteOffset + start + 1, line.length - start - 1).toString('utf8')
  return { seq, act, isErased: false }
}

/** The line of an erased body, without its line feed. */
export function erasedBody(seq: number): string {
  return `${seq} ${ERASED}`
}

let scratch = Buffer.alloc(4096)

/** SHA-256 over the domain and the line. */
export function bodyCommitment(line: Uint8Array): Sha256 {
  const length = BODY_DOMAIN.length + line.length
  if (scratch.length < length) scratch = Buffer.alloc(2 * length)
  scratch.set(BODY_DOMAIN)
  scratch.set(line, BODY_DOMAIN.length)
  return sha256(scratch.subarray(0, length))
}

function latin1(bytes: Uint8Array, start: number, end: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + start, Math.max(0, end - start)).toString('latin1')
}

/** Also takes `__proto__` keys out, which cannot be copied as data. */
function wellFormed(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed()
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key.toWellFormed(), item]))
}
