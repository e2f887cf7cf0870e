// Nanopublications (Nanopublication Guidelines): one a side of a claim, each named by the hash of what it says.

import type { ExportFile, Handed, HandedClaim, HandedSide } from '../model/handed.ts'
import type { Language } from '../model/ladder.ts'
import { type ExportNames, namesOf } from './linked-names.ts'
import { exhibitsOf } from './linked-provenance.ts'
import { sideSentence } from './linked-sentences.ts'
import { claimStatements, sideStatements } from './linked-sides.ts'
import { an, dc, dcterms, double, type Iri, np, prov, type Quad, rdf, type Term, text, time } from './rdf-terms.ts'
import { trig, trigPrefixes } from './rdf-trig.ts'
import { HASH_PLACE, trusty } from './trusty-uri.ts'

export const NANOPUBLICATIONS_PATH = 'linked/nanopublications.trig'

/** The blank is replaced by the artifact code. */
const NAME = `urn:anechoic:np:${HASH_PLACE}` as Iri
const HEAD = `${NAME}#Head` as Iri
const ASSERTION = `${NAME}#assertion` as Iri
const PROVENANCE = `${NAME}#provenance` as Iri
const PUBLICATION = `${NAME}#pubinfo` as Iri

/** One file; none without claims. */
export function* nanopublications(handed: Handed, language: Language): Generator<ExportFile> {
  if (handed.claims.length === 0) return
  function* pieces() {
    yield trigPrefixes()
    for (const quads of nanopublicationQuads(handed, language)) yield* trig(quads)
  }
  yield { path: NANOPUBLICATIONS_PATH, pieces: { [Symbol.iterator]: pieces } }
}

/** The statements of each, head first; both sides of a claim, support first. */
export function* nanopublicationQuads(handed: Handed, language: Language): Generator<readonly Quad[]> {
  const names = namesOf(handed.head.id)
  for (const claim of handed.claims)
    for (const side of [claim.support, claim.deny])
      yield trusty([...statements(handed, names, claim, side, language)]).quads
}

function* statements(
  handed: Handed,
  names: ExportNames,
  claim: HandedClaim,
  side: HandedSide,
  language: Language,
): Generator<Quad> {
  yield* about(HEAD, NAME, [
    [rdf('type'), np('Nanopublication')],
    [np('hasAssertion'), ASSERTION],
    [np('hasProvenance'), PROVENANCE],
    [np('hasPublicationInfo'), PUBLICATION],
  ])
  yield* claimStatements(ASSERTION, names, claim)
  yield* sideStatements(ASSERTION, names, claim, side, language)
  yield* provenance(handed, names, side)
  yield* publication(handed, names, side, language)
}

function* about(graph: Iri, subject: Iri, pairs: readonly (readonly [Iri, Term])[]): Generator<Quad> {
  for (const [predicate, object] of pairs) yield { graph, subject, predicate, object }
}

/** Only statements on the assertion, as the guidelines ask. */
function provenance({ head }: Handed, names: ExportNames, side: HandedSide): Generator<Quad> {
  const { resemblance, q, windowsSeconds } = head.thresholds
  return about(PROVENANCE, ASSERTION, [
    [prov('wasGeneratedBy'), names.one('analysis')],
    [prov('wasAttributedTo'), names.one('tool')],
    [an('tool'), text(head.tool)],
    [an('resemblance'), double(resemblance)],
    [an('q'), double(q)],
    ...windowsSeconds.map(seconds => [an('windowSeconds'), double(seconds)] as const),
    ...exhibitsOf(side).map(number => [prov('wasDerivedFrom'), names.exhibit(number)] as const),
  ])
}

/** Only statements on the nanopublication. */
function publication({ head }: Handed, names: ExportNames, side: HandedSide, language: Language): Generator<Quad> {
  return about(PUBLICATION, NAME, [
    [dcterms('created'), time(head.day)],
    [dcterms('title'), text(sideSentence(side, language), language)],
    [prov('wasAttributedTo'), names.role(1)],
    [dc('creator'), text(head.organization ?? head.role)],
    [dcterms('isPartOf'), names.export],
  ])
}
