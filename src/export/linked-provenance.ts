// How what is handed on came about, as PROV-O (W3C Recommendation, 2013) in one named graph: a bundle.

import type { ExportFile, Handed, HandedClaim, HandedExhibit, HandedSide } from '../model/handed.ts'
import type { Language } from '../model/ladder.ts'
import { type ExportNames, namesOf } from './linked-names.ts'
import { claimStatements, sideStatements } from './linked-sides.ts'
import {
  an,
  boolean,
  dcterms,
  double,
  type Iri,
  integer,
  iriOf,
  isMoment,
  prov,
  type Quad,
  rdf,
  rdfs,
  type Term,
  text,
  time,
} from './rdf-terms.ts'
import { trig, trigPrefixes } from './rdf-trig.ts'

export const PROVENANCE_PATH = 'linked/provenance.trig'

/** One file. Exhibits stand in it by number and commitment, people by role. */
export function* provenance(handed: Handed, language: Language): Generator<ExportFile> {
  function* pieces() {
    yield trigPrefixes()
    yield* trig(provenanceQuads(handed, language))
  }
  yield { path: PROVENANCE_PATH, pieces: { [Symbol.iterator]: pieces } }
}

interface Page {
  readonly handed: Handed
  readonly names: ExportNames
  readonly language: Language
  readonly graph: Iri
  /** Roles with their numbers, that of who hands the export out first. */
  readonly roles: ReadonlyMap<string, number>
}

function roleName({ names, roles }: Page, role: string): Iri {
  return names.role(roles.get(role) ?? 0)
}

/** The statements in the order in which things happened. */
export function* provenanceQuads(handed: Handed, language: Language): Generator<Quad> {
  const names = namesOf(handed.head.id)
  const page: Page = { handed, names, language, graph: names.one('provenance'), roles: rolesOf(handed) }
  yield* about(page, page.graph, [
    [rdf('type'), prov('Bundle')],
    [prov('wasAttributedTo'), names.one('tool')],
  ])
  yield* agents(page)
  for (const exhibit of handed.exhibits) yield* acquired(page, exhibit)
  yield* analysis(page)
  for (const claim of handed.claims) {
    yield* claimStatements(page.graph, names, claim)
    for (const side of [claim.support, claim.deny]) yield* weighed(page, claim, side)
  }
  yield* redactions(page)
  for (const exhibit of handed.exhibits) yield* copy(page, exhibit)
  yield* withheld(page)
  yield* handingOver(page)
}

function* about({ graph }: Page, subject: Iri, pairs: readonly (readonly [Iri, Term] | undefined)[]): Generator<Quad> {
  for (const pair of pairs) if (pair !== undefined) yield { graph, subject, predicate: pair[0], object: pair[1] }
}

function* agents(page: Page): Generator<Quad> {
  const { names, handed } = page
  const { tool, organization } = handed.head
  yield* about(page, names.one('tool'), [
    [rdf('type'), prov('SoftwareAgent')],
    [rdfs('label'), text(tool)],
  ])
  if (organization !== undefined)
    yield* about(page, names.one('organization'), [
      [rdf('type'), prov('Organization')],
      [rdfs('label'), text(organization)],
    ])
  for (const [role, number] of page.roles)
    yield* about(page, names.role(number), [
      [rdf('type'), prov('Agent')],
      [rdfs('label'), text(role)],
    ])
}

/** Every role that anything is ascribed to, in the order in which they come up. */
function rolesOf({ head, exhibits, claims }: Handed): Map<string, number> {
  const roles = new Set([head.role])
  for (const { acquiredBy } of exhibits) roles.add(acquiredBy)
  for (const claim of claims)
    for (const side of [claim.support, claim.deny]) for (const role of judges(side)) roles.add(role)
  return new Map([...roles].map((role, index) => [role, index + 1]))
}

function judges(side: HandedSide): Set<string> {
  return new Set(side.shown.flatMap(({ codedBy, roles }) => (codedBy === 'person' ? roles : [])))
}

