// Clusters of accounts as the casebook in the browser lists and draws them.

import type { ClusterActs, ObjectActs } from '../model/cluster-acts.ts'
import type { CoordinationCluster, CoordinationResult } from '../model/coordination.ts'
import type { ClusterRow, ClusterVerdict, CoordinationGraph, CoordinationPage } from '../model/coordination-page.ts'
import type { Labels } from './labels.ts'
import { limitsView } from './network-view.ts'

/** Clusters listed; nodes and links drawn, of which so many are pairs that chance explains. */
const MOST = { clusters: 1000, nodes: 5000, pairs: 50_000, pale: 10_000 }
/** Members of one object that are joined to each other. */
const MEMBERS_JOINED = 60

/** How the clusters of a page are called and what people said of them. */
export interface ClusterNames {
  readonly labels: Labels
  /** `PartyToken` of an account by its position. */
  token(account: number): string
  verdict(cluster: CoordinationCluster): ClusterVerdict
  /** True when its members may be called as elsewhere. */
  mayBeNamed(cluster: CoordinationCluster): boolean
}

export function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null
}

/** The clusters, largest first, as they are numbered everywhere on the screen. */
export function orderedClusters({ clusters }: CoordinationResult): CoordinationCluster[] {
  return [...clusters].sort((a, b) => b.accounts.length - a.accounts.length || (a.id < b.id ? -1 : 1))
}

export function clusterRow(cluster: CoordinationCluster, number: number, verdict: ClusterVerdict): ClusterRow {
  const { id, accounts, objects, occasions, posts, pairs, observed, expected, qValue, effect } = cluster
  const first = objects.reduce((least, { firstTime }) => Math.min(least, firstTime), Number.POSITIVE_INFINITY)
  const last = objects.reduce((most, { lastTime }) => Math.max(most, lastTime), Number.NEGATIVE_INFINITY)
  return {
    id,
    number,
    accounts: accounts.length,
    objects: objects.length,
    occasions,
    posts: posts.length,
    pairs: pairs.length,
    observed,
    expected,
    qValue,
    medianSeconds: finite(effect.medianSeconds),
    organicMedianSeconds: finite(effect.organicMedianSeconds),
    firstTime: finite(first),
    lastTime: finite(last),
    verdict,
  }
}

export function coordinationPage(
  result: CoordinationResult,
  verdict: ClusterNames['verdict'],
  limits: CoordinationResult['detectionLimits'],
): CoordinationPage {
  const { windowsSeconds, q, nullModel, correction } = result.settings
  return {
    clusters: orderedClusters(result)
      .slice(0, MOST.clusters)
      .map((cluster, i) => clusterRow(cluster, i + 1, verdict(cluster))),
    clustersTotal: result.clusters.length,
    accounts: result.accounts,
    accountsTested: result.accountsTested,
    accountsConsidered: result.accountsConsidered,
    accountsLeftOutNameOnly: result.accountsLeftOutNameOnly,
    pairsTested: result.pairsTested,
    groupsOfTaste: result.groupsOfTaste,
    accountsOfTaste: result.accountsOfTaste,
    crowdedObjects: result.crowdedObjects,
    windowsSeconds,
    q,
    nullModel,
    correction,
    limits: limitsView(limits),
  }
}

/**
 * The accounts of the clusters given (with their numbers), whole clusters as long as there is room, then the pairs beyond chance, strongest
 * first in each cluster, then pairs of members that met no more than chance gives.
 */
export function coordinationGraph(
  result: CoordinationResult,
  chosen: readonly { readonly cluster: CoordinationCluster; readonly number: number }[],
  acts: ClusterActs,
  names: ClusterNames,
): CoordinationGraph {
  const nodes = {
    label: [] as string[],
    token: [] as string[],
    cluster: [] as number[],
    observed: [] as number[],
    expected: [] as number[],
  }
  const edges = {
    from: [] as number[],
    to: [] as number[],
    observed: [] as number[],
    expected: [] as (number | null)[],
  }
  const position = new Map<number, number>()
  for (const { cluster, number } of chosen) {
    if (position.size > 0 && position.size + cluster.accounts.length > MOST.nodes) break
    const mayBeNamed = names.mayBeNamed(cluster)
    // Drawn in the order of shown names: that of numbers would tell which id is smaller.
    const members = cluster.members
      .map(member => ({ member, label: names.labels.member(member.account, mayBeNamed) }))
      .sort((a, b) => (a.label < b.label ? -1 : a.label > b.label ? 1 : a.member.account - b.member.account))
    for (const { member, label } of members.slice(0, MOST.nodes - position.size)) {
      position.set(member.account, nodes.label.push(label) - 1)
      nodes.token.push(names.token(member.account))
      nodes.cluster.push(number)
      nodes.observed.push(member.observed)
      nodes.expected.push(member.expected)
    }
  }
  const add = (a: number, b: number, observed: number, expected: number | null) => {
    const [from, to] = [position.get(a), position.get(b)]
    if (from === undefined || to === undefined) return
    edges.from.push(Math.min(from, to))
    edges.to.push(Math.max(from, to))
    edges.observed.push(observed)
    edges.expected.push(expected)
  }
  for (const { cluster } of chosen)
    for (const { first, second, observed, expected } of cluster.pairs)
      if (edges.from.length < MOST.pairs) add(first, second, observed, expected)
  const pairsDrawn = edges.from.length
  const pale = chosen.flatMap(({ cluster }) => pairsWithinChance(cluster, acts, result.settings.windowsSeconds))
  for (const { first, second, met } of pale.sort((a, b) => b.met - a.met).slice(0, MOST.pale))
    add(first, second, met, null)
  return {
    nodes,
    edges,
    nodesTotal: chosen.reduce((sum, { cluster }) => sum + cluster.accounts.length, 0),
    pairsTotal: chosen.reduce((sum, { cluster }) => sum + cluster.pairs.length, 0),
    pairsDrawn,
  }
}

/**
 * Pairs of members that acted on one object within the horizon and are no pair beyond chance, with the number of such objects. Of a crowded
 * object the first members alone.
 */
function pairsWithinChance(
  { accounts, pairs, objects }: CoordinationCluster,
  acts: ClusterActs,
  windowsSeconds: readonly number[],
): { first: number; second: number; met: number }[] {
  const isMember = new Set(accounts)
  const isPair = new Set(pairs.map(({ first, second }) => keyOf(first, second)))
  const horizon = 1000 * Math.max(...windowsSeconds)
  const met = new Map<string, number>()
  for (const { object } of objects) {
    const of = acts.objects.get(object)
    if (of === undefined) continue
    for (const key of meetingsOn(of, isMember, horizon)) if (!isPair.has(key)) met.set(key, (met.get(key) ?? 0) + 1)
  }
  return Array.from(met, ([key, count]) => {
    const [first, second] = key.split(' ').map(Number)
    return { first, second, met: count }
  })
}

function meetingsOn({ account, time }: ObjectActs, isMember: ReadonlySet<number>, horizon: number): Set<string> {
  const first: number[] = []
  const seen = new Set<number>()
  for (let i = 0; i < account.length && first.length < MEMBERS_JOINED; i++) {
    if (!isMember.has(account[i]) || seen.has(account[i])) continue
    seen.add(account[i])
    first.push(i)
  }
  const found = new Set<string>()
  for (const [n, i] of first.entries())
    for (let m = n + 1; m < first.length && time[first[m]] - time[i] <= horizon; m++)
      found.add(keyOf(account[i], account[first[m]]))
  return found
}

function keyOf(a: number, b: number): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`
}
