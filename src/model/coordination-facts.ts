// What the verdicts on acting together rest on, as JSON: enough for another program to recompute each of them.

import type { CoordinationSettings } from './coordination.ts'

/**
 * Accounts, objects, acts and cells are numbers that mean the same all over one file. W windows, in the order of the settings.
 * A number that does not exist (the median of nothing) is null. Tuples are used where there are many of a kind.
 */
export interface CoordinationFacts {
  readonly format: 'anechoic-coordination-facts'
  readonly version: 1
  /** Windows ascending, none twice. */
  readonly settings: CoordinationSettings
  /** What q-values are held to: below `settings.q`, so that it holds with room. */
  readonly level: number
  /** Kinds of action (bit k for the kind at position k of `ACTION_KINDS`), and how many accounts have just these. */
  readonly accountsByKinds: readonly (readonly [kinds: number, accounts: number])[]
  readonly pairsTested: number
  readonly accountsTested: number
  readonly pairsBeyondChance: number
  readonly groupsOfTaste: number
  readonly accountsOfTaste: number
  readonly crowdedObjects: number
  /** Numbered by position. */
  readonly strata: readonly StratumFacts[]
  /** Groups that would hide themselves in the rates of their strata: two members are held against rates without the group. */
  readonly maskedGroups: readonly MaskedGroupFacts[]
  /** Every account of a group or cluster, with all its first actions. */
  readonly accounts: readonly AccountFacts[]
  /** Every object of those accounts: how many accounts acted on it. */
  readonly objects: readonly (readonly [object: number, kind: number, accounts: number])[]
  /** Every cell of time of those actions: what all accounts did in it. */
  readonly cells: readonly CellFacts[]
  /** Pairs whose p-value against chance is small enough to matter: account numbers, the smaller first. */
  readonly pairs: PairFacts
  /** Share of the meetings of two accounts that fall within each window, and for how many pairs it is estimated. */
  readonly tasteShares: readonly number[]
  readonly tastePairs: number
  /** What organic accounts do on objects of like kind and popularity, by `kind sizeClass partners`. */
  readonly references: Readonly<Record<string, LagFacts>>
  readonly groups: readonly GroupFacts[]
  readonly clusters: readonly ClusterFacts[]
}

/** An object is in the stratum of its kind whose range holds its number of accounts. */
export interface StratumFacts {
  /** -1 when no object is in it. */
  readonly kind: number
  readonly fewestAccounts: number
  readonly mostAccounts: number
  /** Pairs of actions by two different accounts. */
  readonly actionPairs: number
  /** Of those on one object within each window. */
  readonly meetings: readonly number[]
}

export interface MaskedGroupFacts {
  readonly accounts: readonly number[]
  /** For each stratum, by window: the share of pairs of others' actions that meet. */
  readonly rates: readonly (readonly number[])[]
}

export interface AccountFacts {
  readonly account: number
  /** An id, or a pseudonym. */
  readonly name: string
  /** Times in milliseconds of Unix time. */
  readonly actions: readonly (readonly [object: number, time: number, act: number, cell: number])[]
}

export interface CellFacts {
  readonly cell: number
  readonly stratum: number
  readonly actions: number
  /** Meetings inside the cell, for each window. */
  readonly meetings: readonly number[]
}

/** One element a pair. */
export interface PairFacts {
  readonly first: readonly number[]
  readonly second: readonly number[]
  /** Against chance, over all windows; and of the pair alone, against chance and shared taste. */
  readonly pValue: readonly number[]
  readonly tastePValue: readonly number[]
}

/** Samples in milliseconds, each ascending: median lags of one account to others, and between any two of them. */
export interface LagFacts {
  readonly lags: readonly number[]
  readonly spreads: readonly number[]
}

/** What others do on the very same object; null where too few acted on it. */
export type LagsOnObject = readonly [object: number, partners: number, lags: LagFacts | null]

/** A group that was held against shared taste. */
export interface GroupFacts {
  /** Ascending. */
  readonly accounts: readonly number[]
  readonly occasions: number
  readonly pValue: number
  readonly qValue: number
  readonly isFound: boolean
  /** Those that met another; q is null for those that are not found. */
  readonly members: readonly (readonly [account: number, acts: number, pValue: number, qValue: number | null])[]
  readonly onObjects: readonly LagsOnObject[]
}

export interface ClusterFacts {
  /** Empty when the caller gives none. */
  readonly id: string
  readonly pValue: number
  readonly qValue: number
  readonly occasions: number
  readonly medianSeconds: number | null
  /** For a cluster of pairs alone; empty for one of groups, whose lags are with them. */
  readonly onObjects: readonly LagsOnObject[]
  readonly members: readonly {
    readonly account: number
    readonly pValue: number
    readonly qValue: number
    readonly evidence: 'group' | 'pairs'
    readonly observed: number
    readonly expected: number
    readonly medianSeconds: number | null
  }[]
  readonly pairs: readonly {
    readonly first: number
    readonly second: number
    readonly observed: number
    readonly expected: number
    readonly pValue: number
    readonly qValue: number
    readonly windowSeconds: number
  }[]
}
