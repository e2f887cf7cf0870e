// Creates and opens the case folder: case.json, vault, keys, journal.

import type { DeviceKey } from '../journal/device-key.ts'
import { readDeviceKey, writeDeviceKey } from '../journal/device-key.ts'
import { Journal } from '../journal/journal.ts'
import { finishRewriting } from '../journal/rewrite-bodies.ts'
import type { CaseMode } from '../model/acts.ts'
import { CaseError } from '../model/case-error.ts'
import type { Problem } from '../model/problem.ts'
import { quoted } from '../model/problem.ts'
import type { Instant } from '../model/time.ts'
import { parentOf, syncUpTo } from '../system/durable-directory.ts'
import type { Files } from '../system/files.ts'
import { hmacSha256, sha256 } from '../system/hashing.ts'
import { nodeProcesses, type Processes } from '../system/process-identity.ts'
import { destroyReplaced } from '../system/replace-durably.ts'
import type { System } from '../system/system.ts'
import { exactText, readWhole, writeDurably } from '../system/write-durably.ts'
import { writing } from '../system/write-failure.ts'
import { INCOMING } from '../vault/object-place.ts'
import { Vault } from '../vault/vault.ts'
import { CASE_FILE, type CaseFile, isCase, readCaseFile, writeCaseFile } from './case-file.ts'
import { type CaseKeys, keyFileHashes, type NewCaseKeys, PASSPHRASE_FILE, RECOVERY_FILE } from './case-keys.ts'
import { type CaseLock, lockCase } from './case-lock.ts'
import { CASE_README, caseReadme } from './case-readme.ts'
import { caseSecretCommitment, readCaseSecret, readSealedSecret, SECRET_FILE, writeCaseSecret } from './case-secret.ts'
import { refuseLinks } from './linked-places.ts'
import { finishEnrolment, ownKey } from './own-key.ts'
import { clearForCreation } from './unfinished-case.ts'

const LARGEST_KEY_FILE = 65_536

export interface CaseOptions {
  /** Who asks whether a lock's holder still runs; this machine by default. */
  readonly processes?: Processes
  /** Size from which a journal file is followed by the next one; 8 MiB by default. */
  readonly segmentBytes?: number
}

export interface OpenOptions extends CaseOptions {
  /** Of a sealed case; the caller overwrites them when it is done. */
  readonly keys?: CaseKeys
}

export interface CreateOptions extends CaseOptions {
  /** Name and version of the program, recorded with the enrolment. */
  readonly tool: string
  /** Keys of a new sealed case; without them the case is open. */
  readonly sealed?: NewCaseKeys
}

/** An open case in the hands of this process. */
export interface Custody {
  readonly root: string
  /** 32 hexadecimal digits. */
  readonly caseId: string
  readonly createdClaimedTime: Instant
  readonly mode: CaseMode
  /** Of a sealed case. */
  readonly keys: CaseKeys | undefined
  readonly vault: Vault
  readonly journal: Journal
  /** What the opening found: a lock taken over, an append that was cut off. */
  readonly notices: readonly Problem[]
  /** Name of this device's key, 32 hexadecimal digits in groups of four. */
  readonly deviceFingerprint: string
  /** HMAC-SHA-256 of a text under the secret of the case: the same after every rebuild, different in every case. */
  keyedHash(message: string): Uint8Array
  /** Makes everything kept and appended so far durable and signed. */
  commit(): void
  /** Closes all files and gives the lock back; what was not committed is dropped. Keys stay usable for another opening. */
  close(): void
  /**
   * Locks the case in this process: files are closed, keys and secret overwritten, what was not committed is dropped.
   * Everything afterwards throws CaseError `locked`; `close` still has to be called.
   */
  forget(): void
}

/**
 * Makes a new case in a folder that is absent or empty; the folder becomes a case only with the last step, so an
 * interrupted creation leaves none. Throws CaseError `cannot-write` (also when there is a case already), `no-space`,
 * `case-in-use`, and `not-a-case` for a folder with other things in it.
 */
