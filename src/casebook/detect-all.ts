// Runs every detector over the corpus, in the order in which they need each other.

import type { TextSignatures } from '../algorithms/minhash.ts'
import type { TextArena } from '../algorithms/text-arena.ts'
import type { Engine } from '../corpus/engine.ts'
import { detectBursts } from '../detect/bursts.ts'
import { detectCoordination } from '../detect/coordination.ts'
import { type ForwardLineage, forwardLineage } from '../detect/forward-lineage.ts'
import { detectForwards } from '../detect/forwards.ts'
import { detectSharedLinks } from '../detect/links.ts'
import { detectSameness } from '../detect/sameness.ts'
import type { SettingsAct } from '../model/acts.ts'
import type { Analysis } from '../model/analysis.ts'
import type { CoordinationSettings } from '../model/coordination.ts'
import type { MediaFamily } from '../model/media-family.ts'
import { runInWorkers } from '../system/workers.ts'
import type { Progress } from './progress.ts'

export interface Detected {
  readonly analysis: Omit<Analysis, 'claims'>
  readonly lineage: ForwardLineage
}

/** `mediaFamilies`: media that show the same. The same corpus, settings and families give the same result for any number of workers. */
export async function detectAll(
  corpus: Engine,
  settings: SettingsAct,
  workers: number,
  progress: Progress,
  mediaFamilies: readonly MediaFamily[] = [],
): Promise<Detected> {
  progress.update('families', 0, undefined, 'steps')
  const sameness = await detectSameness(corpus, {
    resemblance: settings.resemblance,
    sign: workers === 0 ? undefined : (arena, signatures) => signInWorkers(arena, signatures, workers),
  })
  const lineage = forwardLineage(corpus)
  const forwards = detectForwards(corpus, sameness.textFamilies, lineage)
  const links = detectSharedLinks(corpus)
  progress.update('coordination', 0, undefined, 'steps')
  const bursts = detectBursts(corpus, sameness.families)
  const { textFamilies } = sameness
  const actsOn = coordinationSettings(settings)
  const coordination = detectCoordination(corpus, textFamilies, lineage, actsOn, mediaFamilies)
  return {
    lineage,
    analysis: {
      textFamilies,
      mediaFamilies,
      families: sameness.families,
      containments: sameness.containments,
      forwardTrees: forwards.trees,
      sharedLinks: links.links,
      bursts: bursts.bursts,
      coordination: coordination.result,
      findings: [
        ...sameness.findings,
        ...forwards.findings,
        ...links.findings,
        ...bursts.findings,
        ...coordination.findings,
      ],
    },
  }
}

/** Settings of the co-action test; a journal that states no null model or correction means the defaults. */
export function coordinationSettings({ windowsSeconds, q, nullModel, correction }: SettingsAct): CoordinationSettings {
  return { windowsSeconds, q, nullModel: nullModel ?? 'all', correction: correction ?? 'bh' }
}

/** Signatures depend on each text alone, so any division gives the same. */
async function signInWorkers(arena: TextArena, signatures: TextSignatures, workers: number): Promise<void> {
  const share = Math.ceil(signatures.count / workers)
  const calls = Array.from({ length: workers }, (_, part) => {
    const from = Math.min(signatures.count, part * share)
    return [arena, signatures, from, Math.min(signatures.count, from + share)]
  })
  await runInWorkers({ module: 'algorithms/minhash', name: 'signTexts', calls }, workers)
}
