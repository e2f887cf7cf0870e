// From what people record to the numbers of a claim: every judgement counts, and taking it back gives the numbers of before.

import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Casebook } from '../src/casebook/casebook.ts'
import { entryText, recordCasework } from '../src/casebook/casework-record.ts'
import { explainClaim } from '../src/casebook/explain.ts'
import { analyse } from '../src/casebook/line.ts'
import { listClaim } from '../src/casebook/list-posts.ts'
import type { WeighedClaim } from '../src/model/ladder.ts'
import { CHAT, FIRST, millStreetChat } from './support/mill-street.ts'
import { checked } from './support/voice-facts-sample.ts'
import { openWitnessCase, running, take } from './support/witness-case.ts'

async function inCase(work: (casebook: Casebook) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'voices-'))
  const casebook = await openWitnessCase(join(folder, 'case'), 'open')
  try {
    mkdirSync(join(folder, 'export'))
    writeFileSync(join(folder, 'export', 'result.json'), millStreetChat())
    await take(casebook, [join(folder, 'export')])
    const search = { 'support.search': ['granary burned'], 'deny.search': ['granary whole'] }
    await record(casebook, 'claim', { claim: 'granary', text: 'The granary burned', ...search })
    await work(casebook)
  } finally {
    casebook.close()
    rmSync(folder, { recursive: true })
  }
}

async function record(casebook: Casebook, kind: string, stated: Record<string, unknown>): Promise<string> {
  const records = [{ line: 1, kind, stated: { role: 'editor', ...stated } }]
  const { entries, problems } = await recordCasework(casebook, records, { where: 'test', ...running })
  assert.deepEqual(problems, [])
  return entryText(entries[0])
}

const weighed = async (casebook: Casebook): Promise<WeighedClaim> => {
  const { claims } = await analyse(casebook, 0, running.progress)
  return claims[0]
}

const review = (post: number, more: Record<string, unknown>) => ({
  claim: 'granary',
  side: 'support',
  post: `${CHAT}/${post}`,
  mark: 'words',
  reason: `looked at ${post}`,
  compared: post === 1 ? [] : [`${CHAT}/1`],
  ...more,
})

test('rules alone: copies and forwards add no voice, a relay stands for its speaker, nothing is assessed', async () => {
  await inCase(async casebook => {
    const { support, deny } = await weighed(casebook)
    const { posts, speakers, afterCopies, atMost, atLeast, unreviewed } = support.ladder
    assert.deepEqual([posts, speakers, afterCopies, atMost, atLeast, unreviewed], [6, 6, 5, 5, null, 2])
    assert.deepEqual([deny.ladder.posts, deny.ladder.atMost, deny.ladder.atLeast], [1, 1, null])
    const relays = support.assertions.filter(({ voice }) => voice !== undefined)
    assert.deepEqual(
      relays.map(({ speakers: own }) => own),
      [['Bolat Sampleman'], ['Bolat Sampleman']],
    )
  })
})

/** Each with what it does to the support side: [posts, U, A, L]. */
const STEPS: readonly [string, Record<string, unknown>, readonly (number | null)[]][] = [
  ['assertion', { claim: 'granary', post: `${CHAT}/7`, stance: 'support' }, [7, 6, 0, null]],
  ['assertion', { claim: 'granary', post: `${CHAT}/1`, stance: 'unrelated', covers: 'copies' }, [5, 5, 0, null]],
  ['assertion', { claim: 'granary', post: `${CHAT}/4`, stance: 'deny' }, [4, 4, 0, null]],
  ['assertion', { role: 'coder 2', claim: 'granary', post: `${CHAT}/4`, stance: 'support' }, [5, 5, 0, null]],
  ['actor', { actor: 'bolat', kind: 'person', names: ['Bolat Sampleman'] }, [5, 4, 0, null]],
  ['alias', { members: ['actor:bolat', 'telegram:user880000004'], verdict: 'same' }, [5, 3, 0, null]],
  [
    'controller',
    {
      controller: 'Mill Street News',
      members: ['telegram:user880000007', 'telegram:user880000004'],
      reason: 'one imprint',
    },
    [5, 2, 0, null],
  ],
  ['side-review', { claim: 'granary', side: 'support' }, [5, 2, 0, null]],
]

const numbersOf = ({ support: { ladder } }: WeighedClaim) => [
  ladder.posts,
  ladder.atMost,
  ladder.marked,
  ladder.atLeast,
]

