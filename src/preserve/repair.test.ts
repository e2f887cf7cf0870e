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
import { eraseEntries, finishErasures } from './erase.ts'
import { type Repaired, repairCase } from './repair.ts'
import { type VerifyOptions, verifyCase } from './verify.ts'

const COPY = '/copy'
const tool = 'anechoic test'
const codes = (report: VerifyReport) => report.faults.map(fault => fault.code)

function check(disk: MemoryDisk, kind: CaseKind, options: VerifyOptions = {}): VerifyReport {
  return verifyCase(ROOT, fixedSystem(disk), { keys: kind.keys, ...options })
}

async function add(disk: MemoryDisk, kind: CaseKind, name: string, seed: number): Promise<void> {
  const custody = kind.open(fixedSystem(disk, seed))
  await acquire(custody, name, bytesOf(300, seed))
  custody.commit()
  custody.close()
}

async function made(kind: CaseKind): Promise<MemoryDisk> {
  const disk = new MemoryDisk()
  kind.create(fixedSystem(disk, 1)).close()
  for (const seed of [2, 3, 4]) await add(disk, kind, `${seed}.jpg`, seed)
  return disk
}

/** The case with another state of it beside. */
function beside(disk: MemoryDisk, copy: MemoryDisk): MemoryDisk {
  const both = disk.after('kill')
  for (const path of copy.paths(`${ROOT}/`)) {
    const to = COPY + path.slice(ROOT.length)
    both.makeDirectory(to.slice(0, to.lastIndexOf('/')))
    both.overwrite(to, copy.read(path))
  }
  return both
}

function repair(disk: MemoryDisk, kind: CaseKind, seed = 50): Promise<Repaired> {
  const options = { from: COPY, fromText: 'backup', role: 'editor', tool, keys: kind.keys, processes: NOBODY }
  return repairCase(ROOT, fixedSystem(disk, seed), options)
}

function namesIn(disk: MemoryDisk, kind: CaseKind): string[] {
  const custody = kind.open(fixedSystem(disk, 77))
  try {
    return [...custody.journal.acts()].flatMap(({ act }) => (act.type === 'acquisition' ? act.name : []))
  } finally {
    custody.close()
  }
}

