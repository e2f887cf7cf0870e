import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { test } from 'node:test'
import type { ClaimReview, MediaReview } from 'schema-dts'
import { handedSample } from '../../test/support/handed-sample.ts'
import { LANGUAGES } from '../messages/catalogue.ts'
import type { Handed } from '../model/handed.ts'
import { CLAIM_REVIEW_PATH, claimReview, claimReviews, MEDIA_REVIEW_PATH, mediaReview } from './linked-claimreview.ts'

interface Term {
  readonly value: string
}

interface Statement {
  readonly subject: Term
  readonly predicate: Term
  readonly object: Term
}

/** The package has no types. */
const jsonld = createRequire(import.meta.url)('jsonld') as {
  toRDF(document: object, options: { documentLoader: (url: string) => Promise<never> }): Promise<Statement[]>
}

const SCHEMA = 'https://schema.org/'
const sample = handedSample()
const hostile = handedSample({ words: '</script><!-- "\u2028\ud800 @id urn:x:y' })

// The compiler holds what is written against the vocabulary.
const review: ClaimReview = claimReview(sample, sample.claims[0], 'en')
const media: MediaReview | undefined = mediaReview(sample, sample.exhibits[3], 'en')

interface Node {
  readonly '@type': string
  readonly [property: string]: unknown
}

const documentOf = (handed: Handed, path: string) => {
  const file = [...claimReviews(handed, 'en')].find(candidate => candidate.path === path)
  return JSON.parse([...(file?.pieces ?? [])].join('')) as { '@context': object; '@graph': Node[] }
}

const refuse = async (url: string): Promise<never> => {
  throw new Error(`asked for ${url}`)
}