test('each judgement counts; taken back one after another, in another order, all numbers return', async () => {
  await inCase(async casebook => {
    const entries: string[] = []
    const base = await weighed(casebook)
    for (const [kind, stated, expected] of STEPS) {
      entries.push(await record(casebook, kind, stated))
      assert.deepEqual(numbersOf(await weighed(casebook)), expected, `${kind} ${JSON.stringify(stated)}`)
    }
    const { disagreements } = await explainClaim(casebook, 'granary', { hasNames: false, hasTexts: false, ...running })
    assert.equal(disagreements.length, 1)
    for (const i of [3, 0, 6, 1, 7, 2, 5, 4])
      await record(casebook, 'withdrawal', { of: entries[i], reason: 'mistaken' })
    assert.deepEqual(await weighed(casebook), base)
  })
})

test('reviews give A and L; an inherited mark joins; the facts agree with the checker', async () => {
  await inCase(async casebook => {
    const own = { verdict: 'own', 'vantage.place': 'Mill Street' }
    await record(casebook, 'mark-review', review(1, own))
    assert.deepEqual(numbersOf(await weighed(casebook)), [6, 5, 1, null])
    const second = await record(casebook, 'mark-review', review(4, { ...own, mark: 'media', 'vantage.place': 'roof' }))
    const both = await weighed(casebook)
    assert.deepEqual([...numbersOf(both), both.support.ladder.vantages], [6, 5, 2, 0, 2])
    const analysis = await analyse(casebook, 0, running.progress)
    const listed = (rung: string) => [...listClaim(casebook, analysis, 'granary', { side: 'support', rung })]
    assert.deepEqual(
      listed('marked').map(({ post, mark, markKind }) => [post, mark, markKind]),
      [
        [`${CHAT}/1`, 'confirmed', 'words'],
        [`${CHAT}/4`, 'confirmed', 'media'],
      ],
    )
    assert.equal(listed('atMost').length, 5)
    assert.deepEqual(listed('unreviewed'), [])
    const third = { ...review(4, { verdict: 'inherited', 'of.post': `${CHAT}/1` }), role: 'coder 2' }
    const differing = await record(casebook, 'mark-review', third)
    assert.deepEqual(numbersOf(await weighed(casebook)), [6, 5, 1, 0])
    await record(casebook, 'mark-review', { ...third, role: 'lead', reason: 'settled', resolves: [second, differing] })
    const settled = await weighed(casebook)
    assert.deepEqual(numbersOf(settled), [6, 4, 1, 0])
    assert.ok(settled.support.edges.some(({ test: by }) => by === 'inherited-mark'))
    await record(casebook, 'repeat', {
      claim: 'granary',
      post: `${CHAT}/8`,
      of: { post: `${CHAT}/5` },
      verdict: 'repeats',
    })
    assert.equal((await weighed(casebook)).support.ladder.atMost, 3)

    const facts = await explainClaim(casebook, 'granary', { hasNames: false, hasTexts: false, ...running })
    assert.deepEqual(facts.support.ladder, (await weighed(casebook)).support.ladder)
    const text = JSON.stringify(facts)
    const { code, output } = await checked([text])
    assert.equal(code, 0, output)
    for (const leak of [FIRST.slice(0, 20), 'user88', 'telegram', 'Person', 'Bolat', 'roof', 'looked at'])
      assert.ok(!text.includes(leak), leak)
  })
})

test('a review was of the words that it quotes: when a later export shows others, the mark waits again', async () => {
  await inCase(async casebook => {
    await record(casebook, 'mark-review', review(1, { verdict: 'own' }))
    const stateOf = async () => {
      const { support } = await weighed(casebook)
      const marks = support.assertions.map(({ mark }) => mark)
      return { marked: support.ladder.marked, isConfirmed: marks.includes('confirmed') }
    }
    assert.deepEqual(await stateOf(), { marked: 1, isConfirmed: true })
    const chat = JSON.parse(millStreetChat())
    const [first] = chat.messages
    first.text = `${FIRST} Or so my neighbour says.`
    Object.assign(first, { edited: '2026-01-06T10:00:00', edited_unixtime: String(Date.UTC(2026, 0, 6, 5) / 1000) })
    const folder = mkdtempSync(join(tmpdir(), 'voices-later-'))
    try {
      writeFileSync(join(folder, 'result.json'), JSON.stringify(chat))
      await take(casebook, [folder])
      assert.deepEqual(await stateOf(), { marked: 0, isConfirmed: false })
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
