// Clusters and the network of accounts that acted together, as they may leave the case.

import type { Engine } from '../corpus/engine.ts'
import { actionSetOf } from '../detect/action-set.ts'
import type { ForwardLineage } from '../detect/forward-lineage.ts'
import { coordinationNetwork } from '../export/coordination-network.ts'
import type { Analysis } from '../model/analysis.ts'
import type { AudienceProfile } from '../model/audience-profile.ts'
import type { CoordinationCluster } from '../model/coordination.ts'
import type { CoordinationNetwork } from '../model/coordination-network.ts'
import type { HandedCluster, Token } from '../model/handed.ts'
import { significant } from '../protect/coarse-figures.ts'
import { coarseMilliseconds } from '../protect/coarse-time.ts'
import { folded } from '../weigh/casework-subject.ts'
import type { HandedNames } from './handed-names.ts'
import type { Tally } from './handed-tally.ts'
import { isOn, type Judgement, mayBeNamed } from './judgements.ts'

export interface NetworkSource {
  readonly corpus: Engine
  readonly analysis: Analysis
  readonly lineage: ForwardLineage
  readonly profile: AudienceProfile
  readonly judgements: readonly Judgement[]
  readonly names: HandedNames
  readonly tally: Tally
  readonly tool: string
}

/** Ids of the accounts of a cluster, in the order of its numbers. */
export function accountIdsOf(corpus: Engine, cluster: CoordinationCluster): string[] {
  const accounts = corpus.accounts()
  return Array.from(cluster.accounts, account => accounts[account].id)
}

/** Clusters whose accounts may be listed: judged to be coordinated by somebody and not to be by nobody. */
export function listedClusters(
  corpus: Engine,
  analysis: Analysis,
  judgements: readonly Judgement[],
): CoordinationCluster[] {
  return analysis.coordination.clusters.filter(cluster =>
    mayBeNamed(judgements, cluster.id, accountIdsOf(corpus, cluster)),
  )
}

/** Accounts of clusters that nobody judged to be coordinated, or that somebody judged not to be: never named. */
export function unjudgedAccounts(corpus: Engine, analysis: Analysis, judgements: readonly Judgement[]): Set<string> {
  const listed = new Set(listedClusters(corpus, analysis, judgements))
  const others = analysis.coordination.clusters.filter(cluster => !listed.has(cluster))
  return new Set(others.flatMap(cluster => accountIdsOf(corpus, cluster)))
}

export function clusterToken(names: HandedNames, { id }: CoordinationCluster): Token {
  return names.token('cluster', id, id)
}

/** In the order of tokens; none where no network leaves. q is given with one digit, toward zero. */
export function handedClusters({
  corpus,
  analysis,
  profile,
  judgements,
  names,
  tally,
}: NetworkSource): HandedCluster[] {
  const { clusters } = analysis.coordination
  if (profile.protection.network === 'none') {
    tally.change('network-left-out', 'network', analysis.coordination.accounts)
    return []
  }
  return clusters
    .map(cluster => ({
      token: clusterToken(names, cluster),
      accounts: cluster.accounts.length,
      pairs: cluster.pairs.length,
      qValue: significant(cluster.qValue, 1),
      verdict: verdictOn(cluster, accountIdsOf(corpus, cluster), judgements),
      alternatives: cluster.alternatives.map(({ alternative, outcome }) => ({ alternative, outcome })),
    }))
    .sort((a, b) => (a.token < b.token ? -1 : 1))
}

/** Latest word of each role; `disputed` where they differ. */
export function verdictOn(
  { id }: CoordinationCluster,
  accountIds: readonly string[],
  judgements: readonly Judgement[],
): HandedCluster['verdict'] {
  const latest = new Map<string, HandedCluster['verdict']>()
  for (const { act } of judgements) if (isOn(act, id, accountIds)) latest.set(folded(act.role), act.verdict)
  const verdicts = new Set(latest.values())
  if (verdicts.size > 1) return 'disputed'
  return [...verdicts][0] ?? 'not-judged'
}

/**
 * Accounts as nodes under their tokens; undefined unless the profile lets accounts out. Those of clusters that nobody judged to be coordinated
 * stay in the case: a list of accounts leaves with a person's judgement or not at all. Figures keep two digits and times the profile's
 * step: with all their digits they would be as good as a name to whoever has another export.
 */
export function handedNetwork(source: NetworkSource): CoordinationNetwork | undefined {
  const { corpus, analysis, lineage, profile, judgements, names, tally, tool } = source
  if (profile.protection.network !== 'accounts') return undefined
  const { set, accountOf } = actionSetOf(corpus, analysis.textFamilies, lineage, analysis.mediaFamilies)
  const accounts = corpus.accounts()
  const inCorpus = { ...set, accountIds: accounts.map(({ id }) => id), account: set.account.map(own => accountOf[own]) }
  const nameOf = (account: number) => names.token('account', accounts[account].id, accounts[account].name)
  const clusters = listedClusters(corpus, analysis, judgements).sort((a, b) =>
    clusterToken(names, a) < clusterToken(names, b) ? -1 : 1,
  )
  const listed = clusters.reduce((sum, cluster) => sum + cluster.accounts.length, 0)
  tally.change('members-not-judged', 'network', analysis.coordination.accounts - listed)
  const result = { ...analysis.coordination, clusters, accounts: listed }
  const network = coordinationNetwork(
    inCorpus,
    result,
    {
      account: nameOf,
      cluster: cluster => clusterToken(names, cluster),
      object: () => '',
      act: () => undefined,
      quotedWords: () => '',
    },
    description(result, tool),
  )
  tally.change('network-rounded', 'network', network.nodes.length)
  const { times } = profile.protection
  const labels = new Map<string, string>()
  for (const cluster of clusters)
    for (const account of cluster.accounts)
      labels.set(nameOf(account), names.account(accounts[account]) ?? nameOf(account))
  return {
    ...network,
    nodes: network.nodes.map(node => ({
      ...node,
      label: labels.get(node.id) ?? node.id,
      pValue: significant(node.pValue, 1),
      qValue: significant(node.qValue, 1),
      observed: significant(node.observed, 2),
      expected: significant(node.expected, 2),
      actions: significant(node.actions, 2),
      firstTime: coarseMilliseconds(node.firstTime, times),
      lastTime: coarseMilliseconds(node.lastTime, times),
    })),
    edges: network.edges
      .map(edge => ({
        ...edge,
        pValue: significant(edge.pValue, 1),
        qValue: significant(edge.qValue, 1),
        observed: significant(edge.observed, 2),
        expected: significant(edge.expected, 2),
        objects: significant(edge.objects, 2),
      }))
      .sort((a, b) => a.first - b.first || a.second - b.second),
  }
}

function description(
  { settings, pairsTested, accountsTested, pairsBeyondChance, clusters, accounts }: Analysis['coordination'],
  tool: string,
): CoordinationNetwork['description'] {
  const { windowsSeconds, q, nullModel, correction } = settings
  return {
    tool,
    windowsSeconds: windowsSeconds.join(' '),
    q,
    nullModel,
    correction,
    pairsTested,
    accountsTested,
    pairsBeyondChance,
    clusters: clusters.length,
    accounts,
  }
}
