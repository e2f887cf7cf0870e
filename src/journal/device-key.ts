// The key file of one device: keys/<device>.json. A device is named by its public key, so a name cannot be re-used.

import type { KeyObject } from 'node:crypto'
import { canonicalJson } from '../algorithms/canonical-json.ts'
import { sha256 } from '../system/hashing.ts'
import { readPublicKey, type SigningKey, signingKey } from './ed25519-key.ts'
import { isHex, parseObject } from './entry.ts'

export const DEVICE_KEY_FORMAT = 'anechoic/device-key/1'

/** A private key in an age file under a passphrase, as sealed cases have it; not opened by this version. */
const WRAPPED = 'age-scrypt'

export interface DeviceKey {
  /** 32 hexadecimal digits, derived from the public key. */
  readonly device: string
  /** 16 random hexadecimal digits: a new one at enrolment and at each declared restore. */
  readonly epoch: string
  /** 64 hexadecimal digits. */
  readonly publicKey: string
  readonly verifier: KeyObject
  /** Undefined for another device's key, and while the private key is wrapped. */
  readonly signer: SigningKey | undefined
}

/** Name of the device that owns this public key (64 hexadecimal digits). */
export function deviceId(publicKey: string): string {
  return sha256(`anechoic/device/1\n${publicKey}`).slice(0, 32)
}

/** The text of a key file for a private key that lies open beside its case, as in open cases. */
export function writeDeviceKey(seed: Uint8Array, epoch: string): string {
  const { publicKey } = signingKey(seed)
  const privateKey = { wrapping: 'plain', seed: Buffer.from(seed).toString('hex') }
  const device = deviceId(publicKey)
  return `${canonicalJson({ format: DEVICE_KEY_FORMAT, device, epoch, publicKey, privateKey })}\n`
}

/**
 * The key in a file's text. Undefined unless the file is written canonically, the key is sound, the device's name is
 * that of the key, and a plain private key belongs to the public one.
 */
export function readDeviceKey(text: string): DeviceKey | undefined {
  const value = parseObject(text)
  if (value === undefined || value.format !== DEVICE_KEY_FORMAT || !isCanonicalLine(value, text)) return undefined
  const { device, epoch, publicKey, privateKey } = value
  if (!isHex(device, 32) || !isHex(epoch, 16) || !isHex(publicKey, 64) || device !== deviceId(publicKey))
    return undefined
  const verifier = readPublicKey(publicKey)
  if (verifier === undefined) return undefined
  const known = { device, epoch, publicKey, verifier }
  if (privateKey === undefined) return Object.keys(value).length === 4 ? { ...known, signer: undefined } : undefined
  if (Object.keys(value).length !== 5 || typeof privateKey !== 'object' || privateKey === null) return undefined
  const wrapped = privateKey as Record<string, unknown>
  if (wrapped.wrapping === WRAPPED) return { ...known, signer: undefined }
  if (wrapped.wrapping !== 'plain') return undefined
  if (Object.keys(wrapped).length !== 2 || !isHex(wrapped.seed, 64)) return undefined
  const signer = signingKey(Buffer.from(wrapped.seed, 'hex'))
  return signer.publicKey === publicKey ? { ...known, signer } : undefined
}

/** True when the text is the canonical form of the value and one line feed. */
export function isCanonicalLine(value: unknown, text: string): boolean {
  try {
    return `${canonicalJson(value)}\n` === text
  } catch {
    return false
  }
}
