import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { toneResidual } from './picture-tone.ts'
import { Random } from './random.ts'

const greys = (seed: number, count = 400) => {
  const random = new Random(`greys ${seed}`)
  return Float64Array.from({ length: count }, () => 20 + 200 * random.unit())
}

test('law: brighter, darker and with other contrast is one light, either way round', () => {
  fc.assert(
    fc.property(
      fc.integer(),
      fc.double({ min: 0.3, max: 3, noNaN: true }),
      fc.integer({ min: -40, max: 40 }),
      (seed, gain, offset) => {
        const own = greys(seed)
        const other = own.map(value => gain * value + offset)
        const there = toneResidual(own, other)
        assert.ok(there.grey < 0.01 && there.share < 0.001, JSON.stringify(there))
        assert.deepEqual(toneResidual(other, own), there)
      },
    ),
    { numRuns: 30 },
  )
})

test('white that ran together is one light, seen from either picture', () => {
  const own = greys(1)
  const bright = own.map(value => Math.min(255, value * 2))
  assert.ok(toneResidual(own, bright).grey < 0.5)
  assert.ok(toneResidual(bright, own).grey < 0.5)
})

test('a shadow over half of the picture is another light, a caption over a fifth is not', () => {
  const own = greys(2)
  const shaded = (share: number) => own.map((value, i) => (i < share * own.length ? value * 0.6 : value))
  assert.ok(toneResidual(own, shaded(0.5)).grey > 8)
  assert.ok(
    toneResidual(
      own,
      own.map((value, i) => (i % 5 === 0 ? 250 - value : value)),
    ).grey < 4,
  )
  assert.deepEqual(toneResidual(own.subarray(0, 12), shaded(0.5).subarray(0, 12)), { grey: 0, share: 0 })
  assert.deepEqual(toneResidual(new Float64Array(0), new Float64Array(0)), { grey: 0, share: 0 })
})
