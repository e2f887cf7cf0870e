// The claims of a case with who said and changed them, and what people decided of each: no weighing.

import type { Stage } from '../model/casework.ts'
import type { Claim } from '../model/ladder.ts'
import { type Problem, quoted } from '../model/problem.ts'
import { placeKey, withoutWithdrawn } from '../weigh/casework-effect.ts'
import { parseClaimsFile } from '../weigh/claims-file.ts'
import { caseClaims } from './case-claims.ts'
import type { Casebook } from './casebook.ts'
import { caseworkActs, caseworkOf } from './casework.ts'
import { readSource } from './read-source.ts'

/** One wording of a claim, in the order in which it was said. */
export interface ClaimChange {
  readonly entry: string
  readonly role: string
  readonly reason: string | null
  readonly claimedTime: number
}

export interface ListedClaim extends Claim {
  /** `file`: as the claims file says; `act`: as somebody recorded it; `act-over-file`: recorded, and other than in the file. */
  readonly saidBy: 'file' | 'act' | 'act-over-file'
  /** Records of the claim that were not withdrawn, oldest first; the last one holds. */
  readonly changes: readonly ClaimChange[]
  /** Decisions on units of it, reviews of marks, and disagreements that nobody settled. */
  readonly decisions: number
  readonly reviews: number
  readonly disagreements: number
  /** Phase of the Berkeley Protocol that was signed last. */
  readonly stage: Stage | null
}

/** In the order in which claims are shown; notices on the claims file, where it has one. */
export function listClaims(casebook: Casebook): { claims: ListedClaim[]; notices: Problem[] } {
  const casework = caseworkOf(casebook)
  const notices: Problem[] = []
  const file = casebook.claims()
  if (file !== undefined) {
    parseClaimsFile(readSource(casebook.custody.vault.open(file.sha256, file.name)), notices)
    for (const [i, notice] of notices.entries()) notices[i] = { ...notice, where: quoted(file.name) }
  }
  const active = withoutWithdrawn(caseworkActs(casebook))
  const claims = caseClaims(casebook).map(({ claim, act, isInFile }): ListedClaim => {
    const ofClaim = (one: { readonly act: { readonly claim?: string } }) => one.act.claim === claim.id
    const changes = active.flatMap(({ at, act: change, claimedTime }) =>
      change.type === 'claim' && change.claim === claim.id
        ? [{ entry: placeKey(at), role: change.role, reason: change.reason ?? null, claimedTime }]
        : [],
    )
    return {
      ...claim,
      saidBy: act === undefined ? 'file' : isInFile ? 'act-over-file' : 'act',
      changes,
      decisions: casework.assertions.filter(ofClaim).length,
      reviews: casework.markReviews.filter(ofClaim).length,
      disagreements: casework.disagreements.filter(({ entries }) => ofClaim(entries[0] as never)).length,
      stage: casework.stages.findLast(ofClaim)?.act.stage ?? null,
    }
  })
  return { claims, notices }
}
