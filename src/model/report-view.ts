// The record between show and export: everything a report says, free of language, markup and names that must not be read.

import type { Finding, PostIndex } from './finding.ts'
import type { FootageOverview } from './footage-overview.ts'
import type { IdentityGrade, Sha256 } from './ids.ts'
import type { BoundFacts, Claim, Coverage, Ladder, MarkKind, MergeTest, Side, Vantage, WeighedSide } from './ladder.ts'
import type { Problem } from './problem.ts'
import type { CaseworkView } from './report-casework.ts'
import type { NetworkView } from './report-network.ts'
import type { ChannelKind, MediaKind, MediaStatus, SourceFormat } from './source-record.ts'
import type { StatedOrigin } from './stated-origin.ts'
import type { Summary } from './summary.ts'
import type { Instant } from './time.ts'

export type ReportLanguage = keyof Claim['text']

/** The rungs that list posts; `unreviewed` are the marks that rules suggest and nobody confirmed. */
export type ReportRung = 'posts' | 'speakers' | 'afterCopies' | 'atMost' | 'marked' | 'unreviewed'

export interface ReportOriginal {
  /** Its number in the case, from 1. */
  readonly exhibit: number
  /** As the person gave it; archive members as `outer.zip!inner/name`. */
  readonly name: string
  readonly format: SourceFormat
  readonly sizeBytes: number
  readonly sha256: Sha256
  readonly posts: number
  /** The zone a person stated for it. */
  readonly timeZone?: string
  /** Chosen chats cut out of a larger file whose rest was never kept. */
  readonly extractOf?: { readonly name: string; readonly sha256: Sha256 }
  /** Who states something of it, how it compares with the hash stated, and of web archives when it was captured. */
  readonly stated?: Pick<StatedOrigin, 'form' | 'check' | 'time'>
}

export interface ReportCustody {
  readonly entries: number
  readonly groups: number
  readonly deviceFingerprint: string
  /** False: nothing outside the case vouches for the end of its journal. */
  readonly witnessed: boolean
  /** Sources in the register, by number. */
  readonly sources?: readonly ReportSource[]
}

/** A source by its id; who that is stays in the case. */
export interface ReportSource {
  readonly source: string
  readonly exhibits: number
  /** ISO date of the last day of the consent. */
  readonly expires: string | undefined
  /** Exhibits that the report does not show, and why (casebook/consent.ts). */
  readonly heldBack: { readonly exhibits: number; readonly why: string } | undefined
}

export interface ReportThresholds {
  readonly resemblance: number
  readonly q: number
  readonly windowsSeconds: readonly number[]
}

/** Commands as a person types them beside the case. */
export interface ReportCommands {
  /** Lists all posts behind one rung of one side. */
  rung(claim: string, side: Side, rung: ReportRung): string
  /** Lists all posts of a family. */
  family(id: string): string
  /** Path of an original inside the case folder, for sha256sum; undefined in a sealed case, where the bytes lie encrypted. */
  originalPath(sha256: Sha256): string | undefined
  /** Checks the whole case. */
  readonly verify: string
}

export interface ReportTexts {
  problemText(problem: Problem, language: ReportLanguage): string
  findingText(finding: Finding, language: ReportLanguage): string
}

/** What the casebook knows and the corpus does not. */
export interface ReportContext extends ReportTexts {
  readonly caseName: string
  /** Wall clock of the device that made the case: a claim. */
  readonly createdClaimedTime: Instant
  readonly toolVersion: string
  /** Stable inside one report; gets the ids of accounts and of channels that must not be named. */
  pseudonym(id: string): string
  readonly showNames: boolean
  /** Whether a person has judged the cluster of these accounts to be coordinated, with a reason. */
  isJudged(cluster: string, accountIds: readonly string[]): boolean
  readonly intake: {
    readonly inputs: number
    readonly originals: readonly ReportOriginal[]
    readonly problems: readonly Problem[]
  }
  readonly custody: ReportCustody
  readonly summary: Summary
  readonly thresholds: ReportThresholds
  readonly commands: ReportCommands
  /** Pictures, videos and recordings; absent where nobody asked for them. */
  readonly footage?: FootageOverview
}

/** A list that shows some of a larger number. */
export interface Shown<Row> {
  readonly rows: readonly Row[]
  readonly total: number
}

/** Text of a post, cut at a whole character. */
export interface Excerpt {
  readonly text: string
  /** Length of the whole text in UTF-16 code units. */
  readonly length: number
  readonly isCut: boolean
}

