// Actors and ties of a file of FollowTheMoney entities, recorded because a person said so.

import { ftmCasework } from '../import/followthemoney-casework.ts'
import { looksLikeFtm } from '../import/followthemoney-entities.ts'
import { HEAD_BYTES, memorySource } from '../import/intake-file.ts'
import { ProblemLog } from '../import/problem-log.ts'
import type { Problem } from '../model/problem.ts'
import { exhibitsOf } from '../preserve/exhibit-numbers.ts'
import { sha256 } from '../system/hashing.ts'
import type { Casebook } from './casebook.ts'
import { caseworkActs } from './casework.ts'
import { statedAct } from './casework-file.ts'
import { type Recording, recordCasework } from './casework-record.ts'
import { notReadable, readGivenFile } from './given-file.ts'
import type { Progress } from './progress.ts'

/** Largest file of entities whose actors are recorded, in bytes. */
const LARGEST_BYTES = 1 << 28

export interface FtmRecordingOptions {
  readonly path: string
  /** Role that decided; a record without one has a fault. */
  readonly role: string | undefined
  readonly progress: Progress
  readonly signal: AbortSignal
}

export interface FtmRecording extends Recording {
  /** Entities that gave no record, and what else has to be known; nothing of it kept a record out. */
  readonly notices: readonly Problem[]
}

/**
 * Records every actor and every tie between actors of the file that is not recorded yet: alleged, said by whom the entity names as publisher or
 * else by the data set, on the exhibit that holds the file where it is one. All or, when any has a fault, none. Throws CaseError
 * `input-not-found` or `input-not-readable`.
 */
export async function recordFtm(
  casebook: Casebook,
  { path, role, progress, signal }: FtmRecordingOptions,
): Promise<FtmRecording> {
  const bytes = readGivenFile(casebook.system.files, path, LARGEST_BYTES + 1)
  if (bytes.length > LARGEST_BYTES) throw notReadable(path, 'EFBIG')
  const where = path.split('/').at(-1) ?? path
  if (!looksLikeFtm(bytes.subarray(0, HEAD_BYTES), where)) throw notReadable(path, 'FollowTheMoney')
  const log = new ProblemLog(where)
  const exhibit = exhibitsOf(casebook.custody.journal.acts()).all.find(each => each.sha256 === sha256(bytes))?.number
  const records = ftmCasework(memorySource(where, bytes), { role, dataset: where, exhibit }, log)
  const known = new Set(caseworkActs(casebook).map(({ act }) => statedAct(act)))
  const recording = await recordCasework(casebook, records, {
    where,
    progress,
    signal,
    isKnown: act => known.has(statedAct(act)),
  })
  return { ...recording, notices: log.finish() }
}
