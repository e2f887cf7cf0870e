// The independent verifier and the program agree on what is a witness, on a recovery key that is gone, and on records that are too long.

import assert from 'node:assert/strict'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { anchorCase } from '../src/casebook/anchor.ts'
import { Casebook } from '../src/casebook/casebook.ts'
import { AnchorFault } from '../src/preserve/anchor-fault.ts'
import { type JudgedProof, judgeProof } from '../src/preserve/anchor-judge.ts'
import { readCaseFile } from '../src/preserve/case-file.ts'
import { openCase } from '../src/preserve/case-folder.ts'
import { newCaseKeys } from '../src/preserve/case-keys.ts'
import { changePassphrase } from '../src/preserve/change-passphrase.ts'
import { convertCase } from '../src/preserve/convert-case.ts'
import { nodeSystem } from '../src/system/system.ts'
import { type MadeCase, makeCase } from './support/case-histories.ts'
import { inFolder } from './support/command-line.ts'
import { NOBODY, PASSPHRASE } from './support/custody-fixture.ts'
import { independent, independents, programs } from './support/independent-verifier.ts'

const both = (made: MadeCase) => [programs(made, true), independents(made, true)]

const verdictsWithoutRecovery = (made: MadeCase) => {
  rmSync(join(made.root, 'keys/recovery.age'), { force: true })
  return both(made).map(({ verdict }) => verdict)
}

/** A case that was sealed, or sealed again, without a recovery key. */
async function sealedWithout({ root, system, mode, keys }: MadeCase, target: string): Promise<MadeCase> {
  const convert = (from: string, to: string, conversion: Parameters<typeof convertCase>[2], opened: MadeCase['keys']) =>
    convertCase({ root: from, system, keys: opened, tool: 'test', processes: NOBODY }, to, conversion)
  const open = mode === 'open' ? root : `${target}-open`
  if (mode === 'sealed') await convert(root, open, { to: 'open' }, keys)
  const { case: caseId } = readCaseFile(system.files, open)
  const sealed = await newCaseKeys(system, { passphrase: PASSPHRASE, hasRecoveryKey: false, workFactor: 2, caseId })
  await convert(open, target, { to: 'sealed', sealed }, undefined)
  return { root: target, system, mode: 'sealed', keys: sealed.keys, recoveryKey: undefined }
}

test('an anchor that nobody answered is no witness', () =>
  inFolder(async folder => {
    const { root, ...made } = await makeCase(join(folder, 'case'), 'open', ['acquire'])
    const casebook = Casebook.openOrCreate(root, nodeSystem, 'test')
    const authorities = [{ kind: 'rfc3161' as const, url: 'http://stamps.example/' }]
    const transport = () => Promise.reject(new AnchorFault('anchor-unreachable', { reason: 'ENETDOWN' }))
    const asking = { transport, trust: {}, timeoutMilliseconds: 1000, signal: new AbortController().signal }
    try {
      const [{ state }] = await anchorCase(casebook, authorities, 'coder 1', { ...asking, onOutcome: () => {} })
      assert.equal(state, 'queued')
    } finally {
      casebook.close()
    }
    for (const { journals } of both({ root, ...made })) assert.match(journals, / unwitnessed 0$/)
  }))

test('a recovery key that was made with the case has to be there; one of an earlier sealing has not', () =>
  inFolder(async folder => {
    const made = await makeCase(join(folder, 'case'), 'sealed', ['acquire'])
    const again = await sealedWithout(made, join(folder, 'again'))
    assert.deepEqual(verdictsWithoutRecovery(again), ['whole', 'whole'])
    assert.deepEqual(verdictsWithoutRecovery(made), ['damaged', 'damaged'])
  }))

test('a recovery key that was only announced by a change is a notice', () =>
  inFolder(async folder => {
    const open = await makeCase(join(folder, 'open'), 'open', ['acquire'])
    const made = await sealedWithout(open, join(folder, 'case'))
    const { root, system, keys = assert.fail() } = made
    await changePassphrase(root, system, keys, { newRecoveryKey: true, processes: NOBODY })
    assert.deepEqual(verdictsWithoutRecovery(made), ['notices', 'notices'])
  }))

test('a line of the journal above 1 MiB is damage', () =>
  inFolder(async folder => {
    for (const [length, verdict] of [
      [1 << 19, 'whole'],
      [1 << 20, 'damaged'],
    ] as const) {
      const made = await makeCase(join(folder, `${length}`), 'open', ['acquire'])
      const custody = openCase(made.root, made.system, { processes: NOBODY })
      custody.journal.append({ type: 'x'.repeat(length) } as never)
      custody.commit()
      custody.close()
      assert.deepEqual(
        both(made).map(found => found.verdict),
        [verdict, verdict],
      )
    }
  }))

const UNKNOWN = '00010203040506070800'
const PENDING = `0083dfe30d2ef90c8e0b0a${Buffer.from('http://a.b').toString('hex')}`
const BLOCK = '000588960d73d719010164'
const STAMPS: Readonly<Record<string, readonly [hex: string, state: string | undefined]>> = {
  'nothing known': [UNKNOWN, undefined],
  'a promise': [PENDING, 'pending'],
  'a promise and something unknown': [`ff${PENDING}${UNKNOWN}`, 'pending'],
  'a block': [BLOCK, 'stamped'],
  'a block and a promise': [`ff${BLOCK}${PENDING}`, 'stamped'],
}

for (const [name, [hex, state]] of Object.entries(STAMPS))
  test(`a stamp that is attested by ${name} is ${state ?? 'refused'}`, () => {
    const root = Buffer.alloc(32, 7)
    const magic = Buffer.from('004f70656e54696d657374616d7073000050726f6f6600bf89e2e884e892940108', 'hex')
    const bytes = Buffer.concat([magic, root, Buffer.from(hex, 'hex')])
    const header = new Map([[99, new Uint8Array(80)]])
    for (const headers of [new Map<number, Uint8Array>(), header]) {
      const ours = attempt(() => {
        const trust = headers.size > 0 ? { headers: { at: (height: number) => headers.get(height) } } : {}
        return judgeProof({ kind: 'opentimestamps', bytes, request: undefined }, root, trust as never)
      })
      const theirs = attempt(() => independent.checkStamp(bytes, root, { certificates: [], roots: [], headers }))
      assert.deepEqual([ours?.state, theirs?.state], [state, state])
      const isTold = state === 'stamped' && headers.size > 0
      assert.deepEqual(
        [
          (ours as JudgedProof | undefined)?.notice !== undefined,
          (theirs as { note?: string } | undefined)?.note !== undefined,
        ],
        [isTold, isTold],
      )
    }
  })

function attempt<Value>(work: () => Value): Value | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}
