// Ed25519 keys (RFC 8032) through node:crypto, with the refusals it lacks: low-order and non-canonical public keys.

import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'

/** y coordinates, sign bit cleared, of the eight points of low order; with such a key a signature binds to nothing. */
const LOW_ORDER_Y = new Set([
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000000',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
])

/** PKCS #8 frame of a raw Ed25519 seed (RFC 8410). */
const SEED_FRAME = '302e020100300506032b657004220420'

export interface SigningKey {
  /** 64 lower-case hexadecimal digits. */
  readonly publicKey: string
  sign(message: string): string
}

/**
 * The key to verify with, from 64 lower-case hexadecimal digits. Undefined when the text is no such key, when y is not
 * below the field's prime (non-canonical), or when the point has low order. A key with a low-order component beside a
 * large one is accepted: its signatures bind to it. A key that is not on the curve verifies nothing.
 */
export function readPublicKey(hex: string): KeyObject | undefined {
  if (!/^[0-9a-f]{64}$/.test(hex) || isLowOrderOrNonCanonical(hex)) return undefined
  try {
    const x = Buffer.from(hex, 'hex').toString('base64url')
    return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
  } catch {
    return undefined
  }
}

/** The signing key of a seed of 32 bytes. Signatures are 128 lower-case hexadecimal digits. */
export function signingKey(seed: Uint8Array): SigningKey {
  const der = Buffer.concat([Buffer.from(SEED_FRAME, 'hex'), seed])
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  const { x } = createPublicKey(key).export({ format: 'jwk' })
  return {
    publicKey: Buffer.from(x as string, 'base64url').toString('hex'),
    sign: message => sign(null, Buffer.from(message, 'utf8'), key).toString('hex'),
  }
}

/**
 * True when the signature (128 lower-case hexadecimal digits) over the message (text in UTF-8) is this key's. A signature whose first half is a
 * point of low order or non-canonical is refused: versions of OpenSSL disagree on it, and no signer makes it by accident.
 */
export function isSignedBy(key: KeyObject, message: string | Uint8Array, signature: string): boolean {
  if (!/^[0-9a-f]{128}$/.test(signature) || isLowOrderOrNonCanonical(signature.slice(0, 64))) return false
  const signed = typeof message === 'string' ? Buffer.from(message, 'utf8') : message
  return verify(null, signed, key, Buffer.from(signature, 'hex'))
}

/** Of a point in 64 hexadecimal digits; the sign bit does not matter. */
function isLowOrderOrNonCanonical(hex: string): boolean {
  const y = Buffer.from(hex, 'hex')
  y[31] &= 0x7f
  return LOW_ORDER_Y.has(y.toString('hex')) || !isBelowPrime(y)
}

/** 2^255 - 19, little-endian: ed ff .. ff 7f. */
function isBelowPrime(y: Uint8Array): boolean {
  if (y[31] !== 0x7f) return true
  for (let i = 30; i > 0; i--) if (y[i] !== 0xff) return true
  return y[0] < 0xed
}
