import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { figureMarks, figureScale, type Stated } from './figure-scale.ts'

const figure = fc.oneof(
  fc.integer({ min: -1_000_000, max: 1_000_000_000 }),
  fc.double({ noNaN: true, min: -1e6, max: 1e12 }),
)

test('every figure stands on the axis, in order', () => {
  fc.assert(
    fc.property(fc.array(figure, { minLength: 1, maxLength: 30 }), values => {
      const scale = figureScale(values)
      assert.ok(scale !== undefined)
      const sorted = [...values].sort((a, b) => a - b)
      for (const [i, value] of sorted.entries()) {
        const at = scale.at(value)
        assert.ok(at >= 0 && at <= 1)
        if (i > 0) assert.ok(scale.at(sorted[i - 1]) <= at)
      }
      assert.ok(scale.ticks.length <= 12)
      assert.ok(scale.ticks.every(Number.isFinite))
    }),
    { examples: [[[Number.MIN_VALUE]], [[-Number.MIN_VALUE, Number.MIN_VALUE]]] },
  )
})

test('figures that differ tenfold are compared by their logarithm, and ticks are powers of ten', () => {
  const scale = figureScale([12, 400, 10_000])
  assert.equal(scale?.isLog, true)
  assert.deepEqual(scale?.ticks, [10, 100, 1000, 10_000])
  assert.equal(figureScale([41, 50])?.isLog, false)
  assert.equal(figureScale([0, 5000])?.isLog, false, 'zero has no logarithm')
  assert.equal(figureScale([]), undefined)
})

test('equal statements of one side are one mark that says how many', () => {
  const stated = (side: Stated['side'], low: number | null, high = low): Stated => ({
    side,
    low,
    high,
    isStrict: false,
  })
  const { marks, left } = figureMarks(
    [stated('support', 40), stated('deny', 40), stated('support', 40), stated(null, 7), stated('support', 50, null)],
    3,
  )
  assert.deepEqual(
    marks.map(({ side, low, origins }) => [side, low, origins]),
    [
      [null, 7, 1],
      ['support', 40, 2],
      ['deny', 40, 1],
    ],
  )
  assert.equal(left, 1)
})