/** One post as the report shows it. */
export interface PostView {
  readonly index: PostIndex
  readonly channel: string
  readonly account: string | undefined
  /** Milliseconds; NaN without a time. */
  readonly time: number
  readonly isZoned: boolean
  readonly isService: boolean
  readonly isEdited: boolean
  readonly excerpt: Excerpt
  readonly forwardFrom: string | undefined
  readonly isForward: boolean
  readonly links: readonly string[]
  readonly media: readonly { readonly kind: MediaKind; readonly status: MediaStatus }[]
  readonly versions: number
  /** Exhibit number of the original, from 1; 0 when it is not listed. */
  readonly original: number
  readonly byteOffset: number
  readonly byteLength: number
  readonly line: number | undefined
  /** Number of the paragraph, of a document. */
  readonly paragraph?: number
}

export interface HeadlineView {
  readonly firstTime: number
  readonly lastTime: number
  readonly firstSeenTexts: number
  readonly repeatedPosts: number
  readonly postsWithoutText: number
  readonly largestFamily: { readonly posts: number; readonly accounts: number; readonly channels: number } | undefined
  /** Position in `claims` of the claim whose number of posts shrinks most on its way to U. */
  readonly foremostClaim: number | undefined
  readonly forwards: number
  readonly losses: number
}

export interface RungRow {
  readonly post: PostIndex
  /** The rule that matched. */
  readonly matched: string
  /** Posts of the side that this one stands for at this rung. */
  readonly standsFor: number
  /** Of a confirmed mark. */
  readonly mark?: MarkKind
  readonly vantage?: Vantage
}

/** A post that this rung no longer counts, and why. */
export interface JoinedRow {
  readonly post: PostIndex
  readonly to: PostIndex
  readonly test: MergeTest
  readonly value: number | undefined
}

export interface RungView {
  readonly rung: ReportRung
  readonly counted: Shown<RungRow>
  readonly joined: Shown<JoinedRow>
  /** Lists all of them; undefined when all are shown. */
  readonly command: string | undefined
}

/** How much of a side's repetition comes from accounts of coordination clusters. */
export interface EchoShare {
  /** Posts beyond the origins, and those of them whose account is in a cluster. */
  readonly repeated: number
  readonly coordinated: number
  readonly clusters: number
}

export interface ClaimSideView {
  readonly ladder: Ladder
  readonly unassessed: WeighedSide['unassessed']
  readonly bound: BoundFacts | undefined
  readonly echo: EchoShare
  /** The one origin on which the side hangs: its first post, and what is left without it. */
  readonly hangsOn: { readonly post: PostIndex; readonly atLeast: number | null; readonly atMost: number } | undefined
  readonly rungs: readonly RungView[]
  /** How many posts each test joined, largest first. */
  readonly tests: readonly { readonly test: MergeTest; readonly posts: number }[]
}

export interface ClaimView {
  readonly id: string
  readonly kind: Claim['kind']
  readonly text: Claim['text']
  readonly place: string | undefined
  readonly from: string | undefined
  readonly to: string | undefined
  readonly quantity: Claim['quantity']
  readonly coverage: Coverage | undefined
  /** The network was cut at its place, at a time at which it is said to have happened. */
  readonly isDark: boolean
  /** Berkeley Protocol stage that a person signed last. */
  readonly stage: string | undefined
  readonly credibility: WeighedClaimGrades | undefined
  readonly support: ClaimSideView
  readonly deny: ClaimSideView
  /** Posts that match rules of both sides: counted on neither. */
  readonly unclear: Shown<PostIndex>
  /** Posts that a rule matches and that wait for a person: counted on neither. */
  readonly held: Shown<PostIndex>
}

export type WeighedClaimGrades = Readonly<
  Partial<Record<Side, { readonly reliability: string; readonly credibility: number }>>
>

export type TimelineStep = 'ten-minutes' | 'hour' | 'six-hours' | 'day' | 'week' | 'month' | 'year'

export interface TimelineBin {
  readonly start: number
  readonly firstSeen: number
  readonly repeated: number
  readonly withoutText: number
  readonly firstPost: PostIndex
}

export interface TimelineView {
  readonly step: TimelineStep
  /** Start of the first and end of the last step, milliseconds. */
  readonly start: number
  readonly end: number
  readonly posts: number
  /** Steps without posts are left out. */
  readonly bins: readonly TimelineBin[]
  /** Position in `bins` of the fullest one. */
  readonly peak: number
}

