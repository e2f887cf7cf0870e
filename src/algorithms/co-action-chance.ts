// The first half of the test: which pairs and accounts met more often than chance, and the groups they form.

import { dependenceFactor, rejectionThreshold } from './benjamini-hochberg.ts'
import { type ActionCells, cutIntoCells } from './co-action-cells.ts'
import { scanGroups } from './co-action-groups.ts'
import { maskedRates } from './co-action-masking.ts'
import { listMeetings, type PairMeetings } from './co-action-meetings.ts'
import { type ChanceModel, ExpectedMeetings } from './co-action-null.ts'
import { type TestedPairs, testPairs } from './co-action-pairs.ts'
import { type CoActionRates, sweepMeetings } from './co-action-rates.ts'
import { type ActionTable, accountsThatCouldMeet, pairsThatCouldMeet } from './co-action-table.ts'
import { modularityCommunities } from './communities.ts'
import { simesByAccount } from './fisher.ts'

const FEWEST_ACTIONS_OF_A_CELL = 64
const CELL_SECONDS = 3600
const MEETINGS_LISTED_PER_ACTION = 6
const FEWEST_MEETINGS_LISTED = 2_000_000
/** Pairs are kept for what follows up to this p-value at least, so that accounts can be judged by several weak pairs. */
const KEPT = 1e-4

/**
 * Groups are proposed at a level so many times larger: what is said of them rests on the second half of the test, which is valid for any
 * group chosen by coarse co-action. A group of fewer accounts than the second figure has to have one that is beyond chance at the level itself.
 */
export const CANDIDATE_LEVELS = 15
const FEWEST_OF_A_CANDIDATE = 4
/** The group-level scan adds accounts at a level so many times that of the groups. */
const JOINING_LEVELS = 2

export interface BeyondChance {
  readonly cells: ActionCells
  readonly rates: CoActionRates
  readonly meetings: PairMeetings
  readonly nullModel: ExpectedMeetings
  readonly tested: TestedPairs
  readonly pairsTested: number
  readonly accountsTested: number
  /** Pairs with a p-value up to this one are beyond chance; -1 for none. */
  readonly pairThreshold: number
  /** Simes p of each account. */
  readonly accountP: Float64Array
  /** 1 for accounts that are beyond chance, by themselves or through a pair. */
  readonly isBeyond: Uint8Array
  /** Accounts that may be beyond chance, in groups, with those that the group-level scan added; ascending account numbers. */
  readonly groups: readonly Int32Array[]
}

/** Groups are proposed at `candidateLevels` times the level. Cost: near-linear in actions; crowds are swept, not listed. @see docs/methods.md#beyond-chance */
export function beyondChance(
  table: ActionTable,
  windows: readonly number[],
  model: ChanceModel,
  level: number,
  correction: 'bh' | 'by',
  candidateLevels: number,
): BeyondChance {
  const horizon = windows[windows.length - 1]
  const cells = cutIntoCells(table, Math.max(CELL_SECONDS * 1000, horizon), FEWEST_ACTIONS_OF_A_CELL)
  const rates = sweepMeetings(table, cells, windows)
  const budget = Math.max(FEWEST_MEETINGS_LISTED, table.account.length * MEETINGS_LISTED_PER_ACTION)
  const meetings = listMeetings(table, windows, rates.onObject, budget)
  const nullModel = new ExpectedMeetings(table, cells, rates, model)
  const pairsTested = pairsThatCouldMeet(table)
  const accountsTested = accountsThatCouldMeet(table)
  const hopeless = (candidateLevels * level * meetings.pairs) / Math.max(1, pairsTested)
  const cut = Math.min(
    1,
    Math.max(KEPT, hopeless, (level * mostPartners(meetings, table.accounts)) / Math.max(1, accountsTested - 1)),
  )
  if (model === 'activity') {
    nullModel.mask(maskedRates(table, windows, rates, meetings, nullModel, pairsTested, level))
  }
  const tested = testPairs(table, windows, meetings, nullModel, cut)

  const accountP = simesByAccount(tested.first, tested.second, tested.pValue, accountsTested, table.accounts)
  const loose = Math.min(1, candidateLevels * level)
  const candidates = beyondAt(tested, accountP, pairsTested, accountsTested, loose, correction)
  const strict = beyondAt(tested, accountP, pairsTested, accountsTested, level, correction)
  const linkThreshold = Math.max(
    candidates.pairThreshold,
    loose / dependenceFactor(accountsTested, correction) / Math.max(1, accountsTested),
  )
  const groups = groupsOf(tested, candidates.accounts, linkThreshold, table.accounts).filter(
    group => group.length >= FEWEST_OF_A_CANDIDATE || group.some(account => strict.accounts[account] === 1),
  )
  const joining = candidateLevels === 1 ? level : Math.min(1, JOINING_LEVELS * loose)
  const scan = scanGroups(table, windows, groups, accountsTested, joining, correction)
  return {
    cells,
    rates,
    meetings,
    nullModel,
    tested,
    pairsTested,
    accountsTested,
    pairThreshold: strict.pairThreshold,
    accountP,
    isBeyond: strict.accounts,
    groups: scan.groups,
  }
}

/** Accounts beyond chance at a level: by themselves (Simes), or through one of their pairs. */
function beyondAt(
  tested: TestedPairs,
  accountP: Float64Array,
  pairsTested: number,
  accountsTested: number,
  level: number,
  correction: 'bh' | 'by',
): { pairThreshold: number; accounts: Uint8Array } {
  const pairThreshold = rejectionThreshold(tested.pValue, pairsTested, level, correction)
  const accountThreshold = rejectionThreshold(accountP, accountsTested, level, correction)
  const accounts = Uint8Array.from(accountP, p => (p <= accountThreshold ? 1 : 0))
  for (let i = 0; i < tested.count; i++) {
    if (tested.pValue[i] > pairThreshold) continue
    accounts[tested.first[i]] = 1
    accounts[tested.second[i]] = 1
  }
  return { pairThreshold, accounts }
}

/** Communities of two or more accounts among the links; weights are -ln p. */
function groupsOf(tested: TestedPairs, isBeyond: Uint8Array, threshold: number, accounts: number): Int32Array[] {
  const first: number[] = []
  const second: number[] = []
  const weight: number[] = []
  for (let i = 0; i < tested.count; i++) {
    const a = tested.first[i]
    const b = tested.second[i]
    if (tested.pValue[i] > threshold || isBeyond[a] === 0 || isBeyond[b] === 0) continue
    first.push(a)
    second.push(b)
    weight.push(-Math.log(tested.pValue[i] + 1e-300))
  }
  const community = modularityCommunities(accounts, first, second, weight)
  const members = new Map<number, Set<number>>()
  for (const account of [...first, ...second]) {
    const of = members.get(community[account])
    if (of === undefined) members.set(community[account], new Set([account]))
    else of.add(account)
  }
  return [...members.values()]
    .filter(group => group.size >= 2)
    .map(group => Int32Array.from(group).sort())
    .sort((a, b) => a[0] - b[0])
}

function mostPartners(meetings: PairMeetings, accounts: number): number {
  const partners = new Int32Array(accounts)
  let most = 0
  for (let p = 0; p < meetings.pairs; p++) {
    most = Math.max(most, ++partners[meetings.first[p]], ++partners[meetings.second[p]])
  }
  return most
}
