// Checks the files in keys/ and case.json, and finds what each chain is to be held against.

import type { ChainIdentity } from '../journal/chain-place.ts'
import { entriesFolder } from '../journal/chain-place.ts'
import { readChain } from '../journal/chain-reader.ts'
import { readDeviceKey } from '../journal/device-key.ts'
import { type CaseIdentity, type ChainFolder, firstEntry, verifierOf } from '../journal/known-chains.ts'
import type { CaseMode } from '../model/acts.ts'
import { CaseError } from '../model/case-error.ts'
import type { Sha256 } from '../model/ids.ts'
import { type Problem, quoted } from '../model/problem.ts'
import type { CaseKeys } from '../system/case-keys.ts'
import type { Files } from '../system/files.ts'
import { sha256 } from '../system/hashing.ts'
import { exactText, readWhole } from '../system/write-durably.ts'
import { CASE_FILE, type CaseFile, readCaseFile } from './case-file.ts'
import { PASSPHRASE_FILE, RECOVERY_FILE } from './case-keys.ts'
import { caseSecretCommitment, isSealedSecret, readCaseSecret, readSealedSecret, SECRET_FILE } from './case-secret.ts'
import type { StatedKeyFiles } from './verify-records.ts'

const LARGEST_KEY_FILE = 65_536

/** Every age file that is not armored begins so. */
const AGE_INTRO = 'age-encryption.org/v1\n'

/** Path of a device's key file, relative to the case. */
export function keyPath(device: string): string {
  return `keys/${device}.json`
}

/**
 * case.json, or a fault where the journal shows that there was another. Throws CaseError `not-a-case` when there is
 * neither it nor a journal, and `case-newer` unless the journal contradicts the file.
 */
export function caseFileOf(
  files: Files,
  root: string,
  chains: readonly ChainFolder[],
  faults: Problem[],
): CaseFile | undefined {
  try {
    return readCaseFile(files, root)
  } catch (error) {
    if (!(error instanceof CaseError)) throw error
    if (error.code === 'case-newer' && !chains.some(chain => isContradicted(files, root, chain))) throw error
    if (error.code === 'not-a-case' && chains.length === 0) throw error
    const code = error.code === 'not-a-case' ? 'case-file-missing' : 'case-file-changed'
    faults.push({ code, severity: 'loss', where: CASE_FILE, parameters: {} })
    return undefined
  }
}

/** True when the first entry of the chain can be read and was made under another case.json. */
function isContradicted(files: Files, root: string, chain: ChainFolder): boolean {
  const bytes = readWhole(files, `${root}/${CASE_FILE}`, LARGEST_KEY_FILE)
  const entry = bytes === undefined ? undefined : firstEntry(files, root, chain)
  return bytes !== undefined && entry !== undefined && entry.prev !== sha256(bytes)
}

/** What the oldest chain says of the case, for when case.json does not. */
export function caseOfOldestChain(
  files: Files,
  root: string,
  chains: readonly ChainFolder[],
): CaseIdentity | undefined {
  const entries = chains.flatMap(chain => firstEntry(files, root, chain) ?? [])
  const [oldest] = entries.sort((a, b) => a.claimedTime - b.claimedTime)
  return oldest && { case: oldest.case, sha256: oldest.prev, device: oldest.device }
}

/** Faults of the key file of a device; `epochs` are those of its chains. */
export function keyFaults(
  files: Files,
  root: string,
  device: string,
  epochs: readonly string[],
  keys: KeysAtHand,
): Problem[] {
  const where = keyPath(device)
  const bytes = readWhole(files, `${root}/${where}`, LARGEST_KEY_FILE)
  const key = bytes === undefined ? undefined : readDeviceKey(exactText(bytes), keys.keys)
  const isWrapped = key?.wrapping === undefined || key.wrapping === (keys.mode === 'open' ? 'plain' : 'case-key')
  if (key?.device === device && epochs.includes(key.epoch) && isWrapped) return []
  return [{ code: bytes === undefined ? 'key-missing' : 'key-damaged', severity: 'loss', where, parameters: {} }]
}

function isAgeFile(files: Files, path: string): boolean {
  const bytes = readWhole(files, path, LARGEST_KEY_FILE)
  return bytes !== undefined && exactText(bytes.subarray(0, AGE_INTRO.length)) === AGE_INTRO
}

