// SHA-256 and HMAC-SHA-256 through node:crypto (FIPS 180-4, RFC 2104).

import { createHash, hash } from 'node:crypto'
import type { Sha256 } from '../model/ids.ts'

/** SHA-256 of the bytes, or of the text in UTF-8. */
export function sha256(bytes: Uint8Array | string): Sha256 {
  return hash('sha256', bytes, 'hex') as Sha256
}

/** The 32 bytes of the digest. */
export function sha256Bytes(bytes: Uint8Array): Uint8Array {
  return hash('sha256', bytes, 'buffer')
}

/** A hash that is fed piece by piece; `digest` may be called once. */
export interface Hasher {
  update(bytes: Uint8Array): void
  digest(): Sha256
}

export function startSha256(): Hasher {
  const running = createHash('sha256')
  return {
    update: bytes => void running.update(bytes),
    digest: () => running.digest('hex') as Sha256,
  }
}

/** Keyed hash of bytes, or of a text in UTF-8; 32 bytes. */
export function hmacSha256(key: Uint8Array, message: Uint8Array | string): Uint8Array {
  // Two hashes at once each take less than half the time of createHmac, which the tokens of an export ask for once a post.
  const block = key.length > BLOCK_BYTES ? sha256Bytes(key) : key
  const bytes = typeof message === 'string' ? Buffer.from(message) : message
  const inner = new Uint8Array(BLOCK_BYTES + bytes.length).fill(INNER, 0, BLOCK_BYTES)
  const outer = new Uint8Array(BLOCK_BYTES + 32).fill(OUTER, 0, BLOCK_BYTES)
  for (let i = 0; i < block.length; i++) {
    inner[i] ^= block[i]
    outer[i] ^= block[i]
  }
  inner.set(bytes, BLOCK_BYTES)
  outer.set(sha256Bytes(inner), BLOCK_BYTES)
  return new Uint8Array(sha256Bytes(outer))
}

/** Of SHA-256; RFC 2104 pads the key to it. */
const BLOCK_BYTES = 64
const INNER = 0x36
const OUTER = 0x5c

/** A hash of any kind that is fed piece by piece; `digest` gives hexadecimal digits and may be called once. */
export interface DigestHasher {
  update(bytes: Uint8Array): void
  digest(): string
}

const DIGESTS: ReadonlySet<string> = new Set(['md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512'])

/** Starts a hash by its name in BagIt manifests (`md5`, `sha512`); undefined for one that is not known. */
export function startDigest(algorithm: string): DigestHasher | undefined {
  if (!DIGESTS.has(algorithm)) return undefined
  const running = createHash(algorithm)
  return { update: bytes => void running.update(bytes), digest: () => running.digest('hex') }
}
