// Answers about accounts that acted together.

import { entryText } from '../casebook/casework-record.ts'
import { clusterActs } from '../casebook/cluster-acts.ts'
import { networkPieces } from '../casebook/coordination-saved.ts'
import { coordinationSettings } from '../casebook/detect-all.ts'
import { examineCoordination } from '../casebook/examine-coordination.ts'
import { accountIdsOf, verdictOn } from '../casebook/handed-network.ts'
import { isOn, judgementHistory, judgementsOf, mayBeNamed, recordJudgement } from '../casebook/judgements.ts'
import { screenPseudonyms } from '../casebook/screen-names.ts'
import type { Analysis } from '../model/analysis.ts'
import { CaseError } from '../model/case-error.ts'
import type { ClusterActs } from '../model/cluster-acts.ts'
import type { CoordinationCluster, DetectionLimit, SettingOutcome } from '../model/coordination.ts'
import { quoted } from '../model/problem.ts'
import { type ClusterMaterial, clusterPage, membersOf, objectsOf, pairsOf } from '../show/cluster-page.ts'
import { type ClusterNames, coordinationGraph, coordinationPage, orderedClusters } from '../show/coordination-page.ts'
import type { Answers } from './answering.ts'
import type { coordinationRoutes } from './contract-coordination.ts'
import type { Desk } from './desk.ts'
import { offerPieces } from './offers.ts'
import type { Asked } from './route.ts'

/** What the newest further examination of this state of the index gave; empty before. */
interface Examined {
  robustness: ReadonlyMap<string, readonly SettingOutcome[]>
  limits: readonly DetectionLimit[] | undefined
}

const SAVED = {
  csv: ['pairs.csv', 'text/csv; charset=utf-8'],
  accounts: ['accounts.csv', 'text/csv; charset=utf-8'],
  gexf: ['network.gexf', 'application/xml'],
  graphml: ['network.graphml', 'application/xml'],
} as const

export const coordinationAnswers: Answers<typeof coordinationRoutes> = {
  'coordination.list': async (desk, _, asked) => {
    const { coordination } = await desk.analysis()
    return coordinationPage(
      coordination,
      clusterNames(desk, asked).verdict,
      examined(desk).limits ?? coordination.detectionLimits,
    )
  },
  'coordination.graph': async (desk, { cluster }, asked) => {
    const { coordination } = await desk.analysis()
    const all = orderedClusters(coordination).map((each, i) => ({ cluster: each, number: i + 1 }))
    const chosen = cluster === undefined ? all : [all[positionOf(await desk.analysis(), cluster)]]
    return coordinationGraph(coordination, chosen, await actsOf(desk), clusterNames(desk, asked))
  },
  'coordination.cluster': async (desk, { cluster }, asked) => clusterPage(await materialOf(desk, cluster, asked)),
  'coordination.rows': async (desk, { cluster, table, from }, asked) => {
    const material = await materialOf(desk, cluster, asked)
    return {
      members: table === 'members' ? membersOf(material, from) : null,
      pairs: table === 'pairs' ? pairsOf(material, from) : null,
      objects: table === 'objects' ? objectsOf(material, from) : null,
    }
  },
  'coordination.judge': async (desk, { cluster, verdict, reason }, { role }) => {
    const analysis = await desk.analysis()
    const found = orderedClusters(analysis.coordination)[positionOf(analysis, cluster)]
    const accounts = accountIdsOf(desk.casebook().index(), found)
    const at = recordJudgement(desk.casebook(), { cluster: found.id, accounts, verdict, reason, role })
    desk.changed()
    return { entry: entryText(at) }
  },
  'coordination.save': async (desk, { format }) => {
    const detected = await desk.detected()
    const pieces = networkPieces(desk.casebook(), detected, format)
    const [name, type] = SAVED[format]
    return { path: desk.offer(offerPieces(name, type, () => pieces)) }
  },
  'coordination.examine': desk => {
    const casebook = desk.casebook()
    const kept = examined(desk)
    const job = desk.start('analyse', async ({ progress, signal }) => {
      progress.update('coordination', 0, undefined, 'steps')
      const settings = coordinationSettings(casebook.settings())
      const { robustness, limits } = await examineCoordination(
        casebook.index(),
        await desk.detected(),
        settings,
        signal,
      )
      kept.robustness = robustness
      kept.limits = limits
      desk.changed()
      return {}
    })
    return { job }
  },
}

function examined(desk: Desk): Examined {
  return desk.ofIndex('coordination examined', (): Examined => ({ robustness: new Map(), limits: undefined }))
}

function actsOf(desk: Desk): Promise<ClusterActs> {
  return desk.ofIndex('coordination acts', async casebook => clusterActs(casebook.index(), await desk.detected()))
}

/** Throws CaseError `usage`: the cluster is not, or no longer, there. */
function positionOf({ coordination }: Analysis, wanted: string): number {
  const ordered = orderedClusters(coordination)
  const position = ordered.findIndex(({ id }) => id === wanted)
  if (position >= 0) return position
  const known = ordered.slice(0, 10).map(({ id, accounts }) => `${id} (${accounts.length})`)
  throw new CaseError('usage', 'unknown-cluster', { value: quoted(wanted), known: known.join(', ') })
}

function clusterNames(desk: Desk, { showNames }: Asked): ClusterNames {
  const casebook = desk.casebook()
  const corpus = casebook.index()
  const judgements = judgementsOf(casebook)
  const accounts = corpus.accounts()
  const token = screenPseudonyms(casebook)
  const idsOf = (cluster: CoordinationCluster) => accountIdsOf(corpus, cluster)
  return {
    labels: desk.names(showNames),
    token: account => token(accounts[account].id),
    verdict: cluster => verdictOn(cluster, idsOf(cluster), judgements),
    mayBeNamed: cluster => mayBeNamed(judgements, cluster.id, idsOf(cluster)),
  }
}

async function materialOf(desk: Desk, wanted: string, asked: Asked): Promise<ClusterMaterial> {
  const analysis = await desk.analysis()
  const position = positionOf(analysis, wanted)
  const ordered = orderedClusters(analysis.coordination)
  const cluster = ordered[position]
  const casebook = desk.casebook()
  const corpus = casebook.index()
  const ids = accountIdsOf(corpus, cluster)
  return {
    corpus,
    result: analysis.coordination,
    cluster,
    position,
    ordered,
    acts: await actsOf(desk),
    names: clusterNames(desk, asked),
    finding: analysis.findings.find(({ kind, id }) => kind === 'coordination-cluster' && id === cluster.id),
    robustness: examined(desk).robustness.get(cluster.id) ?? cluster.robustness,
    judgements: judgementHistory(casebook)
      .filter(({ act }) => isOn(act, cluster.id, ids))
      .map(({ at, claimedTime, act, isWithdrawn }) => {
        const { role, verdict, reason } = act
        return { entry: entryText(at), claimedTime, role, verdict, reason, isWithdrawn }
      }),
    language: asked.language,
  }
}
