import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { bearingDegrees, distanceMetres, EARTH_RADIUS_METRES, pointAt, turnBetween, turned } from './geodesy.ts'

const point = fc.record({
  latitude: fc.double({ min: -89, max: 89, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
})

type Vector = readonly [number, number, number]

function vectorOf({ latitude, longitude }: { latitude: number; longitude: number }): Vector {
  const [a, b] = [(latitude * Math.PI) / 180, (longitude * Math.PI) / 180]
  return [Math.cos(a) * Math.cos(b), Math.cos(a) * Math.sin(b), Math.sin(a)]
}

test('a quarter of the way round and known directions', () => {
  const quarter = (EARTH_RADIUS_METRES * Math.PI) / 2
  const zero = { latitude: 0, longitude: 0 }
  assert.ok(Math.abs(distanceMetres(zero, { latitude: 90, longitude: 0 }) - quarter) < 1e-6)
  assert.equal(bearingDegrees(zero, { latitude: 0, longitude: 5 }), 90)
  assert.equal(bearingDegrees(zero, { latitude: 5, longitude: 0 }), 0)
  assert.equal(bearingDegrees(zero, zero), undefined)
  const across = bearingDegrees({ latitude: 10, longitude: 179 }, { latitude: 10, longitude: -179 })
  assert.ok(across !== undefined && across > 80 && across < 100)
})

test('law: distances are those between vectors, and are the same there and back', () => {
  fc.assert(
    fc.property(point, point, (a, b) => {
      const [u, v] = [vectorOf(a), vectorOf(b)]
      const chord = Math.hypot(u[0] - v[0], u[1] - v[1], u[2] - v[2])
      const slow = 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, chord / 2))
      assert.ok(Math.abs(distanceMetres(a, b) - slow) < 2)
      assert.equal(distanceMetres(a, b), distanceMetres(b, a))
    }),
  )
})

test('law: what lies so far in a direction has that distance and that bearing', () => {
  const bearing = fc.double({ min: 0, max: 359.9, noNaN: true })
  fc.assert(
    fc.property(point, bearing, fc.double({ min: 1, max: 5e6, noNaN: true }), (from, direction, metres) => {
      const to = pointAt(from, direction, metres)
      assert.ok(Math.abs(distanceMetres(from, to) - metres) < 1e-3 + metres * 1e-6)
      const back = bearingDegrees(from, to)
      assert.ok(back !== undefined && Math.abs(turnBetween(direction, back)) < 0.01)
      assert.ok(to.longitude >= -180 && to.longitude <= 180 && Math.abs(to.latitude) <= 90)
    }),
  )
})

test('law: a turn is the short way, and leads from one direction to the other', () => {
  const any = fc.double({ min: -1e4, max: 1e4, noNaN: true })
  fc.assert(
    fc.property(any, any, (from, to) => {
      const turn = turnBetween(from, to)
      assert.ok(turn > -180 && turn <= 180)
      const missed = turned(from + turn - to)
      assert.ok(Math.min(missed, 360 - missed) < 1e-6)
    }),
  )
})
