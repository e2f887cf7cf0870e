// A claim and the counts of one of its sides as statements; provenance and nanopublications say the same.

import type { HandedClaim, HandedSide } from '../model/handed.ts'
import type { Language } from '../model/ladder.ts'
import type { ExportNames } from './linked-names.ts'
import { sideSentence } from './linked-sentences.ts'
import { an, double, type Iri, integer, type Quad, rdf, rdfs, type Term, text } from './rdf-terms.ts'

/** A claim: what is said, in every language that it has. */
export function* claimStatements(graph: Iri, names: ExportNames, claim: HandedClaim): Generator<Quad> {
  const subject = names.claim(claim.token)
  const says = (predicate: Iri, object: Term): Quad => ({ graph, subject, predicate, object })
  yield says(rdf('type'), an('Claim'))
  for (const [language, words] of Object.entries(claim.text)) yield says(rdfs('label'), text(words, language))
  yield says(an('claimKind'), text(claim.kind))
}

/** The ladder of one side. A lower bound that nobody assessed is said to be so, never left to be taken for 0. */
export function* sideStatements(
  graph: Iri,
  names: ExportNames,
  claim: HandedClaim,
  side: HandedSide,
  language: Language,
): Generator<Quad> {
  const subject = names.side(claim.token, side.side)
  const says = (predicate: Iri, object: Term): Quad => ({ graph, subject, predicate, object })
  const { ladder, bound, unassessed } = side
  yield says(rdf('type'), an(side.side === 'support' ? 'Support' : 'Denial'))
  yield says(an('claim'), names.claim(claim.token))
  yield says(rdfs('label'), text(sideSentence(side, language), language))
  yield says(an('posts'), integer(ladder.posts))
  yield says(an('speakers'), integer(ladder.speakers))
  yield says(an('afterCopies'), integer(ladder.afterCopies))
  yield says(an('voicesAtMost'), integer(ladder.atMost))
  yield says(an('marked'), integer(ladder.marked))
  if (ladder.atLeast !== null) yield says(an('voicesAtLeast'), integer(ladder.atLeast))
  else yield says(an('lowerBound'), an('NotAssessed'))
  if (unassessed !== undefined) yield says(an('unassessed'), text(unassessed))
  if (bound !== undefined) yield says(an('alpha'), double(bound.alpha))
}
