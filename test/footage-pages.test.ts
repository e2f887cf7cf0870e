// What the pages of footage answer, held against the posts of a case: sightings, copies, what waits for names, what is held back or erased.

import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { addCollection } from '../src/casebook/add-collection.ts'
import { consentRegister } from '../src/casebook/consent.ts'
import { textsShown } from '../src/casebook/copied-picture.ts'
import { keepDerived } from '../src/casebook/derived-texts.ts'
import { matchFile } from '../src/casebook/match-file.ts'
import { bytesOf } from '../src/casebook/media-bytes.ts'
import { mediaLibrary } from '../src/casebook/media-library.ts'
import { silentProgress } from '../src/casebook/progress.ts'
import { givenTrustList, readDeeper } from '../src/casebook/read-deeper.ts'
import { addSource, assignSource, withdrawConsent } from '../src/casebook/sources.ts'
import { altoOf } from '../src/import/alto.ts'
import { CaseError } from '../src/model/case-error.ts'
import type { FootageItem } from '../src/model/footage-view.ts'
import { answer } from '../src/server/answers.ts'
import type { Input, Output, RouteName } from '../src/server/api.ts'
import type { ExhibitFacts } from '../src/server/contract-footage.ts'
import { Desk } from '../src/server/desk.ts'
import type { Asked } from '../src/server/route.ts'
import { exiftoolVersion } from '../src/system/exiftool.ts'
import { nodeSystem } from '../src/system/system.ts'
import { processTimers } from '../src/system/timers.ts'
import { inside } from './support/command-inside.ts'
import { erase, exhibits } from './support/erasing.ts'
import { FIRST_POST, footageCase, HOSTILE_CAPTION } from './support/footage-case.ts'
import { certificate, pem } from './support/own-authority.ts'

const HIDDEN: Asked = { language: 'en', showNames: false, role: 'person' }
const NAMED: Asked = { ...HIDDEN, showNames: true }

let folder: string
let desk: Desk

async function ask<Name extends RouteName>(name: Name, input: Input<Name>, asked = HIDDEN): Promise<Output<Name>> {
  return JSON.parse(JSON.stringify(await answer(desk, name, input, asked))) as Output<Name>
}

const gallery = (more: Partial<Input<'footage.gallery'>> = {}, asked = HIDDEN) =>
  ask('footage.gallery', { arrangement: 'all', offset: 0, limit: 100, ...more }, asked)

const numberOf = (ending: string) =>
  exhibits(desk.casebook()).all.find(({ latest }) => latest.name.endsWith(ending))?.number ?? 0

async function shown(exhibit: number, asked = HIDDEN): Promise<ExhibitFacts> {
  const facts = await ask('footage.exhibit', { exhibit }, asked)
  assert.equal(facts.status, 'shown')
  return facts as ExhibitFacts
}

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'anechoic-footage-'))
  desk = new Desk({ system: nodeSystem, tool: 'anechoic 0.1.0', timers: processTimers, emit: () => {} })
  await desk.choose(await footageCase(folder, false, ['--no-media']))
  await desk.ready()
})

after(async () => {
  await desk.leave()
  rmSync(folder, { recursive: true, force: true })
})

test('media that were not read are said to wait, and are read by a job', async () => {
  const unread = await gallery()
  assert.equal(unread.whole, 5)
  assert.deepEqual([unread.waiting, (await ask('footage.waiting', {})).waiting], [5, 5])
  assert.deepEqual(unread.counts.grounds, [{ ground: 'not-read', count: 5 }])
  const facts = await shown(numberOf('street.jpg'))
  assert.equal(facts.isRead, false)
  assert.equal(facts.page.sightingCount, 2, 'its own posts are known all the same')
  await ask('footage.read', {})
  await desk.jobs.ended
  assert.equal(desk.jobs.newest?.status, 'done')
  await desk.ready()
})

