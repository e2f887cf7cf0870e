// The claims of a case: those of its claims file and those that people recorded, each with who said it last.

import type { ClaimAct, RecordedCasework } from '../model/casework.ts'
import type { Claim } from '../model/ladder.ts'

/** A claim as it holds now. */
export interface CaseClaim {
  readonly claim: Claim
  /** The act whose wording holds; undefined where the claims file alone says it. */
  readonly act?: RecordedCasework<ClaimAct>
  /** True when the claims file has a claim of this id, whether or not an act has changed it. */
  readonly isInFile: boolean
}

const NO_RULE = { search: [], examples: [] }

/**
 * Claims of the file in its order, then those that only acts hold, in the order of those. An act goes before the file; a side for which it
 * states no rule keeps the rule of the file.
 */
export function mergedClaims(file: readonly Claim[], acts: readonly RecordedCasework<ClaimAct>[]): CaseClaim[] {
  const latest = new Map(acts.map(recorded => [recorded.act.claim, recorded]))
  const ids = new Set(file.map(({ id }) => id))
  const ofFile = file.map((claim): CaseClaim => {
    const act = latest.get(claim.id)
    return act === undefined ? { claim, isInFile: true } : { claim: claimOf(act.act, claim), act, isInFile: true }
  })
  const added = [...latest.values()].filter(({ act }) => !ids.has(act.claim))
  return [...ofFile, ...added.map(act => ({ claim: claimOf(act.act, undefined), act, isInFile: false }))]
}

function claimOf(act: ClaimAct, ofFile: Claim | undefined): Claim {
  const { text, kind, place, from, to, quantity } = act
  const rule = (side: 'support' | 'deny') => ({ ...NO_RULE, ...(act[side] ?? ofFile?.[side]) })
  return {
    id: act.claim,
    text,
    kind,
    ...(place === undefined ? {} : { place }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(quantity === undefined ? {} : { quantity }),
    support: rule('support'),
    deny: rule('deny'),
  }
}
