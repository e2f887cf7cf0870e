// Checks a case without opening it.

import type { VerifyReport } from '../model/verify-report.ts'
import { verifyCase } from '../preserve/verify.ts'
import type { System } from '../system/system.ts'
import type { Progress } from './progress.ts'

/** Reads every byte; changes nothing. */
export function verify(root: string, system: System, progress: Progress): VerifyReport {
  return verifyCase(root, system, (done, total) => progress.update('verify', done, total, 'bytes'))
}
