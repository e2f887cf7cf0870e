// The import as somebody asks for it in one go: claims first, then the material, then what people decided.

import { CaseError } from '../model/case-error.ts'
import type { Problem } from '../model/problem.ts'
import { quoted } from '../model/problem.ts'
import type { ReadOptions } from '../model/source-record.ts'
import type { Acquired } from './acquire.ts'
import type { Casebook } from './casebook.ts'
import { recordCaseworkFile } from './casework-file.ts'
import type { ImportWatch } from './import-watch.ts'
import { importInputs } from './line.ts'
import type { Progress } from './progress.ts'
import { recordClaims } from './record-claims.ts'
import { addSource, type SourceStatement, sourceOf } from './sources.ts'

export interface TakeInRequest {
  readonly inputs: readonly string[]
  readonly chatIds: readonly string[]
  readonly readOptions: ReadOptions
  /** An id of the register, or what is stated of a new source. */
  readonly source?: string | SourceStatement
  readonly role: string
  /** Path of a file of claims; it replaces the one in force. */
  readonly claims?: string
  readonly casework?: string
}

export interface TakeInRun {
  readonly progress: Progress
  readonly signal: AbortSignal
  readonly watch: ImportWatch
}

/**
 * Throws what `importInputs` throws, CaseError `claims-file` for a file of claims that cannot be understood (before anything else is done), `usage` for an
 * unknown source and for a file of casework with faults, which are told to the watch; the material is kept by then.
 */
export async function takeIn(casebook: Casebook, request: TakeInRequest, run: TakeInRun): Promise<Acquired> {
  const { claims, casework, source: stated, role, inputs, chatIds, readOptions } = request
  if (claims !== undefined) recordClaims(casebook, claims)
  const source = stated === undefined ? undefined : sourceId(casebook, stated)
  const told = { showProblems: (problems: readonly Problem[]) => problems.forEach(run.watch.problem), showChats() {} }
  const acquired = await importInputs(casebook, {
    inputs,
    chats: [],
    chatIds,
    readOptions,
    role,
    exclude: [claims, casework].filter(path => path !== undefined),
    ...(source === undefined ? {} : { source }),
    ...told,
    ...run,
  })
  if (casework !== undefined) {
    const { problems } = await recordCaseworkFile(casebook, { path: casework, ...run })
    problems.forEach(run.watch.problem)
    if (problems.length > 0)
      throw new CaseError('usage', 'casework-file', { value: quoted(casework), problems: problems.length })
  }
  return acquired
}

function sourceId(casebook: Casebook, stated: string | SourceStatement): string {
  return typeof stated === 'string' ? sourceOf(casebook, stated).source.source : addSource(casebook, stated)
}
