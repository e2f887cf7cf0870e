// Before an export speaks of originals: their bytes are those that were recorded.

import { CaseError } from '../model/case-error.ts'
import { hashSource } from '../system/hash-source.ts'
import type { Casebook } from './casebook.ts'
import type { ExhibitOpening } from './handed-exhibits.ts'
import type { Progress } from './progress.ts'
import { pauseUnless } from './verify-bag.ts'

/** Reads each once. Throws CaseError `integrity` with the number of the exhibit in the case at the first that is not as it was recorded. */
export async function checkOriginals(
  casebook: Casebook,
  exhibits: readonly Pick<ExhibitOpening, 'exhibit' | 'sha256' | 'name'>[],
  progress: Progress,
  signal: AbortSignal,
): Promise<void> {
  for (const [done, { exhibit, sha256, name }] of exhibits.entries()) {
    await pauseUnless(signal)
    progress.update('verify', done, exhibits.length, 'steps')
    if (hashSource(casebook.custody.vault.open(sha256, name)) !== sha256)
      throw new CaseError('integrity', 'integrity', { value: `${exhibit}`, fault: 'original-changed' })
  }
}
