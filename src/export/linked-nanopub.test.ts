import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import type { Quad as ParsedQuad, Term as ParsedTerm } from 'n3'
import { handedSample } from '../../test/support/handed-sample.ts'
import { countedByRdflib, PYTHON, parsedByN3, quadsByN3, spelled } from '../../test/support/parsed-trig.ts'
import type { Handed } from '../model/handed.ts'
import { nanopublicationQuads, nanopublications } from './linked-nanopub.ts'

const NP = 'http://www.nanopub.org/nschema#'
const TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type'

const sample = handedSample()
const hostile = handedSample({ words: '"@en . } <urn:x:y> {\\ \n\u202e\ud800' })
const textOf = (handed: Handed) =>
  [...nanopublications(handed, 'en')].map(({ pieces }) => [...pieces].join('')).join('')

/** The criteria for well-formed nanopublications (Nanopublication Guidelines, 2013), for a file with several. */
function wellFormed(quads: readonly ParsedQuad[]): string[] {
  const named = quads.filter(
    ({ predicate, object }) => predicate.value === TYPE && object.value === `${NP}Nanopublication`,
  )
  const graphs = new Set<string>()
  for (const { subject, graph: head } of named) {
    const inHead = quads.filter(({ graph }) => graph.value === head.value)
    const part = (name: string) => {
      const found = inHead.filter(
        ({ subject: own, predicate }) => own.value === subject.value && predicate.value === NP + name,
      )
      assert.equal(found.length, 1, name)
      return found[0].object.value
    }
    const [assertion, provenance, publication] = ['hasAssertion', 'hasProvenance', 'hasPublicationInfo'].map(part)
    assert.equal(inHead.length, 4, 'no other quads in the head')
    const own = [head.value, assertion, provenance, publication]
    assert.equal(new Set(own).size, 4, 'the graphs are different')
    for (const graph of own) {
      assert.ok(!graphs.has(graph), 'graphs are not shared between nanopublications')
      assert.ok(
        quads.some(quad => quad.graph.value === graph),
        'no graph is empty',
      )
      graphs.add(graph)
    }
    for (const quad of quads) {
      if (quad.graph.value === provenance) assert.equal(quad.subject.value, assertion, 'provenance is on the assertion')
      if (quad.graph.value === publication)
        assert.equal(quad.subject.value, subject.value, 'publication info is on the nanopublication')
    }
    for (const wanted of ['http://purl.org/dc/terms/created', 'http://www.w3.org/ns/prov#wasAttributedTo'])
      assert.ok(
        quads.some(quad => quad.graph.value === publication && quad.predicate.value === wanted),
        wanted,
      )
  }
  for (const quad of quads) {
    assert.ok(graphs.has(quad.graph.value), 'every statement is in a graph of one of them')
    for (const term of [quad.subject, quad.object]) assert.notEqual(term.termType, 'BlankNode')
  }
  return named.map(({ subject }) => subject.value)
}

/** The hash of a nanopublication by other code: on what n3 reads, and for plain texts alone. */
function hashAgain(quads: readonly ParsedQuad[], code: string): string {
  const blank = (text: string) => text.replaceAll(code, ' ')
  const objectOf = (term: ParsedTerm) => {
    if (term.termType !== 'Literal') return blank(term.value)
    const escaped = term.value.split('\\').join('\\\\').split('\n').join('\\n')
    return term.language ? `@${term.language} ${escaped}` : `^${term.datatype.value} ${escaped}`
  }
  const rows = quads.map(quad => ({
    key: [quad.graph, quad.subject, quad.predicate].map(term => blank(term.value)),
    isLiteral: quad.object.termType === 'Literal',
    label: blank(quad.object.value),
    line: [...[quad.graph, quad.subject, quad.predicate].map(term => blank(term.value)), objectOf(quad.object)]
      .map(part => `${part}\n`)
      .join(''),
    kind: objectOf(quad.object),
  }))
  const compare = (a: string, b: string) => Buffer.compare(Buffer.from(a, 'utf8'), Buffer.from(b, 'utf8'))
  rows.sort(
    (a, b) =>
      compare(a.key[0], b.key[0]) ||
      compare(a.key[1], b.key[1]) ||
      compare(a.key[2], b.key[2]) ||
      Number(a.isLiteral) - Number(b.isLiteral) ||
      compare(a.label, b.label) ||
      compare(b.kind[0], a.kind[0]) ||
      compare(a.kind, b.kind),
  )
  return `RA${createHash('sha256')
    .update(rows.map(({ line }) => line).join(''))
    .digest('base64url')}`
}

for (const [name, handed] of Object.entries({ sample, hostile })) {
  test(`they are well-formed, two a claim, and named by the hash of what they say (${name})`, () => {
    const quads = quadsByN3(textOf(handed))
    const iris = wellFormed(quads)
    assert.equal(iris.length, 2 * handed.claims.length)
    for (const iri of iris) {
      const code = /^urn:anechoic:np:(RA[A-Za-z0-9_-]{43})$/.exec(iri)?.[1] as string
      const own = quads.filter(({ graph }) => graph.value.startsWith(iri))
      assert.ok(own.length > 15)
      assert.equal(hashAgain(own, code), code)
    }
  })

  test(`n3 reads the statements that were meant (${name})`, () => {
    assert.deepEqual(parsedByN3(textOf(handed)), [...nanopublicationQuads(handed, 'en')].flat().map(spelled))
  })
}

test('a broken one is noticed: the checks of this file can fail', () => {
  const quads = quadsByN3(textOf(sample))
  const without = (predicate: string) => quads.filter(quad => quad.predicate.value !== predicate)
  assert.throws(() => wellFormed(without(`${NP}hasProvenance`)))
  assert.throws(() => wellFormed(without('http://purl.org/dc/terms/created')))
  assert.throws(() => wellFormed([...quads, { ...quads[0], graph: quads[0].subject } as ParsedQuad]))
  assert.notEqual(hashAgain(quads.slice(0, -1), 'x'), hashAgain(quads, 'x'))
})

test('rdflib reads as many statements', { skip: PYTHON === undefined && 'no rdflib' }, () => {
  const meant = new Set([...nanopublicationQuads(sample, 'en')].flat().map(spelled))
  assert.equal(countedByRdflib(textOf(sample)), meant.size)
})

test('the assertion gives posts, at most and at least or that it is not assessed, and names nobody', () => {
  const bySide = [...nanopublicationQuads(sample, 'en')]
  const sides = sample.claims.flatMap(({ support, deny }) => [support, deny])
  for (const [index, quads] of bySide.entries()) {
    const { ladder } = sides[index]
    const value = (name: string) => quads.find(({ predicate }) => predicate === `urn:anechoic:ns:${name}`)?.object
    const count = (object: unknown) => Number((object as { value: string }).value)
    assert.equal(count(value('posts')), ladder.posts)
    assert.equal(count(value('voicesAtMost')), ladder.atMost)
    if (ladder.atLeast === null) assert.equal(value('lowerBound'), 'urn:anechoic:ns:NotAssessed')
    else assert.equal(count(value('voicesAtLeast')), ladder.atLeast)
    assert.equal(value('lowerBound') === undefined, ladder.atLeast !== null)
    const assertion = quads.filter(({ graph }) => graph.endsWith('#assertion'))
    assert.doesNotMatch(JSON.stringify(assertion), /person \d|account|urn:[^"]*:role:/)
  }
})

test('no claims, no file', () => {
  assert.deepEqual([...nanopublications({ ...sample, claims: [] }, 'en')], [])
})
