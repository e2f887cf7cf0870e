// What a co-action test found in a simulated crowd, held against what was planted.

import type { CoActionTest } from '../../src/algorithms/co-action-result.ts'
import type { CrowdTruth } from '../../src/simulate/crowd/planted-crowd.ts'

export interface CoActionScore {
  readonly f1: number
  readonly precision: number
  readonly recall: number
  /** Recall by family of campaigns. */
  readonly families: ReadonlyMap<string, number>
  /** Share of the fans that are named, and their number. */
  readonly fans: number
  readonly fansNamed: number
  /** Shares of false ones; 0 when nothing is found. A pair is true when one campaign has both accounts. */
  readonly accountFdp: number
  readonly pairFdp: number
  readonly accounts: number
  readonly pairs: number
}

/** Accounts in any cluster. */
export function foundAccounts(test: CoActionTest): Set<number> {
  return new Set(test.clusters.flatMap(cluster => cluster.members.map(member => member.account)))
}

export function scored(test: CoActionTest, truth: CrowdTruth): CoActionScore {
  const found = foundAccounts(test)
  const campaigns = truth.groups.filter(group => group.kind === 'campaign')
  const isTrue = new Set(campaigns.flatMap(group => group.accounts))
  const fans = new Set(truth.groups.filter(group => group.kind === 'fans').flatMap(group => group.accounts))
  const hits = [...found].filter(account => isTrue.has(account)).length
  const recallOf = (accounts: readonly number[]) =>
    accounts.filter(account => found.has(account)).length / Math.max(1, accounts.length)
  const families = new Map<string, number>()
  for (const family of new Set(campaigns.map(group => group.family)))
    families.set(family, recallOf(campaigns.filter(group => group.family === family).flatMap(group => group.accounts)))
  const pairs = test.clusters.flatMap(cluster => cluster.pairs)
  const falsePairs = pairs.filter(
    ({ first, second }) => !campaigns.some(({ accounts }) => accounts.includes(first) && accounts.includes(second)),
  )
  const fansNamed = [...found].filter(account => fans.has(account) && !isTrue.has(account)).length
  return {
    f1: (2 * hits) / Math.max(1, found.size + isTrue.size),
    precision: found.size === 0 ? 1 : hits / found.size,
    recall: recallOf([...isTrue]),
    families,
    fans: fansNamed / Math.max(1, fans.size),
    fansNamed,
    accountFdp: found.size === 0 ? 0 : 1 - hits / found.size,
    pairFdp: pairs.length === 0 ? 0 : falsePairs.length / pairs.length,
    accounts: found.size,
    pairs: pairs.length,
  }
}

/** Mean of a figure. */
export function meanOf<Item>(items: readonly Item[], figure: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + figure(item), 0) / items.length
}