test('the gallery lists every medium, first seen first, and one card for what shows the same', async () => {
  const all = await gallery()
  assert.equal(all.whole, 5)
  assert.deepEqual([all.waiting, (await ask('footage.waiting', {})).waiting], [0, 0])
  const seen = all.rows.map(({ firstSeen }: FootageItem) => firstSeen ?? Number.POSITIVE_INFINITY)
  assert.deepEqual(
    seen,
    [...seen].sort((a, b) => a - b),
  )
  assert.equal(all.rows[0].exhibit, numberOf('street.jpg'))
  assert.equal(all.rows[0].firstSeen, FIRST_POST)
  const cards = await gallery({ arrangement: 'families' })
  assert.equal(cards.total, 3)
  assert.equal(cards.counts.families, 3)
  assert.deepEqual(
    all.rows.filter(({ centre }) => centre !== null).map(({ family, familyPosts }) => [family, familyPosts]),
    [
      [3, 5],
      [3, 5],
      [3, 5],
    ],
  )
  const paged = await Promise.all([0, 1, 2, 3, 4].map(offset => gallery({ offset, limit: 1 })))
  assert.deepEqual(
    paged.map(({ rows }) => rows[0].exhibit),
    all.rows.map(({ exhibit }) => exhibit),
  )
})

test('time and chats narrow by the posts of the whole family; a family of texts by the posts of those texts', async () => {
  const before = await gallery({ to: FIRST_POST + 1 })
  assert.deepEqual(
    before.rows.map(({ exhibit }) => exhibit).sort((a, b) => a - b),
    ['street.jpg', 'street-small.jpg', 'street-mirrored.jpg'].map(numberOf).sort((a, b) => a - b),
  )
  assert.equal((await gallery({ from: FIRST_POST + 1e12 })).total, 0)
  assert.equal((await gallery({ family: 'no such family' })).total, 0)
})

test('an exhibit has every post that carries it or a copy, with captions as they are', async () => {
  const street = numberOf('street.jpg')
  const { page, history } = await shown(street)
  assert.equal(page.sightingCount, 5)
  assert.deepEqual(
    page.sightings.map(({ isForward }) => isForward),
    [false, false, false, true, true],
  )
  assert.equal(page.sightings[1].caption, HOSTILE_CAPTION)
  assert.equal(
    history.own.reduce((sum, count) => sum + count, 0),
    3,
  )
  assert.equal(
    history.forwards.reduce((sum, count) => sum + count, 0),
    2,
  )
  assert.equal(history.chats, 2)
  const listed = await ask('posts.list', { filter: { medium: street }, order: 'oldest', offset: 0, limit: 50 })
  assert.deepEqual(
    listed.rows.map(({ post }) => post),
    page.sightings.map(({ post }) => post),
  )
  const same = await ask('posts.list', {
    filter: { medium: street, isSameBytes: true },
    order: 'oldest',
    offset: 0,
    limit: 50,
  })
  assert.equal(same.total, page.item.posts)
  assert.deepEqual(await ask('footage.sightings', { exhibit: street, offset: 3, limit: 2 }), {
    rows: page.sightings.slice(3),
    total: 5,
  })
})

test('copies are seen from the exhibit that is open, and comparing two says the same from either side', async () => {
  const [street, mirrored] = [numberOf('street.jpg'), numberOf('street-mirrored.jpg')]
  const { page } = await shown(street)
  const relative = page.relatives.find(({ exhibit }) => exhibit === mirrored)
  assert.equal(relative?.match.orientation, 'mirrored')
  const one = await ask('footage.compare', { exhibit: street, other: mirrored })
  const back = await ask('footage.compare', { exhibit: mirrored, other: street })
  assert.deepEqual(one.match, relative?.match)
  assert.equal(one.match?.distance, back.match?.distance)
  const [a] = one.place ?? []
  assert.ok(a < -0.9 && a > -1.1, 'turned over, the same size')
  const apart = await ask('footage.compare', { exhibit: street, other: numberOf('other.jpg') })
  assert.equal(apart.match, null)
  assert.equal(apart.isCompared, true)
  const damaged = await ask('footage.compare', { exhibit: street, other: numberOf('damaged.jpg') })
  assert.equal(damaged.isCompared, false)
  await assert.rejects(ask('footage.compare', { exhibit: street, other: 1 }), CaseError)
})

