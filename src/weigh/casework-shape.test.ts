import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { cpuMilliseconds } from '../../test/support/cpu-time.ts'
import { problemMessages } from '../messages/problems.ts'
import { type Field, fieldsOf, RECORD_KINDS, type RecordKind } from './casework-fields.ts'
import { isCaseworkAct, readRecord } from './casework-shape.ts'
import { instantOf, spanOfDate } from './casework-values.ts'

const ENTRY = `${'a'.repeat(32)}:${'b'.repeat(16)}:7`

/** Codes and fields of the faults; every fault has its sentence in three languages. */
function faults(kind: string, stated: Record<string, unknown>): string[] {
  const read = readRecord(kind, stated)
  if ('act' in read) return []
  return read.faults.map(({ code, parameters }) => {
    for (const language of ['en', 'ru', 'kk'] as const)
      assert.doesNotMatch(problemMessages[code][language](parameters as never), /undefined|NaN|\[object/, code)
    return `${code.replace('record-', '')} ${parameters.field ?? ''}`.trim()
  })
}

const CODED = { role: 'coder 1', claim: 'a', post: 'x:c/1', stance: 'support' }

test('a record becomes an act with its parts nested', () => {
  const read = readRecord('assertion', {
    ...CODED,
    start: '3',
    end: '5',
    'quantity.what': 'people',
    'quantity.low': '40',
  })
  assert.deepEqual(read, {
    act: {
      type: 'assertion',
      claim: 'a',
      unit: { post: 'x:c/1', start: 3, end: 5 },
      stance: 'support',
      evidentiality: 'unsourced',
      speakers: [],
      quantity: { what: 'people', low: 40 },
      role: 'coder 1',
    },
  })
})

test('parts may be nested, `unit` may hold its own, and one wording stands for all languages', () => {
  const { post: _, ...rest } = CODED
  const nested = readRecord('assertion', {
    ...rest,
    unit: { post: 'x:c/1', start: 3, end: 5 },
    quantity: { what: 'people', low: 40 },
  })
  assert.deepEqual(
    nested,
    readRecord('assertion', { ...CODED, start: 3, end: 5, 'quantity.what': 'people', 'quantity.low': 40 }),
  )
  const claim = readRecord('claim', { role: 'r', claim: 'a', text: 't', support: { search: 'one term' } })
  assert.ok('act' in claim)
  assert.deepEqual(claim.act.text, { en: 't', ru: 't', kk: 't' })
  assert.deepEqual(claim.act.support, { search: ['one term'] })
})

test('what is wrong is named by its field', () => {
  assert.deepEqual(faults('asertion', CODED), ['unknown-kind'])
  assert.deepEqual(faults('assertion', {}), ['missing claim', 'missing post', 'missing stance', 'missing role'])
  assert.deepEqual(faults('assertion', { ...CODED, stance: 'yes', bla: 1 }), ['bad-value stance', 'unknown-field bla'])
  assert.deepEqual(faults('assertion', { ...CODED, unit: { post: 'x:c/2' } }), ['repeated-field post'])
  assert.deepEqual(faults('assertion', { ...CODED, start: 3 }), ['bad-span start'])
  assert.deepEqual(faults('assertion', { ...CODED, start: 5, end: 3 }), ['bad-span start'])
  assert.deepEqual(faults('assertion', { ...CODED, start: 1, end: 3, quote: 'abc' }), ['quote-length quote'])
  assert.deepEqual(faults('assertion', { ...CODED, post: 'nothing' }), ['bad-value post'])
  assert.deepEqual(faults('assertion', { ...CODED, role: 'a\u0007b' }), ['controls role'])
  assert.deepEqual(faults('assertion', { ...CODED, role: '\ud800' }), ['controls role'])
  assert.deepEqual(faults('assertion', { ...CODED, role: ' \u200b ' }), ['without-words role'])
  assert.deepEqual(faults('assertion', { ...CODED, reason: 'x'.repeat(4001) }), ['too-long reason'])
  assert.deepEqual(faults('assertion', { ...CODED, speakers: Array.from({ length: 21 }, () => 'a') }), [
    'too-many speakers',
  ])
  assert.deepEqual(faults('assertion', { ...CODED, quantity: { what: 'x' } }), ['missing quantity.low'])
  assert.deepEqual(faults('assertion', { ...CODED, quantity: { what: 'x', low: 9, high: 8 } }), ['order quantity.low'])
  assert.deepEqual(faults('assertion', { ...CODED, resolves: 'yesterday' }), ['bad-value resolves'])
  assert.deepEqual(faults('assertion', { ...CODED, covers: { texts: ['x'], posts: 1 } }), ['bad-value covers'])
  const review = { role: 'r', claim: 'a', side: 'deny', post: 'x:c/1', mark: 'words', verdict: 'own', reason: 'w' }
  assert.deepEqual(faults('mark-review', review), [])
  assert.deepEqual(faults('mark-review', { ...review, reason: undefined }), ['bad-value reason'])
  const { reason: _, ...without } = review
  assert.deepEqual(faults('mark-review', without), ['missing reason'])
  assert.deepEqual(faults('mark-review', { ...review, verdict: 'inherited' }), ['missing of.post'])
  assert.deepEqual(faults('mark-review', { ...review, of: { post: 'x:c/2' } }), ['misplaced of.post'])
  assert.deepEqual(faults('mark-review', { ...review, verdict: 'unsure', vantage: { place: 'p' } }), [
    'misplaced vantage',
  ])
  const outage = { role: 'r', place: 'p', measuredBy: 'm', from: '2025-01-01T10:00Z', to: '2025-01-01T10:00+00:00' }
  assert.deepEqual(faults('outage', outage), ['order from'])
  assert.deepEqual(faults('outage', { ...outage, to: '2025-01-02T10:00' }), ['bad-value to'])
  assert.deepEqual(faults('alias', { role: 'r', members: ['a', 'a'], verdict: 'same' }), ['two-members members'])
  assert.deepEqual(faults('controller', { role: 'r', controller: 'c', members: [], verdict: 'declared' }), [
    'missing members',
  ])
  assert.deepEqual(faults('controller', { role: 'r', controller: 'c', members: ['a'] }), ['missing reason'])
  assert.deepEqual(faults('tie', { role: 'r', from: 'a', to: 'a', kind: 'family', basis: 'documented' }), [
    'same from',
    'missing exhibit',
  ])
  assert.deepEqual(faults('tie', { role: 'r', from: 'a', to: 'b', kind: 'family', start: 1, end: 2 }), ['missing post'])
  const withheld = { role: 'r', post: 'x:c/1' }
  assert.deepEqual(faults('withholding', withheld), [])
  assert.deepEqual(faults('withholding', { ...withheld, claim: 'a' }), ['one-of post, exhibit, claim'])
  assert.deepEqual(faults('withholding', { role: 'r' }), ['one-of post, exhibit, claim'])
  const naming = { role: 'r', of: 'telegram:user1', verdict: 'may-be-named' }
  assert.deepEqual(faults('naming', { ...naming, audiences: 'court' }), [])
  assert.deepEqual(faults('naming', { ...naming, audiences: [] }), ['missing audiences'])
  assert.deepEqual(faults('naming', { ...naming, audiences: ['the court'] }), ['bad-value audiences'])
  const paraphrase = { role: 'r', post: 'x:c/1', text: 'said otherwise', language: 'en' }
  assert.deepEqual(faults('paraphrase', paraphrase), [])
  assert.deepEqual(faults('paraphrase', { ...paraphrase, language: 'English' }), ['bad-value language'])
  assert.deepEqual(faults('paraphrase', { ...paraphrase, text: 'x'.repeat(4001) }), ['too-long text'])
  const looked = { role: 'r', exhibit: 1, verdict: 'may-leave', reason: 'looked at it' }
  assert.deepEqual(faults('media-review', { ...looked, checked: ['faces'], areas: '0,0,5,5.5' }), [])
  assert.deepEqual(faults('media-review', { ...looked, checked: ['plates'] }), ['bad-value checked'])
  for (const area of ['1,2,3', '-1,0,5,5', '0,0,0,5', '0,0,5,5,9,9', '0,0,5,5,1', '1e3,0,5,5', '0, 0, 5, 5', '']) {
    assert.deepEqual(faults('media-review', { ...looked, areas: area }), ['bad-value areas'], area)
    assert.deepEqual(faults('media-review', { ...looked, dismissed: [area] }), ['bad-value dismissed'], area)
  }
  const many = Array.from({ length: 501 }, () => '0,0,1,1')
  assert.deepEqual(faults('media-review', { ...looked, areas: many }), ['too-many areas'])
  const { reason: _why, ...unexplained } = looked
  assert.deepEqual(faults('media-review', unexplained), ['missing reason'])
  assert.deepEqual(faults('withdrawal', { role: 'r', of: ENTRY }), [])
})

test('dates are as long as they are imprecise, and those that are none are refused', () => {
  const hours = (text: string) => {
    const span = spanOfDate(text)
    return span && (span.last + 1 - span.first) / 3_600_000
  }
  assert.deepEqual(['2024', '2023', '2024-02', '2024-02-29', '2024-02-29T10:00', '2024-02-29T10:00:30Z'].map(hours), [
    366 * 24,
    365 * 24,
    29 * 24,
    24,
    1 / 60,
    1 / 3600,
  ])
  assert.equal(spanOfDate('2024-02-29T10:00+05:00')?.first, Date.UTC(2024, 1, 29, 5))
  for (const none of [
    '',
    '24',
    '2023-02-29',
    '2024-00',
    '2024-1',
    '2024-01-01T24:00',
    '2024-01-01T10:00+20:00',
    'x2024',
  ])
    assert.equal(spanOfDate(none), undefined, none)
  assert.equal(instantOf('2024-01-01T10:00'), undefined)
  assert.equal(instantOf('2024-01-01T10:00-02:00'), Date.UTC(2024, 0, 1, 12))
})

/** A value that a field takes. */
function valueFor({ type, list }: Field): fc.Arbitrary<unknown> {
  const one = ((): fc.Arbitrary<unknown> => {
    switch (type.is) {
      case 'text':
      case 'quote':
        return fc.constantFrom('a', 'қала 7', 'two words', '№ 1')
      case 'choice':
        return fc.constantFrom(...type.of)
      case 'number':
        return fc.integer({ min: Math.max(1, type.least), max: Math.min(6, type.most) })
      case 'flag':
        return fc.boolean()
      case 'id':
        return fc.constantFrom('a', 'b-1', 'қала')
      case 'post':
        return fc.constantFrom('x:c/1', 'x-name:a/b c/2')
      case 'unit':
        return fc.constantFrom({ post: 'x:c/1' }, { post: 'x:c/2', start: 0, end: 3 })
      case 'entry':
        return fc.nat(99).map(seq => ({ device: 'a'.repeat(32), epoch: 'b'.repeat(16), seq }))
      case 'date':
        return fc.constantFrom('2022', '2022-01', '2022-01-05T22:00')
      case 'language':
        return fc.constantFrom('en', 'kk')
      case 'area':
        return fc.constantFrom('0,0,1,1', '10.5,2,30,40,1.25,9')
      case 'point':
        return fc.constantFrom('tower; 0.2,0.4,3; map 43.2,-76.9', {
          label: 'a',
          x: 0,
          y: 1,
          other: { exhibit: 2, x: 0.5, y: 0.5 },
        })
      case 'workings':
        return fc.constantFrom({ height: 2, note: 'by eye' }, ['height=2', 'note=by eye'], 'ratio=0.5')
      case 'instant':
        return fc.constantFrom('2022-01-05T22:00Z', '2022-01-06T22:00+06:00')
    }
  })()
  return list === undefined ? one : fc.array(one, { minLength: 1, maxLength: 2 })
}

/** Values that go together. */
function mended(kind: RecordKind, values: Record<string, unknown>): Record<string, unknown> {
  const made = { ...values }
  const has = (prefix: string) => Object.keys(made).some(name => name.startsWith(prefix))
  const drop = (...prefixes: string[]) => {
    for (const name of Object.keys(made)) if (prefixes.some(prefix => name.startsWith(prefix))) delete made[name]
  }
  for (const prefix of ['', 'of.'])
    if (`${prefix}start` in made || `${prefix}end` in made) {
      Object.assign(made, { [`${prefix}start`]: 1, [`${prefix}end`]: 4 })
      delete made[`${prefix}quote`]
    }
  if (has('quantity.')) Object.assign(made, { 'quantity.what': 'people', 'quantity.low': 1 })
  if (kind === 'claim' || kind === 'tie') drop('from', 'to', 'since', 'until')
  if (kind === 'claim') made['text.en'] = 'said'
  if (kind === 'tie') Object.assign(made, { from: 'a', to: 'b', post: 'x:c/1', exhibit: 1 })
  if (kind === 'claim-relation') Object.assign(made, { from: 'a', to: 'b' })
  if (kind === 'exhibit-finding' || kind === 'finding-review') made.reason = 'why'
  if (kind === 'exhibit-finding') {
    const isTimed = 'from' in made
    drop('from', 'to', 'place.name')
    if (isTimed) Object.assign(made, { from: '2022-01-05T22:00Z', to: '2022-01-05T22:00Z' })
    if (has('place.')) Object.assign(made, { 'place.latitude': -4.5, 'place.longitude': 4, 'place.radiusMetres': 0 })
  }
  if (kind === 'outage') Object.assign(made, { from: '2022-01-05T22:00Z', to: '2022-01-06T22:00Z' })
  if (kind === 'alias') made.members = ['a', 'b']
  if (kind === 'controller' || kind === 'mark-review' || kind === 'media-review') made.reason = 'why'
  if (kind === 'withholding') drop('exhibit', 'claim')
  if (kind === 'withholding') made.post = 'x:c/1'
  if (kind === 'mark-review' && made.verdict !== 'own') drop('vantage')
  if (kind === 'mark-review' && made.verdict !== 'inherited') drop('of.')
  if (kind === 'mark-review' && made.verdict === 'inherited') made['of.post'] = 'x:c/2'
  return made
}

const stated = fc.oneof(
  ...RECORD_KINDS.map(kind =>
    fc
      .record(Object.fromEntries(fieldsOf(kind).map(field => [field.name, valueFor(field)])), {
        requiredKeys: fieldsOf(kind).flatMap(({ isRequired, name }) => (isRequired ? [name] : [])),
      })
      .map(values => ({ kind, values: mended(kind, values as Record<string, unknown>) })),
  ),
)

test('law: an act gives itself when it is stated again, and is known as one', () => {
  const seen = new Set<RecordKind>()
  fc.assert(
    fc.property(stated, ({ kind, values }) => {
      const read = readRecord(kind, values)
      assert.ok('act' in read, JSON.stringify([kind, values, read]))
      seen.add(kind)
      const { type: _, ...fields } = JSON.parse(JSON.stringify(read.act))
      assert.deepEqual(readRecord(kind, fields), read)
      const { covers: _covers, ...act } = read.act
      assert.ok(isCaseworkAct({ ...act, tool: 't' } as never))
    }),
    { numRuns: 600 },
  )
  assert.deepEqual([...seen].sort(), [...RECORD_KINDS].sort())
})

test('law: any JSON is read or refused with sentences, and never throws', () => {
  fc.assert(
    fc.property(fc.constantFrom(...RECORD_KINDS, '__proto__', 'constructor'), fc.jsonValue(), (kind, value) => {
      const object = typeof value === 'object' && value !== null && !Array.isArray(value) ? value : { value }
      faults(kind, object as Record<string, unknown>)
      isCaseworkAct({ ...(object as object), type: kind })
    }),
  )
  const hostile = JSON.parse(
    '{"__proto__":{"role":"x"},"constructor":{"post":1},"of":{"__proto__":1},"unit":{"unit":{}}}',
  )
  for (const kind of RECORD_KINDS) assert.ok(faults(kind, hostile).some(fault => fault === 'unknown-field __proto__'))
  assert.equal(({} as { role?: string }).role, undefined)
})

test('long hostile values are refused in time linear in their length', () => {
  const started = cpuMilliseconds()
  for (const piece of ['a', '-', ' ', '9', 'ә', ':/', '2022-', '\u0301', '𝟘'])
    for (const kind of RECORD_KINDS) {
      const long = piece.repeat(1_000_000 / piece.length)
      faults(kind, Object.fromEntries(fieldsOf(kind).map(({ name }) => [name, long])))
    }
  assert.ok(cpuMilliseconds() - started < 8000)
})