function* acquired(page: Page, exhibit: HandedExhibit): Generator<Quad> {
  const { names } = page
  const { number, format, mediaKind, sizeClass, commitment, isCommitmentSalted, url, custody } = exhibit
  const address = url === undefined ? undefined : iriOf(url)
  const when = exhibit.acquired === undefined ? undefined : time(exhibit.acquired)
  const acquisition = names.acquisition(number)
  yield* about(page, acquisition, [
    [rdf('type'), prov('Activity')],
    [rdf('type'), an('Acquisition')],
    [prov('wasAssociatedWith'), roleName(page, exhibit.acquiredBy)],
    when && [dcterms('date'), when],
    when && isMoment(when) ? [prov('endedAtTime'), when] : undefined,
  ])
  yield* about(page, names.exhibit(number), [
    [rdf('type'), prov('Entity')],
    [rdf('type'), an('Exhibit')],
    [dcterms('identifier'), text(`${number}`)],
    [prov('wasGeneratedBy'), acquisition],
    [dcterms('format'), text(format)],
    mediaKind && [an('mediaKind'), text(mediaKind)],
    [an('sizeClass'), text(sizeClass)],
    [an('posts'), integer(exhibit.posts)],
    [an(isCommitmentSalted ? 'commitment' : 'sha256'), text(commitment)],
    address && [dcterms('source'), address],
    url !== undefined && address === undefined ? [dcterms('source'), text(url)] : undefined,
    [an('isSigned'), boolean(custody.isSigned)],
    [an('anchor'), text(custody.anchor)],
  ])
}

function* analysis(page: Page): Generator<Quad> {
  const { names, handed } = page
  const { thresholds, counts, span } = handed.head
  yield* about(page, names.one('analysis'), [
    [rdf('type'), prov('Activity')],
    [rdf('type'), an('Analysis')],
    [prov('wasAssociatedWith'), names.one('tool')],
    [an('resemblance'), double(thresholds.resemblance)],
    [an('q'), double(thresholds.q)],
    ...thresholds.windowsSeconds.map(seconds => [an('windowSeconds'), double(seconds)] as const),
    [an('posts'), integer(counts.posts)],
    span.from === undefined ? undefined : [an('firstPost'), time(span.from)],
    span.to === undefined ? undefined : [an('lastPost'), time(span.to)],
    ...handed.exhibits.map(({ number }) => [prov('used'), names.exhibit(number)] as const),
  ])
}

/** The counts of a side, and what people decided on the way to them. */
function* weighed(page: Page, claim: HandedClaim, side: HandedSide): Generator<Quad> {
  const { names, graph, language } = page
  const result = names.side(claim.token, side.side)
  const judgement = names.judgement(claim.token, side.side)
  const roles = judges(side)
  yield* sideStatements(graph, names, claim, side, language)
  yield* about(page, result, [
    [rdf('type'), prov('Entity')],
    [prov('wasGeneratedBy'), names.one('analysis')],
    ...exhibitsOf(side).map(number => [prov('wasDerivedFrom'), names.exhibit(number)] as const),
    side.ladder.decided > 0 ? [prov('wasInfluencedBy'), judgement] : undefined,
  ])
  if (side.ladder.decided === 0) return
  yield* about(page, judgement, [
    [rdf('type'), prov('Activity')],
    [rdf('type'), an('Judgement')],
    [an('decided'), integer(side.ladder.decided)],
    ...[...roles].map(role => [prov('wasAssociatedWith'), roleName(page, role)] as const),
  ])
}

/** Numbers of the exhibits that hold what a side shows, ascending. */
export function exhibitsOf(side: HandedSide): number[] {
  const numbers = new Set(side.shown.flatMap(({ exhibit }) => exhibit ?? []))
  return [...numbers].sort((a, b) => a - b)
}

