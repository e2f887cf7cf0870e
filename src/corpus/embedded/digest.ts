// 128-bit names of texts and versions: collisions that somebody makes on purpose would call strangers copies, so SHA-256 it is.

import { hash } from 'node:crypto'

/** First 128 bits of SHA-256 over UTF-8, as 22 characters of base64url. Lone surrogates are told apart. */
export function digestOf(value: string): string {
  return hash('sha256', wellFormed(value), 'base64url').slice(0, 22)
}

/** The same 128 bits as bytes. */
export function digestBytes(value: string): Uint8Array {
  return hash('sha256', wellFormed(value), 'buffer').subarray(0, 16)
}

function wellFormed(value: string): string {
  return value.isWellFormed() ? value : JSON.stringify(value)
}
