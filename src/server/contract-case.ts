// Routes of the case as a whole: what is chosen, what runs, what was given.

import { type Check, list, nothing, object, path, refuse, shaped, text } from './checks.ts'
import type { CaseState, JobState } from './desk-events.ts'
import { route } from './route.ts'
import { secret } from './secret.ts'

export interface CaseAnswer {
  readonly state: CaseState
  readonly job: JobState | null
  readonly revision: number
  readonly isStale: boolean
  readonly version: string
}

export interface Recorded {
  /** `device:epoch:seq` of each record, in their order; empty when any had a fault. */
  readonly entries: readonly string[]
  /** What is wrong with which record, from 1. */
  readonly problems: readonly { readonly record: number; readonly text: string }[]
}

/** Checked field by field where it is recorded. */
const record: Check<Readonly<Record<string, unknown>>> = shaped('object with `type`', (value, field) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) refuse(value, field, 'an object')
  return value as Readonly<Record<string, unknown>>
})

export const caseRoutes = {
  /** What is open, what runs. */
  'case.state': route<CaseAnswer>()('read', 'nothing', nothing),
  /** Chooses a case by its folder; a sealed one then waits for `case.unlock`. */
  'case.choose': route<CaseState>()('act', 'nothing', object({ root: path })),
  /** Opens the chosen sealed case with its passphrase. */
  'case.unlock': route<CaseState>()('act', 'nothing', object({ passphrase: secret(1000, 1) })),
  /** Puts the keys of a sealed case away; an open case is closed. */
  'case.lock': route<CaseState>()('act', 'nothing', nothing),
  /** Signs records of casework, each an object with its kind as `type` (docs/casework.md): all or none. */
  'case.record': route<Recorded>()('act', 'index', object({ records: list(record, 500) })),
  /** Takes an act of casework back by its entry `device:epoch:seq`; the withdrawal is signed like any act. */
  'case.undo': route<Recorded>()('act', 'index', object({ entry: text(200, 5) })),
  /** Stops the running job; answers when it has stopped. */
  'job.stop': route<Record<string, never>>()('act', 'nothing', nothing),
} as const
