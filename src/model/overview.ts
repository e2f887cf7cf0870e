// The records of the overview: what a case holds, which needs its index alone, and what was found in it, which needs the analysis.
// Plain JSON: null where nothing is known.

import type { IdentityGrade } from './ids.ts'
import type { Claim, Ladder } from './ladder.ts'
import type { Problem, ProblemSeverity } from './problem.ts'
import type { Shown, TimelineStep } from './report-view.ts'
import type { ChannelKind, SourceFormat } from './source-record.ts'

/** Milliseconds of Unix time; null where no post has a time. */
export type MaybeInstant = number | null

export interface HeldFormat {
  readonly format: SourceFormat
  readonly originals: number
  readonly posts: number
  readonly sizeBytes: number
}

export interface HeldChannel {
  /** Position in `Engine.channels()`. */
  readonly position: number
  readonly posts: number
  readonly zonelessPosts: number
  readonly firstTime: MaybeInstant
  readonly lastTime: MaybeInstant
}

/** Counts of posts that a narrowing keeps; paragraphs of documents are counted with them. */
export interface NarrowedCounts {
  readonly posts: number
  readonly accounts: number
  readonly channels: number
  readonly forwards: number
}

/** What the posts themselves tell, without any judgement: one pass over the columns. */
export interface HeldPosts extends NarrowedCounts {
  readonly undated: number
  /** With a time whose zone nobody stated. */
  readonly zoneless: number
  /** Posts held in several versions. */
  readonly changed: number
  /** Those with most posts; at most `CHANNELS_SHOWN`. */
  readonly rows: Shown<HeldChannel>
}

/** Posts of one step of time. */
export interface OverviewBin {
  /** Milliseconds, UTC. */
  readonly start: number
  readonly firstSeen: number
  readonly repeated: number
  readonly withoutText: number
}

export interface OverviewClaim {
  readonly id: string
  readonly text: Claim['text']
  readonly kind: Claim['kind']
  readonly place: string | null
  readonly from: string | null
  readonly to: string | null
  readonly stage: string | null
  readonly support: Ladder
  readonly deny: Ladder
  /** Suggested marks that nobody reviewed, of both sides. */
  readonly waiting: number
  /** Posts that rules match and that wait for a person. */
  readonly undecided: number
  readonly isDark: boolean
}

export interface OverviewCluster {
  readonly id: string
  readonly accounts: number
  readonly posts: number
  readonly occasions: number
  readonly qValue: number
}

export interface OverviewOutage {
  readonly place: string
  readonly from: number
  readonly to: number
  readonly measuredBy: string
}

/** What was found, free of language and names. */
export interface FoundOverview {
  readonly firstTime: MaybeInstant
  readonly lastTime: MaybeInstant
  readonly firstSeenTexts: number
  readonly repeatedPosts: number
  readonly postsWithoutText: number
  readonly step: TimelineStep | null
  /** Every post with a time; wall clocks without a zone are read as UTC. Steps without posts are left out. */
  readonly bins: readonly OverviewBin[]
  readonly families: number
  readonly largestFamily: {
    readonly id: string
    readonly posts: number
    readonly accounts: number
    readonly channels: number
  } | null
  readonly bursts: number
  readonly forwardTrees: number
  readonly clusters: Shown<OverviewCluster>
  readonly clusterAccounts: number
  readonly claims: Shown<OverviewClaim>
  readonly outages: Shown<OverviewOutage>
  /** Over all claims. */
  readonly waiting: number
  readonly undecided: number
  /** Sides whose lower bound nobody has assessed, and sides in all. */
  readonly unassessed: number
  readonly sides: number
  /** Things on which roles differ and nobody has settled it. */
  readonly disagreements: number
}

/** Everything of one kind that could not be read, or has to be known. */
export interface ProblemCode {
  readonly severity: ProblemSeverity
  readonly count: number
  /** One of them, as it was met: it may quote the input. */
  readonly example: Problem
}

/** A channel by what its source states; whether its name may be read is decided when it is shown. */
export interface HeldChannelName {
  readonly id: string
  readonly name: string
  readonly isPublic: boolean
}

/** What a case holds, free of language; names in it are for whoever may read them. */
export interface HeldRecord {
  readonly inputs: number
  readonly originals: number
  readonly sizeBytes: number
  readonly formats: readonly HeldFormat[]
  /** Of chats; documents and their paragraphs apart. */
  readonly posts: number
  readonly channels: number
  readonly accounts: number
  readonly documents: number
  readonly paragraphs: number
  readonly forwards: number
  readonly mediaReferenced: number
  readonly mediaHeld: number
  readonly distinctTexts: number
  readonly accountsByPlatformId: number
  readonly accountsByNameOnly: number
  readonly undated: number
  readonly zoneless: number
  readonly changed: number
  readonly furtherVersions: number
  readonly absent: Shown<HeldChannelName & { readonly exhibit: number; readonly messages: number }>
  readonly losses: number
  readonly notices: number
  readonly codes: readonly ProblemCode[]
  readonly counts: NarrowedCounts
  readonly rows: Shown<HeldChannelRow>
}

export type HeldChannelRow = HeldChannelName &
  Omit<HeldChannel, 'position'> & {
    readonly platform: string
    readonly kind: ChannelKind
    readonly identity: IdentityGrade
  }