/** What schema-dts says of a type: its own and inherited properties, each with the names in its type. */
const declarations = readFileSync(
  resolve(import.meta.dirname, '../../node_modules/schema-dts/dist/schema.d.ts'),
  'utf8',
)
const bodies = new Map<string, { parents: string[]; properties: Map<string, string> }>()
for (const [, name, parents, body] of declarations.matchAll(
  /^(?:export )?interface (\w+)Base extends ([^{]*)\{\n([\s\S]*?)^\}/gm,
)) {
  bodies.set(name, {
    parents: [...parents.matchAll(/(\w+)Base\b/g)].map(match => match[1]),
    properties: new Map(
      [...body.matchAll(/^ {4}"(\w+)"\?: SchemaValue<([^>]*), "\w+">;/gm)].map(match => [match[1], match[2]]),
    ),
  })
}

function propertyOf(type: string, property: string): string | undefined {
  const found = bodies.get(type)
  return (
    found?.properties.get(property) ??
    found?.parents.map(parent => propertyOf(parent, property)).find(value => value !== undefined)
  )
}

const isKind = (type: string, ancestor: string): boolean =>
  type === ancestor || (bodies.get(type)?.parents.some(parent => isKind(parent, ancestor)) ?? false)

/** Every property of a node must be one of its type, with a value of a kind that it takes. */
function checkNode(node: Node): number {
  let checked = 0
  assert.ok(bodies.has(node['@type']), node['@type'])
  for (const [property, value] of Object.entries(node)) {
    if (property.startsWith('@')) continue
    const kinds = propertyOf(node['@type'], property)?.split(' | ')
    assert.ok(kinds !== undefined, `${node['@type']}.${property}`)
    for (const one of Array.isArray(value) ? value : [value]) {
      checked++
      if (typeof one === 'object') {
        assert.ok(
          kinds.some(kind => isKind(one['@type'], kind)),
          `${property}: ${one['@type']} is none of ${kinds}`,
        )
        checked += checkNode(one)
      } else if (typeof one === 'number') assert.ok(kinds.includes('Number'), `${property}: ${kinds}`)
      else
        assert.ok(
          kinds.some(kind => ['Text', 'URL', 'Date', 'DateTime', 'Language'].includes(kind)),
          `${property}: ${kinds}`,
        )
    }
  }
  return checked
}

test('the vocabulary was read: the checks of this file can fail', () => {
  assert.ok(bodies.size > 400, `${bodies.size}`)
  assert.throws(() => checkNode({ '@type': 'ClaimReview', verdict: 'x' }))
  assert.throws(() => checkNode({ '@type': 'ClaimReview', itemReviewed: 1 }))
  assert.throws(() => checkNode({ '@type': 'Claim', appearance: { '@type': 'Rating' } }))
  assert.equal(checkNode({ '@type': 'Claim', text: 'x' }), 1)
})

for (const [name, handed] of Object.entries({ sample, hostile })) {
  test(`every property is one of schema.org, on a type that has it, with a value that it takes (${name})`, () => {
    let checked = 0
    for (const path of [CLAIM_REVIEW_PATH, MEDIA_REVIEW_PATH])
      for (const node of documentOf(handed, path)['@graph']) checked += checkNode(node)
    assert.ok(checked > 100)
  })

  test(`a processor reads the statements that were meant without asking anybody (${name})`, async () => {
    const document = documentOf(handed, CLAIM_REVIEW_PATH)
    const quads = (await jsonld.toRDF(document, { documentLoader: refuse })) as {
      subject: Term
      predicate: Term
      object: Term
    }[]
    const values = (subject: string, property: string) =>
      quads
        .filter(quad => quad.subject.value === subject && quad.predicate.value === SCHEMA + property)
        .map(({ object }) => object.value)
    for (const claim of handed.claims) {
      const iri = `urn:anechoic:export:${handed.head.id}:claim:${claim.token}`
      const types = quads.filter(
        quad => quad.subject.value === `${iri}:review` && quad.predicate.value.endsWith('#type'),
      )
      assert.deepEqual(
        types.map(({ object }) => object.value),
        [`${SCHEMA}ClaimReview`],
      )
      assert.deepEqual(values(`${iri}:review`, 'itemReviewed'), [iri])
      assert.deepEqual(values(`${iri}:review`, 'datePublished'), [handed.head.day])
      assert.deepEqual(values(`${iri}:review`, 'claimReviewed'), [
        (claim.text.en ?? claim.text.ru ?? '').toWellFormed(),
      ])
      const posts = new Set(claim.support.shown.flatMap(({ post }) => post ?? []))
      assert.equal(new Set(values(iri, 'appearance')).size, posts.size)
      const bounds = values(`${iri}:review`, 'about').map(node => [
        values(node, 'minValue')[0],
        values(node, 'maxValue')[0],
      ])
      const meant = [claim.support, claim.deny].map(({ ladder }) => [
        ladder.atLeast === null ? undefined : `${ladder.atLeast}`,
        `${ladder.atMost}`,
      ])
      assert.deepEqual(bounds.map(String).sort(), meant.map(String).sort())
    }
    assert.ok(quads.every(({ predicate }) => predicate.value.startsWith(SCHEMA) || predicate.value.endsWith('#type')))
  })
}

test('nothing in them rates, judges or says who was first', () => {
  const all = LANGUAGES.flatMap(language =>
    [...claimReviews(sample, language)].map(({ pieces }) => [...pieces].join('')),
  ).join('')
  assert.doesNotMatch(
    all,
    /reviewRating|ratingValue|alternateName|mediaAuthenticityCategory|MediaContent|firstAppearance/,
  )
  assert.doesNotMatch(all, /"author": \{[^}]*"Person"/)
  assert.ok(media !== undefined && review !== undefined)
})

test('the body gives both sides, ranges, and says plainly what is not assessed', () => {
  const bodies = sample.claims.map(claim => claimReview(sample, claim, 'en').reviewBody)
  const { support, deny } = sample.claims[0]
  assert.match(
    bodies[0],
    new RegExp(
      `^At least ${support.ladder.atLeast}, at most ${support.ladder.atMost} independent voices support it \\(620 posts\\)\\. At least ${deny.ladder.atLeast}, at most`,
    ),
  )
  assert.match(bodies[2], /how many at least is not assessed/)
  for (const body of bodies) assert.match(body, /do not say whether the claim is so\.$/)
})

test('without claims and without protected media there is no file', () => {
  assert.deepEqual([...claimReviews({ ...sample, claims: [], exhibits: [] }, 'en')], [])
})
