// The bytes of a small file that a person named on the command line.

import { CaseError } from '../model/case-error.ts'
import { quoted } from '../model/problem.ts'
import type { Files } from '../system/files.ts'

/** At most `most` bytes from its beginning; whoever asks for one more than may be sees that it is larger. Throws CaseError `input-not-found` or `input-not-readable`. */
export function readGivenFile(files: Files, path: string, most: number): Uint8Array {
  const facts = files.facts(path)
  if (facts === undefined) throw new CaseError('input-not-found', 'input-not-found', { value: quoted(path) })
  try {
    const file = files.openForReading(path)
    try {
      const bytes = new Uint8Array(Math.min(facts.sizeBytes, most))
      return bytes.subarray(0, file.readAt(bytes, 0))
    } finally {
      file.close()
    }
  } catch (cause) {
    throw notReadable(path, (cause as { code?: string }).code ?? String(cause), cause)
  }
}

/** What is said of a file that is there and cannot be used: why, as a code. */
export function notReadable(path: string, reason: string, cause?: unknown): CaseError {
  return new CaseError('input-not-readable', 'input-not-readable', { value: quoted(path), reason }, { cause })
}
