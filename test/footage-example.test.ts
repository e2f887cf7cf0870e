// The example with footage shows what its text promises.

import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { Casebook } from '../src/casebook/casebook.ts'
import { footageOverview } from '../src/casebook/footage-overview.ts'
import { addTrustList } from '../src/casebook/trust-lists.ts'
import { questionGroups } from '../src/messages/media-question-groups.ts'
import type { FootageOverview } from '../src/model/footage-overview.ts'
import { nodeSystem } from '../src/system/system.ts'
import { hasFfmpeg } from './support/canary-media.ts'
import { inside } from './support/command-inside.ts'
import { exhibits } from './support/erasing.ts'
import { certificate, pem } from './support/own-authority.ts'

const example = fileURLToPath(new URL('../examples/footage', import.meta.url))
let folder = ''
let root = ''
let figures: { readonly claims: readonly { readonly support: Record<string, unknown> }[] }
let view: FootageOverview
let exhibitOf: ReadonlyMap<string, number>

async function said(...words: string[]): Promise<string> {
  const { status, out, errors } = await inside(words)
  assert.equal(status, 0, errors)
  return out
}

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'footage-example-'))
  root = join(folder, 'footage')
  const claims = join(example, 'claims.yaml')
  figures = JSON.parse(
    await said('analyse', join(example, 'exports'), '--open', '--case', root, '--claims', claims, '--json'),
  )
  const older = ['--add', join(example, 'older'), '--name', 'older', '--held-before', '2024-06-30', '--role', 'editor']
  await said('collections', root, ...older)
  const casebook = Casebook.open(root, nodeSystem, 'anechoic test')
  try {
    casebook.index().seal()
    view = await footageOverview(casebook, Number.POSITIVE_INFINITY)
    exhibitOf = new Map(exhibits(casebook).all.map(({ latest, number }) => [latest.name, number]))
  } finally {
    casebook.close()
  }
})

after(() => rmSync(folder, { recursive: true, force: true }))

const numberOf = (ending: string) => {
  const found = [...exhibitOf].find(([name]) => name.endsWith(ending))
  assert.ok(found, ending)
  return found[1]
}

test('it is small, and its text names the exhibits as they are', () => {
  const sizes = readdirSync(example, { recursive: true, encoding: 'utf8' }).map(name => statSync(join(example, name)))
  const bytes = sizes.reduce((sum, facts) => sum + (facts.isFile() ? facts.size : 0), 0)
  assert.ok(bytes <= 400_000, `${bytes} bytes`)
  const text = readFileSync(join(example, 'README.md'), 'utf8')
  assert.ok(text.includes(`--exhibit ${numberOf('photo_1@09-03-2025_15-08-00.jpg')} --show-names --deep`))
  assert.ok(text.includes(`--exhibit ${numberOf('walk.mp4')} examples/footage/walk.srt`))
})

test('five forms of one photograph are one family, one origin, and the one seen first stands for them', () => {
  const [photograph] = view.families
  assert.equal(photograph.exhibit, numberOf('photo_1@09-03-2025_15-08-00.jpg'))
  assert.deepEqual([photograph.memberCount, photograph.posts], [5, 5])
  const turned = photograph.members.map(({ match }) => match.orientation ?? 'upright')
  assert.equal(turned.filter(each => each !== 'upright').length, 1)
  assert.equal(view.familyCount, hasFfmpeg ? 2 : 1)
  const { posts, speakers, afterCopies, atMost } = figures.claims[0].support
  assert.deepEqual({ posts, speakers, afterCopies, atMost }, { posts: 6, speakers: 6, afterCopies: 2, atMost: 2 })
})

test('the report leads from a family to its exhibits and posts', () => {
  const report = readFileSync(join(root, 'report.html'), 'utf8')
  const footage = report.slice(report.indexOf('<section id="footage">'))
  const section = footage.slice(0, footage.indexOf('</section>'))
  const [photograph] = view.families
  for (const number of [photograph.exhibit, ...photograph.members.map(({ exhibit }) => exhibit)])
    assert.ok(
      section.includes(`<a href="#o${number}">${number}</a>`) && report.includes(`id="o${number}"`),
      `${number}`,
    )
  for (const post of photograph.history)
    assert.ok(section.includes(`<a href="#p${post + 1}">`) && report.includes(`id="p${post + 1}"`), `${post}`)
  assert.equal(photograph.history.length, 5)
  assert.ok(!section.includes('Kestrel'))
})

test('the older photograph is known, and its caption is asked about', () => {
  const crowd = numberOf('photo_2@09-03-2025_15-55-00.jpg')
  assert.deepEqual(
    view.seenBefore.map(({ exhibit, match }) => [exhibit, match.collection, match.heldBefore]),
    [[crowd, 'older', '2024-06-30']],
  )
  const asked = view.questions.filter(({ exhibit }) => exhibit === crowd).map(({ question }) => question.kind)
  assert.deepEqual(asked, [
    'taken-long-before-posted',
    'taken-against-caption',
    'encoding-against-camera',
    'seen-in-collection',
  ])
})

test('the part of the video is found with its interval', { skip: hasFfmpeg ? false : 'no ffmpeg' }, () => {
  const [, video] = view.families
  assert.equal(video.exhibit, numberOf('walk.mp4'))
  assert.equal(video.members[0].exhibit, numberOf('part.mp4'))
  const { interval } = video.members[0].match
  assert.ok(interval !== undefined && Math.abs(interval.other[0] - 6) <= 1, JSON.stringify(interval))
})

test('explanations stand once a kind; the reviewed photographs make it at least one', async () => {
  const mirrored = questionGroups('en', view.questions).filter(({ kind }) => kind === 'mirrored')
  assert.deepEqual(
    mirrored.map(({ asked, explanations }) => [asked.length, new Set(explanations).size === explanations.length]),
    [[2, true]],
  )
  await said('record', root, '--from', join(example, 'casework.jsonl'))
  const weighed = await said('weigh', root)
  assert.match(weighed, /6 posts, 6 speakers, 2 after copies, at most 2 origins; at least: 1/)
})

test('signers that the case keeps under a name are checked against by that name, files by their path', async () => {
  const path = join(folder, 'signers')
  writeFileSync(path, pem(certificate({ name: 'Kestrel root', to: Date.UTC(2040, 4, 1) })))
  const casebook = Casebook.open(root, nodeSystem, 'anechoic test')
  try {
    addTrustList(casebook, { path, name: 'press signers', role: 'editor' })
  } finally {
    casebook.close()
  }
  const media = (list: string) => inside(['media', root, '--exhibit', '8', '--trust-list', list, '--json'])
  const listOf = ({ out }: { out: string }) => JSON.parse(out).provenance.trustList
  assert.equal(listOf(await media('press signers')), 'press signers')
  assert.equal(listOf(await media(path)), 'signers')
  const { status, errors } = await media('press signer')
  assert.ok(status !== 0 && errors.includes('press signer'), errors)
})
