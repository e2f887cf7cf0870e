// Heads of a case, to be kept elsewhere.

import { type CaseHead, headsOf, writeHead } from '../preserve/heads.ts'
import type { System } from '../system/system.ts'
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

/** Writes the lines into a new file. Throws CaseError `cannot-write`, also when the path is taken. */
export function keepHeads(found: readonly CaseHead[], system: System, path: string): void {
  writeNewFile(system.files, path, [`${headLines(found).join('\n')}\n`])
}
