import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { MediaMetadata, ProvenanceReading, QuestionKind } from '../model/media-metadata.ts'
import { hiddenFileName } from './file-names.ts'
import { hiddenMetadata, hiddenProvenance, hiddenQuestion } from './hidden-metadata.ts'

const LABELS = { fileName: (name: string) => hiddenFileName(name, () => '7Q7Q7') }
const NAME = 'Screenshot_20220107-101112_Aliya Chat.jpg'

test('traces and times that quote the file name say no more of it than file names do; the time stays', () => {
  const metadata = {
    rows: [{ group: 'EXIF', name: 'OwnerName', value: 'Aliya', isPersonal: true }],
    places: [{ field: 'GPS', latitude: 43.25, longitude: 76.9 }],
    times: [
      { field: 'file name', text: NAME, iso: '2022-01-07T10:11:12', isZoned: false, meaning: 'written' },
      { field: 'EXIF DateTime', text: '2022:01:07 10:11:12', isZoned: false, meaning: 'written' },
    ],
    traces: [
      { kind: 'screenshot-name', value: NAME },
      { kind: 'screen-recording', value: 'Screen_Recording_20220107_Aliya.mp4' },
      { kind: 'telegram-name', value: 'photo_1@07-01-2022_10-11-12.jpg' },
      { kind: 'encoder', value: 'Lavf59' },
    ],
  } as unknown as MediaMetadata
  const { metadata: shown, hidden } = hiddenMetadata(metadata, LABELS)
  assert.doesNotMatch(JSON.stringify(shown), /Aliya|43\.25|Chat/)
  assert.equal(hidden, 2)
  assert.equal(shown.times[0].iso, '2022-01-07T10:11:12')
  assert.equal(shown.times[1].text, '2022:01:07 10:11:12')
  assert.deepEqual(
    shown.traces.map(({ value }) => value),
    ['~7Q7Q7.jpg', '~7Q7Q7.mp4', 'photo_1@07-01-2022_10-11-12.jpg', 'Lavf59'],
  )
})

test('of Content Credentials authors, titles and paths of addresses are left out, whatever their form', () => {
  const provenance: ProvenanceReading = {
    verdict: 'remote',
    verifier: 'v',
    codes: [],
    remoteUrl: 'https://credentials.example/people/Aliya?key=1',
    statements: [
      'author Aliya',
      'action c2pa.edited Kestrel 2',
      'ingredient parentOf Aliya (broken when it was added: a.b, c.d)',
      'ingredient parentOf Aliya at (broken when it was added: Aliya) home.jpg',
      'ingredient Aliya: Aliya',
      'ingredient',
    ],
  }
  const shown = hiddenProvenance(provenance)
  assert.deepEqual(shown.statements, [
    'action c2pa.edited Kestrel 2',
    'ingredient parentOf (broken when it was added: a.b, c.d)',
    'ingredient parentOf',
    'ingredient',
    'ingredient',
  ])
  assert.equal(shown.remoteUrl, 'credentials.example')
  assert.equal(hiddenProvenance({ ...provenance, remoteUrl: 'Aliya' }).remoteUrl, '')
  const long = `ingredient ${'a '.repeat(500_000)}`
  assert.equal(hiddenProvenance({ ...provenance, statements: [long] }).statements[0], 'ingredient a')
})

test('questions hide file names and tell distances from stated coordinates to one digit', () => {
  const hidden = (kind: QuestionKind, parameters: Record<string, string | number>) =>
    hiddenQuestion({ kind, parameters, posts: [], exhibits: [] }, LABELS).parameters
  assert.deepEqual(hidden('taken-after-posted', { field: 'file name', time: NAME, hours: 2 }), {
    field: 'file name',
    time: '~7Q7Q7.jpg',
    hours: 2,
  })
  const disagree = { field: 'EXIF DateTime', time: '2022', other: 'file name', otherTime: NAME }
  assert.deepEqual(hidden('times-disagree', disagree), { ...disagree, otherTime: '~7Q7Q7.jpg' })
  assert.deepEqual(hidden('place-against-caption', { place: 'Almaty', kilometres: 4378 }).kilometres, 4000)
  assert.deepEqual(hidden('two-places', { place: 'Almaty', kilometres: 4378 }).kilometres, 4378)
  assert.deepEqual(hidden('provenance-remote', { address: 'https://x.example/Aliya' }), { address: 'x.example' })
  assert.deepEqual(hidden('seen-in-collection', { collection: 'older', name: 'Aliya.jpg' }).name, '~7Q7Q7.jpg')
})
