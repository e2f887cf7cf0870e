import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import type { ByteSource } from '../model/source-record.ts'
import { withContainer } from './container-metadata.ts'
import { descriptivePieces, readPieces } from './container-pieces.ts'
import { locationPlace } from './container-tags.ts'
import { CONTAINER_READER, readContainer, readContainerPieces } from './container-work.ts'
import { readMetadata } from './metadata-work.ts'

function box(type: string, ...parts: readonly Uint8Array[]): Uint8Array {
  const body = Buffer.concat(parts)
  const head = Buffer.alloc(8)
  head.writeUInt32BE(8 + body.length)
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, body])
}

function numbers(...words: readonly number[]): Uint8Array {
  const bytes = Buffer.alloc(words.length * 4)
  for (const [i, word] of words.entries()) bytes.writeUInt32BE(word >>> 0, i * 4)
  return bytes
}

function text(value: string): Uint8Array {
  const bytes = Buffer.from(value)
  return Buffer.concat([Buffer.from([bytes.length >> 8, bytes.length & 255, 0x15, 0xc7]), bytes])
}

const TAKEN = Date.UTC(2022, 0, 7, 10, 11, 12) / 1000 + 2_082_844_800
const mvhd = (time: number) => box('mvhd', numbers(0, time, time, 1000, 5000, 0x10000), new Uint8Array(76))
const movie = (time: number, ...more: Uint8Array[]) =>
  Buffer.concat([
    box('ftyp', Buffer.from('isom'), numbers(512)),
    box('mdat', new Uint8Array(3000)),
    box('moov', mvhd(time), ...more),
  ])

function sourceOf(bytes: Uint8Array): ByteSource {
  return {
    name: 'clip.mp4',
    sizeBytes: bytes.length,
    readAt: (target, position) => {
      const part = bytes.subarray(position, position + target.length)
      target.set(part)
      return part.length
    },
  }
}

const readBytes = (bytes: Uint8Array) =>
  readContainerPieces(descriptivePieces(sourceOf(bytes), 'mov'), bytes.length, 'mov')

test('creation time, place and texts of QuickTime', async () => {
  const user = box('udta', box('\xa9xyz', text('+43.2389+076.8897+812.5/')), box('\xa9mak', text('Acme')))
  const { times, places, rows, readBy } = await readBytes(movie(TAKEN, user))
  assert.deepEqual(times, [
    {
      field: 'QuickTime mvhd',
      text: '2022-01-07T10:11:12Z',
      iso: '2022-01-07T10:11:12Z',
      isZoned: true,
      meaning: 'written',
    },
  ])
  assert.deepEqual(places, [{ field: 'QuickTime ©xyz', latitude: 43.2389, longitude: 76.8897, altitudeMetres: 812.5 }])
  assert.ok(rows.some(({ name, value }) => name === 'make' && value === 'Acme'))
  assert.ok(rows.some(({ group, isPersonal }) => group === 'GPS' && isPersonal))
  assert.deepEqual(readBy, [CONTAINER_READER])
})

/** Keys and values of Apple's metadata, as telephones write them into `moov`. */
function appleTags(tags: Readonly<Record<string, string>>): Uint8Array {
  const names = Object.keys(tags)
  const keys = box('keys', numbers(0, names.length), ...names.map(name => box('mdta', Buffer.from(name))))
  const values = names.map((name, i) => {
    const data = box('data', numbers(1, 0), Buffer.from(tags[name]))
    return Buffer.concat([numbers(8 + data.length, i + 1), data])
  })
  const handler = box('hdlr', numbers(0, 0), Buffer.from('mdta'), new Uint8Array(14))
  return box('meta', handler, keys, box('ilst', ...values))
}

test('a clip of an iPhone: when and where it was taken, how surely, and the identifier of its Live Photo', async () => {
  const id = '0B1C2D3E-4F50-6172-8394-A5B6C7D8E9F0'
  const container = await readBytes(
    movie(
      TAKEN,
      appleTags({
        'com.apple.quicktime.creationdate': '2022-01-07T16:11:12+0600',
        'com.apple.quicktime.location.ISO6709': '+43.2389+076.8897+812.5/',
        'com.apple.quicktime.location.accuracy.horizontal': '14.25',
        'com.apple.quicktime.content.identifier': id,
      }),
    ),
  )
  const { times, places, rows } = container
  assert.equal(times.find(({ meaning }) => meaning === 'taken')?.iso, '2022-01-07T16:11:12+06:00')
  assert.deepEqual(
    places.map(({ latitude, errorMetres }) => [latitude, errorMetres]),
    [[43.2389, 14.25]],
  )
  assert.ok(rows.some(({ value, isPersonal }) => value === id && isPersonal))
  const named = await readMetadata(new Uint8Array(), 'mov', 'IMG_0042.MOV')
  assert.deepEqual(
    withContainer(named, container).traces.map(({ kind }) => kind),
    ['camera-name', 'live-photo'],
  )
})

test('no time is none, and places that are none are none', async () => {
  assert.deepEqual((await readBytes(movie(0))).times, [])
  for (const none of ['', '+91.0+010.0/', '+43.2', 'x'.repeat(1e6), `+43.2389+076.8897${'9'.repeat(1e6)}`.slice(0, 5)])
    assert.equal(locationPlace('field', none), undefined)
})

test('pictures and sounds are not handed over, whatever their size', () => {
  const bytes = movie(TAKEN)
  const pieces = descriptivePieces(sourceOf(bytes), 'mov')
  assert.ok(pieces.reduce((sum, piece) => sum + piece.bytes.length, 0) < 400)
  assert.deepEqual(readPieces(pieces, 0, 8).bytes, new Uint8Array(bytes.subarray(0, 8)))
  assert.equal(readPieces(pieces, 100, 200).isWhole, false)
  const large: ByteSource = { name: 'large', sizeBytes: 2 ** 40, readAt: target => target.fill(0).length }
  assert.ok(descriptivePieces(large, 'matroska').reduce((sum, { bytes: all }) => sum + all.length, 0) <= 6 * 2 ** 20)
})

test('damaged and hostile containers give what can be read, and never throw', async () => {
  const whole = movie(
    TAKEN,
    box('udta', box('\xa9xyz', text('+43.2389+076.8897/'))),
    box('trak', box('tkhd', numbers(0, TAKEN))),
  )
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
      fc.nat(whole.length),
      async (changes, length) => {
        const bytes = Buffer.from(whole)
        for (const [at, value] of changes) bytes[at] = value
        const { tracks, times } = await readBytes(bytes.subarray(0, length))
        assert.ok(tracks.length <= 32 && times.length <= 50)
      },
    ),
    { numRuns: 150 },
  )
  const deep = Array.from({ length: 5000 }).reduce<Uint8Array>(inner => box('trak', inner), new Uint8Array())
  assert.ok((await readBytes(movie(TAKEN, deep))).times.length === 1)
})

test('a process that dies leaves the container unreadable; the version named is the one installed', async () => {
  const pool = { run: async () => ({ stopped: 'died' as const }) }
  const { unreadable, tracks } = await readContainer(sourceOf(movie(TAKEN)), 'mov', pool)
  assert.deepEqual([unreadable, tracks], [['mov'], []])
  const installed = JSON.parse(
    readFileSync(`${import.meta.dirname}/../../node_modules/mediabunny/package.json`, 'utf8'),
  )
  assert.equal(CONTAINER_READER, `mediabunny ${installed.version}`)
})
