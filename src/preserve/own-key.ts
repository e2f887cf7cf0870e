// Which of the keys in a case folder is this device's, and how a key file changes when the device begins anew or leaves.

import { canonicalJson } from '../algorithms/canonical-json.ts'
import { bodyReaders } from '../journal/body-reader.ts'
import { readChain } from '../journal/chain-reader.ts'
import { type DeviceKey, readDeviceKey, writePublicDeviceKey } from '../journal/device-key.ts'
import { type Entry, parseObject } from '../journal/entry.ts'
import { firstEntry, knownChains } from '../journal/known-chains.ts'
import { CaseError } from '../model/case-error.ts'
import type { CaseKeys } from '../system/case-keys.ts'
import type { Files } from '../system/files.ts'
import { destroyReplaced, replaceAndDestroy } from '../system/replace-durably.ts'
import { exactText, readWhole, writeDurably } from '../system/write-durably.ts'
import { readCaseFile } from './case-file.ts'

const LARGEST_KEY_FILE = 65_536

/** Second name of a key file whose private key is about to be destroyed. */
const LEAVING = /^([0-9a-f]{32})\.json\.old\.partial$/

export interface KeyFile {
  readonly key: DeviceKey
  readonly text: string
  /** First entry of the key's epoch; undefined when it has no group yet, though an append may have been cut off. */
  readonly began: Entry | undefined
}

/**
 * The key files with a private key, the newest first, those without a chain last. More
 * than one is what an interrupted enrolment leaves; of several, those of devices that write without being admitted are
 * left out. Throws CaseError `integrity` for a damaged key file.
 */
export function privateKeys(files: Files, root: string, keys?: CaseKeys): KeyFile[] {
  const folder = `${root}/keys`
  const found: KeyFile[] = []
  for (const { name, kind } of files.facts(folder) === undefined ? [] : files.list(folder)) {
    if (kind !== 'file' || !/^[0-9a-f]{32}\.json$/.test(name)) continue
    const bytes = readWhole(files, `${folder}/${name}`, LARGEST_KEY_FILE)
    const text = bytes === undefined ? '' : exactText(bytes)
    const key = readDeviceKey(text, keys)
    if (key === undefined || `${key.device}.json` !== name) throw fault(`keys/${name}`, 'key-damaged')
    if (key.wrapping !== undefined && key.wrapping !== (keys === undefined ? 'plain' : 'case-key'))
      throw fault(`keys/${name}`, 'key-damaged')
    if (key.signer !== undefined) found.push({ key, text, began: begunWith(files, root, key) })
  }
  if (found.length < 2) return found
  return admitted(files, root, found, keys).sort((a, b) => Number(hasSeen(b, a)) - Number(hasSeen(a, b)))
}

/** Without those that began a chain and were never admitted: they were put here by somebody else. */
function admitted(files: Files, root: string, found: readonly KeyFile[], keys: CaseKeys | undefined): KeyFile[] {
  const caseFile = readCaseFile(files, root)
  const sealing = caseFile.mode === 'sealed' ? { case: caseFile.case, keys } : undefined
  const { devices } = knownChains(files, root, caseFile, bodyReaders(files, root, sealing))
  return found.filter(({ key, began }) => began === undefined || devices.has(key.device))
}

/** True when `a` began later than `b`: an admitted device has seen the chain that admitted it. */
function hasSeen(a: KeyFile, b: KeyFile): boolean {
  if (a.began === undefined || b.began === undefined) return a.began !== undefined
  return a.began.seen.some(({ device, epoch }) => device === b.key.device && epoch === b.key.epoch)
}

/** The key that this folder signs with. Throws CaseError `integrity` when there is none. */
export function ownKey(files: Files, root: string, keys?: CaseKeys): KeyFile {
  const [own] = privateKeys(files, root, keys)
  if (own === undefined) throw fault('keys', 'key-missing')
  return own
}

/** Names another epoch in the key file: the device writes there from now on. */
export function turnToEpoch(files: Files, root: string, { key, text }: KeyFile, epoch: string): KeyFile {
  const changed = `${canonicalJson({ ...parseObject(text), epoch })}\n`
  writeDurably(files, keyFilePath(root, key.device), new TextEncoder().encode(changed))
  const turned = { ...key, epoch }
  return { key: turned, text: changed, began: begunWith(files, root, turned) }
}

/** Takes the private key out of a key file and destroys its bytes. */
export function dropPrivateKey(files: Files, root: string, { key }: KeyFile): void {
  const text = writePublicDeviceKey(key.publicKey, key.epoch)
  replaceAndDestroy(files, keyFilePath(root, key.device), new TextEncoder().encode(text))
}

/**
 * Finishes an enrolment that was interrupted when the new device had already begun: the private keys that it replaced
 * leave the folder. Only the holder of the lock may.
 */
export function finishEnrolment(files: Files, root: string, keys?: CaseKeys): void {
  for (const { name } of files.list(`${root}/keys`)) {
    const device = LEAVING.exec(name)?.[1]
    if (device !== undefined) destroyReplaced(files, keyFilePath(root, device))
  }
  const begun = privateKeys(files, root, keys).filter(({ began }) => began !== undefined)
  for (const replaced of begun.slice(1)) dropPrivateKey(files, root, replaced)
}

function begunWith(files: Files, root: string, key: DeviceKey): Entry | undefined {
  const entry = firstEntry(files, root, key)
  if (entry === undefined) return undefined
  const identity = { ...key, case: entry.case, caseSha256: entry.prev }
  for (const part of readChain(files, root, identity)) return part.kind === 'group' ? entry : undefined
  return undefined
}

function keyFilePath(root: string, device: string): string {
  return `${root}/keys/${device}.json`
}

function fault(value: string, code: string): CaseError {
  return new CaseError('integrity', 'integrity', { value, fault: code })
}
