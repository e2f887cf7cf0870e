// What an opening for writing settles before anything is read: erasures that were interrupted, consents that have run out.

import type { Problem } from '../model/problem.ts'
import { finishErasures } from '../preserve/erase.ts'
import type { Casebook } from './casebook.ts'
import { consentNotices } from './consent.ts'
import { recordLapses } from './sources.ts'

/** Returns what a person should know. One pass over the journal where there is neither a source nor an erasure. */
export function settleOpening(casebook: Casebook): Problem[] {
  const { custody, root, system } = casebook
  const met = new Set<string>()
  for (const { act } of custody.journal.acts()) met.add(act.type)
  const notices: Problem[] = []
  if (met.has('erasure')) {
    const bodies = finishErasures(custody, system)
    if (bodies > 0) notices.push({ code: 'erasure-finished', severity: 'notice', where: root, parameters: { bodies } })
  }
  if (met.has('source')) {
    recordLapses(casebook)
    notices.push(...consentNotices(casebook))
  }
  return notices
}
