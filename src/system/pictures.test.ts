import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp from 'sharp'
import { DRAWING, heicFile } from '../../test/support/heic-file.ts'
import {
  hugeJpeg,
  hugePng,
  PLANTED,
  pixelsWithBox,
  plantedJpeg,
  plantedPng,
} from '../../test/support/planted-pictures.ts'
import { type PictureGround, type PictureTreatment, protectedPicture } from './pictures.ts'

const NOTHING: PictureTreatment = { byHand: [], dismissed: [], isSearched: false }
const BOX = { x: 40, y: 40, width: 50, height: 34 }

async function copied(bytes: Uint8Array, treatment = NOTHING) {
  const copy = await protectedPicture(bytes, treatment)
  assert.ok('bytes' in copy, JSON.stringify(copy))
  return copy
}

const groundOf = async (bytes: Uint8Array, treatment = NOTHING): Promise<PictureGround | undefined> => {
  const copy = await protectedPicture(bytes, treatment)
  return 'ground' in copy ? copy.ground : undefined
}

test('nothing planted in a JPEG is in its copy', async () => {
  const planted = await plantedJpeg()
  assert.ok(planted.toString('latin1').split(PLANTED).length > 15)
  const { bytes, kind } = await copied(planted)
  assert.equal(kind, 'jpeg')
  assert.ok(!Buffer.from(bytes).toString('latin1').includes(PLANTED))
  const { exif, icc, xmp, iptc, orientation } = await sharp(bytes).metadata()
  assert.deepEqual([exif, icc, xmp, iptc, orientation], [undefined, undefined, undefined, undefined, undefined])
})

test('nothing planted in a PNG is in its copy', async () => {
  const planted = await plantedPng()
  assert.ok(planted.toString('latin1').split(PLANTED).length > 8)
  const { bytes, kind } = await copied(planted)
  assert.equal(kind, 'png')
  assert.ok(!Buffer.from(bytes).toString('latin1').includes(PLANTED))
  assert.deepEqual(chunksOf(bytes), ['IHDR', 'pHYs', 'IDAT', 'IEND'])
})

test('the copy stands upright and in the colours of the original', async () => {
  for (const [orientation, size] of [
    [1, [160, 120]],
    [6, [120, 160]],
    [8, [120, 160]],
  ] as const) {
    const original = await plantedJpeg({ orientation })
    const { bytes, width, height } = await copied(original)
    assert.deepEqual([width, height], size)
    const upright = await sharp(original).autoOrient().raw().toBuffer()
    const copy = await sharp(bytes).raw().toBuffer()
    let apart = 0
    for (let i = 0; i < copy.length; i++) apart += Math.abs(copy[i] - upright[i])
    assert.ok(apart / copy.length < 6, `${orientation}: ${apart / copy.length}`)
  }
})

for (const kind of ['jpeg', 'png'] as const)
  test(`two pictures that differ under the box alone give the same bytes (${kind})`, async () => {
    const copies = []
    for (const seed of [3, 91]) {
      const raw = { width: 200, height: 150, channels: 3 } as const
      const picture = sharp(pixelsWithBox(200, 150, BOX, seed), { raw })
      // Lossless, so that the originals differ under the box and nowhere else.
      const bytes = await (kind === 'png' ? picture.png() : picture.webp({ lossless: true })).toBuffer()
      copies.push(await copied(bytes, { ...NOTHING, byHand: [BOX] }))
    }
    assert.deepEqual(copies[0].bytes, copies[1].bytes)
    assert.equal(copies[0].kind, kind)
    const open = await copied(
      await sharp(pixelsWithBox(200, 150, BOX, 3), { raw: { width: 200, height: 150, channels: 3 } })
        .png()
        .toBuffer(),
    )
    assert.notDeepEqual(copies[0].bytes, open.bytes)
  })

test('what the compression of the original smeared around the box goes with it', async () => {
  // Places in a block of 16 pixels, and a turned original, whose blocks lie elsewhere once it stands upright.
  for (const [x, orientation] of [
    [48, 1],
    [52, 1],
    [61, 3],
    [52, 6],
  ] as const) {
    const copies: Uint8Array[] = []
    for (const seed of [3, 91]) {
      const raw = { width: 191, height: 157, channels: 3 } as const
      const picture = sharp(pixelsWithBox(191, 157, { x, y: x, width: 20, height: 20 }, seed), { raw })
      const original = await picture.withMetadata({ orientation }).jpeg({ quality: 30 }).toBuffer()
      const place = { 1: [x, x], 3: [191 - x - 20, 157 - x - 20], 6: [157 - x - 20, x] }[orientation]
      const area = { x: place[0], y: place[1], width: 20, height: 20 }
      copies.push((await copied(original, { ...NOTHING, byHand: [area] })).bytes)
    }
    assert.deepEqual(copies[0], copies[1], `${x}, orientation ${orientation}`)
  }
})

