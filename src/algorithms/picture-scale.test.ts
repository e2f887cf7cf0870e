import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { GreyPicture } from './picture-look.ts'
import { cutOut, shrink, shrinkToArea } from './picture-scale.ts'

const picture = fc
  .tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }))
  .chain(([width, height]) =>
    fc.uint8Array({ minLength: width * height, maxLength: width * height }).map(data => ({ width, height, data })),
  )

/** Mean over the area of each new pixel, in fractions. */
function slowShrink(grey: GreyPicture, width: number, height: number): number[] {
  const overlap = (from: number, to: number, pixel: number) =>
    Math.max(0, Math.min(to, pixel + 1) - Math.max(from, pixel))
  const out: number[] = []
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      let sum = 0
      for (let row = 0; row < grey.height; row++)
        for (let column = 0; column < grey.width; column++)
          sum +=
            grey.data[row * grey.width + column] *
            overlap((x * grey.width) / width, ((x + 1) * grey.width) / width, column) *
            overlap((y * grey.height) / height, ((y + 1) * grey.height) / height, row)
      out.push((sum * width * height) / (grey.width * grey.height))
    }
  return out
}

test('each new pixel is the mean of what it covers', () => {
  fc.assert(
    fc.property(picture, fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }), (grey, width, height) => {
      const small = shrink(grey, width, height)
      assert.equal(small.width, Math.min(width, grey.width))
      assert.equal(small.height, Math.min(height, grey.height))
      const expected = slowShrink(grey, small.width, small.height)
      // Places are rounded to 1/256 of a pixel.
      for (const [at, value] of small.data.entries())
        assert.ok(Math.abs(value - expected[at]) <= 3, `${value} ${expected[at]}`)
    }),
    { numRuns: 60 },
  )
})

test('an even picture stays even, and nothing is made larger', () => {
  const grey = { width: 31, height: 17, data: new Uint8Array(31 * 17).fill(93) }
  assert.ok(shrink(grey, 7, 5).data.every(value => value === 93))
  assert.equal(shrink(grey, 100, 100), grey)
  const small = shrinkToArea(grey, 100)
  assert.ok(small.width * small.height <= 100)
  assert.ok(Math.abs(small.width / small.height - 31 / 17) < 0.4)
})

test('what is cut out are the pixels of the part', () => {
  const grey = { width: 4, height: 3, data: Uint8Array.from({ length: 12 }, (_, at) => at) }
  assert.deepEqual([...cutOut(grey, { x: 0.5, y: 1 / 3, width: 0.5, height: 2 / 3 }).data], [6, 7, 10, 11])
  assert.deepEqual(cutOut(grey, { x: 1, y: 1, width: 0, height: 0 }).data.length, 1)
})
