import assert from 'node:assert/strict'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { EXAMPLE, inFolder } from '../../test/support/command-line.ts'
import { newKeys } from '../../test/support/custody-fixture.ts'
import { nodeSystem } from '../system/system.ts'
import { Casebook } from './casebook.ts'
import { keepOverview, keptOverview } from './kept-overview.ts'
import { analyse, importInputs, recordSettings } from './line.ts'
import { silentProgress } from './progress.ts'

async function take(casebook: Casebook, input: string): Promise<void> {
  await importInputs(casebook, {
    inputs: [input],
    chats: [],
    readOptions: {},
    progress: silentProgress,
    signal: new AbortController().signal,
    showProblems() {},
    showChats() {},
  })
}

const CHAT = join(EXAMPLE, 'exports/telegram/tarnesh-chat')

async function inCase(work: (casebook: Casebook, root: string) => Promise<void>, isSealed = false): Promise<void> {
  await inFolder(async folder => {
    const root = join(folder, 'case')
    const keys = isSealed ? { newKeys: await newKeys(nodeSystem) } : {}
    const casebook = Casebook.openOrCreate(root, nodeSystem, 'anechoic test', keys)
    try {
      await take(casebook, CHAT)
      await work(casebook, root)
    } finally {
      casebook.close()
    }
  })
}

test('what is kept is what is found, and it is read without opening the index', async () => {
  await inCase(async (casebook, root) => {
    const fresh = keepOverview(casebook, await analyse(casebook, 0, silentProgress))
    casebook.close()
    const again = Casebook.open(root, nodeSystem, 'anechoic test')
    try {
      again.index = () => assert.fail('the index was opened')
      assert.deepEqual(keptOverview(again), { ...fresh, isCurrent: true })
    } finally {
      again.close()
    }
  })
})

test('a longer journal makes it an earlier one; other posts, thresholds or programs make it nothing', async () => {
  await inCase(async casebook => {
    keepOverview(casebook, await analyse(casebook, 0, silentProgress))
    casebook.custody.journal.append({ type: 'consent-lapse', source: 'S9', expires: '2026-01-01' })
    casebook.custody.commit()
    assert.equal(keptOverview(casebook)?.isCurrent, false)
    recordSettings(casebook, { ...casebook.settings(), resemblance: 0.9 })
    assert.equal(keptOverview(casebook), undefined)

    recordSettings(casebook, { ...casebook.settings(), resemblance: 0.6 })
    assert.notEqual(keptOverview(casebook), undefined)
    await take(casebook, join(EXAMPLE, 'exports/telegram/drivers'))
    assert.equal(keptOverview(casebook), undefined)
  })
})

test('a file that was cut or changed is nothing', async () => {
  await inCase(async (casebook, root) => {
    keepOverview(casebook, await analyse(casebook, 0, silentProgress))
    const path = join(root, 'index/overview')
    const bytes = readFileSync(path)
    for (const at of [30, 90, 200, bytes.length - 1]) {
      const changed = Buffer.from(bytes)
      changed[at] ^= 1
      writeFileSync(path, changed)
      assert.equal(keptOverview(casebook), undefined, `byte ${at}`)
    }
    writeFileSync(path, bytes.subarray(0, bytes.length - 1))
    assert.equal(keptOverview(casebook), undefined)
    writeFileSync(path, bytes)
    assert.notEqual(keptOverview(casebook), undefined)
  })
})

test('in a sealed case nothing of it lies on the disk in the clear', async () => {
  await inCase(async (casebook, root) => {
    keepOverview(casebook, await analyse(casebook, 0, silentProgress))
    const kept = keptOverview(casebook)
    if (!casebook.isIndexKept) {
      assert.equal(kept, undefined)
      return
    }
    assert.equal(kept?.isCurrent, true)
    assert.ok(!existsSync(join(root, 'index/overview')))
    const bytes = readFileSync(join(root, 'index/overview.sealed')).toString('latin1')
    assert.ok(!bytes.includes('anechoic overview') && !bytes.includes('firstSeen'))
  }, true)
})
