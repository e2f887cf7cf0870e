// What detection says of simulated crises: the planted group and the mirror are found and told apart, fans are not named.

import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { Casebook } from '../../src/casebook/casebook.ts'
import { detectAll } from '../../src/casebook/detect-all.ts'
import { importInputs } from '../../src/casebook/line.ts'
import { silentProgress } from '../../src/casebook/progress.ts'
import type { CoordinationCluster } from '../../src/model/coordination.ts'
import type { SimulationOptions } from '../../src/simulate/simulation-options.ts'
import { nodeSystem } from '../../src/system/system.ts'
import { EXAMPLE, inFolder } from '../support/command-line.ts'
import { simulatedFiles, truthOf } from './simulated-folder.ts'

/** Share of the fast group that has to be found. */
const FOUND = 0.9

interface Verdicts {
  readonly clusters: readonly CoordinationCluster[]
  /** Ids of the members of each cluster; channels that post in their own name by name. */
  readonly members: readonly (readonly string[])[]
}

async function verdictsOf(exports: string, root: string): Promise<Verdicts> {
  const casebook = Casebook.openOrCreate(root, nodeSystem, 'test')
  try {
    await importInputs(casebook, {
      inputs: [exports],
      chats: [],
      readOptions: {},
      signal: new AbortController().signal,
      progress: silentProgress,
      showProblems: () => {},
      showChats: () => {},
    })
    const { analysis } = await detectAll(casebook.index(), casebook.settings(), 0, silentProgress)
    const accounts = casebook.index().accounts()
    const { clusters } = analysis.coordination
    const nameOf = (account: number) => (accounts[account].isChannel ? accounts[account].name : accounts[account].id)
    return { clusters, members: clusters.map(cluster => Array.from(cluster.accounts, nameOf)) }
  } finally {
    casebook.close()
  }
}

/** Detection on a simulated crisis, and what was planted in it. */
async function simulated(options: SimulationOptions): Promise<Verdicts & { truth: ReturnType<typeof truthOf> }> {
  const files = simulatedFiles(options)
  return inFolder(async folder => {
    for (const [path, bytes] of files) {
      mkdirSync(dirname(join(folder, 'in', path)), { recursive: true })
      writeFileSync(join(folder, 'in', path), bytes)
    }
    return { ...(await verdictsOf(join(folder, 'in', 'exports'), join(folder, 'case'))), truth: truthOf(files) }
  })
}

function checkVerdicts({ clusters, members }: Verdicts, truth: ReturnType<typeof truthOf>): void {
  const outcomeIn = (cluster: number, alternative: string) =>
    clusters[cluster].alternatives.find(check => check.alternative === alternative)?.outcome

  const fast = truth.campaigns.find(({ name }) => name === 'fast')?.accounts ?? []
  const withFast = members.flatMap((ids, i) => (ids.some(id => fast.includes(id)) ? [i] : []))
  const found = withFast.flatMap(i => members[i])
  assert.deepEqual(
    found.filter(id => !fast.includes(id)),
    [],
    'nobody else is in a cluster with the fast group',
  )
  assert.ok(found.length >= FOUND * fast.length, `${found.length} of ${fast.length} of the fast group`)
  for (const i of withFast) {
    assert.ok(clusters[i].observed > 2 * clusters[i].expected, `${clusters[i].observed} for ${clusters[i].expected}`)
    for (const alternative of ['fans', 'one-event', 'forward-chain', 'mirror-channel'])
      assert.notEqual(outcomeIn(i, alternative), 'fits', alternative)
  }

  assert.ok(truth.mirror)
  const mirror = members.findIndex(ids => ids.includes(truth.mirror?.channel ?? ''))
  assert.deepEqual([...(members[mirror] ?? [])].sort(), [truth.mirror.channel, truth.mirror.of].sort())
  assert.equal(outcomeIn(mirror, 'mirror-channel'), 'fits')
  assert.equal(outcomeIn(mirror, 'editorial-network'), 'fits')

  const named = new Set(members.flat())
  assert.deepEqual(
    truth.fans?.accounts.filter(id => named.has(id)),
    [],
  )
  const slow = truth.campaigns.find(({ name }) => name === 'slow')?.accounts ?? []
  for (const ids of members)
    assert.ok(!ids.some(id => slow.includes(id)) || ids.every(id => slow.includes(id)), 'the slow group stays apart')
}

test('the bundled example', async () => {
  await inFolder(async folder => {
    const verdicts = await verdictsOf(join(EXAMPLE, 'exports'), join(folder, 'case'))
    checkVerdicts(verdicts, truthOf(simulatedFiles({ seed: 1, shape: 'example' })))
  })
})

for (const seed of [3, 7]) {
  test(`a crisis of its size with seed ${seed}`, async () => {
    const verdicts = await simulated({ seed, shape: 'example' })
    checkVerdicts(verdicts, verdicts.truth)
  })
}

test('a crisis of twelve thousand posts', async () => {
  const verdicts = await simulated({ seed: 5, shape: 'example', posts: 12_000 })
  checkVerdicts(verdicts, verdicts.truth)
})
