// A file of records that is given with the sources: what stands in the journal already is not recorded again.

import { canonicalJson } from '../algorithms/canonical-json.ts'
import type { CaseworkAct } from '../model/casework.ts'
import type { Casebook } from './casebook.ts'
import { caseworkActs } from './casework.ts'
import { type Recording, recordCasework, statedLines, statedText } from './casework-record.ts'
import type { Progress } from './progress.ts'

export interface CaseworkFileOptions {
  readonly path: string
  readonly progress: Progress
  readonly signal: AbortSignal
}

/**
 * Records the lines of the file that were not recorded before; all or, when any has a fault, none. Throws CaseError `input-not-found` or
 * `input-not-readable`.
 */
export async function recordCaseworkFile(
  casebook: Casebook,
  { path, progress, signal }: CaseworkFileOptions,
): Promise<Recording> {
  const where = path.split('/').at(-1) ?? path
  const { records, problems } = statedLines(statedText(casebook.system.files, path), where, undefined)
  if (problems.length > 0) return { entries: [], problems }
  const known = new Set(caseworkActs(casebook).map(({ act }) => statedAct(act)))
  const isKnown = (act: CaseworkAct) => known.has(statedAct(act))
  return recordCasework(casebook, records, { where, progress, signal, isKnown })
}

/** What a person stated, whatever program recorded it. */
export function statedAct(act: CaseworkAct): string {
  const { tool: _tool, ...rest } = act
  return canonicalJson(rest)
}
