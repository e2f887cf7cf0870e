// Files in the age form (C2SP age): a small secret sealed for a passphrase or for the holder of an identity.
// Headers, X25519 and armor are those of the package; scrypt and the payload run through node:crypto.

import { randomBytes, scrypt } from 'node:crypto'
import type { Stanza } from 'age-encryption'
import {
  deriveKey,
  KEY_BYTES,
  NotAuthentic,
  openChunk,
  SEALED_CHUNK_BYTES,
  STREAM_CHUNK_BYTES,
  sealChunk,
} from './ciphers.ts'

/** Base-2 logarithm of the scrypt cost in files made for people: 256 MiB, about a second. */
export const WORK_FACTOR = 18

/** Largest scrypt cost that is tried: 1 GiB. */
export const LARGEST_WORK_FACTOR = 20

/** Largest file that is read unless the caller says otherwise. */
export const MOST_AGE_BYTES = 1_048_576

const MOST_HEADER_BYTES = 65_536
const NONCE_BYTES = 16
const SALT_BYTES = 16
const TAG_BYTES = 16
const SEALED_FILE_KEY_BYTES = 32
const SCRYPT_LABEL = 'age-encryption.org/v1/scrypt'
const MAC_LINE = /^--- [A-Za-z0-9+/]{43}$/
const ARMOR_START = '-----BEGIN AGE ENCRYPTED FILE-----'

/**
 * What is wrong: no stanza for this key (`no-match`), a malformed `header`, a header that was changed (`hmac`), a `payload` that is cut or
 * changed, bad `armor`, a scrypt `work-factor` above the limit, more bytes than allowed (`size`), or a key that is none (`identity`, `recipient`).
 */
export type AgeFailureKind =
  | 'no-match'
  | 'header'
  | 'hmac'
  | 'payload'
  | 'armor'
  | 'work-factor'
  | 'size'
  | 'identity'
  | 'recipient'

/** Thrown by every function here. Its message is the kind alone and holds nothing of the file or the secret. */
export class AgeFailure extends Error {
  readonly kind: AgeFailureKind

  constructor(kind: AgeFailureKind) {
    super(`age: ${kind}`)
    this.kind = kind
  }
}

/** Scrypt could not run, as when its memory is not to be had: not a word on the file. */
class MachineFailure extends Error {
  constructor(cause: unknown) {
    super('scrypt', { cause })
  }
}

/** Who may open a file: whoever knows the passphrase, or holds the identity of one of the recipients (`age1...`). */
export type AgeRecipients = { readonly passphrase: string } | { readonly recipients: readonly string[] }

/** What opens a file: the passphrase, or one of the identities (`AGE-SECRET-KEY-1...`). */
export type AgeSecret = { readonly passphrase: string } | { readonly identities: readonly string[] }

/** A new X25519 key pair: the identity opens, the recipient seals. */
export async function newIdentity(): Promise<{ readonly identity: string; readonly recipient: string }> {
  const { generateX25519Identity, identityToRecipient } = await agePackage()
  const identity = await generateX25519Identity()
  return { identity, recipient: await identityToRecipient(identity) }
}

/** A binary age file. `workFactor` is from 1 and only for passphrases. Throws AgeFailure `recipient`. */
export async function encryptAge(
  plain: Uint8Array,
  to: AgeRecipients,
  options: { readonly workFactor?: number } = {},
): Promise<Uint8Array> {
  return joined([...(await encryptAgePieces([plain], to, options))])
}

/** The same of pieces that need not fit into memory together. What it yields is the file, piece by piece; it can be read once. */
export async function encryptAgePieces(
  plain: Iterable<Uint8Array>,
  to: AgeRecipients,
  options: { readonly workFactor?: number } = {},
): Promise<Generator<Uint8Array>> {
  const { header, fileKey } = await newHeader(to, options.workFactor ?? WORK_FACTOR)
  const nonce = randomBytes(NONCE_BYTES)
  const key = deriveKey(fileKey, nonce, 'payload')
  fileKey.fill(0)
  return sealedPieces([header, nonce], key, plain)
}

