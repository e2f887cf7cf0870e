// What pictures say of themselves: every format, names of files, damage.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lookAtGrey } from '../src/algorithms/look-at-grey.ts'
import type { MediaMetadata } from '../src/model/media-metadata.ts'
import { greyPicture } from '../src/system/grey-picture.ts'
import { readMetadata } from '../src/system/metadata-work.ts'
import { pictureKindOf } from '../src/system/picture-kind.ts'
import { cpuMilliseconds } from './support/cpu-time.ts'
import {
  dms,
  type ExifTags,
  exifBlock,
  exifSegment,
  iptcSegment,
  jpegWithSegments,
  samplesByFormat,
  scene,
  TELEPHONE,
  xmpSegment,
} from './support/metadata-samples.ts'

async function read(bytes: Uint8Array, name = 'a.jpg'): Promise<MediaMetadata> {
  const kind = pictureKindOf(bytes) ?? ''
  const grey = await greyPicture(bytes, kind as never).catch(() => undefined)
  return readMetadata(bytes, kind, name, grey === undefined || 'fault' in grey ? {} : grey)
}

const row = (metadata: MediaMetadata, name: string) => metadata.rows.find(each => each.name === name)

test('a telephone: time with its zone, GPS with its references, camera, owner and serial number as personal', async () => {
  for (const isBigEndian of [false, true]) {
    const metadata = await read(await jpegWithSegments([exifSegment({ ...TELEPHONE, isBigEndian })]))
    assert.deepEqual(metadata.unreadable, [])
    assert.deepEqual(
      metadata.times.map(({ field, iso, isZoned, meaning }) => [field, iso, isZoned, meaning]),
      [
        ['EXIF DateTimeOriginal', '2022-01-05T16:20:31.417+06:00', true, 'taken'],
        ['EXIF DateTimeDigitized', '2022-01-05T16:20:31+06:00', true, 'written'],
        ['EXIF DateTime', '2022-01-05T16:20:31+06:00', true, 'written'],
        ['GPS GPSDateStamp, GPSTimeStamp', '2022-01-05T10:20:30Z', true, 'taken'],
      ],
    )
    const [place] = metadata.places
    assert.ok(Math.abs(place.latitude - 43.2386) < 1e-6 && Math.abs(place.longitude - 76.9457) < 1e-6)
    assert.deepEqual(
      [place.altitudeMetres, place.directionDegrees, place.isDirectionMagnetic, place.errorMetres],
      [812.5, 271.5, false, 4.5],
    )
    assert.deepEqual([metadata.make, metadata.model, metadata.software], ['Saiga', 'Steppe 5', 'S5.12'])
    assert.deepEqual(metadata.statedSize, { width: 320, height: 240 })
    for (const [value, isPersonal] of [
      ['Invented Owner', true],
      ['SN-0042', true],
      ['Saiga', false],
    ] as const)
      assert.equal(metadata.rows.find(each => each.value === value)?.isPersonal, isPersonal, value)
    assert.ok(metadata.rows.filter(({ group }) => group === 'GPS').every(each => each.isPersonal))
  }
})

test('coordinates need both references and a place on the globe', async () => {
  const gps = TELEPHONE.gps ?? {}
  const { 1: _, ...withoutReference } = gps
  const changed: ExifTags['gps'][] = [
    withoutReference,
    { ...gps, 2: dms(91) },
    {
      ...gps,
      2: [
        [43, 0],
        [1, 1],
        [1, 1],
      ],
    },
    {
      ...gps,
      4: [
        [1, 1],
        [2, 1],
        [3, 1],
        [4, 1],
      ],
    },
    { ...gps, 3: 'X' },
  ]
  for (const each of changed)
    assert.deepEqual((await read(await jpegWithSegments([exifSegment({ gps: each })]))).places, [])
  const south = await read(await jpegWithSegments([exifSegment({ gps: { ...gps, 1: 'S', 3: 'W' } })]))
  assert.ok(south.places[0].latitude < -43 && south.places[0].longitude < -76)
})

