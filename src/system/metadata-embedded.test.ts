import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import sharp from 'sharp'
import { cpuMilliseconds } from '../../test/support/cpu-time.ts'
import { appleNote, shortClip } from '../../test/support/metadata-samples.ts'
import { appleContentIdentifier } from './metadata-apple.ts'
import { clipInHeif, partsBehindJpeg } from './metadata-embedded.ts'
import { readMetadata } from './metadata-work.ts'

const jpeg = (side: number, progressive = false) =>
  sharp({ create: { width: side, height: side, channels: 3, background: '#7a6' } })
    .jpeg({ progressive })
    .toBuffer()

const CLIP = shortClip()

const scanOf = (bytes: Buffer) => bytes.indexOf(Buffer.from('ffda', 'hex'))
const parts = (bytes: Buffer) => partsBehindJpeg(bytes, scanOf(bytes)).map(({ kind, at, bytes }) => [kind, at, bytes])

test('the clip of a motion photo is found, right behind the picture and behind the name of a maker', async () => {
  for (const picture of [await jpeg(64), await jpeg(64, true)]) {
    assert.deepEqual(parts(Buffer.concat([picture, CLIP])), [['clip', picture.length, CLIP.length]])
    const named = Buffer.concat([picture, Buffer.from('\0\0\x30\x0a\x10\0\0\0MotionPhoto_Data', 'latin1'), CLIP])
    assert.deepEqual(parts(named), [['clip', named.length - CLIP.length, CLIP.length]])
  }
})

test('more pictures, padding, and what is neither', async () => {
  const [first, second] = [await jpeg(64), await jpeg(32)]
  assert.deepEqual(parts(first), [])
  assert.deepEqual(parts(Buffer.concat([first, Buffer.alloc(200)])), [])
  assert.deepEqual(parts(Buffer.concat([first, Buffer.alloc(100), second])), [
    ['picture', first.length + 100, second.length],
  ])
  assert.deepEqual(parts(Buffer.concat([first, second, CLIP])), [
    ['picture', first.length, second.length],
    ['clip', first.length + second.length, CLIP.length],
  ])
  const archive = Buffer.concat([Buffer.from('Rar!'), Buffer.alloc(300, 9)])
  assert.deepEqual(parts(Buffer.concat([first, archive])), [['other', first.length, archive.length]])
})

test('a thumbnail inside the picture is no second picture, and traces name what is behind', async () => {
  const [picture, small] = [await jpeg(64), await jpeg(16)]
  const head = Buffer.from([0xff, 0xe1, 0, 0])
  head.writeUInt16BE(small.length + 2, 2)
  const within = Buffer.concat([picture.subarray(0, 2), head, small, picture.subarray(2)])
  assert.deepEqual(
    (await readMetadata(within, 'jpeg', 'a')).traces.filter(({ kind }) => kind !== 'encoder-tables'),
    [],
  )
  const motion = await readMetadata(Buffer.concat([picture, small, CLIP]), 'jpeg', 'a')
  assert.deepEqual(
    motion.traces.filter(({ kind }) => kind !== 'encoder-tables').map(({ kind, value }) => [kind, value]),
    [
      ['motion-photo', `${CLIP.length} B`],
      ['more-pictures', '1'],
    ],
  )
  assert.equal(motion.rows.filter(({ group }) => group === 'Behind the picture').length, 2)
})

function box(type: string, body: Uint8Array): Buffer {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(8 + body.length)
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, body])
}

test('a HEIF file says where its clip is, on the outermost level alone', () => {
  const head = box('ftyp', Buffer.from('heic\0\0\0\0mif1heic'))
  const file = Buffer.concat([head, box('meta', box('mpvd', CLIP)), box('mpvd', CLIP)])
  assert.deepEqual(clipInHeif(file), { kind: 'clip', at: file.length - CLIP.length, bytes: CLIP.length })
  assert.equal(clipInHeif(Buffer.concat([head, box('meta', box('mpvd', CLIP))])), undefined)
})

const UUID = '0B1C2D3E-4F50-6172-8394-A5B6C7D8E9F0'

test('the identifier of a Live Photo, in both byte orders; nothing of what is none', () => {
  assert.equal(appleContentIdentifier(appleNote(UUID)), UUID)
  assert.equal(appleContentIdentifier(appleNote(UUID.toLowerCase(), true)), UUID)
  assert.equal(appleContentIdentifier(appleNote('not an identifier at all, nowhere')), undefined)
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), fc.nat(60), (noise, from) => {
      const note = appleNote(UUID)
      note.set(noise.subarray(0, Math.max(0, note.length - from)), Math.min(from, note.length))
      const id = appleContentIdentifier(note)
      assert.ok(id === undefined || /^[\dA-F-]{36}$/.test(id))
      appleContentIdentifier(noise)
      partsBehindJpeg(noise, from)
      clipInHeif(noise)
    }),
  )
})

test('hostile lengths end in time', () => {
  for (const piece of ['ffd8ff', 'ffda0002', 'ff', 'ffd8ffd9', '66747970', 'ffd9ffd8ffda0002']) {
    const bytes = Buffer.from(piece.repeat(2 ** 21 / piece.length), 'hex')
    const before = cpuMilliseconds()
    partsBehindJpeg(bytes, 2)
    assert.ok(cpuMilliseconds() - before < 1000, piece)
  }
})
