import assert from 'node:assert/strict'
import { test } from 'node:test'
import { INDEPENDENT_BELOW, IndependentTexts, roughResemblance, shinglesOf } from './independent-texts.ts'

test('resemblance is symmetric, 1 for equal texts, 0 for texts without a common shingle', () => {
  const [a, b, c] = ['the tremor in the night', 'The tremor  in the day', 'qqqqqqqq'].map(shinglesOf)
  assert.equal(roughResemblance(a, b), roughResemblance(b, a))
  assert.equal(roughResemblance(a, a), 1)
  assert.equal(roughResemblance(a, c), 0)
  assert.ok(roughResemblance(a, b) > 0.4 && roughResemblance(a, b) < 1)
})

test('a text that resembles an earlier one is passed over, and an exhausted phrase book is said to be so', () => {
  const texts = new IndependentTexts()
  const offers = ['one long sentence about the harbour', 'One long sentence about the harbours', 'quite another thing']
  let at = 0
  assert.equal(
    texts.next(() => offers[at++]),
    offers[0],
  )
  assert.equal(
    texts.next(() => offers[at++]),
    offers[2],
  )
  assert.ok(roughResemblance(shinglesOf(offers[0]), shinglesOf(offers[1])) >= INDEPENDENT_BELOW)
  assert.throws(() => texts.next(() => offers[0]), RangeError)
})
