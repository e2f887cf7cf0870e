// Several devices decide without seeing each other: what holds does not depend on the order in which their journals come together.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { bodyReaders } from '../src/journal/body-reader.ts'
import { deviceId } from '../src/journal/device-key.ts'
import { readPublicKey, signingKey } from '../src/journal/ed25519-key.ts'
import { Journal } from '../src/journal/journal.ts'
import { knownChains } from '../src/journal/known-chains.ts'
import { recordedActs } from '../src/journal/recorded-acts.ts'
import type { CaseworkAct, RecordedCasework } from '../src/model/casework.ts'
import type { EntryPlace } from '../src/model/entry-place.ts'
import { sha256 } from '../src/system/hashing.ts'
import { effectiveCasework } from '../src/weigh/casework-effect.ts'
import { isCaseworkAct } from '../src/weigh/casework-shape.ts'
import { create, fixedSystem, ROOT } from './support/custody-fixture.ts'
import { MemoryDisk } from './support/memory-disk.ts'

interface Turn {
  readonly chain: number
  readonly clock: number
  readonly role: string
  readonly stance: 'support' | 'deny'
  /** Whether the device had joined the other journals before it wrote. */
  readonly hasSeen: boolean
  readonly does: 'answers' | 'settles' | 'withdraws'
}

/** Writes the turns, each chain a journal of its own; returns what a reading gives, chains in this order or the other. */
function written(turns: readonly Turn[]): (isTurned: boolean) => RecordedCasework[] {
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
  const places: EntryPlace[] = []
  for (const [turn, { chain, clock, role, stance, hasSeen, does }] of turns.entries()) {
    const epoch = `${chain}`.padStart(16, '0')
    const system = { ...fixedSystem(disk, turn + 2), now: () => clock }
    const identity = { case: caseId, caseSha256, device, epoch, verifier }
    const base = { root: ROOT, system, identity, signer, settle: () => {}, keepAside: () => caseSha256 }
    const journal = new Journal(hasSeen ? base : { ...base, seen: [] })
    const tool = 'test'
    const last = places.at(-1)
    const act: CaseworkAct =
      does === 'withdraws' && last !== undefined
        ? { type: 'withdrawal', of: last, role, tool }
        : {
            type: 'assertion',
            claim: 'c',
            unit: { post: 'x:c/1' },
            stance,
            evidentiality: 'unsourced',
            speakers: [],
            ...(does === 'settles' ? { resolves: places.slice(-2) } : {}),
            role,
            tool,
          }
    journal.append(act)
    journal.commit()
    const head = journal.head() as EntryPlace
    places.push({ device: head.device, epoch: head.epoch, seq: head.seq })
    journal.close()
  }
  const bodiesOf = bodyReaders(disk, ROOT)
  const { known } = knownChains(disk, ROOT, { case: caseId, sha256: caseSha256, device }, bodiesOf)
  return isTurned => {
    const acts: RecordedCasework[] = []
    for (const entry of recordedActs(disk, ROOT, isTurned ? known.toReversed() : known, bodiesOf)) {
      const { act, device: from, epoch, seq, claimedTime } = entry
      if (isCaseworkAct(act)) acts.push({ at: { device: from, epoch, seq }, order: acts.length, claimedTime, act })
    }
    return acts
  }
}

const turn: fc.Arbitrary<Turn> = fc.record({
  chain: fc.nat(3),
  clock: fc.nat(5),
  role: fc.constantFrom('a', 'b', 'c'),
  stance: fc.constantFrom('support', 'deny'),
  hasSeen: fc.boolean(),
  does: fc.constantFrom('answers', 'answers', 'settles', 'withdraws'),
})

test('law: what holds does not depend on the order in which journals are read', () => {
  let disputes = 0
  fc.assert(
    fc.property(fc.array(turn, { minLength: 2, maxLength: 8, size: 'max' }), turns => {
      const read = written(turns)
      const [given, turned] = [effectiveCasework(read(false)), effectiveCasework(read(true))]
      assert.deepEqual(given, turned)
      assert.equal(read(false).length, turns.length)
      disputes += given.disagreements.length
    }),
    { numRuns: 40 },
  )
  assert.ok(disputes > 5)
})
