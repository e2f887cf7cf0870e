import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Iri, type Quad, text, xsd } from './rdf-terms.ts'
import { artifactCode, HASH_PLACE, trusty } from './trusty-uri.ts'

const iri = (name: string) => `urn:t:${HASH_PLACE}#${name}` as Iri
const at = (object: Quad['object'], graph = 'g', subject = 's'): Quad => ({
  graph: iri(graph),
  subject: iri(subject),
  predicate: 'urn:p:1' as Iri,
  object,
})

test('no statements have the hash of nothing, as the specification prints it', () => {
  assert.equal(artifactCode([]), 'RA47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU')
})

test('the statements are hashed sorted, IRIs before literals, plain before tagged, with what the specification escapes', () => {
  const quads = [
    at(text('b\nc\\d')),
    at(text('a', 'en')),
    at({ value: 'a', datatype: xsd('date') }),
    at(text('a')),
    at('urn:o:2' as Iri),
    at('urn:o:1' as Iri, 'g', 'r'),
    at('urn:o:1' as Iri, 'f'),
  ]
  const xs = 'http://www.w3.org/2001/XMLSchema#'
  const expected = [
    'urn:t: #f\nurn:t: #s\nurn:p:1\nurn:o:1\n',
    'urn:t: #g\nurn:t: #r\nurn:p:1\nurn:o:1\n',
    'urn:t: #g\nurn:t: #s\nurn:p:1\nurn:o:2\n',
    `urn:t: #g\nurn:t: #s\nurn:p:1\n^${xs}date a\n`,
    `urn:t: #g\nurn:t: #s\nurn:p:1\n^${xs}string a\n`,
    'urn:t: #g\nurn:t: #s\nurn:p:1\n@en a\n',
    `urn:t: #g\nurn:t: #s\nurn:p:1\n^${xs}string b\\nc\\\\d\n`,
  ]
  const hash = createHash('sha256').update(expected.join('')).digest('base64url')
  assert.equal(artifactCode(quads), `RA${hash}`)
})

test('the order of statements does not matter, every change does', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 6 }), values => {
      const quads = values.map(value => at(text(value)))
      assert.equal(artifactCode([...quads].reverse()), artifactCode(quads))
      assert.notEqual(artifactCode([...quads, at(text(`${values.join('')}+`))]), artifactCode(quads))
    }),
  )
})

test('the code stands in every IRI that waited for it, and whoever blanks it out gets it again', () => {
  const { code, quads } = trusty([at(text('one two')), at(iri('other'))])
  assert.match(code, /^RA[A-Za-z0-9_-]{43}$/)
  assert.equal(quads[0].graph, `urn:t:${code}#g`)
  assert.equal(quads[1].object, `urn:t:${code}#other`)
  assert.deepEqual(quads[0].object, text('one two'))
  const blanked = quads.map(quad => JSON.parse(JSON.stringify(quad).replaceAll(code, HASH_PLACE)))
  assert.equal(artifactCode(blanked), code)
})
