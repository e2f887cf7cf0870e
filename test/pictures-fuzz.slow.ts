// Damaged pictures of every kind through a pool of decoders: each ends in a picture, a fault or a stop, and the sound ones between them are read as ever.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp from 'sharp'
import { hashText, pictureHash } from '../src/algorithms/pdq.ts'
import { Random } from '../src/algorithms/random.ts'
import { DecoderPool } from '../src/system/decoder-pool.ts'
import type { GreyRead } from '../src/system/grey-picture.ts'
import type { PictureKind } from '../src/system/picture-kind.ts'
import { DEVELOPMENT_SCENES } from './support/drawn-scenes.ts'
import { heicFile } from './support/heic-file.ts'

const COPIES_OF_A_KIND = Number(process.env.PICTURE_FUZZ_COPIES ?? 3000)

async function samples(): Promise<[PictureKind, Buffer][]> {
  const [draw] = Object.values(DEVELOPMENT_SCENES)
  const { data, width, height } = draw(new Random('place'), new Random('moment'))
  const scene = () => sharp(data, { raw: { width, height, channels: 3 } }).resize(200, 150)
  return [
    [
      'jpeg',
      await scene()
        .withExif({ IFD0: { Make: 'Invented' } })
        .jpeg({ progressive: true })
        .toBuffer(),
    ],
    ['png', await scene().png({ progressive: true }).toBuffer()],
    ['gif', await scene().gif().toBuffer()],
    ['webp', await scene().webp().toBuffer()],
    ['tiff', await scene().tiff({ compression: 'lzw', tile: true }).toBuffer()],
    ['avif', await scene().avif({ effort: 0 }).toBuffer()],
    ['heic', heicFile({ tiles: [2, 2], turns: 1 })],
  ]
}

function damaged(bytes: Buffer, random: Random): Buffer {
  const end = random.chance(0.3) ? random.below(bytes.length) : bytes.length
  const copy = Buffer.from(bytes.subarray(0, end))
  for (let change = random.below(12); change > 0 && end > 0; change--) {
    // Most of what steers a decoder stands at the front.
    const at = random.chance(0.5) ? random.below(Math.min(end, 400)) : random.below(end)
    copy[at] = random.pick([0, 255, 127, 128, random.below(256), copy[at] ^ (1 << random.below(8))])
  }
  return copy
}

test('no damaged picture takes another one with it', async context => {
  await using pool = new DecoderPool({ processes: 2, limits: { milliseconds: 20_000, megabytes: 1024 } })
  const read = async (bytes: Uint8Array, kind: PictureKind) => {
    const outcome = await pool.run('system/grey-picture', 'greyPicture', [bytes, kind])
    return 'stopped' in outcome ? outcome.stopped : (outcome.result as GreyRead | { fault: string })
  }
  const textOf = (reading: Awaited<ReturnType<typeof read>>) =>
    typeof reading === 'object' && 'grey' in reading
      ? hashText(pictureHash(reading.grey).words)
      : JSON.stringify(reading)
  for (const [name, bytes] of await samples()) {
    const expected = textOf(await read(bytes, name))
    const random = new Random(`damaged ${name}`)
    const counts: Record<string, number> = {}
    for (let from = 0; from < COPIES_OF_A_KIND; from += 100) {
      const copies = Array.from({ length: 100 }, () => damaged(bytes, random))
      const readings = await Promise.all([...copies.map(copy => read(copy, name)), read(bytes, name)])
      assert.equal(textOf(readings.pop() as (typeof readings)[number]), expected)
      for (const reading of readings) {
        const end = typeof reading === 'string' ? reading : 'fault' in reading ? reading.fault : 'picture'
        counts[end] = (counts[end] ?? 0) + 1
      }
    }
    context.diagnostic(`${name}: ${JSON.stringify(counts)}`)
    assert.equal(counts.failed, undefined, `${name}: something was thrown`)
  }
})
