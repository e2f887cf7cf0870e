// What the co-action test says, and what it rests on.

import type { BeyondChance } from './co-action-chance.ts'
import type { GroupCloseness } from './co-action-closeness.ts'
import type { OrganicLags } from './co-action-organic.ts'

export interface CoActionSettings {
  /** A meeting counts when its actions are at most this far apart; the largest is the horizon of the second half of the test. */
  readonly windowsSeconds: readonly number[]
  /** False-discovery rate to keep, 0..1, exclusive. */
  readonly q: number
  /** `all`: beyond chance and beyond shared taste. `activity`: beyond chance alone. `hours`: as all, with the stricter null of chance. */
  readonly nullModel: 'all' | 'activity' | 'hours'
  readonly correction: 'bh' | 'by'
}

export interface CoActionPair {
  /** Account numbers, the smaller first. */
  readonly first: number
  readonly second: number
  /** Separate acts of each account that met one of the other's, in the window with the strongest evidence. */
  readonly observed: number
  readonly expected: number
  /** Against chance, corrected for having looked through all windows. */
  readonly pValue: number
  readonly qValue: number
  readonly windowSeconds: number
  /** Windows in which the pair alone is beyond chance, ascending. */
  readonly windowsSeconds: readonly number[]
  /** Types of the objects, acts of both inside the strongest window, and objects they met on; all ascending. */
  readonly kinds: readonly number[]
  readonly acts: Int32Array
  readonly objects: Int32Array
}

export interface CoActionMember {
  readonly account: number
  readonly pValue: number
  readonly qValue: number
  /** What carries it: how close it acts to its group, or its pairs alone. */
  readonly evidence: 'group' | 'pairs'
  /** Meetings with members within the horizon (one for each member that an act met), and how many chance gives. */
  readonly observed: number
  readonly expected: number
  /** To the other members' acts on the same object within the horizon. */
  readonly medianSeconds: number
}

export interface CoActionCluster {
  /** By account number. */
  readonly members: readonly CoActionMember[]
  /** By q-value, then by account numbers. */
  readonly pairs: readonly CoActionPair[]
  readonly pValue: number
  readonly qValue: number
  readonly occasions: number
  readonly medianSeconds: number
  readonly organicMedianSeconds: number
  readonly organicShare: number
  readonly organicGroups: number
}

export interface CoActionTest {
  /** By smallest account number. */
  readonly clusters: readonly CoActionCluster[]
  /** All pairs, and all accounts, that could have met. */
  readonly pairsTested: number
  readonly accountsTested: number
  readonly pairsBeyondChance: number
  /** Groups beyond chance whose members are no closer in time than shared taste makes them, and their accounts. */
  readonly groupsOfTaste: number
  readonly accountsOfTaste: number
  /** Objects with so many meetings that pairs seen nowhere else were not listed. */
  readonly crowdedObjects: number
}

/** A group after the second half of the test. */
export interface JudgedGroup {
  readonly group: Int32Array
  readonly closeness: GroupCloseness
  readonly qValue: number
  readonly isFound: boolean
  /** Members that are found, by account, with their q-values. */
  readonly found: ReadonlyMap<number, number>
}

/** What the pairs alone say. */
export interface JudgedPairs {
  /** One element a tested pair. */
  readonly pValue: Float64Array
  readonly threshold: number
  readonly qValue: Float64Array
  /** One element an account. */
  readonly accountP: Float64Array
  readonly accountQ: Float64Array
}

/** Everything that the verdicts rest on, for those who want to check them. */
export interface CoActionEvidence {
  readonly level: number
  readonly chance: BeyondChance
  readonly groups: readonly JudgedGroup[]
  readonly pairs: JudgedPairs
  /** rho(w) of `SharedTaste`, and how many pairs it is estimated for. */
  readonly tasteShares: Float64Array
  readonly tastePairs: number
  readonly organic: OrganicLags
}
