// Makes a copy of a case the case of another device: a key of its own, admitted by the device that the copy came from.

import { readDeviceKey, writeDeviceKey } from '../journal/device-key.ts'
import { firstEntry } from '../journal/known-chains.ts'
import { CaseError } from '../model/case-error.ts'
import type { System } from '../system/system.ts'
import { writeDurably } from '../system/write-durably.ts'
import { type OpenOptions, openCase } from './case-folder.ts'
import { beginEpoch, newEpoch } from './new-epoch.ts'
import { dropPrivateKey, finishEnrolment, type KeyFile, privateKeys, turnToEpoch } from './own-key.ts'
import type { StartedEpoch } from './restore.ts'

export interface EnrolOptions extends OpenOptions {
  /** Role of the person who works on this device; never a name. */
  readonly role: string
  readonly tool: string
}

/**
 * The device whose key is in the copy admits a new one in an epoch of its own, so that it is no fork when it goes on
 * elsewhere; then its private key leaves the copy. Throws as `openCase` and `Journal.commit`. When it was interrupted it
 * can be run again.
 */
export function enrolDevice(root: string, system: System, options: EnrolOptions): StartedEpoch {
  const { files } = system
  const custody = openCase(root, system, options)
  try {
    const { role, tool } = options
    const { keys } = custody
    const found = privateKeys(files, root, keys)
    const begun = found.filter(({ began }) => began !== undefined)
    if (begun.length > 1) {
      finishEnrolment(files, root, keys)
      return { device: begun[0].key.device, epoch: begun[0].key.epoch }
    }
    const [old] = begun
    if (old === undefined) throw new CaseError('integrity', 'integrity', { value: 'keys', fault: 'key-missing' })
    const created =
      inFreshEpoch(
        system,
        root,
        found.find(({ began }) => began === undefined),
      ) ?? createKey(system, root, keys)
    const { device, epoch } = created.key
    const publicKey = base64url(created)
    const lastEpoch = newEpoch(system, root, old.key.device)
    beginEpoch(custody, system, old.key, lastEpoch, [
      { type: 'enrolment', publicKey: base64url(old), cause: 'enrolled', role, tool },
      { type: 'admission', device, publicKey, role, tool },
    ])
    const turned = turnToEpoch(files, root, old, lastEpoch)
    beginEpoch(custody, system, created.key, epoch, [{ type: 'enrolment', publicKey, cause: 'enrolled', role, tool }])
    dropPrivateKey(files, root, turned)
    return { device, epoch }
  } finally {
    custody.close()
  }
}

/** A key that an interrupted run left, away from an epoch whose first append was cut off. */
function inFreshEpoch(system: System, root: string, left: KeyFile | undefined): KeyFile | undefined {
  const { files } = system
  if (left === undefined || firstEntry(files, root, left.key) === undefined) return left
  return turnToEpoch(files, root, left, newEpoch(system, root, left.key.device))
}

function createKey(system: System, root: string, keys: Parameters<typeof writeDeviceKey>[2]): KeyFile {
  const text = writeDeviceKey(system.randomBytes(32), Buffer.from(system.randomBytes(8)).toString('hex'), keys)
  const key = readDeviceKey(text, keys)
  if (key === undefined) throw new TypeError('a new key that cannot be read')
  writeDurably(system.files, `${root}/keys/${key.device}.json`, new TextEncoder().encode(text))
  return { key, text, began: undefined }
}

function base64url({ key }: KeyFile): string {
  return Buffer.from(key.publicKey, 'hex').toString('base64url')
}