export interface DiffPart {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

export interface VariantView {
  readonly post: PostIndex
  readonly posts: number
  readonly resemblance: number
  readonly parts: readonly DiffPart[]
}

export interface FamilyView {
  readonly id: string
  readonly finding: Finding | undefined
  readonly excerpt: Excerpt
  readonly posts: number
  readonly accounts: number
  readonly channels: number
  readonly forwards: number
  readonly firstPost: PostIndex
  readonly firstTime: number
  readonly isFirstZoned: boolean
  readonly lastTime: number
  /** Milliseconds from the first to the middle post, of those whose zone is known; undefined with fewer than two. */
  readonly timeToHalf: number | undefined
  /** Posts in equal steps from the first to the last time; empty when times are missing or equal. */
  readonly spread: readonly number[]
  readonly variants: Shown<VariantView>
  readonly rows: Shown<PostIndex>
  readonly command: string | undefined
}

export interface ContainmentView {
  readonly container: PostIndex
  readonly contained: PostIndex
  readonly share: number
}

export interface ForwardTreeView {
  readonly id: string
  /** Undefined where the platform does not say. */
  readonly origin: string | undefined
  readonly originKind: 'channel' | 'user' | 'hidden' | 'unknown'
  readonly originPost: PostIndex | undefined
  readonly posts: number
  readonly firstTime: number
  readonly branches: Shown<{ readonly channel: string; readonly posts: number; readonly firstPost: PostIndex }>
  /** Posts in the branches that are not shown. */
  readonly postsElsewhere: number
}

export interface BurstView {
  readonly id: string
  readonly finding: Finding | undefined
  /** Position in `families.rows` of the family, -1 when it is not among them; undefined for the whole corpus. */
  readonly family: number | undefined
  readonly start: number
  readonly end: number
  readonly posts: Shown<PostIndex>
  readonly accounts: number
  readonly expected: number
  readonly qValue: number
}

export interface LinkView {
  readonly url: string
  readonly posts: Shown<PostIndex>
  readonly accounts: number
  readonly channels: number
}

export interface ChannelView {
  readonly name: string
  readonly isNameHidden: boolean
  readonly platform: string
  readonly kind: ChannelKind
  readonly identity: IdentityGrade
  readonly posts: number
  readonly zonelessPosts: number
  readonly firstTime: number
  readonly lastTime: number
  readonly firstPost: PostIndex | undefined
}

/** A post held in several versions, oldest first. */
export interface ChangedPostView {
  readonly post: PostIndex
  readonly versions: number
  /** What each later version changed; `editedTime` in milliseconds, NaN where the export does not state it. */
  readonly steps: readonly { readonly editedTime: number; readonly parts: readonly DiffPart[] }[]
}

export interface IntakeView {
  readonly inputs: number
  readonly originals: Shown<ReportOriginal & { readonly path: string | undefined }>
  readonly formats: readonly { readonly format: SourceFormat; readonly originals: number; readonly posts: number }[]
  readonly channels: Shown<ChannelView>
  readonly accountsByPlatformId: number
  readonly accountsByNameOnly: number
  readonly zonelessPosts: number
  readonly timelessPosts: number
  readonly furtherVersions: number
  readonly changed: Shown<ChangedPostView>
  readonly absent: Shown<{ readonly channel: string; readonly original: number; readonly messages: number }>
}

export interface ProblemsView {
  readonly codes: readonly {
    readonly example: Problem
    readonly severity: Problem['severity']
    readonly count: number
  }[]
  readonly listed: Shown<Problem>
  readonly losses: number
  readonly notices: number
}

export interface ReportView {
  /** As the person called the folder, or five letters that stand for it. */
  readonly caseName: string
  readonly isCaseNameHidden: boolean
  readonly createdClaimedTime: Instant
  readonly toolVersion: string
  readonly showNames: boolean
  readonly summary: Omit<Summary, 'run'>
  readonly headline: HeadlineView
  readonly claims: readonly ClaimView[]
  readonly casework: CaseworkView
  /** Undefined where the case has none. */
  readonly footage: FootageOverview | undefined
  /** Posts whose instant is known, and those whose zone nobody stated. */
  readonly timeline: TimelineView | undefined
  readonly zonelessTimeline: TimelineView | undefined
  readonly families: Shown<FamilyView>
  readonly containments: Shown<ContainmentView>
  readonly forwardTrees: Shown<ForwardTreeView>
  readonly network: NetworkView
  readonly bursts: Shown<BurstView>
  readonly links: Shown<LinkView>
  readonly intake: IntakeView
  readonly problems: ProblemsView
  readonly custody: ReportCustody & { readonly verifyCommand: string }
  readonly thresholds: ReportThresholds
  /** Every post that a list refers to, ascending by index. */
  readonly posts: ReadonlyMap<PostIndex, PostView>
  readonly texts: ReportTexts
}
