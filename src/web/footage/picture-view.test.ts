import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  after,
  fitted,
  frameAt,
  frameMatrix,
  inverse,
  orientedPlace,
  pannedView,
  partPlace,
  placeAt,
  placed,
  viewOf,
  viewText,
  WHOLE_PICTURE,
  zoomedView,
} from './picture-view.ts'

const fraction = fc.integer({ min: 0, max: 1000 }).map(value => value / 1000)
const place = fc.record({ x: fraction, y: fraction })
const size = fc.record({ width: fc.integer({ min: 1, max: 6000 }), height: fc.integer({ min: 1, max: 6000 }) })
const view = fc.record({ x: fraction, y: fraction, zoom: fc.integer({ min: 1001, max: 40_000 }).map(z => z / 1000) })
const near = (a: number, b: number, within = 1e-6) => assert.ok(Math.abs(a - b) < within, `${a} is not ${b}`)

test('what was turned or mirrored lies where its name says', () => {
  const corner = { x: 0.1, y: 0.3 }
  const at = (name: string) => {
    const { x, y } = placed(orientedPlace(name), corner)
    return [x, y].map(value => Math.round(value * 10) / 10)
  }
  assert.deepEqual(at('turned-90'), [0.7, 0.1])
  assert.deepEqual(at('turned-180'), [0.9, 0.7])
  assert.deepEqual(at('turned-270'), [0.3, 0.9])
  assert.deepEqual(at('mirrored'), [0.9, 0.3])
  assert.deepEqual(at('flipped'), [0.1, 0.7])
  assert.deepEqual(at('transposed'), [0.3, 0.1])
  assert.deepEqual(at('transversed'), [0.7, 0.9])
  assert.deepEqual(at('constructor'), [0.1, 0.3])
})

test('four quarter turns and two mirrorings change nothing', () => {
  const quarter = orientedPlace('turned-90')
  const all = after(after(quarter, quarter), after(quarter, quarter))
  for (const [i, value] of all.entries()) near(value, [1, 0, 0, 1, 0, 0][i])
  const twice = after(orientedPlace('mirrored'), orientedPlace('mirrored'))
  for (const [i, value] of twice.entries()) near(value, [1, 0, 0, 1, 0, 0][i])
})

test('a map and its inverse lead back; a flat one has none', () => {
  fc.assert(
    fc.property(place, fc.constantFrom('turned-90', 'mirrored', 'transposed', 'upright'), (point, name) => {
      const map = partPlace({ x: 0.1, y: 0, width: 0.8, height: 1 }, { x: 0, y: 0.2, width: 1, height: 0.5 }, name)
      const back = inverse(map)
      assert.ok(back !== undefined)
      const { x, y } = placed(back, placed(map, point))
      near(x, point.x)
      near(y, point.y)
    }),
    { numRuns: 50 },
  )
  assert.equal(inverse([0, 0, 0, 0, 1, 1]), undefined)
})

test('a part comes to lie on a part', () => {
  const map = partPlace({ x: 0.1, y: 0.1, width: 0.8, height: 0.8 }, { x: 0, y: 0, width: 1, height: 1 }, 'mirrored')
  const { x, y } = placed(map, { x: 0.1, y: 0.1 })
  near(x, 1)
  near(y, 0)
})

test('a point of the frame is the point of the picture that is drawn there', () => {
  fc.assert(
    fc.property(place, size, size, view, (point, space, frame, seen) => {
      const { x, y } = frameAt(point, space, frame, seen)
      const back = placeAt({ x, y }, space, frame, seen)
      near(back.x, point.x)
      near(back.y, point.y)
      const drawn = placed(frameMatrix(space, [1, 0, 0, 1, 0, 0], space, frame, seen), {
        x: point.x * space.width,
        y: point.y * space.height,
      })
      near(drawn.x, x, 1e-3)
      near(drawn.y, y, 1e-3)
    }),
    { numRuns: 50 },
  )
})

test('zooming leaves the point under the pointer where it is, as long as the edge allows', () => {
  const space = { width: 400, height: 300 }
  const frame = { width: 800, height: 600 }
  const seen = { x: 0.5, y: 0.5, zoom: 4 }
  const about = { x: 0.45, y: 0.55 }
  const before = frameAt(about, space, frame, seen)
  const { x, y } = frameAt(about, space, frame, zoomedView(seen, 1.5, about))
  near(x, before.x)
  near(y, before.y)
})

test('the picture cannot be lost: its middle stays in the frame, and zoomed out it is whole', () => {
  fc.assert(
    fc.property(view, size, size, fc.integer({ min: -9999, max: 9999 }), (seen, space, frame, by) => {
      const { x, y, zoom } = pannedView(seen, { x: by, y: -by }, space, frame)
      assert.ok(x >= 0 && x <= 1 && y >= 0 && y <= 1 && zoom === seen.zoom)
      assert.deepEqual(zoomedView(seen, 1e-9), WHOLE_PICTURE)
      assert.ok(zoomedView(seen, 1e9).zoom <= 40)
    }),
    { numRuns: 50 },
  )
})

test('a picture fitted into another keeps its shape', () => {
  fc.assert(
    fc.property(size, size, (picture, space) => {
      const [a, , , d, e, f] = fitted(picture, space)
      near((a * space.width) / (d * space.height) / (picture.width / picture.height), 1)
      assert.ok(a <= 1 + 1e-9 && d <= 1 + 1e-9 && e >= -1e-9 && f >= -1e-9)
    }),
    { numRuns: 50 },
  )
})

test('an address holds a view, and what is no view shows the whole', () => {
  const text = viewText({ x: 0.25, y: 0.75, zoom: 3.5 })
  assert.equal(text, '250-750-3500')
  assert.deepEqual(viewOf(text), { x: 0.25, y: 0.75, zoom: 3.5 })
  assert.equal(viewText(WHOLE_PICTURE), undefined)
  for (const hostile of ['9999-9999-99999', '1-1-1', '', 'x', '-1-2-3', '1e3-1-2000', undefined]) {
    const { x, y, zoom } = viewOf(hostile)
    assert.ok(x >= 0 && x <= 1 && y >= 0 && y <= 1 && zoom >= 1 && zoom <= 40, String(hostile))
  }
})
