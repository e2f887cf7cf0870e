// Routes of sources, consent, erasing and roles.

import { AUDIENCES, CONTACT_RISKS, PERMITTED_USES } from '../model/consent.ts'
import type { ErasureView, SourceRow } from '../model/sources-view.ts'
import { list, maybe, nothing, object, oneOf, text, truth, whole } from './checks.ts'
import { route } from './route.ts'

export interface SourcesState {
  /** At most 500. */
  readonly sources: readonly SourceRow[]
  readonly sourceCount: number
  /** Exhibits that came without a source: nothing holds them back. */
  readonly withoutSource: number
  /** What is asked of sources, with how many exhibits each purpose may not see. */
  readonly purposes: readonly { readonly use: string; readonly audience: string; readonly heldBack: number }[]
}

export interface RolesState {
  readonly isSealed: boolean
  /** Roles that signed something, with how often; whether it is recorded who each is. */
  readonly roles: readonly { readonly role: string; readonly entries: number; readonly isKnown: boolean }[]
}

const number = whole(1, 2 ** 40)
const provenance = object({ how: maybe(text(4000)), when: maybe(text(400)), by: maybe(text(400)) })

/** What a person states of a source. */
const statement = object({
  role: text(80, 1),
  permittedUses: list(oneOf(PERMITTED_USES), 10),
  audiences: list(oneOf(AUDIENCES), 10),
  expires: maybe(text(10, 10)),
  contactRisk: oneOf(CONTACT_RISKS),
  made: maybe(provenance),
  transferred: maybe(provenance),
  device: maybe(text(4000)),
  clockOffsetSeconds: maybe(whole(-(10 ** 10), 10 ** 10)),
  note: maybe(text(4000)),
})

const source = text(20, 2)

export const sourcesRoutes = {
  /** The register of sources: what each permits, until when, and what is held back. */
  'sources.state': route<SourcesState>()('read', 'case', nothing),
  /** Enters a new source; exhibits are entered as from it. */
  'sources.add': route<{ readonly source: string; readonly exhibits: number }>()(
    'act',
    'case',
    object({ statement, exhibits: maybe(list(number, 2000)) }),
  ),
  /** Enters what holds of a source from now on. `consentsAgain` ends a withdrawal. */
  'sources.change': route<Record<string, never>>()(
    'act',
    'case',
    object({ source, statement, reason: text(4000, 1), consentsAgain: maybe(truth) }),
  ),
  /** Records that a source takes its consent back; answers with how many exhibits are held back by it. */
  'sources.withdraw': route<{ readonly exhibits: number }>()('act', 'case', object({ source, reason: text(4000, 1) })),
  /** Enters exhibits as from a source, for good. */
  'sources.assign': route<{ readonly exhibits: number }>()(
    'act',
    'case',
    object({ source, exhibits: list(number, 2000) }),
  ),
  /** Works out what an erasure would do; changes nothing. Then ask `erase.planned`. */
  'erase.plan': route<{ readonly job: number }>()(
    'job',
    'case',
    object({
      exhibits: maybe(list(number, 2000)),
      source: maybe(source),
      accounts: maybe(list(text(1000, 2), 50)),
      withContainer: maybe(truth),
    }),
  ),
  /** What the erasure that was planned last would destroy; null when none is planned. */
  'erase.planned': route<ErasureView | null>()('read', 'case', nothing),
  /** Destroys for good what the plan named, if nothing was signed since. */
  'erase.perform': route<{ readonly exhibits: number; readonly bodies: number }>()(
    'act',
    'case',
    object({ plan: number, reason: text(4000, 1), authority: text(400, 1) }),
  ),
  /** The roles that acts were signed as; who they are stays in the journal of a sealed case. */
  'roles.state': route<RolesState>()('read', 'case', nothing),
  /** Who a role is; sealed cases only. */
  'roles.holder': route<{ readonly holder: string | null }>()('read', 'case', object({ role: text(80, 1) })),
  /** Records who a role is; sealed cases only. */
  'roles.record': route<Record<string, never>>()('act', 'case', object({ role: text(80, 1), holder: text(400, 1) })),
} as const
