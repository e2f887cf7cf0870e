import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { create, fixedSystem, ROOT } from '../../test/support/custody-fixture.ts'
import { MemoryDisk } from '../../test/support/memory-disk.ts'
import { sha256 } from '../system/hashing.ts'
import { bodyReaders } from './body-reader.ts'
import { deviceId } from './device-key.ts'
import { readPublicKey, signingKey } from './ed25519-key.ts'
import { Journal } from './journal.ts'
import { knownChains } from './known-chains.ts'
import { recordedActs } from './recorded-acts.ts'

/** Chains of one device that write in turns; each opening sees what was there. Clocks are as they are given. */
function written(turns: readonly { readonly chain: number; readonly acts: number; readonly clock: number }[]) {
  const disk = new MemoryDisk()
  const custody = create(fixedSystem(disk))
  const { caseId } = custody
  custody.close()
  const caseSha256 = sha256(disk.read(`${ROOT}/case.json`))
  const device = disk.list(`${ROOT}/journal`)[0].name
  const keyText = Buffer.from(disk.read(`${ROOT}/keys/${device}.json`)).toString('latin1')
  const signer = signingKey(Buffer.from(/"seed":"([0-9a-f]{64})"/.exec(keyText)?.[1] as string, 'hex'))
  assert.equal(deviceId(signer.publicKey), device)
  const verifier = readPublicKey(signer.publicKey)
  assert.ok(verifier)
  const all: string[] = []
  for (const [turn, { chain, acts, clock }] of turns.entries()) {
    const epoch = `${chain}`.padStart(16, '0')
    const system = { ...fixedSystem(disk, turn + 2), now: () => clock }
    const identity = { case: caseId, caseSha256, device, epoch, verifier }
    const options = { root: ROOT, system, identity, signer, settle: () => {}, keepAside: () => caseSha256 }
    const journal = new Journal(options)
    for (let i = 0; i < acts; i++) {
      journal.append({ type: 'claims', sha256: caseSha256, name: `${turn}.${i}` })
      all.push(`${turn}.${i}`)
    }
    journal.commit()
    journal.close()
  }
  const bodiesOf = bodyReaders(disk, ROOT)
  const chains = knownChains(disk, ROOT, { case: caseId, sha256: caseSha256, device }, bodiesOf)
  return { disk, chains: chains.known, bodiesOf, all }
}

const turn = fc.record({ chain: fc.nat(3), acts: fc.integer({ min: 1, max: 3 }), clock: fc.nat(50) })

test('acts of several chains come after everything that they had seen, whatever the clocks say', () => {
  fc.assert(
    fc.property(fc.array(turn, { minLength: 1, maxLength: 8 }), turns => {
      const { disk, chains, bodiesOf, all } = written(turns)
      const names = [...recordedActs(disk, ROOT, chains, bodiesOf)].flatMap(({ act }) =>
        act.type === 'claims' ? act.name : [],
      )
      // Each opening saw all that was there, so the order is the order of writing.
      assert.deepEqual(names, all)
    }),
    { numRuns: 60 },
  )
})

test('the order does not depend on the order in which chains are given', () => {
  const { disk, chains, bodiesOf, all } = written([
    { chain: 0, acts: 2, clock: 9 },
    { chain: 1, acts: 1, clock: 1 },
    { chain: 2, acts: 2, clock: 5 },
    { chain: 0, acts: 1, clock: 3 },
  ])
  for (const given of [chains, chains.toReversed()])
    assert.deepEqual(
      [...recordedActs(disk, ROOT, given, bodiesOf)].flatMap(({ act }) => (act.type === 'claims' ? act.name : [])),
      all,
    )
})

test('an entry that had seen what is not there is damage, not a gap', () => {
  const { disk, chains, bodiesOf } = written([
    { chain: 0, acts: 1, clock: 1 },
    { chain: 1, acts: 1, clock: 2 },
    { chain: 0, acts: 1, clock: 3 },
    { chain: 2, acts: 1, clock: 4 },
  ])
  const path = disk.paths(`${ROOT}/journal`).find(name => name.includes('0'.repeat(16))) as string
  const bytes = disk.read(path)
  const firstGroup = bytes.indexOf(10, bytes.indexOf(10) + 1) + 1
  disk.overwrite(path, bytes.subarray(0, firstGroup))
  assert.throws(() => [...recordedActs(disk, ROOT, chains, bodiesOf)], { code: 'integrity' })
})
