import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { shadowAnswer } from '../../show/shadow-answer.ts'
import { sunAt } from '../../show/sun-position.ts'
import { sunDirections } from './sun-map-rays.ts'

const PLACE = { latitude: 43.25, longitude: 76.9 }
const DAY = { year: 2022, month: 1, day: 5, offset: 360 }
const answerAt = (minute: number, bearing?: number) =>
  shadowAnswer({
    place: PLACE,
    day: DAY,
    minute,
    minuteError: 15,
    ...(bearing === undefined ? {} : { direction: { by: 'bearing' as const, bearing: { value: bearing, error: 5 } } }),
  })

test('within the error of the minute the sun is between the directions at both ends', () => {
  const answer = answerAt(720)
  const { now, within } = sunDirections(PLACE, answer, 720, 15)
  const ends = [705, 735].map(minute => sunAt(PLACE, answer.midnight + minute * 60_000).azimuth)
  assert.ok(now !== undefined && within !== undefined)
  assert.ok(Math.abs(within.low - ends[0]) < 1e-9 && Math.abs(within.high - ends[1]) < 1e-9)
  assert.ok(within.low < now && now < within.high)
})

test('in the night there is no direction, and at its edge only that of the light part', () => {
  const answer = answerAt(60)
  assert.deepEqual(sunDirections(PLACE, answer, 60, 15), {
    now: undefined,
    within: undefined,
    measured: undefined,
    doMeet: undefined,
  })
})

test('a shadow measured where it fell meets the sun of that minute, one from elsewhere does not', () => {
  const { azimuth } = sunAt(PLACE, answerAt(720).midnight + 720 * 60_000)
  const fell = (azimuth + 180) % 360
  assert.equal(sunDirections(PLACE, answerAt(720, fell), 720, 15).doMeet, true)
  assert.equal(sunDirections(PLACE, answerAt(720, (fell + 90) % 360), 720, 15).doMeet, false)
})

test('a wider error never gives a narrower span', () => {
  // The tropics in June: at noon the sun passes north of the zenith, over 0 degrees.
  const south = { latitude: 5, longitude: 20 }
  fc.assert(
    fc.property(fc.integer({ min: 420, max: 1000 }), fc.nat(120), fc.nat(120), (minute, a, b) => {
      const answer = shadowAnswer({
        place: south,
        day: { year: 2023, month: 6, day: 21, offset: 60 },
        minute,
        minuteError: 0,
      })
      const [narrow, wide] = [Math.min(a, b), Math.max(a, b)].map(error => sunDirections(south, answer, minute, error))
      assert.ok(narrow.within !== undefined && wide.within !== undefined)
      const size = ({ low, high }: { low: number; high: number }) => high - low
      assert.ok(size(narrow.within) >= 0 && size(wide.within) >= size(narrow.within) - 1e-9)
      assert.ok(size(wide.within) < 360)
    }),
    { numRuns: 25 },
  )
})