test('times that are none stay as written and have no value', async () => {
  for (const text of [
    '0000:00:00 00:00:00',
    '2022:13:01 10:00:00',
    '2022:02:30 10:00:00',
    '2022:01:05 25:00:00',
    '    :  :     :  :  ',
  ])
    assert.deepEqual(
      (await read(await jpegWithSegments([exifSegment({ exif: { 36867: text } })]))).times.map(({ iso }) => iso),
      [undefined],
      text,
    )
})

test('every format is read alike', async () => {
  for (const [kind, bytes] of Object.entries(await samplesByFormat())) {
    const metadata = await readMetadata(bytes, kind, 'a')
    assert.deepEqual(metadata.unreadable, [], kind)
    assert.deepEqual([metadata.make, metadata.model], ['Marmot', 'Field 2'], kind)
    const taken = metadata.times.find(({ field }) => field === 'EXIF DateTimeOriginal')
    assert.equal(taken?.iso, '2021-07-03T08:09:10-03:30', kind)
    const [place] = metadata.places
    assert.ok(Math.abs(place.latitude + 33.8599056) < 1e-6 && Math.abs(place.longitude + 70.2112333) < 1e-6, kind)
    const tables = kind === 'jpeg' ? [{ kind: 'encoder-tables', value: 'standard, Q 80, baseline, libjpeg' }] : []
    assert.deepEqual(metadata.traces, [{ kind: 'editing-software', value: 'GIMP 2.10' }, ...tables], kind)
  }
})

test('XMP: attributes, elements, lists, foreign prefixes, entities; editors in the history', async () => {
  const packet = `<rdf:Description rdf:about="" xmlns:x1="http://ns.adobe.com/xap/1.0/" xmlns:exif="http://ns.adobe.com/exif/1.0/"
    xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmlns:stEvt="http://ns.adobe.com/xap/1.0/sType/ResourceEvent#" xmlns:dc="http://purl.org/dc/elements/1.1/"
    x1:CreatorTool='Adobe Photoshop 22.0 (Windows)' x1:CreateDate="2022-01-05T16:20:31+06:00" exif:GPSLatitude="43,14.316N" exif:GPSLongitude="76,56.742E"
    exif:GPSAltitude="8125/10" exif:GPSAltitudeRef="0" exif:GPSImgDirection="2715/10" exif:GPSImgDirectionRef="M" exif:GPSHPositioningError="9/0">
    <exif:DateTimeOriginal>2022-01-05T16:20:31</exif:DateTimeOriginal><dc:subject><rdf:Bag><rdf:li>one &amp; two</rdf:li><rdf:li>&#x43D;&#1077;</rdf:li></rdf:Bag></dc:subject>
    <xmpMM:History><rdf:Seq><rdf:li stEvt:action="saved" stEvt:when="2022-01-06T01:00:00Z" stEvt:softwareAgent="Snapseed 2.0"/></rdf:Seq></xmpMM:History></rdf:Description>`
  const metadata = await read(await jpegWithSegments([xmpSegment(packet)]))
  assert.deepEqual(metadata.unreadable, [])
  const valuesOf = (name: string) => metadata.rows.filter(each => each.name === name).map(({ value }) => value)
  assert.deepEqual(valuesOf('dc:subject'), ['one & two', 'не'])
  assert.deepEqual(valuesOf('xmp:CreatorTool'), ['Adobe Photoshop 22.0 (Windows)'])
  assert.deepEqual(
    metadata.traces.map(({ value }) => value),
    ['Adobe Photoshop 22.0 (Windows)', 'Snapseed 2.0', 'standard, Q 90, baseline, libjpeg'],
  )
  assert.deepEqual(
    metadata.times.map(({ field, iso, meaning }) => [field, iso, meaning]),
    [
      ['XMP xmp:CreateDate', '2022-01-05T16:20:31+06:00', 'written'],
      ['XMP exif:DateTimeOriginal', '2022-01-05T16:20:31', 'taken'],
      ['XMP stEvt:when', '2022-01-06T01:00:00Z', 'written'],
    ],
  )
  const [{ latitude, altitudeMetres, directionDegrees, isDirectionMagnetic, errorMetres }] = metadata.places
  assert.ok(Math.abs(latitude - 43.2386) < 1e-6)
  assert.deepEqual(
    [altitudeMetres, directionDegrees, isDirectionMagnetic, errorMetres],
    [812.5, 271.5, true, undefined],
  )
})

