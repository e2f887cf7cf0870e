import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { azimuthOfShadow, elevationOfLengths } from '../algorithms/shadow.ts'
import { fits } from '../algorithms/shadow-times.ts'
import { type ShadowQuestion, shadowAnswer, spansLeft } from './shadow-answer.ts'
import { SUN_SOURCE, sunAt } from './sun-position.ts'

const RADIANS = Math.PI / 180

function stream(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32
    return (state + 1) / (2 ** 32 + 1)
  }
}

const normal = (next: () => number) => Math.sqrt(-2 * Math.log(next())) * Math.cos(2 * Math.PI * next())

test('Monte Carlo: shadows cast by the sun and measured with error fit at their true moment, each condition 95 of 100 times, both at least 90', () => {
  const next = stream(11)
  let [told, high, side, both] = [0, 0, 0, 0]
  while (told < 6000) {
    const place = { latitude: next() * 130 - 65, longitude: next() * 360 - 180 }
    const time = Date.UTC(2022, 0, 1) + next() * 365 * 86_400_000
    const sun = sunAt(place, time)
    if (sun.elevation < 4 || sun.elevation > 80) continue
    const [height, slope] = [1 + next() * 10, next() * 8 - 4]
    const length = (height * Math.cos(sun.elevation * RADIANS)) / Math.sin((sun.elevation + slope) * RADIANS)
    if (!(length > 0)) continue
    const errors = {
      height: height * (0.02 + next() * 0.1),
      length: length * (0.02 + next() * 0.1),
      slope: 1,
      bearing: 4,
    }
    const measured = (value: number, error: number) => ({ value: value + (normal(next) * error) / 1.96, error })
    // The end of a shadow is read somewhere in its blur.
    const blurred =
      (height * Math.cos((sun.elevation + (next() - 0.5) * 0.5) * RADIANS)) /
      Math.sin((sun.elevation + slope) * RADIANS)
    const elevation = elevationOfLengths(
      measured(height, errors.height),
      measured(blurred, errors.length),
      measured(slope, errors.slope),
    )
    const azimuth = azimuthOfShadow(measured(sun.azimuth + 180, errors.bearing))
    if ('fault' in elevation || 'fault' in azimuth) continue
    told++
    if (fits(sun, { elevation })) high++
    if (fits(sun, { azimuth })) side++
    if (fits(sun, { elevation, azimuth })) both++
  }
  const share = (count: number) => count / told
  assert.ok(share(high) > 0.945 && share(high) < 0.99, `${share(high)}`)
  assert.ok(share(side) > 0.94 && share(side) < 0.96, `${share(side)}`)
  assert.ok(share(both) > 0.9 && share(both) < 0.97, `${share(both)}`)
})

const question = (rest: Partial<ShadowQuestion>): ShadowQuestion => ({
  place: { latitude: 43.24, longitude: 76.9 },
  day: { year: 2022, month: 1, day: 6, offset: 360 },
  minute: 640,
  minuteError: 15,
  ...rest,
})

test('nothing measured: where the sun stands, and no times', () => {
  const { times, dates, curve, sun, faults, now } = shadowAnswer(question({}))
  assert.deepEqual([times, dates, faults], [undefined, undefined, []])
  assert.equal(curve.length, 145)
  assert.deepEqual([sun.rises.length, sun.sets.length, sun.noons.length], [1, 1, 1])
  assert.ok(now.elevation > 0)
})

test('what cannot be told is a fault, and the rest is told all the same', () => {
  const lengths = {
    by: 'lengths',
    height: { value: 2, error: 0 },
    shadow: { value: 1, error: 3 },
    slope: { value: 0, error: 0 },
  } as const
  const bearing = { by: 'bearing', bearing: { value: 327, error: 5 } } as const
  const { faults, elevation, azimuth, times } = shadowAnswer(question({ elevation: lengths, direction: bearing }))
  assert.deepEqual(faults, ['shadow-too-uncertain'])
  assert.equal(elevation, undefined)
  assert.ok(azimuth !== undefined && times?.byElevation === undefined)
  assert.equal(times === undefined ? 0 : spansLeft(times).length, 1)
})

test('the same wall clock in another zone is another time; the same moment is the same whatever clock tells it', () => {
  const angle = { by: 'angle', angle: { value: 20, error: 1 } } as const
  const spans = (offset: number) =>
    shadowAnswer(question({ elevation: angle, day: { year: 2022, month: 1, day: 6, offset } })).times
  const [here, there] = [spans(360), spans(300)]
  assert.deepEqual(
    here?.byElevation?.map(({ from }) => Math.round(from / 60_000)),
    there?.byElevation?.map(({ from }) => Math.round(from / 60_000)),
  )
})

test('polar day, equinox on the equator and the south: as many stretches as there are', () => {
  const count = (latitude: number, month: number, day: number, degrees: number) =>
    shadowAnswer(
      question({
        place: { latitude, longitude: 0 },
        day: { year: 2022, month, day, offset: 0 },
        elevation: { by: 'angle', angle: { value: degrees, error: 1 } },
      }),
    ).times?.byElevation?.length
  assert.equal(count(75, 6, 21, 20), 2)
  assert.equal(count(75, 12, 21, 5), 0)
  assert.equal(count(0, 3, 20, 89.5), 1, 'through the zenith')
  assert.equal(count(-33.9, 1, 6, 30), 2)
  assert.equal(count(-33.9, 1, 6, 85), 0, 'it never stands so high there')
})

test('the program that is named is the one that calculates', () => {
  const file = join(import.meta.dirname, '../../node_modules/suncalc/package.json')
  assert.equal(SUN_SOURCE, `suncalc ${JSON.parse(readFileSync(file, 'utf8')).version}`)
})
