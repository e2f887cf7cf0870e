import assert from 'node:assert/strict'
import { test } from 'node:test'
import { caseOf, checked } from '../../test/support/checked-cluster.ts'
import { ALTERNATIVES, type AlternativeCheck } from '../model/coordination.ts'
import { alternativeFigures, alternativeMessages, figureMessages } from './alternatives.ts'
import { LANGUAGES } from './catalogue.ts'

const check = (parameters: AlternativeCheck['parameters']): AlternativeCheck => ({
  alternative: 'fans',
  outcome: 'open',
  parameters,
})

test('every explanation has a name and says what it would look like', () => {
  for (const alternative of ALTERNATIVES) {
    for (const language of LANGUAGES) {
      assert.ok(alternativeMessages[`name.${alternative}`][language]().length > 3)
      assert.match(alternativeMessages[`meaning.${alternative}`][language](), /\.$/)
    }
  }
})

test('the unit of a figure follows from the ending of its key', () => {
  assert.deepEqual(
    alternativeFigures(
      check({ objects: 1234, medianSeconds: 95, spreadShare: 0.25, laterShare: 1, qValue: 2e-7, clashes: 0.126 }),
      'en',
    ),
    [
      'objects they met on: 1,234',
      'median delay: 1 min 35 s',
      'spread of the delays, of the longest: 25 %',
      'repeated later: 100 %',
      'qValue: 2 × 10⁻⁷',
      'different acts at the same moment: 0.13',
    ],
  )
})

test('no figure is dropped, whatever its key or value', () => {
  const odd = JSON.parse('{"__proto__": 3, "constructor": 4, "toString": 5}') as Record<string, number>
  assert.deepEqual(alternativeFigures(check(odd), 'en'), ['__proto__: 3', 'constructor: 4', 'toString: 5'])
  assert.deepEqual(alternativeFigures(check({ place: 'example.invalid', medianSeconds: Number.NaN }), 'ru'), [
    'place: example.invalid',
    'медиана задержки: —',
  ])
})

test('every figure of every check has a label', () => {
  const actions = Array.from({ length: 12 }, (_, i) =>
    ['m1', 'm2'].map((account, second) => ({ account, object: `o${i}`, at: i * 5000 + second })),
  ).flat()
  for (const alternative of ALTERNATIVES) {
    for (const context of [undefined, caseOf({})]) {
      const { parameters } = checked(alternative, actions, { context })
      assert.deepEqual(
        Object.keys(parameters).filter(key => !Object.hasOwn(figureMessages, key)),
        [],
        alternative,
      )
    }
  }
})

test('no two figures of one language share a label', () => {
  for (const language of LANGUAGES) {
    const labels = Object.values(figureMessages).map(message => message[language]())
    assert.equal(new Set(labels).size, labels.length)
  }
})
