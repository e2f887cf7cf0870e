// A Ctrl-C that came while something was computed in one go.

import { CaseError } from '../model/case-error.ts'

/** Lets a signal that waits be delivered. Throws CaseError `interrupted` when the person wants to stop. */
export async function stopIfInterrupted(signal: AbortSignal): Promise<void> {
  await new Promise<void>(resolve => setImmediate(resolve))
  if (signal.aborted) throw new CaseError('interrupted', 'interrupted')
}
