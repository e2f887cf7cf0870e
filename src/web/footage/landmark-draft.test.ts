import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { landmarkView, wayBetween } from '../../show/landmark-geometry.ts'
import {
  circleOf,
  fractionOf,
  type LandmarkDraft,
  onMap,
  percentOf,
  pointsOf,
  readLandmarks,
  writeLandmarks,
} from './landmark-draft.ts'
import { fittedView, panned, pixelOf, placeOf, scaleBar, zoomed } from './map-window.ts'

const text = fc.string({ maxLength: 60 }).filter(value => value.isWellFormed())
const draft: fc.Arbitrary<LandmarkDraft> = fc.record(
  { label: text, x: text, y: text, seconds: text, map: text },
  { noNullPrototype: true },
)

test('law: landmarks stand in the address as they are, and anything in the address is read or left out', () => {
  fc.assert(
    fc.property(fc.array(draft, { maxLength: 6 }), drafts => {
      assert.deepEqual(readLandmarks(writeLandmarks(drafts)), drafts)
    }),
  )
  fc.assert(fc.property(fc.string(), any => void readLandmarks(any)))
  assert.deepEqual(readLandmarks('%zz!1!2!3!4,a!b'), [])
})

test('points are those that are on the picture, with what else is told', () => {
  const drafts: LandmarkDraft[] = [
    { label: ' tower ', x: '20', y: '30,5', seconds: '', map: '43.1, 76.2' },
    { label: 'hall', x: '', y: '', seconds: '', map: '43.2, 76.3' },
    { label: 'gate', x: '101', y: '5', seconds: '', map: '' },
    { label: 'tree', x: '0', y: '100', seconds: '7.5', map: 'somewhere' },
  ]
  assert.deepEqual(pointsOf(drafts), [
    { label: 'tower', x: 0.2, y: 0.305, latitude: 43.1, longitude: 76.2 },
    { label: 'tree', x: 0, y: 1, seconds: 7.5 },
  ])
  assert.deepEqual(
    onMap(drafts).map(({ index }) => index),
    [0, 1],
  )
  assert.equal(percentOf(fractionOf('33.33') ?? 0), '33.33')
})

test('seen from the camera, landmarks lie as in the picture, mirrored, or otherwise', () => {
  const camera = { latitude: 43, longitude: 76 }
  const at = (x: number, longitude: number) => ({ label: `${x}`, x, at: { latitude: 43.01, longitude } })
  const order = (...longitudes: number[]) =>
    landmarkView(
      camera,
      longitudes.map((each, i) => at(i / 10, each)),
    ).order
  assert.equal(order(75.99, 76, 76.01), 'fits')
  assert.equal(order(76.01, 76, 75.99), 'mirrored')
  assert.equal(order(76, 75.99, 76.01), 'differs')
  assert.equal(order(76, 76.01), undefined, 'two are in order from one side or the other')
  const south = { ...camera, latitude: 43.02 }
  assert.equal(landmarkView(south, [at(0.1, 76.01), at(0.2, 76), at(0.3, 75.99)]).order, 'fits', 'from the other side')
})

test('a circle holds all places', () => {
  const place = fc.record({
    latitude: fc.double({ min: 40, max: 45, noNaN: true }),
    longitude: fc.double({ min: 70, max: 75, noNaN: true }),
  })
  fc.assert(
    fc.property(fc.array(place, { minLength: 1, maxLength: 6 }), places => {
      const circle = circleOf(places, (a, b) => wayBetween(a, b).metres)
      assert.ok(circle !== undefined)
      for (const each of places) assert.ok(wayBetween(circle, each).metres <= circle.radius + 1e-6)
    }),
  )
  assert.equal(
    circleOf([], () => 0),
    undefined,
  )
})

test('a fitted view shows all places', () => {
  const place = fc.record({
    latitude: fc.double({ min: -70, max: 70, noNaN: true }),
    longitude: fc.double({ min: -170, max: 170, noNaN: true }),
  })
  const window = { width: 600, height: 300 }
  fc.assert(
    fc.property(fc.array(place, { minLength: 1, maxLength: 5 }), places => {
      const view = fittedView(places, window)
      assert.ok(view !== undefined)
      for (const each of places) {
        const { x, y } = pixelOf(view, window, each)
        if (view.zoom > 1) assert.ok(x >= 59 && x <= 541 && y >= 59 && y <= 241, `${x} ${y}`)
      }
    }),
  )
  assert.equal(fittedView([], window), undefined)
})

test('law: the place under a pixel lies at that pixel; zooming keeps what is under the pointer', () => {
  const view = fc.record({
    latitude: fc.double({ min: -70, max: 70, noNaN: true }),
    longitude: fc.double({ min: -100, max: 100, noNaN: true }),
    zoom: fc.double({ min: 4, max: 18, noNaN: true }),
  })
  const pixel = fc.record({ x: fc.integer({ min: 0, max: 600 }), y: fc.integer({ min: 0, max: 300 }) })
  const window = { width: 600, height: 300 }
  fc.assert(
    fc.property(view, pixel, fc.integer({ min: -2, max: 2 }), (from, at, by) => {
      const place = placeOf(from, window, at)
      const back = pixelOf(from, window, place)
      assert.ok(Math.hypot(back.x - at.x, back.y - at.y) < 0.01)
      const near = pixelOf(zoomed(from, by, at.x - 300, at.y - 150), window, place)
      assert.ok(Math.hypot(near.x - at.x, near.y - at.y) < 0.1)
      const moved = pixelOf(panned(from, 40, -20), window, place)
      assert.ok(Math.hypot(moved.x - (at.x - 40), moved.y - (at.y + 20)) < 0.1)
      const bar = scaleBar(from, 120)
      assert.ok(bar.pixels <= 120.001 && bar.pixels > 45)
    }),
  )
})
