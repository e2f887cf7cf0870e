// What the ladder was given for the claims of an export, out of what it made of them: nothing is matched a second time.

import type { ForwardLineage } from '../detect/forward-lineage.ts'
import type { Analysis } from '../model/analysis.ts'
import type { Casework } from '../model/casework.ts'
import type { PostIndex } from '../model/finding.ts'
import type { WeighedClaim } from '../model/ladder.ts'
import { ratesInForce } from '../weigh/rates-in-force.ts'
import { caseVoices } from './case-voices.ts'
import type { Casebook } from './casebook.ts'
import { CodedAssertions } from './coded-assertions.ts'
import type { WeighInputs } from './weigh-claims.ts'
import { weighEvidence } from './weigh-evidence.ts'

export interface WeighedCase {
  readonly casebook: Casebook
  readonly analysis: Analysis
  readonly lineage: ForwardLineage
  readonly casework: Casework
}

/** In the order of the claims. Cost linear in accounts, media, replies and the assertions of the claims. */
export function inputsOf(
  { casebook, analysis, lineage, casework }: WeighedCase,
  claims: readonly WeighedClaim[],
): WeighInputs {
  const corpus = casebook.index()
  const sides = claims.flatMap(({ support, deny }) => [...support.assertions, ...deny.assertions])
  const spoken = new Set(sides.flatMap(({ voice }) => voice ?? []))
  const voices = caseVoices(corpus, lineage, analysis.coordination, casework, spoken)
  const evidence = weighEvidence(corpus, { analysis, lineage }, voices)
  const rates = ratesInForce(casework.markRates)
  const coded = new CodedAssertions(corpus, casework, () => () => ({ collections: [] }))
  const reviewed = new Set<PostIndex>(corpus.postsByKey(casework.markReviews.map(({ act }) => act.unit.post)))
  const inputs = claims.map(({ claim, support, deny }) => {
    // Repetitions come from judgements and from reviews: assertions that nobody reviewed need not be coded again.
    const suggested = (side: typeof support) =>
      side.assertions.filter(({ post, codedBy }) => codedBy !== 'person' && reviewed.has(post))
    const none = new Int32Array(0)
    const stance = {
      claim,
      support: suggested(support),
      deny: suggested(deny),
      unclear: none,
      held: none,
      heldTexts: [],
    }
    const { repeats, reviewedSides } = coded.coded(stance)
    return { claim, support: support.assertions, deny: deny.assertions, repeats, reviewedSides, evidence, rates }
  })
  return { inputs, voices }
}
