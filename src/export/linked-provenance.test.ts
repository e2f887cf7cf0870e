import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { test } from 'node:test'
import { handedSample } from '../../test/support/handed-sample.ts'
import { countedByRdflib, PYTHON, parsedByN3, quadsByN3, spelled } from '../../test/support/parsed-trig.ts'
import type { Handed } from '../model/handed.ts'
import { nanopublicationQuads } from './linked-nanopub.ts'
import { provenance, provenanceQuads } from './linked-provenance.ts'
import { PREFIXES, type Quad } from './rdf-terms.ts'

const sample = handedSample()
const hostile = handedSample({ words: '"""\\u0022 . } <urn:x:y> a <b> ; \u202e\u0000\n@prefix 🜁 \ud800 <script>' })
const textOf = (handed: Handed) => [...provenance(handed, 'en')].map(({ pieces }) => [...pieces].join('')).join('')

/** Properties of PROV-O (W3C Recommendation, 30 April 2013) that are used, with the classes they go from and to. */
const PROV_PROPERTIES: Record<string, readonly [string, string]> = {
  wasGeneratedBy: ['Entity', 'Activity'],
  wasInvalidatedBy: ['Entity', 'Activity'],
  used: ['Activity', 'Entity'],
  wasDerivedFrom: ['Entity', 'Entity'],
  wasAttributedTo: ['Entity', 'Agent'],
  wasAssociatedWith: ['Activity', 'Agent'],
  wasInformedBy: ['Activity', 'Activity'],
  actedOnBehalfOf: ['Agent', 'Agent'],
  qualifiedAssociation: ['Activity', 'Association'],
  agent: ['Association', 'Agent'],
  hadPlan: ['Association', 'Plan'],
  hadMember: ['Collection', 'Entity'],
  endedAtTime: ['Activity', 'dateTime'],
}

/** `rdfs:subClassOf` in PROV-O. `wasInfluencedBy` holds between any two. */
const PROV_PARENTS: Record<string, string> = {
  SoftwareAgent: 'Agent',
  Organization: 'Agent',
  Person: 'Agent',
  Bundle: 'Entity',
  Plan: 'Entity',
  Collection: 'Entity',
}

function typesOf(quads: readonly Quad[]): Map<string, Set<string>> {
  const types = new Map<string, Set<string>>()
  for (const { subject, predicate, object } of quads) {
    if (predicate !== `${PREFIXES.rdf}type` || typeof object !== 'string' || !object.startsWith(PREFIXES.prov)) continue
    const name = object.slice(PREFIXES.prov.length)
    types.set(subject, new Set([...(types.get(subject) ?? []), name, PROV_PARENTS[name] ?? name]))
  }
  return types
}

for (const [name, handed] of Object.entries({ sample, hostile })) {
  test(`n3 reads the statements that were meant, each in the bundle (${name})`, () => {
    const meant = [...provenanceQuads(handed, 'en')]
    assert.deepEqual(parsedByN3(textOf(handed)), meant.map(spelled))
    assert.equal(new Set(meant.map(({ graph }) => graph)).size, 1)
    assert.ok(meant.length > 150)
  })

  test(`every property of PROV goes between the classes that PROV-O gives it (${name})`, () => {
    const quads = [...provenanceQuads(handed, 'ru')]
    const types = typesOf(quads)
    let seen = 0
    for (const { subject, predicate, object } of quads) {
      if (!predicate.startsWith(PREFIXES.prov)) continue
      const property = predicate.slice(PREFIXES.prov.length)
      if (property === 'wasInfluencedBy') continue
      assert.ok(property in PROV_PROPERTIES, property)
      const [from, to] = PROV_PROPERTIES[property]
      assert.ok(types.get(subject)?.has(from), `${subject} ${property}: no ${from}`)
      if (to === 'dateTime') assert.equal((object as { datatype?: string }).datatype, `${PREFIXES.xsd}dateTime`)
      else assert.ok(types.get(object as string)?.has(to), `${property} ${object}: no ${to}`)
      seen++
    }
    assert.ok(seen > 50)
  })
}

test('rdflib reads as many statements', { skip: PYTHON === undefined && 'no rdflib' }, () => {
  const meant = new Set([...provenanceQuads(sample, 'kk')].map(spelled))
  const file = [...provenance(sample, 'kk')].map(({ pieces }) => [...pieces].join('')).join('')
  assert.equal(countedByRdflib(file), meant.size)
})

test('everything that is named is described, and activities know who did them', () => {
  const quads = [...provenanceQuads(sample, 'en')]
  const described = new Set<string>(quads.map(({ subject }) => subject))
  const named = quads.flatMap(({ object }) =>
    typeof object === 'string' && object.startsWith('urn:anechoic:export:') ? object : [],
  )
  assert.deepEqual(
    [...new Set(named)].filter(iri => !described.has(iri)),
    [],
  )
})

