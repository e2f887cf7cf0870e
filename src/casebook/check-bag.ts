// A bag that was just written, read again before anybody relies on it.

import type { BaggedRow } from '../export/bagit.ts'
import { verifyBag } from '../import/bag-verify.ts'
import { CaseError } from '../model/case-error.ts'
import { quoted } from '../model/problem.ts'
import type { Casebook } from './casebook.ts'
import type { Progress } from './progress.ts'
import { pauseUnless } from './verify-bag.ts'

/** Throws CaseError `integrity` when the bag is not valid or its payload does not come back as it went. */
export async function checkBag(
  casebook: Casebook,
  folder: string,
  payload: readonly BaggedRow[],
  { signal, progress }: { readonly signal: AbortSignal; readonly progress: Progress },
): Promise<void> {
  const report = await verifyBag(folder, casebook.system, {
    progress: (done, total) => progress.update('verify', done, total, 'bytes'),
    pause: () => pauseUnless(signal),
  })
  const read = new Map(report.payload.map(file => [file.path, file]))
  const isWhole = payload.every(({ path, digests }) => read.get(path)?.sha256 === digests.sha256)
  if (report.verdict === 'valid' && isWhole) return
  const fault = report.problems[0]?.code ?? 'bag-payload-changed'
  throw new CaseError('integrity', 'export-check-failed', { value: quoted(folder), fault })
}
