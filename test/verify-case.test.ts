// The independent verifier: a single file that agrees with the program on whole, damaged, open and sealed cases.

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { appendFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { test } from 'node:test'
import { Random } from '../src/algorithms/random.ts'
import { anchorCase } from '../src/casebook/anchor.ts'
import type { AnchorTransport } from '../src/casebook/anchor-transport.ts'
import { Casebook } from '../src/casebook/casebook.ts'
import { proveExhibit } from '../src/casebook/prove.ts'
import { readPublicKey } from '../src/journal/ed25519-key.ts'
import { headsOf, writeHead } from '../src/preserve/heads.ts'
import { readStampRequest } from '../src/preserve/rfc3161-request.ts'
import { nodeFiles } from '../src/system/node-files.ts'
import { nodeSystem } from '../src/system/system.ts'
import { type CaseMode, makeCase, type Step } from './support/case-histories.ts'
import { inFolder } from './support/command-line.ts'
import { acquire, PASSPHRASE } from './support/custody-fixture.ts'
import {
  disagreement,
  independent,
  independents,
  programs,
  runVerifier,
  VERIFIER,
} from './support/independent-verifier.ts'
import { authority, pem, stampAnswer } from './support/own-authority.ts'
import { tamper } from './support/tampered-case.ts'

test('it has at most 1,000 lines and imports nothing but node:crypto and node:fs', () => {
  const text = readFileSync(VERIFIER, 'utf8')
  assert.ok(text.split('\n').length <= 1001)
  assert.deepEqual(
    [...text.matchAll(/^import .*from '(.*)'|\brequire\(|\bimport\(/gm)].map(match => match[1]),
    ['node:crypto', 'node:fs'],
  )
})

const HISTORIES: readonly (readonly [CaseMode, readonly Step[]])[] = [
  ['open', ['acquire', 'large', 'cut-off']],
  ['sealed', ['acquire', 'large', 'unrecorded']],
  ['open', ['acquire', 'restore', 'acquire', 'erase', 'enrol', 'acquire']],
  ['sealed', ['acquire', 'enrol', 'acquire', 'erase', 'restore']],
  ['open', ['acquire', 'enrol', 'erase', 'convert', 'acquire', 'erase']],
  ['sealed', ['acquire', 'restore', 'convert', 'cut-off', 'convert', 'acquire']],
  ['open', ['acquire', 'fork', 'enrol', 'repair', 'acquire']],
  ['sealed', ['acquire', 'fork', 'repair', 'passphrase']],
]

for (const [mode, steps] of HISTORIES) {
  test(`both say the same of an honest case: ${mode}, ${steps.join(', ')}`, () =>
    inFolder(async folder => {
      const made = await makeCase(join(folder, 'case'), mode, steps)
      for (const isOpened of made.mode === 'open' ? [true] : [true, false]) {
        const [ours, theirs] = [programs(made, isOpened), independents(made, isOpened)]
        assert.notEqual(theirs.verdict, 'damaged', JSON.stringify(theirs.faults))
        const { faults: _, ...expected } = ours
        const { faults: __, ...found } = theirs
        assert.deepEqual(found, expected)
      }
    }))
}

const SAMPLES: readonly (readonly [CaseMode, boolean])[] = [
  ['open', true],
  ['sealed', true],
  ['sealed', false],
]

for (const [mode, isOpened] of SAMPLES) {
  test(`both find random changes alike: ${mode}${isOpened ? '' : ', not opened'}; more in verify-case.slow.ts`, () =>
    inFolder(async folder => {
      const made = await makeCase(join(folder, 'case'), mode, ['acquire', 'acquire', 'erase'])
      const differences: string[] = []
      let damaged = 0
      for (let i = 0; i < 40; i++) {
        const tampering = tamper(made.root, new Random(`sample ${i}`))
        if (tampering === undefined) continue
        const difference = disagreement(made, isOpened, tampering)
        if (difference !== undefined) differences.push(`${i}: ${difference}`)
        if (independents(made, isOpened).verdict === 'damaged') damaged++
        tampering.undo()
      }
      assert.deepEqual(differences, [])
      assert.ok(damaged >= 15, `${damaged} damaged`)
    }))
}

test('damage of a large original is located to its megabyte, open and sealed', async () => {
  for (const mode of ['open', 'sealed'] as const)
    await inFolder(async folder => {
      const made = await makeCase(join(folder, 'case'), mode, ['large'])
      const whole = independent.verifyCase(made.root, { secret: { passphrase: PASSPHRASE } })
      const path = join(made.root, whole.originals[0].where ?? '')
      const bytes = readFileSync(path)
      bytes[(1 << 20) + 5000] ^= 1
      writeFileSync(path, bytes)
      const { verdict, faults } = independent.verifyCase(made.root, { secret: { passphrase: PASSPHRASE } })
      assert.equal(verdict, 'damaged')
      assert.match(faults[0].text, /megabyte 2/)
    })
})

test('exit statuses, secrets and heads on the command line', () =>
  inFolder(async folder => {
    const made = await makeCase(join(folder, 'case'), 'sealed', ['acquire'])
    const file = (name: string, text: string) => {
      writeFileSync(join(folder, name), text)
      return join(folder, name)
    }
    const opening = ['--passphrase-file', file('passphrase', `${PASSPHRASE}\n`)]
    const statusOf = (...words: string[]) => runVerifier([made.root, ...words]).status
    assert.equal(statusOf(), 4)
    assert.equal(statusOf(...opening), 0)
    assert.equal(statusOf('--recovery-key-file', file('recovery', `${made.recoveryKey}\n`)), 0)
    assert.equal(statusOf('--passphrase-file', file('wrong', 'something else\n')), 9)
    assert.equal(statusOf('--recovery-key-file', file('no-key', 'AGE-SECRET-KEY-1\n')), 9)
    assert.equal(statusOf('--passphrase-file', join(folder, 'absent')), 3)
    assert.equal(statusOf('--unknown', 'x'), 2)
    assert.equal(runVerifier([]).status, 2)
    assert.equal(runVerifier([join(folder, 'nothing')]).status, 6)

    const [head] = headsOf(nodeFiles, made.root)
    const line = writeHead(head)
    const witnessed = runVerifier([made.root, '--json', '--head', line, ...opening])
    assert.equal(witnessed.status, 0)
    assert.equal(JSON.parse(witnessed.out).journals[0].tail, 'witnessed')
    const longer = writeHead({ ...head, seq: head.seq + 1 })
    const cut = runVerifier([made.root, '--json', '--head', file('heads', `${longer}\n`), ...opening])
    assert.equal(cut.status, 5)
    assert.equal(JSON.parse(cut.out).journals[0].tail, 'contradicted')
    const last = line.at(-1) === '0' ? '1' : '0'
    for (const wrong of [`${line.slice(0, -1)}${last}`, 'x', writeHead({ ...head, case: '0'.repeat(32) })])
      assert.equal(statusOf('--head', wrong), 2)
    for (const { out, errors } of [witnessed, cut]) assert.ok(!`${out}${errors}`.includes(PASSPHRASE))
  }))

test('a signature that does not fit and zeros before a signed group are damage, not an append that was cut off', () =>
  inFolder(async folder => {
    const made = await makeCase(join(folder, 'case'), 'open', ['acquire', 'acquire'])
    const [device] = readdirSync(join(made.root, 'journal'))
    const [epoch] = readdirSync(join(made.root, 'journal', device))
    const chain = join(made.root, 'journal', device, epoch)
    const last = join(chain, readdirSync(chain).sort().at(-1) ?? '')
    const text = readFileSync(last, 'latin1')
    const at = text.lastIndexOf('"signature":"') + 20
    const changes = {
      'no valid signature': `${text.slice(0, at)}${text[at] === '0' ? '1' : '0'}${text.slice(at + 1)}`,
      'a signed group follows': text.replace('{', '\0'),
    }
    assert.ok(text.split('\n').filter(line => line.includes('"root":')).length >= 2)
    for (const [words, content] of Object.entries(changes)) {
      writeFileSync(last, content, 'latin1')
      const { verdict, faults } = independent.verifyCase(made.root)
      assert.equal(verdict, 'damaged', words)
      assert.ok(
        faults.some(fault => fault.severity === 'loss' && fault.text.includes(words)),
        words,
      )
    }
  }))

test('a case of a newer version is refused', () =>
  inFolder(async folder => {
    const made = await makeCase(join(folder, 'case'), 'open', [])
    const path = join(made.root, 'case.json')
    writeFileSync(path, readFileSync(path, 'utf8').replace('"version":1', '"version":2'))
    // The journal begins with another case.json: changed, not newer.
    assert.equal(runVerifier([made.root]).status, 5)
  }))

const versionOf = (node: string) => spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout ?? ''
const isTwenty = /^v20\./.test(versionOf('node'))

test('it runs on Node 20', { skip: isTwenty ? false : 'needs Node 20 as `node` on the path' }, () =>
  inFolder(async folder => {
    const made = await makeCase(join(folder, 'case'), 'sealed', ['acquire', 'erase'])
    writeFileSync(join(folder, 'passphrase'), PASSPHRASE)
    const { status, errors } = runVerifier([made.root, '--passphrase-file', join(folder, 'passphrase')], 'node')
    assert.equal(status, 0, errors)
  }),
)

/** An open case with one original, stamped by an authority of this test; its roots are beside it. */
async function anchored(folder: string): Promise<{ root: string; roots: string; proof: string; original: string }> {
  const { root: caRoot, signer } = authority()
  const transport: AnchorTransport = async ({ body = new Uint8Array() }) => {
    const { digest, nonce } = readStampRequest(body) ?? assert.fail('no request')
    return { status: 200, body: stampAnswer({ signer, digest, nonce, time: '20260601120000Z' }) }
  }
  const [root, roots, proof, original] = ['case', 'roots.pem', 'proof.json', 'original'].map(name => join(folder, name))
  writeFileSync(roots, pem(caRoot))
  writeFileSync(original, 'the original')
  const casebook = Casebook.openOrCreate(root, nodeSystem, 'anechoic test')
  try {
    await acquire(casebook.custody, 'original', readFileSync(original))
    casebook.custody.commit()
    const asking = { transport, trust: {}, timeoutMilliseconds: 1000, signal: new AbortController().signal }
    const authorities = [{ kind: 'rfc3161' as const, url: 'http://stamps.example/' }]
    const [outcome] = await anchorCase(casebook, authorities, 'coder 1', { ...asking, onOutcome: () => {} })
    assert.equal(outcome.state, 'stamped', JSON.stringify(outcome))
    writeFileSync(proof, proveExhibit(casebook, 1))
  } finally {
    casebook.close()
  }
  return { root, roots, proof, original }
}

test('anchors are recomputed and their tokens checked up to the given root', () =>
  inFolder(async folder => {
    const { root, roots } = await anchored(folder)
    const found = independent.verifyCase(root, { trust: independent.readTrust({ ca: roots }) })
    assert.deepEqual(found.faults, [])
    assert.deepEqual(
      found.anchors.map(({ state, notAfter }) => [state, notAfter]),
      [['verified', Date.UTC(2026, 5, 1, 12, 0, 1)]],
    )
    assert.equal(independent.verifyCase(root).anchors[0].state, 'stamped')
    const other = join(folder, 'other.pem')
    writeFileSync(other, pem(authority().root))
    const doubted = independent.verifyCase(root, { trust: independent.readTrust({ ca: other }) })
    assert.deepEqual([doubted.verdict, doubted.anchors[0].state], ['notices', 'stamped'])
  }))

test('a proof of one entry holds without its case, and every changed part of it is found', () =>
  inFolder(async folder => {
    const { roots, proof, original } = await anchored(folder)
    const text = readFileSync(proof, 'utf8')
    const checked = runVerifier(['--proof', proof, '--original', original, '--ca', roots, '--json'])
    assert.equal(checked.status, 0, checked.out)
    assert.equal(JSON.parse(checked.out).anchors[0].state, 'verified')
    appendFileSync(original, '.')
    assert.equal(runVerifier(['--proof', proof, '--original', original]).status, 5)

    const value = JSON.parse(text)
    const changed: [string, unknown][] = Object.keys(value)
      .filter(key => !['format', 'anchors', 'auditPath'].includes(key))
      .map(key => [
        key,
        { ...value, [key]: String(value[key]).replace(/[0-9](?=[^0-9]*$)/, digit => `${(Number(digit) + 1) % 10}`) },
      ])
    const [anchor] = value.anchors
    for (const key of ['blinding', 'root'])
      changed.push([key, { ...value, anchors: [{ ...anchor, [key]: '0'.repeat(64) }] }])
    changed.push(['leafIndex', { ...value, anchors: [{ ...anchor, leafIndex: anchor.leafIndex + 1 }] }])
    changed.push(['auditPath', { ...value, auditPath: [...value.auditPath, '0'.repeat(64)] }])
    const token = anchor.proofs[0].token
    const other = `${token.slice(0, -8)}${token.at(-8) === 'A' ? 'B' : 'A'}${token.slice(-7)}`
    changed.push(['token', { ...value, anchors: [{ ...anchor, proofs: [{ ...anchor.proofs[0], token: other }] }] }])
    for (const [key, content] of changed) {
      writeFileSync(proof, `${JSON.stringify(content)}\n`)
      assert.equal(independent.checkProof(proof, undefined, independent.readTrust({})).verdict, 'damaged', key)
    }
    for (const content of ['', '{', '[]', '{"format":"anechoic/proof/1"}', `${'['.repeat(100_000)}`]) {
      writeFileSync(proof, `${content}\n`)
      assert.ok([5, 6].includes(runVerifier(['--proof', proof]).status ?? 0), content.slice(0, 40))
    }
  }))

test('hostile tokens and stamps are refused', () => {
  const trust = independent.readTrust({})
  const digest = new Uint8Array(32)
  const random = new Random('hostile')
  const nested = (depth: number) =>
    Buffer.concat(Array.from({ length: depth }, () => Buffer.from([0x30, 0x83, 0x0f, 0xff, 0xff])))
  const magic = Buffer.from('004f70656e54696d657374616d7073000050726f6f6600bf89e2e884e892940108', 'hex')
  const deep = Buffer.concat([magic, digest, Buffer.from('08'.repeat(100_000), 'hex')])
  const forks = Buffer.concat([magic, digest, Buffer.from('ff08'.repeat(100_000), 'hex')])
  const inputs = [
    Buffer.alloc(0),
    nested(1000),
    Buffer.alloc(1 << 20, 0x30),
    deep,
    forks,
    Buffer.concat([magic, digest, Buffer.alloc(1 << 20, 0xff)]),
  ]
  for (let i = 0; i < 300; i++)
    inputs.push(Buffer.concat([i % 2 ? Buffer.concat([magic, digest]) : EMPTY, bytes(random, 200)]))
  for (const input of inputs)
    for (const check of [independent.checkToken, independent.checkStamp])
      assert.throws(() => check(input, digest, trust), /^Error: it |^Error: the /)
})

const EMPTY = Buffer.alloc(0)
const bytes = (random: Random, count: number) => Buffer.from(Array.from({ length: count }, () => random.below(256)))

test('keys of low order and in other spellings are refused', () => {
  const zero = '0'.repeat(64)
  const order8 = '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05'
  const aboveThePrime = `ee${'f'.repeat(60)}7f`
  for (const key of [zero, `01${zero.slice(2)}`, order8, aboveThePrime, `ed${'f'.repeat(60)}ff`, 'x', undefined])
    assert.equal(independent.publicKeyOf(key as string), undefined, key)
  assert.ok(independent.publicKeyOf('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a'))
})

test('docs/verifying.md names every option and status', () => {
  const text = readFileSync(resolve(import.meta.dirname, '../docs/verifying.md'), 'utf8')
  const source = readFileSync(VERIFIER, 'utf8')
  for (const [, option] of source
    .split('\n', 20)
    .join('\n')
    .matchAll(/(--[a-z-]+)/g))
    assert.ok(text.includes(`\`${option}`), option)
  for (const status of [0, 2, 3, 4, 5, 6, 8, 9]) assert.match(text, new RegExp(`^\\| ${status} \\|`, 'm'))
})

const SHARED = resolve(import.meta.dirname, '../../shared/conformance')
const vectors = { skip: existsSync(SHARED) ? false : 'needs ../shared/conformance' }

test('public tokens: those that hold lead to their root, the others are refused', vectors, () => {
  const at = (name: string) => join(SHARED, 'rfc3161', name)
  const judge = (file: string, chain: string, hash: string, content: Uint8Array | string = 'hello') => {
    const digest = createHash(hash).update(content).digest()
    try {
      return independent.checkToken(readFileSync(at(file)), digest, independent.readTrust({ ca: at(chain) })).state
    } catch (error) {
      return (error as Error).message
    }
  }
  const sigstage = 'sigstage/ts_chain.pem'
  for (const hash of ['sha256', 'sha384', 'sha512'])
    assert.equal(judge(`sigstage/response-${hash}.tsr`, sigstage, hash), 'verified')
  assert.equal(judge('sigstage/response-no-embedded-cert.tsr', sigstage, 'sha256'), 'verified')
  assert.equal(judge('sigstage/response-invalid-signature.tsr', sigstage, 'sha256'), 'its signature is not valid')
  assert.equal(judge('identrust/issue-104.tsr', 'identrust/ts_chain.pem', 'sha512'), 'verified')
  const payload = readFileSync(at('sigstore.mock/payload'))
  const mock = 'sigstore.mock/ts_chain.pem'
  assert.equal(judge('sigstore.mock/response-expired.tsr', mock, 'sha256', payload), 'verified')
  const local = 'test_tsa/ts_chain.pem'
  for (const name of ['response', 'response-injected-certs'])
    assert.equal(judge(`test_tsa/${name}.tsr`, local, 'sha512'), 'verified')
  assert.equal(judge('test_tsa/response.tsr', local, 'sha512', 'other'), 'it stamps another root')
})

test('public stamp files are read as the reference library reads them, those of SHA-256', vectors, () => {
  const folder = join(SHARED, 'opentimestamps')
  type Expected = { ok: boolean; hash_op: string; digest: string; attestations?: { type: string }[] }
  const expected: Record<string, Expected> = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'))
  let read = 0
  for (const [name, { ok, hash_op, digest, attestations = [] }] of Object.entries(expected)) {
    const bytes = readFileSync(join(folder, name))
    const check = () => independent.checkStamp(bytes, Buffer.from(digest ?? '', 'hex'), independent.readTrust({}))
    const isKnown = attestations.some(({ type }) => /^(?:Bitcoin|Pending)/.test(type))
    if (!ok || hash_op !== 'sha256') assert.throws(check, /^Error: it /, name)
    else if (!isKnown) assert.throws(check, /nothing that is known/, name)
    else if (check().state !== '') read++
  }
  assert.ok(read >= 11, `${read} read`)
})

test('a block header proves a stamp only when its work and its root are right', vectors, () => {
  const bytes = readFileSync(join(SHARED, 'opentimestamps/hello-world.txt.ots'))
  const digest = bytes.subarray(33, 65)
  const header = Buffer.alloc(80)
  const expectations = JSON.parse(readFileSync(join(SHARED, 'opentimestamps/expected.json'), 'utf8'))
  const [block] = expectations['hello-world.txt.ots'].attestations
  assert.equal(independent.checkStamp(bytes, digest, independent.readTrust({})).state, 'stamped')
  const trust = { ...independent.readTrust({}), headers: new Map([[block.height, header]]) }
  assert.equal(independent.checkStamp(bytes, digest, trust).state, 'stamped')
  Buffer.from(block.msg, 'hex').copy(header, 36)
  header.writeUInt32LE(1_000_000_000, 68)
  const expected = { state: 'verified', notAfter: (1_000_000_000 + 7200) * 1000 }
  assert.deepEqual(independent.checkStamp(bytes, digest, trust), expected)
})

test('it takes the public keys that the program takes, of 914 that are unusual', vectors, () => {
  const keys: { key: string }[] = JSON.parse(readFileSync(join(SHARED, 'ed25519-cctv/ed25519vectors.json'), 'utf8'))
  for (const { key } of keys) assert.equal(independent.publicKeyOf(key) !== undefined, readPublicKey(key) !== undefined)
})
