// Whether a place that a person names for a file lies in the case folder, also by way of a link.

import { CaseError } from '../model/case-error.ts'
import { quoted } from '../model/problem.ts'
import { parentOf } from '../system/durable-directory.ts'
import type { Files } from '../system/files.ts'
import type { Casebook } from './casebook.ts'

/** By identity of the folders above the path, so that a link to the case is the case. Paths are absolute. */
export function liesInCase(files: Files, root: string, path: string): boolean {
  const caseFolder = files.facts(root)?.identity
  for (let at = parentOf(path); ; at = parentOf(at)) {
    if (at === root || (caseFolder !== undefined && files.facts(at)?.identity === caseFolder)) return true
    if (parentOf(at) === at || at === '.') return false
  }
}

/** Folders in which every file is accounted for: one more is damage. */
const EVIDENCE = ['vault', 'keys', 'journal']

/**
 * Throws CaseError `usage` for a path among the evidence of a case, and anywhere in the folder of a sealed one: nothing that
 * can be read may lie there.
 */
export function refuseInsideCase({ isSealed, root, system }: Casebook, path: string): void {
  if (isSealed && liesInCase(system.files, root, path))
    throw new CaseError('usage', 'output-inside-case', { value: quoted(path) })
  for (const folder of EVIDENCE)
    if (liesInCase(system.files, `${root}/${folder}`, path))
      throw new CaseError('usage', 'export-in-case', { value: quoted(path) })
}
