import assert from 'node:assert/strict'
import { test } from 'node:test'
import { acquire, bytesOf, create, fixedSystem, open, ROOT } from '../../test/support/custody-fixture.ts'
import { type Crash, MemoryDisk } from '../../test/support/memory-disk.ts'
import { CaseError } from '../model/case-error.ts'
import type { Sha256 } from '../model/ids.ts'
import { isCase } from './case-file.ts'
import type { Custody } from './case-folder.ts'
import { verifyCase } from './verify.ts'

const LARGE = (1 << 20) + 700

/** So small that nearly every group begins new files. */
const SEGMENT_BYTES = 1500

/** Originals by name, as far as a commit that returned has acknowledged them. */
type Acknowledged = Map<string, Uint8Array>

/** Creates a case, adds to it, opens it again, adds more. */
async function history(disk: MemoryDisk, acknowledged: Acknowledged): Promise<void> {
  const system = fixedSystem(disk)
  const rounds: [string, number][][] = [
    [
      ['a', 600],
      ['b', LARGE],
    ],
    [['c', 1300]],
    [
      ['d', 0],
      ['a again', 600],
      ['e', 2000],
    ],
  ]
  let custody = create(system, SEGMENT_BYTES)
  for (const [round, files] of rounds.entries()) {
    if (round === 2) {
      custody.close()
      custody = open(system, SEGMENT_BYTES)
    }
    const added: Acknowledged = new Map()
    for (const [name, sizeBytes] of files) {
      const bytes = bytesOf(sizeBytes, sizeBytes)
      await acquire(custody, name, bytes)
      added.set(name, bytes)
    }
    custody.commit()
    for (const [name, bytes] of added) acknowledged.set(name, bytes)
  }
  custody.close()
}

/** Everything acknowledged is there, in full, and a check finds no damage. */
function assertKept(custody: Custody, disk: MemoryDisk, acknowledged: Acknowledged, what: string): void {
  const named = new Map<string, Sha256>()
  for (const { act } of custody.journal.acts()) if (act.type === 'acquisition') named.set(act.name, act.sha256)
  for (const [name, bytes] of acknowledged) {
    const hash = named.get(name)
    assert.ok(hash !== undefined, `${what}: the entry of ${name} is lost`)
    const source = custody.vault.open(hash)
    const read = new Uint8Array(source.sizeBytes)
    source.readAt(read, 0)
    assert.ok(Buffer.from(read).equals(bytes), `${what}: the bytes of ${name} are lost`)
  }
  const report = verifyCase(ROOT, fixedSystem(disk))
  assert.notEqual(report.verdict, 'damaged', `${what}: ${JSON.stringify(report.faults)}`)
}

/** Goes on with what the crash left, twice. */
async function assertGoesOn(disk: MemoryDisk, acknowledged: Acknowledged, what: string): Promise<void> {
  const system = fixedSystem(disk, 77)
  if (!isCase(disk, ROOT)) assert.equal(acknowledged.size, 0, `${what}: the case is lost`)
  const custody = isCase(disk, ROOT) ? open(system, SEGMENT_BYTES) : create(system, SEGMENT_BYTES)
  assertKept(custody, disk, acknowledged, what)
  const more = bytesOf(900, 5)
  await acquire(custody, 'later', more)
  const same = bytesOf(1300, 1300)
  await acquire(custody, 'c', same)
  custody.commit()
  const all = new Map([...acknowledged, ['later', more], ['c', same]])
  assertKept(custody, disk, all, `${what}, then added`)
  custody.close()
  const again = open(fixedSystem(disk, 78))
  assert.deepEqual(again.notices, [], what)
  assertKept(again, disk, all, `${what}, then opened again`)
  again.close()
}

async function operationsOf(): Promise<number> {
  const disk = new MemoryDisk()
  await history(disk, new Map())
  return disk.operations
}

test('a crash at any operation loses nothing acknowledged, leaves nothing damaged, and the case goes on', async () => {
  const operations = await operationsOf()
  assert.ok(operations > 60, `${operations} operations`)
  const crashes: readonly [Crash, number][] = [
    ['kill', 0],
    ['lose', 0],
    ['torn', 1],
  ]
  for (let at = 1; at <= operations; at++) {
    for (const [crash, seed] of crashes) {
      const disk = new MemoryDisk()
      disk.failure = { at, code: 'EIO', isStop: true }
      const acknowledged: Acknowledged = new Map()
      await assert.rejects(history(disk, acknowledged))
      const random = fixedSystem(disk, seed * 1000 + at)
      await assertGoesOn(
        disk.after(crash, () => random.randomBytes(1)[0] & 1),
        acknowledged,
        `${crash} ${seed} at ${at}`,
      )
    }
  }
})

test('a disk that is full or fails once gives an error with its reason and loses nothing acknowledged', async () => {
  const operations = await operationsOf()
  const reasons = new Set<string>()
  for (let at = 1; at <= operations; at++) {
    for (const code of at % 3 === 0 ? ['ENOSPC', 'EACCES'] : at % 3 === 1 ? ['EIO'] : ['ENOSPC']) {
      const disk = new MemoryDisk()
      disk.failure = { at, code, isStop: false }
      const acknowledged: Acknowledged = new Map()
      const error = await history(disk, acknowledged).then(
        () => undefined,
        thrown => thrown,
      )
      assert.ok(error instanceof CaseError, `${code} at ${at}: ${error}`)
      assert.equal(error.code, code === 'ENOSPC' ? 'no-space' : 'cannot-write')
      reasons.add(String(error.parameters.reason))
      await assertGoesOn(disk.after('kill'), acknowledged, `${code} at ${at}`)
      await assertGoesOn(disk.after('lose'), acknowledged, `${code} at ${at}, then power failed`)
    }
  }
  assert.deepEqual([...reasons].sort(), ['EACCES', 'EIO', 'ENOSPC'])
})

test('what a cut-off append left is kept as an original and said in the journal', async () => {
  const disk = new MemoryDisk()
  const system = fixedSystem(disk)
  const custody = create(system)
  await acquire(custody, 'a', bytesOf(10, 1))
  custody.commit()
  custody.close()
  const [journal] = disk.paths(`${ROOT}/journal`)
  const before = disk.read(journal)
  const rest = new TextEncoder().encode('{"bodyCommitment":"12')
  disk.overwrite(journal, Uint8Array.from([...before, ...rest]))
  const cut = verifyCase(ROOT, system)
  assert.equal(cut.verdict, 'notices')
  assert.deepEqual(
    cut.faults.map(fault => [fault.code, fault.byte, fault.parameters.bytes]),
    [['journal-tail-cut', before.length, rest.length]],
  )
  assert.deepEqual(
    Buffer.from(disk.read(journal)).subarray(before.length),
    Buffer.from(rest),
    'a check repairs nothing',
  )
  const again = open(system)
  assert.deepEqual(
    again.notices.map(notice => notice.code),
    ['journal-tail-cut'],
  )
  await acquire(again, 'b', bytesOf(10, 2))
  again.commit()
  const recovery = [...again.journal.acts()].map(({ act }) => act).find(act => act.type === 'recovery')
  assert.ok(recovery?.type === 'recovery' && recovery.byte === before.length)
  const kept = again.vault.open(recovery.sha256)
  const bytes = new Uint8Array(kept.sizeBytes)
  kept.readAt(bytes, 0)
  assert.deepEqual(bytes, rest)
  assert.equal(verifyCase(ROOT, system).verdict, 'whole')
})
