// Weighs each claim of a case: what rules find and people decided, with all evidence of dependence.

import type { WeighedClaim } from '../model/ladder.ts'
import { weighClaim } from '../weigh/ladder.ts'
import { ratesInForce } from '../weigh/rates-in-force.ts'
import type { WeighInput } from '../weigh/weigh-evidence.ts'
import { caseClaims } from './case-claims.ts'
import { type CaseVoices, caseVoices } from './case-voices.ts'
import type { Casebook } from './casebook.ts'
import { currentCasework } from './casework.ts'
import { coverageOf, signedOf } from './claim-context.ts'
import { CodedAssertions } from './coded-assertions.ts'
import type { Detected } from './detect-all.ts'
import { footageBefore } from './earlier-footage.ts'
import { matchClaims, matchesInTurns } from './match-claims.ts'
import { SuggestedVoices } from './suggested-voices.ts'
import { weighEvidence } from './weigh-evidence.ts'

/** Everything that the ladder gets, for weighing and for explaining. */
export interface WeighInputs {
  readonly inputs: readonly WeighInput[]
  readonly voices: CaseVoices
}

/** Weighs the claims of the claims file recorded last and those people recorded; none without any. */
export function weighClaims(casebook: Casebook, detected: Detected): WeighedClaim[] {
  const { inputs } = weighInputs(casebook, detected)
  if (inputs.length === 0) return []
  const casework = currentCasework(casebook)
  const coverage = coverageOf(casebook.index(), casework)
  return inputs.map(input => ({ ...weighClaim(input), coverage, ...signedOf(input.claim.id, casework) }))
}

/**
 * Works out what `weighClaims` will need and keeps it, a claim at a time; `give` is awaited between two, so that a large case does not
 * stand in the way of everything else for seconds.
 */
export async function readyClaims(casebook: Casebook, give: () => Promise<void>): Promise<void> {
  const corpus = casebook.index()
  const voices = new SuggestedVoices(corpus)
  const claims = caseClaims(casebook).map(({ claim }) => claim)
  for (const { support, deny } of matchesInTurns(casebook, claims)) {
    await give()
    for (const side of [support, deny]) {
      for (let from = 0; from < side.length; from += READ_AT_ONCE) {
        voices.of(side.slice(from, from + READ_AT_ONCE))
        await give()
      }
    }
  }
}

/** Assertions whose texts are read between two turns. */
const READ_AT_ONCE = 200

/** Matches claims, puts decisions over suggestions, and joins the speakers of the case. `only`: ids of claims; all when absent. */
export function weighInputs(casebook: Casebook, detected: Detected, only?: ReadonlySet<string>): WeighInputs {
  const corpus = casebook.index()
  const casework = currentCasework(casebook)
  const claims = caseClaims(casebook).map(({ claim }) => claim)
  const asked = only === undefined ? claims : claims.filter(({ id }) => only.has(id))
  const coded = new CodedAssertions(corpus, casework, footageBefore(casebook))
  const stances = asked.length === 0 ? [] : matchClaims(casebook, asked).stances
  const all = stances.map(stance => ({ claim: stance.claim, ...coded.coded(stance) }))
  const spoken = all.flatMap(({ support, deny }) => [...support, ...deny].flatMap(({ voice }) => voice ?? []))
  const { coordination } = detected.analysis
  const voices = caseVoices(corpus, detected.lineage, coordination, casework, new Set(spoken))
  const evidence = weighEvidence(corpus, detected, voices)
  const rates = ratesInForce(casework.markRates)
  return { inputs: all.map(claim => ({ ...claim, evidence, rates })), voices }
}
