import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { turnBetween } from '../algorithms/geodesy.ts'
import { fits } from '../algorithms/shadow-times.ts'
import { fittingDates, fittingTimes, spanOfDay, sunAt, sunDay } from './sun-position.ts'

const MINUTE = 60_000
const HOUR = 3_600_000
const DAY = 86_400_000
const RADIANS = Math.PI / 180

/**
 * The sun by the low-precision formulas of the Astronomical Almanac (0.01 degrees, 1950 to 2050) as vectors of the local horizon; shares nothing with
 * what is tested. Refraction: Bennett 1982.
 */
function slowSun(latitude: number, longitude: number, time: number) {
  const n = time / DAY - 10957.5
  const mean = 280.46 + 0.9856474 * n
  const anomaly = (357.528 + 0.9856003 * n) * RADIANS
  const ecliptic = (mean + 1.915 * Math.sin(anomaly) + 0.02 * Math.sin(2 * anomaly)) * RADIANS
  const tilt = (23.439 - 0.0000004 * n) * RADIANS
  const sun = [Math.cos(ecliptic), Math.cos(tilt) * Math.sin(ecliptic), Math.sin(tilt) * Math.sin(ecliptic)]
  const hours = 6.697375 + 0.0657098242 * n + (n + 0.5 - Math.floor(n + 0.5)) * 24
  const [local, phi] = [(hours * 15 + longitude) * RADIANS, latitude * RADIANS]
  const east = -Math.sin(local) * sun[0] + Math.cos(local) * sun[1]
  const inward = Math.cos(local) * sun[0] + Math.sin(local) * sun[1]
  const north = -Math.sin(phi) * inward + Math.cos(phi) * sun[2]
  const up = Math.cos(phi) * inward + Math.sin(phi) * sun[2]
  const true_ = Math.asin(up) / RADIANS
  const refraction = 1.02 / 60 / Math.tan((true_ + 10.3 / (true_ + 5.11)) * RADIANS)
  return {
    azimuth: (Math.atan2(east, north) / RADIANS + 360) % 360,
    elevation: true_ > 0 ? true_ + refraction : true_,
  }
}

test('the worked example of NREL/TP-560-34302 (Reda and Andreas, 2004): azimuth 194.34024, zenith angle 50.11162', () => {
  const { azimuth, elevation } = sunAt({ latitude: 39.742476, longitude: -105.1786 }, Date.UTC(2003, 9, 17, 19, 30, 30))
  assert.ok(Math.abs(azimuth - 194.34024) < 0.01)
  assert.ok(Math.abs(90 - elevation - 50.11162) < 0.01)
})

test('law: the sun stands where the formulas of the Astronomical Almanac put it, within 0.015 degrees', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -89, max: 89, noNaN: true }),
      fc.double({ min: -180, max: 180, noNaN: true }),
      fc.integer({ min: Date.UTC(1960, 0, 1), max: Date.UTC(2049, 0, 1) }),
      (latitude, longitude, time) => {
        const slow = slowSun(latitude, longitude, time)
        fc.pre(slow.elevation > 1)
        const sun = sunAt({ latitude, longitude }, time)
        assert.ok(Math.abs(sun.elevation - slow.elevation) < 0.015, `${sun.elevation} ${slow.elevation}`)
        // Near the zenith a small distance is a large turn.
        const aside = Math.abs(turnBetween(sun.azimuth, slow.azimuth)) * Math.cos(slow.elevation * RADIANS)
        assert.ok(aside < 0.015, `${sun.azimuth} ${slow.azimuth}`)
      },
    ),
    { numRuns: 2000 },
  )
})

test('law: as high before noon as after it, within what the sun itself moves in between', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -60, max: 60, noNaN: true }),
      fc.double({ min: -180, max: 180, noNaN: true }),
      fc.integer({ min: 1, max: 365 }),
      fc.integer({ min: 10, max: 240 }),
      (latitude, longitude, day, minutes) => {
        const place = { latitude, longitude }
        const [noon] = sunDay(place, { year: 2022, month: 1, day, offset: 0 }).noons
        fc.pre(noon !== undefined)
        const [before, after] = [-1, 1].map(sign => sunAt(place, noon + sign * minutes * MINUTE))
        assert.ok(Math.abs(before.elevation - after.elevation) < 0.2)
        const middle = sunAt(place, noon).elevation
        if (middle < 89) assert.ok(before.elevation < middle + 0.1 && after.elevation < middle + 0.1)
      },
    ),
  )
})

test('at noon the sun is in the south north of the tropics, in the north south of them', () => {
  const [almaty] = sunDay({ latitude: 43.24, longitude: 76.9 }, { year: 2022, month: 1, day: 6, offset: 360 }).noons
  assert.ok(Math.abs(turnBetween(sunAt({ latitude: 43.24, longitude: 76.9 }, almaty).azimuth, 180)) < 0.05)
  const south = { latitude: -33.9, longitude: 18.4 }
  const [cape] = sunDay(south, { year: 2022, month: 1, day: 6, offset: 120 }).noons
  assert.ok(Math.abs(turnBetween(sunAt(south, cape).azimuth, 0)) < 0.05)
})

