// Everything an analysis of co-action says, as one JSON document.

import type { ActionSet } from '../model/action-set.ts'
import type { CoordinationCluster, CoordinationResult } from '../model/coordination.ts'
import type { CoordinationNetwork } from '../model/coordination-network.ts'
import type { Problem } from '../model/problem.ts'
import { type CoordinationNames, membersByName, pairsByName } from './coordination-names.ts'
import { jsonText } from './network-json.ts'

export interface CoordinationDocument {
  readonly set: ActionSet
  readonly result: CoordinationResult
  readonly names: CoordinationNames
  readonly network: CoordinationNetwork
  /** Sentences that a reader must have beside the figures. */
  readonly notes: readonly string[]
  readonly problems: readonly Problem[]
  /** What people have said of a cluster, oldest first; absent outside a case. */
  readonly judgements?: (cluster: CoordinationCluster) => readonly object[]
}

/** The document in pieces. Times are milliseconds of Unix time, hours of clocks are in UTC; a number that is not known is null. */
export function* coordinationJson(document: CoordinationDocument): Generator<string> {
  const { result, notes, problems, network } = document
  const { settings, clusters, detectionLimits, ...counts } = result
  const head = { format: 'anechoic-coordination', version: 1, settings, counts, notes, detectionLimits, problems }
  yield `${JSON.stringify(head).slice(0, -1)},\n"clusters":[`
  for (const [number, cluster] of clusters.entries())
    yield `${number === 0 ? '\n' : ',\n'}${JSON.stringify(clusterObject(cluster, document))}`
  yield '\n],\n"network":'
  yield* jsonText(network)
  yield '}\n'
}

function clusterObject(cluster: CoordinationCluster, { set, names, judgements }: CoordinationDocument) {
  const { occasions, observed, expected, pValue, qValue, effect, clock, robustness } = cluster
  const acts = Array.from(cluster.posts, act => names.act(act))
  return {
    id: names.cluster(cluster),
    members: membersByName(cluster, names).map(({ account, ...figures }) => ({
      account: names.account(account),
      ...figures,
    })),
    occasions,
    observed,
    expected,
    pValue,
    qValue,
    effect,
    pairs: pairsByName(cluster, names).map(({ first, second, objects, ...figures }) => ({
      accounts: [names.account(first), names.account(second)],
      ...figures,
      objects: Array.from(objects, object => names.object(object)).sort(),
    })),
    objects: cluster.objects.map(({ object, ...figures }) => ({ object: names.object(object), ...figures })),
    posts: cluster.posts.length,
    ...(set.actIds === undefined ? {} : { postIds: acts.map(act => act ?? null) }),
    alternatives: cluster.alternatives.map(({ alternative, outcome, parameters }) => ({
      alternative,
      outcome,
      parameters: Object.fromEntries(
        Object.entries(parameters).map(([key, value]) => [
          key,
          typeof value === 'string' ? names.quotedWords(value) : value,
        ]),
      ),
    })),
    clock,
    robustness,
    ...(judgements === undefined ? {} : { judgements: judgements(cluster) }),
  }
}
