import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { framedGrey as framed } from '../../test/support/drawn-blocks.ts'
import { partInsideBorders } from './picture-borders.ts'
import type { GreyPicture } from './picture-look.ts'
import { Random } from './random.ts'

/** Noise all over, so that no line of it is even. */
function noise(width: number, height: number, seed = 'noise'): GreyPicture {
  const random = new Random(seed)
  return { width, height, data: Uint8Array.from({ length: width * height }, () => random.below(256)) }
}

test('a picture without borders has none', () => {
  assert.equal(partInsideBorders(noise(80, 60)), undefined)
})

test('borders of any width are found to the pixel', () => {
  const side = fc.constantFrom(0, 4, 9, 20)
  fc.assert(
    fc.property(side, side, side, side, fc.integer({ min: 0, max: 255 }), (top, bottom, left, right, value) => {
      const picture = framed(noise(120, 90), { top, bottom, left, right }, value)
      const part = partInsideBorders(picture)
      if (top + bottom + left + right === 0) return assert.equal(part, undefined)
      assert.ok(part !== undefined)
      assert.deepEqual(
        [part.x * picture.width, part.y * picture.height, part.width * picture.width, part.height * picture.height].map(
          Math.round,
        ),
        [left, top, 120, 90],
      )
    }),
    { numRuns: 60 },
  )
})

test('a bar with letters counts as a whole, and a border inside a bar is found too', () => {
  const inner = framed(noise(120, 90), { top: 6, bottom: 6, left: 6, right: 6 }, 255)
  const picture = framed(inner, { top: 0, bottom: 24, left: 0, right: 0 }, 10)
  for (let y = 106; y < 116; y++) for (let x = 20; x < 110; x += 3) picture.data[y * picture.width + x] = 240
  const part = partInsideBorders(picture)
  assert.ok(part !== undefined)
  assert.equal(Math.round(part.height * picture.height), 90)
  assert.equal(Math.round(part.width * picture.width), 120)
})

test('an even picture, a tiny one and a line have no inside', () => {
  for (const [width, height] of [
    [64, 64],
    [1, 1],
    [500, 1],
    [3, 9],
  ])
    assert.equal(partInsideBorders({ width, height, data: new Uint8Array(width * height).fill(7) }), undefined)
})
