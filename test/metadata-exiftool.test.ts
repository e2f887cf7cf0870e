// Metadata and exiftool, where it is installed: both read the same, and exiftool reads nothing of the user.

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { test } from 'node:test'
import type { ByteSource } from '../src/model/source-record.ts'
import { deepRead, exiftoolVersion, withDeepRead } from '../src/system/exiftool.ts'
import { readMetadata } from '../src/system/metadata-work.ts'
import { pictureKindOf } from '../src/system/picture-kind.ts'
import { dms, exifSegment, jpegWithSegments, samplesByFormat, TELEPHONE } from './support/metadata-samples.ts'

const SHARED = resolve(import.meta.dirname, '../../shared')
const hasExiftool = (await exiftoolVersion()) !== undefined

function sourceOf(bytes: Uint8Array): ByteSource {
  return {
    sizeBytes: bytes.length,
    readAt: (into: Uint8Array, at: number) => {
      const piece = bytes.subarray(at, at + into.length)
      into.set(piece)
      return piece.length
    },
  } as ByteSource
}

/** Own files, and public ones where they are. */
async function compared(): Promise<(readonly [string, Uint8Array])[]> {
  const own = Object.entries(await samplesByFormat())
  const made: (readonly [string, Uint8Array])[] = [
    ['telephone', await jpegWithSegments([exifSegment(TELEPHONE)])],
    ['telephone, big-endian', await jpegWithSegments([exifSegment({ ...TELEPHONE, isBigEndian: true })])],
    [
      'no zone, no place',
      await jpegWithSegments([exifSegment({ ifd0: { 272: 'Old' }, exif: { 36867: '2009:11:12 13:14:15' } })]),
    ],
    ['no references', await jpegWithSegments([exifSegment({ gps: { 2: dms(10), 4: dms(20) } })])],
  ]
  const shared = [
    'conformance/c2pa-public/image/nikon-20221019-building.jpeg',
    'conformance/c2pa-public/image/truepic-20230212-camera.jpg',
    'conformance/c2pa-public/image/adobe-20220124-A.jpg',
    'conformance/c2pa-public/image/adobe-20220124-I.jpg',
    'data/images/wee.jpg',
    'data/images/small.jpg',
  ]
    .map(file => join(SHARED, file))
    .filter(file => existsSync(file))
    .map(file => [file, readFileSync(file)] as const)
  return [...own, ...made, ...shared]
}

test('GPS, time, make and model are what exiftool reads', {
  skip: hasExiftool ? false : 'needs exiftool',
}, async context => {
  const files = await compared()
  const stated = { places: 0, times: 0, makes: 0 }
  for (const [name, bytes] of files) {
    const ours = await readMetadata(bytes, pictureKindOf(bytes) ?? '', 'a')
    const theirs = await deepRead(sourceOf(bytes))
    assert.ok(!('failed' in theirs), `${name}: ${JSON.stringify(theirs)}`)
    const told = (group: string, tag: string) =>
      theirs.rows.find(each => each.group === group && each.name === tag)?.value
    const exifTold = (tag: string) => told('EXIF', tag) ?? told('XMP', tag)
    assert.equal(ours.make, exifTold('Make'), name)
    assert.equal(ours.model, exifTold('Model'), name)
    const own = ours.times.find(({ field }) => field === 'EXIF DateTimeOriginal')
    assert.equal(own?.text, told('EXIF', 'DateTimeOriginal'), name)
    const zone = told('EXIF', 'OffsetTimeOriginal')
    if (own?.iso !== undefined) assert.equal(/[+-]\d{2}:\d{2}$|Z$/.exec(own.iso)?.[0], zone, name)
    assert.equal(ours.times.find(({ field }) => field === 'EXIF DateTime')?.text, told('EXIF', 'ModifyDate'), name)
    const place = ours.places.find(({ field }) => field === 'EXIF GPS')
    const [theirPlace] = theirs.places
    assert.equal(place === undefined, theirPlace === undefined, name)
    if (place !== undefined && theirPlace !== undefined) {
      assert.ok(Math.abs(place.latitude - theirPlace.latitude) < 1e-6, name)
      assert.ok(Math.abs(place.longitude - theirPlace.longitude) < 1e-6, name)
      stated.places++
    }
    if (own !== undefined) stated.times++
    if (ours.make !== undefined) stated.makes++
    const both = withDeepRead(ours, theirs)
    assert.equal(
      both.places.length,
      Math.max(ours.places.length, theirs.places.length),
      `${name}: one place, read twice`,
    )
  }
  context.diagnostic(
    `${files.length} files: ${stated.places} places, ${stated.times} times of taking, ${stated.makes} makes`,
  )
  assert.ok(stated.places >= 8 && stated.times >= 9)
})

test('exiftool loads nothing of the user', { skip: hasExiftool ? false : 'needs exiftool' }, async () => {
  const home = mkdtempSync(join(tmpdir(), 'home-'))
  const before = process.env.HOME
  try {
    const mark = join(home, 'loaded')
    writeFileSync(join(home, '.ExifTool_config'), `open(F, '>', '${mark}'); close F; 1;`)
    process.env.HOME = home
    assert.ok(!('failed' in (await deepRead(sourceOf(await jpegWithSegments([]))))))
    assert.ok(!existsSync(mark))
    spawnSync('exiftool', ['-ver'], { env: { ...process.env, HOME: home } })
    assert.ok(existsSync(mark), 'the trap works')
  } finally {
    process.env.HOME = before
    rmSync(home, { recursive: true })
  }
})
