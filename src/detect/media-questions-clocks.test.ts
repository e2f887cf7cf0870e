import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  type MediaMetadata,
  NO_METADATA,
  type PictureEncoding,
  type QuestionKind,
  type StatedPlace,
  type StatedTime,
} from '../model/media-metadata.ts'
import { cameraClock, isZoneOf, shownZone } from './media-clocks.ts'
import type { MediaFacts } from './media-facts.ts'
import { mediaQuestions } from './media-questions.ts'

const ALMATY = [43.2386, 76.9457] as const
const ASTANA = [51.1282, 71.4307] as const

function stated(iso: string, field: string): StatedTime {
  return { field, text: iso, iso, isZoned: /T.*(?:Z|[+-]\d{2}:\d{2})$/.test(iso), meaning: 'taken' }
}

function facts(camera: string, gps: string | undefined, place?: readonly [number, number]): MediaFacts {
  const times = [stated(camera, 'EXIF DateTimeOriginal')]
  if (gps !== undefined) times.push(stated(gps, 'GPS GPSDateStamp, GPSTimeStamp'))
  const places: StatedPlace[] =
    place === undefined ? [] : [{ field: 'EXIF GPS', latitude: place[0], longitude: place[1] }]
  return {
    exhibit: 7,
    kind: 'picture',
    metadata: { ...NO_METADATA, times, places },
    sightings: [],
    relatives: [],
    collections: [],
  }
}

const kinds = (asked: MediaFacts): QuestionKind[] => mediaQuestions(asked).map(({ kind }) => kind)

test('a clock in any zone in use asks nothing, and one that no zone explains is asked about', () => {
  const ask = (camera: string) => kinds(facts(camera, '2022-01-05T10:20:30Z'))
  for (const camera of ['16:20:31', '15:21:00', '10:20:31', '15:50:31', '16:05:31', '02:20:31', '19:50:31', '16:29:00'])
    assert.deepEqual(ask(`2022-01-05T${camera}`), [], camera)
  for (const camera of ['16:35:31', '14:33:00', '10:36:31', '03:50:31'])
    assert.deepEqual(ask(`2022-01-05T${camera}`), ['clock-against-gps'], camera)
  // More than all zones apart: the two times disagree, and that is asked.
  assert.deepEqual(ask('2022-01-08T16:20:31'), ['times-disagree'])
  assert.deepEqual(ask('2022-01-05'), [])
})

test('the zone of a clock is asked about where it is none of the place, whoever says it', () => {
  const gps = '2022-01-05T10:20:30Z'
  assert.deepEqual(kinds(facts('2022-01-05T16:20:31+06:00', gps, ALMATY)), [])
  assert.deepEqual(kinds(facts('2022-01-05T15:20:31+05:00', gps, ALMATY)), [])
  assert.deepEqual(kinds(facts('2022-01-05T16:20:31', gps, ALMATY)), [])
  assert.deepEqual(kinds(facts('2024-05-05T15:20:31+05:00', undefined, ALMATY)), [])
  assert.deepEqual(kinds(facts('2024-05-05T16:20:31+06:00', undefined, ASTANA)), [])
  for (const camera of ['2022-01-05T13:20:31+03:00', '2022-01-05T13:20:31'])
    assert.deepEqual(kinds(facts(camera, gps, ALMATY)), ['zone-against-place'], camera)
  assert.deepEqual(kinds(facts('2022-01-05T11:20:31+01:00', gps, ASTANA)), ['zone-against-place'])
  // Nobody knows the zone, or the place.
  assert.deepEqual(kinds(facts('2022-01-05T13:20:31', undefined, ALMATY)), [])
  assert.deepEqual(kinds(facts('2022-01-05T13:20:31+03:00', gps)), [])
  assert.deepEqual(kinds(facts('2022-01-05T13:20:31+03:00', gps, [0, 0])), [])
})

