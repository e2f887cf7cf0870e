import assert from 'node:assert/strict'
import { existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { EXAMPLE, inFolder } from '../../test/support/command-line.ts'
import { newKeys } from '../../test/support/custody-fixture.ts'
import { nodeSystem, type System } from '../system/system.ts'
import { Casebook } from './casebook.ts'
import { detectAll } from './detect-all.ts'
import { detect } from './kept-detection.ts'
import { importInputs, recordSettings } from './line.ts'
import { silentProgress } from './progress.ts'

async function imported(casebook: Casebook, inputs: string[]): Promise<void> {
  await importInputs(casebook, {
    inputs,
    chats: [],
    readOptions: {},
    progress: silentProgress,
    signal: new AbortController().signal,
    showProblems() {},
    showChats() {},
  })
}

/** A case with one chat of the example. */
async function inCase(work: (casebook: Casebook, root: string) => Promise<void>, isSealed = false): Promise<void> {
  await inFolder(async folder => {
    const root = join(folder, 'case')
    const keys = isSealed ? { newKeys: await newKeys(nodeSystem) } : {}
    const casebook = Casebook.openOrCreate(root, nodeSystem, 'anechoic test', keys)
    try {
      await imported(casebook, [join(EXAMPLE, 'exports/telegram/tarnesh-chat')])
      await work(casebook, root)
    } finally {
      casebook.close()
    }
  })
}

const looked = (casebook: Casebook) => detect(casebook, 0, silentProgress, 0)
const anew = (casebook: Casebook) => detectAll(casebook.index(), casebook.settings(), 0, silentProgress)

test('what was kept is what the detectors find, typed arrays and NaN included', async () => {
  await inCase(async (casebook, root) => {
    const first = await looked(casebook)
    assert.deepEqual(first, await anew(casebook))
    assert.ok(first.analysis.families.length > 3 && first.lineage.origin instanceof Int32Array)
    const kept = readFileSync(join(root, 'index/detected'))
    assert.deepEqual(await looked(casebook), first)
    assert.ok(readFileSync(join(root, 'index/detected')).equals(kept), 'read, not made again')
  })
})

test('other settings and more posts are looked at anew', async () => {
  await inCase(async casebook => {
    const first = await looked(casebook)
    recordSettings(casebook, { ...casebook.settings(), resemblance: 0.95 })
    const stricter = await looked(casebook)
    assert.deepEqual(stricter, await anew(casebook))
    assert.notDeepEqual(stricter.analysis.families, first.analysis.families)
    await imported(casebook, [join(EXAMPLE, 'exports/telegram/weavers-market-html')])
    const more = await looked(casebook)
    assert.deepEqual(more, await anew(casebook))
    assert.notEqual(more.lineage.origin.length, stricter.lineage.origin.length)
  })
})

test('bytes that are cut off or of something else are passed over and replaced', async () => {
  await inCase(async (casebook, root) => {
    const path = join(root, 'index/detected')
    const first = await looked(casebook)
    const whole = readFileSync(path)
    for (const length of [0, 10, 85, whole.length >> 1, whole.length - 4, whole.length - 1]) {
      truncateSync(path, length)
      assert.deepEqual(await looked(casebook), first, `${length} bytes`)
      assert.ok(readFileSync(path).equals(whole), `${length} bytes`)
    }
    for (const at of [90, whole.length >> 1, whole.length - 70]) {
      const turned = Buffer.from(whole)
      turned[at] ^= 1
      writeFileSync(path, turned)
      assert.deepEqual(await looked(casebook), first, `a bit turned at ${at}`)
    }
    writeFileSync(path, Buffer.alloc(5000, 7))
    assert.deepEqual(await looked(casebook), first)
  })
})

test('a sealed case keeps it encrypted', async () => {
  await inCase(async (casebook, root) => {
    const first = await looked(casebook)
    assert.equal(existsSync(join(root, 'index/detected')), false)
    const bytes = readFileSync(join(root, 'index/detected.sealed'))
    assert.equal(bytes.includes('anechoic'), false)
    assert.deepEqual(await looked(casebook), first)
    assert.ok(readFileSync(join(root, 'index/detected.sealed')).equals(bytes), 'read, not made again')
  }, true)
})

test('small cases keep nothing, and neither does a disk that is full', async () => {
  await inCase(async (casebook, root) => {
    await detect(casebook, 0, silentProgress)
    assert.equal(existsSync(join(root, 'index/detected')), false)
    const files = Object.create(nodeSystem.files)
    files.create = () => {
      throw Object.assign(new Error('full'), { code: 'ENOSPC' })
    }
    const full: System = { ...nodeSystem, files }
    Object.defineProperty(casebook, 'system', { value: full })
    assert.deepEqual(await looked(casebook), await anew(casebook))
    assert.equal(existsSync(join(root, 'index/detected')), false)
  })
})
