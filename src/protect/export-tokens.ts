// Names of one export: keyed, stable in it, and in no relation to those of any other.

import { type KeyedHash, pseudonymsFor } from './pseudonym.ts'

/** What is named. Equal ids of two kinds get different tokens. */
export type TokenKind =
  | 'account'
  | 'actor'
  | 'channel'
  | 'claim'
  | 'cluster'
  | 'entry'
  | 'exhibit'
  | 'family'
  | 'post'
  | 'speaker'
  | 'tie'

/** Crockford's base 32, ascending as the characters are. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 10

/**
 * Tokens of the export with this id. Under another id all are others, and nobody without the key of the case can tell which belong
 * together.
 * @see docs/methods.md#protected-exports
 */
export function exportTokens(exportId: string, keyedHash: KeyedHash): (kind: TokenKind, id: string) => string {
  const pseudonym = pseudonymsFor(`handed ${exportId}`, keyedHash)
  return (kind, id) => pseudonym(`${kind}\n${id}`)
}

/** A token as a number, 0 .. 2^50 - 1: ascending as tokens are. */
export function tokenNumber(token: string): number {
  let number = 0
  for (const digit of token) if (digit !== '-') number = number * 32 + DIGITS.indexOf(digit)
  return number
}

/** The token of a number. */
export function tokenOfNumber(number: number): string {
  let token = ''
  let rest = number
  for (let digit = 0; digit < LENGTH; digit++) {
    token = DIGITS[rest % 32] + token
    if (digit === LENGTH / 2 - 1) token = `-${token}`
    rest = Math.floor(rest / 32)
  }
  return token
}

/**
 * Tokens of many things of one kind as numbers. Where two would have the same (50 bits: one chance in 2,000 for a million things), the
 * later one is named again until it differs: each is its own.
 */
export function distinctTokens(ids: Iterable<string>, count: number, token: (id: string) => string): Float64Array {
  const numbers = new Float64Array(count)
  let at = 0
  for (const id of ids) numbers[at++] = tokenNumber(token(id))
  const sorted = numbers.slice().sort()
  if (!sorted.some((number, i) => i > 0 && number === sorted[i - 1])) return numbers
  const taken = new Set<number>()
  for (let i = 0; i < count; i++) {
    for (let again = 2; taken.has(numbers[i]); again++)
      numbers[i] = tokenNumber(token(`again ${again}\n${tokenOfNumber(numbers[i])}\n${i}`))
    taken.add(numbers[i])
  }
  return numbers
}