test('zones of the world are zones of their places', () => {
  const places: readonly (readonly [name: string, latitude: number, longitude: number, ...hours: number[]])[] = [
    ['Aqtau', 43.65, 51.16, 5],
    ['Oskemen', 49.95, 82.6, 5, 6],
    ['Kashgar', 39.47, 75.99, 6, 8],
    ['Bishkek', 42.87, 74.59, 6],
    ['Tashkent', 41.31, 69.28, 5],
    ['Moscow', 55.75, 37.62, 3, 4],
    ['Vigo', 42.23, -8.72, 1, 2],
    ['Reykjavik', 64.15, -21.94, 0],
    ['Kathmandu', 27.7, 85.3, 5.75],
    ['Apia', -13.83, -171.77, 13, 14],
    ['Kiritimati', 1.87, -157.4, 14],
    ['Anadyr', 64.73, 177.5, 11, 12, 13],
    ['Mendoza', -32.89, -68.84, -3, -2],
    ['Adak', 51.88, -176.66, -10, -9],
  ]
  for (const [name, latitude, longitude, ...hours] of places)
    for (const hour of hours) assert.ok(isZoneOf(hour * 60, { latitude, longitude }), `${name} ${hour}`)
  assert.ok(!isZoneOf(-5 * 60, { latitude: 55.75, longitude: 37.62 }))
  assert.equal(shownZone(345), 'UTC+05:45')
  assert.equal(shownZone(-210), 'UTC-03:30')
})

test('law: the same moment by both clocks is never against satellites, and the zone that is told explains it', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: Date.UTC(1995, 0, 1) / 1000, max: Date.UTC(2035, 0, 1) / 1000 }),
      fc.integer({ min: -12, max: 14 }),
      fc.integer({ min: -9 * 60, max: 9 * 60 }),
      (seconds, hours, off) => {
        const iso = (value: number) => new Date(value * 1000).toISOString().slice(0, 19)
        const asked = facts(iso(seconds + hours * 3600 + off), `${iso(seconds)}Z`)
        assert.ok(!kinds(asked).includes('clock-against-gps'))
        const clock = cameraClock(asked.metadata ?? NO_METADATA)
        assert.ok(clock !== undefined && Math.abs(clock.offset - hours * 60 - off / 60) <= 9.01)
      },
    ),
  )
})

test("a camera's name over a program's tables is asked about once, and never at a telephone's quality", () => {
  const ask = (encoding: PictureEncoding, more: Partial<MediaMetadata> = { make: 'Saiga' }) =>
    kinds({
      exhibit: 7,
      kind: 'picture',
      metadata: { ...NO_METADATA, encoding, ...more },
      sightings: [],
      relatives: [],
      collections: [],
    })
  const saved: PictureEncoding = { tables: 'standard', quality: 75, isLibjpegOrder: true }
  assert.deepEqual(ask(saved), ['encoding-against-camera'])
  assert.deepEqual(ask({ tables: 'mozjpeg', quality: 95, isLibjpegOrder: true }), ['encoding-against-camera'])
  assert.deepEqual(ask({ ...saved, quality: 95 }), [])
  assert.deepEqual(ask({ ...saved, isLibjpegOrder: false }), [])
  assert.deepEqual(ask({ tables: 'own', isLibjpegOrder: true }), [])
  assert.deepEqual(ask(saved, {}), [])
  assert.deepEqual(ask(saved, { make: 'Saiga', traces: [{ kind: 'editing-software', value: 'GIMP' }] }), ['edited'])
})

test('a clip inside the picture, and the other half of a Live Photo', () => {
  const base: MediaFacts = { exhibit: 7, kind: 'picture', sightings: [], relatives: [], collections: [] }
  const metadata = { ...NO_METADATA, traces: [{ kind: 'motion-photo', value: '532 B' } as const] }
  assert.deepEqual(kinds({ ...base, metadata }), ['holds-more'])
  const [half] = mediaQuestions({ ...base, metadata: NO_METADATA, otherHalves: [12, 9] })
  assert.deepEqual([half.kind, half.parameters.exhibit, half.exhibits], ['holds-more', 9, [9, 12]])
  const more = { ...NO_METADATA, traces: [{ kind: 'more-pictures', value: '2' } as const] }
  assert.deepEqual(kinds({ ...base, metadata: more, otherHalves: [] }), [])
})

test('a stated error of the place counts in its favour', () => {
  const ask = (errorMetres: number) =>
    kinds({
      exhibit: 7,
      kind: 'picture',
      metadata: { ...NO_METADATA, places: [{ field: 'EXIF GPS', latitude: 45.2, longitude: 73.98, errorMetres }] },
      sightings: [
        {
          post: 'a/1',
          exhibit: 7,
          time: undefined,
          places: [{ name: 'Bay', latitude: 45.8, longitude: 73.98 }],
          times: [],
        },
      ],
      relatives: [],
      collections: [],
    })
  assert.deepEqual(ask(100), ['place-against-caption'])
  assert.deepEqual(ask(20_000), [])
})
