import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { TimelineStep } from '../../model/report-view.ts'
import { nextStep, stepStart } from '../../show/timeline-view.ts'
import { axisTicks, movedHandle, nearestBorder, rangeBetween, stepAt, stepBorders } from './histogram-scale.ts'

const DAY = 86_400_000
const step = fc.constantFrom<TimelineStep>('ten-minutes', 'hour', 'six-hours', 'day', 'week', 'month', 'year')
const time = fc.integer({ min: Date.UTC(1971, 0), max: Date.UTC(2100, 0) })

test('borders ascend by whole steps, and every column begins at one of them', () => {
  fc.assert(
    fc.property(step, time, fc.uniqueArray(fc.nat(150), { minLength: 1 }), (each, first, gaps) => {
      const starts = [stepStart(each, first)]
      for (const gap of gaps.sort((a, b) => a - b)) {
        let at = starts[0]
        for (let i = 0; i < gap; i++) at = nextStep(each, at)
        if (at > starts[starts.length - 1]) starts.push(at)
      }
      const borders = stepBorders(
        starts.map(start => ({ start })),
        each,
      )
      assert.equal(borders[0], starts[0])
      assert.equal(borders[borders.length - 1], nextStep(each, starts[starts.length - 1]))
      for (let i = 1; i < borders.length; i++) assert.equal(borders[i], nextStep(each, borders[i - 1]))
      for (const start of starts) assert.equal(borders[stepAt(borders, start)], start)
    }),
  )
  assert.deepEqual(stepBorders([], 'day'), [])
})

test('columns too far apart are not drawn step by step for ever', () => {
  assert.equal(stepBorders([{ start: 0 }, { start: 1e6 * DAY }], 'ten-minutes').length, 2)
})

test('a range that reaches an end of the histogram is open there, whichever way it was drawn', () => {
  const borders = [0, DAY, 2 * DAY, 3 * DAY]
  assert.deepEqual(rangeBetween(borders, 1, 2), { from: DAY, to: 2 * DAY })
  assert.deepEqual(rangeBetween(borders, 2, 1), { from: DAY, to: 2 * DAY })
  assert.deepEqual(rangeBetween(borders, 0, 2), { to: 2 * DAY })
  assert.deepEqual(rangeBetween(borders, 3, 1), { from: DAY })
  assert.deepEqual(rangeBetween(borders, -4, 9), {})
})

test('keys move a handle by steps within what the other leaves it', () => {
  const borders = Array.from({ length: 40 }, (_, i) => i * DAY)
  assert.equal(movedHandle(borders, 5 * DAY, 'ArrowRight', [0, 39]), 6)
  assert.equal(movedHandle(borders, 5 * DAY + 1, 'ArrowLeft', [0, 39]), 4)
  assert.equal(movedHandle(borders, 5 * DAY, 'PageUp', [0, 12]), 12)
  assert.equal(movedHandle(borders, 5 * DAY, 'Home', [2, 39]), 2)
  assert.equal(movedHandle(borders, 5 * DAY, 'End', [0, 39]), 39)
  for (const key of ['a', 'Tab', '__proto__', 'constructor'])
    assert.equal(movedHandle(borders, 0, key, [0, 39]), undefined)
})

test('the nearest border is no farther than any other', () => {
  fc.assert(
    fc.property(fc.array(time, { minLength: 1 }), time, (times, at) => {
      const borders = times.sort((a, b) => a - b)
      const nearest = Math.abs(borders[nearestBorder(borders, at)] - at)
      assert.ok(borders.every(border => Math.abs(border - at) >= nearest))
    }),
  )
})

test('ticks are few, ascending, inside the range and at round times', () => {
  fc.assert(
    fc.property(time, fc.integer({ min: 1, max: 6e12 }), fc.integer({ min: 1, max: 12 }), (start, length, most) => {
      const ticks = axisTicks(start, start + length, most)
      assert.ok(ticks.length <= most)
      ticks.forEach((tick, i) => {
        assert.ok(tick >= start && tick <= start + length)
        assert.ok(i === 0 || tick > ticks[i - 1])
        assert.equal(tick % 600_000, 0)
      })
    }),
  )
  assert.deepEqual(
    axisTicks(Date.UTC(2020, 10, 3), Date.UTC(2022, 5, 1), 6).map(tick => new Date(tick).toISOString().slice(0, 10)),
    ['2021-01-01', '2021-07-01', '2022-01-01'],
  )
})
