// What the program answers of clusters and actors: nobody named who is not to be, wrong questions refused, files and other settings.

import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { judgementHistory } from '../src/casebook/judgements.ts'
import { CaseError } from '../src/model/case-error.ts'
import { answer } from '../src/server/answers.ts'
import type { Input, Output, RouteName } from '../src/server/api.ts'
import { Desk } from '../src/server/desk.ts'
import type { Asked } from '../src/server/route.ts'
import { nodeSystem } from '../src/system/system.ts'
import { processTimers } from '../src/system/timers.ts'
import { inside } from './support/command-inside.ts'
import { exampleCase } from './support/example-case.ts'

const ASKED: Asked = { language: 'en', showNames: false, role: 'person' }

let folder: string
let desk: Desk

async function ask<Name extends RouteName>(name: Name, input: Input<Name>, asked: Partial<Asked> = {}) {
  return JSON.parse(JSON.stringify(await answer(desk, name, input, { ...ASKED, ...asked }))) as Output<Name>
}

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'anechoic-clusters-'))
  const root = await exampleCase(folder)
  await inside([
    ...['record', root, 'actor', '--role', 'editor', '--set', 'actor=hidden-one', '--set', 'kind=person'],
    ...['--set', 'names=Zhanna Orlova', '--set', 'names=Жанна Орлова'],
  ])
  desk = new Desk({ system: nodeSystem, tool: 'anechoic 0.1.0', timers: processTimers, emit: () => {} })
  await desk.choose(root)
  await desk.ready()
})

after(async () => {
  await desk.leave()
  rmSync(folder, { recursive: true, force: true })
})

/** Ids of members of clusters, and their names where they are long enough to be told. */
async function membersKnownBy(): Promise<string[]> {
  const accounts = desk.casebook().index().accounts()
  const { coordination } = await desk.analysis()
  const known = coordination.clusters.flatMap(({ accounts: members }) =>
    Array.from(members, member => [accounts[member].id, accounts[member].name]),
  )
  return known.flat().filter(word => word.length > 3)
}

async function saved(format: 'csv' | 'accounts' | 'gexf' | 'graphml'): Promise<string> {
  const { path } = await ask('coordination.save', { format })
  const offer = desk.offers.of(path.replace('/held/', ''))
  const pieces: string[] = []
  for (let at = 0; ; ) {
    const bytes = await offer.read(at, 65_536)
    if (bytes.length === 0) return pieces.join('')
    at += bytes.length
    pieces.push(new TextDecoder().decode(bytes))
  }
}

test('no answer and no saved network names a member of a cluster that nobody judged, whatever the names switch', async () => {
  const known = await membersKnownBy()
  assert.ok(known.length >= 14)
  const { clusters } = await ask('coordination.list', {})
  const said: unknown[] = [clusters, await ask('coordination.graph', {}, { showNames: true })]
  for (const { id } of clusters) {
    // What members wrote names whom it names; figures, labels and tables may not.
    const { objects: _, ...page } = await ask('coordination.cluster', { cluster: id }, { showNames: true })
    said.push(page, await ask('coordination.rows', { cluster: id, table: 'members', from: 0 }, { showNames: true }))
    said.push(await ask('coordination.graph', { cluster: id }, { showNames: true }))
  }
  for (const format of ['csv', 'accounts', 'gexf', 'graphml'] as const) said.push(await saved(format))
  const text = JSON.stringify(said)
  assert.deepEqual(
    known.filter(word => text.includes(JSON.stringify(word).slice(1, -1))),
    [],
  )
  assert.match(await saved('gexf'), /^<\?xml/)
  assert.equal(
    (await saved('csv')).trim().split('\n').length - 1,
    clusters.reduce((sum, { pairs }) => sum + pairs, 0),
  )
})

test('a cluster, table or reason that is none is refused, quoted, and nothing is signed', async () => {
  const refused = async (asking: Promise<unknown>, key: string, value: RegExp) => {
    await assert.rejects(asking, error => {
      assert.ok(error instanceof CaseError)
      assert.equal(error.key, key)
      assert.match(String(error.parameters.value), value)
      return true
    })
  }
  const { clusters } = await ask('coordination.list', {})
  const cluster = clusters[0].id
  for (const wrong of ['no such\u202e cluster', '__proto__', 'x'.repeat(400)])
    await refused(ask('coordination.cluster', { cluster: wrong }), 'unknown-cluster', /no such|__proto__|xxx/)
  const judge = (reason: string) => ask('coordination.judge', { cluster, verdict: 'coordinated', reason })
  await refused(judge('  … '), 'judgement-without-words', /…/)
  await refused(ask('coordination.rows', { cluster, table: 'posts' as 'pairs', from: 0 }), 'bad-field', /posts/)
  await refused(ask('coordination.rows', { cluster, table: 'pairs', from: -1 }), 'bad-field', /-1/)
  assert.deepEqual(judgementHistory(desk.casebook()), [])
})

test('rows beyond the end of a table are none, and the total stays', async () => {
  const { clusters } = await ask('coordination.list', {})
  const { members } = await ask('coordination.rows', { cluster: clusters[0].id, table: 'members', from: 90_000_000 })
  assert.deepEqual([members?.rows, members?.total], [[], clusters[0].accounts])
})

test('other settings are tried beside the answers, which say so when it is done', async () => {
  const { clusters, limits } = await ask('coordination.list', {})
  assert.deepEqual(limits, [])
  const { job } = await ask('coordination.examine', {})
  // The thread works; the desk answers.
  assert.equal((await ask('coordination.list', {})).clustersTotal, clusters.length)
  await assert.rejects(ask('coordination.examine', {}), /busy/)
  await desk.jobs.stop()
  assert.deepEqual([desk.jobs.newest?.id, desk.jobs.newest?.status], [job, 'stopped'])
  assert.deepEqual((await ask('coordination.cluster', { cluster: clusters[0].id })).robustness, [])
})

test('an actor who is not public is neither shown, nor overwritten unseen', async () => {
  const page = await ask('actors.page', {})
  const variants = await ask('actors.variants', {})
  assert.doesNotMatch(JSON.stringify([page, variants]), /Orlova|Орлова/)
  assert.deepEqual([variants.isHidden, variants.pairs, variants.spellings, variants.unlisted], [true, [], [], []])
  await assert.rejects(ask('actors.names', { actor: 'hidden-one' }), /actor-hidden/)
  const put = { actor: 'hidden-one', kind: 'person', names: ['Nobody'], isPublic: false } as const
  await assert.rejects(ask('actors.put', put), /actor-hidden/)
  await assert.rejects(ask('actors.names', { actor: 'no-such-one' }), /unknown-actor/)
  assert.deepEqual((await ask('actors.names', { actor: 'hidden-one' }, { showNames: true })).names, [
    'Zhanna Orlova',
    'Жанна Орлова',
  ])
  const { problems } = await ask('actors.put', { ...put, actor: 'not an id!' }, { showNames: true })
  assert.match(problems.map(({ text }) => text).join(), /not an id!/)
  const { entries } = await ask('actors.put', { ...put, names: ['Zhanna Orlova', 'Zh. Orlova'] }, { showNames: true })
  assert.equal(entries.length, 1)
  await ask('case.undo', { entry: entries[0] })
  assert.equal((await ask('actors.names', { actor: 'hidden-one' }, { showNames: true })).names.length, 2)
})
