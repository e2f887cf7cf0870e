// Heads of a case, to be kept elsewhere.

import { CaseError } from '../model/case-error.ts'
import { quoted } from '../model/problem.ts'
import { type CaseHead, headsOf, writeHead } from '../preserve/heads.ts'
import type { System } from '../system/system.ts'
import { liesInCase } from './inside-case.ts'
import { writeNewFile } from './write-new-file.ts'

export type { CaseHead } from '../preserve/heads.ts'

/** Newest entry of each journal; reads only. Throws CaseError `not-a-case` and `integrity`. */
export function heads(root: string, system: System): CaseHead[] {
  return headsOf(system.files, root)
}

/** The lines to keep, one a journal. */
export function headLines(found: readonly CaseHead[]): string[] {
  return found.map(writeHead)
}

/**
 * Writes the lines into a new file. Throws CaseError `cannot-write`, also when the path is taken, and `usage` for a place in
 * the case, where a head witnesses nothing.
 */
export function keepHeads(found: readonly CaseHead[], root: string, system: System, path: string): void {
  if (liesInCase(system.files, root, path)) throw new CaseError('usage', 'export-in-case', { value: quoted(path) })
  writeNewFile(system.files, path, [`${headLines(found).join('\n')}\n`])
}