test("Adobe's Save for Web is named where nothing else says so", async () => {
  const ducky = (...quality: number[]) => Buffer.from([...Buffer.from('Ducky'), 0, 1, 0, 4, ...quality, 0, 0])
  const editorOf = async (content: Uint8Array) =>
    (await read(await jpegWithSegments([[0xec, content]]))).traces.find(({ kind }) => kind === 'editing-software')
      ?.value
  assert.equal(await editorOf(ducky(0, 0, 0, 60)), 'Adobe Photoshop, Save for Web, quality 60')
  assert.equal(await editorOf(ducky(255, 0, 0, 60)), 'Adobe Photoshop, Save for Web')
  assert.equal(await editorOf(Buffer.from('Ducky')), 'Adobe Photoshop, Save for Web')
  assert.equal(await editorOf(Buffer.from('Duck')), undefined)
})

test('IPTC: names of persons are personal, dates with zones are read', async () => {
  const metadata = await read(
    await jpegWithSegments([
      iptcSegment([
        [80, 'Aru Invented'],
        [55, '20220105'],
        [60, '162031+0600'],
        [120, 'A square'],
      ]),
    ]),
  )
  assert.equal(row(metadata, 'By-line')?.value, 'Aru Invented')
  assert.ok(row(metadata, 'By-line')?.isPersonal && row(metadata, 'Caption-Abstract')?.isPersonal)
  assert.deepEqual(
    metadata.times.map(({ iso, meaning }) => [iso, meaning]),
    [['2022-01-05T16:20:31+06:00', 'taken']],
  )
})

test('a file of pixels alone has the trace of the messenger whose side it has; one with metadata has not', async () => {
  const traceOf = async (side: number, segments: Parameters<typeof jpegWithSegments>[0]) =>
    (await read(await jpegWithSegments(segments, 3, { width: side, height: Math.round(side * 0.75) }))).traces
      .map(({ kind }) => kind)
      .filter(kind => kind !== 'encoder-tables')
  assert.deepEqual(await traceOf(1280, []), ['telegram-encoding'])
  assert.deepEqual(await traceOf(1600, []), ['whatsapp-encoding'])
  assert.deepEqual(await traceOf(1281, []), [])
  assert.deepEqual(await traceOf(1280, [exifSegment(TELEPHONE)]), [])
})

test('a thumbnail of the picture is near it in all eight orientations, that of another picture is far', async () => {
  const picture = await scene(640, 480, 5).jpeg().toBuffer()
  const other = await scene(160, 120, 77).jpeg().toBuffer()
  for (let orientation = 1; orientation <= 8; orientation++) {
    const { default: sharp } = await import('sharp')
    const small = await sharp(picture).resize(160, 120).jpeg({ quality: 60 }).toBuffer()
    const withThumbnail = (thumbnail: Buffer) =>
      Buffer.concat([
        picture.subarray(0, 2),
        segmentOf(exifSegment({ ifd0: { 274: { short: orientation } }, thumbnail })),
        picture.subarray(2),
      ])
    const near = (await read(withThumbnail(small))).thumbnailDistance
    const far = (await read(withThumbnail(other))).thumbnailDistance
    assert.ok(near !== undefined && near <= 20, `${orientation}: ${near}`)
    assert.ok(far !== undefined && far >= 90, `${orientation}: ${far}`)
  }
})

function segmentOf([marker, content]: readonly [number, Uint8Array]): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(content.length + 2, 2)
  return Buffer.concat([head, content])
}

test('one damaged entry does not hide the others, and the block is named', async () => {
  const [marker, content] = exifSegment(TELEPHONE)
  const bytes = Buffer.from(content)
  // Make (first entry of directory 0) now lies behind the end.
  bytes.writeUInt32LE(0x7fffffff, 6 + 8 + 2 + 8)
  const metadata = await read(await jpegWithSegments([[marker, bytes]]))
  assert.deepEqual(metadata.unreadable, ['EXIF'])
  assert.equal(metadata.make, undefined)
  assert.equal(metadata.model, 'Steppe 5')
  assert.equal(metadata.places.length, 1)
})