test('what leads to a person, a place or a device waits for names, and is counted', async () => {
  const street = numberOf('street.jpg')
  const { page: hidden } = await shown(street)
  const { page: named } = await shown(street, NAMED)
  const text = JSON.stringify(hidden)
  assert.doesNotMatch(text, /KX-00417|43\.2|76\.9|street\.jpg/)
  assert.ok(hidden.hiddenRows > 0)
  assert.equal(named.hiddenRows, 0)
  assert.ok(JSON.stringify(named).includes('KX-00417'))
  assert.deepEqual(
    named.metadata?.places.map(({ latitude, longitude }) => [latitude, longitude]),
    [[43.25, 76.9]],
  )
  const personal = (named.metadata?.rows.length ?? 0) - (hidden.metadata?.rows.length ?? 0)
  assert.equal(hidden.hiddenRows, personal + (named.metadata?.places.length ?? 0))
})

test('thumbnails are grey values that were kept, and there are none of what could not be decoded', async () => {
  const { rows } = await ask('footage.thumbnails', { exhibits: [numberOf('street.jpg'), numberOf('damaged.jpg'), 999] })
  const [picture, damaged, unknown] = rows.map(row => row.picture)
  assert.ok(picture !== null)
  assert.equal(Buffer.from(picture.base64, 'base64').length, picture.width * picture.height)
  assert.ok(Math.abs(picture.width / picture.height - 4 / 3) < 0.05)
  assert.equal(damaged, null)
  assert.equal(unknown, null)
})

test('exiftool on demand adds to what is known, keeps nothing, and is said to be missing where it is', async () => {
  const street = numberOf('street.jpg')
  const kept = await shown(street, NAMED)
  const path = process.env.PATH
  process.env.PATH = ''
  try {
    await assert.rejects(ask('footage.deeper', { exhibit: street }), { key: 'deep-missing' })
  } finally {
    process.env.PATH = path
  }
  if ((await exiftoolVersion()) !== undefined) {
    const deeper = await ask('footage.deeper', { exhibit: street }, NAMED)
    assert.equal(deeper.status, 'shown')
    const { metadata } = (deeper as ExhibitFacts).page
    assert.match(metadata?.readBy.at(-1) ?? '', /^exiftool /)
    assert.ok((metadata?.rows.length ?? 0) > (kept.page.metadata?.rows.length ?? 0))
    assert.doesNotMatch(JSON.stringify(await ask('footage.deeper', { exhibit: street })), /KX-00417|43\.2|76\.9/)
  }
  assert.deepEqual(await shown(street, NAMED), kept)
})

test('a list of signers is named beside the verdict; one that cannot be read checks nothing', async () => {
  const casebook = desk.casebook()
  const { signal } = new AbortController()
  const trust = { name: 'signers.pem', anchors: '' }
  const { provenance } = await readDeeper(casebook, numberOf('street.jpg'), { isDeep: false, trust, signal })
  assert.deepEqual([provenance?.verdict, provenance?.trustList], ['none', 'signers.pem'])
  const path = join(folder, 'signers.pem')
  writeFileSync(path, '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n')
  assert.throws(() => givenTrustList(casebook, path), { key: 'trust-list-unreadable' })
  assert.throws(() => givenTrustList(casebook, `${path}.none`), { key: 'input-not-found' })
  assert.equal((await inside(['media', join(folder, 'case'), '--deep'])).status, 2)
})

test('who goes on from card to card sees every card of the gallery once, in its order', async () => {
  const query = { arrangement: 'families', kind: 'picture' } as const
  const { rows } = await gallery(query)
  const cards = rows.map(({ exhibit }) => exhibit)
  const met: number[] = []
  let at: number | null = cards[0]
  while (at !== null && met.length <= cards.length) {
    const { position, total, previous, next }: Output<'footage.neighbours'> = await ask('footage.neighbours', {
      ...query,
      exhibit: at,
    })
    assert.deepEqual([position, total, previous], [met.length, cards.length, met.at(-1) ?? null])
    met.push(at)
    at = next
  }
  assert.deepEqual(met, cards)
  // A copy without a card of its own stands where its family does; what the conditions leave out stands nowhere.
  const small = numberOf('street-small.jpg')
  assert.equal((await ask('footage.neighbours', { ...query, exhibit: small })).position, 0)
  const videos = await ask('footage.neighbours', { ...query, kind: 'video', exhibit: small })
  assert.deepEqual(videos, { position: null, total: 0, previous: null, next: null })
})

