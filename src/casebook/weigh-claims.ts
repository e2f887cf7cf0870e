// Weighs each claim of a case: what rules find and people decided, with all evidence of dependence.

import type { WeighedClaim } from '../model/ladder.ts'
import { weighClaim } from '../weigh/ladder.ts'
import { caseClaims } from './case-claims.ts'
import { caseVoices } from './case-voices.ts'
import type { Casebook } from './casebook.ts'
import { caseworkOf } from './casework.ts'
import type { Detected } from './detect-all.ts'
import { matchClaims } from './match-claims.ts'
import { weighEvidence } from './weigh-evidence.ts'

/** Weighs the claims of the claims file recorded last and those people recorded; none without any. */
export function weighClaims(casebook: Casebook, detected: Detected): WeighedClaim[] {
  const claims = caseClaims(casebook).map(({ claim }) => claim)
  if (claims.length === 0) return []
  const corpus = casebook.index()
  const casework = caseworkOf(casebook)
  const { stances } = matchClaims(casebook, claims)
  const voices = caseVoices(corpus, detected.lineage, detected.analysis.coordination, casework, [])
  const evidence = weighEvidence(corpus, detected, voices)
  return stances.map(stance => weighClaim({ ...stance, evidence }))
}
