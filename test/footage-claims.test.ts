// Footage in the numbers of a claim: how copies are joined is told, a confirmed mark waits again when its footage was there before, and a
// person's judgement cuts what a picture in common joins.

import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { after, before, test } from 'node:test'
import sharp from 'sharp'
import { Random } from '../src/algorithms/random.ts'
import { Casebook } from '../src/casebook/casebook.ts'
import { analyse } from '../src/casebook/line.ts'
import { silentProgress } from '../src/casebook/progress.ts'
import { MarkReviews } from '../src/casebook/review-marks.ts'
import type { VoiceFacts } from '../src/model/voice-facts.ts'
import { nodeSystem } from '../src/system/system.ts'
import { inside } from './support/command-inside.ts'
import { DEVELOPMENT_SCENES } from './support/drawn-scenes.ts'

const CHECKERS = ['check-voices', 'check-dossier'].map(name => resolve(import.meta.dirname, `../scripts/${name}.mjs`))
let folder = ''
let root = ''
const facts: string[] = []

/** A chat whose every message is of somebody else, or of the account stated, and carries its own encoding of one photograph. */
async function chat(name: string, id: number, photograph: Buffer, messages: readonly [string, string, string?][]) {
  const path = join(folder, name)
  mkdirSync(join(path, 'photos'), { recursive: true })
  const rows = await Promise.all(
    messages.map(async ([time, text, account], i) => {
      const photo = `photos/${i}.jpg`
      const copy = sharp(photograph).resize(620 - 90 * i - (id % 7) * 10)
      writeFileSync(join(path, photo), await copy.jpeg({ quality: 60 + 9 * i + (id % 5) }).toBuffer())
      return {
        id: i + 1,
        type: 'message',
        date: time.slice(0, 19),
        date_unixtime: String(Date.parse(time) / 1000),
        from: `Writer ${id} ${i}`,
        from_id: account ?? `user${id * 10 + i}`,
        photo,
        text,
        text_entities: [{ type: 'plain', text }],
      }
    }),
  )
  const head = { id, name, type: 'public_supergroup' }
  writeFileSync(join(path, 'result.json'), JSON.stringify({ ...head, messages: rows }))
}

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'footage-claims-'))
  root = join(folder, 'case')
  const { width, height, data } = Object.values(DEVELOPMENT_SCENES)[0](new Random('place 5'), new Random('moment 5'))
  const photograph = await sharp(data, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 95 })
    .toBuffer()
  await chat('mill', 1_500_000_011, photograph, [
    ['2024-01-05T11:50:00Z', 'I saw it from my own window myself: the granary burned to the ground late on Friday.'],
    ['2024-01-05T12:10:00Z', 'So the granary burned after all, and the office that promised hydrants keeps silent.'],
    ['2024-01-05T12:30:00Z', 'People in the queue for bread say the granary burned, no flour will come next week.'],
  ])
  await chat('river', 1_500_000_012, photograph, [
    ['2024-01-05T09:00:00Z', 'A calm evening by the river, with greetings to all who have moved away from here.'],
    // Whoever confirms the mark need not be told of the same account's own post.
    [
      '2024-01-05T08:00:00Z',
      'The first boat of the year goes on Monday, tickets are sold on the pier.',
      'user15000000110',
    ],
  ])
  mkdirSync(join(folder, 'older'))
  writeFileSync(join(folder, 'older/old.jpg'), await sharp(photograph).resize(500).jpeg({ quality: 70 }).toBuffer())
  writeFileSync(
    join(folder, 'claims.yaml'),
    'claims:\n  - id: granary\n    text: The granary burned\n    support:\n      search:\n        - granary burned\n',
  )
})

after(() => rmSync(folder, { recursive: true, force: true }))

const ok = async (...words: string[]): Promise<string> => {
  const { status, out, errors } = await inside(words)
  assert.equal(status, 0, errors)
  return out
}

/** Takes a chat in; the numbers of the one side. */
const analysed = async (name: string) =>
  JSON.parse(
    await ok(
      'analyse',
      join(folder, name),
      '--open',
      '--case',
      root,
      '--claims',
      join(folder, 'claims.yaml'),
      '--json',
    ),
  ).claims[0].support

/** The facts; the last test recomputes all that were asked for. */
const explained = async (): Promise<VoiceFacts> => {
  const text = await ok('explain', root, 'granary', '--json', '--names')
  facts.push(join(folder, `facts${facts.length}.json`))
  writeFileSync(facts[facts.length - 1], text)
  return JSON.parse(text)
}

const recorded = (stated: object) => {
  const path = join(folder, 'record.jsonl')
  writeFileSync(path, JSON.stringify({ role: 'editor', claim: 'granary', ...stated }))
  return inside(['record', root, '--from', path])
}

