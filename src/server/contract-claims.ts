// Routes of the claims: the board, one claim, what is behind its numbers, what people differ on.

import type { BoundFacts, ClaimKind, MarkKind, MergeTest, Quantity, Side } from '../model/ladder.ts'
import type { SharedMedium } from '../model/media-family.ts'
import type { RelationKind } from '../model/reading.ts'
import type { ClaimTimelineView } from '../model/report-casework.ts'
import type { ClaimCard } from '../show/claim-cards.ts'
import type { ShownMark } from '../show/claim-rungs.ts'
import { id, list, maybe, object, oneOf, text, whole } from './checks.ts'
import type { CitedPost } from './contract-echoes.ts'
import { route } from './route.ts'

/** Rows of one answer. */
export interface Page<Row> {
  readonly rows: readonly Row[]
  readonly total: number
}

export interface Choice<Value> {
  readonly value: Value
  readonly claims: number
}

/** What every answer on claims needs to draw ladders and say the verdict. */
export interface Scale {
  /** Largest count of posts of any side of the case: the common scale of ladders. */
  readonly largest: number
  /** Chats of the case. */
  readonly chats: number
}

export interface BoardAnswer extends Scale {
  readonly cards: readonly ClaimCard[]
  /** Claims that were asked for, and all of the case. */
  readonly found: number
  readonly total: number
  /** What there is to choose from, with the number of claims of each. */
  readonly kinds: readonly Choice<ClaimKind>[]
  readonly places: readonly Choice<string>[]
  readonly stages: readonly Choice<string>[]
  /** Relations, claims with figures, differences of roles: of the whole case. */
  readonly relations: number
  readonly figures: number
  readonly differences: number
}

/** A post of a claim, with who is taken to speak in it. */
export interface ClaimPost extends CitedPost {
  readonly account: string | null
}

/** The claim as it may be changed: as `claim` records of docs/casework.md state it. */
export interface ClaimWording {
  readonly text: Readonly<Partial<Record<'en' | 'ru' | 'kk', string>>>
  readonly kind: ClaimKind
  readonly place: string
  readonly from: string
  readonly to: string
  readonly quantity: Quantity | null
  readonly support: { readonly search: readonly string[]; readonly examples: readonly string[] }
  readonly deny: { readonly search: readonly string[]; readonly examples: readonly string[] }
  readonly saidBy: 'file' | 'act' | 'act-over-file'
}

export interface Signed {
  readonly entry: string
  readonly role: string
  readonly claimedTime: number
  readonly reason: string | null
}

export interface SideReasons {
  /** In the order of the ladder; `tests`: how many assertions each joined there, largest first. */
  readonly rungs: readonly {
    readonly rung: 'posts' | 'speakers' | 'afterCopies' | 'atMost'
    readonly counted: number
    readonly joined: number
    readonly tests: readonly { readonly test: MergeTest; readonly posts: number }[]
  }[]
  readonly marks: readonly { readonly state: ShownMark; readonly assertions: number }[]
  readonly bound: BoundFacts | null
  readonly hangsOn: number | null
  /** What is left without one of its groups, the largest change first. */
  readonly without: readonly {
    readonly group: number
    readonly first: ClaimPost
    readonly posts: number
    readonly atMost: number
    readonly marked: number
    readonly atLeast: number | null
  }[]
  /** Judgements that shaped the side's numbers, by kind and role, in canonical order. */
  readonly judged: readonly { readonly kind: string; readonly role: string; readonly acts: number }[]
}

export interface ClaimAnswer extends Scale {
  readonly card: ClaimCard
  readonly wording: ClaimWording
  /** Records of its wording that were not withdrawn, oldest first. */
  readonly changes: readonly Signed[]
  readonly stages: readonly (Signed & { readonly stage: string })[]
  readonly grades: readonly (Signed & {
    readonly side: Side
    readonly reliability: string
    readonly credibility: number
  })[]
  readonly support: SideReasons
  readonly deny: SideReasons
  /** One lane; null when no post of it has a known instant. */
  readonly timeline: ClaimTimelineView | null
  /** Relations with other claims, and whether there are claimed figures. */
  readonly relations: number
  readonly hasFigures: boolean
}

export interface CountedRow {
  readonly post: ClaimPost
  readonly standsFor: number
  /** The rule that found it; '' where a person alone decided. */
  readonly matched: string
  readonly isDecided: boolean
  readonly mark: ShownMark
  readonly markKind: MarkKind | null
  /** Place, time, viewpoint of a confirmed mark, as written. */
  readonly vantage: string
}

export interface JoinedRow {
  readonly post: ClaimPost
  readonly to: ClaimPost
  readonly test: MergeTest
  readonly value: number | null
  /** The exhibits that a join by `same-media` rests on, and how they are the same; null for other tests. */
  readonly shared: SharedMedium | null
}

export interface RungAnswer {
  readonly counted: Page<CountedRow>
  readonly joined: Page<JoinedRow>
}

/** All that goes back to one voice, as far as anybody can tell. */
export interface OriginRow {
  readonly group: number
  readonly first: ClaimPost
  readonly size: number
  /** The upstream speaker of the first, under the label that may be shown. */
  readonly speaker: string | null
  readonly evidentiality: string | null
  readonly isAgentless: boolean
  readonly marked: number
  readonly markKind: MarkKind | null
  readonly vantage: string
  readonly waiting: number
  readonly decided: number
  readonly disputed: number
}

