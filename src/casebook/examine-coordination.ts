// Tries the clusters of a case under other settings and plants campaigns of known size, in a thread beside the one that answers.

import type { Engine } from '../corpus/engine.ts'
import { actionSetOf } from '../detect/action-set.ts'
import type { CoordinationSettings, DetectionLimit, SettingOutcome } from '../model/coordination.ts'
import { runInWorkers } from '../system/workers.ts'
import type { Coordinated } from './coordinate-actions.ts'
import type { Detected } from './detect-all.ts'

export interface Examination {
  /** By id of the cluster. */
  readonly robustness: ReadonlyMap<string, readonly SettingOutcome[]>
  readonly limits: readonly DetectionLimit[]
}

/** Cost: some eight analyses more, and the planting. Rejects when it is stopped. */
export async function examineCoordination(
  corpus: Engine,
  { analysis, lineage }: Detected,
  settings: CoordinationSettings,
  signal: AbortSignal,
): Promise<Examination> {
  const { set, context } = actionSetOf(corpus, analysis.textFamilies, lineage, analysis.mediaFamilies)
  const options = { settings, robustness: true, limit: true }
  const calls = [[set, options, context]]
  const [answer] = await runInWorkers({ module: 'casebook/coordinate-actions', name: 'coordinate', calls }, 1, signal)
  const { result } = answer as Coordinated
  return {
    robustness: new Map(result.clusters.map(({ id, robustness }) => [id, robustness])),
    limits: result.detectionLimits,
  }
}
