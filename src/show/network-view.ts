// Clusters of accounts that acted together: their pairs as a table and a drawing. Clusters by size, accounts by shown name.

import type { CoordinationCluster, CoordinationResult } from '../model/analysis.ts'
import type { Finding } from '../model/finding.ts'
import type { ClusterView, NetworkPair, NetworkView } from '../model/report-network.ts'
import type { CitedPosts } from './cited-posts.ts'
import type { Labels } from './labels.ts'
import { largest } from './largest.ts'
import { type PlacedRing, placeOnRing, placeRings } from './network-layout.ts'

const WIDTH = 720
const CLUSTERS_SHOWN = 40
const ACCOUNTS_DRAWN = 400
const EDGES_DRAWN = 2000
const PAIRS_OF_A_CLUSTER = 60
/** Posts that the lists of this section may add to the report. */
const ROOM = 200
const POSTS_OF_A_CLUSTER = 25

export function networkView(
  result: CoordinationResult,
  labels: Labels,
  findings: ReadonlyMap<string, Finding>,
  cited: CitedPosts,
): NetworkView {
  cited.makeRoom(ROOM)
  const shown = largest(
    result.clusters,
    CLUSTERS_SHOWN,
    (a, b) => b.accounts.length - a.accounts.length || (a.id < b.id ? -1 : 1),
  )
  let room = ACCOUNTS_DRAWN
  const drawn = shown.map(cluster => {
    const count = Math.min(room, cluster.accounts.length)
    room -= count
    return count
  })
  const { rings, height } = placeRings(
    drawn.filter(count => count > 0),
    WIDTH,
  )
  return {
    clusters: shown.map((cluster, i) =>
      clusterView(cluster, labels, findings, cited, drawn[i], rings[i] ?? { centreX: 0, centreY: 0, radius: 0 }),
    ),
    clustersTotal: result.clusters.length,
    accounts: result.accounts,
    accountsDrawn: ACCOUNTS_DRAWN - room,
    width: WIDTH,
    height,
    pairsTested: result.pairsTested,
    accountsConsidered: result.accountsConsidered,
    accountsLeftOutNameOnly: result.accountsLeftOutNameOnly,
    crowdedObjects: result.crowdedObjects ?? 0,
    windowsSeconds: result.windowsSeconds,
    q: result.q,
  }
}

function clusterView(
  cluster: CoordinationCluster,
  labels: Labels,
  findings: ReadonlyMap<string, Finding>,
  cited: CitedPosts,
  drawn: number,
  ring: PlacedRing,
): ClusterView {
  const named = Array.from(cluster.accounts, account => ({ account, name: labels.account(account) ?? '' }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.account - b.account))
    .slice(0, drawn)
  const position = new Map(named.map(({ account }, i) => [account, i]))
  const strongest = largest(
    cluster.pairs,
    EDGES_DRAWN,
    (a, b) => a.qValue - b.qValue || b.observed - a.observed || a.first - b.first || a.second - b.second,
  )
  const edges = strongest.flatMap(({ first, second, observed }) => {
    const from = position.get(first)
    const to = position.get(second)
    return from === undefined || to === undefined ? [] : [{ from, to, observed }]
  })
  const pairs: NetworkPair[] = strongest.slice(0, PAIRS_OF_A_CLUSTER).map(pair => {
    const [first, second] = [labels.account(pair.first) ?? '', labels.account(pair.second) ?? ''].sort()
    const { observed, expected, qValue, windowSeconds } = pair
    return { first, second, observed, expected, qValue, windowSeconds }
  })
  pairs.sort((a, b) => (a.first === b.first ? (a.second < b.second ? -1 : 1) : a.first < b.first ? -1 : 1))
  return {
    id: cluster.id,
    finding: findings.get(`coordination-cluster ${cluster.id}`),
    accounts: cluster.accounts.length,
    objects: cluster.objects,
    posts: cited.list(cluster.posts, POSTS_OF_A_CLUSTER),
    pairs: { rows: pairs, total: cluster.pairs.length },
    nodes: named.map(({ name }, i) => ({ account: name, ...placeOnRing(ring, i, named.length) })),
    edges,
    ...ring,
  }
}
