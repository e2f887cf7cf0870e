// The alternatives of one cluster in a small set of actions, for tests of their rules.

import { checkAlternatives } from '../../src/detect/alternatives.ts'
import { actionTableOf } from '../../src/detect/coordination.ts'
import type { CoordinationContext } from '../../src/detect/coordination-context.ts'
import { gatherEvidence } from '../../src/detect/coordination-evidence.ts'
import type { ActionSet } from '../../src/model/action-set.ts'
import type { Alternative, AlternativeCheck, EffectSize } from '../../src/model/coordination.ts'
import { type SmallAction, smallActionSet } from './small-action-set.ts'

export interface CheckedOptions {
  /** What a case knows; a table knows nothing. */
  readonly context?: (set: ActionSet) => CoordinationContext
  /** An hour if not given. */
  readonly horizonSeconds?: number
  /** As quick as others, if not given. */
  readonly effect?: EffectSize
}

const AS_OTHERS: EffectSize = { medianSeconds: 700, organicMedianSeconds: 700, organicShare: 0.5, organicGroups: 100 }

/** The check of one alternative on the cluster of the accounts whose id begins with `m`; those with `other` are another cluster. */
export function checked(
  alternative: Alternative,
  actions: readonly SmallAction[],
  { context, horizonSeconds = 3600, effect = AS_OTHERS }: CheckedOptions = {},
): AlternativeCheck {
  const set = smallActionSet(actions)
  const numbersOf = (start: string): Int32Array =>
    Int32Array.from(set.accountIds.flatMap((id, number) => (id.startsWith(start) ? [number] : [])))
  const evidence = gatherEvidence(set, actionTableOf(set), [numbersOf('m'), numbersOf('other')], horizonSeconds)
  const found = checkAlternatives(evidence, evidence.clusters[0], effect, context?.(set)).find(
    check => check.alternative === alternative,
  )
  if (found === undefined) throw new Error(`${alternative} is not checked`)
  return found
}

/** A case in which nothing is a channel or a forward and all happens in one place, but for what is stated. */
export function caseOf(over: {
  readonly isChannel?: (account: string) => boolean
  /** Id of the account that a forwarded object comes from, or a name that is no account of the set. */
  readonly originOf?: (object: string) => string | undefined
  /** Seconds; not held if not given. */
  readonly originAt?: (object: string) => number
  readonly placeOfAct?: (act: number) => number
}): (set: ActionSet) => CoordinationContext {
  return set => {
    const origins = set.objectIds.map((id, object) => (set.objectKind[object] === 2 ? over.originOf?.(id) : undefined))
    const names = [...new Set(origins)].filter(name => name !== undefined)
    const acts = set.act.reduce((most, act) => Math.max(most, act + 1), 0)
    return {
      isChannel: Uint8Array.from(set.accountIds, id => (over.isChannel?.(id) ? 1 : 0)),
      originOfObject: Int32Array.from(origins, name => (name === undefined ? -1 : names.indexOf(name))),
      originAccount: Int32Array.from(origins, name => (name === undefined ? -1 : set.accountIds.indexOf(name))),
      originTime: Float64Array.from(set.objectIds, (id, object) =>
        origins[object] === undefined || over.originAt === undefined ? Number.NaN : over.originAt(id) * 1000,
      ),
      placeOfAct: Int32Array.from({ length: acts }, (_, act) => over.placeOfAct?.(act) ?? 0),
    }
  }
}
