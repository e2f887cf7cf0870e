// From a co-action test to the clusters that a report shows: members, pairs, objects, times, figures and alternatives.

import type { CoActionCluster, CoActionPair, CoActionTest } from '../algorithms/co-action-result.ts'
import type { ActionTable } from '../algorithms/co-action-table.ts'
import { ACTION_KINDS, type ActionSet } from '../model/action-set.ts'
import type {
  ClusterObject,
  CoordinatedAccount,
  CoordinatedPair,
  CoordinationCluster,
  CoordinationResult,
  CoordinationSettings,
} from '../model/coordination.ts'
import { checkAlternatives } from './alternatives.ts'
import type { CoordinationContext } from './coordination-context.ts'
import { type ClusterEvidence, type CoordinationEvidence, gatherEvidence } from './coordination-evidence.ts'
import { findingId } from './finding-id.ts'
import { quartilesOf } from './quartiles.ts'

/** Delays of a member are taken to so many acts before and after it on one object: a crowd in step tells no more. */
const NEIGHBOURS = 64

/**
 * The result of a test over the table of a set. Account, object and act numbers are those of the set. Clusters by number of
 * accounts, then by id. Cost near-linear in the actions.
 */
export function describeCoordination(
  set: ActionSet,
  table: ActionTable,
  test: CoActionTest,
  settings: CoordinationSettings,
  context?: CoordinationContext,
): CoordinationResult {
  const evidence = gatherEvidence(
    set,
    table,
    test.clusters.map(({ members }) => Int32Array.from(members, member => member.account).sort()),
    Math.max(...settings.windowsSeconds),
  )
  const clusters = test.clusters
    .map((cluster, number) => clusterRecord(evidence, evidence.clusters[number], cluster, context))
    .sort((a, b) => b.accounts.length - a.accounts.length || (a.id < b.id ? -1 : 1))
  return {
    settings,
    clusters,
    accounts: clusters.reduce((sum, { accounts }) => sum + accounts.length, 0),
    pairsTested: test.pairsTested,
    accountsTested: test.accountsTested,
    pairsBeyondChance: test.pairsBeyondChance,
    groupsOfTaste: test.groupsOfTaste,
    accountsOfTaste: test.accountsOfTaste,
    accountsConsidered: set.accountIds.length,
    accountsLeftOutNameOnly: 0,
    crowdedObjects: test.crowdedObjects,
    detectionLimits: [],
  }
}

function clusterRecord(
  evidence: CoordinationEvidence,
  gathered: ClusterEvidence,
  cluster: CoActionCluster,
  context: CoordinationContext | undefined,
): CoordinationCluster {
  const { accountIds } = evidence.set
  const pairs = cluster.pairs.map(pairRecord).sort(strongestFirst)
  // A slow group may be found where no pair of it is: then its members' own figures stand for it.
  const counted = pairs.length > 0 ? pairs : cluster.members
  const { medianSeconds, organicMedianSeconds, organicShare, organicGroups } = cluster
  const effect = { medianSeconds, organicMedianSeconds, organicShare, organicGroups }
  return {
    id: findingId(
      'cluster',
      Array.from(gathered.members, account => accountIds[account]),
    ),
    accounts: gathered.members,
    members: membersOf(evidence, gathered, cluster),
    pairs,
    posts: actsBehind(evidence.table, gathered),
    objects: gathered.met.map(object => objectRecord(evidence.table, object)).sort(mostMembersFirst),
    occasions: cluster.occasions,
    observed: counted.reduce((sum, { observed }) => sum + observed, 0),
    expected: counted.reduce((sum, { expected }) => sum + expected, 0),
    pValue: cluster.pValue,
    qValue: cluster.qValue,
    effect,
    alternatives: checkAlternatives(evidence, gathered, effect, context),
    clock: {
      members: gathered.clock,
      others: evidence.clock.map((all, hour) => all - gathered.clock[hour]),
    },
    robustness: [],
  }
}

/** Members by number; one that its pairs alone carry gets its own acts and delays, which the test of groups does not count. */
function membersOf(
  { table, horizonMs }: CoordinationEvidence,
  { met }: ClusterEvidence,
  cluster: CoActionCluster,
): CoordinatedAccount[] {
  const byPairs = new Map(
    cluster.members.flatMap(({ account, evidence }) =>
      evidence === 'pairs' ? [[account, { acts: new Set<number>(), seconds: [] as number[] }]] : [],
    ),
  )
  const add = (action: number, other: number): void => {
    const own = byPairs.get(table.account[action])
    own?.acts.add(table.act[action])
    own?.seconds.push(Math.abs(table.time[action] - table.time[other]) / 1000)
  }
  for (const { met: actions } of byPairs.size === 0 ? [] : met) {
    actions.forEach((action, i) => {
      const most = Math.min(actions.length, i + 1 + NEIGHBOURS)
      for (let j = i + 1; j < most && table.time[actions[j]] - table.time[action] <= horizonMs; j++) {
        add(action, actions[j])
        add(actions[j], action)
      }
    })
  }
  return cluster.members
    .map(member => {
      const own = byPairs.get(member.account)
      if (own === undefined) return { ...member }
      return { ...member, observed: own.acts.size, medianSeconds: quartilesOf(own.seconds)?.median ?? Number.NaN }
    })
    .sort((a, b) => a.account - b.account)
}

function pairRecord(pair: CoActionPair): CoordinatedPair {
  const { first, second, observed, expected, pValue, qValue, windowSeconds, windowsSeconds, objects } = pair
  const kinds = pair.kinds.map(kind => ACTION_KINDS[kind])
  return { first, second, observed, expected, pValue, qValue, windowSeconds, windowsSeconds, kinds, objects }
}

function strongestFirst(a: CoordinatedPair, b: CoordinatedPair): number {
  return (
    a.qValue - b.qValue || a.pValue - b.pValue || b.observed - a.observed || a.first - b.first || a.second - b.second
  )
}

/** Acts in which a member met another within the horizon, ascending. */
function actsBehind(table: ActionTable, { met }: ClusterEvidence): Int32Array {
  const acts = new Set<number>()
  for (const object of met) for (const action of object.met) acts.add(table.act[action])
  return Int32Array.from(acts).sort()
}

function objectRecord(table: ActionTable, { object, members }: ClusterEvidence['met'][number]): ClusterObject {
  return {
    object,
    kind: ACTION_KINDS[table.objectType[object]],
    members: members.length,
    others: table.objectStarts[object + 1] - table.objectStarts[object] - members.length,
    firstTime: table.time[members[0]],
    lastTime: table.time[members[members.length - 1]],
  }
}

function mostMembersFirst(a: ClusterObject, b: ClusterObject): number {
  return b.members - a.members || a.firstTime - b.firstTime || a.object - b.object
}
