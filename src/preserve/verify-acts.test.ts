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
import { readDeviceKey, writeDeviceKey } from '../journal/device-key.ts'
import { groupHashes } from '../journal/group-hashes.ts'
import { Journal } from '../journal/journal.ts'
import { rewriteBodies } from '../journal/rewrite-bodies.ts'
import type { Act, ErasureAct } from '../model/acts.ts'
import type { VerifyReport } from '../model/verify-report.ts'
import { blindedLeaf, rootOf } from './anchor-root.ts'
import { readCaseFile } from './case-file.ts'
import type { Custody } from './case-folder.ts'
import { restoreCase } from './restore.ts'
import { verifyCase } from './verify.ts'

const tool = 'anechoic test'
const codes = (report: VerifyReport) => report.faults.map(fault => fault.code)

function check(disk: MemoryDisk, { keys }: CaseKind): VerifyReport {
  return verifyCase(ROOT, fixedSystem(disk), { keys })
}

async function made(kind: CaseKind): Promise<{ disk: MemoryDisk; custody: Custody }> {
  const disk = new MemoryDisk()
  const custody = kind.create(fixedSystem(disk))
  for (const seed of [1, 2, 3]) await acquire(custody, `${seed}.jpg`, bytesOf(100 * seed, seed))
  custody.commit()
  return { disk, custody }
}

function chainOf(custody: Custody): { case: string; device: string; epoch: string } {
  const head = custody.journal.head()
  assert.ok(head)
  return { case: custody.caseId, device: head.device, epoch: head.epoch }
}

function erasure(custody: Custody, seqs: readonly number[], exhibits: readonly number[]): ErasureAct {
  const { device, epoch } = chainOf(custody)
  const targets = seqs.map(seq => ({ device, epoch, seq }))
  return {
    type: 'erasure',
    targets,
    exhibits,
    reason: 'consent withdrawn',
    authority: 'witness 3',
    role: 'editor',
    tool,
  }
}

for (const kind of KINDS) {
  test(`${kind.mode}: what a signed erasure names is erased with its reason, not damaged`, async () => {
    const { disk, custody } = await made(kind)
    const [gone] = [...custody.journal.acts()].flatMap(({ act, seq }) =>
      act.type === 'acquisition' && seq === 3 ? act.sha256 : [],
    )
    custody.journal.append(erasure(custody, [3], [2]))
    custody.commit()
    const chain = chainOf(custody)
    custody.journal.close()
    // Signed and nothing destroyed: unfinished, no damage, whether or not the bytes are gone yet.
    const signed = check(disk, kind)
    assert.deepEqual([codes(signed), signed.verdict], [['erasure-unfinished'], 'notices'])
    custody.vault.erase(gone)
    const half = check(disk, kind)
    assert.deepEqual([codes(half), half.originalCounts.missing], [['erasure-unfinished'], 0])
    rewriteBodies(fixedSystem(disk, 5), ROOT, chain, new Set([3]), kind.keys)
    custody.close()
    const report = check(disk, kind)
    assert.deepEqual(report.faults, [])
    assert.deepEqual([report.verdict, report.erasedEntries, report.originalCounts.match], ['whole', 1, 2])
    assert.deepEqual(
      report.exhibits.map(({ number, name, grade }) => [number, name, grade]),
      [
        [1, '1.jpg', 'match'],
        [2, undefined, 'erased'],
        [3, '3.jpg', 'match'],
      ],
    )
    assert.deepEqual(report.exhibits[1].erased, { reason: 'consent withdrawn', authority: 'witness 3', role: 'editor' })
  })

  test(`${kind.mode}: what was erased without a signed reason is damage, and so is an enrolment or an erasure erased`, async () => {
    const { disk, custody } = await made(kind)
    custody.journal.append(erasure(custody, [1, 3], [2]))
    custody.commit()
    const chain = chainOf(custody)
    custody.close()
    rewriteBodies(fixedSystem(disk, 5), ROOT, chain, new Set([1, 2, 3]), kind.keys)
    const report = check(disk, kind)
    assert.deepEqual(
      report.faults.filter(({ code }) => code === 'body-erased-unsigned').map(({ parameters }) => parameters.seq),
      [1, 2],
    )
    assert.equal(report.verdict, 'damaged')
  })

  test(`${kind.mode}: the acts of a device that nobody admitted count for nothing, those of an admitted one do`, async () => {
    const { disk, custody } = await made(kind)
    const system = fixedSystem(disk, 41)
    const text = writeDeviceKey(system.randomBytes(32), '0123456789abcdef', kind.keys)
    const key = readDeviceKey(text, kind.keys)
    assert.ok(key?.signer)
    disk.overwrite(`${ROOT}/keys/${key.device}.json`, new TextEncoder().encode(text))
    const { signer, device, epoch, verifier } = key
    const caseFile = readCaseFile(disk, ROOT)
    const { caseId } = custody
    const identity = { case: caseId, caseSha256: caseFile.sha256, device, epoch, verifier }
    const keepAside = () => caseFile.sha256
    const options = { root: ROOT, system, identity, signer, settle: () => {}, keepAside, keys: kind.keys }
    const journal = new Journal({ ...options, maker: caseFile.device })
    const publicKey = Buffer.from(key.publicKey, 'hex').toString('base64url')
    const acts: Act[] = [
      { type: 'enrolment', publicKey, cause: 'enrolled', tool },
      { type: 'admission', device, publicKey, tool },
      erasure(custody, [3], [2]),
    ]
    for (const act of acts) journal.append(act)
    journal.commit()
    journal.close()
    custody.close()
    // It admits itself, and it erases: neither counts.
    const alone = check(disk, kind)
    assert.deepEqual([codes(alone), alone.verdict], [['journal-unadmitted'], 'damaged'])
    assert.deepEqual([alone.exhibits.length, alone.exhibits[1].grade], [3, 'match'])
    const known = kind.open(fixedSystem(disk, 50))
    assert.equal([...known.journal.acts()].filter(({ act }) => act.type === 'erasure').length, 0)
    known.journal.append({ type: 'admission', device, publicKey, tool })
    known.commit()
    known.close()
    const admitted = check(disk, kind)
    assert.deepEqual([codes(admitted), admitted.verdict], [['erasure-unfinished'], 'notices'])
    assert.ok(admitted.journals.every(chain => chain.isKnown))
    const again = kind.open(fixedSystem(disk, 51))
    assert.equal([...again.journal.acts()].filter(({ act }) => act.type === 'erasure').length, 1)
    again.close()
  })
}

