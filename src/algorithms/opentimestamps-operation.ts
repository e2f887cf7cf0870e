// The operations of OpenTimestamps proofs, what they do to a message and how long it may become.

import { type ByteCursor, Malformed } from './byte-cursor.ts'
import { keccak256 } from './keccak256.ts'

const SHA1 = 0x02
const RIPEMD160 = 0x03
export const SHA256 = 0x08
export const KECCAK256 = 0x67
const APPEND = 0xf0
const PREPEND = 0xf1
const REVERSE = 0xf2
const HEXLIFY = 0xf3

/** Longest message and result in bytes, as of the reference. */
const LONGEST_MESSAGE = 4096

/** Bytes that each hash gives, by its tag. */
export const DIGEST_BYTES: Readonly<Record<number, number>> = {
  [SHA1]: 20,
  [RIPEMD160]: 20,
  [SHA256]: 32,
  [KECCAK256]: 32,
}

export interface Operation {
  /** 0x02 SHA-1, 0x03 RIPEMD-160, 0x08 SHA-256, 0x67 Keccak-256, 0xf0 append, 0xf1 prepend, 0xf2 reverse, 0xf3 to hexadecimal. */
  readonly tag: number
  /** Of append and prepend. */
  readonly argument?: Uint8Array
}

/** The hashes that come from outside. */
export interface Hashes {
  readonly sha1: (bytes: Uint8Array) => Uint8Array
  readonly ripemd160: (bytes: Uint8Array) => Uint8Array
  readonly sha256: (bytes: Uint8Array) => Uint8Array
}

/** True for the tag of a hash. */
export function isHashTag(tag: number): boolean {
  return Object.hasOwn(DIGEST_BYTES, tag)
}

/** The operation behind a tag already read. Throws Malformed for unknown ones: what follows them cannot be read. */
export function readOperation(tag: number, cursor: ByteCursor): Operation {
  if (isHashTag(tag) || tag === REVERSE || tag === HEXLIFY) return { tag }
  if (tag === APPEND || tag === PREPEND) return { tag, argument: cursor.varbytes(LONGEST_MESSAGE, 1) }
  throw new Malformed('unknown-operation')
}

/** Length of what the operation makes of a message of this length. Throws Malformed beyond the limits. */
export function resultLength({ tag, argument }: Operation, messageLength: number): number {
  if (isHashTag(tag)) return DIGEST_BYTES[tag]
  if (messageLength === 0 && argument === undefined) throw new Malformed('message-empty')
  const length = tag === HEXLIFY ? 2 * messageLength : messageLength + (argument?.length ?? 0)
  if (length > LONGEST_MESSAGE) throw new Malformed('message-too-long')
  return length
}

/** What the operation makes of the message. */
export function resultOf({ tag, argument }: Operation, message: Uint8Array, hashes: Hashes): Uint8Array {
  switch (tag) {
    case SHA1:
      return hashes.sha1(message)
    case RIPEMD160:
      return hashes.ripemd160(message)
    case SHA256:
      return hashes.sha256(message)
    case APPEND:
      return joined(message, argument)
    case PREPEND:
      return joined(argument, message)
    case REVERSE:
      return message.slice().reverse()
    case HEXLIFY:
      return hexadecimal(message)
    case KECCAK256:
      return keccak256(message)
    default:
      throw new Malformed('unknown-operation')
  }
}

function joined(left: Uint8Array = new Uint8Array(0), right: Uint8Array = new Uint8Array(0)): Uint8Array {
  const both = new Uint8Array(left.length + right.length)
  both.set(left)
  both.set(right, left.length)
  return both
}

/** Lower-case digits in ASCII. */
function hexadecimal(message: Uint8Array): Uint8Array {
  const digits = new Uint8Array(2 * message.length)
  const digit = (value: number) => value + (value < 10 ? 0x30 : 0x57)
  for (let i = 0; i < message.length; i++) {
    digits[2 * i] = digit(message[i] >> 4)
    digits[2 * i + 1] = digit(message[i] & 15)
  }
  return digits
}