test('older footage and certificates are added, looked into, taken away and brought back', async () => {
  const path = join(folder, 'exports', 'south', 'photos')
  await ask('footage.collect', { path, name: 'lent out', isHashes: false, heldBefore: '2023-12-31' })
  await desk.jobs.ended
  assert.equal(Object(desk.jobs.newest?.result).members, 2)
  const signers = join(folder, 'signers of ours.pem')
  writeFileSync(signers, pem(certificate({ name: 'Kestrel root', to: Date.UTC(2040, 4, 1) })))
  await ask('footage.trust', { path: signers, name: 'signers' })
  const { collections, trustLists } = await ask('footage.lists', {})
  const [{ name, members: held, heldBefore, matches }] = collections
  assert.deepEqual([name, held, heldBefore, matches], ['lent out', 2, '2023-12-31', 3])
  assert.deepEqual(trustLists[0].holders, [{ subject: 'Kestrel root', until: '2040-05-01' }])
  const { rows, total } = await ask('footage.members', { name: 'lent out', offset: 0, limit: 100 })
  assert.equal(total, 2)
  assert.ok(
    rows.every(({ name }) => !/street/.test(name)),
    'names of files wait',
  )
  const members = (await ask('footage.members', { name: 'lent out', offset: 0, limit: 100 }, NAMED)).rows
  const small = members.find(({ name }) => name === 'street-small.jpg')
  assert.deepEqual(small?.matches.find(({ exhibit }) => exhibit === numberOf('street-small.jpg'))?.match, {
    test: 'sha256',
  })
  // A verdict against a kept list names it; nothing of it is kept.
  const facts = await ask('footage.deeper', { exhibit: numberOf('street.jpg'), trustList: 'signers' })
  assert.equal(facts.status === 'shown' && facts.page.provenance?.trustList, 'signers')
  assert.equal((await shown(numberOf('street.jpg'))).page.provenance?.trustList, undefined)
  await ask('footage.uncollect', { name: 'lent out', again: false })
  await ask('footage.untrust', { name: 'signers' })
  assert.deepEqual(
    [(await ask('footage.lists', {})).collections, (await ask('footage.lists', {})).trustLists],
    [[], []],
  )
  await ask('footage.uncollect', { name: 'lent out', again: true })
  await ask('footage.untrust', { name: 'signers', again: true })
  assert.equal((await ask('footage.lists', {})).collections[0].matches, 3)
  await ask('footage.uncollect', { name: 'lent out' })
  await assert.rejects(ask('footage.untrust', { name: 'nobody' }), { key: 'unknown-trust-list' })
})

test('a picture that was cut off is compared as far as it goes, and that is said', async () => {
  const casebook = desk.casebook()
  const { sha256, latest } = exhibits(casebook).get(numberOf('street.jpg')) ?? assert.fail()
  const whole = bytesOf(casebook.custody.vault.open(sha256, latest.name), latest.sizeBytes)
  const path = join(folder, 'cut-off.jpg')
  writeFileSync(path, whole.subarray(0, Math.round(whole.length * 0.9)))
  const found = await matchFile(casebook, mediaLibrary(casebook), path, new AbortController().signal)
  assert.deepEqual([found.ground, found.isPartial], ['picture-damaged', true])
  assert.ok(found.exhibits.some(({ exhibit }) => exhibit === numberOf('street.jpg')))
})

