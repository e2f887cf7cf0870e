import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  acquire,
  bytesOf,
  type CaseKind,
  fixedSystem,
  KINDS,
  NOBODY,
  ROOT,
} from '../../test/support/custody-fixture.ts'
import { MemoryDisk } from '../../test/support/memory-disk.ts'
import type { VerifyReport } from '../model/verify-report.ts'
import { enrolDevice } from './enrol.ts'
import { headsOf, readHeads, writeHead } from './heads.ts'
import { restoreCase } from './restore.ts'
import { type VerifyOptions, verifyCase } from './verify.ts'

const tool = 'anechoic test'
const codes = (report: VerifyReport) => report.faults.map(fault => fault.code)

function check(disk: MemoryDisk, kind: CaseKind, options: VerifyOptions = {}): VerifyReport {
  return verifyCase(ROOT, fixedSystem(disk), { keys: kind.keys, ...options })
}

async function made(kind: CaseKind, seed = 1): Promise<MemoryDisk> {
  const disk = new MemoryDisk()
  const custody = kind.create(fixedSystem(disk, seed))
  await acquire(custody, 'a.jpg', bytesOf(300, 1))
  await acquire(custody, 'b.txt', bytesOf(40, 2))
  custody.commit()
  custody.close()
  return disk
}

async function add(disk: MemoryDisk, kind: CaseKind, name: string, seed: number): Promise<void> {
  const custody = kind.open(fixedSystem(disk, seed))
  await acquire(custody, name, bytesOf(50, seed))
  custody.commit()
  custody.close()
}

const copyOf = (disk: MemoryDisk) => disk.after('kill')

function namesIn(disk: MemoryDisk, kind: CaseKind): string[] {
  const custody = kind.open(fixedSystem(disk, 77))
  try {
    return [...custody.journal.acts()].flatMap(({ act }) => (act.type === 'acquisition' ? act.name : []))
  } finally {
    custody.close()
  }
}