async function newHeader(
  to: AgeRecipients,
  workFactor: number,
): Promise<{ readonly header: Uint8Array; readonly fileKey: Uint8Array }> {
  const { Encrypter, Stanza } = await agePackage()
  const encrypter = new Encrypter()
  let fileKey: Uint8Array = new Uint8Array()
  encrypter.addRecipient({
    wrapFileKey: key => {
      fileKey = key
      return []
    },
  })
  if ('passphrase' in to) {
    const { passphrase } = to
    encrypter.addRecipient({
      wrapFileKey: async key => {
        const salt = randomBytes(SALT_BYTES)
        const wrapping = await passphraseKey(passphrase, salt, workFactor)
        const wrapped = sealChunk(wrapping, 0, false, key)
        wrapping.fill(0)
        return [new Stanza(['scrypt', unpaddedBase64(salt), String(workFactor)], wrapped)]
      },
    })
  } else {
    if (to.recipients.length === 0) throw new AgeFailure('recipient')
    for (const recipient of to.recipients) attempt('recipient', () => encrypter.addRecipient(recipient))
  }
  // The package seals an empty payload; its header is kept, its nonce and payload are replaced by ours.
  const sealedNothing = await encrypter.encrypt(new Uint8Array())
  return { header: sealedNothing.subarray(0, sealedNothing.length - NONCE_BYTES - TAG_BYTES), fileKey }
}

/** The content of an age file, binary or armored. Throws AgeFailure. */
export async function decryptAge(
  file: Uint8Array,
  secret: AgeSecret,
  options: { readonly largestWorkFactor?: number; readonly mostBytes?: number } = {},
): Promise<Uint8Array> {
  if (file.length > (options.mostBytes ?? MOST_AGE_BYTES)) throw new AgeFailure('size')
  const binary = isArmored(file) ? await decodeAgeArmor(file) : file
  const header = binary.subarray(0, headerBytes(binary))
  const fileKey = await openHeader(header, secret, options.largestWorkFactor ?? LARGEST_WORK_FACTOR)
  const payload = binary.subarray(header.length + NONCE_BYTES)
  const nonce = binary.subarray(header.length, header.length + NONCE_BYTES)
  try {
    if (nonce.length < NONCE_BYTES) throw new AgeFailure('header')
    return openPayload(deriveKey(fileKey, nonce, 'payload'), payload)
  } finally {
    fileKey.fill(0)
  }
}

/** The binary file of an armored one. Throws AgeFailure `armor`. The caller bounds the length. */
export async function decodeAgeArmor(file: Uint8Array): Promise<Uint8Array> {
  const { armor } = await agePackage()
  return attempt('armor', () => armor.decode(Buffer.from(file).toString('latin1')))
}

async function openHeader(header: Uint8Array, secret: AgeSecret, largestWorkFactor: number): Promise<Uint8Array> {
  const { Decrypter } = await agePackage()
  const decrypter = new Decrypter()
  let parsed = false
  let tried = false
  decrypter.addIdentity({
    unwrapFileKey: async (stanzas: readonly Stanza[]) => {
      parsed = true
      const ofPassphrase = stanzas.find(stanza => stanza.args[0] === 'scrypt')
      if (ofPassphrase === undefined) return null
      if (stanzas.length !== 1) throw new AgeFailure('header')
      return 'passphrase' in secret ? openWithPassphrase(ofPassphrase, secret.passphrase, largestWorkFactor) : null
    },
  })
  if ('identities' in secret)
    for (const identity of secret.identities) attempt('identity', () => decrypter.addIdentity(identity))
  decrypter.addIdentity({
    unwrapFileKey: () => {
      tried = true
      return null
    },
  })
  try {
    return await decrypter.decryptHeader(header)
  } catch (error) {
    if (error instanceof AgeFailure) throw error
    if (error instanceof MachineFailure) throw error.cause
    if (tried) throw new AgeFailure('no-match')
    const isChanged = parsed && error instanceof Error && error.message === 'invalid header HMAC'
    throw new AgeFailure(isChanged ? 'hmac' : 'header')
  }
}