function* redactions(page: Page): Generator<Quad> {
  const { names, handed } = page
  for (const [index, { rule, what, count }] of handed.redactions.entries())
    yield* about(page, names.redaction(index + 1), [
      [rdf('type'), prov('Activity')],
      [rdf('type'), an('Redaction')],
      [an('rule'), text(rule)],
      [an('changed'), text(what)],
      [an('count'), integer(count)],
      [prov('wasAssociatedWith'), names.one('tool')],
      [prov('wasInformedBy'), names.one('analysis')],
    ])
}

/** The protected copy of an original, as it lies in the bag. */
function* copy(page: Page, { number, file }: HandedExhibit): Generator<Quad> {
  if (file === undefined) return
  const { names } = page
  yield* about(page, names.copy(number), [
    [rdf('type'), prov('Entity')],
    [prov('wasDerivedFrom'), names.exhibit(number)],
    [prov('wasGeneratedBy'), names.one('handing-over')],
    [an('file'), text(file.path)],
    [dcterms('format'), text(file.mimeType)],
    [an('sizeBytes'), integer(file.sizeBytes)],
    [an('sha256'), text(file.sha256)],
    ...file.changes.map(change => [an('change'), text(change)] as const),
  ])
}

function* withheld(page: Page): Generator<Quad> {
  const { names, handed } = page
  for (const [index, { what, ground, expires, count }] of handed.withheld.entries()) {
    const subject = names.withheld(index + 1)
    const isErased = ground === 'erased'
    yield* about(page, subject, [
      [rdf('type'), prov('Entity')],
      [rdf('type'), an('Withheld')],
      [an('kind'), text(what)],
      [an('ground'), text(ground)],
      [an('count'), integer(count)],
      expires === undefined ? undefined : [an('consentUntil'), time(expires)],
      isErased ? [prov('wasInvalidatedBy'), names.erasure(index + 1)] : undefined,
    ])
    if (isErased)
      yield* about(page, names.erasure(index + 1), [
        [rdf('type'), prov('Activity')],
        [rdf('type'), an('Erasure')],
      ])
  }
}

/** This export: who handed what on, under which profile. */
function* handingOver(page: Page): Generator<Quad> {
  const { names, handed } = page
  const { head, exhibits, claims } = handed
  const activity = names.one('handing-over')
  const copies = exhibits.filter(({ file }) => file !== undefined).map(({ number }) => names.copy(number))
  const sides = claims.flatMap(({ token }) => [names.side(token, 'support'), names.side(token, 'deny')])
  yield* about(page, activity, [
    [rdf('type'), prov('Activity')],
    [rdf('type'), an('HandingOver')],
    [dcterms('date'), time(head.day)],
    [prov('wasAssociatedWith'), roleName(page, head.role)],
    [prov('qualifiedAssociation'), names.one('association')],
    ...sides.map(side => [prov('used'), side] as const),
    ...handed.redactions.map((_, index) => [prov('wasInformedBy'), names.redaction(index + 1)] as const),
  ])
  yield* about(page, names.one('association'), [
    [rdf('type'), prov('Association')],
    [prov('agent'), roleName(page, head.role)],
    [prov('hadPlan'), names.one('profile')],
  ])
  if (head.organization !== undefined)
    yield* about(page, roleName(page, head.role), [[prov('actedOnBehalfOf'), names.one('organization')]])
  yield* about(page, names.one('profile'), [
    [rdf('type'), prov('Plan')],
    [an('audience'), text(head.profile.audience)],
    ...Object.entries(head.profile.protection).map(
      ([rule, level]) => [an('level'), text(`${rule}: ${level}`)] as const,
    ),
  ])
  yield* about(page, names.export, [
    [rdf('type'), prov('Entity')],
    [rdf('type'), prov('Collection')],
    head.title === undefined ? undefined : [dcterms('title'), text(head.title)],
    [prov('wasGeneratedBy'), activity],
    ...sides.map(side => [prov('wasDerivedFrom'), side] as const),
    ...copies.map(member => [prov('hadMember'), member] as const),
  ])
}
