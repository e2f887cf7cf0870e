import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { areaText, grown, overlapOf, parseArea } from './areas.ts'

const size = fc.integer({ min: 1, max: 3000 })
const anyArea = fc.record({ x: fc.nat(3000), y: fc.nat(3000), width: size, height: size })

test('what areaText writes, parseArea reads', () => {
  fc.assert(fc.property(anyArea, area => assert.deepEqual(parseArea(areaText(area)), { ...area })))
  assert.deepEqual(parseArea('1,2,3,4,0.5,2'), { x: 1, y: 2, width: 3, height: 4, from: 0.5, to: 2 })
})

test('parts of pixels grow to whole ones', () => {
  assert.deepEqual(parseArea('1.5,2.9,3,4.2'), { x: 1, y: 2, width: 4, height: 6 })
})

test('what is no area is refused', () => {
  for (const text of [
    '',
    '1,2,3',
    '1,2,0,4',
    '1,2,3,0',
    '-1,2,3,4',
    '1,2,3,4,5',
    '1,2,3,4,5,5',
    '1,2,3,4,6,5',
    '1, 2,3,4',
    '1e3,1,1,1',
  ])
    assert.equal(parseArea(text), undefined, text)
  assert.equal(parseArea('1,'.repeat(500_000)), undefined)
})

test('a grown area holds the area, lies in the picture and keeps to the grid', () => {
  fc.assert(
    fc.property(
      anyArea,
      fc.integer({ min: 1, max: 4000 }),
      fc.integer({ min: 1, max: 4000 }),
      (area, width, height) => {
        const whole = grown(area, 0.25, 16, width, height)
        assert.ok(whole.x % 16 === 0 && whole.y % 16 === 0)
        assert.ok((whole.x + whole.width) % 16 === 0 || whole.x + whole.width === width || whole.width === 0)
        assert.ok((whole.y + whole.height) % 16 === 0 || whole.y + whole.height === height || whole.height === 0)
        if (area.x >= width || area.y >= height) return
        assert.ok(whole.x <= area.x && whole.y <= area.y)
        assert.ok(whole.x + whole.width >= Math.min(width, area.x + area.width))
        assert.ok(whole.y + whole.height >= Math.min(height, area.y + area.height))
      },
    ),
  )
})

test('an area overlaps itself wholly, and another as much as that one it', () => {
  fc.assert(
    fc.property(anyArea, anyArea, (a, b) => {
      assert.equal(overlapOf(a, a), 1)
      assert.equal(overlapOf(a, b), overlapOf(b, a))
    }),
  )
})