test('an anchor of another chain shows that an end was cut off', async () => {
  const [kind] = KINDS
  const { disk, custody } = await made(kind)
  const { device, epoch } = chainOf(custody)
  const { groups } = custody.journal
  custody.close()
  const system = fixedSystem(disk, 20)
  restoreCase(ROOT, system, { reason: 'r', role: 'e', tool, processes: NOBODY })
  const next = kind.open(fixedSystem(disk, 21))
  const [chain] = next.journal.chains().filter(other => other.epoch === epoch)
  const blinding = '5'.repeat(64)
  const leaves = groupHashes(disk, ROOT, chain).map(hash => blindedLeaf(Buffer.from(blinding, 'hex'), hash))
  const chains = [{ device, epoch, from: 1, to: groups }]
  const authorities = [{ kind: 'rfc3161' as const, url: 'http://127.0.0.1:1/' }]
  const anchor = { anchor: 'a'.repeat(16), chains, blinding, root: rootOf(leaves), authorities, role: 'e', tool }
  next.journal.append({ type: 'anchor', ...anchor })
  next.commit()
  next.close()
  const whole = check(disk, kind)
  assert.deepEqual([codes(whole), whole.anchors.map(({ state }) => state)], [[], ['queued']])
  const cut = (path: string, keep: number) => {
    const lines = new TextDecoder().decode(disk.read(path)).split('\n').slice(0, keep)
    disk.overwrite(path, new TextEncoder().encode(`${lines.join('\n')}\n`))
  }
  cut(`${ROOT}/journal/${device}/${epoch}/000001.jsonl`, 2)
  cut(`${ROOT}/vault/bodies/${device}/${epoch}/000001.bodies`, 1)
  const report = check(disk, kind)
  assert.ok(codes(report).includes('anchor-groups-missing') && codes(report).includes('seen-cut-off'))
  assert.equal(report.journals.find(journal => journal.epoch === epoch)?.tail, 'contradicted')
})

test('a recovery key file that is gone or changed is damage, though the passphrase opens the case', async () => {
  const kind = KINDS[1]
  const { disk, custody } = await made(kind)
  custody.close()
  const path = `${ROOT}/keys/recovery.age`
  const bytes = disk.read(path)
  for (let at = 0; at < bytes.length; at += 7) {
    disk.overwrite(
      path,
      bytes.map((byte, i) => (i === at ? byte ^ 8 : byte)),
    )
    assert.deepEqual(codes(check(disk, kind)), ['key-damaged'], `${at}`)
  }
  disk.remove(path)
  assert.deepEqual([codes(check(disk, kind)), check(disk, kind).verdict], [['key-missing'], 'damaged'])
})

test('a sealed case without its key: chains hold, originals are sealed, and damage to either is still found', async () => {
  const kind = KINDS[1]
  const { disk, custody } = await made(kind)
  custody.close()
  const closed = (at: MemoryDisk) => verifyCase(ROOT, fixedSystem(at))
  const report = closed(disk)
  assert.deepEqual([codes(report), report.verdict, report.isOpened], [['sealed-not-opened'], 'notices', false])
  assert.deepEqual([report.originalCounts.sealed, report.exhibits, report.entries], [3, [], 4])
  const changes: [RegExp, (bytes: Uint8Array) => Uint8Array | undefined][] = [
    [/\/journal\//, bytes => bytes.map((byte, i) => (i === 100 ? byte ^ 1 : byte))],
    [/\/vault\/[0-9a-f]{2}\//, bytes => bytes.subarray(0, -1)],
    [/\/keys\/objects\//, () => undefined],
    [/\/keys\/bodies\//, bytes => bytes.subarray(1)],
    [/\/vault\/bodies\//, bytes => bytes.subarray(0, bytes.indexOf(10) + 1)],
    [/\/vault\/bodies\//, bytes => bytes.map((byte, i) => (i === 60 ? 0 : byte))],
    [/passphrase\.age$/, () => undefined],
    [/case-secret\.json$/, () => new Uint8Array(3)],
  ]
  for (const [pattern, change] of changes) {
    const changed = disk.after('kill')
    const path = changed.paths().find(name => pattern.test(name)) as string
    const bytes = change(changed.read(path))
    if (bytes === undefined) changed.remove(path)
    else changed.overwrite(path, bytes)
    assert.equal(closed(changed).verdict, 'damaged', path)
  }
})
