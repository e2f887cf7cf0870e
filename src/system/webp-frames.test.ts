import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp from 'sharp'
import { cpuMilliseconds } from '../../test/support/cpu-time.ts'
import { greyPicture } from './grey-picture.ts'
import { MOST_WEBP_FRAMES, withFewerFrames } from './webp-frames.ts'

const COLOUR = '#bbbbbb'

function chunk(type: string, body: Uint8Array): Buffer {
  const head = Buffer.alloc(8)
  head.write(type, 'latin1')
  head.writeUInt32LE(body.length, 4)
  return Buffer.concat([head, body, Buffer.alloc(body.length & 1)])
}

/** 8 by 8 pixels, every frame the same, and a chunk behind them. */
async function animation(frames: number): Promise<Buffer> {
  const still = await sharp({ create: { width: 8, height: 8, channels: 3, background: COLOUR } })
    .webp()
    .toBuffer()
  const place = Buffer.from([0, 0, 0, 0, 0, 0, 7, 0, 0, 7, 0, 0, 10, 0, 0, 0])
  const frame = chunk('ANMF', Buffer.concat([place, still.subarray(12)]))
  const body = Buffer.concat([
    Buffer.from('WEBP'),
    chunk('VP8X', Buffer.from([2, 0, 0, 0, 7, 0, 0, 7, 0, 0])),
    chunk('ANIM', Buffer.alloc(6)),
    ...Array<Buffer>(frames).fill(frame),
    chunk('XMP ', Buffer.from('behind')),
  ])
  const head = Buffer.from('RIFF\0\0\0\0', 'latin1')
  head.writeUInt32LE(body.length, 4)
  return Buffer.concat([head, body])
}

test('of very many frames the first are decoded, and all are counted', async () => {
  const few = await animation(MOST_WEBP_FRAMES)
  assert.equal(withFewerFrames(few), undefined)
  const many = await animation(50_000)
  const shorter = withFewerFrames(many)
  assert.ok(shorter)
  assert.deepEqual([shorter.frames, Buffer.compare(shorter.bytes, few)], [50_000, 0])
  const start = cpuMilliseconds()
  const read = await greyPicture(many, 'webp')
  assert.ok(cpuMilliseconds() - start < 1500)
  assert.ok(!('fault' in read))
  assert.deepEqual([read.frames, read.size, read.isPartial], [50_000, { width: 8, height: 8 }, false])
  assert.ok(Math.abs(read.grey.data[9] - 0xbb) <= 2)
})

test('what is cut off or no WebP is left as it is, in linear time', async () => {
  const many = await animation(MOST_WEBP_FRAMES + 1)
  for (let end = 0; end < 60; end++) assert.equal(withFewerFrames(many.subarray(0, end)), undefined)
  assert.equal(withFewerFrames(Buffer.from('RIFF0000WAVEfmt ')), undefined)
  const start = cpuMilliseconds()
  assert.equal(withFewerFrames(Buffer.concat([many.subarray(0, 12), Buffer.alloc(2 ** 20)])), undefined)
  assert.ok(cpuMilliseconds() - start < 1000)
})
