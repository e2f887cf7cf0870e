// Who acted when on the things that members of clusters share: what a page of a cluster draws beside its figures.

import type { Engine } from '../corpus/engine.ts'
import { actionSetOf } from '../detect/action-set.ts'
import { ACTION_KINDS, type ActionSet } from '../model/action-set.ts'
import type { ClusterActs, ObjectActs } from '../model/cluster-acts.ts'
import type { CoordinationCluster } from '../model/coordination.ts'
import type { Detected } from './detect-all.ts'

const HOUR = 3_600_000
const WEEK_HOURS = 168
/** 1 January 1970 was a Thursday. */
const FIRST_HOUR = 72

/** Hour of the week in UTC, 0 for Monday 00:00 to 01:00. */
export function hourOfWeek(time: number): number {
  return (((Math.floor(time / HOUR) + FIRST_HOUR) % WEEK_HOURS) + WEEK_HOURS) % WEEK_HOURS
}

/** Cost: making the actions of the case once more, which is linear in posts. Holds only what clusters met on. */
export function clusterActs(corpus: Engine, { analysis, lineage }: Detected): ClusterActs {
  const { clusters } = analysis.coordination
  if (clusters.length === 0) return { objects: new Map(), weeks: [], week: new Array(WEEK_HOURS).fill(0) }
  const { set, accountOf } = actionSetOf(corpus, analysis.textFamilies, lineage, analysis.mediaFamilies)
  return { objects: objectsOf(set, accountOf, clusters), ...weeksOf(set, accountOf, clusters, corpus) }
}

function objectsOf(
  set: ActionSet,
  accountOf: Int32Array,
  clusters: readonly CoordinationCluster[],
): Map<number, ObjectActs> {
  const actions = new Map<number, number[]>()
  for (const { objects } of clusters) for (const { object } of objects) actions.set(object, [])
  for (let i = 0; i < set.object.length; i++) actions.get(set.object[i])?.push(i)
  return new Map(
    Array.from(actions, ([object, list]): [number, ObjectActs] => [
      object,
      {
        kind: ACTION_KINDS[set.objectKind[object]],
        name: set.objectIds[object],
        account: Int32Array.from(list, i => accountOf[set.account[i]]),
        time: Float64Array.from(list, i => set.time[i]),
        post: Int32Array.from(list, i => set.act[i]),
      },
    ]),
  )
}

/** An act that is several actions counts once. */
function weeksOf(
  set: ActionSet,
  accountOf: Int32Array,
  clusters: readonly CoordinationCluster[],
  corpus: Engine,
): Pick<ClusterActs, 'weeks' | 'week'> {
  const clusterOf = new Int32Array(corpus.accounts().length).fill(-1)
  clusters.forEach(({ accounts }, cluster) => {
    for (const account of accounts) clusterOf[account] = cluster
  })
  const weeks = clusters.map((): number[] => new Array(WEEK_HOURS).fill(0))
  const week: number[] = new Array(WEEK_HOURS).fill(0)
  const isSeen = new Uint8Array(corpus.columns().count)
  for (let i = 0; i < set.act.length; i++) {
    if (isSeen[set.act[i]] === 1) continue
    isSeen[set.act[i]] = 1
    const hour = hourOfWeek(set.time[i])
    week[hour]++
    const cluster = clusterOf[accountOf[set.account[i]]]
    if (cluster >= 0) weeks[cluster][hour]++
  }
  return { weeks, week }
}
