// From a passphrase or a recovery key to the keys of a sealed case, and new keys for a case that is to be made.

import { CaseError } from '../model/case-error.ts'
import type { Sha256 } from '../model/ids.ts'
import { quoted } from '../model/problem.ts'
import { AgeFailure, decryptAge, encryptAge, newIdentity, WORK_FACTOR } from '../system/age-file.ts'
import { CaseKeys, readKeyLine } from '../system/case-keys.ts'
import { KEY_BYTES } from '../system/ciphers.ts'
import { sha256 } from '../system/hashing.ts'
import type { System } from '../system/system.ts'
import { readWhole } from '../system/write-durably.ts'
import { readCaseFile } from './case-file.ts'

export type { CaseKeys } from '../system/case-keys.ts'

export const PASSPHRASE_FILE = 'keys/passphrase.age'
export const RECOVERY_FILE = 'keys/recovery.age'

const LARGEST_AGE_FILE = 65_536

/** An age file begins so unless it is armored, which these never are. */
const AGE_INTRO = 'age-encryption.org/v1\n'

/** What a person can open a sealed case with. */
export type Secret = { readonly passphrase: string } | { readonly recoveryKey: string }

export interface NewKeyOptions {
  /** Not empty; how long it ought to be is for the asker to say. */
  readonly passphrase: string
  readonly hasRecoveryKey: boolean
  /** Base-2 logarithm of the scrypt cost; 18 for people. */
  readonly workFactor?: number
  /** Of the case that is there already, when it is to be sealed; a new one by default. */
  readonly caseId?: string
}

/** Keys of a case that is to be made, with the files that will hold them. */
export interface NewCaseKeys {
  readonly keys: CaseKeys
  /** Bytes of keys/passphrase.age. */
  readonly passphraseFile: Uint8Array
  /** Bytes of keys/recovery.age. */
  readonly recoveryFile: Uint8Array | undefined
  /** `AGE-SECRET-KEY-1...`: to be shown once and kept nowhere. */
  readonly recoveryKey: string | undefined
}

/** What an act says of the files that hold the case key, so that a changed one is noticed by who opened with the other. */
export function keyFileHashes(files: { readonly passphraseFile?: Uint8Array; readonly recoveryFile?: Uint8Array }): {
  readonly passphraseSha256?: Sha256
  readonly recoverySha256?: Sha256
} {
  const { passphraseFile, recoveryFile } = files
  return {
    ...(passphraseFile === undefined ? {} : { passphraseSha256: sha256(passphraseFile) }),
    ...(recoveryFile === undefined ? {} : { recoverySha256: sha256(recoveryFile) }),
  }
}

/** New random keys. Takes about half a second and 256 MiB at the default work factor. Throws CaseError `usage` for no passphrase. */
export async function newCaseKeys(system: System, options: NewKeyOptions): Promise<NewCaseKeys> {
  const { passphrase, hasRecoveryKey, workFactor } = options
  const caseId = options.caseId ?? Buffer.from(system.randomBytes(16)).toString('hex')
  const caseKey = system.randomBytes(KEY_BYTES)
  const keys = new CaseKeys(caseId, caseKey, count => system.randomBytes(count))
  caseKey.fill(0)
  const passphraseFile = await sealForPassphrase(keys, passphrase, workFactor)
  const recovery = hasRecoveryKey ? await sealForRecovery(keys) : undefined
  return { keys, passphraseFile, recoveryFile: recovery?.file, recoveryKey: recovery?.recoveryKey }
}

/**
 * The keys of a sealed case. Throws CaseError `passphrase-wrong`, `integrity` when the file that holds them is damaged or
 * another case's, `usage` for an open case or one without a recovery key, `not-a-case`, `case-newer`.
 */
export async function unlockCase(root: string, system: System, secret: Secret): Promise<CaseKeys> {
  const caseFile = readCaseFile(system.files, root)
  if (caseFile.mode !== 'sealed') throw new CaseError('usage', 'case-not-sealed', { value: quoted(root) })
  const isRecovery = 'recoveryKey' in secret
  const where = isRecovery ? RECOVERY_FILE : PASSPHRASE_FILE
  const path = `${root}/${where}`
  if (isRecovery && system.files.facts(path) === undefined)
    throw new CaseError('usage', 'no-recovery-key', { value: quoted(root) })
  const file = readWhole(system.files, path, LARGEST_AGE_FILE)
  if (file === undefined) throw fault(where, 'key-missing')
  if (Buffer.from(file.subarray(0, AGE_INTRO.length)).toString('latin1') !== AGE_INTRO)
    throw fault(where, 'key-damaged')
  const plain = await decrypt(file, secret, root, where)
  const keys = readKeyLine(plain, count => system.randomBytes(count))
  plain.fill(0)
  if (keys === undefined) throw fault(where, 'key-damaged')
  if (keys.caseId !== caseFile.case) {
    keys.forget()
    throw fault(where, 'key-foreign')
  }
  return keys
}

/** The bytes of keys/passphrase.age for a passphrase. Throws CaseError `usage` when it is empty. */
export async function sealForPassphrase(keys: CaseKeys, passphrase: string, workFactor?: number): Promise<Uint8Array> {
  if (passphrase === '') throw new CaseError('usage', 'passphrase-short', { fewest: 1 })
  return sealKeyLine(keys, line => encryptAge(line, { passphrase: normal(passphrase) }, { workFactor }))
}

/** A new recovery key and the bytes of keys/recovery.age for it. */
export async function sealForRecovery(
  keys: CaseKeys,
): Promise<{ readonly file: Uint8Array; readonly recoveryKey: string }> {
  const { identity, recipient } = await newIdentity()
  const file = await sealKeyLine(keys, line => encryptAge(line, { recipients: [recipient] }))
  return { file, recoveryKey: identity }
}

async function sealKeyLine(keys: CaseKeys, seal: (line: Uint8Array) => Promise<Uint8Array>): Promise<Uint8Array> {
  const line = keys.keyLine()
  try {
    return await seal(line)
  } finally {
    line.fill(0)
  }
}

async function decrypt(file: Uint8Array, secret: Secret, root: string, where: string): Promise<Uint8Array> {
  const opener =
    'recoveryKey' in secret
      ? { identities: [secret.recoveryKey.trim().toUpperCase()] }
      : { passphrase: normal(secret.passphrase) }
  try {
    return await decryptAge(file, opener, { largestWorkFactor: WORK_FACTOR, mostBytes: LARGEST_AGE_FILE })
  } catch (error) {
    if (!(error instanceof AgeFailure)) throw error
    if (error.kind === 'no-match' || error.kind === 'identity')
      throw new CaseError('passphrase-wrong', 'passphrase-wrong', { value: quoted(root) })
    throw fault(where, 'key-damaged')
  }
}

/** The same letters typed on another system are the same passphrase. */
function normal(passphrase: string): string {
  return passphrase.normalize('NFC')
}

function fault(value: string, fault: string): CaseError {
  return new CaseError('integrity', 'integrity', { value, fault })
}
