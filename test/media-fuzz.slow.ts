// Damaged and hostile pictures: every one ends in a copy that holds a picture alone, or in a reason, within its limits.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp from 'sharp'
import { holdsOnlyPicture } from '../src/system/picture-check.ts'
import { pictureKindOf } from '../src/system/picture-kind.ts'
import { protectedPicture } from '../src/system/pictures.ts'
import { seeded } from './support/face-scenes.ts'
import { PLANTED, pixelsWithBox, plantedJpeg, plantedPng } from './support/planted-pictures.ts'

const ROUNDS = Number(process.env.MEDIA_FUZZ_ROUNDS ?? 300)
const LIMITS = { milliseconds: 60_000, megabytes: 1500 }

async function material(): Promise<Uint8Array[]> {
  const raw = { width: 90, height: 70, channels: 3 } as const
  const picture = () => sharp(pixelsWithBox(90, 70, { x: 9, y: 9, width: 20, height: 20 }, 11), { raw })
  return [
    await plantedJpeg(),
    await plantedPng(),
    await picture().jpeg({ progressive: true }).toBuffer(),
    await picture().webp().toBuffer(),
    await picture().webp({ lossless: true }).toBuffer(),
    await picture().gif().toBuffer(),
    await picture().tiff({ compression: 'lzw' }).toBuffer(),
    await picture().avif({ effort: 0 }).toBuffer(),
  ]
}

test(`${ROUNDS} damaged pictures end in a clean copy or a reason`, async () => {
  const files = await material()
  const next = seeded(20_260_105)
  const outcomes = new Map<string, number>()
  for (let round = 0; round < ROUNDS; round++) {
    const bytes = new Uint8Array(files[Math.floor(next() * files.length)])
    const damage = next()
    const cut = damage < 0.2 ? bytes.subarray(0, Math.floor(next() * bytes.length)) : bytes
    const changes = damage < 0.3 ? 0 : 1 + Math.floor(next() * 20)
    // The first bytes stay, so that the decoder is reached.
    for (let i = 0; i < changes; i++) cut[16 + Math.floor(next() * (cut.length - 16))] = Math.floor(next() * 256)
    const before = performance.now()
    const copy = await protectedPicture(
      cut,
      { byHand: [{ x: 9, y: 9, width: 20, height: 20 }], dismissed: [], isSearched: false },
      { limits: LIMITS },
    )
    assert.ok(performance.now() - before < LIMITS.milliseconds + 10_000)
    const outcome = 'ground' in copy ? copy.ground : 'copy'
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
    if ('ground' in copy) continue
    assert.ok(holdsOnlyPicture(copy.bytes, copy.kind), `round ${round}`)
    assert.ok(!Buffer.from(copy.bytes).toString('latin1').includes(PLANTED), `round ${round}`)
  }
  assert.ok(
    (outcomes.get('copy') ?? 0) > 0 && (outcomes.get('picture-damaged') ?? 0) > 0,
    JSON.stringify([...outcomes]),
  )
})

test('bytes that only begin like a picture end in a reason', async () => {
  const next = seeded(7)
  for (const head of [
    '\xff\xd8\xff\xe0',
    '\x89PNG\r\n\x1a\n',
    'GIF89a',
    'RIFF\x40\0\0\0WEBPVP8 ',
    'II*\0',
    'MM\0*',
    '\0\0\0\x1cftypavif',
  ])
    for (const length of [0, 30, 5000]) {
      const bytes = Buffer.concat([
        Buffer.from(head, 'latin1'),
        Buffer.from(Array.from({ length }, () => Math.floor(next() * 256))),
      ])
      assert.ok(pictureKindOf(bytes) !== undefined)
      const copy = await protectedPicture(bytes, { byHand: [], dismissed: [], isSearched: false }, { limits: LIMITS })
      assert.ok('ground' in copy, head)
    }
})
