import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Random } from '../algorithms/random.ts'
import { hourlyRhythm, orderedTimes } from './rhythm.ts'

const HOUR = 3_600_000
const START = 1_739_127_600_000

test('times are as many as asked, ascending, in whole seconds, inside the days', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 9 }), (seed, count, days) => {
      const times = [...orderedTimes(hourlyRhythm(START, days, 300), count, new Random(String(seed)))]
      assert.equal(times.length, count)
      for (const [i, time] of times.entries()) {
        assert.ok(time >= START && time < START + days * 24 * HOUR && time % 1000 === 0)
        assert.ok(i === 0 || times[i - 1] <= time)
      }
    }),
  )
})

test('hours get their share: counts stay within five standard deviations of the rate', () => {
  const rhythm = hourlyRhythm(START, 2, 300, [{ start: START + 30 * HOUR, end: START + 33 * HOUR, factor: 0.05 }])
  const total = rhythm.rates.reduce((sum, rate) => sum + rate, 0)
  const counts = new Array(48).fill(0)
  const all = 50_000
  for (const time of orderedTimes(rhythm, all, new Random('share'))) counts[Math.floor((time - START) / HOUR)]++
  for (const [hour, rate] of rhythm.rates.entries()) {
    const expected = (all * rate) / total
    assert.ok(
      Math.abs(counts[hour] - expected) < 5 * Math.sqrt(expected) + 2,
      `hour ${hour}: ${counts[hour]} / ${expected}`,
    )
  }
})

test('gaps of a flat rate vary as independent posts do', () => {
  const rhythm = { start: START, rates: new Float64Array(100).fill(1) }
  const times = [...orderedTimes(rhythm, 20_000, new Random('gaps'))]
  const gaps = times.slice(1).map((time, i) => time - times[i])
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length
  const variance = gaps.reduce((sum, gap) => sum + (gap - mean) ** 2, 0) / gaps.length
  // The gaps of a Poisson process have a standard deviation equal to their mean.
  assert.ok(Math.abs(Math.sqrt(variance) / mean - 1) < 0.05, `${Math.sqrt(variance) / mean}`)
})
