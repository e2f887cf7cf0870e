// Another passphrase or recovery key for a sealed case. Only the files that hold the case key are written
// anew; the journal is told before.

import type { Processes } from '../system/process-identity.ts'
import { replaceAndDestroy } from '../system/replace-durably.ts'
import type { System } from '../system/system.ts'
import { writing } from '../system/write-failure.ts'
import { openCase } from './case-folder.ts'
import {
  type CaseKeys,
  keyFileHashes,
  PASSPHRASE_FILE,
  RECOVERY_FILE,
  sealForPassphrase,
  sealForRecovery,
} from './case-keys.ts'

export interface PassphraseChange {
  /** The passphrase from now on; stays as it was when absent. */
  readonly passphrase?: string
  /** Makes a recovery key; one that there was does not open the case any more. */
  readonly newRecoveryKey?: boolean
  /** Shows the new recovery key, before anything is written: what it throws leaves everything as it was. */
  readonly show?: (recoveryKey: string) => void | Promise<void>
  /** Base-2 logarithm of the scrypt cost; 18 for people. */
  readonly workFactor?: number
  readonly processes?: Processes
}

/**
 * Each of the two files is replaced in one step, so an interruption leaves the old or the new secret in force; the old
 * file is overwritten. Who has both the old secret and an old copy of the file can still open the case: the case key stays.
 * Throws CaseError `usage` for no passphrase, and what opening the case and writing throw.
 */
export async function changePassphrase(
  root: string,
  system: System,
  keys: CaseKeys,
  change: PassphraseChange,
): Promise<{ readonly recoveryKey: string | undefined }> {
  const { passphrase, newRecoveryKey = false, show, workFactor, processes } = change
  const custody = openCase(root, system, { keys, processes })
  try {
    const passphraseFile = passphrase === undefined ? undefined : await sealForPassphrase(keys, passphrase, workFactor)
    const recovery = newRecoveryKey ? await sealForRecovery(keys) : undefined
    if (recovery !== undefined) await show?.(recovery.recoveryKey)
    custody.journal.append({ type: 'key-files', ...keyFileHashes({ passphraseFile, recoveryFile: recovery?.file }) })
    custody.commit()
    writing(root, () => {
      if (recovery !== undefined) replaceAndDestroy(system.files, `${root}/${RECOVERY_FILE}`, recovery.file)
      if (passphraseFile !== undefined) replaceAndDestroy(system.files, `${root}/${PASSPHRASE_FILE}`, passphraseFile)
    })
    return { recoveryKey: recovery?.recoveryKey }
  } finally {
    custody.close()
  }
}
