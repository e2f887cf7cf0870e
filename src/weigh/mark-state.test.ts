import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Assertion, Vantage } from '../model/ladder.ts'
import { distinctVantages, markOf, strongestKinds } from './mark-state.ts'

test('vantages count when every two surely differ; what is not stated differs from nothing', () => {
  assert.equal(distinctVantages([]), 0)
  assert.equal(distinctVantages([undefined, {}, { place: ' ' }]), 0)
  assert.equal(distinctVantages([{ place: 'Roof' }, { place: 'roof  ' }, { place: 'ROOF', time: '22:00' }]), 1)
  assert.equal(distinctVantages([{ place: 'roof' }, { viewpoint: 'guards' }]), 1)
  assert.equal(distinctVantages([{ place: 'roof' }, { place: 'yard' }, { place: 'yard', time: '22:00' }]), 2)
  assert.equal(
    distinctVantages([
      { place: 'yard', time: '21:00' },
      { place: 'yard', time: '22:00' },
    ]),
    2,
  )
})

test('never more vantages than stated ones, and the counted ones differ pair by pair', () => {
  const field = fc.option(fc.constantFrom('a', 'b'), { nil: undefined })
  const vantage = fc.record({ place: field, time: field, viewpoint: field }) as fc.Arbitrary<Vantage>
  fc.assert(
    fc.property(fc.array(vantage, { maxLength: 8 }), list => {
      const count = distinctVantages(list)
      assert.ok(count <= list.length && count <= 8)
      assert.equal(distinctVantages([...list, ...list]), count)
      assert.ok(distinctVantages(list.slice(0, -1)) <= count)
    }),
  )
})

const assertion: Assertion = { post: 0, side: 'support', matched: '', suggestsOwnAccess: true }

test('nobody is marked who does not speak, nor while roles differ', () => {
  assert.equal(markOf(assertion), 'suggested')
  assert.equal(markOf({ ...assertion, suggestsOwnAccess: false }), 'none')
  assert.equal(markOf({ ...assertion, mark: 'confirmed' }), 'confirmed')
  assert.equal(markOf({ ...assertion, mark: 'confirmed', isAgentless: true }), 'none')
  assert.equal(markOf({ ...assertion, mark: 'rejected', isAgentless: true }), 'rejected')
  assert.equal(markOf({ ...assertion, mark: 'confirmed', isDisputed: true }), 'disputed')
})

test('a group is as strong as its strongest mark', () => {
  const marks = (['words', 'detail', 'media', 'words'] as const).map((kind, position) => ({
    position,
    voice: position === 3 ? 2 : 1,
    kind,
  }))
  assert.deepEqual(
    [...strongestKinds(marks, ({ voice }) => voice)],
    [
      [1, 'media'],
      [2, 'words'],
    ],
  )
})
