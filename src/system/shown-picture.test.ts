import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp from 'sharp'
import { DRAWING, heicFile } from '../../test/support/heic-file.ts'
import { shownPicture } from './shown-picture.ts'

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#204060' } })

test('a picture is shown upright, smaller, and without what else its file says', async () => {
  const bytes = await picture(2400, 1200)
    .withExif({ IFD0: { Artist: 'Somebody Invented' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
  const shown = await shownPicture(bytes)
  assert.ok('bytes' in shown)
  assert.deepEqual([shown.width, shown.height], [1200, 2400])
  const facts = await sharp(shown.bytes).metadata()
  assert.deepEqual([facts.format, facts.width, facts.height, facts.exif], ['jpeg', 800, 1600, undefined])
  assert.ok(!Buffer.from(shown.bytes).includes('Somebody'))
})

test('what is no picture, may not be decoded or is broken gets a reason', async () => {
  const ground = async (bytes: Uint8Array) => {
    const shown = await shownPicture(bytes)
    return 'ground' in shown ? shown.ground : 'shown'
  }
  assert.equal(await ground(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')), 'picture-svg')
  assert.equal(await ground(heicFile().subarray(0, 900)), 'picture-heic')
  assert.equal(await ground(Buffer.from('no picture')), 'picture-unknown')
  assert.equal(await ground(Buffer.from('\x89PNG\r\n\x1a\nbroken', 'latin1')), 'picture-damaged')
})

test('a HEIC picture of a phone is shown, tiles joined and upright', async () => {
  const shown = await shownPicture(heicFile({ tiles: [3, 2], turns: 1 }))
  assert.ok('bytes' in shown)
  assert.deepEqual([shown.width, shown.height], [2 * DRAWING.height, 3 * DRAWING.width])
  const { format, width, height } = await sharp(shown.bytes).metadata()
  assert.deepEqual([format, width, height], ['jpeg', 240, 480])
})

test('a decoder that takes too long is ended', async () => {
  const shown = await shownPicture(await picture(4000, 4000).png().toBuffer(), { milliseconds: 1, megabytes: 512 })
  assert.deepEqual(shown, { ground: 'decoder-stopped' })
})
