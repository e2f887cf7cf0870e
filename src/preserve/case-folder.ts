// Creates and opens the case folder: case.json, vault, keys, journal. Nothing else of the product writes there.

import type { DeviceKey } from '../journal/device-key.ts'
import { readDeviceKey, writeDeviceKey } from '../journal/device-key.ts'
import { Journal } from '../journal/journal.ts'
import { CaseError } from '../model/case-error.ts'
import type { Problem } from '../model/problem.ts'
import { quoted } from '../model/problem.ts'
import type { Instant } from '../model/time.ts'
import { parentOf, syncUpTo } from '../system/durable-directory.ts'
import type { Files } from '../system/files.ts'
import { hmacSha256, sha256 } from '../system/hashing.ts'
import { nodeProcesses, type Processes } from '../system/process-identity.ts'
import type { System } from '../system/system.ts'
import { exactText, readWhole, writeDurably } from '../system/write-durably.ts'
import { writing } from '../system/write-failure.ts'
import { INCOMING } from '../vault/object-place.ts'
import { Vault } from '../vault/vault.ts'
import { CASE_FILE, type CaseFile, isCase, readCaseFile, writeCaseFile } from './case-file.ts'
import { type CaseLock, lockCase } from './case-lock.ts'
import { caseSecretCommitment, readCaseSecret, SECRET_FILE, writeCaseSecret } from './case-secret.ts'
import { clearForCreation } from './unfinished-case.ts'

const LARGEST_KEY_FILE = 65_536

export interface CaseOptions {
  /** Who asks whether a lock's holder still runs; this machine by default. */
  readonly processes?: Processes
  /** Size from which a journal file is followed by the next one; 8 MiB by default. */
  readonly segmentBytes?: number
}

export interface CreateOptions extends CaseOptions {
  /** Name and version of the program, recorded with the enrolment. */
  readonly tool: string
}

/** An open case in the hands of this process. */
export interface Custody {
  readonly root: string
  /** 32 hexadecimal digits. */
  readonly caseId: string
  readonly createdClaimedTime: Instant
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
  /** Closes all files and gives the lock back; what was not committed is dropped. */
  close(): void
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
 * Opens a case for reading and adding. Throws CaseError `not-a-case`, `case-newer`, `case-in-use`, `cannot-write`, and
 * `integrity` when case.json, the keys or the end of the journal are not as they were written. Does not check the rest.
 */
export function openCase(root: string, system: System, options: CaseOptions = {}): Custody {
  readCaseFile(system.files, root)
  const lock = lockCase(system, root, options.processes ?? nodeProcesses)
  try {
    const caseFile = readCaseFile(system.files, root)
    const secret = readCaseSecret(readText(system, `${root}/${SECRET_FILE}`))
    if (secret === undefined) throw fault(SECRET_FILE, 'key-damaged')
    const custody = assemble(root, system, options, caseFile, ownKey(root, system), secret, lock)
    if (custody.journal.entries === 0) throw fault('journal', 'journal-missing')
    writing(root, () => custody.vault.clearIncoming())
    return custody
  } catch (error) {
    lock.release()
    throw error
  }
}

/** Makes the folder and what is missing above it, each name durable. */
function makeRoot(files: Files, root: string): void {
  const missing: string[] = []
  for (let at = root; files.facts(at) === undefined; at = parentOf(at)) missing.push(at)
  if (missing.length === 0) return
  files.makeDirectory(root)
  for (const made of missing) files.syncDirectory(parentOf(made))
}

function create(root: string, system: System, options: CreateOptions, lock: CaseLock): Custody {
  const { files } = system
  clearForCreation(root, system)
  const caseId = hex(system.randomBytes(16))
  const createdClaimedTime = Math.trunc(system.now())
  const keyText = writeDeviceKey(system.randomBytes(32), hex(system.randomBytes(8)))
  const key = readDeviceKey(keyText) as DeviceKey
  const { device } = key
  const caseBytes = writeCaseFile(caseId, device, createdClaimedTime)
  const secret = system.randomBytes(32)
  for (const folder of ['keys', 'journal', INCOMING]) {
    files.makeDirectory(`${root}/${folder}`)
    syncUpTo(files, `${root}/${folder}`, root)
  }
  writeDurably(files, `${root}/keys/${key.device}.json`, bytesOf(keyText))
  writeDurably(files, `${root}/${SECRET_FILE}`, bytesOf(writeCaseSecret(secret)))
  const caseFile: CaseFile = { case: caseId, device, createdClaimedTime, mode: 'open', sha256: sha256(caseBytes) }
  const custody = assemble(root, system, options, caseFile, key, secret, lock)
  const publicKey = Buffer.from(key.publicKey, 'hex').toString('base64url')
  const caseSecretSha256 = caseSecretCommitment(secret)
  custody.journal.append({ type: 'enrolment', publicKey, tool: options.tool, caseSecretSha256 })
  custody.journal.commit()
  writeDurably(files, `${root}/${CASE_FILE}`, caseBytes)
  return custody
}

function assemble(
  root: string,
  system: System,
  options: CaseOptions,
  caseFile: CaseFile,
  key: DeviceKey,
  secret: Uint8Array,
  lock: CaseLock,
): Custody {
  if (key.signer === undefined) throw fault(`keys/${key.device}.json`, 'key-damaged')
  const vault = new Vault(root, system)
  const { device, epoch, verifier, signer } = key
  const journal = new Journal({
    root,
    system,
    identity: { case: caseFile.case, caseSha256: caseFile.sha256, device, epoch, verifier },
    signer,
    settle: () => vault.settle(),
    keepAside: bytes => vault.put(bytes),
    segmentBytes: options.segmentBytes,
  })
  return {
    root,
    caseId: caseFile.case,
    createdClaimedTime: caseFile.createdClaimedTime,
    vault,
    journal,
    notices: [...(lock.notice === undefined ? [] : [lock.notice]), ...journal.notices],
    deviceFingerprint: (device.match(/.{4}/g) ?? []).join(' '),
    keyedHash: message => hmacSha256(secret, message),
    commit: () => journal.commit(),
    close: () => {
      journal.close()
      vault.close()
      lock.release()
    },
  }
}

/** The one key of the case whose private part is at hand. */
function ownKey(root: string, system: System): DeviceKey {
  const folder = `${root}/keys`
  const names = system.files.facts(folder) === undefined ? [] : system.files.list(folder)
  let own: DeviceKey | undefined
  for (const { name, kind } of names) {
    if (kind !== 'file' || !/^[0-9a-f]{32}\.json$/.test(name)) continue
    const key = readDeviceKey(readText(system, `${folder}/${name}`))
    if (key === undefined || `${key.device}.json` !== name) throw fault(`keys/${name}`, 'key-damaged')
    if (key.signer !== undefined) own = key
  }
  if (own === undefined) throw fault('keys', 'key-missing')
  return own
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
