// Routes of the overview: what is held, what was found, and what could not be read.

import type { IdentityGrade } from '../model/ids.ts'
import type { FoundOverview, HeldRecord, MaybeInstant, NarrowedCounts } from '../model/overview.ts'
import type { ProblemSeverity } from '../model/problem.ts'
import type { Shown } from '../model/report-view.ts'
import type { ChannelKind } from '../model/source-record.ts'
import { instant, list, maybe, nothing, object, oneOf, text, whole } from './checks.ts'
import { route } from './route.ts'

export interface ChannelRow {
  /** `PartyToken` for filters. */
  readonly token: string
  readonly name: string
  readonly isNameHidden: boolean
  readonly platform: string
  readonly kind: ChannelKind
  readonly identity: IdentityGrade
  readonly posts: number
  readonly zonelessPosts: number
  readonly firstTime: MaybeInstant
  readonly lastTime: MaybeInstant
}

export interface HeldOverview extends Omit<HeldRecord, 'absent' | 'losses' | 'notices' | 'codes' | 'counts' | 'rows'> {
  readonly absent: Shown<{
    readonly token: string
    readonly channel: string
    readonly exhibit: number
    readonly messages: number
  }>
  readonly problems: {
    readonly losses: number
    readonly notices: number
    readonly codes: readonly {
      readonly code: string
      readonly severity: ProblemSeverity
      readonly count: number
      /** One of them, said. */
      readonly text: string
    }[]
  }
  readonly custody: {
    readonly isSealed: boolean
    readonly entries: number
    readonly groups: number
    readonly device: string
    readonly sources: number
    /** Exhibits that sources hold back from the analysis of the case. */
    readonly heldBack: number
    readonly erased: number
    readonly createdClaimedTime: number
  }
  /** With the conditions that were asked for; of the whole case without any. */
  readonly narrowed: {
    readonly isNarrowed: boolean
    readonly counts: NarrowedCounts
    readonly channels: Shown<ChannelRow>
  }
}

export interface FoundAnswer {
  readonly found: FoundOverview
  /** `earlier`: as it was when the journal was shorter; newer figures are being worked out and told by an event. */
  readonly state: 'current' | 'earlier'
}

export interface ProblemsPage {
  readonly total: number
  readonly rows: readonly {
    readonly code: string
    readonly severity: ProblemSeverity
    readonly text: string
    readonly where: string
    readonly line: number | null
    readonly byte: number | null
    readonly count: number
  }[]
}

/** What every view shares (model/post-filter.ts). */
const narrowing = object({
  from: maybe(instant),
  to: maybe(instant),
  channels: maybe(list(text(200), 1000)),
  languages: maybe(list(text(20), 200)),
})

export const overviewRoutes = {
  /** What came in and what the posts themselves tell; needs no analysis. */
  'overview.held': route<HeldOverview>()('read', 'case', narrowing),
  /** What was found in the whole case; at once where it was kept, else when the analysis is there. */
  'overview.found': route<FoundAnswer>()('read', 'case', nothing),
  /** Problems one by one, losses first. */
  'overview.problems': route<ProblemsPage>()(
    'read',
    'index',
    object({
      offset: whole(0, 1e9),
      limit: whole(1, 200),
      code: maybe(text(100)),
      severity: maybe(oneOf(['loss', 'notice'])),
    }),
  ),
} as const
