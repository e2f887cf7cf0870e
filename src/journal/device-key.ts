// The key file of one device: keys/<device>.json. A device is named by its public key, so a name cannot be re-used.

import type { KeyObject } from 'node:crypto'
import { canonicalJson } from '../algorithms/canonical-json.ts'
import { base64url, readBase64url } from '../system/base64url.ts'
import type { CaseKeys } from '../system/case-keys.ts'
import { BOX_OVERHEAD, NotAuthentic } from '../system/ciphers.ts'
import { sha256 } from '../system/hashing.ts'
import { readPublicKey, type SigningKey, signingKey } from './ed25519-key.ts'
import { isHex, parseObject } from './entry.ts'

export const DEVICE_KEY_FORMAT = 'anechoic/device-key/1'

const SEED_BYTES = 32

/** Stands before case and device in the context of a sealed seed. */
const SEED_LABEL = 'anechoic/device-seed/1'

/** `plain`: the seed lies open beside an open case. `case-key`: it is sealed under the key of a sealed case. */
export type KeyWrapping = 'plain' | 'case-key'

export interface DeviceKey {
  /** 32 hexadecimal digits, derived from the public key. */
  readonly device: string
  /** 16 random hexadecimal digits: a new one at enrolment and at each declared restore. */
  readonly epoch: string
  /** 64 hexadecimal digits. */
  readonly publicKey: string
  readonly verifier: KeyObject
  /** How the private key is kept; undefined when the file has none, as for another device. */
  readonly wrapping: KeyWrapping | undefined
  /** Undefined without a private key, and for a sealed one that was read without the key of the case. */
  readonly signer: SigningKey | undefined
}

/** Name of the device that owns this public key (64 hexadecimal digits). */
export function deviceId(publicKey: string): string {
  return sha256(`anechoic/device/1\n${publicKey}`).slice(0, 32)
}

/** The text of this device's key file. The seed, 32 bytes, is sealed under the keys of a sealed case, else plain. */
export function writeDeviceKey(seed: Uint8Array, epoch: string, keys?: CaseKeys): string {
  const { publicKey } = signingKey(seed)
  const device = deviceId(publicKey)
  const privateKey =
    keys === undefined
      ? { wrapping: 'plain', seed: Buffer.from(seed).toString('hex') }
      : { wrapping: 'case-key', sealed: base64url(keys.seal('private', seedContext(keys, device), seed)) }
  return `${canonicalJson({ format: DEVICE_KEY_FORMAT, device, epoch, publicKey, privateKey })}\n`
}

/** The text of a key file without private key, as other devices have it. */
export function writePublicDeviceKey(publicKey: string, epoch: string): string {
  return `${canonicalJson({ format: DEVICE_KEY_FORMAT, device: deviceId(publicKey), epoch, publicKey })}\n`
}

/**
 * The key in a file's text. Undefined unless the file is written canonically, the key is sound, the device's name is
 * that of the key, and the private key, as far as it can be read, belongs to the public one.
 */
export function readDeviceKey(text: string, keys?: CaseKeys): DeviceKey | undefined {
  const value = parseObject(text)
  if (value === undefined || value.format !== DEVICE_KEY_FORMAT || !isCanonicalLine(value, text)) return undefined
  const { device, epoch, publicKey, privateKey } = value
  if (!isHex(device, 32) || !isHex(epoch, 16) || !isHex(publicKey, 64) || device !== deviceId(publicKey))
    return undefined
  const verifier = readPublicKey(publicKey)
  if (verifier === undefined) return undefined
  const known = { device, epoch, publicKey, verifier }
  if (privateKey === undefined)
    return Object.keys(value).length === 4 ? { ...known, wrapping: undefined, signer: undefined } : undefined
  const wrapped = Object.keys(value).length === 5 ? wrappedSeed(privateKey) : undefined
  if (wrapped === undefined) return undefined
  const { wrapping, bytes } = wrapped
  if (wrapping === 'case-key' && keys === undefined) return { ...known, wrapping, signer: undefined }
  const seed = wrapping === 'plain' ? bytes : openSeed(bytes, device, keys as CaseKeys)
  const signer = seed && signingKey(seed)
  return signer?.publicKey === publicKey ? { ...known, wrapping, signer } : undefined
}

/**
 * The private key in the text of a sound key file, to be written into another: 32 bytes. Undefined without one, and when
 * it is sealed and the keys do not open it.
 */
export function readDeviceSeed(text: string, keys?: CaseKeys): Uint8Array | undefined {
  const key = readDeviceKey(text, keys)
  const wrapped = key?.signer === undefined ? undefined : wrappedSeed(parseObject(text)?.privateKey)
  if (key === undefined || wrapped === undefined) return undefined
  return wrapped.wrapping === 'plain' ? wrapped.bytes : openSeed(wrapped.bytes, key.device, keys as CaseKeys)
}

/** The seed as it stands in the file: plain, or in its box. */
function wrappedSeed(privateKey: unknown): { wrapping: KeyWrapping; bytes: Uint8Array } | undefined {
  if (typeof privateKey !== 'object' || privateKey === null || Object.keys(privateKey).length !== 2) return undefined
  const { wrapping, seed, sealed } = privateKey as Record<string, unknown>
  if (wrapping === 'plain' && isHex(seed, 2 * SEED_BYTES)) return { wrapping, bytes: Buffer.from(seed, 'hex') }
  if (wrapping !== 'case-key' || typeof sealed !== 'string') return undefined
  const bytes = readBase64url(sealed, SEED_BYTES + BOX_OVERHEAD)
  return bytes && { wrapping, bytes }
}

function openSeed(box: Uint8Array, device: string, keys: CaseKeys): Uint8Array | undefined {
  try {
    return keys.open('private', seedContext(keys, device), box)
  } catch (error) {
    if (error instanceof NotAuthentic) return undefined
    throw error
  }
}

function seedContext(keys: CaseKeys, device: string): string {
  return `${SEED_LABEL}\n${keys.caseId}\n${device}`
}

/** True when the text is the canonical form of the value and one line feed. */
export function isCanonicalLine(value: unknown, text: string): boolean {
  try {
    return `${canonicalJson(value)}\n` === text
  } catch {
    return false
  }
}
