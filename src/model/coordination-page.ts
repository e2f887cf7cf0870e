// What the casebook in the browser shows of accounts that acted together: plain JSON, bounded, unknown figures as null.

import type { ActionKind } from './action-set.ts'
import type { Alternative, AlternativeCheck, Correction, NullModel } from './coordination.ts'
import type { PartyToken, PostFilter, PostKey } from './post-filter.ts'
import type { LimitView, RobustnessRow } from './report-network.ts'

/** Of the roles that judged exactly these accounts, the latest word of each; `disputed` where they differ. */
export type ClusterVerdict = 'not-judged' | 'coordinated' | 'not-coordinated' | 'unsure' | 'disputed'

export interface ClusterRow {
  readonly id: string
  /** From 1, largest cluster first: what it is called on the screen. */
  readonly number: number
  readonly accounts: number
  readonly objects: number
  readonly occasions: number
  readonly posts: number
  readonly pairs: number
  readonly observed: number
  readonly expected: number
  readonly qValue: number
  readonly medianSeconds: number | null
  readonly organicMedianSeconds: number | null
  /** First and last act of a member on an object they met on, milliseconds. */
  readonly firstTime: number | null
  readonly lastTime: number | null
  readonly verdict: ClusterVerdict
}

/** What was looked at, how, and everything found in it. */
export interface CoordinationPage {
  readonly clusters: readonly ClusterRow[]
  readonly clustersTotal: number
  readonly accounts: number
  readonly accountsTested: number
  readonly accountsConsidered: number
  readonly accountsLeftOutNameOnly: number
  readonly pairsTested: number
  readonly groupsOfTaste: number
  readonly accountsOfTaste: number
  readonly crowdedObjects: number
  readonly windowsSeconds: readonly number[]
  readonly q: number
  readonly nullModel: NullModel
  readonly correction: Correction
  /** Empty when it was not measured. */
  readonly limits: readonly LimitView[]
}

/** The network as columns: one element a node, one element an edge. */
export interface CoordinationGraph {
  readonly nodes: {
    readonly label: readonly string[]
    readonly token: readonly PartyToken[]
    /** Number of the cluster, from 1. */
    readonly cluster: readonly number[]
    readonly observed: readonly number[]
    readonly expected: readonly number[]
  }
  readonly edges: {
    /** Positions of nodes. */
    readonly from: readonly number[]
    readonly to: readonly number[]
    /** Meetings counted, and what chance gives; of pairs not beyond chance the objects that both acted on, and null. */
    readonly observed: readonly number[]
    readonly expected: readonly (number | null)[]
  }
  readonly nodesTotal: number
  /** Pairs beyond chance, drawn or not. */
  readonly pairsTotal: number
  /** Pairs beyond chance that are drawn: the first of the edges. */
  readonly pairsDrawn: number
}

export interface PageOf<Row> {
  readonly rows: readonly Row[]
  /** Position of the first row. */
  readonly from: number
  readonly total: number
}

export interface MemberRow {
  readonly label: string
  readonly token: PartyToken
  readonly evidence: 'group' | 'pairs'
  readonly observed: number
  readonly expected: number
  readonly qValue: number
  readonly medianSeconds: number | null
}

export interface PairRow {
  readonly first: string
  readonly second: string
  readonly tokens: readonly [PartyToken, PartyToken]
  readonly observed: number
  readonly expected: number
  readonly qValue: number
  readonly windowSeconds: number
  readonly kinds: readonly ActionKind[]
  readonly objects: number
}

/** One thing that members met on, with who acted on it when. */
export interface ObjectRow {
  readonly object: number
  readonly kind: ActionKind
  /** Beginning of the text, the link, or the hashtag; null where there are no words to it. */
  readonly words: string | null
  readonly members: number
  readonly others: number
  readonly firstTime: number
  readonly spanMilliseconds: number
  /** Acts around the members' span, milliseconds after `firstTime` (before it: negative), and whether a member did it. */
  readonly acts: readonly (readonly [milliseconds: number, isMember: 0 | 1])[]
  /** Acts of others before and after what is drawn. */
  readonly before: number
  readonly after: number
  /** Members' first post on it. */
  readonly post: PostKey
  /** The members' posts on it; the others', null where they are too many to be named one by one. */
  readonly filter: PostFilter
  readonly othersFilter: PostFilter | null
}

export interface AlternativeRow {
  readonly alternative: Alternative
  readonly outcome: AlternativeCheck['outcome']
  /** In the language of whoever asks. */
  readonly name: string
  readonly meaning: string
  readonly figures: readonly string[]
}

export interface JudgementRow {
  /** `device:epoch:seq` */
  readonly entry: string
  readonly claimedTime: number
  readonly role: string
  readonly verdict: 'coordinated' | 'not-coordinated' | 'unsure'
  readonly reason: string
  readonly isWithdrawn: boolean
}

export interface ClusterPage {
  readonly row: ClusterRow
  /** The sentence of the finding, in the language of whoever asks. */
  readonly sentence: string
  /** False-discovery rate of the list. */
  readonly q: number
  readonly windowsSeconds: readonly number[]
  readonly pairsTested: number
  /** Share of organic groups as close or closer, and how many were compared; null where there was nothing to compare with. */
  readonly organicShare: number | null
  readonly organicGroups: number
  readonly alternatives: readonly AlternativeRow[]
  /** Acts by hour of the week in UTC, Monday first: 168 numbers each. */
  readonly week: { readonly members: readonly number[]; readonly others: readonly number[] }
  /** Empty when no other setting was tried. */
  readonly robustness: readonly RobustnessRow[]
  readonly standingShare: number
  readonly members: PageOf<MemberRow>
  readonly pairs: PageOf<PairRow>
  readonly objects: PageOf<ObjectRow>
  /** Oldest first, withdrawn ones too. */
  readonly judgements: readonly JudgementRow[]
  /** Some role judged it and none rejected it: its members may be called as elsewhere on this screen. */
  readonly mayBeNamed: boolean
  readonly previous: string | null
  readonly next: string | null
}
