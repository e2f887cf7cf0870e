// How far thumbnails lie from their pictures, and from pictures that were changed behind them: what THUMBNAIL_DIFFERS stands on.

import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { test } from 'node:test'
import sharp from 'sharp'
import { THUMBNAIL_DIFFERS } from '../src/detect/media-questions-file.ts'
import { greyPicture } from '../src/system/grey-picture.ts'
import { thumbnailDistance } from '../src/system/metadata-thumbnail.ts'
import { scene } from './support/metadata-samples.ts'

const SHARED = resolve(import.meta.dirname, '../../shared')

async function pictures(): Promise<Buffer[]> {
  const found = ['data/images/bridge-mods', 'data/images/dih', 'conformance/c2pa-public/image']
    .map(folder => join(SHARED, folder))
    .filter(folder => existsSync(folder))
    .flatMap(folder => readdirSync(folder).map(file => join(folder, file)))
    .filter(file => /\.jpe?g$/.test(file))
    .map(file => readFileSync(file))
  for (let i = 0; i < 60; i++)
    found.push(
      await scene(600 + i * 5, 450, i + 1)
        .jpeg()
        .toBuffer(),
    )
  return found
}

test('distances of thumbnails by what was done to the picture', async context => {
  const distances = new Map<string, number[]>()
  const measure = async (what: string, thumbnail: Buffer, picture: Buffer) => {
    const read = await greyPicture(picture, 'jpeg')
    const distance = 'fault' in read ? undefined : await thumbnailDistance(thumbnail, 1, read.grey)
    if (distance !== undefined) distances.set(what, [...(distances.get(what) ?? []), distance])
  }
  for (const original of await pictures()) {
    const upright = await sharp(original).autoOrient().jpeg({ quality: 95 }).toBuffer()
    const { width, height } = await sharp(upright).metadata()
    const inside = await sharp(upright).resize(160, 160, { fit: 'inside' }).jpeg({ quality: 40 }).toBuffer()
    const boxed = await sharp(upright)
      .resize(160, 120, { fit: 'contain', background: '#000' })
      .jpeg({ quality: 60 })
      .toBuffer()
    await measure('same', inside, upright)
    await measure('same, letterboxed', boxed, upright)
    for (const part of [0.9, 0.8]) {
      const area = {
        left: width - Math.round(width * part),
        top: 0,
        width: Math.round(width * part),
        height: Math.round(height * part),
      }
      await measure(`cropped to ${part}`, inside, await sharp(upright).extract(area).jpeg().toBuffer())
    }
    await measure('brightened', inside, await sharp(upright).linear(1.4, 20).jpeg().toBuffer())
    const side = [width, height].map(each => Math.max(1, Math.round(each * 0.3)))
    const input = { create: { width: side[0], height: side[1], channels: 3, background: '#fff' } } as const
    const place = { left: Math.round(width * 0.35), top: Math.round(height * 0.35) }
    await measure(
      'a box of 9 % over it',
      inside,
      await sharp(upright)
        .composite([{ input, ...place }])
        .jpeg()
        .toBuffer(),
    )
  }
  for (const [what, values] of distances) {
    values.sort((a, b) => a - b)
    const asked = values.filter(value => value >= THUMBNAIL_DIFFERS).length
    context.diagnostic(
      `${what}: n ${values.length}, median ${values[values.length >> 1]}, most ${values.at(-1)}, asked ${asked}`,
    )
    if (!what.startsWith('cropped')) assert.equal(asked, 0, what)
    else assert.ok(asked / values.length >= 0.95, what)
  }
})
