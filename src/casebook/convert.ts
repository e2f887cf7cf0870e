// Seals an open case, or opens a sealed one, into a new folder; removes the old one only when the new one has been verified.

import { CaseError } from '../model/case-error.ts'
import { quoted } from '../model/problem.ts'
import type { VerifyReport } from '../model/verify-report.ts'
import { readCaseFile } from '../preserve/case-file.ts'
import { type CaseKeys, type NewCaseKeys, newCaseKeys } from '../preserve/case-keys.ts'
import { type CaseToConvert, type ConversionTarget, convertCase } from '../preserve/convert-case.ts'
import { removeCase } from '../preserve/remove-case.ts'
import type { System } from '../system/system.ts'

export interface Converted {
  /** Check of the new case, made before anything of the old one is removed. */
  readonly report: VerifyReport
  /** Whether the old case was destroyed. */
  readonly isRemoved: boolean
  /** Files of others that stay in the folder of the old case. */
  readonly left: readonly string[]
}

export type ConversionSource = Omit<CaseToConvert, 'keys'> & {
  /** Destroys the old case when the new one has been verified. */
  readonly removesOriginal?: boolean
}

/** Keys to seal this open case with, and the recovery key to show. Throws CaseError `not-a-case`, `usage`. */
export async function keysForSealing(
  root: string,
  system: System,
  options: { readonly passphrase: string; readonly hasRecoveryKey: boolean; readonly workFactor?: number },
): Promise<NewCaseKeys> {
  const caseFile = readCaseFile(system.files, root)
  if (caseFile.mode === 'sealed') throw new CaseError('usage', 'case-is-sealed-already', { value: quoted(root) })
  return newCaseKeys(system, { ...options, caseId: caseFile.case })
}

/** Seals an open case into `target`. Errors as of `convertCase`. */
export function sealCase(source: ConversionSource, target: string, sealed: NewCaseKeys): Promise<Converted> {
  return convert(source, target, { to: 'sealed', sealed }, undefined)
}

/** Opens a sealed case into `target`: from then on whoever has the folder can read it. Errors as of `sealCase`. */
export function openSealedCase(source: ConversionSource, target: string, keys: CaseKeys): Promise<Converted> {
  return convert(source, target, { to: 'open' }, keys)
}

async function convert(
  { removesOriginal = false, ...source }: ConversionSource,
  target: string,
  conversion: ConversionTarget,
  keys: CaseKeys | undefined,
): Promise<Converted> {
  const { root, system, processes } = source
  const report = await convertCase({ ...source, keys }, target, conversion)
  const left = removesOriginal ? removeCase(root, system, processes) : []
  return { report, isRemoved: removesOriginal, left }
}