const waiting = async () => {
  const casebook = Casebook.open(root, nodeSystem, 'anechoic test')
  try {
    casebook.index().seal()
    const analysis = await analyse(casebook, 0, silentProgress)
    const reviews = new MarkReviews(casebook, analysis, { role: 'coder', isApart: false })
    return reviews.marks.map(mark => ({
      post: reviews.shown(mark).post,
      compared: reviews.compared(mark).map(({ post, because, side }) => [post, because, side]),
      older: reviews.older(mark).map(({ collection }) => collection),
      reopened: reviews.reopened(mark),
    }))
  } finally {
    casebook.close()
  }
}

const postsOf = ({ support }: VoiceFacts) => support.assertions.map(({ id }) => id ?? '')
let reasons = 0
const review = async (post: string, more: object) => {
  const reason = `the window shows the granary from the side of the mill, look ${reasons++}`
  const stated = { type: 'mark-review', side: 'support', post, mark: 'media', verdict: 'own', reason, ...more }
  const { status, errors } = await recorded(stated)
  assert.equal(status, 0, errors)
}

test('explain tells by which exhibits, test and distance copies are joined', async () => {
  const { posts, afterCopies } = await analysed('mill')
  assert.deepEqual([posts, afterCopies], [3, 1])
  const { support } = await explained()
  const shared = support.assertions.map(({ sharedMedium }) => sharedMedium)
  assert.equal(shared[0], undefined)
  assert.deepEqual(
    shared.slice(1).map(one => [one?.exhibit !== one?.ofExhibit, one?.match.test, (one?.match.distance ?? 99) <= 31]),
    [
      [true, 'pdq', true],
      [true, 'pdq', true],
    ],
  )
  const text = await ok('explain', root, 'granary')
  const { exhibit, ofExhibit } = shared[1] ?? {}
  assert.ok(text.includes(`exhibit ${exhibit} and exhibit ${ofExhibit}: the same picture (PDQ)`), text)
})

test('a mark confirmed by media waits again when somebody else had the footage before, until a person has looked at that', async () => {
  const [post] = postsOf(await explained())
  await review(post, { compared: [] })
  assert.equal((await explained()).support.ladder.verifiedMedia, 1)
  await ok('import', join(folder, 'river'), '--case', root)
  const reopened = await explained()
  const [{ mark, reviews }] = reopened.support.assertions
  assert.deepEqual([reopened.support.ladder.marked, reopened.support.ladder.atLeast, mark], [0, 0, 'disputed'])
  assert.deepEqual(reviews[0].reopenedBy?.collections, 0)
  assert.ok((reviews[0].reopenedBy?.post ?? 99) < reopened.support.assertions[0].post)
  assert.match(await ok('explain', root, 'granary'), /earlier post of somebody else has the same footage/)
  const [waits, ...others] = await waiting()
  assert.deepEqual([waits.post, others.length], [post, 0])
  const [[earlier, because, side]] = waits.compared
  assert.match(earlier, /1500000012\/1$/)
  assert.deepEqual([because, side], ['same-media-elsewhere', 'none'])
  await review(post, { compared: waits.compared.map(([key]) => key) })
  assert.deepEqual(await waiting(), [])
})

test('it waits again when a collection held before the post has the footage, not for one held later', async () => {
  const [post] = postsOf(await explained())
  const add = (name: string, day: string) =>
    ok('collections', root, '--add', join(folder, 'older'), '--name', name, '--role', 'editor', '--held-before', day)
  await add('later', '2024-01-06')
  await add('archive', '2021-12-31')
  const { support } = await explained()
  assert.deepEqual([support.ladder.marked, support.assertions[0].mark], [0, 'disputed'])
  assert.deepEqual(support.assertions[0].reviews[0].reopenedBy, { post: null, collections: 1 })
  const [waits] = await waiting()
  assert.deepEqual([waits.older, waits.reopened?.collections], [['archive'], ['archive']])
  await review(post, { compared: waits.compared.map(([key]) => key), collections: waits.older })
})

test('a judgement that two posts are independent cuts a picture in common, with words why', async () => {
  const [first, second] = postsOf(await explained())
  const judged = { type: 'repeat', post: second, of: { post: first }, verdict: 'independent' }
  const bare = await recorded(judged)
  assert.equal(bare.status, 2)
  assert.match(bare.errors, /reason/)
  const given = await recorded({ ...judged, reason: 'both show the sign of the channel and nothing else' })
  assert.equal(given.status, 0, given.errors)
  const { support } = await explained()
  assert.deepEqual([support.ladder.afterCopies, support.ladder.verifiedMedia], [2, 1])
  assert.deepEqual(
    support.assertions.map(({ parent }) => parent?.to ?? null),
    [null, null, 0],
  )
})

test('each state of the claim was recomputed alike from its facts, and so is its dossier', async () => {
  const out = join(folder, 'out')
  await ok('export', root, '--for', 'newsroom', '--format', 'dossier', '-o', out)
  assert.ok(facts.length > 5)
  execFileSync(process.execPath, [CHECKERS[0], ...facts], { stdio: 'pipe' })
  execFileSync(process.execPath, [CHECKERS[1], join(out, 'data/dossier.html')], { stdio: 'pipe' })
})
