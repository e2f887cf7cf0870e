// Turns the system's refusal to write into the error a person can act on.

import { CaseError } from '../model/case-error.ts'
import { quoted } from '../model/problem.ts'

/** Runs `work`; the system's errors (they carry a `code`) become CaseError `no-space` or `cannot-write`, others pass. */
export function writing<Result>(path: string, work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    throw writeFailure(path, error)
  }
}

/** The error to throw for a failed write at `path`. */
export function writeFailure(path: string, error: unknown): unknown {
  if (error instanceof CaseError || !(error instanceof Error)) return error
  const code = (error as { code?: unknown }).code
  if (typeof code !== 'string' || !/^E[A-Z0-9]+$/.test(code)) return error
  const full = code === 'ENOSPC' || code === 'EDQUOT'
  return new CaseError(
    full ? 'no-space' : 'cannot-write',
    full ? 'no-space' : 'cannot-write',
    {
      value: quoted(path),
      reason: code,
    },
    { cause: error },
  )
}
