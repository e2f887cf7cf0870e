import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fixedSystem, newKeys, PASSPHRASE } from '../../test/support/custody-fixture.ts'
import { diskWith, onCase, takeIn } from '../../test/support/exporting-case.ts'
import type { Crash, MemoryDisk } from '../../test/support/memory-disk.ts'
import { verifyBag } from '../import/bag-verify.ts'
import { CaseError } from '../model/case-error.ts'
import { unlockCase } from '../preserve/case-keys.ts'
import type { Casebook } from './casebook.ts'
import { appendCasework } from './casework-append.ts'
import { type HandOnRequest, prepareExport } from './hand-on.ts'
import { type HandedOnResult, writeExport } from './hand-on-write.ts'
import { silentProgress } from './progress.ts'

const CASE = '/case'
const OUT = '/out/handed'
const CRASHES: readonly Crash[] = ['kill', 'lose', 'torn', 'reordered']
/** Every so many changes one cut: what lies between is the writing of one file, which export-crash.test.ts cuts everywhere. */
const STRIDE = 5
const RECIPIENT = 'age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj'

const POSTS = `id,time,account,text
1,2025-02-11T16:00:00Z,Tarek Zhomart,The bridge was closed at noon
2,2025-02-11T17:00:00Z,Oksen Ravi,The bridge stayed open all day long
`

/** A sealed case: its index is in memory, and it needs no --plain for a protected export. */
async function onSealed<Result>(
  disk: MemoryDisk,
  seed: number,
  work: (casebook: Casebook) => Promise<Result>,
): Promise<Result> {
  const system = fixedSystem(disk, seed)
  const isThere = disk.facts(`${CASE}/case.json`) !== undefined
  const keys = isThere
    ? { keys: await unlockCase(CASE, system, { passphrase: PASSPHRASE }) }
    : { newKeys: await newKeys(system) }
  return onCase(CASE, system, work, keys)
}

async function caseOnDisk(): Promise<MemoryDisk> {
  const disk = diskWith({ 'posts.csv': POSTS })
  await onSealed(disk, 1, async casebook => {
    await takeIn(casebook, ['/in'])
    appendCasework(casebook, [
      {
        type: 'claim',
        claim: 'bridge',
        text: { en: 'The bridge was closed' },
        kind: 'factual',
        support: { search: ['bridge closed'], examples: [] },
        deny: { search: ['bridge open'], examples: [] },
        role: 'editor',
        tool: 'test',
      },
    ])
  })
  return disk
}

const REQUEST: HandOnRequest = {
  audience: 'archive',
  claims: [],
  exhibits: [1],
  formats: ['claimreview'],
  open: [],
  reason: undefined,
  title: undefined,
  organization: undefined,
  role: 'archivist',
  language: 'en',
  sealedFor: { recipients: [RECIPIENT] },
  isWithoutSealed: false,
  isPreview: false,
  isPlain: false,
  progress: silentProgress,
  signal: new AbortController().signal,
}

async function handOut(casebook: Casebook, change: Partial<HandOnRequest> = {}): Promise<HandedOnResult> {
  const request = { ...REQUEST, ...change }
  return writeExport(casebook, await prepareExport(casebook, request), OUT, request)
}

const exportFrom = (disk: MemoryDisk, change?: Partial<HandOnRequest>) =>
  onSealed(disk, 7, casebook => handOut(casebook, change))

const isWhole = async (disk: MemoryDisk) => (await verifyBag(OUT, { files: disk })).verdict === 'valid'

const recorded = (disk: MemoryDisk) =>
  onSealed(disk, 9, async casebook =>
    Array.from(casebook.custody.journal.acts()).filter(({ act }) => act.type === 'handed-export'),
  )

async function changesOfExport(): Promise<{ whole: MemoryDisk; changes: number }> {
  const whole = await caseOnDisk()
  const disk = whole.fork()
  const before = disk.operations
  await exportFrom(disk)
  return { whole, changes: disk.operations - before }
}

