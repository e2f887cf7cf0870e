// A person's judgement on a cluster of the case.

import type { ClusterJudgementAct } from '../model/acts.ts'
import type { CoordinationCluster } from '../model/coordination.ts'
import type { Casebook } from './casebook.ts'
import { clusterNames, coordinateCase, DEFAULT_AUDIENCE, findCluster } from './coordinate-case.ts'
import { recordJudgement } from './judgements.ts'
import type { Progress } from './progress.ts'

export interface JudgeOptions {
  /** Id of the cluster, or its name in an export for `audience`. */
  readonly cluster: string
  readonly verdict: ClusterJudgementAct['verdict']
  readonly reason: string
  readonly role: string
  /** Absent: that of exports for nobody in particular. */
  readonly audience?: string
  readonly progress: Progress
  readonly signal: AbortSignal
}

/**
 * Records the judgement together with the accounts it was made on, under the settings of the case. Returns the cluster. Throws
 * CaseError `usage` when there is no such cluster, or for a reason or role without words.
 */
export async function judgeCluster(casebook: Casebook, options: JudgeOptions): Promise<CoordinationCluster> {
  const { verdict, reason, role, progress, signal } = options
  const { set, result } = await coordinateCase(casebook, { progress, signal })
  const outsideName = clusterNames(casebook, options.audience ?? DEFAULT_AUDIENCE)
  const cluster = findCluster(result.clusters, options.cluster, outsideName)
  const accounts = Array.from(cluster.accounts, account => set.accountIds[account])
  recordJudgement(casebook, { cluster: cluster.id, accounts, verdict, reason, role })
  return cluster
}
