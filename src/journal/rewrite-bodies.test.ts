import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type CaseKind, fixedSystem, KINDS, ROOT } from '../../test/support/custody-fixture.ts'
import { type Crash, MemoryDisk } from '../../test/support/memory-disk.ts'
import type { Act } from '../model/acts.ts'
import { CaseError } from '../model/case-error.ts'
import type { BodyChain } from './body-keys.ts'
import { rewriteBodies } from './rewrite-bodies.ts'

const intake = (inputs: number): Act => ({ type: 'intake', inputs, problems: [] })

/** So small that eleven acts fill several files. */
const SEGMENT_BYTES = 1500

function written(kind: CaseKind, acts = 11): { disk: MemoryDisk; chain: BodyChain } {
  const disk = new MemoryDisk()
  const custody = kind.create(fixedSystem(disk), SEGMENT_BYTES)
  for (let i = 1; i <= acts; i++) {
    custody.journal.append(intake(i))
    if (i % 2 === 0) custody.commit()
  }
  custody.commit()
  custody.close()
  const [entries] = disk.paths(`${ROOT}/journal`)
  const [device, epoch] = entries.slice(`${ROOT}/journal/`.length).split('/')
  return { disk, chain: { case: custody.caseId, device, epoch } }
}

const bodyFiles = (disk: MemoryDisk) => disk.paths(`${ROOT}/vault/bodies`)
const keyFiles = (disk: MemoryDisk) => disk.paths(`${ROOT}/keys/bodies`)
const hex = (disk: MemoryDisk, path: string) => Buffer.from(disk.read(path)).toString('hex')

function inputsIn(kind: CaseKind, disk: MemoryDisk): number[] {
  const custody = kind.open(fixedSystem(disk, 9), SEGMENT_BYTES)
  const found = [...custody.journal.acts()].flatMap(({ act }) => (act.type === 'intake' ? [act.inputs] : []))
  custody.close()
  return found
}