test('the page of a copy shows what was read in the picture it is a copy of, its places in its own pixels', async () => {
  const [street, small] = ['street.jpg', 'street-small.jpg'].map(numberOf)
  const medium = exhibits(desk.casebook()).get(street) ?? assert.fail()
  const line = { x: 64, y: 48, width: 320, height: 24, text: 'GRANARY', confidence: 0.9, block: 0, words: [] }
  const text = altoOf({ width: 640, height: 480, by: 'tool 1', data: [], lines: [line] })
  const from = { exhibit: street, kind: 'picture-text', by: 'tool 1' } as const
  const [number] = await keepDerived(desk.casebook(), [
    { medium, from, bytes: new TextEncoder().encode(text), ending: '.alto.xml', role: 'coder 1' },
  ])
  desk.reread()
  const own = (await shown(street)).page.texts
  assert.deepEqual(
    own.map(({ exhibit, readIn }) => [exhibit, readIn]),
    [[number, undefined]],
  )
  const casebook = desk.casebook()
  const library = mediaLibrary(casebook)
  const of = (picture: number, distance: number) => {
    const near = (sha256: Parameters<typeof library.familyOf>[0]) => {
      const family = library.familyOf(sha256)
      const nearer = family?.members.map(member =>
        member.match.test === 'pdq' ? { ...member, match: { ...member.match, distance } } : member,
      )
      return family === undefined || nearer === undefined ? undefined : { ...family, members: nearer }
    }
    const seen = { familyOf: near, readings: library.readings } as typeof library
    return textsShown(casebook, seen, consentRegister(casebook), picture)
  }
  const [copied] = of(small, 4)
  assert.deepEqual([copied.exhibit, copied.readIn], [number, street])
  assert.equal(copied.lines[0].box, '40,30,200,15')
  assert.deepEqual(of(small, 5), [], 'as far apart as other words in the same frame can be')
  assert.deepEqual(of(numberOf('street-mirrored.jpg'), 4), [])
  assert.deepEqual(of(numberOf('other.jpg'), 4), [])
})

test('an index that is made again reads the media again', async () => {
  await ask('custody.rebuild', {})
  await desk.jobs.ended
  assert.equal(desk.jobs.newest?.status, 'done')
  await desk.ready()
  const { waiting, whole } = await gallery()
  assert.deepEqual([waiting, whole], [0, 5])
})

test('the plan of an erasure names the collections that would go with it', async () => {
  const small = numberOf('street-small.jpg')
  const planned = async () => {
    await ask('erase.plan', { exhibits: [small] })
    await desk.jobs.ended
    return (await ask('erase.planned', {}))?.collections
  }
  assert.deepEqual(await planned(), [])
  const path = join(folder, 'exports', 'south', 'photos', 'street-small.jpg')
  const words = { path, isHashes: false, name: 'lent', role: 'editor', progress: silentProgress }
  await addCollection(desk.casebook(), { ...words, signal: new AbortController().signal })
  desk.reread()
  assert.deepEqual(await planned(), ['lent'])
})

test('an exhibit that its source holds back, and one that was erased, are said to be so and leave the gallery', async () => {
  const casebook = desk.casebook()
  const other = numberOf('other.jpg')
  const source = addSource(casebook, {
    role: 'witness 1',
    permittedUses: ['analysis'],
    audiences: ['team'],
    contactRisk: 'none',
  })
  assignSource(casebook, source, [other], 'lead')
  withdrawConsent(casebook, source, 'by phone', 'lead')
  desk.reread()
  const held = await ask('footage.exhibit', { exhibit: other }, NAMED)
  assert.deepEqual(held, { status: 'held-back', exhibit: other, source, why: 'withdrawn' })
  const { rows, coverage } = await gallery({}, NAMED)
  assert.ok(rows.every(({ exhibit }) => exhibit !== other))
  assert.equal(coverage.heldBack, 1)
  assert.deepEqual((await ask('footage.thumbnails', { exhibits: [other] })).rows, [{ exhibit: other, picture: null }])
  await assert.rejects(ask('footage.compare', { exhibit: numberOf('street.jpg'), other }), CaseError)
  assert.equal((await ask('posts.list', { filter: { medium: other }, order: 'oldest', offset: 0, limit: 9 })).total, 0)

  const small = numberOf('street-small.jpg')
  await erase(casebook, { exhibits: [small] })
  desk.reread()
  const gone = await ask('footage.exhibit', { exhibit: small })
  assert.equal(gone.status, 'erased')
  const { page } = await shown(numberOf('street.jpg'))
  assert.ok(page.relatives.every(({ exhibit }) => exhibit !== small))
  assert.equal((await ask('footage.exhibit', { exhibit: 4096 })).status, 'none')
})
