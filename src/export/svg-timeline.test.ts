import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { ticksOf } from './svg-timeline.ts'

test('ticks are few, ascending, inside the range and at round times', () => {
  const time = fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2199, 0) })
  fc.assert(
    fc.property(time, fc.integer({ min: 600_000, max: 6_000_000_000_000 }), (start, range) => {
      const ticks = ticksOf(start, start + range)
      assert.ok(ticks.length <= 8, `${ticks.length}`)
      ticks.forEach((tick, i) => {
        assert.ok(tick >= start && tick <= start + range)
        assert.ok(i === 0 || tick > ticks[i - 1])
        assert.equal(tick % 600_000, 0)
      })
    }),
  )
  assert.deepEqual(
    ticksOf(Date.UTC(2020, 10, 3), Date.UTC(2022, 5, 1)).map(tick => new Date(tick).toISOString().slice(0, 10)),
    ['2021-01-01', '2021-07-01', '2022-01-01'],
  )
})