test('a day of the clock holds its own sunrise and sunset, whatever offset is stated; polar days and nights say so', () => {
  const almaty = { latitude: 43.24, longitude: 76.9 }
  for (const offset of [-720, 0, 345, 360, 840]) {
    const day = { year: 2022, month: 1, day: 6, offset }
    const { rises, sets, all } = sunDay(almaty, day)
    const { from, to } = spanOfDay(day)
    assert.equal(to - from, DAY)
    assert.equal(all, undefined)
    assert.ok(rises.length === 1 && sets.length === 1, `${offset}`)
    for (const time of [...rises, ...sets]) {
      assert.ok(time >= from && time < to)
      assert.ok(Math.abs(sunAt(almaty, time).elevation + 0.833 - 0.48) < 0.05)
    }
  }
  const north = { latitude: 75, longitude: 20 }
  assert.equal(sunDay(north, { year: 2022, month: 6, day: 21, offset: 0 }).all, 'up')
  assert.equal(sunDay(north, { year: 2022, month: 12, day: 21, offset: 0 }).all, 'down')
})

test('law: the true moment lies in the intervals that its own shadow gives, and nothing outside of them fits', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -70, max: 70, noNaN: true }),
      fc.double({ min: -180, max: 180, noNaN: true }),
      fc.integer({ min: 1, max: 365 }),
      fc.integer({ min: 0, max: 1439 }),
      (latitude, longitude, day, minute) => {
        const place = { latitude, longitude }
        const clock = { year: 2022, month: 1, day, offset: 0 }
        const time = spanOfDay(clock).from + minute * MINUTE
        const sun = sunAt(place, time)
        fc.pre(sun.elevation > 2 && sun.elevation < 88)
        const conditions = {
          elevation: { low: sun.elevation - 1, best: sun.elevation, high: sun.elevation + 1 },
          azimuth: { low: sun.azimuth - 3, best: sun.azimuth, high: sun.azimuth + 3 },
        }
        const { both, byElevation, byAzimuth } = fittingTimes(place, clock, conditions)
        for (const spans of [both, byElevation, byAzimuth])
          assert.ok(spans?.some(({ from, to }) => from <= time && time <= to))
        const isIn = (at: number) => both.some(({ from, to }) => at >= from && at <= to)
        for (let at = spanOfDay(clock).from; at < spanOfDay(clock).to; at += 97_000)
          if (both.every(({ from, to }) => Math.abs(at - from) > 2000 && Math.abs(at - to) > 2000))
            assert.equal(fits(sunAt(place, at), conditions), isIn(at))
      },
    ),
    { numRuns: 40 },
  )
})

test('an elevation alone fits twice a day, and twice a year; a direction tells the halves of the day apart', () => {
  const place = { latitude: 43.24, longitude: 76.9 }
  const clock = { year: 2022, month: 3, day: 20, offset: 360 }
  const time = spanOfDay(clock).from + 10 * HOUR
  const sun = sunAt(place, time)
  const elevation = { low: sun.elevation - 1, best: sun.elevation, high: sun.elevation + 1 }
  const azimuth = { low: sun.azimuth - 5, best: sun.azimuth, high: sun.azimuth + 5 }
  const alone = fittingTimes(place, clock, { elevation })
  assert.equal(alone.byElevation?.length, 2)
  assert.deepEqual([alone.both, alone.byAzimuth], [[], undefined])
  assert.equal(fittingTimes(place, clock, { elevation, azimuth }).both.length, 1)
  const dates = fittingDates(place, { year: 2022, offset: 360, minute: 600, error: 5 }, { elevation, azimuth })
  assert.ok(dates.runs.length === 2, JSON.stringify(dates))
  assert.ok(dates.runs.some(({ first, last }) => first <= 78 && 78 <= last))
})

test('a direction is not met by a sun below the horizon', () => {
  const place = { latitude: 43.24, longitude: 76.9 }
  const north = { azimuth: { low: -10, best: 0, high: 10 } }
  assert.deepEqual(fittingTimes(place, { year: 2022, month: 1, day: 6, offset: 360 }, north).byAzimuth, [])
})

test('nothing fits at night, and a sun that passes the zenith of the tropics is found', () => {
  const polar = { latitude: 80, longitude: 0 }
  const condition = { elevation: { low: 0, best: 5, high: 10 } }
  assert.deepEqual(fittingTimes(polar, { year: 2022, month: 12, day: 21, offset: 0 }, condition).byElevation, [])
  const tropics = { latitude: 5, longitude: 0 }
  const overhead = { elevation: { low: 88, best: 89, high: 90 } }
  assert.equal(fittingTimes(tropics, { year: 2022, month: 4, day: 3, offset: 0 }, overhead).byElevation?.length, 1)
})
