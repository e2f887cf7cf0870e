// Footage from intake to numbers: media that show the same are one origin, collections are compared with, readings go with their exhibits.

import assert from 'node:assert/strict'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import sharp from 'sharp'
import { Random } from '../src/algorithms/random.ts'
import { Casebook } from '../src/casebook/casebook.ts'
import { readCollection } from '../src/casebook/collection-list.ts'
import { readHashList } from '../src/casebook/hash-lists.ts'
import { keptReadings, READING_VERSIONS } from '../src/casebook/kept-readings.ts'
import { mediaLibrary } from '../src/casebook/media-library.ts'
import { addSource, assignSource, withdrawConsent } from '../src/casebook/sources.ts'
import { keepDraft, readDraft } from '../src/casebook/transcript-drafts.ts'
import { exhibitsOf } from '../src/preserve/exhibit-numbers.ts'
import { nodeSystem } from '../src/system/system.ts'
import { inside } from './support/command-inside.ts'
import { DEVELOPMENT_SCENES } from './support/drawn-scenes.ts'

let folder = ''
let root = ''
let older = ''

const WORDS = [
  'Everybody on our street says that the granary burned down to the ground late in the evening of Friday.',
  'The granary burned while the fire engines stood at the other end of the town without any water at all.',
  'My sister writes from the station that the granary burned, nobody was let out of the buses for an hour.',
  'So the granary burned after all, and the office that promised new hydrants keeps silent this morning too.',
  'People in the queue for bread talk of nothing else: the granary burned, there will be no flour next week.',
]

/** One photograph, sent on by five people, each time encoded anew and with other words. */
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'footage-'))
  root = join(folder, 'case')
  older = join(folder, 'older')
  const [scene] = Object.keys(DEVELOPMENT_SCENES)
  const { width, height, data } = DEVELOPMENT_SCENES[scene](new Random('place 11'), new Random('moment 11'))
  const drawn = sharp(data, { raw: { width, height, channels: 3 } })
  const original = await drawn.jpeg({ quality: 95 }).toBuffer()
  const chat = join(folder, 'export')
  mkdirSync(join(chat, 'photos'), { recursive: true })
  mkdirSync(older)
  writeFileSync(
    join(older, 'IMG_20190501_120000.jpg'),
    await sharp(original).resize(500).jpeg({ quality: 70 }).toBuffer(),
  )
  writeFileSync(join(older, 'notes.txt'), 'no footage')
  const messages = []
  for (const [i, words] of WORDS.entries()) {
    const photo = `photos/${i}.jpg`
    writeFileSync(
      join(chat, photo),
      await sharp(original)
        .resize(600 - 40 * i)
        .jpeg({ quality: 60 + 5 * i })
        .toBuffer(),
    )
    const time = Date.UTC(2024, 0, 5, 11, 40 + i)
    messages.push({
      id: i + 1,
      type: 'message',
      date: new Date(time).toISOString().slice(0, 19),
      date_unixtime: String(time / 1000),
      from: `Writer ${i}`,
      from_id: `user${100 + i}`,
      photo,
      text: words,
      text_entities: [],
    })
  }
  for (const message of messages) Object.assign(message, { text_entities: [{ type: 'plain', text: message.text }] })
  const head = { id: 1_500_000_003, name: 'Mill quarter', type: 'public_supergroup' }
  writeFileSync(join(chat, 'result.json'), JSON.stringify({ ...head, messages }))
  const claims =
    'claims:\n  - id: granary\n    text: The granary burned\n    support:\n      search:\n        - granary burned\n'
  writeFileSync(join(folder, 'claims.yaml'), claims)
})

after(() => rmSync(folder, { recursive: true, force: true }))

interface Numbers {
  readonly claims: readonly { readonly support: { readonly posts: number; readonly afterCopies: number } }[]
}

