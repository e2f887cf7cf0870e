// What the members of each cluster did together, gathered for all clusters at once: the facts behind verdicts and alternatives.

import type { ActionTable } from '../algorithms/co-action-table.ts'
import { ACTION_KINDS, type ActionSet } from '../model/action-set.ts'

const HOUR = 3_600_000
const FORWARD = ACTION_KINDS.indexOf('forward')

/** An object on which at least two members met within the horizon. Numbers are positions in the action table, ascending in time. */
export interface MetObject {
  readonly object: number
  /** First actions of members, at any time. */
  readonly members: readonly number[]
  /** Those of them that met another member's. */
  readonly met: readonly number[]
}

export interface ClusterEvidence {
  /** Number of the cluster in the list that was given. */
  readonly cluster: number
  readonly members: Int32Array
  /** By number of object. */
  readonly met: readonly MetObject[]
  /** First actions of members on any object, positions in the table and the objects beside them. */
  readonly actions: readonly number[]
  readonly objects: readonly number[]
  /** Actions of members, repeated ones too: positions in the set. */
  readonly setActions: readonly number[]
  /** Forwarded object of each act of a member that the source marks as a forward; the first of several. */
  readonly forwardOfAct: ReadonlyMap<number, number>
  /** Acts of the members by hour of the day in UTC: 24 elements. */
  readonly clock: readonly number[]
}

export interface CoordinationEvidence {
  readonly set: ActionSet
  readonly table: ActionTable
  readonly horizonMs: number
  /** Number of the cluster of each account; -1 for none. */
  readonly clusterOf: Int32Array
  readonly clusters: readonly ClusterEvidence[]
  /** Acts of all accounts by hour of the day in UTC: 24 elements. */
  readonly clock: readonly number[]
}

/** Hour of the day in UTC, 0..23. */
export function hourOf(time: number): number {
  return (((Math.floor(time / HOUR) % 24) + 24) % 24) | 0
}

/**
 * Gathers the evidence of clusters that share no account. `members` holds the account numbers of each, `table` the first actions
 * of the set. Cost linear in the actions.
 */
export function gatherEvidence(
  set: ActionSet,
  table: ActionTable,
  members: readonly Int32Array[],
  horizonSeconds: number,
): CoordinationEvidence {
  const clusterOf = new Int32Array(set.accountIds.length).fill(-1)
  members.forEach((accounts, cluster) => {
    for (const account of accounts) clusterOf[account] = cluster
  })
  const gathered = members.map(
    (accounts, cluster): Gathered => ({
      cluster,
      members: accounts,
      met: [],
      actions: [],
      objects: [],
      setActions: [],
      forwardOfAct: new Map(),
      clock: new Array(24).fill(0),
    }),
  )
  const horizonMs = horizonSeconds * 1000
  gatherObjects(table, clusterOf, horizonMs, gathered)
  const clock = gatherActs(set, clusterOf, gathered)
  return { set, table, horizonMs, clusterOf, clusters: gathered, clock }
}

interface Gathered extends ClusterEvidence {
  readonly met: MetObject[]
  readonly actions: number[]
  readonly objects: number[]
  readonly setActions: number[]
  readonly forwardOfAct: Map<number, number>
  readonly clock: number[]
}

function gatherObjects(
  table: ActionTable,
  clusterOf: Int32Array,
  horizonMs: number,
  gathered: readonly Gathered[],
): void {
  const { objectStarts, account, time } = table
  for (let object = 0; object < table.objectType.length; object++) {
    let membersOf: Map<number, number[]> | undefined
    for (let action = objectStarts[object]; action < objectStarts[object + 1]; action++) {
      const cluster = clusterOf[account[action]]
      if (cluster < 0) continue
      gathered[cluster].actions.push(action)
      gathered[cluster].objects.push(object)
      membersOf ??= new Map()
      const known = membersOf.get(cluster)
      if (known === undefined) membersOf.set(cluster, [action])
      else known.push(action)
    }
    for (const [cluster, members] of membersOf ?? []) {
      const met = members.filter(
        (action, i) =>
          (i > 0 && time[action] - time[members[i - 1]] <= horizonMs) ||
          (i + 1 < members.length && time[members[i + 1]] - time[action] <= horizonMs),
      )
      if (met.length > 0) gathered[cluster].met.push({ object, members, met })
    }
  }
}

/** Fills clocks and forwards; returns the clock of all. An act that carries several times counts at its first. */
function gatherActs(set: ActionSet, clusterOf: Int32Array, gathered: readonly Gathered[]): number[] {
  const clock: number[] = new Array(24).fill(0)
  // Repeated actions have acts too, which the table does not know.
  const isSeen = new Uint8Array(set.act.reduce((most, act) => Math.max(most, act + 1), 0))
  for (let i = 0; i < set.account.length; i++) {
    const act = set.act[i]
    const cluster = clusterOf[set.account[i]]
    if (isSeen[act] === 0) {
      isSeen[act] = 1
      clock[hourOf(set.time[i])]++
      if (cluster >= 0) gathered[cluster].clock[hourOf(set.time[i])]++
    }
    if (cluster < 0) continue
    gathered[cluster].setActions.push(i)
    const { forwardOfAct } = gathered[cluster]
    if (set.objectKind[set.object[i]] === FORWARD && !forwardOfAct.has(act)) forwardOfAct.set(act, set.object[i])
  }
  return clock
}
