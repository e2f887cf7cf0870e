// The innocent explanations of a cluster, each held against what its members did. Says what the data look like, never why.

import type { AlternativeCheck, EffectSize } from '../model/coordination.ts'
import { checkEditorialNetwork } from './alternatives-editorial.ts'
import { checkOneEvent, checkTwoAccountsOfOnePerson } from './alternatives-moments.ts'
import { checkFans, checkForwardChain, checkMirrorChannel } from './alternatives-order.ts'
import type { CoordinationContext } from './coordination-context.ts'
import type { ClusterEvidence, CoordinationEvidence } from './coordination-evidence.ts'

const DAY = 86_400_000

/**
 * One check each of `ALTERNATIVES`, in that order. `context` is what a case knows; without it (a table) some checks stay open.
 * Cost near-linear in the actions on the cluster's objects.
 * @see docs/methods.md#alternatives
 */
export function checkAlternatives(
  evidence: CoordinationEvidence,
  cluster: ClusterEvidence,
  effect: EffectSize,
  context: CoordinationContext | undefined,
): AlternativeCheck[] {
  return [
    checkFans(evidence, cluster, effect, context),
    checkOneEvent(evidence, cluster),
    checkForwardChain(evidence, cluster, context),
    checkMirrorChannel(evidence, cluster),
    checkTwoAccountsOfOnePerson(evidence, cluster, context),
    checkEditorialNetwork(evidence, cluster, context),
    checkActivistsWhoAgreed(evidence, cluster),
  ]
}

/** People who agree to act at one time leave the same traces as any other group that acts at one time: always open. */
function checkActivistsWhoAgreed({ table }: CoordinationEvidence, { members, met }: ClusterEvidence): AlternativeCheck {
  const days = new Set<number>()
  for (const object of met) for (const action of object.met) days.add(Math.floor(table.time[action] / DAY))
  return {
    alternative: 'activists-who-agreed',
    outcome: 'open',
    parameters: { members: members.length, objects: met.length, days: days.size },
  }
}
