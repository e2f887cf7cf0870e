import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { placeOnRing, placeRings } from './network-layout.ts'

test('rings stay inside the drawing and never touch', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 2, max: 300 }), { maxLength: 20 }), sizes => {
      const { rings, height } = placeRings(sizes, 720)
      assert.equal(rings.length, sizes.length)
      rings.forEach((ring, i) => {
        assert.ok(ring.centreX - ring.radius >= 0 && ring.centreX + ring.radius <= 720)
        assert.ok(ring.centreY - ring.radius >= 0 && ring.centreY + ring.radius <= height)
        for (const other of rings.slice(0, i)) {
          const distance = Math.hypot(ring.centreX - other.centreX, ring.centreY - other.centreY)
          assert.ok(distance > ring.radius + other.radius)
        }
      })
    }),
  )
})

test('accounts stand on their ring', () => {
  const ring = { centreX: 100, centreY: 80, radius: 40 }
  for (let i = 0; i < 7; i++) {
    const { x, y } = placeOnRing(ring, i, 7)
    assert.ok(Math.abs(Math.hypot(x - 100, y - 80) - 40) < 1e-9)
  }
})
