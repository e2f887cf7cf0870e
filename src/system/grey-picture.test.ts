import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { test } from 'node:test'
import sharp, { type Color } from 'sharp'
import { DRAWING, heicFile } from '../../test/support/heic-file.ts'
import { hugePng } from '../../test/support/planted-pictures.ts'
import { turnedGrey } from '../../test/support/turned-grey.ts'
import { distanceOf, HASH_WORDS, hashOf, pictureHash } from '../algorithms/pdq.ts'
import { type GreyPicture, ORIENTATIONS } from '../algorithms/picture-look.ts'
import { type GreyRead, greyPicture, pictureDecoder } from './grey-picture.ts'
import type { PictureKind } from './picture-kind.ts'

const IMAGES = resolve(import.meta.dirname, '../../../shared/data/images')
const skip = existsSync(IMAGES) ? false : 'needs ../shared/data/images'

async function read(bytes: Uint8Array, kind: PictureKind = 'jpeg'): Promise<GreyRead> {
  const result = await greyPicture(bytes, kind)
  assert.ok('grey' in result, JSON.stringify(result))
  return result
}

const hashed = async (path: string) => pictureHash((await read(readFileSync(path))).grey)

/** Published hashes by the name of the file. */
function published(): [string, Uint32Array][] {
  return readdirSync(join(IMAGES, 'expected')).flatMap(table =>
    readFileSync(join(IMAGES, 'expected', table), 'utf8')
      .split('\n')
      .map(line => line.split(','))
      .map(([path, text]): [string, Uint32Array | undefined] => [path, hashOf(text ?? '')])
      .flatMap(([path, hash]) => {
        const found = ['', 'bridge-mods', 'dih'].map(folder => join(IMAGES, folder, basename(path))).find(existsSync)
        return found === undefined || hash === undefined ? [] : [[found, hash] as [string, Uint32Array]]
      }),
  )
}

test('hashes are within 10 bits of the published ones, within 4 in the median', { skip }, async context => {
  const distances: number[] = []
  for (const [path, hash] of published()) distances.push(distanceOf((await hashed(path)).words, 0, hash, 0))
  distances.sort((a, b) => a - b)
  context.diagnostic(distances.join(' '))
  assert.ok(distances.length >= 20)
  assert.ok((distances.at(-1) as number) <= 10)
  assert.ok(distances[distances.length >> 1] <= 4)
})

test('the turned and mirrored pictures are the first one, and how they lie is known', { skip }, async () => {
  const original = (await hashed(join(IMAGES, 'dih/bridge-1-original.jpg'))).words
  const found = []
  for (const name of readdirSync(join(IMAGES, 'dih')).sort()) {
    const { words } = await hashed(join(IMAGES, 'dih', name))
    const near = ORIENTATIONS.filter((_, i) => distanceOf(words, i * HASH_WORDS, original, 0) <= 31)
    const [distance] = ORIENTATIONS.map((_, i) => distanceOf(words, i * HASH_WORDS, original, 0)).sort((a, b) => a - b)
    assert.ok(distance <= 10, `${name}: ${distance}`)
    found.push(...near)
  }
  // What has to be done with each so that it lies on the first.
  assert.deepEqual(found, [
    'upright',
    'turned-90',
    'turned-180',
    'turned-270',
    'flipped',
    'mirrored',
    'transposed',
    'transversed',
  ])
})

test('edits of one picture stay within 31 bits of it', { skip }, async () => {
  const original = (await hashed(join(IMAGES, 'bridge-mods/aaa-orig.jpg'))).words
  for (const name of readdirSync(join(IMAGES, 'bridge-mods'))) {
    const distance = distanceOf((await hashed(join(IMAGES, 'bridge-mods', name))).words, 0, original, 0)
    assert.ok(distance <= 31, `${name}: ${distance}`)
  }
})

/** Discs and bars that no turn leaves as they are. */
const scene = (width: number, height: number) =>
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300" preserveAspectRatio="none" width="${width}" height="${height}"><rect width="400" height="300" fill="#9ab8d4"/><path d="M0 210 C90 120 180 260 400 170 V300 H0Z" fill="#3d5a2c"/><rect x="40" y="90" width="90" height="120" fill="#a04030"/><rect x="60" y="110" width="20" height="30" fill="#f0e8d0"/><circle cx="310" cy="60" r="34" fill="#ffe060"/><rect x="240" y="180" width="16" height="90" fill="#222"/><rect x="180" y="40" width="30" height="12" fill="#fff"/></svg>`,
    ),
  )

test('a large photograph, made smaller while it is decoded, has the hash of all of its pixels', async () => {
  const photograph = await scene(4032, 3024).jpeg({ quality: 90 }).toBuffer()
  const { grey, size } = await read(photograph)
  assert.deepEqual([size.width, size.height, grey.width, grey.height], [4032, 3024, 512, 384])
  const { data, info } = await sharp(photograph).greyscale().raw().toBuffer({ resolveWithObject: true })
  const whole: GreyPicture = { width: info.width, height: info.height, data }
  assert.ok(distanceOf(pictureHash(grey).words, 0, pictureHash(whole).words, 0) <= 10)
})