export function createCase(root: string, system: System, options: CreateOptions): Custody {
  const { files } = system
  writing(root, () => makeRoot(files, root))
  const lock = lockCase(system, root, options.processes ?? nodeProcesses)
  try {
    if (isCase(files, root))
      throw new CaseError('cannot-write', 'cannot-write', { value: quoted(root), reason: CASE_FILE })
    return writing(root, () => create(root, system, options, lock))
  } catch (error) {
    lock.release()
    throw error
  }
}

/**
 * Opens a case for reading and adding. Throws CaseError `not-a-case`, `case-newer`, `case-in-use`, `cannot-write`,
 * `passphrase-needed` for a sealed case without keys, and `integrity` when case.json, the keys or the end of the journal
 * are not as they were written. Does not check the rest.
 */
export function openCase(root: string, system: System, options: OpenOptions = {}): Custody {
  const { files } = system
  keysFor(readCaseFile(files, root), root, options.keys)
  refuseLinks(files, root)
  const lock = lockCase(system, root, options.processes ?? nodeProcesses)
  try {
    const caseFile = readCaseFile(system.files, root)
    const keys = keysFor(caseFile, root, options.keys)
    const text = readText(system, `${root}/${SECRET_FILE}`)
    const secret = keys === undefined ? readCaseSecret(text) : readSealedSecret(text, keys)
    if (secret === undefined) throw fault(SECRET_FILE, 'key-damaged')
    const custody = assemble({
      root,
      system,
      options,
      caseFile,
      key: ownKey(files, root, keys).key,
      secret,
      keys,
      lock,
    })
    if (custody.journal.entries === 0) throw fault('journal', 'journal-missing')
    writing(root, () => {
      removeLinkedIndex(files, root)
      custody.vault.clearIncoming()
      finishEnrolment(files, root, keys)
      finishReplacing(system, root, keys)
    })
    return custody
  } catch (error) {
    lock.release()
    throw error
  }
}

/** The index can be made again, but not at a place that somebody else chose. */
function removeLinkedIndex(files: Files, root: string): void {
  for (const { name, kind } of files.list(root))
    if (kind === 'link' && (name === 'index' || name === 'drafts')) files.remove(`${root}/${name}`)
}

/** An erasure or a change of the passphrase may have been interrupted. */
function finishReplacing(system: System, root: string, keys: CaseKeys | undefined): void {
  for (const file of [PASSPHRASE_FILE, RECOVERY_FILE]) destroyReplaced(system.files, `${root}/${file}`)
  finishRewriting(system, root, keys)
}

/** Makes the folder and what is missing above it, each name durable. */
function makeRoot(files: Files, root: string): void {
  const missing: string[] = []
  for (let at = root; files.facts(at) === undefined; at = parentOf(at)) missing.push(at)
  if (missing.length === 0) return
  files.makeDirectory(root)
  for (const made of missing) files.syncDirectory(parentOf(made))
}

/** The keys that the case is to be opened with; none for an open case. */
function keysFor(caseFile: CaseFile, root: string, keys: CaseKeys | undefined): CaseKeys | undefined {
  if (caseFile.mode === 'open') return undefined
  if (keys === undefined) throw new CaseError('passphrase-needed', 'passphrase-needed', { value: quoted(root) })
  if (keys.caseId !== caseFile.case) throw fault(PASSPHRASE_FILE, 'key-foreign')
  return keys
}

