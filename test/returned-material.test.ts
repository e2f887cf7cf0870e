// What other tools give, over the whole case: web archives read like folders, rebuilt, held back and erased; FollowTheMoney out and in.

import assert from 'node:assert/strict'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Casebook } from '../src/casebook/casebook.ts'
import { caseworkOf } from '../src/casebook/casework.ts'
import { recordFtm } from '../src/casebook/record-ftm.ts'
import { addSource, withdrawConsent } from '../src/casebook/sources.ts'
import { inFolder } from './support/command-line.ts'
import { assertGone, assertWhole, erase, exhibits, numberOf, planOf } from './support/erasing.ts'
import { gzippedRecords, sampleRecords, waczBytes } from './support/web-archive.ts'
import { figuresOf, index, MODES, openWitnessCase, running, take } from './support/witness-case.ts'

function write(folder: string, name: string, bytes: Uint8Array | string): string {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, name), bytes)
  return join(folder, name)
}

const textsOf = (casebook: Casebook, words: string) => {
  const corpus = casebook.index()
  return corpus.posts(corpus.search(words, 5).map(({ post }) => post)).map(({ text }) => text)
}

/** The first page has another digest than is stated, so that a problem names its address. */
function spoiledRecords(): Buffer[] {
  return sampleRecords().map(record =>
    record.includes('The northern bridge')
      ? Buffer.from(record.toString().replace(/(WARC-Payload-Digest: sha1:).{6}/, '$1AAAAAA'))
      : record,
  )
}

for (const mode of MODES)
  test(`pages of a WACZ are searched, rebuilt alike, and erased with everything that holds them (${mode})`, async () => {
    await inFolder(async folder => {
      const casebook = await openWitnessCase(join(folder, 'case'), mode)
      await take(casebook, [write(join(folder, 'in'), 'web.wacz', waczBytes(spoiledRecords()))])
      assert.ok(casebook.intakes().some(({ problems }) => problems.some(({ code }) => code === 'warc-payload-digest')))
      assert.deepEqual(textsOf(casebook, 'northern bridge'), ['The northern bridge was closed at nine.'])
      assert.deepEqual(textsOf(casebook, 'post'), [], 'lists of the archive hold no posts')
      const page = exhibits(casebook).all.find(
        ({ latest }) => latest.format === 'document' && latest.name.endsWith('.html'),
      )
      assert.equal(page?.latest.stated?.url, 'https://herald.example/news/bridge?id=7')
      assert.deepEqual(page?.latest.memberOf, { name: 'web.wacz' })
      const before = await figuresOf(casebook)
      const report = mode === 'open' ? readFileSync(join(casebook.root, 'report.html'), 'utf8') : undefined
      assert.ok(
        report === undefined ||
          report.includes('captured 2031-03-04T05:06:07Z by its account; the hash stated there differs'),
      )
      assert.deepEqual(await figuresOf(casebook), before)

      const number = numberOf(casebook, /bridge-[0-9a-f]{8}\.html$/)
      const plan = await planOf(casebook, { exhibits: [number] })
      assert.ok(plan.containers.includes(numberOf(casebook, /^web\.wacz$/)), 'the archive holds the page too')
      await erase(casebook, { exhibits: [number] }, true)
      assertGone(casebook, ['The northern bridge was closed', 'herald.example/news/bridge'])
      assertWhole(casebook)
      await index(casebook)
      assert.deepEqual(textsOf(casebook, 'leaflet'), ['A leaflet of three words.'])
    })
  })

test('a web archive of a source that withdraws is held back with its pages', async () => {
  await inFolder(async folder => {
    const casebook = await openWitnessCase(join(folder, 'case'), 'open')
    const permittedUses = ['analysis']
    const id = addSource(casebook, { role: 'witness 3', permittedUses, audiences: ['team'], contactRisk: 'low' })
    await take(casebook, [write(join(folder, 'in'), 'web.warc.gz', gzippedRecords(sampleRecords()))], id)
    assert.equal(textsOf(casebook, 'northern bridge').length, 1)
    withdrawConsent(casebook, id, 'asked for it', 'editor')
    await index(casebook)
    assert.deepEqual(textsOf(casebook, 'northern bridge'), [])
  })
})

const ENTITIES = [
  { id: 'p1', schema: 'Person', properties: { name: ['Orrin Vale'] } },
  { id: 'o1', schema: 'Organization', properties: { name: ['Tolmas Water Works'] } },
  {
    id: 't1',
    schema: 'Directorship',
    properties: { director: ['p1'], organization: ['o1'], publisher: ['Herald register'] },
  },
  {
    id: 'm1',
    schema: 'Message',
    properties: { bodyText: ['The bridge was closed at nine.'], date: ['2031-03-04T05:06:07'], sender: ['o1'] },
  },
]
const LINES = ENTITIES.map(entity => `${JSON.stringify(entity)}\n`).join('')

for (const mode of MODES)
  test(`actors and ties of FollowTheMoney are recorded by an act of a person only, once (${mode})`, async () => {
    await inFolder(async folder => {
      const casebook = await openWitnessCase(join(folder, 'case'), mode)
      const path = write(join(folder, 'in'), 'tolmas.ftm.json', LINES)
      await take(casebook, [path])
      assert.equal(textsOf(casebook, 'bridge').length, 1)
      assert.deepEqual([caseworkOf(casebook).actors.length, caseworkOf(casebook).ties.length], [0, 0])
      const first = await recordFtm(casebook, { path, role: 'coder 1', ...running })
      assert.deepEqual([first.entries.length, first.problems], [3, []])
      const { actors, ties } = caseworkOf(casebook)
      assert.deepEqual([actors.length, actors.every(({ act }) => !act.isPublic), ties.length], [2, true, 1])
      const again = await recordFtm(casebook, { path, role: 'coder 1', ...running })
      assert.deepEqual([again.entries, again.problems], [[], []])
      assert.equal((await recordFtm(casebook, { path, role: undefined, ...running })).problems.length, 3)
      await assert.rejects(recordFtm(casebook, { path: write(folder, 'x.ftm.json.txt', 'a'), role: 'r', ...running }), {
        code: 'input-not-readable',
      })
    })
  })
