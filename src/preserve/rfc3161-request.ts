// The request of RFC 3161, 2.4.1, for a SHA-256 digest: version 1, imprint, nonce, certReq. Nothing else is in it.

/** DER of a request with zeros for the 32 bytes of the digest and the 8 of the nonce. */
const HEAD = Uint8Array.from([
  ...[0x30, 0x43, 0x02, 0x01, 0x01, 0x30, 0x31, 0x30, 0x0d, 0x06, 0x09],
  ...[0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01, 0x05, 0x00, 0x04, 0x20],
])
const NONCE_HEAD = Uint8Array.from([0x02, 0x08])
const TAIL = Uint8Array.from([0x01, 0x01, 0xff])
const DIGEST_BYTES = 32
export const NONCE_BYTES = 8

export interface StampRequest {
  /** 32 bytes. */
  readonly digest: Uint8Array
  /** 8 bytes, a positive number without leading zeros. */
  readonly nonce: Uint8Array
}

/** A nonce out of 8 random bytes; 62 of their bits stay. */
export function stampNonce(random: Uint8Array): Uint8Array {
  const nonce = random.slice(0, NONCE_BYTES)
  nonce[0] = (nonce[0] & 0x7f) | 0x40
  return nonce
}

/** The 69 bytes of a request. */
export function writeStampRequest({ digest, nonce }: StampRequest): Uint8Array {
  const bytes = new Uint8Array(HEAD.length + DIGEST_BYTES + NONCE_HEAD.length + NONCE_BYTES + TAIL.length)
  let at = 0
  for (const part of [HEAD, digest, NONCE_HEAD, nonce, TAIL]) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

/** The request in these bytes; undefined unless it is one that `writeStampRequest` makes. */
export function readStampRequest(bytes: Uint8Array): StampRequest | undefined {
  const digest = bytes.slice(HEAD.length, HEAD.length + DIGEST_BYTES)
  const nonceAt = HEAD.length + DIGEST_BYTES + NONCE_HEAD.length
  const nonce = bytes.slice(nonceAt, nonceAt + NONCE_BYTES)
  if (digest.length !== DIGEST_BYTES || nonce.length !== NONCE_BYTES) return undefined
  const written = writeStampRequest({ digest, nonce })
  return written.length === bytes.length && written.every((byte, i) => byte === bytes[i])
    ? { digest, nonce }
    : undefined
}
