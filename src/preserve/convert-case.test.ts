import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  acquire,
  bytesOf,
  type CaseKind,
  create,
  fixedSystem,
  KINDS,
  NOBODY,
  newKeys,
  ROOT,
} from '../../test/support/custody-fixture.ts'
import { type Crash, MemoryDisk } from '../../test/support/memory-disk.ts'
import { rewriteBodies } from '../journal/rewrite-bodies.ts'
import { CaseError } from '../model/case-error.ts'
import type { CaseKeys } from '../system/case-keys.ts'
import { sha256 } from '../system/hashing.ts'
import { openCase } from './case-folder.ts'
import { convertCase } from './convert-case.ts'
import { removeCase } from './remove-case.ts'
import { verifyCase } from './verify.ts'

const TARGET = '/converted'

const isUsage = (error: unknown) => error instanceof CaseError && error.code === 'usage'
const isDamage = (error: unknown) => error instanceof CaseError && error.code === 'integrity'

async function smallCase(kind: CaseKind, segmentBytes?: number, largest = (1 << 20) + 77): Promise<MemoryDisk> {
  const disk = new MemoryDisk()
  const custody = kind.create(fixedSystem(disk), segmentBytes)
  await acquire(custody, 'a.jpg', bytesOf(300, 1))
  await acquire(custody, 'empty.txt', bytesOf(0, 1))
  custody.commit()
  await acquire(custody, 'large.mp4', bytesOf(largest, 2))
  custody.commit()
  custody.close()
  disk.syncDirectory('/')
  return disk
}

/** Converts into the other mode; gives the keys of the new case. */
async function convert(
  disk: MemoryDisk,
  kind: CaseKind,
  from = ROOT,
  to = TARGET,
  seed = 5,
): Promise<CaseKeys | undefined> {
  const system = fixedSystem(disk, seed)
  const source = { root: from, system, keys: kind.keys, tool: 'anechoic test', processes: NOBODY }
  if (kind.mode === 'sealed') {
    await convertCase(source, to, { to: 'open' })
    return undefined
  }
  const { case: caseId } = JSON.parse(new TextDecoder().decode(disk.read(`${from}/case.json`)))
  const sealed = await newKeys(system, undefined, caseId)
  await convertCase(source, to, { to: 'sealed', sealed })
  return sealed.keys
}

/** Acts and originals, as a person sees them. */
function contents(disk: MemoryDisk, root: string, keys: CaseKeys | undefined) {
  const custody = openCase(root, fixedSystem(disk, 9), { keys, processes: NOBODY })
  const acts = [...custody.journal.acts()].map(({ act }) => act)
  const originals = new Map<string, string>()
  for (const hash of custody.vault.list()) {
    const source = custody.vault.open(hash)
    const bytes = new Uint8Array(source.sizeBytes)
    source.readAt(bytes, 0)
    originals.set(hash, Buffer.from(bytes).toString('base64'))
  }
  const name = Buffer.from(custody.keyedHash('x')).toString('hex')
  custody.close()
  return { acts, originals, name }
}

const CRASHES: readonly Crash[] = ['kill', 'lose', 'torn', 'reordered']

const files = (disk: MemoryDisk, root: string) =>
  disk.paths(`${root}/`).map(path => `${path} ${Buffer.from(disk.read(path)).toString('base64')}`)

