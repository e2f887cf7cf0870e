import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { cpuMilliseconds } from '../../test/support/cpu-time.ts'
import type { Problem } from '../model/problem.ts'
import type { PostRecord } from '../model/source-record.ts'
import { zoned } from '../model/time.ts'
import { autoArchiverReader, perceptualForm } from './auto-archiver.ts'
import { memorySource } from './intake-file.ts'
import { readPython } from './python-literal.ts'
import { READERS } from './readers.ts'
import { recogniseFormat } from './recognise.ts'

const cell = (value: string) => `"${value.replaceAll('"', '""')}"`
const csv = (rows: readonly (readonly string[])[]) => rows.map(row => `${row.map(cell).join(',')}\r\n`).join('')

async function read(text: string | Uint8Array) {
  const posts: PostRecord[] = []
  const problems: Problem[] = []
  for await (const batch of autoArchiverReader.read(memorySource('rows.csv', Buffer.from(text)), {})) {
    problems.push(...batch.problems)
    for (const record of batch.records) if (record.kind === 'post') posts.push(record)
  }
  return { posts, problems, codes: problems.map(({ code }) => code).sort() }
}

const HASH = 'ab'.repeat(32)
const SHEET_HEADER = [
  'Link',
  'Archive status',
  'Destination folder',
  'Archive location',
  'Archive date',
  'Thumbnail',
  'Upload timestamp',
  'Upload title',
  'Text content',
  'Screenshot',
  'Hash',
  'Perceptual hashes',
  'WACZ',
  'ReplayWebpage',
]
const sheet = (...rows: string[][]) => csv([SHEET_HEADER, ...rows])
const ROW = [
  'https://www.herald.example/post/1',
  'telethon_extractor: success',
  'tolmas',
  'https://store.example/a/page.html',
  '2031-03-05T00:00:00+00:00',
  '=IMAGE("https://store.example/a/thumb.jpg")',
  '2031-03-04T05:06:07+00:00',
  'Closed',
  'Closed since nine, they say.',
  'https://store.example/a/shot.png',
  `SHA-256:${HASH}`,
  `${'0f'.repeat(32)},${'f'.repeat(63)},zz`,
  'https://store.example/a/x.wacz',
  '',
]

test('a row of the sheet is a post with address, time, copies and stated hash; nothing is taken for the medium but copies', async () => {
  const { posts, problems, codes } = await read(sheet(ROW))
  assert.equal(posts.length, 1)
  const [post] = posts
  assert.deepEqual(
    [post.channelId, post.messageId, post.text, post.time],
    [
      'web-name:herald.example',
      'https://www.herald.example/post/1',
      'Closed since nine, they say.',
      zoned(Date.UTC(2031, 2, 4, 5, 6, 7), 0),
    ],
  )
  assert.deepEqual(
    post.media?.map(({ fileName, status, isThumbnail, statedSha256 }) => [
      fileName,
      status,
      isThumbnail === true,
      statedSha256,
    ]),
    [
      ['page.html', 'not-included', false, HASH],
      ['shot.png', 'not-included', false, undefined],
      ['x.wacz', 'not-included', false, undefined],
      ['thumb.jpg', 'not-included', true, undefined],
    ],
  )
  assert.deepEqual(codes, ['archiver-perceptual', 'archiver-perceptual', 'archiver-read', 'archiver-stamps-unknown'])
  assert.deepEqual(
    problems.filter(({ code }) => code === 'archiver-perceptual').map(({ parameters }) => parameters),
    [
      { digits: 63, padded: 'yes' },
      { digits: 2, padded: 'no' },
    ],
  )
})

test('what failed, what was never tried and what names no copy is told', async () => {
  const change = (changes: Record<number, string>) => ROW.map((value, i) => changes[i] ?? value)
  const failed = change({ 1: 'Archive failed no extractor', 3: '', 5: '', 7: '', 8: '', 9: '', 12: '', 11: '' })
  const empty = change({ 1: 'wayback: success', 3: '', 9: '', 12: '', 11: '' })
  const { posts, codes } = await read(sheet(failed, empty, change({ 0: '' })))
  assert.deepEqual(codes, [
    'archiver-failed',
    'archiver-no-address',
    'archiver-nothing',
    'archiver-read',
    'archiver-stamps-unknown',
  ])
  assert.equal(posts.length, 1)
})

