import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { acquire, bytesOf, type CaseKind, fixedSystem, KINDS, ROOT } from '../../test/support/custody-fixture.ts'
import { MemoryDisk } from '../../test/support/memory-disk.ts'
import { bodyReaders } from '../journal/body-reader.ts'
import { CaseError } from '../model/case-error.ts'
import { sha256 } from '../system/hashing.ts'
import { checkProof, headOfProof } from './check-proof.ts'
import { readHeads } from './heads.ts'
import { proveEntry } from './prove.ts'
import { verifyCase } from './verify.ts'

async function made(kind: CaseKind, sizes: readonly number[]): Promise<MemoryDisk> {
  const disk = new MemoryDisk()
  const custody = kind.create(fixedSystem(disk))
  for (const size of sizes) await acquire(custody, `${size}.jpg`, bytesOf(size, size))
  custody.commit()
  await acquire(custody, 'last.jpg', bytesOf(9, 99))
  custody.commit()
  custody.close()
  return disk
}

function proofOf(disk: MemoryDisk, kind: CaseKind, seq: number): string {
  const custody = kind.open(fixedSystem(disk, 8))
  try {
    const [chain] = custody.journal.chains()
    const sealing = kind.keys === undefined ? undefined : { case: custody.caseId, keys: kind.keys }
    return proveEntry(disk, ROOT, chain, seq, bodyReaders(disk, ROOT, sealing))
  } finally {
    custody.close()
  }
}

for (const kind of KINDS) {
  test(`${kind.mode}: every entry of groups of any size can be proved alone, and names its original`, async () => {
    for (const count of [1, 2, 3, 4, 5, 7, 8]) {
      const sizes = Array.from({ length: count }, (_, i) => i + 1)
      const disk = await made(kind, sizes)
      for (let seq = 2; seq <= count + 2; seq++) {
        const proof = checkProof(proofOf(disk, kind, seq))
        const bytes = seq === count + 2 ? bytesOf(9, 99) : bytesOf(seq - 1, seq - 1)
        assert.equal(proof.act?.sha256, sha256(bytes))
        assert.ok(proof.isMaker)
        const report = verifyCase(ROOT, fixedSystem(disk), { keys: kind.keys, heads: [headOfProof(proof)] })
        assert.deepEqual([report.faults, report.journals[0].witnessedTo], [[], seq])
      }
      assert.throws(() => proofOf(disk, kind, count + 3), { code: 'integrity' })
    }
  })

  test(`${kind.mode}: a proof tells nothing of other exhibits, and holds no key of the case`, async () => {
    const text = proofOf(await made(kind, [5, 6, 7]), kind, 3)
    assert.ok(text.includes('6.jpg'))
    for (const other of ['5.jpg', '7.jpg', 'last.jpg', sha256(bytesOf(5, 5)), 'seed', 'secret'])
      assert.ok(!text.replace('caseSecret', '').includes(other), other)
  })
}

test('a proof in which anything was changed does not hold', async () => {
  const [kind] = KINDS
  const text = proofOf(await made(kind, [5, 6, 7]), kind, 3)
  const whole = checkProof(text)
  let refused = 0
  for (let at = 0; at < text.length - 1; at++)
    for (const other of [text[at] === '0' ? '1' : '0', text[at] === 'f' ? 'e' : 'f']) {
      const changed = text.slice(0, at) + other + text.slice(at + 1)
      try {
        // It may say less (a field whose name was changed), and whether its device made the case is not signed.
        const held = checkProof(changed)
        const isSame = ({ isMaker: _, act, anchors: __, ...rest }: typeof held) => ({ ...rest, act: act ?? whole.act })
        assert.deepEqual(isSame(held), isSame(whole), `${at}: ${changed.slice(at - 20, at + 20)}`)
      } catch (error) {
        if (!(error instanceof CaseError)) throw error
        assert.ok(error.code === 'integrity' || error.code === 'usage', `${at}`)
        refused++
      }
    }
  assert.ok(refused > text.length, `${refused}`)
  for (const field of ['entry', 'group', 'auditPath', 'publicKey', 'caseFile', 'case', 'format']) {
    const { [field]: _, ...rest } = JSON.parse(text)
    assert.throws(() => checkProof(JSON.stringify(rest)), CaseError, field)
  }
})

test('parts of two proofs do not make one', async () => {
  const [kind] = KINDS
  const disk = await made(kind, [5, 6, 7])
  const [a, b] = [2, 3].map(seq => JSON.parse(proofOf(disk, kind, seq)))
  for (const field of ['entry', 'body', 'auditPath'])
    assert.throws(() => checkProof(JSON.stringify({ ...a, [field]: b[field] })), CaseError, field)
})

test('whatever is given as a proof, the answer is a clear error', () => {
  const anything = fc.oneof(
    fc.string(),
    fc.json(),
    fc.object().map(value => JSON.stringify({ ...value, format: 'anechoic/proof/1' })),
  )
  fc.assert(
    fc.property(anything, text => {
      assert.throws(() => checkProof(text), CaseError)
    }),
    { numRuns: 500 },
  )
  for (const text of ['['.repeat(100_000), `${'{"a":'.repeat(100_000)}1`, 'x'.repeat(1 << 26)])
    assert.throws(() => checkProof(text), CaseError)
})

test('a file named by mistake is not quoted', () => {
  const chat = '{"name":"Yard watch","messages":[{"text":"meet at the north gate"}]}'
  for (const read of [checkProof, readHeads])
    assert.throws(
      () => read(chat, 'result.json'),
      error =>
        error instanceof CaseError && error.parameters.value === 'result.json' && !/gate|Yard/.test(error.message),
    )
})