/** Where nothing is stated, as of a case that is not opened, only the form of the file can be held against anything. */
function isAsStated(files: Files, path: string, hashes: ReadonlySet<unknown>): boolean {
  if (!isAgeFile(files, path)) return false
  return hashes.size === 0 || hashes.has(sha256(readWhole(files, path, LARGEST_KEY_FILE) ?? ''))
}

/** Whether a case is sealed, by case.json or, where that is gone, by what lies in keys/. */
export function modeOf(files: Files, root: string, caseFile: CaseFile | undefined): CaseMode {
  if (caseFile !== undefined) return caseFile.mode
  return files.facts(`${root}/${PASSPHRASE_FILE}`) === undefined ? 'open' : 'sealed'
}

export interface KeysAtHand {
  readonly mode: CaseMode
  /** Of a sealed case. */
  readonly keys: CaseKeys | undefined
}

/**
 * Faults of the secret of the case and of the files that the case key is kept in, held against what the enrolments say.
 * Whether an age file opens only its passphrase or identity can tell.
 */
export function secretFaults(
  files: Files,
  root: string,
  { mode, keys }: KeysAtHand,
  secretCommitments: readonly unknown[],
  keyCommitments: readonly unknown[],
  keyFiles: StatedKeyFiles,
): Problem[] {
  const faults: Problem[] = []
  const fault = (code: string, where: string) => faults.push({ code, severity: 'loss', where, parameters: {} })
  const bytes = readWhole(files, `${root}/${SECRET_FILE}`, LARGEST_KEY_FILE)
  const text = bytes === undefined ? '' : exactText(bytes)
  if (bytes === undefined) fault('key-missing', SECRET_FILE)
  else if (mode === 'sealed' && keys === undefined) {
    if (!isSealedSecret(text)) fault('key-damaged', SECRET_FILE)
  } else {
    const secret = keys === undefined ? readCaseSecret(text) : readSealedSecret(text, keys)
    const isIntact = secret !== undefined && secretCommitments.every(stated => stated === caseSecretCommitment(secret))
    if (!isIntact) fault('key-damaged', SECRET_FILE)
  }
  if (mode === 'open') return faults
  if (files.facts(`${root}/${PASSPHRASE_FILE}`) === undefined) fault('key-missing', PASSPHRASE_FILE)
  const stated = [
    [PASSPHRASE_FILE, keyFiles.passphrase],
    [RECOVERY_FILE, keyFiles.recovery],
  ] as const
  for (const [where, hashes] of stated) {
    const path = `${root}/${where}`
    if (files.facts(path) !== undefined && !isAsStated(files, path, hashes)) fault('key-damaged', where)
  }
  if (keyFiles.missing !== undefined && files.facts(`${root}/${RECOVERY_FILE}`) === undefined)
    faults.push({ code: 'key-missing', severity: keyFiles.missing, where: RECOVERY_FILE, parameters: {} })
  // A case that was opened and sealed again had another key before.
  if (keys !== undefined && keyCommitments.length > 0 && !keyCommitments.includes(keys.commitment()))
    fault('key-damaged', PASSPHRASE_FILE)
  return faults
}

/**
 * What the chain is to be held against: the device's key and a case hash that counts. Where case.json and a soundly
 * signed first group disagree, case.json is at fault, and the chain is read by its own first entry.
 */
export function identityOf(
  files: Files,
  root: string,
  folder: ChainFolder,
  stated: CaseIdentity | undefined,
  caseHashes: ReadonlySet<Sha256>,
  faults: Problem[],
): ChainIdentity | undefined {
  const verifier = verifierOf(files, root, folder.device)
  if (verifier === undefined) {
    const where = entriesFolder(folder.device, folder.epoch)
    const parameters = { device: quoted(folder.device) }
    faults.push({ code: 'journal-unverifiable', severity: 'loss', where, parameters })
    return undefined
  }
  const chain = { ...folder, verifier }
  const first = firstEntry(files, root, folder)
  const caseSha256 = first !== undefined && caseHashes.has(first.prev) ? first.prev : stated?.sha256
  const held = { ...chain, case: stated?.case ?? '', caseSha256: caseSha256 ?? ('' as Sha256) }
  const [group] = readChain(files, root, held)
  if (group?.kind !== 'group' || group.faults.length === 0 || first === undefined) return held
  const own = { ...chain, case: first.case, caseSha256: first.prev }
  const [again] = readChain(files, root, own)
  if (again?.kind !== 'group' || again.faults.length > 0) return held
  if (!faults.some(fault => fault.where === CASE_FILE))
    faults.push({ code: 'case-file-changed', severity: 'loss', where: CASE_FILE, parameters: {} })
  return own
}
