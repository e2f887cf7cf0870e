// What the co-action methods say of a corpus or a table: links, accounts, clusters, and what else could explain them.

import type { ActionKind } from './action-set.ts'

/** Which explanations a finding has to exceed. `all` is the default; the others are for comparison (docs/methods.md). */
export type NullModel = 'all' | 'activity' | 'hours'

/** How many hypotheses are corrected for: Benjamini & Hochberg 1995, or Benjamini & Yekutieli 2001 for any dependence. */
export type Correction = 'bh' | 'by'

export interface CoordinationSettings {
  /** Ascending, in seconds. The largest is the horizon: what is compared happened within it. */
  readonly windowsSeconds: readonly number[]
  /** False-discovery rate to keep, 0..1. */
  readonly q: number
  readonly nullModel: NullModel
  readonly correction: Correction
}

/** Two accounts that acted together more often than chance. */
export interface CoordinatedPair {
  /** Account numbers, in the order of their ids. */
  readonly first: number
  readonly second: number
  /** Separate acts of each that met one of the other's in the window with the strongest evidence, and what chance gives. */
  readonly observed: number
  readonly expected: number
  /** Against chance, corrected for the windows looked at. */
  readonly pValue: number
  readonly qValue: number
  readonly windowSeconds: number
  /** All windows in which the pair is beyond chance when looked at alone, ascending. */
  readonly windowsSeconds: readonly number[]
  readonly kinds: readonly ActionKind[]
  /** Numbers of the objects they met on within the strongest window, ascending. */
  readonly objects: Int32Array
}

/** An account that takes part in a cluster. */
export interface CoordinatedAccount {
  readonly account: number
  /** Against shared taste: how close in time to the others it acts, or that of its strongest pairs. */
  readonly pValue: number
  readonly qValue: number
  /** What carries it: closeness to its group, or its pairs alone. */
  readonly evidence: 'group' | 'pairs'
  /** Meetings with members within the horizon (one for each member that an act met), and how many chance gives. */
  readonly observed: number
  readonly expected: number
  /** Median seconds to the other members' acts on the same object, within the horizon; NaN when it never met one. */
  readonly medianSeconds: number
}

/** One object on which members of a cluster met. */
export interface ClusterObject {
  readonly object: number
  readonly kind: ActionKind
  /** Members, and other accounts, that acted on it at any time. */
  readonly members: number
  readonly others: number
  /** First and last act of a member, milliseconds of Unix time. */
  readonly firstTime: number
  readonly lastTime: number
}

export const ALTERNATIVES = [
  'fans',
  'one-event',
  'forward-chain',
  'mirror-channel',
  'two-accounts-of-one-person',
  'editorial-network',
  'activists-who-agreed',
] as const

export type Alternative = (typeof ALTERNATIVES)[number]

/** One innocent explanation, whether the data speak for it, and the figures that say so (keys of messages/alternatives.ts). */
export interface AlternativeCheck {
  readonly alternative: Alternative
  /** `fits`: the data look as it would make them look. `does-not-fit`: they do not. `open`: they cannot tell. */
  readonly outcome: 'fits' | 'does-not-fit' | 'open'
  readonly parameters: Readonly<Record<string, string | number>>
}

/** How far the cluster is from what organic groups of the same corpus do. */
export interface EffectSize {
  /** Median seconds between two members' acts on one object, within the horizon. */
  readonly medianSeconds: number
  /** The same for other accounts on objects of like kind and popularity. */
  readonly organicMedianSeconds: number
  /** Share of organic groups of like size that are as close or closer, 0..1, and how many were compared. */
  readonly organicShare: number
  readonly organicGroups: number
}

/** Whether a verdict stands when a setting is changed. */
export interface SettingOutcome {
  readonly setting: CoordinationSettings
  /** Members of the cluster that are still found, and found accounts of the cluster in all. */
  readonly accountsFound: number
}

export interface CoordinationCluster {
  /** Made from the ids of the members: stable over runs and engines. */
  readonly id: string
  /** Account numbers, in the order of their ids. */
  readonly accounts: Int32Array
  /** One element a member, in the same order. */
  readonly members: readonly CoordinatedAccount[]
  /** Strongest first. */
  readonly pairs: readonly CoordinatedPair[]
  /** Acts (posts) behind it, ascending. */
  readonly posts: Int32Array
  /** Most members first, then earliest. */
  readonly objects: readonly ClusterObject[]
  /** Separate occasions on which members met; a text and a link in one post are one. */
  readonly occasions: number
  /** Co-actions over all its pairs, and what chance gives. */
  readonly observed: number
  readonly expected: number
  /** That the members are no closer in time than organic groups, and corrected over all groups tested. */
  readonly pValue: number
  readonly qValue: number
  readonly effect: EffectSize
  readonly alternatives: readonly AlternativeCheck[]
  /** Acts of the members, and of everybody else, by hour of the day in UTC: 24 elements each. */
  readonly clock: { readonly members: readonly number[]; readonly others: readonly number[] }
  /** Empty unless robustness was asked for. */
  readonly robustness: readonly SettingOutcome[]
}

/** The smallest campaign that would have been found with 90 % probability, for one speed and camouflage. */
export interface DetectionLimit {
  /** Seconds within which a planted campaign acts on an object. */
  readonly seconds: number
  /** Share of a planted account's actions that are as anybody's, 0..1. */
  readonly camouflage: number
  readonly members: number
  /** Objects it has to act on; undefined: not even the most that was tried. */
  readonly objects: number | undefined
  readonly mostObjectsTried: number
  /** Campaigns planted at that size. */
  readonly planted: number
}

export interface CoordinationResult {
  readonly settings: CoordinationSettings
  /** By number of accounts, then by id. */
  readonly clusters: readonly CoordinationCluster[]
  /** Number of accounts in any cluster. */
  readonly accounts: number
  /** All pairs that could have met: the m of the correction over pairs. */
  readonly pairsTested: number
  /** Accounts that could have met another: the m of the correction over accounts. */
  readonly accountsTested: number
  /** Pairs beyond chance, whether or not shared taste explains them. */
  readonly pairsBeyondChance: number
  /** Groups beyond chance that shared taste explains, and their accounts: not reported as coordinated. */
  readonly groupsOfTaste: number
  readonly accountsOfTaste: number
  readonly accountsConsidered: number
  readonly accountsLeftOutNameOnly: number
  /** Objects with so many meetings that pairs which met nowhere else were not listed. */
  readonly crowdedObjects: number
  /** Empty unless asked for, or where nothing was found. */
  readonly detectionLimits: readonly DetectionLimit[]
}
