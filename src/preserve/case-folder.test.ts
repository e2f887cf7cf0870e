import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { acquire, bytesOf, create, fixedSystem, open, processes, ROOT } from '../../test/support/custody-fixture.ts'
import { MemoryDisk } from '../../test/support/memory-disk.ts'
import { CaseError, type CaseErrorCode } from '../model/case-error.ts'
import { nodeProcesses } from '../system/process-identity.ts'
import { nodeSystem } from '../system/system.ts'
import { createCase, openCase } from './case-folder.ts'
import { verifyCase } from './verify.ts'

const withCode = (code: CaseErrorCode) => (error: unknown) => error instanceof CaseError && error.code === code

test('a case on a disk opens again with the same identity, secret and acts, readable by its owner only', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'anechoic-case-'))
  const root = join(folder, 'my-case')
  try {
    const custody = createCase(root, nodeSystem, { tool: 'anechoic test' })
    const { sha256 } = await acquire(custody, 'note.txt', bytesOf(70, 1))
    custody.commit()
    const name = Buffer.from(custody.keyedHash('telegram:user42')).toString('hex')
    custody.close()
    const again = openCase(root, nodeSystem)
    assert.equal(again.caseId, custody.caseId)
    assert.equal(again.deviceFingerprint, custody.deviceFingerprint)
    assert.equal(Buffer.from(again.keyedHash('telegram:user42')).toString('hex'), name)
    assert.deepEqual(
      [...again.journal.acts()].map(({ act }) => act.type),
      ['enrolment', 'acquisition'],
    )
    again.close()
    assert.equal(verifyCase(root, nodeSystem).verdict, 'whole')
    if (process.platform !== 'win32') {
      const object = join(root, 'vault', sha256.slice(0, 2), sha256.slice(2))
      assert.equal(statSync(object).mode & 0o777, 0o600)
      assert.equal(statSync(join(root, 'keys')).mode & 0o777, 0o700)
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('two cases have nothing in common: not id, key, secret', () => {
  const [a, b] = [1, 2].map(seed => create(fixedSystem(new MemoryDisk(), seed)))
  assert.notEqual(a.caseId, b.caseId)
  assert.notEqual(a.deviceFingerprint, b.deviceFingerprint)
  assert.notDeepEqual(a.keyedHash('x'), b.keyedHash('x'))
})

test('a case is not made over another case or among other files, and nothing there is touched', () => {
  const disk = new MemoryDisk()
  create(fixedSystem(disk)).close()
  const before = disk.paths()
  assert.throws(() => create(fixedSystem(disk, 2)), withCode('cannot-write'))
  assert.deepEqual(disk.paths(), before)
  const other = new MemoryDisk()
  other.makeDirectory(ROOT)
  other.overwrite(`${ROOT}/diary.txt`, bytesOf(5, 1))
  assert.throws(() => create(fixedSystem(other)), withCode('not-a-case'))
  assert.deepEqual(other.paths(), [`${ROOT}/diary.txt`])
})

test('a case whose case.json is gone is not replaced by a new one', async () => {
  const disk = new MemoryDisk()
  const custody = create(fixedSystem(disk))
  await acquire(custody, 'a', bytesOf(5, 1))
  custody.commit()
  custody.close()
  disk.remove(`${ROOT}/case.json`)
  assert.throws(() => create(fixedSystem(disk, 2)), withCode('integrity'))
  assert.throws(() => open(fixedSystem(disk, 2)), withCode('not-a-case'))
})

test('what is no case, newer or damaged is refused with its own code', () => {
  const disk = new MemoryDisk()
  create(fixedSystem(disk)).close()
  const path = `${ROOT}/case.json`
  const text = new TextDecoder().decode(disk.read(path))
  const attempt = (changed: string, code: CaseErrorCode) => {
    disk.overwrite(path, new TextEncoder().encode(changed))
    assert.throws(() => open(fixedSystem(disk, 3)), withCode(code), changed)
  }
  attempt(text.replace('"version":1', '"version":2'), 'case-newer')
  attempt(text.replace('"open"', '"sealed"'), 'passphrase-needed')
  attempt(text.replace('"open"', '"hidden"'), 'case-newer')
  attempt(text.replace('"open"', '7'), 'integrity')
  attempt(text.replace(/"case":"./, '"case":"g'), 'integrity')
  attempt('{}', 'integrity')
  attempt(text.replace('1700', '1701'), 'integrity')
  disk.overwrite(path, new TextEncoder().encode(text))
  const keys = disk.paths(`${ROOT}/keys`)
  for (const key of keys) {
    const bytes = disk.read(key)
    disk.remove(key)
    assert.throws(() => open(fixedSystem(disk, 3)), withCode('integrity'), key)
    disk.overwrite(key, bytes)
  }
  open(fixedSystem(disk, 3)).close()
})

test('a running process keeps others out; the lock of a dead one is taken over with a notice', () => {
  const disk = new MemoryDisk()
  const running = new Set([11])
  const first = createCase(ROOT, fixedSystem(disk), { tool: 'test', processes: processes(11, running) })
  const second = () => openCase(ROOT, fixedSystem(disk, 2), { processes: processes(12, running) })
  assert.throws(
    second,
    (error: unknown) => withCode('case-in-use')(error) && (error as CaseError).parameters.value === 11,
  )
  running.delete(11)
  const custody = second()
  assert.deepEqual(
    custody.notices.map(notice => notice.code),
    ['lock-taken-over'],
  )
  custody.close()
  assert.ok(!disk.paths().includes(`${ROOT}/lock`))
  first.close()
})

test('closing gives back only the own lock', () => {
  const disk = new MemoryDisk()
  const running = new Set([12])
  const first = createCase(ROOT, fixedSystem(disk), { tool: 'test', processes: processes(11, running) })
  const second = openCase(ROOT, fixedSystem(disk, 2), { processes: processes(12, running) })
  first.close()
  assert.ok(disk.paths().includes(`${ROOT}/lock`))
  second.close()
})

test('a lock without content that is old counts as left behind', () => {
  const disk = new MemoryDisk()
  create(fixedSystem(disk)).close()
  disk.overwrite(`${ROOT}/lock`, new Uint8Array())
  const custody = open(fixedSystem(disk, 2))
  assert.equal(custody.notices[0].code, 'lock-taken-over')
})

test('this process runs, one with its id and another start does not', () => {
  const own = nodeProcesses.own()
  assert.ok(nodeProcesses.isRunning(own))
  assert.ok(!nodeProcesses.isRunning({ pid: 0, start: '' }))
  assert.ok(!nodeProcesses.isRunning({ pid: 2 ** 30, start: '' }))
  if (own.start !== '') assert.ok(!nodeProcesses.isRunning({ pid: own.pid, start: `${own.start}1` }))
})

test('a folder that cannot be written is said so', {
  skip: process.getuid?.() === 0 ? 'root may write anywhere' : false,
}, () => {
  const folder = mkdtempSync(join(tmpdir(), 'anechoic-case-'))
  try {
    writeFileSync(join(folder, 'file'), '')
    assert.throws(
      () => createCase(join(folder, 'file', 'case'), nodeSystem, { tool: 'test' }),
      withCode('cannot-write'),
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
})
