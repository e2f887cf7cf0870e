import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fixedSystem } from '../../test/support/custody-fixture.ts'
import { diskWith, handOut, OUT, onCase, takeIn } from '../../test/support/exporting-case.ts'
import type { Crash, MemoryDisk } from '../../test/support/memory-disk.ts'
import { verifyBag } from '../import/bag-verify.ts'
import { CaseError } from '../model/case-error.ts'

const CASE = '/case'
const CRASHES: readonly Crash[] = ['kill', 'lose', 'torn', 'reordered']

async function caseOnDisk(): Promise<MemoryDisk> {
  const disk = diskWith({ 'a.txt': 'alpha', 'b.txt': 'beta' })
  await onCase(CASE, fixedSystem(disk), casebook => takeIn(casebook, ['/in']))
  return disk
}

const exportFrom = (disk: MemoryDisk) => onCase(CASE, fixedSystem(disk, 7), casebook => handOut(casebook))

const isWhole = async (disk: MemoryDisk) => (await verifyBag(OUT, { files: disk })).verdict === 'valid'

/** Changes that one export makes. */
async function changesOfExport(): Promise<number> {
  const disk = await caseOnDisk()
  const before = disk.operations
  await exportFrom(disk)
  return disk.operations - before
}

test('wherever an export is cut off there is a whole bag or none, and the next one succeeds', async () => {
  const changes = await changesOfExport()
  assert.ok(changes > 50, `${changes} changes`)
  const whole = await caseOnDisk()
  for (let at = 1; at <= changes; at++) {
    const disk = whole.fork()
    disk.failure = { at: disk.operations + at, code: 'EIO', isStop: true }
    await exportFrom(disk).catch(() => {})
    for (const crash of [CRASHES[at % 4]]) {
      let chosen = at
      const choose = () => {
        chosen = (chosen * 5 + 3) % 64
        return (chosen >> 2) & 1
      }
      const after = disk.after(crash, choose)
      if (after.facts(`${CASE}/lock`) !== undefined) after.remove(`${CASE}/lock`)
      const context = `${at} ${crash}`
      if (after.facts(OUT) !== undefined) {
        assert.ok(await isWhole(after), context)
        after.removeTree(OUT)
      }
      // What was left beside it is in nobody's way.
      await exportFrom(after)
      assert.ok(await isWhole(after), `${context} again`)
      assert.deepEqual(after.facts(`${OUT}.unfinished`), undefined, context)
    }
  }
})

test('an export that was acknowledged survives a power cut', async () => {
  for (const crash of CRASHES) {
    const disk = await caseOnDisk()
    await exportFrom(disk)
    assert.ok(await isWhole(disk.after(crash)), crash)
  }
})

test('a disk that refuses once leaves neither a bag nor a part of one', async () => {
  const changes = await changesOfExport()
  const whole = await caseOnDisk()
  for (let at = 1; at <= changes; at++) {
    for (const code of ['ENOSPC', 'EIO']) {
      const disk = whole.fork()
      disk.failure = { at: disk.operations + at, code, isStop: false }
      let error: unknown
      await exportFrom(disk).catch(thrown => {
        error = thrown
      })
      const context = `${at} ${code}`
      if (error === undefined) assert.ok(await isWhole(disk), context)
      else {
        assert.ok(error instanceof CaseError, `${context} ${error}`)
        const left = disk.paths('/out').filter(path => !path.includes('.unfinished'))
        assert.ok(left.length === 0 || (await isWhole(disk)), `${context} ${left}`)
      }
    }
  }
})
