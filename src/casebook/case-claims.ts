// The claims of an open case: from the claims file in force and from what people recorded.

import { CaseError } from '../model/case-error.ts'
import type { Claim } from '../model/ladder.ts'
import { quoted } from '../model/problem.ts'
import { type CaseClaim, mergedClaims } from '../weigh/casework-claims.ts'
import { parseClaimsFile } from '../weigh/claims-file.ts'
import type { Casebook } from './casebook.ts'
import { caseworkOf } from './casework.ts'
import { readSource } from './read-source.ts'

/** Claims in the order in which they are shown. Throws CaseError `claims-file` for a file that cannot be understood any more. */
export function caseClaims(casebook: Casebook): CaseClaim[] {
  const file = casebook.claims()
  const claims =
    file === undefined ? [] : parseClaimsFile(readSource(casebook.custody.vault.open(file.sha256, file.name)))
  return mergedClaims(claims, caseworkOf(casebook).claims)
}

/** The claim of an id. Throws CaseError `usage` naming those there are. */
export function knownClaim(casebook: Casebook, id: string): Claim {
  const claims = caseClaims(casebook).map(({ claim }) => claim)
  const found = claims.find(claim => claim.id === id)
  if (found !== undefined) return found
  const known = claims.slice(0, 20).map(claim => claim.id)
  throw new CaseError('usage', 'bad-value', { option: 'claim', value: quoted(id), expected: known.join(', ') || '—' })
}
