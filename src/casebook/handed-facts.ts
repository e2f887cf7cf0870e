// The facts of a claim as they may leave the case: every number can still be recomputed, and no id, role or journal entry is in them.

import type { Engine } from '../corpus/engine.ts'
import type { Casework } from '../model/casework.ts'
import type { Coverage, WeighedClaim } from '../model/ladder.ts'
import type { FactAssertion, FactEdge, FactReview, FactSide, VoiceFacts } from '../model/voice-facts.ts'
import { hundredths, significant } from '../protect/coarse-figures.ts'
import { sha256 } from '../system/hashing.ts'
import type { WeighInput } from '../weigh/weigh-evidence.ts'
import type { CaseVoices } from './case-voices.ts'
import { voiceFacts } from './explain-facts.ts'
import { disagreementsOn } from './handed-disclosure.ts'
import type { HandedNames } from './handed-names.ts'
import { placeOfEntry } from './handed-places.ts'

export interface HandedFactsSource {
  readonly tool: string
  readonly corpus: Engine
  readonly input: WeighInput
  readonly voices: CaseVoices
  readonly weighed: WeighedClaim
  readonly casework: Casework
  readonly names: HandedNames
  /** Number of the claim in the export. */
  readonly number: number
  readonly coverage: Coverage | undefined
}

/**
 * Posts, speakers and texts are numbers already. Ids of claims become their numbers, entries tokens, roles and controllers what they are
 * called in the export; shares are given in hundredths and q with one digit, both toward zero, so that comparisons and equalities still
 * hold. The digest is of what is handed out.
 */
export function handedFacts(source: HandedFactsSource): VoiceFacts {
  const { tool, corpus, input, voices, weighed, names, number, coverage } = source
  // Disagreements on posts that this audience must not know of are left out.
  const disagreements = disagreementsOn(input.claim.id, source.casework, corpus)
  const casework = { ...source.casework, disagreements }
  const { digest: _, ...facts } = voiceFacts({ tool, input, voices, weighed, casework, shown: {} })
  const entries = (list: readonly string[]) => list.map(entry => names.entry(placeOfEntry(entry)))
  const handed = {
    ...facts,
    claim: { ...facts.claim, id: String(number) },
    coverage: coverage ?? null,
    clusters: facts.clusters.map(({ cluster, q }) => ({ cluster, q: significant(q, 1) })),
    controllers: facts.controllers.map(({ controller, names: own }) => ({
      controller,
      names: own.map(name => names.controller(name)),
      reasons: [],
    })),
    texts: facts.texts.map(text => ({ ...text, resemblance: hundredths(text.resemblance) })),
    containments: facts.containments.map(one => ({ ...one, share: hundredths(one.share) })),
    support: handedSide(facts.support, names, entries),
    deny: handedSide(facts.deny, names, entries),
    disagreements: facts.disagreements.map(({ type, entries: own }) => ({ type, entries: entries(own) })),
  }
  return { ...handed, digest: sha256(JSON.stringify(handed)) }
}

type Entries = (list: readonly string[]) => string[]

function handedSide(side: FactSide, names: HandedNames, entries: Entries): FactSide {
  return { ...side, assertions: side.assertions.map(assertion => handedAssertion(assertion, names, entries)) }
}

function handedAssertion(assertion: FactAssertion, names: HandedNames, entries: Entries): FactAssertion {
  const { parent, edge } = assertion
  return {
    ...assertion,
    decisions: assertion.decisions.map(({ role, entry }) => ({ role: names.role(role), entry: entries([entry])[0] })),
    reviews: assertion.reviews.map(review => handedReview(review, names, entries)),
    parent: parent && handedEdge(parent),
    edge: edge && handedEdge(edge),
  }
}

function handedReview(review: FactReview, names: HandedNames, entries: Entries): FactReview {
  const { verdict, kind, isDisputed, compared, vantage, roles } = review
  return {
    verdict,
    kind,
    isDisputed,
    compared,
    vantage,
    roles: names.roles(roles),
    entries: entries(review.entries),
  }
}

/** Tests are compared with the same figures, rounded the same way. */
function handedEdge(edge: FactEdge): FactEdge {
  if (edge.value === null) return edge
  return { ...edge, value: edge.test === 'coordination' ? significant(edge.value, 1) : hundredths(edge.value) }
}
