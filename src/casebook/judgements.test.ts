import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { findingId } from '../detect/finding-id.ts'
import { nodeSystem } from '../system/system.ts'
import { Casebook } from './casebook.ts'
import { entryText, recordCasework } from './casework-record.ts'
import { entriesNaming } from './erase-acts.ts'
import { judgementHistory, judgementsOf, mayBeNamed, recordJudgement } from './judgements.ts'
import { silentProgress } from './progress.ts'

const ACCOUNTS = ['telegram:user1', 'telegram:user2', 'telegram:user3']
const CLUSTER = findingId('cluster', ACCOUNTS)

async function withCase(work: (casebook: Casebook) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'anechoic-judgements-'))
  const casebook = Casebook.openOrCreate(join(folder, 'case'), nodeSystem, 'anechoic test')
  try {
    await work(casebook)
  } finally {
    casebook.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

function judge(casebook: Casebook, verdict: 'coordinated' | 'not-coordinated', role: string): string {
  return entryText(
    recordJudgement(casebook, { cluster: CLUSTER, accounts: ACCOUNTS, verdict, reason: 'see post 4', role }),
  )
}

/** Codes of what is wrong, and the entry. */
async function withdraw(casebook: Casebook, of: string, role: string, reason?: string) {
  const stated = { of, role, ...(reason === undefined ? {} : { reason }) }
  const { entries, problems } = await recordCasework(casebook, [{ line: 1, kind: 'withdrawal', stated }], {
    where: '',
    progress: silentProgress,
    signal: new AbortController().signal,
  })
  return { codes: problems.map(({ code }) => code), entry: entries.map(entryText)[0] }
}

const counting = (casebook: Casebook) => judgementsOf(casebook).map(({ act }) => `${act.role} ${act.verdict}`)

test('a judgement is taken back by a withdrawal, which can be withdrawn; all of it stays in the history', async () => {
  await withCase(async casebook => {
    const first = judge(casebook, 'coordinated', 'editor')
    judge(casebook, 'not-coordinated', 'editor')
    const last = judge(casebook, 'coordinated', 'coder 2')
    assert.deepEqual(counting(casebook), ['editor coordinated', 'editor not-coordinated', 'coder 2 coordinated'])
    const { entry } = await withdraw(casebook, last, 'coder 2')
    assert.deepEqual(counting(casebook), ['editor coordinated', 'editor not-coordinated'])
    assert.deepEqual(
      judgementHistory(casebook).map(({ isWithdrawn }) => isWithdrawn),
      [false, false, true],
    )
    await withdraw(casebook, entry, 'coder 2')
    assert.equal(counting(casebook).length, 3)
    // What was before holds again.
    await withdraw(casebook, entryText(judgementHistory(casebook)[1].at), 'editor')
    assert.ok(mayBeNamed(judgementsOf(casebook), CLUSTER, ACCOUNTS))
    await withdraw(casebook, first, 'editor')
    assert.deepEqual(counting(casebook), ['coder 2 coordinated'])
  })
})

test('of another role only with a reason, of an entry that is no judgement not at all', async () => {
  await withCase(async casebook => {
    const entry = judge(casebook, 'coordinated', 'editor')
    assert.deepEqual((await withdraw(casebook, entry, 'coder 2')).codes, ['record-withdraws-other'])
    assert.deepEqual((await withdraw(casebook, entry.replace(/\d+$/, '999'), 'editor')).codes, ['record-unknown-entry'])
    assert.equal(counting(casebook).length, 1)
    assert.deepEqual((await withdraw(casebook, entry, 'coder 2', 'entered by mistake')).codes, [])
    assert.deepEqual(counting(casebook), [])
  })
})

test('an erasure that says judgements again does not bring back one that was withdrawn', async () => {
  await withCase(async casebook => {
    const withdrawn = judge(casebook, 'coordinated', 'editor')
    await withdraw(casebook, withdrawn, 'editor')
    judge(casebook, 'not-coordinated', 'coder 2')
    const doomed = {
      sha256s: new Set<never>(),
      names: new Set<string>(),
      accounts: new Set([ACCOUNTS[2]]),
      sources: new Set<string>(),
      exhibits: new Set<number>(),
      namedIn: () => false,
      namesPerson: () => false,
    }
    const { device, epoch } = judgementHistory(casebook)[0].at
    const { targets, repeated } = entriesNaming(casebook.custody.journal.acts(), doomed, { device, epoch, seq: 100 })
    assert.equal(targets.length, 2)
    assert.deepEqual(
      repeated.map(act => (act.type === 'cluster-judgement' ? [act.role, act.accounts.length] : act.type)),
      [['coder 2', 2]],
    )
  })
})
