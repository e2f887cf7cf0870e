import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Sha256 } from '../model/ids.ts'
import type { MediaFamily, MediaMatch } from '../model/media-family.ts'
import type { MediaMetadata } from '../model/media-metadata.ts'
import { type ExhibitSources, exhibitPage, visibleMetadata } from './exhibit-page.ts'
import { footageRows } from './gallery.ts'

const PART: MediaMatch = {
  test: 'vpdq',
  distance: 6,
  orientation: 'turned-90',
  covers: { own: 1, other: 0.64 },
  interval: { own: [0, 5], other: [10, 20], speed: 2 },
}
const FAMILY: MediaFamily = {
  members: [
    { sha256: 'a' as Sha256, match: { test: 'sha256' } },
    { sha256: 'b' as Sha256, match: PART },
    { sha256: 'c' as Sha256, match: { test: 'pdq', distance: 20 } },
  ],
}

/** Three media of one family that no post carries; they cannot be compared again. */
function sources(showNames: boolean): ExhibitSources {
  const all = ['a', 'b', 'c'].map((sha256, i) => ({
    number: i + 1,
    sha256,
    acts: [{ act: { exportRoot: 'x:', name: `${sha256}.mp4` } }],
    latest: { format: 'media', name: `${sha256}.mp4` },
    sources: [],
  }))
  const exhibits = {
    all,
    of: (sha256: string) => all.find(each => each.sha256 === sha256),
    get: (number: number) => all.find(each => each.number === number),
  }
  const columns = { channel: [], account: [], time: new Float64Array(0) }
  return {
    casebook: { index: () => ({ columns: () => columns, posts: () => [] }) },
    register: { exhibits, sources: new Map() },
    library: {
      readings: new Map(),
      families: [FAMILY],
      familyOf: () => FAMILY,
      posts: () => [],
      collectionMatches: () => [],
    },
    analysis: undefined,
    labels: { fileName: (name: string) => name },
    showNames,
    language: 'en',
    questions: () => [],
    findings: () => [],
    texts: () => [],
  } as unknown as ExhibitSources
}

function pageOf(number: number) {
  const given = sources(true)
  const notes = { questions: () => 0, findings: () => 0, hasText: () => false, hasTranscript: () => false }
  const row = footageRows({ ...given, notes, time: new Float64Array(0) })[number - 1]
  return exhibitPage(given, row, given.register.exhibits.get(number)?.sha256 as Sha256)
}

test('the centre sees its members from its own side: parts, seconds and turns exchanged', () => {
  const { match } = pageOf(1).relatives[0]
  assert.deepEqual(match, {
    test: 'vpdq',
    distance: 6,
    orientation: 'turned-270',
    covers: { own: 0.64, other: 1 },
    interval: { own: [10, 20], other: [0, 5], speed: 0.5 },
  })
})

test('a member sees the centre as it was tested, and the others by way of it where no test joins them', () => {
  const { relatives, relativeCount } = pageOf(2)
  assert.equal(relativeCount, 2)
  assert.deepEqual(relatives[0], { exhibit: 1, name: 'a.mp4', kind: 'video', posts: 0, match: PART })
  assert.equal(relatives[1].exhibit, 3)
  assert.equal(relatives[1].via, 1)
  assert.deepEqual(relatives[1].match, { test: 'pdq', distance: 20 })
})

test('file names of collections are called as all file names are, in questions too', () => {
  const match = { collection: 'older', name: 'Aliya at home.jpg', stated: null, heldBefore: null, match: PART }
  const given = sources(false)
  const hidden: ExhibitSources = {
    ...given,
    library: { ...given.library, collectionMatches: () => [match] },
    labels: { ...given.labels, fileName: () => '~7Q.jpg' },
    questions: () => [
      { kind: 'seen-in-collection', parameters: { collection: 'older', name: match.name }, posts: [], exhibits: [] },
    ],
  }
  const notes = { questions: () => 1, findings: () => 0, hasText: () => false, hasTranscript: () => false }
  const [row] = footageRows({ ...hidden, notes, time: new Float64Array(0) })
  const page = exhibitPage(hidden, row, 'a' as Sha256)
  assert.deepEqual(page.collections, [{ ...match, name: '~7Q.jpg' }])
  assert.doesNotMatch(JSON.stringify(page), /Aliya/)
})

const LABELS = { fileName: (name: string) => name }

test('without names, rows and places that lead to somebody are left out and counted', () => {
  const metadata = {
    rows: [
      { group: 'EXIF', name: 'Make', value: 'Kestrel', isPersonal: false },
      { group: 'EXIF', name: 'BodySerialNumber', value: 'KX-00417', isPersonal: true },
    ],
    places: [{ field: 'GPS', latitude: 1, longitude: 2 }],
    times: [],
    traces: [],
  } as unknown as MediaMetadata
  const hidden = visibleMetadata(metadata, LABELS, false)
  assert.deepEqual(
    hidden.metadata?.rows.map(({ name }) => name),
    ['Make'],
  )
  assert.deepEqual(hidden.metadata?.places, [])
  assert.equal(hidden.hidden, 2)
  assert.deepEqual(visibleMetadata(metadata, LABELS, true), { metadata, hidden: 0 })
  assert.deepEqual(visibleMetadata(undefined, LABELS, false), { metadata: null, hidden: 0 })
})
