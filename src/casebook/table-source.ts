// A table that a person named on the command line, opened for reading where it lies: it does not become part of a case.

import { CaseError } from '../model/case-error.ts'
import { quoted } from '../model/problem.ts'
import type { ByteSource } from '../model/source-record.ts'
import type { Files } from '../system/files.ts'

/**
 * Runs the work on the file and closes it. `shown` is the path as the person wrote it. Throws CaseError `input-not-found` and
 * `input-not-readable`, the latter also for what is no file: a pipe has no size and can be read only once.
 */
export async function withTable<Result>(
  files: Files,
  path: string,
  shown: string,
  work: (source: ByteSource) => Promise<Result>,
): Promise<Result> {
  const value = quoted(shown)
  const reading = <Value>(read: () => Value): Value => {
    try {
      return read()
    } catch (cause) {
      const reason = (cause as { code?: unknown }).code
      if (typeof reason !== 'string') throw cause
      throw new CaseError('input-not-readable', 'input-not-readable', { value, reason }, { cause })
    }
  }
  const facts = reading(() => files.facts(path))
  if (facts === undefined) throw new CaseError('input-not-found', 'input-not-found', { value })
  if (facts.kind !== 'file') throw new CaseError('input-not-readable', 'not-a-file', { value })
  const file = reading(() => files.openForReading(path))
  try {
    const readAt = (target: Uint8Array, position: number): number => reading(() => file.readAt(target, position))
    return await work({ name: shown, sizeBytes: facts.sizeBytes, readAt })
  } finally {
    file.close()
  }
}