for (const kind of KINDS) {
  const to = kind.mode === 'open' ? 'sealed' : 'open'

  test(`${kind.mode} to ${to}: same acts, originals and pseudonyms; chains unchanged; the case itself untouched`, async () => {
    const disk = await smallCase(kind, 1200)
    const before = files(disk, ROOT)
    const old = contents(disk, ROOT, kind.keys)
    const keys = await convert(disk, kind)
    assert.deepEqual(files(disk, ROOT), before)
    const converted = contents(disk, TARGET, keys)
    assert.deepEqual(converted.acts.slice(0, old.acts.length), old.acts)
    const [enrolment, conversion, ...more] = converted.acts.slice(old.acts.length)
    assert.ok(enrolment.type === 'enrolment' && enrolment.cause === 'converted')
    assert.equal(enrolment.caseKeySha256, keys?.commitment())
    assert.ok(conversion.type === 'conversion' && conversion.from === kind.mode && conversion.to === to)
    assert.deepEqual(more, [])
    assert.equal(converted.name, old.name)
    const caseFile = Buffer.from(disk.read(`${ROOT}/case.json`)).toString('base64')
    assert.deepEqual(
      new Map(converted.originals),
      new Map([...old.originals, [conversion.sha256, caseFile] as const].sort()),
    )
    for (const path of disk.paths(`${ROOT}/journal`))
      assert.deepEqual(disk.read(path.replace(ROOT, TARGET)), disk.read(path), path)
    const report = verifyCase(TARGET, fixedSystem(disk), { keys })
    assert.deepEqual(report.faults, [])
    assert.equal(report.verdict, 'whole')
    assert.equal(report.originalCounts.match, 4)
  })

  test(`${kind.mode} to ${to}: bodies of many megabytes, longer than what is read at once`, async () => {
    const disk = new MemoryDisk()
    const custody = kind.create(fixedSystem(disk))
    for (let i = 1; i <= 40; i++) {
      const problems = [{ code: 'any', severity: 'notice', where: `${i} `.repeat(i * 2000), parameters: {} }] as const
      custody.journal.append({ type: 'intake', inputs: i, problems })
    }
    custody.commit()
    custody.close()
    disk.syncDirectory('/')
    const old = contents(disk, ROOT, kind.keys)
    const keys = await convert(disk, kind)
    assert.deepEqual(contents(disk, TARGET, keys).acts.slice(0, 41), old.acts)
  })

  test(`${kind.mode} to ${to} and back: still one case, with every act since`, async () => {
    const disk = await smallCase(kind)
    const keys = await convert(disk, kind)
    const custody = openCase(TARGET, fixedSystem(disk, 11), { keys, processes: NOBODY })
    await acquire(custody, 'later.txt', bytesOf(5000, 3))
    custody.commit()
    custody.close()
    const backKeys = await convert(disk, { ...kind, mode: to, keys }, TARGET, '/back', 12)
    const back = contents(disk, '/back', backKeys)
    assert.deepEqual(
      back.acts.map(act => act.type),
      [
        'enrolment',
        ...Array(3).fill('acquisition'),
        'enrolment',
        'conversion',
        'acquisition',
        'enrolment',
        'conversion',
      ],
    )
    assert.deepEqual(verifyCase('/back', fixedSystem(disk), { keys: backKeys }).faults, [])
  })

  test(`${kind.mode} to ${to}: erased bodies stay erased, and what a cut-off append left is kept`, async () => {
    const disk = await smallCase(kind)
    const [journal] = disk.paths(`${ROOT}/journal`)
    const signing = kind.open(fixedSystem(disk, 2))
    const [device, epoch] = journal.slice(`${ROOT}/journal/`.length).split('/')
    const targets = [{ device, epoch, seq: 3 }]
    const tool = 'anechoic test'
    const why = { reason: 'withdrawn', authority: 'source', role: 'coder 1' }
    signing.journal.append({ type: 'erasure', targets, exhibits: [], ...why, tool })
    signing.commit()
    signing.vault.erase(sha256(bytesOf(0, 1)))
    signing.close()
    const chain = { case: signing.caseId, device, epoch }
    rewriteBodies(fixedSystem(disk, 3), ROOT, chain, new Set([3]), kind.keys)
    const [bodies] = disk.paths(`${ROOT}/vault/bodies`)
    const tail = new TextEncoder().encode('{"bodyCommitment":"12')
    disk.overwrite(journal, Uint8Array.from([...disk.read(journal), ...tail]))
    disk.overwrite(bodies, Uint8Array.from([...disk.read(bodies), 0x36, 0x20]))
    const keys = await convert(disk, kind)
    const { acts, originals } = contents(disk, TARGET, keys)
    const recoveries = acts.flatMap(act => (act.type === 'recovery' ? [act] : []))
    assert.deepEqual(
      recoveries.map(act => [act.file.slice(-6), originals.get(act.sha256)]),
      [
        ['.jsonl', Buffer.from(tail).toString('base64')],
        ['bodies', Buffer.from('6 ').toString('base64')],
      ],
    )
    assert.equal(acts.filter(act => act.type === 'acquisition').length, 2)
    const text = new TextDecoder().decode(disk.read(bodies.replace(ROOT, TARGET)))
    assert.ok(text.split('\n').includes('3 erased'))
  })

  test(`${kind.mode} to ${to}: damage is not carried over but said`, async () => {
    const whole = await smallCase(kind)
    const nameOfEmpty = kind.keys?.objectName(sha256(bytesOf(0, 1))) ?? ''
    const isOriginal = (path: string) => /\/vault\/[0-9a-f]{2}\//.test(path)
    for (const path of whole.paths(`${ROOT}/`).filter(path => isOriginal(path) || /journal|bodies/.test(path))) {
      const disk = whole.after('kill')
      const bytes = disk.read(path)
      if (bytes.length === 0) continue
      bytes[bytes.length >> 1] ^= 4
      disk.overwrite(path, bytes)
      const isPadding = kind.mode === 'sealed' && bytes.length === 1040 && path.includes(nameOfEmpty.slice(2))
      if (isPadding) continue
      await assert.rejects(convert(disk, kind), isDamage, path)
      assert.ok(!disk.paths().some(found => found.startsWith(`${TARGET}/`)), path)
      assert.ok(!disk.paths().includes(`${ROOT}/lock`))
    }
  })

  test(`${kind.mode} to ${to}: whatever cuts it off, the case is whole and the conversion can be repeated`, async () => {
    const start = await smallCase(kind, undefined, 3000)
    const expected = contents(start, ROOT, kind.keys)
    const count = start.after('kill')
    await convert(count, kind)
    const operations = count.operations
    assert.ok(operations > 40, `${operations} operations`)
    for (let at = 1; at <= operations; at += at < operations - 12 ? 9 : 1) {
      const cut = start.after('kill')
      cut.failure = { at, code: 'EIO', isStop: true }
      await convert(cut, kind).catch(() => {})
      const crash = CRASHES[at % CRASHES.length]
      const disk = cut.after(crash)
      const what = `${crash} at ${at}`
      assert.notEqual(verifyCase(ROOT, fixedSystem(disk), { keys: kind.keys }).verdict, 'damaged', what)
      if (disk.facts(`${TARGET}/case.json`) === undefined) {
        const keys = await convert(disk, kind, ROOT, TARGET, 6)
        const again = contents(disk, TARGET, keys)
        assert.deepEqual(again.acts.slice(0, expected.acts.length), expected.acts, what)
        assert.deepEqual(verifyCase(TARGET, fixedSystem(disk), { keys }).faults, [], what)
      }
      assert.ok(!disk.paths().some(path => path.startsWith(`${TARGET}.unfinished`)), what)
    }
  })
}