test('originals stand in it by commitment; a hash only where one was opened; coarse times stay coarse', () => {
  const quads = quadsByN3(textOf(sample))
  const of = (name: string) => quads.filter(({ predicate }) => predicate.value === `${PREFIXES.an}${name}`)
  assert.deepEqual(
    of('commitment').map(({ object }) => object.value),
    sample.exhibits.slice(0, 5).map(({ commitment }) => commitment),
  )
  assert.deepEqual(
    of('sha256')
      .map(({ object }) => object.value)
      .sort(),
    [sample.exhibits[5].commitment, sample.exhibits[3].file?.sha256].sort(),
  )
  const dates = quads.filter(({ predicate }) => predicate.value === `${PREFIXES.dcterms}date`)
  for (const { object } of dates)
    assert.equal((object as { datatype?: { value: string } }).datatype?.value, `${PREFIXES.xsd}date`)
  assert.equal(
    quads.some(({ predicate }) => predicate.value === `${PREFIXES.prov}endedAtTime`),
    false,
  )
})

test('an exact time ends the acquisition; what was erased was invalidated', () => {
  const exact = {
    ...sample,
    exhibits: [
      { ...sample.exhibits[0], acquired: '2025-01-11T10:00:01Z' },
      { ...sample.exhibits[1], acquired: undefined },
    ],
    withheld: [{ what: 'exhibit', ground: 'erased', expires: undefined, count: 2 }] as const,
  }
  const predicates = [...provenanceQuads(exact, 'en')].map(({ predicate }) => predicate)
  assert.equal(predicates.filter(name => name === `${PREFIXES.prov}endedAtTime`).length, 1)
  assert.equal(predicates.filter(name => name === `${PREFIXES.prov}wasInvalidatedBy`).length, 1)
})

test('every lower bound that nobody assessed is said to be so', () => {
  const quads = [...provenanceQuads(sample, 'en')]
  const open = quads.filter(({ object }) => object === `${PREFIXES.an}NotAssessed`).length
  const bounds = quads.filter(({ predicate }) => predicate === `${PREFIXES.an}voicesAtLeast`).length
  const sides = sample.claims.flatMap(({ support, deny }) => [support, deny])
  assert.equal(open, sides.filter(({ ladder }) => ladder.atLeast === null).length)
  assert.ok(open > 0)
  assert.equal(open + bounds, sides.length)
})

/** The first claim with assertions that people decided. */
const [first, ...others] = sample.claims
const decided: Handed = {
  ...sample,
  claims: [
    {
      ...first,
      support: {
        ...first.support,
        ladder: { ...first.support.ladder, decided: 2 },
        shown: first.support.shown.map(shown => ({ ...shown, codedBy: 'person' as const, roles: ['person 7'] })),
      },
    },
    ...others,
  ],
}

test('judgements are activities of the roles that decided, and the counts rest on them', () => {
  const quads = [...provenanceQuads(decided, 'en')]
  const role = quads.find(({ object }) => typeof object !== 'string' && object.value === 'person 7')?.subject
  const by = quads.filter(({ object }) => object === role)
  assert.deepEqual(
    by.map(({ subject }) => subject.split(':').slice(-3)),
    [[first.token, 'support', 'judgement']],
  )
  assert.ok(quads.some(({ predicate, object }) => predicate.endsWith('wasInfluencedBy') && object === by[0].subject))
})

test('every term of our own is explained in docs/export-formats.md, and no other', () => {
  const docs = readFileSync(resolve(import.meta.dirname, '../../docs/export-formats.md'), 'utf8')
  const erased = {
    ...sample,
    withheld: [{ what: 'exhibit', ground: 'erased', expires: '2025-01-01', count: 1 }] as const,
  }
  const quads = [
    ...provenanceQuads(decided, 'en'),
    ...provenanceQuads(sample, 'en'),
    ...provenanceQuads(erased, 'en'),
    ...[...nanopublicationQuads(sample, 'en')].flat(),
  ]
  const used = new Set(
    quads
      .flatMap(({ predicate, object }) => [predicate, object])
      .flatMap(term =>
        typeof term === 'string' && term.startsWith(PREFIXES.an) ? term.slice(PREFIXES.an.length) : [],
      ),
  )
  const explained = new Set([...docs.matchAll(/^\| `an:([A-Za-z0-9]+)`/gm)].map(([, name]) => name))
  assert.deepEqual([...used].sort(), [...explained].sort())
})
