// The entries of a case's journal for people to read: newest first, by kind, and which of them were taken back.

import type { RecordedAct } from '../journal/recorded-acts.ts'
import type { Act } from '../model/acts.ts'
import type { RecordedCasework, WithdrawalAct } from '../model/casework.ts'
import type { EntryPlace } from '../model/entry-place.ts'
import { placeKey } from '../weigh/casework-effect.ts'
import { isCaseworkAct, isCaseworkType } from '../weigh/casework-shape.ts'
import type { Casebook } from './casebook.ts'
import { holdings } from './casework.ts'
import { postsOf, visiblePosts } from './casework-list.ts'

export interface JournalEntries {
  /** In canonical order; without those erased. */
  readonly acts: readonly RecordedAct[]
  /** `device:epoch:seq` of those that a withdrawal names. */
  readonly withdrawn: ReadonlySet<string>
  readonly counts: ReadonlyMap<Act['type'], number>
}

/** Reads all chains through. Throws CaseError `integrity` where one is damaged. */
export function journalEntries(casebook: Casebook): JournalEntries {
  const acts: RecordedAct[] = []
  const counts = new Map<Act['type'], number>()
  for (const recorded of casebook.custody.journal.acts()) {
    acts.push(withoutChunks(recorded))
    counts.set(recorded.act.type, (counts.get(recorded.act.type) ?? 0) + 1)
  }
  const withdrawn = new Set<string>()
  // A withdrawal that was withdrawn itself counts for nothing: decided from the newest on.
  for (const recorded of [...acts].reverse())
    if (recorded.act.type === 'withdrawal' && isCaseworkAct(recorded.act) && !withdrawn.has(entryKey(recorded)))
      withdrawn.add(placeKey((recorded.act as WithdrawalAct).of))
  return { acts, withdrawn, counts }
}

/** What acts of intake hold for each megabyte is not for reading. */
function withoutChunks(recorded: RecordedAct): RecordedAct {
  const { act } = recorded
  return act.type === 'acquisition' ? { ...recorded, act: { ...act, chunkSha256: [] } } : recorded
}

function entryKey({ device, epoch, seq }: EntryPlace): string {
  return placeKey({ device, epoch, seq })
}

/** Whether an act is casework, which can be taken back. */
export function isCasework(type: string): boolean {
  return isCaseworkType({ type })
}

/** Those of some acts that a source holds back: no words of people are shown with them. Needs the index. */
export function heldBackAmong(casebook: Casebook, acts: readonly RecordedAct[]): ReadonlySet<RecordedAct> {
  const casework = acts.flatMap(recorded => {
    const { act, device, epoch, seq, claimedTime } = recorded
    if (!isCaseworkAct(act)) return []
    return [{ recorded, row: { at: { device, epoch, seq }, order: 0, claimedTime, act } satisfies RecordedCasework }]
  })
  const rows = casework.map(({ row }) => row)
  const visible = visiblePosts(casebook, rows)
  const isOnHeldBack = holdings(casebook, rows)
  return new Set(
    casework.flatMap(({ recorded, row: { act } }) =>
      postsOf(act).some(post => !visible.has(post)) || isOnHeldBack(act) ? [recorded] : [],
    ),
  )
}
