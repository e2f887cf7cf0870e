import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp from 'sharp'
import { pngChunk } from '../../test/support/planted-pictures.ts'
import { holdsOnlyMedia } from './mp4-check.ts'
import { holdsOnlyPicture } from './picture-check.ts'

const plain = sharp(Buffer.alloc(40 * 30 * 3, 90), { raw: { width: 40, height: 30, channels: 3 } })

test('any segment but those of a picture is seen in a JPEG', async () => {
  for (const options of [{}, { progressive: true }, { quality: 40, chromaSubsampling: '4:2:0' }]) {
    const jpeg = await plain.clone().jpeg(options).toBuffer()
    assert.ok(holdsOnlyPicture(jpeg, 'jpeg'))
    for (const marker of [0xe1, 0xe2, 0xeb, 0xec, 0xed, 0xee, 0xef, 0xfe, 0xf0, 0xcc]) {
      const extra = Buffer.from([0xff, marker, 0, 4, 1, 2])
      assert.ok(!holdsOnlyPicture(Buffer.concat([jpeg.subarray(0, 2), extra, jpeg.subarray(2)]), 'jpeg'), `${marker}`)
      assert.ok(!holdsOnlyPicture(Buffer.concat([jpeg.subarray(0, -2), extra, jpeg.subarray(-2)]), 'jpeg'), `${marker}`)
    }
    assert.ok(!holdsOnlyPicture(Buffer.concat([jpeg, Buffer.from([0])]), 'jpeg'))
    assert.ok(!holdsOnlyPicture(Buffer.concat([jpeg, jpeg]), 'jpeg'))
    assert.ok(!holdsOnlyPicture(jpeg.subarray(0, -2), 'jpeg'))
  }
  for (const exif of [{ IFD0: { Make: 'X' } }])
    assert.ok(!holdsOnlyPicture(await plain.clone().jpeg().withExif(exif).toBuffer(), 'jpeg'))
})

test('any chunk but those of a picture is seen in a PNG', async () => {
  const png = await plain.clone().png().toBuffer()
  assert.ok(holdsOnlyPicture(png, 'png'))
  for (const type of ['tEXt', 'zTXt', 'iTXt', 'eXIf', 'iCCP', 'caBX', 'tIME', 'fcTL', 'prVt', 'gAMA'])
    assert.ok(
      !holdsOnlyPicture(
        Buffer.concat([png.subarray(0, 33), pngChunk(type, Buffer.from('x')), png.subarray(33)]),
        'png',
      ),
      type,
    )
  assert.ok(!holdsOnlyPicture(Buffer.concat([png, Buffer.from([0])]), 'png'))
  assert.ok(!holdsOnlyPicture(png.subarray(0, -1), 'png'))
  assert.ok(!holdsOnlyPicture(png, 'jpeg'))
})

function box(type: string, ...content: Uint8Array[]): Buffer {
  const body = Buffer.concat(content)
  const head = Buffer.alloc(8)
  head.writeUInt32BE(body.length + 8)
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, body])
}

test('any box but those of picture and sound is seen in an MP4', () => {
  const times = Buffer.alloc(100)
  const handler = (name: string) => box('hdlr', Buffer.alloc(24), Buffer.from(`${name}\0`))
  const file = (...inside: Buffer[]) =>
    Buffer.concat([box('ftyp', Buffer.from('iso5')), box('moov', box('mvhd', times), ...inside), box('mdat')])
  assert.ok(holdsOnlyMedia(file(handler('VideoHandler'))))
  for (const type of ['udta', 'meta', 'uuid', 'free', 'skip', 'xml ', 'ilst'])
    assert.ok(!holdsOnlyMedia(file(box(type, Buffer.from('name')))), type)
  assert.ok(!holdsOnlyMedia(file(handler('Camera of somebody'))))
  assert.ok(!holdsOnlyMedia(Buffer.concat([file(), Buffer.from([0])])))
  times[6] = 1
  assert.ok(!holdsOnlyMedia(file()))
})
