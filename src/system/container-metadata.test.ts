import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { MediaMetadata, MetadataRow } from '../model/media-metadata.ts'
import { withContainer } from './container-metadata.ts'
import { type DeepReading, withDeepRead } from './exiftool.ts'
import { readMetadata } from './metadata-work.ts'

const row = (name: string, value: string): MetadataRow => ({ group: 'QuickTime', name, value, isPersonal: false })

test('a clip has the tracks, times and programs of its container beside what its name says', async () => {
  const named = await readMetadata(new Uint8Array(), 'mov', 'video_2022-01-07_10-11-12.mp4')
  const joined = withContainer(named, {
    tracks: [{ kind: 'video', codec: 'avc' }],
    times: [{ field: 'QuickTime mvhd', text: 't', iso: '2022-01-07T04:00:00Z', isZoned: true, meaning: 'written' }],
    rows: [
      row('encoder', 'Lavf58.29.100'),
      row('com.apple.quicktime.model', 'Steppe 5'),
      row('encoder', 'Lavf58.29.100'),
    ],
    readBy: ['reader 1'],
  })
  assert.deepEqual(
    joined.traces.map(({ kind, value }) => [kind, value]),
    [
      ['telegram-name', 'video_2022-01-07_10-11-12.mp4'],
      ['encoder', 'Lavf58.29.100'],
    ],
  )
  assert.deepEqual(
    joined.times.map(({ meaning }) => meaning),
    ['sent', 'written'],
  )
  assert.equal(joined.model, 'Steppe 5')
  assert.deepEqual([joined.tracks.length, joined.rows.length, joined.readBy], [1, 3, ['reader 1']])
})

const FIRST: MediaMetadata = {
  times: [
    {
      field: 'EXIF DateTimeOriginal',
      text: 't',
      iso: '2022-01-05T16:20:31.417+06:00',
      isZoned: true,
      meaning: 'taken',
    },
  ],
  places: [{ field: 'EXIF GPS', latitude: 43.2386, longitude: 76.9457 }],
  make: 'Saiga',
  traces: [],
  tracks: [],
  rows: [{ group: 'EXIF', name: 'Make', value: 'Saiga', isPersonal: false }],
  rowsLeft: 0,
  unreadable: [],
  readBy: ['reader 1'],
}

const DEEP: DeepReading = {
  rows: [
    { group: 'EXIF', name: 'Make', value: 'Saiga', isPersonal: false },
    { group: 'MakerNotes', name: 'SerialNumber', value: '42', isPersonal: true },
  ],
  rowsLeft: 2,
  times: [
    {
      field: 'exiftool EXIF DateTimeOriginal',
      text: 't',
      iso: '2022-01-05T16:20:31',
      isZoned: false,
      meaning: 'taken',
    },
  ],
  places: [{ field: 'exiftool GPS', latitude: 43.238_600_4, longitude: 76.9457 }],
  make: 'Other',
  model: 'Steppe 5',
  readBy: 'exiftool 12.57',
}

test('what both readings have stands once, what the deeper one has more is added, and the first keeps its word', () => {
  const both = withDeepRead(FIRST, DEEP)
  assert.deepEqual([both.times.length, both.places.length, both.make, both.model], [1, 1, 'Saiga', 'Steppe 5'])
  assert.deepEqual(
    both.rows.map(({ group, name }) => `${group} ${name}`),
    ['EXIF Make', 'exiftool MakerNotes SerialNumber'],
  )
  assert.deepEqual([both.rowsLeft, both.readBy], [2, ['reader 1', 'exiftool 12.57']])
})

test('where both readings differ, both stand', () => {
  const other = {
    ...DEEP,
    places: [{ field: 'exiftool GPS', latitude: -43.2386, longitude: 76.9457 }],
    times: [{ ...DEEP.times[0], iso: '2022-01-05T17:20:31' }],
  }
  const both = withDeepRead(FIRST, other)
  assert.deepEqual([both.times.length, both.places.length], [2, 2])
})
