// Digests of web archives: `sha1:` with base32 (RFC 4648) as the standard shows, or hexadecimal digits as some tools write.

import type { StatedCheck } from '../model/stated-origin.ts'
import { type DigestHasher, startDigest } from '../system/hashing.ts'

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
const BYTES: Readonly<Record<string, number>> = { md5: 16, sha1: 20, sha256: 32, sha512: 64 }

/** A digest as it is stated: its algorithm and hexadecimal digits. */
export interface StatedDigest {
  readonly algorithm: string
  readonly hex: string
}

/** Undefined for an algorithm that is not known here or for digits that are none. */
export function parseDigest(stated: string): StatedDigest | undefined {
  const colon = stated.indexOf(':')
  const algorithm = stated.slice(0, colon).trim().toLowerCase().replace('-', '')
  const digits = stated.slice(colon + 1).trim()
  const bytes = Object.hasOwn(BYTES, algorithm) ? BYTES[algorithm] : 0
  if (colon < 1 || bytes === 0 || digits.length > 200) return undefined
  if (digits.length === bytes * 2 && /^[0-9a-f]+$/i.test(digits)) return { algorithm, hex: digits.toLowerCase() }
  const hex = hexOfBase32(digits)
  return hex?.length === bytes * 2 ? { algorithm, hex } : undefined
}

function hexOfBase32(digits: string): string | undefined {
  let hex = ''
  let bits = 0
  let value = 0
  for (const digit of digits.toUpperCase().replace(/={1,6}$/, '')) {
    const five = LETTERS.indexOf(digit)
    if (five === -1) return undefined
    value = (value << 5) | five
    bits += 5
    if (bits < 8) continue
    bits -= 8
    hex += ((value >> bits) & 0xff).toString(16).padStart(2, '0')
    value &= (1 << bits) - 1
  }
  return hex
}

/** Compares what passes by with a stated digest. */
export class DigestCheck {
  readonly #stated: StatedDigest | undefined
  readonly #hasher: DigestHasher | undefined
  readonly #isStated: boolean
  #hex: string | undefined

  constructor(stated: string | undefined) {
    this.#isStated = stated !== undefined && stated !== ''
    this.#stated = stated === undefined ? undefined : parseDigest(stated)
    this.#hasher = this.#stated === undefined ? undefined : startDigest(this.#stated.algorithm)
  }

  update(bytes: Uint8Array): void {
    this.#hasher?.update(bytes)
  }

  /** To be asked when everything has passed. */
  result(): StatedCheck {
    if (!this.#isStated) return 'none'
    if (this.#hasher === undefined) return 'unchecked'
    this.#hex ??= this.#hasher.digest()
    return this.#hex === this.#stated?.hex ? 'match' : 'differs'
  }
}