const analysed = async (...options: string[]): Promise<Numbers['claims'][number]['support']> => {
  const words = ['analyse', join(folder, 'export'), '--open', '--case', root, '--claims', join(folder, 'claims.yaml')]
  const { status, out, errors } = await inside([...words, '--json', ...options])
  assert.equal(status, 0, errors)
  return (JSON.parse(out) as Numbers).claims[0].support
}

const inCase = async <Result>(work: (casebook: Casebook) => Result | Promise<Result>): Promise<Result> => {
  const casebook = Casebook.open(root, nodeSystem, 'anechoic test')
  try {
    casebook.index().seal()
    return await work(casebook)
  } finally {
    casebook.close()
  }
}

const json = async (...words: string[]) => {
  const { status, out, errors } = await inside([...words, '--json'])
  assert.equal(status, 0, errors)
  return JSON.parse(out)
}

test('a photograph encoded anew by five accounts is five origins unread, and one once media are read', async () => {
  const unread = await analysed('--no-media')
  assert.deepEqual([unread.posts, unread.afterCopies], [5, 5])
  const read = await analysed()
  assert.deepEqual([read.posts, read.afterCopies], [5, 1])
  const { media, programs } = await inCase(casebook => ({
    media: mediaLibrary(casebook).families.map(({ members }) => members.length),
    programs: Array.from(casebook.custody.journal.acts()).flatMap(({ act }) =>
      act.type === 'media-reading' ? act.tools.filter(tool => tool.startsWith('sharp')).length : [],
    ),
  }))
  assert.deepEqual(media, [5])
  assert.deepEqual(programs, [1])
})

test('a rebuild reads media again and gives the same; the first seen stands for all whatever the order of exhibits', async () => {
  const before = await json('media', root)
  const again = await json('rebuild', root)
  assert.equal(again.claims[0].support.afterCopies, 1)
  assert.deepEqual(await json('media', root), before)
  await inCase(casebook => {
    const library = mediaLibrary(casebook)
    const [{ members }] = library.families
    const posts = members.map(({ sha256 }) => library.posts(sha256)[0])
    assert.deepEqual(
      posts,
      [...posts].sort((a, b) => a - b),
    )
    assert.equal(library.firstSeen(members[3].sha256), posts[0])
  })
})

test('a collection of older footage is told of, its media are not kept, and it can be taken away', async () => {
  const words = ['--add', older, '--name', 'older', '--role', 'editor', '--held-before', '2021-12-31']
  assert.deepEqual(await json('collections', root, ...words), { name: 'older', members: 1, others: 1, problems: 0 })
  const { seenBefore, coverage } = await json('media', root)
  assert.equal(seenBefore.length, 5)
  assert.equal(coverage.compared, 1)
  assert.equal(seenBefore[0].match.heldBefore, '2021-12-31')
  assert.match(seenBefore[0].match.stated, /^2019-05-01T12:00:00/)
  assert.ok(seenBefore[0].match.match.distance <= 31)
  const bytes = readFileSync(join(older, 'IMG_20190501_120000.jpg'))
  await inCase(casebook => {
    const act = Array.from(casebook.custody.journal.acts()).find(
      ({ act: each }) => each.type === 'media-collection',
    )?.act
    assert.ok(act?.type === 'media-collection')
    const source = casebook.custody.vault.open(act.sha256)
    const list = new Uint8Array(source.sizeBytes)
    source.readAt(list, 0)
    assert.equal(Buffer.from(list).includes(bytes.subarray(0, 200)), false)
    const member = readCollection(list, READING_VERSIONS.look)?.members[0]
    assert.ok((member?.picture?.features.x.length ?? 0) > 0)
    assert.equal(readCollection(list, READING_VERSIONS.look + 1)?.members[0].picture?.features.x.length, 0)
  })
  assert.equal((await inside(['collections', root, '--remove', 'nobody', '--role', 'editor'])).status, 2)
  assert.equal((await inside(['collections', root, '--remove', 'older', '--role', 'editor'])).status, 0)
  assert.equal((await json('media', root)).seenBeforeCount, 0)
  const { status, errors } = await inside(['collections', root, ...words.slice(0, 6), '--held-before', '2021-02-30'])
  assert.equal(status, 2)
  assert.match(errors, /2021-02-30/)
})