test('a target that holds anything, lies in the case or around it, and a mode that the case has, are refused', async () => {
  const [open] = KINDS
  const disk = await smallCase(open)
  disk.makeDirectory('/full')
  disk.overwrite('/full/diary.txt', bytesOf(3, 1))
  disk.makeDirectory('/empty')
  for (const target of ['/full', `${ROOT}/sealed`, ROOT])
    await assert.rejects(convert(disk, open, ROOT, target), isUsage)
  disk.makeDirectory('/other.unfinished')
  disk.overwrite('/other.unfinished/diary.txt', bytesOf(3, 1))
  await assert.rejects(convert(disk, open, ROOT, '/other'), isUsage)
  assert.ok(disk.paths().includes('/other.unfinished/diary.txt'))
  const source = { root: ROOT, system: fixedSystem(disk, 2), tool: 'test', processes: NOBODY }
  await assert.rejects(convertCase(source, TARGET, { to: 'open' }), isUsage)
  const keys = await convert(disk, open, ROOT, '/empty')
  assert.equal(verifyCase('/empty', fixedSystem(disk), { keys }).verdict, 'whole')
})

test('a removed case is overwritten, and what is not of the program stays', async () => {
  const disk = new MemoryDisk()
  disk.makeDirectory(ROOT)
  const custody = create(fixedSystem(disk))
  await acquire(custody, 'a', bytesOf(300, 1))
  custody.commit()
  custody.close()
  disk.overwrite(`${ROOT}/notes of mine.txt`, bytesOf(3, 1))
  assert.deepEqual(removeCase(ROOT, fixedSystem(disk, 2), NOBODY), ['notes of mine.txt'])
  assert.deepEqual(disk.paths(), [`${ROOT}/notes of mine.txt`])
  assert.throws(() => removeCase(ROOT, fixedSystem(disk, 2), NOBODY), CaseError)
})
