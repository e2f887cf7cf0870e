import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  type AngleInterval,
  azimuthOfShadow,
  azimuthOfTurn,
  elevationOf,
  elevationOfLengths,
  elevationOfRatio,
  type ShadowAngle,
  SUN_RADIUS_DEGREES,
} from './shadow.ts'

const RADIANS = Math.PI / 180

function told(angle: ShadowAngle): AngleInterval {
  assert.ok(!('fault' in angle), JSON.stringify(angle))
  return angle
}

/** Normal numbers from a fixed stream (Box and Muller over a linear congruential generator). */
function normals(seed: number): () => number {
  let state = seed
  const next = () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32
    return (state + 1) / (2 ** 32 + 1)
  }
  return () => Math.sqrt(-2 * Math.log(next())) * Math.cos(2 * Math.PI * next())
}

test('a shadow as long as its object is cast by a sun at 45 degrees', () => {
  const exact = told(elevationOfLengths({ value: 2, error: 0 }, { value: 2, error: 0 }))
  assert.ok(Math.abs(exact.best - 45) < 1e-9)
  assert.ok(Math.abs(exact.high - exact.low - 2 * SUN_RADIUS_DEGREES) < 1e-9)
  assert.deepEqual(told(elevationOfRatio({ value: 1, error: 0 })), exact)
})

test('what no shadow can be is a fault, not a number', () => {
  const one = { value: 1, error: 0 }
  assert.deepEqual(elevationOfLengths({ value: 0, error: 0 }, one), { fault: 'not-positive' })
  assert.deepEqual(elevationOfLengths(one, { value: -1, error: 0 }), { fault: 'not-positive' })
  assert.deepEqual(elevationOfLengths({ value: 1, error: -1 }, one), { fault: 'negative-error' })
  assert.deepEqual(elevationOfLengths(one, { value: 1, error: 1 }), { fault: 'shadow-too-uncertain' })
  assert.deepEqual(elevationOfLengths(one, { value: 10, error: 0 }, { value: 10, error: 0 }), {
    fault: 'slope-too-steep',
  })
  assert.deepEqual(elevationOf({ value: 91, error: 1 }), { fault: 'not-positive' })
  assert.deepEqual(elevationOfRatio({ value: Number.NaN, error: 1 }), { fault: 'not-positive' })
  assert.deepEqual(azimuthOfShadow({ value: 10, error: -1 }), { fault: 'negative-error' })
})

test('law: on a slope the triangle of object, ground and ray closes', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 2, max: 80, noNaN: true }),
      fc.double({ min: -20, max: 20, noNaN: true }),
      fc.double({ min: 0.1, max: 100, noNaN: true }),
      (elevation, slope, height) => {
        fc.pre(elevation + slope > 1)
        // Where the ray from the top of the object meets ground that rises by the slope, by the law of sines.
        const shadow = (height * Math.cos(elevation * RADIANS)) / Math.sin((elevation + slope) * RADIANS)
        const { best } = told(
          elevationOfLengths({ value: height, error: 0 }, { value: shadow, error: 0 }, { value: slope, error: 0 }),
        )
        assert.ok(Math.abs(best - elevation) < 1e-6, `${best} ${elevation}`)
      },
    ),
  )
})

test('law: larger errors never make an interval narrower, and it always holds its best value', () => {
  const length = fc.double({ min: 0.1, max: 100, noNaN: true })
  const share = fc.double({ min: 0, max: 0.45, noNaN: true })
  fc.assert(
    fc.property(length, length, share, share, (height, shadow, a, b) => {
      const near = told(elevationOfLengths({ value: height, error: height * a }, { value: shadow, error: shadow * b }))
      const far = told(
        elevationOfLengths({ value: height, error: height * a * 2 }, { value: shadow, error: shadow * b * 2 }),
      )
      assert.ok(near.low <= near.best && near.best <= near.high)
      assert.ok(far.low <= near.low + 1e-9 && far.high >= near.high - 1e-9)
      assert.ok(far.low >= 0 && far.high <= 90)
    }),
  )
})

test('Monte Carlo: the interval covers the truth at the stated rate, for small errors and large ones', () => {
  const normal = normals(7)
  for (const [elevation, error] of [
    [10, 0.05],
    [40, 0.1],
    [65, 0.2],
    [30, 0.5],
  ]) {
    const [height, shadow] = [Math.sin(elevation * RADIANS) * 10, Math.cos(elevation * RADIANS) * 10]
    const errors = [height * error, shadow * error]
    let [covered, told] = [0, 0]
    const runs = 20_000
    for (let run = 0; run < runs; run++) {
      const h = { value: height + (normal() * errors[0]) / 1.96, error: errors[0] }
      const s = { value: shadow + (normal() * errors[1]) / 1.96, error: errors[1] }
      const angle = elevationOfLengths(h, s)
      if ('fault' in angle) continue
      told++
      // The disc of the sun is left out here: it is no error of the measurement.
      const root = (side: number) => Math.sqrt(Math.max(0, (angle.best - side) ** 2 - SUN_RADIUS_DEGREES ** 2))
      if (elevation >= angle.best - root(angle.low) && elevation <= angle.best + root(angle.high)) covered++
    }
    // A shadow shorter than its error is refused, which takes some of the worst measurements out.
    assert.ok(Math.abs(covered / told - 0.95) < 0.012, `${elevation} ${error}: ${covered / told}`)
    assert.ok(told > runs * 0.96)
  }
})

test('the sun stands opposite to the shadow, whichever way its direction was told', () => {
  assert.deepEqual(azimuthOfShadow({ value: 350, error: 2 }), { low: 168, best: 170, high: 172 })
  const turn = told(azimuthOfTurn({ value: 300, error: 3 }, { value: 70, error: 4 }))
  assert.deepEqual(turn, { low: 185, best: 190, high: 195 })
})
