// Another passphrase for a sealed case, unlocked with the old one or, when that is lost, with the recovery key.

import { type Secret, unlockCase } from '../preserve/case-keys.ts'
import { changePassphrase, type PassphraseChange } from '../preserve/change-passphrase.ts'
import type { System } from '../system/system.ts'

/**
 * Changes what opens the case, and gives a new recovery key if one was asked for. Errors as of `unlockCase` and
 * `changePassphrase`; the case must not be open.
 */
export async function changeCasePassphrase(
  root: string,
  system: System,
  secret: Secret,
  change: PassphraseChange,
): Promise<{ readonly recoveryKey: string | undefined }> {
  const keys = await unlockCase(root, system, secret)
  try {
    return await changePassphrase(root, system, keys, change)
  } finally {
    keys.forget()
  }
}