test('pictures come upright, as their files say they stand', async () => {
  const stored = await scene(400, 300).png().toBuffer()
  const { grey: upright } = await read(stored, 'png')
  for (const [number, orientation] of [
    [2, 'mirrored'],
    [3, 'turned-180'],
    [6, 'turned-90'],
    [8, 'turned-270'],
    [5, 'transposed'],
  ] as const) {
    const bytes = await sharp(stored).withMetadata({ orientation: number }).png().toBuffer()
    const { grey, size } = await read(bytes, 'png')
    const expected = turnedGrey(upright, orientation)
    assert.deepEqual(
      [grey.width, grey.height, size.width, size.height],
      [expected.width, expected.height, expected.width, expected.height],
    )
    assert.deepEqual(Buffer.from(grey.data), Buffer.from(expected.data), orientation)
  }
})

test('grey is the brightness of the stored colours, white where nothing is', async () => {
  const pixel = async (colour: Color, alpha?: number) => {
    const channels = alpha === undefined ? 3 : 4
    const bytes = await sharp({ create: { width: 8, height: 8, channels, background: colour } })
      .png()
      .toBuffer()
    return (await read(bytes, 'png')).grey.data[27]
  }
  assert.equal(await pixel({ r: 255, g: 0, b: 0 }), 76)
  assert.equal(await pixel({ r: 0, g: 255, b: 0 }), 150)
  assert.equal(await pixel({ r: 0, g: 0, b: 255 }), 29)
  assert.equal(await pixel({ r: 10, g: 20, b: 30, alpha: 0 }, 0), 255)
})

test('pictures of every kind, depth and colour space are read', async () => {
  const { grey } = await read(await scene(400, 300).png().toBuffer(), 'png')
  const hash = pictureHash(grey).words
  const jpeg = await scene(400, 300).jpeg({ quality: 95 }).toBuffer()
  for (const [kind, bytes] of [
    ['jpeg', jpeg],
    ['jpeg', await sharp(jpeg).toColourspace('cmyk').jpeg({ quality: 95 }).toBuffer()],
    ['jpeg', await sharp(jpeg).jpeg({ progressive: true, quality: 95 }).toBuffer()],
    ['png', await sharp(jpeg).toColourspace('rgb16').png().toBuffer()],
    ['png', await sharp(jpeg).toColourspace('b-w').png().toBuffer()],
    ['gif', await sharp(jpeg).gif().toBuffer()],
    ['webp', await sharp(jpeg).webp().toBuffer()],
    ['tiff', await sharp(jpeg).tiff({ tile: true }).toBuffer()],
    ['avif', await sharp(jpeg).avif({ effort: 0 }).toBuffer()],
  ] as const) {
    const other = await read(bytes, kind)
    assert.deepEqual([other.grey.width, other.grey.height, other.frames], [400, 300, 1])
    assert.ok(distanceOf(pictureHash(other.grey).words, 0, hash, 0) <= 16, `${kind} ${bytes.length}`)
  }
  const heic = await read(heicFile(), 'heic')
  assert.deepEqual([heic.grey.width, heic.grey.height], [DRAWING.width, DRAWING.height])
})

test('of an animation the first frame is read and the others are counted', async () => {
  const frames = [scene(60, 40), scene(60, 40).negate()].map(frame => frame.png().toBuffer())
  const bytes = await sharp(await Promise.all(frames), { join: { animated: true } })
    .gif()
    .toBuffer()
  const { frames: count, grey, size } = await read(bytes, 'gif')
  assert.deepEqual([count, grey.width, grey.height, size], [2, 60, 40, { width: 60, height: 40 }])
})

test('a picture that is cut off is read as far as it goes, and that is said', async () => {
  const bytes = await scene(800, 600).jpeg().toBuffer()
  const whole = await read(bytes)
  const part = await read(bytes.subarray(0, bytes.length * 0.7))
  assert.deepEqual([whole.isPartial, part.isPartial], [false, true])
  assert.deepEqual(part.grey.data.subarray(0, 512 * 100), whole.grey.data.subarray(0, 512 * 100))
})

test('what is no picture, another kind than it says or too large is a fault', async () => {
  assert.deepEqual(await greyPicture(Buffer.from('\xff\xd8\xffnothing', 'latin1'), 'jpeg'), { fault: 'damaged' })
  assert.deepEqual(await greyPicture(await scene(40, 30).png().toBuffer(), 'jpeg'), { fault: 'damaged' })
  assert.deepEqual(await greyPicture(hugePng(40_000, 40_000), 'png'), { fault: 'too-large' })
  assert.deepEqual(await greyPicture(heicFile({ stated: { width: 20_000, height: 20_000 } }), 'heic'), {
    fault: 'too-large',
  })
})

test('decoders are named with their versions', () => {
  assert.match(pictureDecoder('jpeg'), /^sharp \d+\.\d+\.\d+$/)
  assert.match(pictureDecoder('heic'), /^libheif \d+\.\d+\.\d+$/)
})
