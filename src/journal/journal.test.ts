import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { fixedSystem, KINDS, ROOT } from '../../test/support/custody-fixture.ts'
import { MemoryDisk } from '../../test/support/memory-disk.ts'
import { inclusionProof, verifyInclusion } from '../algorithms/merkle-tree.ts'
import type { Act, ClaimsAct } from '../model/acts.ts'
import { CaseError } from '../model/case-error.ts'
import { verifyCase } from '../preserve/verify.ts'
import { sha256, sha256Bytes } from '../system/hashing.ts'
import { entryHash } from './entry.ts'

const claims = (name: string): ClaimsAct => ({ type: 'claims', sha256: sha256(name), name })

const actsOf = (acts: Iterable<{ act: Act }>) => [...acts].map(({ act }) => act)

for (const { mode, keys, create, open } of KINDS) {
  test(`${mode}: acts come back as they were appended, in their order, after any number of openings`, () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string({ unit: 'binary' }), { maxLength: 4 }), { maxLength: 5 }), rounds => {
        const disk = new MemoryDisk()
        let custody = create(fixedSystem(disk))
        const written: Act[] = []
        for (const [round, names] of rounds.entries()) {
          for (const name of names) {
            custody.journal.append(claims(name))
            written.push(claims(name))
          }
          custody.journal.commit()
          custody.close()
          custody = open(fixedSystem(disk, round + 2))
        }
        assert.deepEqual(actsOf(custody.journal.acts()).slice(1), written)
        const recorded = [...custody.journal.acts()]
        assert.deepEqual(
          recorded.map(({ seq }) => seq),
          recorded.map((_, i) => i + 1),
        )
        assert.equal(custody.journal.entries, written.length + 1)
      }),
      { numRuns: 15 },
    )
  })

  test(`${mode}: nothing counts before the commit, and an empty commit writes nothing`, () => {
    const disk = new MemoryDisk()
    const custody = create(fixedSystem(disk))
    custody.journal.append(claims('a'))
    assert.equal(custody.journal.pending, 1)
    assert.equal(actsOf(custody.journal.acts()).length, 1)
    custody.commit()
    assert.equal(actsOf(custody.journal.acts()).length, 2)
    const { operations } = disk
    custody.commit()
    assert.equal(disk.operations, operations)
  })

  test(`${mode}: a lone surrogate in a name is written as U+FFFD, not refused`, () => {
    const custody = create(fixedSystem(new MemoryDisk()))
    custody.journal.append(claims('photo \ud83d.jpg'))
    custody.commit()
    const [, act] = actsOf(custody.journal.acts())
    assert.equal(act.type === 'claims' && act.name, 'photo \ufffd.jpg')
  })

  test(`${mode}: a key named __proto__ in an act stays data and changes no object`, () => {
    const custody = create(fixedSystem(new MemoryDisk()))
    const parameters = JSON.parse('{"__proto__":"x","line":3}') as Record<string, string | number>
    const problem = { code: 'any', severity: 'notice', where: 'a', parameters } as const
    custody.journal.append({ type: 'intake', inputs: 1, problems: [problem] })
    custody.commit()
    const [, act] = actsOf(custody.journal.acts())
    assert.ok(act.type === 'intake' && Object.keys(act.problems[0].parameters).includes('__proto__'))
    assert.equal(({} as Record<string, unknown>).x, undefined)
  })

  test(`${mode}: equal acts have different commitments, so a body cannot be guessed from the journal`, () => {
    const disk = new MemoryDisk()
    const custody = create(fixedSystem(disk))
    custody.journal.append(claims('same'))
    custody.journal.append(claims('same'))
    custody.commit()
    const text = new TextDecoder().decode(disk.read(disk.paths(`${ROOT}/journal`)[0]))
    const commitments = [...text.matchAll(/"bodyCommitment":"([0-9a-f]+)"/g)].map(match => match[1])
    assert.equal(new Set(commitments).size, 3)
    assert.ok(!text.includes('same'))
  })

  test(`${mode}: an entry can be shown to be under a signed root by its audit path alone`, () => {
    const disk = new MemoryDisk()
    const custody = create(fixedSystem(disk))
    for (let i = 0; i < 11; i++) custody.journal.append(claims(`${i}`))
    custody.commit()
    const lines = new TextDecoder().decode(disk.read(disk.paths(`${ROOT}/journal`)[0])).split('\n')
    const group = JSON.parse(lines[lines.length - 2]) as { root: string; firstSeq: number; lastSeq: number }
    const leaves = lines.slice(2, -2).map(line => entryHash(Buffer.from(line)))
    assert.equal(leaves.length, group.lastSeq - group.firstSeq + 1)
    const root = new Uint8Array(Buffer.from(group.root, 'hex'))
    for (const [index, leaf] of leaves.entries()) {
      const path = inclusionProof(leaves, index, sha256Bytes)
      assert.ok(verifyInclusion({ leaf, index, size: leaves.length, path, root }, sha256Bytes))
    }
  })

  test(`${mode}: a long journal goes on in further files and stays one chain`, () => {
    const disk = new MemoryDisk()
    const segmentBytes = 4000
    let custody = create(fixedSystem(disk), segmentBytes)
    for (let round = 0; round < 30; round++) {
      for (let i = 0; i < round % 5; i++) custody.journal.append({ type: 'intake', inputs: i, problems: [] })
      custody.commit()
      if (round % 7 === 6) {
        custody.close()
        custody = open(fixedSystem(disk, round), segmentBytes)
      }
    }
    custody.close()
    const paths = disk.paths(`${ROOT}/journal`)
    assert.ok(paths.length >= 4, `${paths.length} files`)
    const report = verifyCase(ROOT, fixedSystem(disk), { keys })
    assert.deepEqual(report.faults, [])
    assert.equal(report.entries, 61)
    for (const path of [...paths, ...disk.paths(`${ROOT}/vault/bodies`)]) {
      const bytes = disk.read(path)
      disk.remove(path)
      const { verdict, faults } = verifyCase(ROOT, fixedSystem(disk), { keys })
      const isLast = path === paths.at(-1)
      assert.equal(verdict, isLast ? 'notices' : 'damaged', path)
      assert.ok(faults.length > 0)
      disk.overwrite(path, bytes)
    }
    assert.equal(verifyCase(ROOT, fixedSystem(disk), { keys }).verdict, 'whole')
  })

  test(`${mode}: a damaged entry is said with file and line instead of being handed out`, () => {
    const disk = new MemoryDisk()
    const custody = create(fixedSystem(disk))
    for (const name of ['a', 'b', 'c']) {
      custody.journal.append(claims(name))
      custody.commit()
    }
    const [path] = disk.paths(`${ROOT}/vault/bodies`)
    const text = new TextDecoder().decode(disk.read(path))
    const changed =
      keys === undefined ? text.replace('"name":"b"', '"name":"x"') : text.replace(/^(3 sealed .{50})./m, '$1_')
    assert.notEqual(changed, text)
    disk.overwrite(path, new TextEncoder().encode(changed))
    const seen: number[] = []
    assert.throws(
      () => {
        for (const { seq } of custody.journal.acts()) seen.push(seq)
      },
      (error: unknown) =>
        error instanceof CaseError &&
        error.code === 'integrity' &&
        String(error.parameters.value).endsWith('.bodies:3'),
    )
    assert.deepEqual(seen, [1, 2])
  })

  test(`${mode}: after a failed commit nothing more is taken until the case is opened again`, () => {
    const disk = new MemoryDisk()
    const custody = create(fixedSystem(disk))
    custody.journal.append(claims('a'))
    disk.failure = { at: disk.operations + 1, code: 'ENOSPC', isStop: false }
    const failed = (error: unknown) => error instanceof CaseError && error.code === 'no-space'
    assert.throws(() => custody.commit(), failed)
    assert.throws(() => custody.journal.append(claims('b')), CaseError)
    assert.throws(() => custody.commit(), CaseError)
    custody.close()
    const again = open(fixedSystem(disk, 9))
    again.journal.append(claims('b'))
    again.commit()
    assert.deepEqual(
      actsOf(again.journal.acts()).map(act => (act.type === 'claims' ? act.name : act.type)),
      ['enrolment', ...(again.journal.entries === 3 ? ['recovery'] : []), 'b'],
    )
  })
}

test('sealed bodies that no key opens are not written on with another key', () => {
  const [, { create, open }] = KINDS
  const disk = new MemoryDisk()
  const custody = create(fixedSystem(disk))
  custody.close()
  const [path] = disk.paths(`${ROOT}/vault/bodies`)
  const text = new TextDecoder().decode(disk.read(path))
  disk.overwrite(path, new TextEncoder().encode(text.replace(/^(1 sealed .{50})./, '$1_')))
  const keyFiles = disk.paths(`${ROOT}/keys`)
  const again = open(fixedSystem(disk, 2))
  again.journal.append(claims('a'))
  assert.throws(
    () => again.commit(),
    (error: unknown) => error instanceof CaseError && error.code === 'integrity',
  )
  assert.deepEqual(disk.paths(`${ROOT}/keys`), keyFiles)
})