test('a file that is not in the case is compared and not kept', async () => {
  const path = join(older, 'IMG_20190501_120000.jpg')
  const before = readdirSync(join(root, 'vault'), { recursive: true }).length
  const { exhibits } = await json('match', path, '--case', root)
  assert.equal(exhibits.length, 5)
  assert.equal(readdirSync(join(root, 'vault'), { recursive: true }).length, before)
  assert.equal((await inside(['match', join(older, 'notes.txt'), '--case', root])).status, 2)
})

test('hashes leave only with words why, and the act says which', async () => {
  const path = join(folder, 'hashes.csv')
  assert.equal((await inside(['media', root, '--hashes', path])).status, 2)
  assert.equal(existsSync(path), false)
  const { status, errors } = await inside([
    'media',
    root,
    '--hashes',
    path,
    '--because',
    'for the archive',
    '--role',
    'editor',
  ])
  assert.equal(status, 0)
  assert.match(errors, /seized phone/)
  const { members, problems } = readHashList(readFileSync(path, 'utf8'), 'hashes.csv')
  assert.deepEqual([members.length, problems.length], [5, 0])
  await inCase(casebook => {
    const acts = Array.from(casebook.custody.journal.acts()).flatMap(({ act }) =>
      act.type === 'media-hashes' ? act : [],
    )
    assert.deepEqual(
      acts.map(({ exhibits }) => exhibits.length),
      [5],
    )
  })
})

test('the reading of an erased exhibit is gone, and the others are read again', async () => {
  const { exhibit, sha256 } = await inCase(casebook => {
    const [{ members }] = mediaLibrary(casebook).families
    const page = Array.from(casebook.custody.journal.acts()).find(
      ({ act }) => act.type === 'acquisition' && act.sha256 === members[4].sha256,
    )?.act
    assert.ok(page?.type === 'acquisition')
    return { exhibit: page.exhibit, sha256: members[4].sha256 }
  })
  const words = [
    'erase',
    root,
    '--exhibit',
    `${exhibit}`,
    '--reason',
    'asked',
    '--authority',
    'the source',
    '--role',
    'editor',
  ]
  const { status, errors } = await inside([...words, '--yes'])
  assert.equal(status, 0, errors)
  assert.equal(existsSync(join(root, 'index', 'media')), false)
  await json('media', root)
  await inCase(casebook => {
    assert.equal(keptReadings(casebook).get(sha256), undefined)
    assert.equal(mediaLibrary(casebook).readings.size, 4)
  })
})

test('what was read of media goes in the act by which their source takes its consent back', async () => {
  await inCase(casebook => {
    const [held, left] = [...mediaLibrary(casebook).readings.keys()]
    const exhibit = exhibitsOf(casebook.custody.journal.acts()).of(held)?.number ?? 0
    const use = { permittedUses: ['analysis'], audiences: ['team'], contactRisk: 'none' } as const
    const id = addSource(casebook, { role: 'witness 1', ...use })
    assignSource(casebook, id, [exhibit], 'lead')
    keepDraft(casebook, exhibit, { base: 0, segments: [] })
    const onDisk = (sha256: string) => {
      const media = join(root, 'index', 'media')
      return readdirSync(media).some(name => readFileSync(join(media, name)).includes(sha256))
    }
    assert.deepEqual([onDisk(held), onDisk(left)], [true, true])
    withdrawConsent(casebook, id, 'by phone', 'lead')
    assert.deepEqual([onDisk(held), onDisk(left)], [false, true])
    assert.equal(readDraft(casebook, exhibit), undefined)
    assert.equal(keptReadings(casebook).get(held), undefined)
  })
})
