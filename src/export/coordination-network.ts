// The clusters of an analysis as one network: accounts as nodes, pairs beyond chance as edges.

import type { ActionSet } from '../model/action-set.ts'
import type { CoordinationResult } from '../model/coordination.ts'
import type { CoordinationEdge, CoordinationNetwork, CoordinationNode } from '../model/coordination-network.ts'
import { type CoordinationNames, membersByName, pairsByName } from './coordination-names.ts'

/** Nodes by cluster, then by name; edges strongest first within a cluster. Only accounts of clusters are in it. */
export function coordinationNetwork(
  set: ActionSet,
  result: CoordinationResult,
  names: CoordinationNames,
  description: CoordinationNetwork['description'],
): CoordinationNetwork {
  const nodes: CoordinationNode[] = []
  const edges: CoordinationEdge[] = []
  const spans = spansOf(set)
  for (const cluster of result.clusters) {
    const name = names.cluster(cluster)
    const positions = new Map<number, number>()
    for (const member of membersByName(cluster, names)) {
      const { account, pValue, qValue, observed, expected } = member
      const id = names.account(account)
      positions.set(account, nodes.length)
      nodes.push({ id, label: id, cluster: name, pValue, qValue, observed, expected, ...spans(account) })
    }
    for (const pair of pairsByName(cluster, names)) {
      const first = positions.get(pair.first)
      const second = positions.get(pair.second)
      if (first === undefined || second === undefined)
        throw new RangeError(`pair of accounts ${pair.first} and ${pair.second} outside its cluster`)
      const { observed, expected, pValue, qValue, windowsSeconds, kinds, objects } = pair
      edges.push({ first, second, observed, expected, pValue, qValue, windowsSeconds, kinds, objects: objects.length })
    }
  }
  return { nodes, edges, description }
}

/** Number of actions, first and last time of each account. */
function spansOf({ accountIds, account, time }: ActionSet) {
  const actions = new Int32Array(accountIds.length)
  const firstTime = new Float64Array(accountIds.length).fill(Number.NaN)
  const lastTime = new Float64Array(accountIds.length).fill(Number.NaN)
  for (let i = 0; i < account.length; i++) {
    if (actions[account[i]]++ === 0) firstTime[account[i]] = time[i]
    lastTime[account[i]] = time[i]
  }
  return (number: number) => ({
    actions: actions[number],
    firstTime: firstTime[number],
    lastTime: lastTime[number],
  })
}