for (const kind of KINDS) {
  test(`${kind.mode}: a restored backup goes on in a new epoch, is whole, and its acts come in order`, async () => {
    const disk = await made(kind)
    const started = restoreCase(ROOT, fixedSystem(disk, 5), {
      reason: 'disk died',
      role: 'editor',
      tool,
      keys: kind.keys,
      processes: NOBODY,
    })
    await add(disk, kind, 'c.txt', 6)
    const report = check(disk, kind)
    assert.deepEqual(report.faults, [])
    assert.equal(report.journals.length, 2)
    const [before, after] = report.journals
    assert.equal(after.epoch, started.epoch, 'chains come in the order in which they have seen each other')
    assert.deepEqual([before.tail, before.witnessedTo, after.tail], ['witnessed', 3, 'unwitnessed'])
    assert.deepEqual(namesIn(disk, kind), ['a.jpg', 'b.txt', 'c.txt'])
    assert.deepEqual(
      report.exhibits.map(({ number, name, isWitnessed }) => [number, name, isWitnessed]),
      [
        [1, 'a.jpg', true],
        [2, 'b.txt', true],
        [3, 'c.txt', false],
      ],
    )
  })

  test(`${kind.mode}: an enrolled copy has a device of its own, and the old private key is gone from it`, async () => {
    const disk = await made(kind)
    const copy = copyOf(disk)
    const before = copy.paths(`${ROOT}/keys/`).filter(path => /[0-9a-f]{32}\.json$/.test(path))
    const seedText = Buffer.from(copy.read(before[0])).toString('latin1')
    const secret = /"(?:seed|sealed)":"([^"]+)"/.exec(seedText)?.[1] as string
    const started = enrolDevice(ROOT, fixedSystem(copy, 9), {
      role: 'coder 2',
      tool,
      keys: kind.keys,
      processes: NOBODY,
    })
    await add(copy, kind, 'd.txt', 10)
    await add(disk, kind, 'e.txt', 11)
    const report = check(copy, kind)
    assert.deepEqual(report.faults, [])
    assert.equal(report.journals.length, 3)
    assert.ok(report.journals.every(journal => journal.isKnown))
    assert.equal(report.journals.find(journal => journal.tail === 'unwitnessed')?.device, started.device)
    for (const path of copy.paths()) assert.ok(!Buffer.from(copy.read(path)).includes(secret), path)
    assert.deepEqual(namesIn(copy, kind), ['a.jpg', 'b.txt', 'd.txt'])
    assert.deepEqual(check(disk, kind).faults, [])
  })

  test(`${kind.mode}: whatever operation is cut, a restore or an enrolment can be run again and nothing is damaged`, async () => {
    const start = await made(kind)
    const runs = {
      restore: (disk: MemoryDisk, seed: number) =>
        restoreCase(ROOT, fixedSystem(disk, seed), {
          reason: 'r',
          role: 'e',
          tool,
          keys: kind.keys,
          processes: NOBODY,
        }),
      enrol: (disk: MemoryDisk, seed: number) =>
        enrolDevice(ROOT, fixedSystem(disk, seed), { role: 'e', tool, keys: kind.keys, processes: NOBODY }),
    }
    for (const [name, run] of Object.entries(runs)) {
      const whole = copyOf(start)
      whole.operations = 0
      run(whole, 21)
      const total = whole.operations
      // A sample; test/crash.slow.ts cuts all.
      for (let at = 1 + (total % 3); at <= total; at += 7) {
        const disk = copyOf(start)
        disk.operations = 0
        disk.failure = { at, code: 'EIO', isStop: true }
        assert.throws(() => run(disk, 21), Error, `${name} ${at}`)
        for (const crash of ['kill', 'lose'] as const) {
          const left = disk.after(crash)
          const found = check(left, kind)
          assert.notEqual(found.verdict, 'damaged', `${name} ${at} ${crash}: ${JSON.stringify(found.faults)}`)
          run(left, 22)
          await add(left, kind, 'later.txt', 23)
          const again = check(left, kind)
          assert.notEqual(again.verdict, 'damaged', `${name} ${at} ${crash} again: ${JSON.stringify(again.faults)}`)
          assert.deepEqual(namesIn(left, kind), ['a.jpg', 'b.txt', 'later.txt'], `${name} ${at} ${crash}`)
        }
      }
    }
  })

  test(`${kind.mode}: an old state put back is found by a head, by another device, and by a longer copy`, async () => {
    const disk = await made(kind)
    const old = copyOf(disk)
    await add(disk, kind, 'c.txt', 3)
    const heads = headsOf(disk, ROOT)
    assert.deepEqual(check(old, kind).faults, [], 'unwitnessed: nothing shows it')
    assert.ok(check(old, kind).journals.every(journal => journal.tail === 'unwitnessed'))
    const [head] = heads
    assert.deepEqual(readHeads(`kept\n  ${writeHead(head).replace(/([0-9a-f]{8})/g, '$1 ')}\n`), [head])
    assert.throws(() =>
      readHeads(
        writeHead(head)
          .replace(/(\d)$/, digit => `${(Number(digit) + 1) % 10}`)
          .replace(/([a-f])$/, '0'),
      ),
    )
    const byHead = check(old, kind, { heads })
    assert.deepEqual(
      [codes(byHead), byHead.verdict, byHead.journals[0].tail],
      [['tail-cut-off'], 'damaged', 'contradicted'],
    )
    assert.equal(check(disk, kind, { heads }).journals[0].tail, 'witnessed')
    // A copy enrolled from the newer state, into which only the older journal of the first device is put.
    const other = copyOf(disk)
    enrolDevice(ROOT, fixedSystem(other, 30), { role: 'coder 2', tool, keys: kind.keys, processes: NOBODY })
    const cut = copyOf(other)
    for (const path of old.paths(`${ROOT}/journal`)) cut.overwrite(path, old.read(path))
    for (const path of old.paths(`${ROOT}/vault/bodies`)) cut.overwrite(path, old.read(path))
    const bySeen = check(cut, kind)
    assert.ok(codes(bySeen).includes('seen-cut-off'), JSON.stringify(bySeen.faults))
    assert.equal(bySeen.verdict, 'damaged')
  })
}
