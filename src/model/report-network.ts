// Accounts that acted together, as the report draws them.

import type { ActionKind } from './action-set.ts'
import type { AlternativeCheck, Correction, DetectionLimit, EffectSize, NullModel } from './coordination.ts'
import type { PostIndex } from './finding.ts'

/** The rows a report shows of so many. */
export interface Listed<Row> {
  readonly rows: readonly Row[]
  readonly total: number
}

export interface NetworkNode {
  readonly account: string
  /** Position in the drawing, in the units of `NetworkView.width`. */
  readonly x: number
  readonly y: number
}

export interface NetworkPair {
  readonly first: string
  readonly second: string
  readonly observed: number
  readonly expected: number
  readonly qValue: number
  readonly windowSeconds: number
  readonly kinds: readonly ActionKind[]
  readonly objects: number
}

export interface MemberView {
  readonly account: string
  readonly evidence: 'group' | 'pairs'
  readonly observed: number
  readonly expected: number
  readonly qValue: number
  /** NaN when it never met another member within the horizon. */
  readonly medianSeconds: number
}

export interface MetObjectView {
  readonly kind: ActionKind
  readonly members: number
  readonly others: number
  /** First act of a member, milliseconds of Unix time. */
  readonly firstTime: number
  /** From the first to the last act of a member. */
  readonly spanMilliseconds: number
}

/** One of the settings that a verdict was tried under. */
export interface RobustnessRow {
  readonly windowsSeconds: readonly number[]
  readonly q: number
  readonly nullModel: NullModel
  readonly correction: Correction
  /** Members of the cluster that are still found together. */
  readonly membersFound: number
  readonly stands: boolean
}

/** Acts by hour of the day in UTC: 24 whole numbers each. */
export interface ClockView {
  readonly members: readonly number[]
  readonly others: readonly number[]
}

export interface ClusterView {
  readonly id: string
  /** Whether a person has judged it, so that its members may be called as elsewhere in the report. */
  readonly isJudged: boolean
  readonly accounts: number
  readonly occasions: number
  readonly observed: number
  readonly expected: number
  readonly qValue: number
  readonly effect: EffectSize
  readonly posts: Listed<PostIndex>
  /** Strongest first. */
  readonly objects: Listed<MetObjectView>
  /** Strongest first. */
  readonly pairs: Listed<NetworkPair>
  /** By shown name. */
  readonly members: Listed<MemberView>
  /** Those that fit first, then those the data cannot tell. */
  readonly alternatives: readonly AlternativeCheck[]
  /** Undefined when nobody's hours are known. */
  readonly clock: ClockView | undefined
  /** Empty when no other setting was tried. */
  readonly robustness: readonly RobustnessRow[]
  /** Share of the members that must be found again for the verdict to stand. */
  readonly standingShare: number
  /** Settings under which it stands, of those tried. */
  readonly standsUnder: number
  readonly settingsTried: number
  /** Those drawn, ordered by their shown name; empty when the cluster is not drawn. */
  readonly nodes: readonly NetworkNode[]
  /** Pairs drawn: positions in `nodes`. */
  readonly edges: readonly { readonly from: number; readonly to: number; readonly observed: number }[]
  readonly centreX: number
  readonly centreY: number
  readonly radius: number
}

/** What would have been found, for one speed and camouflage. */
export interface LimitView {
  readonly seconds: number
  readonly camouflage: number
  /** The planted campaign with the fewest actions in all that was found; undefined when none was. */
  readonly smallest: { readonly members: number; readonly objects: number } | undefined
  /** The largest that was tried. */
  readonly largestMembers: number
  readonly largestObjects: number
  /** By number of members. */
  readonly rows: readonly DetectionLimit[]
}

export interface NetworkView {
  /** Largest first. */
  readonly clusters: readonly ClusterView[]
  readonly clustersTotal: number
  readonly accounts: number
  readonly accountsDrawn: number
  /** Lines drawn of one cluster at most. */
  readonly edgesOfCluster: number
  readonly width: number
  readonly height: number
  readonly pairsTested: number
  readonly accountsTested: number
  readonly accountsConsidered: number
  readonly accountsLeftOutNameOnly: number
  /** Groups that shared taste explains, and their accounts. */
  readonly groupsOfTaste: number
  readonly accountsOfTaste: number
  /** Objects whose one-time meetings are not listed. */
  readonly crowdedObjects: number
  readonly windowsSeconds: readonly number[]
  readonly q: number
  readonly nullModel: NullModel
  readonly correction: Correction
  /** Fastest first, then the least camouflaged; empty when it was not measured. */
  readonly limits: readonly LimitView[]
}