test('directories that lie over each other end in a reading', async () => {
  const block = exifBlock({ ifd0: { 274: { short: 6 } }, exif: { 36867: '2022:01:05 16:20:31' } })
  // The EXIF directory now begins in the middle of the number of entries of directory 0.
  block.writeUInt32LE(9, 8 + 2 + 12 + 8)
  assert.deepEqual((await readMetadata(block, 'tiff', 'a')).unreadable, ['EXIF'])
})

test('names of prototypes and control characters are words like any other', async () => {
  const xmp = xmpSegment(
    '<rdf:Description xmlns:__proto__="http://a/" __proto__:polluted="yes"><constructor:prototype>1</constructor:prototype><a:toString>\u202e\u0007x</a:toString></rdf:Description>',
  )
  const metadata = await read(await jpegWithSegments([xmp, exifSegment({ ifd0: { 271: '__proto__\u001b[31m' } })]))
  assert.equal(({} as Record<string, unknown>).polluted, undefined)
  assert.equal(row(metadata, '__proto__:polluted')?.value, 'yes')
  assert.equal(row(metadata, 'a:toString')?.value, 'U+202EU+0007x')
  assert.equal(metadata.make, '__proto__U+001B[31m')
})

test('no more rows are kept than the limit, and the rest is counted', async () => {
  const many = Array.from({ length: 1500 }, (_, i) => `<a:n${i}>v</a:n${i}>`).join('')
  const metadata = await read(await jpegWithSegments([xmpSegment(many)]))
  assert.equal(metadata.rows.length, 1000)
  assert.equal(metadata.rowsLeft, 1504 - 1000)
})

test('a megabyte of one repeated piece is read in time', async () => {
  const pieces = [
    '<',
    '<a ',
    '<a:b c="',
    '=',
    '="',
    '&#',
    '<!--',
    '<?',
    "<a b='",
    '<a>',
    '</a>',
    'a:b=',
    ' ',
    '<a:b ',
    '"',
    '/>',
  ]
  for (const piece of pieces) {
    const packet = Buffer.alloc(2 ** 20, piece)
    const chunk = Buffer.concat([Buffer.from('XML:com.adobe.xmp\0\0\0\0\0'), packet])
    const before = cpuMilliseconds()
    await readMetadata(pngWith('iTXt', chunk), 'png', piece.repeat(200))
    assert.ok(cpuMilliseconds() - before < 5000, piece)
  }
})

function pngWith(type: string, body: Uint8Array): Buffer {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(body.length)
  head.write(type, 4, 'latin1')
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), head, body, Buffer.alloc(4)])
}

test('a megabyte of zeros in an EXIF text, or ending otherwise, is read in time', async () => {
  for (const end of ['', 'a', ' ']) {
    const head = exifBlock({ ifd0: { 270: 'placeholder' } })
    const text = Buffer.concat([Buffer.from('b'), Buffer.alloc(2 ** 20), Buffer.from(end)])
    head.writeUInt32LE(text.length, 8 + 2 + 4)
    head.writeUInt32LE(head.length, 8 + 2 + 8)
    const before = cpuMilliseconds()
    const metadata = await readMetadata(Buffer.concat([head, text]), 'tiff', 'a')
    assert.ok(cpuMilliseconds() - before < 5000)
    assert.ok(row(metadata, 'ImageDescription')?.value.startsWith('b'))
  }
})

test('a compressed text that swells is left alone', async () => {
  const { deflateSync } = await import('node:zlib')
  const bomb = Buffer.concat([Buffer.from('Comment\0\0', 'latin1'), deflateSync(Buffer.alloc(50 * 2 ** 20))])
  const metadata = await readMetadata(pngWith('zTXt', bomb), 'png', 'a')
  assert.deepEqual(metadata.unreadable, ['PNG text'])
})

test('looks and metadata of one picture agree on its size', async () => {
  const bytes = await jpegWithSegments([exifSegment(TELEPHONE)])
  const grey = await greyPicture(bytes, 'jpeg')
  assert.ok(!('fault' in grey))
  const look = lookAtGrey(grey.grey, grey.size)
  assert.deepEqual((await read(bytes)).statedSize, { width: look.width, height: look.height })
})
