import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { cpuMilliseconds } from '../../test/support/cpu-time.ts'
import { countedByRdflib, PYTHON, parsedByN3, spelled } from '../../test/support/parsed-trig.ts'
import { type Iri, iriOf, iriPart, PREFIXES, type Quad, text, time, xsd } from './rdf-terms.ts'
import { trig, trigPrefixes } from './rdf-trig.ts'

const written = (quads: Iterable<Quad>) => trigPrefixes() + [...trig(quads)].join('')

const hostileText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({
    unit: fc.constantFrom(
      '"',
      '\\',
      '\n',
      '\r',
      "'",
      '@',
      '^',
      '<',
      '>',
      '\u0000',
      '\u202e',
      '\ud800',
      '\udc00',
      '𝄞',
      '\ufffe',
      'u0041',
    ),
    maxLength: 12,
  }),
)
const iri = fc.oneof(
  fc
    .tuple(fc.constantFrom(...Object.values(PREFIXES)), fc.string({ maxLength: 8 }))
    .map(([namespace, name]) => namespace + name),
  hostileText.map(end => `urn:x:${end}`),
  fc.webUrl(),
)
const safeIri = iri.map(text => iriOf(text)).filter((found): found is Iri => found !== undefined)
const literal = fc.oneof(
  hostileText.map(value => text(value)),
  fc.tuple(hostileText, fc.constantFrom('en', 'kk-Cyrl', 'RU')).map(([value, language]) => text(value, language)),
  fc.constantFrom('2022-01', '2022-01-05', '2022-01-05T21Z', '2022-01-05T21:04:11Z').map(time),
  hostileText.map(value => ({ value: value.toWellFormed(), datatype: xsd('token') })),
)
// n3 takes a time with rdf:langString apart; ours never names it.
const quads = fc.array(
  fc.record<Quad>({ graph: safeIri, subject: safeIri, predicate: safeIri, object: fc.oneof(safeIri, literal) }),
  { maxLength: 12 },
)

test('whatever the terms hold, another parser reads the statements that were meant', () => {
  fc.assert(
    fc.property(quads, statements => {
      assert.deepEqual(parsedByN3(written(statements)), statements.map(spelled))
    }),
    { numRuns: 500 },
  )
})

test('neighbours share graph and subject, others do not', () => {
  const at = (graph: string, subject: string, object: string): Quad => ({
    graph: `urn:g:${graph}` as Iri,
    subject: `urn:s:${subject}` as Iri,
    predicate: 'urn:p:p' as Iri,
    object: text(object),
  })
  const statements = [at('1', '1', 'a'), at('1', '1', 'b'), at('1', '2', 'c'), at('2', '2', 'd'), at('1', '1', 'e')]
  assert.deepEqual(parsedByN3(written(statements)), statements.map(spelled))
  assert.equal(written(statements).match(/\{/g)?.length, 3)
})

test('no control character and no mark that turns the direction stands in the file itself', () => {
  const hostile = text('\u0000\u001b[31m\u202eabc\u2066\u0085\u2028\ufeff')
  const file = written([
    { graph: 'urn:g:1' as Iri, subject: 'urn:s:1' as Iri, predicate: 'urn:p:1' as Iri, object: hostile },
  ])
  assert.doesNotMatch(file, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u202a-\u202e\u2066-\u2069\ufeff]/)
})

test('what is no absolute IRI gives none, and no part of one can leave its place', () => {
  for (const text of ['', 'a', '/a', '//example.org/', ':a', 'urn:', '1a:b']) assert.equal(iriOf(text), undefined, text)
  assert.equal(iriOf('https://example.org/a b>c'), 'https://example.org/a%20b%3Ec')
  assert.equal(iriPart('a:b/c#д'), 'a%3Ab%2Fc%23%D0%B4')
})

test('a megabyte of one hostile piece is written in linear time', () => {
  for (const piece of ['"', '\ud800', 'a-']) {
    const long = piece.repeat(2 ** 20 / piece.length)
    const start = cpuMilliseconds()
    const subject = iriOf(`urn:x:${long}`) as Iri
    const file = written([{ graph: subject, subject, predicate: subject, object: text(long, long) }])
    assert.ok(file.length > 2 ** 20)
    // One that goes back and forth would take minutes.
    assert.ok(cpuMilliseconds() - start < 15_000, piece)
  }
})

test(`rdflib reads as many statements${PYTHON === undefined ? ' (skipped: no rdflib)' : ''}`, {
  skip: PYTHON === undefined,
}, () => {
  const all = fc.sample(quads, { numRuns: 40, seed: 7 }).flat()
  // rdflib refuses U+0000 and half of what browsers call an address; those have their own test above.
  const plain = all.filter(quad => !spelled(quad).includes('\\u0000'))
  assert.equal(countedByRdflib(written(plain)), new Set(plain.map(spelled)).size)
})
