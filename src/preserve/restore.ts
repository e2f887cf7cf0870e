// Declares that a backup was put back: this device goes on in a new epoch, so that what it wrote after the backup was
// made, and lost, is no fork when it turns up again.

import type { System } from '../system/system.ts'
import { type OpenOptions, openCase } from './case-folder.ts'
import { beginEpoch, newEpoch } from './new-epoch.ts'
import { ownKey, turnToEpoch } from './own-key.ts'

export interface RestoreOptions extends OpenOptions {
  /** Why, in the person's own words. */
  readonly reason: string
  /** Role of the person; never a name. */
  readonly role: string
  readonly tool: string
}

/** Where the device writes from now on. */
export interface StartedEpoch {
  readonly device: string
  readonly epoch: string
}

/** Throws as `openCase` and `Journal.commit`. When it was interrupted it can be run again. */
export function restoreCase(root: string, system: System, options: RestoreOptions): StartedEpoch {
  const custody = openCase(root, system, options)
  try {
    const { reason, role, tool } = options
    const own = ownKey(system.files, root, custody.keys)
    const { device } = own.key
    const epoch = newEpoch(system, root, device)
    const publicKey = Buffer.from(own.key.publicKey, 'hex').toString('base64url')
    beginEpoch(custody, system, own.key, epoch, [
      { type: 'enrolment', publicKey, cause: 'restored', reason, role, tool },
    ])
    turnToEpoch(system.files, root, own, epoch)
    return { device, epoch }
  } finally {
    custody.close()
  }
}
