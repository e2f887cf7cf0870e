// Takes a signed act back; says so when it could not be.

import { ask, Refused } from '../state/ask.ts'

/** Throws Refused with the reason when the withdrawal was not signed. */
export async function withdraw(entry: string): Promise<void> {
  const { entries, problems } = await ask('case.undo', { entry })
  if (entries.length === 0) throw new Refused('not-withdrawn', problems.map(({ text }) => text).join(' '), 0)
}
