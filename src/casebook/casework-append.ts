// Signs checked records of casework into the journal.

import type { CaseworkAct } from '../model/casework.ts'
import type { EntryPlace } from '../model/entry-place.ts'
import type { Casebook } from './casebook.ts'

/** Signs acts that were checked; returns where they stand. */
export function appendCasework(casebook: Casebook, acts: readonly CaseworkAct[]): EntryPlace[] {
  const { journal } = casebook.custody
  for (const act of acts) journal.append(act)
  journal.commit()
  const head = journal.head()
  if (head === undefined) return []
  const { device, epoch, seq } = head
  return acts.map((_, i) => ({ device, epoch, seq: seq - acts.length + 1 + i }))
}
