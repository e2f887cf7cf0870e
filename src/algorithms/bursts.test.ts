import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { oncePerHour, SmoothedActivity } from './burst-activity.ts'
import { burstBinCount, burstBins } from './burst-bins.ts'
import { burstWindows } from './burst-windows.ts'
import { negativeBinomialUpperTail } from './negative-binomial.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const sortedTimes = fc
  .array(fc.nat(2000), { minLength: 1, maxLength: 120, size: 'max' })
  .map(minutes => Float64Array.from(minutes, minute => minute * MINUTE).sort())

test('smoothed activity is each event spread over its hour and the two beside it', () => {
  fc.assert(
    fc.property(sortedTimes, fc.nat(2000), fc.nat(2000), (times, one, other) => {
      const [start, end] = [one, other].sort((a, b) => a - b).map(minute => minute * MINUTE)
      let slow = 0
      for (const time of times) {
        const from = (Math.floor((time - times[0]) / HOUR) - 1) * HOUR + times[0]
        slow += Math.max(0, Math.min(end, from + 3 * HOUR) - Math.max(start, from)) / (3 * HOUR)
      }
      assert.ok(Math.abs(new SmoothedActivity(times, times[0]).between(start, end) - slow) < 1e-9)
    }),
  )
})

test('bins are compared with the bins around, the bin and its neighbours left out', () => {
  fc.assert(
    fc.property(sortedTimes, times => {
      const width = 20 * MINUTE
      const counts = new Array<number>(burstBinCount(times, width)).fill(0)
      for (const time of times) counts[Math.floor((time - times[0]) / width)]++
      const slow = counts.flatMap((count, bin) => {
        const around = counts.filter((_, other) => Math.abs(other - bin) <= 12 && Math.abs(other - bin) > 1)
        if (count < 2 || around.length < 2) return []
        const sum = around.reduce((total, value) => total + value, 0)
        const mean = Math.max(1, sum) / around.length
        const variance =
          around.reduce((total, value) => total + (value - sum / around.length) ** 2, 0) / (around.length - 1)
        const size = variance > mean + 1e-12 ? mean ** 2 / (variance - mean) : Number.POSITIVE_INFINITY
        return [{ start: times[0] + bin * width, count, mean, p: negativeBinomialUpperTail(count, mean, size) }]
      })
      const fast = burstBins(times, width, 2)
      assert.deepEqual(
        fast.map(({ start, count }) => [start, count]),
        slow.map(({ start, count }) => [start, count]),
      )
      slow.forEach(({ mean, p }, i) => {
        assert.ok(Math.abs(fast[i].expected - mean) < 1e-9 && Math.abs(fast[i].pValue - p) < 1e-6)
      })
    }),
  )
})

test('a burst does not enter its own expectation', () => {
  const everyTenMinutes = Array.from({ length: 600 }, (_, i) => i * 10 * MINUTE)
  const expectedOf = (size: number): number => {
    const burst = Array.from({ length: size }, (_, i) => 50 * HOUR + Math.floor((i * 9 * MINUTE) / size))
    const own = Float64Array.from([...burst, 30 * HOUR, 70 * HOUR, 71 * HOUR]).sort()
    const all = Float64Array.from([...everyTenMinutes, ...oncePerHour(own, 0)]).sort()
    const range = { start: all[0], end: all[all.length - 1], events: 600 }
    const everybody = new SmoothedActivity(all, range.start)
    const windows = burstWindows(own, everybody, range, { widthsMilliseconds: [HOUR], fewestEvents: 10 })
    const window = windows.find(candidate => own[candidate.first] === 50 * HOUR)
    assert.equal(window && window.last - window.first + 1, size)
    return window?.expected ?? Number.NaN
  }
  assert.ok(Math.abs(expectedOf(20) - expectedOf(2000)) < 1e-6)
  assert.ok(expectedOf(2000) < 1)
})
