// Whatever is recorded and withdrawn again leaves every number as it was.

import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Casebook } from '../src/casebook/casebook.ts'
import { entryText, recordCasework } from '../src/casebook/casework-record.ts'
import { analyse } from '../src/casebook/line.ts'
import { recordClaims } from '../src/casebook/record-claims.ts'
import { CHAT, writeChat } from './support/heron-chat.ts'
import { openWitnessCase, running, take } from './support/witness-case.ts'

const MARK = { claim: 'bridge', side: 'support', mark: 'words', reason: 'w' }

/** One record of each kind that shapes the numbers of a claim. */
const RECORDS: readonly (readonly [kind: string, stated: Record<string, unknown>])[] = [
  ['assertion', { claim: 'bridge', post: `${CHAT}/3`, stance: 'deny' }],
  ['assertion', { claim: 'bridge', post: `${CHAT}/1`, stance: 'unrelated', covers: 'copies' }],
  ['mark-review', { ...MARK, post: `${CHAT}/1`, verdict: 'own', vantage: { place: 'Heron bridge' } }],
  ['side-review', { claim: 'bridge', side: 'deny' }],
  ['repeat', { claim: 'bridge', post: `${CHAT}/3`, of: { post: `${CHAT}/1` }, verdict: 'repeats' }],
  ['alias', { members: ['telegram:user700000001', 'telegram:user700000003'], verdict: 'same' }],
  [
    'controller',
    { controller: 'one', members: ['telegram:user700000001', 'telegram:user700000003'], reason: 'public' },
  ],
  ['claim', { claim: 'bridge', text: 'otherwise', support: { search: 'bakery' } }],
  ['outage', { place: 'Heron', from: '2026-01-05T00:00Z', to: '2026-01-06T00:00Z', measuredBy: 'a probe' }],
  ['credibility', { claim: 'bridge', side: 'deny', reliability: 'F', credibility: 6 }],
]

async function record(casebook: Casebook, kind: string, stated: Record<string, unknown>): Promise<string> {
  const records = [{ line: 1, kind, stated: { role: 'coder 1', ...stated } }]
  const { entries, problems } = await recordCasework(casebook, records, { where: 'test', ...running })
  assert.deepEqual(problems, [])
  return entryText(entries[0])
}

async function numbers(casebook: Casebook): Promise<string> {
  const { claims, casework } = await analyse(casebook, 0, running.progress)
  return JSON.stringify([claims, casework])
}

test('law: a record that is withdrawn leaves every number of every claim as it was; without withdrawal it does not', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'casework-withdrawal-'))
  const casebook = await openWitnessCase(join(folder, 'case'), 'open')
  try {
    const { inputs, claims } = writeChat(folder)
    await take(casebook, [inputs])
    recordClaims(casebook, claims)
    const before = await numbers(casebook)
    const entries: string[] = []
    for (const [kind, stated] of RECORDS) {
      const entry = await record(casebook, kind, stated)
      assert.notEqual(await numbers(casebook), before, `${kind} changes something`)
      await record(casebook, 'withdrawal', { of: entry })
      assert.equal(await numbers(casebook), before, kind)
    }
    for (const [kind, stated] of RECORDS) entries.push(await record(casebook, kind, { ...stated, role: 'coder 2' }))
    assert.notEqual(await numbers(casebook), before)
    for (const of of entries) await record(casebook, 'withdrawal', { of, role: 'coder 2' })
    assert.equal(await numbers(casebook), before)
  } finally {
    casebook.close()
    rmSync(folder, { recursive: true })
  }
})