test('every pixel of the filled area has one colour', async () => {
  const original = await sharp(pixelsWithBox(200, 150, BOX, 7), { raw: { width: 200, height: 150, channels: 3 } })
    .png()
    .toBuffer()
  const { bytes } = await copied(original, { ...NOTHING, byHand: [BOX] })
  const raw = await sharp(bytes).raw().toBuffer()
  const colours = new Set<string>()
  for (let y = BOX.y; y < BOX.y + BOX.height; y++)
    for (let x = BOX.x; x < BOX.x + BOX.width; x++)
      colours.add(raw.subarray((y * 200 + x) * 3, (y * 200 + x) * 3 + 3).join())
  assert.deepEqual([...colours], ['0,0,0'])
})

test('colour under full transparency does not leave', async () => {
  const data = new Uint8Array(64 * 64 * 4)
  for (let i = 0; i < data.length; i += 4) data.set([200, 10, 10, 0], i)
  const { bytes } = await copied(
    await sharp(data, { raw: { width: 64, height: 64, channels: 4 } })
      .png()
      .toBuffer(),
  )
  assert.deepEqual([...(await sharp(bytes).raw().toBuffer()).subarray(0, 3)], [255, 255, 255])
})

test('of an animation the first frame leaves, and that is said', async () => {
  const frames = Buffer.concat([Buffer.alloc(32 * 32 * 3, 10), Buffer.alloc(32 * 32 * 3, 250)])
  const gif = await sharp(frames, { raw: { width: 32, height: 64, channels: 3, pageHeight: 32 } })
    .gif()
    .toBuffer()
  const copy = await copied(gif)
  assert.deepEqual([copy.frames, copy.height, copy.kind], [2, 32, 'png'])
})

test('pictures made to harm end in a reason', async () => {
  const jpeg = await plantedJpeg()
  assert.equal(await groundOf(await hugeJpeg(65_500, 65_500)), 'picture-too-large')
  assert.equal(await groundOf(hugePng(2 ** 31 - 1, 2 ** 31 - 1)), 'picture-damaged')
  assert.equal(await groundOf(hugePng(65_500, 65_500)), 'picture-too-large')
  assert.equal(await groundOf(hugePng(9_000, 9_000)), 'picture-damaged')
  const plain = await sharp(pixelsWithBox(200, 150, BOX, 3), { raw: { width: 200, height: 150, channels: 3 } })
    .jpeg()
    .toBuffer()
  assert.equal(await groundOf(plain.subarray(0, plain.length / 2)), 'picture-damaged')
  assert.equal(await groundOf(jpeg.subarray(0, 40)), 'picture-damaged')
  assert.equal(await groundOf(Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), jpeg])), 'picture-damaged')
  assert.equal(
    await groundOf(Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>')),
    'picture-svg',
  )
  assert.equal(await groundOf(Buffer.from('\0\0\0\x18ftypheic\0\0\0\0', 'latin1')), 'picture-heic')
  assert.equal(await groundOf(heicFile({ stated: { width: 20_000, height: 20_000 } })), 'picture-too-large')
  assert.equal(await groundOf(Buffer.from('MZ\x90\0')), 'picture-unknown')
  assert.equal(await groundOf(new Uint8Array(0)), 'picture-unknown')
})

test('an area outside of the picture is not passed over', async () => {
  assert.equal(
    await groundOf(await plantedJpeg(), { ...NOTHING, byHand: [{ x: 5000, y: 1, width: 9, height: 9 }] }),
    'area-outside',
  )
})

test('a decoder that takes too long is ended', async () => {
  const limits = { milliseconds: 1, megabytes: 1024 }
  assert.deepEqual(await protectedPicture(await plantedJpeg(), NOTHING, { limits }), { ground: 'decoder-stopped' })
})

function chunksOf(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const types: string[] = []
  for (let at = 8; at + 12 <= bytes.length; at += 12 + view.getUint32(at))
    types.push(String.fromCharCode(...bytes.subarray(at + 4, at + 8)))
  return [...new Set(types)]
}

test('the copy of a HEIC picture is a JPEG of its pixels, with the areas filled', async () => {
  const exif = Buffer.from(`II*\0\x08\0\0\0\0\0\0\0\0\0${PLANTED}`, 'latin1')
  const original = heicFile({ exif })
  assert.ok(original.includes(PLANTED))
  const { bytes, kind, width, height } = await copied(original, {
    ...NOTHING,
    byHand: [{ x: 20, y: 60, width: 30, height: 30 }],
  })
  assert.deepEqual([kind, width, height], ['jpeg', DRAWING.width, DRAWING.height])
  assert.ok(!Buffer.from(bytes).includes(PLANTED))
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true })
  const at = (x: number, y: number) => [...data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3)]
  assert.ok(at(35, 75).every(value => value < 16))
  assert.deepEqual(
    at(130, 24).map(value => value > 128),
    [true, true, false],
  )
})
