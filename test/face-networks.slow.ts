// The detectors with quick operations against the library's own: the same boxes.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp from 'sharp'
import { type FaceBox, INPUT_SIDE, loadFaceNetworks } from '../src/system/face-networks.ts'
import { faceScene } from './support/face-scenes.ts'

test('quick operations give the boxes of the library', async () => {
  const quick = await loadFaceNetworks()
  const plain = await loadFaceNetworks({ isQuick: false })
  for (const [condition, seed] of [
    ['plain', 1],
    ['crowd', 2],
    ['dark', 3],
  ] as const) {
    const { data, width, height } = await faceScene(condition, 60, seed)
    const raw = { width, height, channels: 3 } as const
    const fitted = await sharp(data, { raw }).resize(INPUT_SIDE, INPUT_SIDE, { fit: 'contain' }).raw().toBuffer()
    const pixels = new Uint8Array(fitted)
    const ssd = await quick.ssd(pixels, 0.1)
    assert.ok(ssd.length > 0, condition)
    assertSame(ssd, await plain.ssd(pixels, 0.1))
    assertSame(await quick.tiny(pixels, 0.1), await plain.tiny(pixels, 0.1))
  }
})

function assertSame(quick: readonly FaceBox[], plain: readonly FaceBox[]): void {
  assert.equal(quick.length, plain.length)
  for (const [i, box] of quick.entries())
    for (const name of ['x', 'y', 'width', 'height', 'score'] as const)
      assert.ok(Math.abs(box[name] - plain[i][name]) < 0.001, `${i} ${name}: ${box[name]} and ${plain[i][name]}`)
}
