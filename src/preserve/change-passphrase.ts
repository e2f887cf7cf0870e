// Another passphrase or recovery key for a sealed case. Only the files that hold the case key are written anew.

import { CaseError } from '../model/case-error.ts'
import { nodeProcesses, type Processes } from '../system/process-identity.ts'
import { replaceAndDestroy } from '../system/replace-durably.ts'
import type { System } from '../system/system.ts'
import { writing } from '../system/write-failure.ts'
import { readCaseFile } from './case-file.ts'
import { type CaseKeys, PASSPHRASE_FILE, RECOVERY_FILE, sealForPassphrase, sealForRecovery } from './case-keys.ts'
import { lockCase } from './case-lock.ts'

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
 * Throws CaseError `integrity` for keys of another case, `case-in-use`, `no-space`, `cannot-write`, `usage` for no passphrase.
 */
export async function changePassphrase(
  root: string,
  system: System,
  keys: CaseKeys,
  change: PassphraseChange,
): Promise<{ readonly recoveryKey: string | undefined }> {
  const { passphrase, newRecoveryKey = false, show, workFactor, processes = nodeProcesses } = change
  if (readCaseFile(system.files, root).case !== keys.caseId)
    throw new CaseError('integrity', 'integrity', { value: PASSPHRASE_FILE, fault: 'key-foreign' })
  const lock = lockCase(system, root, processes)
  try {
    const passphraseFile = passphrase === undefined ? undefined : await sealForPassphrase(keys, passphrase, workFactor)
    const recovery = newRecoveryKey ? await sealForRecovery(keys) : undefined
    if (recovery !== undefined) await show?.(recovery.recoveryKey)
    writing(root, () => {
      if (recovery !== undefined) replaceAndDestroy(system.files, `${root}/${RECOVERY_FILE}`, recovery.file)
      if (passphraseFile !== undefined) replaceAndDestroy(system.files, `${root}/${PASSPHRASE_FILE}`, passphraseFile)
    })
    return { recoveryKey: recovery?.recoveryKey }
  } finally {
    lock.release()
  }
}
