// The flat world: there and back, and what stays in its place.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  boxOf,
  closer,
  fittingLabels,
  latitudeOf,
  longitudeOf,
  moved,
  readView,
  viewOf,
  worldSize,
  worldX,
  worldY,
  writeView,
} from './map-scale.ts'

const near = (a: number, b: number, by = 1e-6) => assert.ok(Math.abs(a - b) <= by, `${a} is not ${b}`)
const longitudes = fc.double({ min: -180, max: 180, noNaN: true })
const latitudes = fc.double({ min: -80, max: 80, noNaN: true })
const zooms = fc.double({ min: 1, max: 11, noNaN: true })

test('the world maps to a square and back', () => {
  fc.assert(
    fc.property(longitudes, latitudes, (longitude, latitude) => {
      near(longitudeOf(worldX(longitude)), longitude)
      near(latitudeOf(worldY(latitude)), latitude)
    }),
  )
  near(worldY(0), 0.5)
  near(worldY(85.0511), 0, 1e-5)
})

test('coming closer keeps what is under the pointer in its place', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -90, max: 90, noNaN: true }),
      fc.double({ min: -50, max: 50, noNaN: true }),
      fc.double({ min: 3, max: 8, noNaN: true }),
      fc.integer({ min: -100, max: 100 }),
      fc.integer({ min: -100, max: 100 }),
      (longitude, latitude, zoom, x, y) => {
        const view = { longitude, latitude, zoom }
        const next = closer(view, 1.5, x, y)
        const point = [worldX(longitude) + x / worldSize(zoom), worldY(latitude) + y / worldSize(zoom)]
        near((point[0] - worldX(next.longitude)) * worldSize(next.zoom), x, 1e-3)
        near((point[1] - worldY(next.latitude)) * worldSize(next.zoom), y, 1e-3)
      },
    ),
  )
})

test('moving there and back leads home', () => {
  const view = { longitude: 70, latitude: 45, zoom: 5 }
  const back = moved(moved(view, 120, -80), -120, 80)
  near(back.longitude, 70)
  near(back.latitude, 45)
})

test('a view of points shows all of them', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ longitude: longitudes, latitude: latitudes }), { minLength: 1, maxLength: 8 }),
      points => {
        const view = viewOf(points, 800, 500, 20)
        if (view.zoom <= 0.5) return
        const { west, east, south, north } = boxOf(view, 800, 500)
        for (const { longitude, latitude } of points) {
          assert.ok(longitude >= west - 1e-6 && longitude <= east + 1e-6)
          assert.ok(latitude >= south - 1e-6 && latitude <= north + 1e-6)
        }
      },
    ),
  )
})

test('an address gives the view it was written from, and hostile ones give none', () => {
  fc.assert(
    fc.property(longitudes, latitudes, zooms, (longitude, latitude, zoom) => {
      const read = readView(writeView({ longitude, latitude, zoom }))
      assert.ok(read !== undefined)
      near(read.longitude, longitude, 1e-4)
      near(read.zoom, zoom, 1e-2)
    }),
  )
  for (const value of ['', 'NaN,1,1', '1,2', '1e9,1,1', '1,2,3,4', `${'1'.repeat(1e6)},2,3`])
    assert.equal(readView(value), undefined)
})

test('labels that fit overlap none before them, and the first always fits', () => {
  const labels = [
    { key: 'a', text: 'Almaty', x: 100, y: 100, offset: 6 },
    { key: 'b', text: 'Talgar', x: 110, y: 104, offset: 6 },
    { key: 'c', text: 'Astana', x: 100, y: 200, offset: 6 },
    { key: 'd', text: 'far', x: 5000, y: 200, offset: 6 },
  ]
  assert.deepEqual(
    fittingLabels(labels, 800, 500).map(({ key }) => key),
    ['a', 'c'],
  )
})
