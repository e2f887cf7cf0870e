// Clusters of accounts that acted together: their cards, a drawing of all, and what would have been found. Clusters by size.

import type { CoordinationCluster, CoordinationResult, DetectionLimit } from '../model/coordination.ts'
import type { LimitView, NetworkView } from '../model/report-network.ts'
import type { CitedPosts } from './cited-posts.ts'
import { clusterView, EDGES_DRAWN } from './cluster-view.ts'
import type { Labels } from './labels.ts'
import { largest } from './largest.ts'
import { placeRings } from './network-layout.ts'

const WIDTH = 720
const CLUSTERS_SHOWN = 12
/** Clusters whose evidence is listed at length. */
const CLUSTERS_AT_LENGTH = 3
const ACCOUNTS_DRAWN = 400
/** Posts that the lists of this section may add to the report. */
const ROOM = 150

/** `isJudged`: whether a person has judged the cluster, so that its members may be called as elsewhere in the report. */
export function networkView(
  result: CoordinationResult,
  labels: Labels,
  cited: CitedPosts,
  isJudged: (cluster: CoordinationCluster) => boolean,
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
  const { settings } = result
  return {
    clusters: shown.map((cluster, i) =>
      clusterView(
        cluster,
        labels,
        isJudged(cluster),
        cited,
        drawn[i],
        rings[i] ?? { centreX: 0, centreY: 0, radius: 0 },
        i < CLUSTERS_AT_LENGTH ? 'full' : 'short',
      ),
    ),
    clustersTotal: result.clusters.length,
    accounts: result.accounts,
    accountsDrawn: ACCOUNTS_DRAWN - room,
    edgesOfCluster: EDGES_DRAWN,
    width: WIDTH,
    height,
    pairsTested: result.pairsTested,
    accountsTested: result.accountsTested,
    accountsConsidered: result.accountsConsidered,
    accountsLeftOutNameOnly: result.accountsLeftOutNameOnly,
    groupsOfTaste: result.groupsOfTaste,
    accountsOfTaste: result.accountsOfTaste,
    crowdedObjects: result.crowdedObjects,
    windowsSeconds: settings.windowsSeconds,
    q: settings.q,
    nullModel: settings.nullModel,
    correction: settings.correction,
    limits: limitsView(result.detectionLimits),
  }
}

/** One element for each speed and camouflage; of equally small campaigns the one with fewer members speaks for it. */
export function limitsView(limits: readonly DetectionLimit[]): LimitView[] {
  const groups = new Map<string, DetectionLimit[]>()
  for (const limit of limits) {
    const key = `${limit.seconds} ${limit.camouflage}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [limit])
    else group.push(limit)
  }
  return [...groups.values()]
    .map(group => {
      const rows = group.sort((a, b) => a.members - b.members)
      const found = rows.flatMap(({ members, objects }) => (objects === undefined ? [] : [{ members, objects }]))
      found.sort((a, b) => a.members * a.objects - b.members * b.objects || a.members - b.members)
      return {
        seconds: rows[0].seconds,
        camouflage: rows[0].camouflage,
        smallest: found[0],
        largestMembers: rows[rows.length - 1].members,
        largestObjects: Math.max(...rows.map(row => row.mostObjectsTried)),
        rows,
      }
    })
    .sort((a, b) => a.seconds - b.seconds || a.camouflage - b.camouflage)
}