function create(root: string, system: System, options: CreateOptions, lock: CaseLock): Custody {
  const { files } = system
  const { sealed } = options
  const keys = sealed?.keys
  const mode: CaseMode = sealed === undefined ? 'open' : 'sealed'
  clearForCreation(root, system)
  const caseId = keys?.caseId ?? hex(system.randomBytes(16))
  const createdClaimedTime = Math.trunc(system.now())
  const keyText = writeDeviceKey(system.randomBytes(32), hex(system.randomBytes(8)), keys)
  const key = readDeviceKey(keyText, keys) as DeviceKey
  const caseBytes = writeCaseFile(caseId, key.device, createdClaimedTime, mode)
  const secret = system.randomBytes(32)
  for (const folder of ['keys', 'journal', INCOMING]) {
    files.makeDirectory(`${root}/${folder}`)
    syncUpTo(files, `${root}/${folder}`, root)
  }
  if (sealed !== undefined) writeCaseKeyFiles(files, root, sealed)
  writeDurably(files, `${root}/keys/${key.device}.json`, bytesOf(keyText))
  writeDurably(files, `${root}/${SECRET_FILE}`, bytesOf(writeCaseSecret(secret, keys)))
  const caseFile: CaseFile = { case: caseId, device: key.device, createdClaimedTime, mode, sha256: sha256(caseBytes) }
  const custody = assemble({ root, system, options, caseFile, key, secret, keys, lock })
  const publicKey = Buffer.from(key.publicKey, 'hex').toString('base64url')
  const caseSecretSha256 = caseSecretCommitment(secret)
  const caseKeySha256 = keys?.commitment()
  const { tool } = options
  custody.journal.append({
    type: 'enrolment',
    publicKey,
    tool,
    caseSecretSha256,
    ...(caseKeySha256 === undefined ? {} : { caseKeySha256 }),
    ...(sealed === undefined ? {} : keyFileHashes(sealed)),
  })
  custody.journal.commit()
  writeDurably(files, `${root}/${CASE_README}`, bytesOf(caseReadme(mode)))
  writeDurably(files, `${root}/${CASE_FILE}`, caseBytes)
  return custody
}

/** Writes the files that the case key is kept in. */
export function writeCaseKeyFiles(files: Files, root: string, { passphraseFile, recoveryFile }: NewCaseKeys): void {
  writeDurably(files, `${root}/${PASSPHRASE_FILE}`, passphraseFile)
  if (recoveryFile !== undefined) writeDurably(files, `${root}/${RECOVERY_FILE}`, recoveryFile)
}

interface Parts {
  readonly root: string
  readonly system: System
  readonly options: CaseOptions
  readonly caseFile: CaseFile
  readonly key: DeviceKey
  /** Overwritten when the case is locked. */
  readonly secret: Uint8Array
  readonly keys: CaseKeys | undefined
  readonly lock: CaseLock
}

function assemble({ root, system, options, caseFile, key, secret, keys, lock }: Parts): Custody {
  if (key.signer === undefined) throw fault(`keys/${key.device}.json`, 'key-damaged')
  const vault = new Vault(root, system, keys)
  const { device, epoch, verifier, signer } = key
  const journal = new Journal({
    root,
    system,
    identity: { case: caseFile.case, caseSha256: caseFile.sha256, device, epoch, verifier },
    signer,
    settle: () => vault.settle(),
    keepAside: bytes => vault.put(bytes),
    maker: caseFile.device,
    keys,
    segmentBytes: options.segmentBytes,
  })
  let isForgotten = false
  const requireOpen = () => {
    if (isForgotten) throw new CaseError('locked', 'locked', { value: quoted(root) })
  }
  return {
    root,
    caseId: caseFile.case,
    createdClaimedTime: caseFile.createdClaimedTime,
    mode: caseFile.mode,
    keys,
    vault,
    journal,
    notices: [...(lock.notice === undefined ? [] : [lock.notice]), ...journal.notices],
    deviceFingerprint: (device.match(/.{4}/g) ?? []).join(' '),
    keyedHash: message => {
      requireOpen()
      return hmacSha256(secret, message)
    },
    commit: () => {
      requireOpen()
      journal.commit()
    },
    close: () => {
      journal.close()
      vault.close()
      lock.release()
    },
    forget: () => {
      isForgotten = true
      journal.lock()
      vault.lock()
      secret.fill(0)
      keys?.forget()
    },
  }
}

function fault(value: string, fault: string): CaseError {
  return new CaseError('integrity', 'integrity', { value, fault })
}

function readText(system: System, path: string): string {
  const bytes = readWhole(system.files, path, LARGEST_KEY_FILE)
  return bytes === undefined ? '' : exactText(bytes)
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}