for (const kind of KINDS) {
  test(`${kind.mode}: whatever file is damaged or gone comes back from a copy, and what stood there is kept`, async () => {
    const whole = await made(kind)
    const trees = /\/(journal|vault)\/|case\.json$|keys\/(objects|bodies)/
    for (const path of whole.paths(`${ROOT}/`).filter(path => trees.test(path)))
      for (const damage of ['gone', 'flipped', 'cut', 'empty']) {
        const disk = beside(whole, whole)
        const bytes = disk.read(path)
        if (damage === 'gone') disk.remove(path)
        else if (damage === 'cut') disk.overwrite(path, bytes.subarray(0, bytes.length >> 1))
        else if (damage === 'empty') disk.overwrite(path, new Uint8Array(0))
        else
          disk.overwrite(
            path,
            bytes.map((byte, i) => (i === bytes.length >> 1 ? byte ^ 1 : byte)),
          )
        const { added } = await repair(disk, kind)
        const report = check(disk, kind)
        assert.notEqual(report.verdict, 'damaged', `${path} ${damage}: ${JSON.stringify(report.faults)}`)
        assert.ok(added.length > 0, `${path} ${damage}`)
        assert.deepEqual(namesIn(disk, kind), ['2.jpg', '3.jpg', '4.jpg'], `${path} ${damage}`)
        const again = disk.operations
        assert.deepEqual(await repair(disk, kind, 51), { added: [], forks: [] }, `${path} ${damage}`)
        assert.ok(disk.operations >= again)
      }
  })

  test(`${kind.mode}: an end that was cut off is taken up, and the device goes on in a new epoch`, async () => {
    const old = await made(kind)
    const whole = old.after('kill')
    await add(whole, kind, '5.jpg', 5)
    const disk = beside(old, whole)
    const before = check(disk, kind, { against: COPY })
    assert.deepEqual([codes(before), before.verdict], [['copy-longer'], 'damaged'])
    const { added } = await repair(disk, kind)
    assert.ok(added.some(part => part.what === 'entries') && added.some(part => part.what === 'original'))
    await add(disk, kind, '6.jpg', 6)
    const after = check(disk, kind, { against: COPY })
    assert.deepEqual(after.faults, [])
    assert.equal(after.journals.length, 2)
    assert.deepEqual(namesIn(disk, kind), ['2.jpg', '3.jpg', '4.jpg', '5.jpg', '6.jpg'])
  })

  test(`${kind.mode}: of a fork both branches are kept, and the chain still holds`, async () => {
    const start = await made(kind)
    const left = start.after('kill')
    const right = start.after('kill')
    await add(left, kind, 'left.jpg', 5)
    await add(right, kind, 'right.jpg', 6)
    const disk = beside(left, right)
    const before = check(disk, kind, { against: COPY })
    assert.deepEqual([codes(before), before.verdict], [['fork-found'], 'damaged'])
    const { forks } = await repair(disk, kind)
    assert.deepEqual(
      forks.map(({ seq }) => seq),
      [5],
    )
    for (const options of [{}, { against: COPY }]) {
      const after = check(disk, kind, options)
      assert.deepEqual([codes(after), after.verdict], [['fork-kept'], 'notices'])
    }
    assert.deepEqual(namesIn(disk, kind), ['2.jpg', '3.jpg', '4.jpg', 'left.jpg'])
    const custody = kind.open(fixedSystem(disk, 78))
    const [fork] = [...custody.journal.acts()].flatMap(({ act }) => (act.type === 'fork' ? [act] : []))
    const read = (hash: typeof fork.sha256) => {
      const source = custody.vault.open(hash)
      const bytes = new Uint8Array(source.sizeBytes)
      source.readAt(bytes, 0)
      return new TextDecoder().decode(bytes)
    }
    assert.match(read(fork.sha256), /"seq":5[\s\S]*\n\{"case"/)
    assert.ok(fork.bodiesSha256 !== undefined && read(fork.bodiesSha256).includes('right.jpg'))
    custody.close()
    assert.deepEqual((await repair(disk, kind, 52)).forks, [], 'kept once')
  })

  test(`${kind.mode}: an older copy mends the middle of a chain, and what it does not reach is left as it is`, async () => {
    const old = await made(kind)
    const whole = old.after('kill')
    for (const seed of [5, 6, 7]) await add(whole, kind, `${seed}.jpg`, seed)
    const [path] = whole.paths(`${ROOT}/journal`)
    const bytes = whole.read(path)
    const lines = new TextDecoder().decode(bytes).split('\n')
    const flip = (...numbers: number[]) => {
      const changed = bytes.slice()
      for (const number of numbers) changed[Buffer.byteLength(lines.slice(0, number).join('\n')) + 41] ^= 1
      return changed
    }
    // Lines 2 and 3 are the entry and the signature of the first import, 8 and 9 those of the fourth.
    for (const line of [2, 3]) {
      const disk = beside(whole, old)
      disk.overwrite(path, flip(line))
      const { added } = await repair(disk, kind)
      assert.deepEqual(check(disk, kind).faults, [], `line ${line}`)
      assert.deepEqual(Buffer.from(disk.read(path)).subarray(0, bytes.length), Buffer.from(bytes))
      assert.ok(added.some(({ where, keptAs }) => path.endsWith(where) && keptAs !== undefined))
      assert.equal(namesIn(disk, kind).length, 6)
    }
    for (const damage of [flip(8), flip(2, 10)]) {
      const disk = beside(whole, old)
      disk.overwrite(path, damage)
      await repair(disk, kind).catch(error => assert.equal(error.code, 'integrity'))
      assert.deepEqual(Buffer.from(disk.read(path)).subarray(0, damage.length), Buffer.from(damage))
      assert.equal(check(disk, kind).verdict, 'damaged')
    }
  })

  test(`${kind.mode}: what was erased never comes back, neither body nor original`, async () => {
    const whole = await made(kind)
    const left = whole.after('kill')
    const custody = kind.open(fixedSystem(left, 60))
    const [gone] = [...custody.journal.acts()].filter(({ act }) => act.type === 'acquisition')
    assert.ok(gone.act.type === 'acquisition')
    const { device, epoch, seq } = gone
    const words = { reason: 'r', authority: 'a', role: 'editor', tool }
    const erasure = { ...words, targets: [{ device, epoch, seq }], exhibits: [1], repeated: [] }
    eraseEntries(custody, fixedSystem(left, 61), erasure)
    custody.close()
    for (const copy of [whole, left]) {
      const disk = beside(left, copy)
      if (copy === left) disk.remove(disk.paths(`${ROOT}/vault/bodies`)[0])
      await repair(disk, kind)
      const report = check(disk, kind)
      assert.deepEqual([report.verdict, report.exhibits[0].grade, report.erasedEntries], ['whole', 'erased', 1])
      const opened = kind.open(fixedSystem(disk, 62))
      assert.equal(opened.vault.has(gone.act.sha256), false)
      opened.close()
    }
    // Where the wish itself cannot be read any more nothing comes back that it might have named.
    const unread = beside(left, whole)
    const [bodies] = unread.paths(`${ROOT}/vault/bodies`)
    unread.remove(bodies)
    await assert.rejects(repair(unread, kind), { code: 'integrity' })
    assert.deepEqual(check(unread, kind).exhibits, [])
    assert.equal(unread.facts(bodies), undefined)
    // The other way round the wish comes over with the journal, and is fulfilled at the next opening that may write.
    const other = beside(whole, left)
    await repair(other, kind)
    assert.deepEqual(codes(check(other, kind)), ['erasure-unfinished'])
    const reopened = kind.open(fixedSystem(other, 63))
    finishErasures(reopened, fixedSystem(other, 64))
    reopened.close()
    assert.deepEqual([codes(check(other, kind)), check(other, kind).exhibits[0].grade], [[], 'erased'])
  })

  test(`${kind.mode}: a copy of another case is refused, and nothing is changed`, async () => {
    const disk = await made(kind)
    const other = new MemoryDisk()
    kind.create(fixedSystem(other, 999)).close()
    const both = beside(disk, other)
    if (kind.mode === 'open') await assert.rejects(repair(both, kind), { code: 'usage' })
    assert.deepEqual(check(both, kind).faults, [])
  })
}
