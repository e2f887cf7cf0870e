// Routes of custody: the journal, exhibits and their bytes, checks, heads and anchors.

import type { AnchorRow, ChainRow, ErasedRow, ExhibitRow, JournalRow, VerifiedView } from '../model/custody-view.ts'
import { list, maybe, nothing, object, path, text, whole } from './checks.ts'
import { route } from './route.ts'

export interface CustodyState {
  readonly caseId: string
  readonly isSealed: boolean
  readonly root: string
  readonly createdTime: number
  /** Of this device, in groups of four digits. */
  readonly fingerprint: string
  /** At most 200. */
  readonly chains: readonly ChainRow[]
  readonly chainCount: number
  readonly forks: readonly { readonly device: string; readonly epoch: string; readonly seq: number }[]
  readonly anchors: readonly AnchorRow[]
  readonly anchorFaults: readonly string[]
  /** Groups of chains that count and that no anchor names. */
  readonly unanchored: number
  /** Lines to keep elsewhere, one a chain. */
  readonly heads: readonly string[]
  readonly entries: number
  readonly exhibits: number
  readonly erased: number
  /** Minutes without use until a sealed case locks itself; null for an open one. */
  readonly lockMinutes: number | null
  /** The newest check of this sitting; null before the first. */
  readonly verified: VerifiedView | null
}

export interface JournalPage {
  readonly total: number
  /** Newest first. */
  readonly rows: readonly JournalRow[]
  /** How many entries there are of each type, whatever was chosen. */
  readonly types: readonly { readonly type: JournalRow['type']; readonly count: number }[]
  /** Entries whose contents were erased. */
  readonly erased: number
}

export interface ExhibitPage {
  readonly total: number
  readonly sizeBytes: number
  readonly rows: readonly ExhibitRow[]
  readonly formats: readonly { readonly format: string; readonly count: number }[]
  readonly erased: readonly ErasedRow[]
  readonly erasedCount: number
}

/** A path under which bytes can be fetched once the case is open. */
export interface HeldFile {
  readonly path: string
  readonly name: string
}

const number = whole(1, 2 ** 40)
const page = { from: maybe(whole(0, 2 ** 40)), most: maybe(whole(1, 200)) }

export const custodyRoutes = {
  /** Reads the journals through, which is quick, and no originals. */
  'custody.state': route<CustodyState>()('read', 'case', nothing),
  /** Entries by type, newest first. */
  'custody.journal': route<JournalPage>()(
    'read',
    'index',
    object({ ...page, types: maybe(list(text(40, 1), 60)), exhibit: maybe(number), device: maybe(text(32, 1)) }),
  ),
  /** By number; `find` looks in numbers, names and hashes. */
  'custody.exhibits': route<ExhibitPage>()(
    'read',
    'index',
    object({ ...page, format: maybe(text(60, 1)), source: maybe(text(20, 1)), find: maybe(text(200)) }),
  ),
  /** The bytes of an original. Refused when the consent of its source has ended. */
  'custody.original': route<HeldFile>()('read', 'case', object({ exhibit: number })),
  /** The signed proof of an exhibit, checkable without the case. */
  'custody.proof': route<HeldFile>()('read', 'case', object({ exhibit: number })),
  /** Every byte against the journal, and the journal against what was kept elsewhere. The job gives VerifiedView without its texts: ask `custody.verified`. */
  'custody.verify': route<{ readonly job: number }>()(
    'job',
    'case',
    object({ heads: maybe(text(100_000)), against: maybe(path), ca: maybe(path), headers: maybe(path) }),
  ),
  /** What the last check of the whole case found; null when none ran since the case was opened. */
  'custody.verified': route<VerifiedView | null>()('read', 'case', object({ from: maybe(whole(0, 2 ** 40)) })),
  /** Deletes the index and makes it again from vault and journal. */
  'custody.rebuild': route<{ readonly job: number }>()('job', 'case', nothing),
  /** Why the newest job failed, in the language of the request; null when it did not. */
  'custody.fault': route<{ readonly text: string; readonly error: string } | null>()('read', 'nothing', nothing),
} as const