export interface OriginAnswer {
  readonly origin: OriginRow
  /** Its assertions in canonical order; `to` is absent for the one that stands for all. */
  readonly members: Page<{
    readonly post: ClaimPost
    readonly to: ClaimPost | null
    readonly test: MergeTest | null
    readonly value: number | null
    /** As of a joined row. */
    readonly shared: SharedMedium | null
    readonly isDecided: boolean
    readonly mark: ShownMark
  }>
}

export interface JudgementRow extends Signed {
  readonly kind: string
  readonly answer: Readonly<Record<string, string>>
  readonly post: string | null
  readonly isDisputed: boolean
}

export interface RelationRow {
  readonly from: ClaimCard
  readonly to: ClaimCard
  readonly kind: RelationKind
  readonly roles: readonly string[]
  readonly isDisputed: boolean
  /** Records that say so, by whom. */
  readonly signed: readonly Signed[]
}

export interface FigureRow {
  readonly post: ClaimPost
  readonly side: Side | null
  readonly speaker: string | null
  readonly low: number | null
  readonly high: number | null
  readonly isStrict: boolean
  readonly text: string
  readonly isDecided: boolean
  readonly posts: number
}

export interface FigureAnswer {
  readonly card: ClaimCard
  readonly quantity: Quantity
  readonly conflicts: number
  readonly statements: Page<FigureRow>
}

export interface DifferenceRow {
  readonly kind: string
  readonly claim: string | null
  readonly claimCard: ClaimCard | null
  readonly post: ClaimPost | null
  /** False when a source holds the post back: then no word of it is given. */
  readonly isShown: boolean
  readonly answers: readonly (Signed & {
    readonly answer: Readonly<Record<string, string>>
    /** To be recorded with a role and a reason by whoever settles on this answer. */
    readonly settling: Readonly<Record<string, unknown>>
  })[]
}

export interface DifferencesAnswer {
  readonly differences: Page<DifferenceRow>
  /** Agreement beyond chance: Krippendorff's alpha; null where it cannot be told. */
  readonly agreement: readonly {
    readonly variable: 'stance' | 'evidentiality' | 'mark'
    readonly roles: readonly string[]
    readonly units: number
    readonly alpha: number | null
  }[]
}

export const CLAIM_KINDS = [
  'factual',
  'accusation',
  'demand',
  'prediction',
  'assessment',
] as const satisfies readonly ClaimKind[]

const side = oneOf(['support', 'deny'])
const offset = maybe(whole(0, 1e9))
const paged = { offset, limit: maybe(whole(1, 100)) }

export const claimsRoutes = {
  /** Cards of the claims that are asked for, at most 50 at a time. */
  'claims.board': route<BoardAnswer>()(
    'read',
    'index',
    object({
      words: maybe(text(400)),
      kind: maybe(oneOf(CLAIM_KINDS)),
      place: maybe(text(400)),
      stage: maybe(text(40)),
      state: maybe(oneOf(['open', 'assessed', 'differing', 'waiting'])),
      order: maybe(oneOf(['case', 'time', 'posts', 'waiting'])),
      offset,
      limit: maybe(whole(1, 50)),
    }),
  ),
  /** Id and statement of every claim, to choose from. */
  'claims.names': route<{ readonly claims: readonly Pick<ClaimCard, 'id' | 'text'>[] }>()('read', 'case', object({})),
  /** `found` is null for a claim that the case does not have, or does not have figures for yet. */
  'claims.claim': route<{ readonly found: ClaimAnswer | null }>()('read', 'index', object({ claim: id })),
  /** What a rung of the ladder counts, and what it no longer counts apart. Marks and unreviewed marks join nothing. */
  'claims.rung': route<RungAnswer>()(
    'read',
    'index',
    object({
      claim: id,
      side,
      rung: oneOf(['posts', 'speakers', 'afterCopies', 'atMost', 'marked', 'unreviewed']),
      offset,
      joinedOffset: offset,
      limit: maybe(whole(1, 100)),
    }),
  ),
  /** Assertions of a side, one row an origin, in canonical order of their first posts. */
  'claims.origins': route<Page<OriginRow>>()('read', 'index', object({ claim: id, side, ...paged })),
  /** One origin with all that repeats it. */
  'claims.origin': route<OriginAnswer>()('read', 'index', object({ claim: id, side, group: whole(0, 1e9), ...paged })),
  /** Posts that count on neither side: they match both, or wait for a person. */
  'claims.aside': route<Page<ClaimPost>>()(
    'read',
    'index',
    object({ claim: id, list: oneOf(['unclear', 'held']), ...paged }),
  ),
  /** What people recorded on a claim, newest last, with the role that signed. */
  'claims.judgements': route<Page<JudgementRow>>()('read', 'index', object({ claim: id, ...paged })),
  /** How claims stand to each other, as people recorded it; of one claim, or of all. */
  'claims.relations': route<Page<RelationRow> & Scale>()('read', 'index', object({ claim: maybe(id), ...paged })),
  /** Figures that origins give for what a claim counts; of one claim, or of all (at most 20 claims, 60 rows each). */
  'claims.figures': route<{ readonly figures: Page<FigureAnswer> }>()(
    'read',
    'index',
    object({ claim: maybe(id), offset, limit: maybe(whole(1, 20)), rows: maybe(whole(1, 200)), rowsFrom: offset }),
  ),
  /** Where roles answered differently and nobody has settled it. */
  'claims.differences': route<DifferencesAnswer>()('read', 'index', object({ claim: maybe(id), ...paged })),
  /** How many posts words would find, as terms of a claim: those of each term, and those of all together. */
  'claims.found': route<{ readonly terms: readonly number[]; readonly posts: number }>()(
    'read',
    'index',
    object({ terms: list(text(4000), 200) }),
  ),
} as const