for (const kind of KINDS) {
  const { mode, keys } = kind

  test(`${mode}: erased bodies are gone, the others are as they were, and the chain goes on`, () => {
    const { disk, chain } = written(kind)
    const entries = disk.paths(`${ROOT}/journal`).map(path => hex(disk, path))
    const bodiesBefore = bodyFiles(disk)
    assert.ok(bodiesBefore.length >= 3, `${bodiesBefore.length} files`)
    const keysBefore = new Set(keyFiles(disk).map(path => hex(disk, path)))
    // Entry 1 is the enrolment, so act i has number i + 1.
    rewriteBodies(fixedSystem(disk, 5), ROOT, chain, new Set([2, 5, 12]), keys)
    assert.deepEqual(inputsIn(kind, disk), [2, 3, 5, 6, 7, 8, 9, 10])
    assert.deepEqual(
      disk.paths(`${ROOT}/journal`).map(path => hex(disk, path)),
      entries,
    )
    const lines = bodyFiles(disk).flatMap(path => new TextDecoder().decode(disk.read(path)).split('\n'))
    assert.deepEqual(
      lines.filter(line => line.endsWith(' erased')),
      ['2 erased', '5 erased', '12 erased'],
    )
    assert.ok(!lines.join('').includes('"inputs":1,') && !lines.join('').includes('"inputs":11'))
    if (keys !== undefined) {
      assert.equal(keyFiles(disk).length, bodiesBefore.length)
      const stayed = keyFiles(disk).filter(path => keysBefore.has(hex(disk, path)))
      const touched = bodyFiles(disk).filter(path => new TextDecoder().decode(disk.read(path)).includes(' erased'))
      assert.ok(touched.length > 1 && touched.length < bodiesBefore.length)
      assert.equal(stayed.length, bodiesBefore.length - touched.length, 'a file that held an erased body kept its key')
    }
    assert.deepEqual(bodyFiles(disk), bodiesBefore)
    const custody = kind.open(fixedSystem(disk, 6), SEGMENT_BYTES)
    custody.journal.append(intake(99))
    custody.commit()
    custody.close()
    assert.deepEqual(inputsIn(kind, disk), [2, 3, 5, 6, 7, 8, 9, 10, 99])
  })

  test(`${mode}: a file longer than what is read at once keeps every other body`, () => {
    const disk = new MemoryDisk()
    const custody = kind.create(fixedSystem(disk))
    for (let i = 1; i <= 40; i++) {
      const problems = [{ code: 'any', severity: 'notice', where: `${i} `.repeat(i * 1500), parameters: {} }] as const
      custody.journal.append({ type: 'intake', inputs: i, problems })
    }
    custody.commit()
    const before = [...custody.journal.acts()]
    const { device, epoch } = before[0]
    custody.close()
    assert.ok(disk.read(bodyFiles(disk)[0]).length > 1 << 21)
    const chain = { case: custody.caseId, device, epoch }
    rewriteBodies(fixedSystem(disk, 5), ROOT, chain, new Set([2, 20, 41]), keys)
    const again = kind.open(fixedSystem(disk, 6))
    assert.deepEqual(
      [...again.journal.acts()],
      before.filter(({ seq }) => ![2, 20, 41].includes(seq)),
    )
    again.close()
  })

  test(`${mode}: erasing again changes nothing, and a file of which all is erased can be gone on with`, () => {
    const { disk, chain } = written(kind, 1)
    const both = new Set([2])
    rewriteBodies(fixedSystem(disk, 5), ROOT, chain, both, keys)
    const before = disk.paths().map(path => hex(disk, path))
    rewriteBodies(fixedSystem(disk, 6), ROOT, chain, both, keys)
    assert.deepEqual(
      disk.paths().map(path => hex(disk, path)),
      before,
    )
    rewriteBodies(fixedSystem(disk, 6), ROOT, chain, new Set([1, 2]), keys)
    const custody = kind.open(fixedSystem(disk, 7))
    custody.journal.append(intake(7))
    custody.commit()
    custody.close()
    assert.deepEqual(inputsIn(kind, disk), [7])
    assert.equal(keyFiles(disk).length, mode === 'sealed' ? 1 : 0)
  })

  test(`${mode}: a number without a body, and a damaged body, are refused and nothing is changed`, () => {
    const { disk, chain } = written(kind)
    const isDamage = (error: unknown) => error instanceof CaseError && error.code === 'integrity'
    assert.throws(() => rewriteBodies(fixedSystem(disk), ROOT, chain, new Set([77]), keys), isDamage)
    const [path] = bodyFiles(disk)
    const bytes = disk.read(path)
    disk.overwrite(path, Uint8Array.from([...bytes, 0x31]))
    assert.throws(() => rewriteBodies(fixedSystem(disk), ROOT, chain, new Set([2]), keys), isDamage)
    assert.equal(disk.read(path).length, bytes.length + 1)
  })

  test(`${mode}: whatever cuts it off, another call finishes it and no old key or file is left`, () => {
    const { disk: start, chain } = written(kind, 7)
    // One number of the first file, and all of the second.
    const [, second] = bodyFiles(start).map(path => new TextDecoder().decode(start.read(path)).split('\n').slice(0, -1))
    const erased = new Set([2, ...second.map(line => Number.parseInt(line, 10))])
    const expected = [1, 2, 3, 4, 5, 6, 7].filter(inputs => !erased.has(inputs + 1))
    assert.ok(erased.size >= 2 && expected.length >= 2 && !erased.has(1))
    let operations = 0
    for (let at = 1; operations === 0; at++) {
      const cut = start.after('kill')
      cut.failure = { at: cut.operations + at, code: 'EIO', isStop: true }
      try {
        rewriteBodies(fixedSystem(cut, 100 + at), ROOT, chain, erased, keys)
        operations = at
      } catch (error) {
        assert.equal((error as { code?: string }).code, 'EIO')
      }
      for (const crash of ['kill', 'lose', 'torn', 'reordered'] as Crash[]) {
        const disk = cut.after(crash)
        const before = inputsIn(kind, disk)
        assert.ok(before.length >= expected.length && before.length <= 7, `${crash} at ${at}: ${before}`)
        rewriteBodies(fixedSystem(disk, 6), ROOT, chain, erased, keys)
        assert.deepEqual(inputsIn(kind, disk), expected, `${crash} at ${at}`)
        const old = start.paths().filter(path => path.includes('/keys/bodies/'))
        for (const path of disk.paths(`${ROOT}/keys/bodies`)) {
          const isOld = old.includes(path)
          const segment = path.slice(-23, -17)
          const isTouched = new TextDecoder()
            .decode(disk.read(`${ROOT}/vault/bodies/${chain.device}/${chain.epoch}/${segment}.bodies`))
            .includes('erased')
          assert.equal(isOld, !isTouched, `${crash} at ${at}: ${path}`)
        }
        assert.ok(!disk.paths().some(path => path.endsWith('.old.partial')), `${crash} at ${at}`)
      }
    }
    assert.ok(operations > 8, `${operations} operations`)
  })
}

test('of two keys of a body file of which all is erased the old one goes, whichever comes first', () => {
  const [, sealed] = KINDS
  for (const digit of ['0', 'f']) {
    const { disk, chain } = written(sealed, 7)
    const [, second] = bodyFiles(disk)
    const lines = new TextDecoder().decode(disk.read(second)).split('\n').slice(0, -1)
    const [, old] = keyFiles(disk)
    const oldBytes = disk.read(old)
    const all = new Set(lines.map(line => Number.parseInt(line, 10)))
    rewriteBodies(fixedSystem(disk, 5), ROOT, chain, all, sealed.keys)
    // As if the old key had not been destroyed yet.
    const again = `${old.slice(0, -16)}${digit.repeat(16)}`
    disk.overwrite(again, oldBytes)
    inputsIn(sealed, disk)
    assert.ok(!disk.paths().includes(again), `${digit}: the old key is still there`)
    assert.equal(keyFiles(disk).length, bodyFiles(disk).length)
  }
})