async function openWithPassphrase(
  stanza: Stanza,
  passphrase: string,
  largestWorkFactor: number,
): Promise<Uint8Array | null> {
  const [, saltText, workFactorText, ...more] = stanza.args
  const salt = Buffer.from(saltText ?? '', 'base64')
  const isWellFormed =
    more.length === 0 &&
    salt.length === SALT_BYTES &&
    unpaddedBase64(salt) === saltText &&
    /^[1-9][0-9]*$/.test(workFactorText ?? '') &&
    stanza.body.length === SEALED_FILE_KEY_BYTES
  if (!isWellFormed) throw new AgeFailure('header')
  if (Number(workFactorText) > largestWorkFactor) throw new AgeFailure('work-factor')
  const wrapping = await passphraseKey(passphrase, salt, Number(workFactorText))
  try {
    return openChunk(wrapping, 0, false, stanza.body)
  } catch (error) {
    if (error instanceof NotAuthentic) return null
    throw error
  } finally {
    wrapping.fill(0)
  }
}

function passphraseKey(passphrase: string, salt: Uint8Array, workFactor: number): Promise<Uint8Array> {
  const cost = 2 ** workFactor
  const blockSize = 8
  const settings = { N: cost, r: blockSize, p: 1, maxmem: 128 * blockSize * (cost + 8) }
  const derived = new Promise<Uint8Array>((resolve, reject) => {
    scrypt(passphrase, Buffer.concat([Buffer.from(SCRYPT_LABEL), salt]), KEY_BYTES, settings, (error, key) =>
      error === null ? resolve(key) : reject(error),
    )
  })
  return derived.catch((cause: unknown) => {
    throw new MachineFailure(cause)
  })
}

/** A chunk is sealed when more follows: the last one, also an empty one of an empty file, is marked. */
function* sealedPieces(
  before: readonly Uint8Array[],
  key: Uint8Array,
  plain: Iterable<Uint8Array>,
): Generator<Uint8Array> {
  yield* before
  const held = new Uint8Array(STREAM_CHUNK_BYTES)
  let filled = 0
  let index = 0
  for (const piece of plain) {
    for (let at = 0; at < piece.length; ) {
      if (filled === STREAM_CHUNK_BYTES) {
        yield sealChunk(key, index++, false, held)
        filled = 0
      }
      const count = Math.min(STREAM_CHUNK_BYTES - filled, piece.length - at)
      held.set(piece.subarray(at, at + count), filled)
      filled += count
      at += count
    }
  }
  yield sealChunk(key, index, true, held.subarray(0, filled))
  held.fill(0)
  key.fill(0)
}

function openPayload(key: Uint8Array, sealed: Uint8Array): Uint8Array {
  const chunks: Uint8Array[] = []
  try {
    let at = 0
    do {
      const next = at + SEALED_CHUNK_BYTES
      chunks.push(openChunk(key, chunks.length, next >= sealed.length, sealed.subarray(at, next)))
      at = next
    } while (at < sealed.length)
  } catch (error) {
    if (error instanceof NotAuthentic) throw new AgeFailure('payload')
    throw error
  }
  const plain = joined(chunks)
  for (const chunk of chunks) chunk.fill(0)
  return plain
}

/** Not Buffer.concat: its small results share a pool, where plain text would stay. */
function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

/** Length of the header up to and with the line of its MAC. */
function headerBytes(file: Uint8Array): number {
  const start = Buffer.from(file.buffer, file.byteOffset, Math.min(file.length, MOST_HEADER_BYTES))
  const lastLine = start.indexOf('\n---')
  const end = lastLine < 0 ? -1 : start.indexOf('\n', lastLine + 1)
  if (end < 0 || !MAC_LINE.test(start.toString('latin1', lastLine + 1, end))) throw new AgeFailure('header')
  return end + 1
}

function isArmored(file: Uint8Array): boolean {
  const start = Buffer.from(file.buffer, file.byteOffset, Math.min(file.length, 1024)).toString('latin1')
  return start.trimStart().startsWith(ARMOR_START)
}

function unpaddedBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64').replace(/=+$/, '')
}

/** Loaded when first needed: open cases do without it. */
function agePackage() {
  return import('age-encryption')
}

/** Errors of the package may quote what they were given, so they go no further. */
function attempt<Result>(kind: AgeFailureKind, work: () => Result): Result {
  try {
    return work()
  } catch {
    throw new AgeFailure(kind)
  }
}
