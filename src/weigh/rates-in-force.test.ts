import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { MarkRateAct, RecordedCasework } from '../model/casework.ts'
import { DEFAULT_RATES } from './lower-bound.ts'
import { ratesInForce, upperRates } from './rates-in-force.ts'

const rate = (upper: number) => ({ planted: 100, missed: 10, carried: 1, upper })
const measured = (words: number, media: number, detail: number, reason?: string): RecordedCasework<MarkRateAct> => ({
  at: { device: 'd', epoch: 'e', seq: 1 },
  order: 0,
  claimedTime: 0,
  act: {
    type: 'mark-rate',
    rates: { words: rate(words), media: rate(media), detail: rate(detail), any: rate(words + detail) },
    reviewerError: 0.05,
    method: 1,
    role: 'editor',
    tool: 'test',
    ...(reason === undefined ? {} : { reason }),
  },
})

test('defaults until somebody measures; a lower rate needs a reason', () => {
  assert.equal(ratesInForce([]), DEFAULT_RATES)
  const first = measured(0.01, 0.002, 0.001)
  assert.deepEqual(ratesInForce([first]), { words: 0.01, media: 0.002, detail: 0.001, any: 0.011, source: 'measured' })
  const mixed = ratesInForce([first, measured(0.005, 0.02, 0.001)])
  assert.deepEqual([mixed.words, mixed.media], [0.01, 0.02])
  assert.equal(ratesInForce([first, measured(0.005, 0.02, 0.001, ' ')]).words, 0.01)
  assert.equal(ratesInForce([first, measured(0.005, 0.02, 0.001, 'new texts')]).words, 0.005)
})

test('a rate of any mark that is none, in a journal of somebody else, is worked out of the others', () => {
  const { act } = measured(0.3, 0.2, 0.1)
  for (const upper of [-0.1, 1.5, Number.NaN, '0.1', null])
    assert.equal(upperRates({ ...act, rates: { ...act.rates, any: rate(upper as number) } }).any, 0.6)
  assert.equal(upperRates({ ...act, rates: { ...act.rates, any: rate(0.4) } }).any, 0.4)
})

test('without a reason no rate ever falls', () => {
  const value = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(fc.array(fc.tuple(value, value, value), { minLength: 2, maxLength: 6 }), list => {
      const acts = list.map(([words, media, detail]) => measured(words, media, detail))
      const [before, after] = [ratesInForce(acts.slice(0, -1)), ratesInForce(acts)]
      for (const kind of ['words', 'media', 'detail', 'any'] as const) assert.ok(after[kind] >= before[kind])
    }),
  )
})
