// Keys of sealed cases, on the way from a person's passphrase to an open case.

import { CaseError } from '../model/case-error.ts'
import { quoted } from '../model/problem.ts'
import { isCase, noCase, readCaseFile } from '../preserve/case-file.ts'
import { type NewCaseKeys, newCaseKeys, type Secret, unlockCase } from '../preserve/case-keys.ts'
import type { CaseKeys } from '../system/case-keys.ts'
import type { System } from '../system/system.ts'

export type { NewCaseKeys, Secret } from '../preserve/case-keys.ts'

/** How the case in a folder is kept; undefined when there is none. Throws CaseError `case-newer` and `integrity`. */
export function caseMode(root: string, system: System): 'open' | 'sealed' | undefined {
  return isCase(system.files, root) ? readCaseFile(system.files, root).mode : undefined
}

/** Keys of a sealed case. Throws CaseError `passphrase-wrong`, `not-a-case`, `integrity`. Takes about a second, by intent. */
export function unlock(root: string, system: System, secret: Secret): Promise<CaseKeys> {
  if (!isCase(system.files, root)) throw noCase(system.files, root)
  return unlockCase(root, system, secret)
}

/** What a case that is kept in another way than needed is told. */
const OTHER_MODE = { open: 'case-is-sealed-already', sealed: 'case-not-sealed' } as const

/** Throws CaseError `not-a-case` where none lies, `usage` for one in the other mode: before anybody is asked for a passphrase. */
export function needMode(root: string, system: System, needed: 'open' | 'sealed'): void {
  const mode = caseMode(root, system)
  if (mode === undefined) throw noCase(system.files, root)
  if (mode !== needed) throw new CaseError('usage', OTHER_MODE[needed], { value: quoted(root) })
}

/** Keys for a case that is still to be made. */
export function newKeys(system: System, passphrase: string, hasRecoveryKey: boolean): Promise<NewCaseKeys> {
  return newCaseKeys(system, { passphrase, hasRecoveryKey })
}
