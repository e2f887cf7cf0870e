// Accounts that act together more often than the null model explains, and the clusters they form.

import type { CoActionPair } from '../algorithms/co-action.ts'
import { testCoAction } from '../algorithms/co-action.ts'
import { buildActionTable } from '../algorithms/co-action-table.ts'
import { graphComponents } from '../algorithms/graph-components.ts'
import type { Engine } from '../corpus/engine.ts'
import type { CoordinatedPair, CoordinationCluster, CoordinationResult, TextFamilies } from '../model/analysis.ts'
import type { Finding } from '../model/finding.ts'
import { findingId } from './finding-id.ts'
import type { ForwardLineage } from './forward-lineage.ts'
import { sharedObjects } from './shared-objects.ts'

export interface CoordinationOptions {
  readonly windowsSeconds: readonly number[]
  /** False-discovery rate of links, 0..1. */
  readonly q: number
}

/**
 * Links and their connected components; clusters by number of accounts, then by id. Broadcast channels that post in their
 * own name are accounts like others: a cluster may be an editorial network. Says nothing of motive or automation.
 * Statistic, null and cost: `testCoAction`.
 * @see docs/methods.md#acting-together
 */
export function detectCoordination(
  corpus: Engine,
  families: TextFamilies,
  lineage: ForwardLineage,
  options: CoordinationOptions,
): { result: CoordinationResult; findings: Finding[] } {
  const objects = sharedObjects(corpus, families, lineage)
  const windowsSeconds = [...new Set(options.windowsSeconds)].sort((a, b) => a - b)
  const test = testCoAction(buildActionTable(objects.columns), { windowsSeconds, q: options.q })
  const ids = corpus.accounts().map(account => account.id as string)
  const clusters = clustersOf(test.pairs, ids)
  const result: CoordinationResult = {
    clusters,
    accounts: clusters.reduce((sum, cluster) => sum + cluster.accounts.length, 0),
    pairsTested: test.pairsTested,
    accountsConsidered: objects.accountsConsidered,
    accountsLeftOutNameOnly: objects.accountsLeftOutNameOnly,
    windowsSeconds,
    q: options.q,
    crowdedObjects: test.crowdedObjects,
  }
  return { result, findings: clusters.map(cluster => findingOf(cluster, test.pairsTested)) }
}

function clustersOf(pairs: readonly CoActionPair[], ids: readonly string[]): CoordinationCluster[] {
  const components = graphComponents(
    ids.length,
    pairs.map(pair => pair.first),
    pairs.map(pair => pair.second),
  )
  const componentOf = new Map<number, number>()
  components.forEach((accounts, number) => {
    for (const account of accounts) componentOf.set(account, number)
  })
  const linksOf: CoActionPair[][] = components.map(() => [])
  for (const pair of pairs) linksOf[componentOf.get(pair.first) ?? 0].push(pair)

  const byId = (a: number, b: number): number => (ids[a] < ids[b] ? -1 : ids[a] > ids[b] ? 1 : 0)
  return components
    .map((component, number) => {
      const accounts = Array.from(component).sort(byId)
      const posts = new Set<number>()
      const objects = new Set<number>()
      for (const link of linksOf[number]) {
        for (const act of link.acts) posts.add(act)
        for (const object of link.objects) objects.add(object)
      }
      return {
        id: findingId(
          'cluster',
          accounts.map(account => ids[account]),
        ),
        accounts: Int32Array.from(accounts),
        pairs: linksOf[number].map(link => pairRecord(link, byId)),
        posts: Int32Array.from(posts).sort(),
        objects: objects.size,
      }
    })
    .sort((a, b) => b.accounts.length - a.accounts.length || (a.id < b.id ? -1 : 1))
}

function pairRecord(link: CoActionPair, byId: (a: number, b: number) => number): CoordinatedPair {
  const [first, second] = [link.first, link.second].sort(byId)
  const { observed, expected, pValue, qValue, windowSeconds } = link
  return { first, second, observed, expected, pValue, qValue, windowSeconds }
}

function findingOf(cluster: CoordinationCluster, tested: number): Finding {
  let observed = 0
  let expected = 0
  let qValue = 0
  let windowSeconds = 0
  for (const pair of cluster.pairs) {
    observed += pair.observed
    expected += pair.expected
    qValue = Math.max(qValue, pair.qValue)
    windowSeconds = Math.max(windowSeconds, pair.windowSeconds)
  }
  return {
    kind: 'coordination-cluster',
    id: cluster.id,
    posts: cluster.posts,
    statistic: { method: 'acting-together', observed, expected, qValue, tested },
    message: {
      key: 'coordination-cluster',
      parameters: {
        accounts: cluster.accounts.length,
        links: cluster.pairs.length,
        objects: cluster.objects,
        posts: cluster.posts.length,
        observed,
        expected,
        qValue,
        windowSeconds,
        tested,
      },
    },
  }
}
