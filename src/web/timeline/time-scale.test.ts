// The axis of time: laws of zooming, panning and ticks.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { movedBorder, panned, stepsBetween, ticksOf, within, zoomed } from './time-scale.ts'

const spans = fc
  .tuple(fc.integer({ min: -1e12, max: 4e12 }), fc.integer({ min: 10_000, max: 3e12 }))
  .map(([start, length]) => ({ start, end: start + length }))

test('ticks lie in the window, rise, and are no more than asked for', () => {
  fc.assert(
    fc.property(spans, fc.integer({ min: 2, max: 20 }), (span, most) => {
      const { times } = ticksOf(span, most)
      assert.ok(times.length <= most + 1, `${times.length} ticks`)
      assert.ok(times.every((time, i) => time >= span.start && time < span.end && (i === 0 || time > times[i - 1])))
    }),
  )
})

test('ticks of two days are written with hours, those of ten years with months', () => {
  assert.equal(ticksOf({ start: 0, end: 2 * 86_400_000 }, 8).grain, 'hour')
  const { times, grain } = ticksOf({ start: 0, end: 10 * 365.25 * 86_400_000 }, 6)
  assert.equal(grain, 'month')
  assert.deepEqual(times.slice(0, 2), [0, Date.UTC(1972, 0)])
})

test('zooming keeps the time under the pointer in its place while nothing ends', () => {
  const whole = { start: 0, end: 1e10 }
  const window = { start: 4e9, end: 6e9 }
  const about = 4.5e9
  const next = zoomed(whole, window, 0.5, about)
  assert.equal(next.end - next.start, 1e9)
  assert.equal((about - next.start) / (next.end - next.start), (about - window.start) / (window.end - window.start))
})

test('no window leaves the whole with its margin, and none is empty', () => {
  fc.assert(
    fc.property(
      spans,
      spans,
      fc.double({ min: 0.01, max: 100, noNaN: true }),
      fc.double({ min: -5, max: 5, noNaN: true }),
      (whole, window, factor, by) => {
        const margin = Math.max(3_600_000, (whole.end - whole.start) * 0.05) + 1
        for (const next of [
          within(whole, window),
          zoomed(whole, within(whole, window), factor, whole.start),
          panned(whole, within(whole, window), by),
        ]) {
          assert.ok(next.start >= whole.start - margin && next.end <= whole.end + margin)
          assert.ok(next.end - next.start >= 9999)
        }
      },
    ),
  )
})

test('a range between two times covers whole steps and both times, whichever comes first', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1e9 }),
      fc.integer({ min: 0, max: 1e9 }),
      fc.integer({ min: 1000, max: 1e7 }),
      (a, b, size) => {
        const steps = { start: 0, size, count: 1e6 }
        const range = stepsBetween(steps, a, b)
        assert.deepEqual(range, stepsBetween(steps, b, a))
        assert.ok(range.start <= Math.min(a, b) && range.end > Math.max(a, b))
        assert.equal(range.start % size, 0)
        assert.equal(range.end % size, 0)
      },
    ),
  )
})

test('a border moves to borders of steps and stops at its limit', () => {
  const steps = { start: 0, size: 100, count: 10 }
  const limits = { start: 0, end: 700 }
  assert.equal(movedBorder(steps, 250, 1, limits), 300)
  assert.equal(movedBorder(steps, 250, -1, limits), 200)
  assert.equal(movedBorder(steps, 300, 1, limits), 400)
  assert.equal(movedBorder(steps, 300, -1, limits), 200)
  assert.equal(movedBorder(steps, 650, 9, limits), 700)
})