const METADATA = `{'_processed_at': datetime.datetime(2031, 3, 5, 1, 2, 3, 456, tzinfo=datetime.timezone.utc), 'url': 'https://herald.example/2', 'title': "It's closed", 'content': 'Since\\nnine \\u2014 so', 'timestamp': datetime.datetime(2031, 3, 4, 5, 6, 7, tzinfo=datetime.timezone.utc), 'timestamped': True}`
const MEDIA = `[{'filename': '/tmp/v.mp4', '_key': 'a/v.mp4', 'urls': ['./archive/v.mp4'], 'properties': {'id': None, 'hash': 'SHA-256:${HASH}', 'thumbnails': [{'filename': 'out0.jpg', '_key': None, 'urls': ['./archive/out0.jpg'], 'properties': {'id': 'thumbnail_0', 'pdq_hash': '${'1'.repeat(62)}'}, '_mimetype': 'image/jpeg', '_stored': True}]}, '_mimetype': 'video/mp4', '_stored': True}]`

test('records that Python printed give the same, thumbnails apart, and a missing timestamp is told', async () => {
  const rows = [
    ['status', 'metadata', 'media'],
    ['yt: success', METADATA, MEDIA],
    ['yt: success', METADATA.replace('True', 'False'), MEDIA],
    ['yt: success', '{', '[]'],
  ]
  const { posts, codes } = await read(csv(rows))
  assert.deepEqual(
    [posts[0].text, posts[0].time],
    ["It's closed\n\nSince\nnine — so", zoned(Date.UTC(2031, 2, 4, 5, 6, 7), 0)],
  )
  assert.deepEqual(
    posts[0].media?.map(({ kind, path, isThumbnail }) => [kind, path, isThumbnail === true]),
    [
      ['video', './archive/v.mp4', false],
      ['photo', './archive/out0.jpg', true],
    ],
  )
  assert.deepEqual(codes, [
    'archiver-cell',
    'archiver-perceptual',
    'archiver-perceptual',
    'archiver-read',
    'archiver-unstamped',
  ])
})

test('tables of auto-archiver are told from others by their columns', () => {
  const format = (text: string) => recogniseFormat(Buffer.from(text), 'rows.csv', READERS)
  assert.equal(format(sheet(ROW)), 'auto-archiver')
  assert.equal(format(csv([['status', 'metadata', 'media']])), 'auto-archiver')
  assert.equal(format('link,text,date\nhttps://a.example,x,2031-01-01\n'), 'table')
})

test('literals of Python are read, anything else is refused, and long ones cost no more than their length', () => {
  assert.deepEqual(readPython(`['a\\'b', "c", -1.5e3, (1,), {}, None]`)?.value, [
    "a'b",
    'c',
    -1500,
    [1],
    new Map(),
    undefined,
  ])
  assert.deepEqual(readPython(`{'__proto__': {'a': 1}}`)?.value, new Map([['__proto__', new Map([['a', 1]])]]))
  for (const bad of [
    '',
    '[',
    '{1:',
    "'a",
    '[1 2]',
    '<Enum>',
    '--',
    "'\\ux'",
    "'\\U00110000'",
    '['.repeat(1e5),
    'a(',
    'a(b=',
  ])
    assert.equal(readPython(bad), undefined, bad.slice(0, 20))
  for (const piece of ["'", '[', '{', '\\', 'a(', '1,', ' ', "'\\x41'", 'a.']) {
    const start = cpuMilliseconds()
    readPython(piece.repeat(1e6 / piece.length))
    assert.ok(cpuMilliseconds() - start < 2000, piece)
  }
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...`[]{}(),:'"\\ax1.-= `), maxLength: 40 }),
      text => void readPython(text),
    ),
  )
})

test('perceptual hashes have 64 digits or lack leading zeros', () => {
  assert.deepEqual(['0'.repeat(64), 'f', '', 'g'.repeat(64), 'f'.repeat(65)].map(perceptualForm), [
    'whole',
    'short',
    'none',
    'none',
    'none',
  ])
})

test('damaged tables neither throw nor hang', async () => {
  const seeds = [
    sheet(ROW, ROW),
    csv([
      ['status', 'metadata', 'media'],
      ['yt: success', METADATA, MEDIA],
    ]),
  ].map(text => Buffer.from(text))
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...seeds),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 5 }),
      fc.nat(200),
      async (seed, changes, cut) => {
        const bytes = Buffer.from(seed.subarray(0, seed.length - cut))
        for (const [at, value] of changes) bytes[at % bytes.length] = value
        await read(bytes)
      },
    ),
    { numRuns: 150 },
  )
})
