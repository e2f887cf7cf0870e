import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DRAWING, heicFile } from '../../test/support/heic-file.ts'
import { decodeHeic, decodeHeicSmaller } from './heic-picture.ts'
import { pictureKindOf } from './picture-kind.ts'
import type { Pixels } from './pixels.ts'
import { callInProcess } from './separate-process.ts'

const MOST = 1_000_000

async function decoded(bytes: Uint8Array): Promise<Pixels> {
  const pixels = await decodeHeic(bytes, MOST)
  assert.ok('data' in pixels, JSON.stringify(pixels))
  return pixels
}

/** Whether red, green and blue are strong at a place of the drawing. */
function colourAt({ data, width }: Pixels, x: number, y: number): string {
  const at = (y * width + x) * 3
  return [...data.subarray(at, at + 3)].map(value => (value > 140 ? '1' : '0')).join('')
}

test('the drawing is decoded, in its colours', async () => {
  const pixels = await decoded(heicFile())
  assert.deepEqual([pixels.width, pixels.height, pixels.frames], [DRAWING.width, DRAWING.height, 1])
  assert.equal(pixels.data.length, DRAWING.width * DRAWING.height * 3)
  assert.deepEqual(
    [colourAt(pixels, 130, 24), colourAt(pixels, 30, 70), colourAt(pixels, 20, 10)],
    ['110', '100', '011'],
  )
})

test('turns are made and tiles are joined', async () => {
  const { width, height } = DRAWING
  for (const [turns, size, sun] of [
    [1, [height, width], [24, width - 1 - 130]],
    [2, [width, height], [width - 1 - 130, height - 1 - 24]],
    [3, [height, width], [height - 1 - 24, 130]],
  ] as const) {
    const pixels = await decoded(heicFile({ turns }))
    assert.deepEqual([pixels.width, pixels.height], size)
    assert.equal(colourAt(pixels, sun[0], sun[1]), '110')
  }
  const grid = await decoded(heicFile({ tiles: [3, 2] }))
  assert.deepEqual([grid.width, grid.height], [3 * width, 2 * height])
  assert.equal(colourAt(grid, 2 * width + 130, height + 24), '110')
})

test('law: made smaller, each pixel is the mean of a square, and the longer side keeps what was asked for', async () => {
  const bytes = heicFile({ tiles: [3, 2] })
  const whole = await decoded(bytes)
  for (const leastSide of [100, 170, 1000]) {
    const small = await decodeHeicSmaller(bytes, MOST, leastSide)
    assert.ok('data' in small)
    assert.deepEqual(small.size, { width: whole.width, height: whole.height })
    const times = Math.round(whole.width / small.width)
    assert.ok(small.width >= Math.min(leastSide, whole.width) && small.width < 2 * leastSide)
    assert.equal(small.height, Math.floor(whole.height / times))
    for (let to = 0; to < small.data.length; to += 101) {
      const [pixel, channel] = [Math.floor(to / 3), to % 3]
      const [x, y] = [(pixel % small.width) * times, Math.floor(pixel / small.width) * times]
      let sum = 0
      for (let i = 0; i < times * times; i++)
        sum += whole.data[((y + Math.floor(i / times)) * whole.width + x + (i % times)) * 3 + channel]
      assert.ok(Math.abs(small.data[to] - sum / times ** 2) <= 0.5)
    }
  }
  assert.deepEqual(await decodeHeicSmaller(heicFile({ tiles: [8, 7] }), MOST, 100), { fault: 'too-large' })
})

test('a picture that states too many pixels is not decoded', async () => {
  assert.deepEqual(await decodeHeic(heicFile({ stated: { width: 1001, height: 1000 } }), MOST), { fault: 'too-large' })
  assert.deepEqual(await decodeHeic(heicFile({ tiles: [8, 7] }), MOST), { fault: 'too-large' })
})

test('every brand of HEVC pictures is decoded', async () => {
  for (const brand of ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'hevm', 'hevs', 'mif1', 'msf1']) {
    const bytes = heicFile({ brand })
    assert.equal(pictureKindOf(bytes), 'heic', brand)
    assert.equal((await decoded(bytes)).width, DRAWING.width, brand)
  }
})

test('several pictures are counted, the first is read', async () => {
  assert.equal((await decoded(heicFile({ images: 3 }))).frames, 3)
})

test('whatever is cut off or changed ends in a picture or a fault, with nothing printed', async () => {
  const whole = heicFile({ tiles: [2, 2], exif: Buffer.from('II*\0\x08\0\0\0\0\0\0\0\0\0', 'latin1') })
  const limits = { milliseconds: 30_000, megabytes: 800 }
  const outcome = await callInProcess('../test/support/damaged-heic', 'damagedOutcomes', [whole, 150], limits)
  assert.ok('result' in outcome, JSON.stringify(outcome))
  const { pictures, faults } = outcome.result as { pictures: number; faults: number }
  assert.equal(pictures + faults, 150)
  assert.ok(pictures > 5 && faults > 5, `${pictures} pictures, ${faults} faults`)
})