test('wherever an export is cut off there is a whole one that is recorded, or none, and the next one succeeds', async () => {
  const { whole, changes } = await changesOfExport()
  assert.ok(changes > 40, `${changes} changes`)
  for (let at = 1; at <= changes; at += STRIDE) {
    const disk = whole.fork()
    disk.failure = { at: disk.operations + at, code: 'EIO', isStop: true }
    await exportFrom(disk).catch(() => {})
    const after = disk.after(CRASHES[at % 4], () => (at >> 2) & 1)
    if (after.facts(`${CASE}/lock`) !== undefined) after.remove(`${CASE}/lock`)
    if (after.facts(OUT) !== undefined) {
      assert.ok(await isWhole(after), `${at}`)
      assert.equal((await recorded(after)).length, 1, `${at} has its name and no entry`)
      after.removeTree(OUT)
    }
    await exportFrom(after)
    assert.ok(await isWhole(after), `${at} again`)
    assert.equal(after.facts(`${OUT}.unfinished`), undefined, `${at}`)
  }
})

test('a disk that refuses once leaves neither an export nor a part of one', async () => {
  const { whole, changes } = await changesOfExport()
  for (let at = 1; at <= changes; at += STRIDE) {
    const disk = whole.fork()
    disk.failure = { at: disk.operations + at, code: at % 2 === 0 ? 'ENOSPC' : 'EIO', isStop: false }
    let error: unknown
    await exportFrom(disk).catch(thrown => {
      error = thrown
    })
    if (error === undefined) assert.ok(await isWhole(disk), `${at}`)
    else {
      assert.ok(error instanceof CaseError, `${at} ${error}`)
      const left = disk.paths('/out').filter(path => !path.includes('.unfinished'))
      assert.ok(left.length === 0 || (await isWhole(disk)), `${at} ${left}`)
    }
  }
})

test('Ctrl-C leaves nothing, wherever it comes', async () => {
  const whole = await caseOnDisk()
  for (let asked = 0; asked < 14; asked++) {
    const disk = whole.fork()
    const stopping = new AbortController()
    let left = asked
    const progress = {
      update: () => {
        if (left-- === 0) stopping.abort()
      },
      clear() {},
    }
    let error: unknown
    await exportFrom(disk, { progress, signal: stopping.signal }).catch(thrown => {
      error = thrown
    })
    if (error === undefined) continue
    assert.ok(error instanceof CaseError && error.code === 'interrupted', `${asked} ${error}`)
    assert.deepEqual(disk.paths('/out'), [], `${asked}`)
    assert.deepEqual(await recorded(disk), [], `${asked}`)
  }
})

test('what the gate finds leaves nothing and is not recorded', async () => {
  const whole = await caseOnDisk()
  for (const title of ['What Tarek Zhomart saw', 'OKSEN  RAVI', 'the bridge stayed open all day long']) {
    const disk = whole.fork()
    await assert.rejects(exportFrom(disk, { title: undefined, organization: title }), error => {
      assert.ok(error instanceof CaseError && error.key === 'handing-gate', `${error}`)
      assert.ok(!/zhomart|ravi|bridge/i.test(error.message), error.message)
      return true
    })
    assert.deepEqual(disk.paths('/out'), [])
    assert.deepEqual(await recorded(disk), [])
  }
})

test('the act is that of the bag', async () => {
  const disk = await caseOnDisk()
  const { tagManifestSha256, export: id } = await exportFrom(disk, { reason: 'asked for by the archive' })
  const [{ act }] = await recorded(disk)
  assert.ok(act.type === 'handed-export')
  assert.deepEqual(
    [act.export, act.tagManifestSha256, act.claims, act.role, act.reason, act.profile.formats],
    [id, tagManifestSha256, ['bridge'], 'archivist', 'asked for by the archive', ['claimreview']],
  )
  assert.ok(act.exhibits.length === 1 && /^[0-9a-f]{64}$/.test(act.exhibits[0].commitment))
})
