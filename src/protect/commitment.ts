// Salted commitments: what stands for the hash of an original outside the case, so that nobody finds the file by it.

import type { KeyedHash } from './pseudonym.ts'

/** SHA-256: 32 bytes. */
export type Hash = (bytes: Uint8Array) => Uint8Array

export interface Commitment {
  /** 32 bytes, known to the case and to readers of the sealed file alone. */
  readonly salt: Uint8Array
  /** 64 hexadecimal digits. */
  readonly commitment: string
}

/**
 * SHA-256(salt, SHA-256 of the original), both as their 32 bytes; the salt is the keyed hash of "anechoic commitment", the id of the
 * export and the hash of the original, a line each. Throws RangeError for what is no SHA-256 in hexadecimal digits and for a keyed hash
 * of less than 32 bytes.
 * @see docs/methods.md#protected-exports
 */
export function commitmentOf(exportId: string, sha256: string, keyedHash: KeyedHash, hash: Hash): Commitment {
  const original = bytesOf(sha256)
  const salt = keyedHash(`anechoic commitment\n${exportId}\n${sha256}`).slice(0, 32)
  if (salt.length < 32) throw new RangeError(`keyed hash of ${salt.length} bytes`)
  const joined = new Uint8Array(64)
  joined.set(salt)
  joined.set(original, 32)
  return { salt, commitment: hexOf(hash(joined)) }
}

/** Lower-case hexadecimal digits of bytes. */
export function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')
}

function bytesOf(sha256: string): Uint8Array {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new RangeError('no SHA-256')
  return Uint8Array.from({ length: 32 }, (_, i) => Number.parseInt(sha256.slice(2 * i, 2 * i + 2), 16))
}
