// Checks a bag that somebody gave, without a case.

import { isBagFolder as isBag, verifyBag } from '../import/bag-verify.ts'
import type { BagReport } from '../model/bag-report.ts'
import { CaseError } from '../model/case-error.ts'
import type { System } from '../system/system.ts'
import type { Progress } from './progress.ts'

/** True for a folder with bagit.txt and without case.json. */
export function isBagFolder(root: string, system: System): boolean {
  return isBag(root, system)
}

/** Reads every byte; changes nothing, fetches nothing. Throws CaseError `interrupted` when the signal is given. */
export function verifyBagFolder(
  root: string,
  system: System,
  progress: Progress,
  signal?: AbortSignal,
): Promise<BagReport> {
  return verifyBag(root, system, {
    progress: (done, total) => progress.update('verify', done, total, 'bytes'),
    pause: () => pauseUnless(signal),
  })
}

/** Lets Ctrl-C have its turn; throws CaseError `interrupted` after it. */
export async function pauseUnless(signal: AbortSignal | undefined): Promise<void> {
  await new Promise(resolve => setTimeout(resolve, 0))
  if (signal?.aborted) throw new CaseError('interrupted', 'interrupted')
}
