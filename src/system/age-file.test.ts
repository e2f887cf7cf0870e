import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { armor, Decrypter, Encrypter } from 'age-encryption'
import fc from 'fast-check'
import { cpuMilliseconds } from '../../test/support/cpu-time.ts'
import { AgeFailure, type AgeFailureKind, decryptAge, encryptAge, newIdentity } from './age-file.ts'

const QUICK = { workFactor: 2 }
const PASSPHRASE = 'құпия сөз, correct horse'
const plainText = new TextEncoder().encode('one canonical line\n')

const failsAs = (kind: AgeFailureKind) => (error: unknown) =>
  error instanceof AgeFailure && error.kind === kind && error.message === `age: ${kind}`

function plainOf(sizeBytes: number): Uint8Array {
  return Uint8Array.from({ length: sizeBytes }, (_, i) => (i * 31 + (i >> 8)) & 0xff)
}

test('what was sealed for a passphrase or a recipient opens with it, at every length around a chunk', async () => {
  const { identity, recipient } = await newIdentity()
  for (const size of [0, 1, 65_535, 65_536, 65_537, 131_072, 200_000]) {
    const plain = plainOf(size)
    const ofPassphrase = await encryptAge(plain, { passphrase: PASSPHRASE }, QUICK)
    assert.deepEqual(new Uint8Array(await decryptAge(ofPassphrase, { passphrase: PASSPHRASE })), plain)
    const ofRecipient = await encryptAge(plain, { recipients: [recipient] })
    assert.deepEqual(new Uint8Array(await decryptAge(ofRecipient, { identities: [identity] })), plain)
  }
})

test('any text is a passphrase, and no other opens', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1 }), fc.string(), async (passphrase, other) => {
      const file = await encryptAge(plainText, { passphrase }, QUICK)
      assert.deepEqual(new Uint8Array(await decryptAge(file, { passphrase })), plainText)
      if (Buffer.compare(Buffer.from(passphrase), Buffer.from(other)) !== 0)
        await assert.rejects(decryptAge(file, { passphrase: other }), failsAs('no-match'))
    }),
    { numRuns: 30 },
  )
})

test('of several recipients each opens, and nobody else', async () => {
  const [one, two, stranger] = [await newIdentity(), await newIdentity(), await newIdentity()]
  const file = await encryptAge(plainText, { recipients: [one.recipient, two.recipient] })
  for (const { identity } of [one, two])
    assert.deepEqual(new Uint8Array(await decryptAge(file, { identities: [stranger.identity, identity] })), plainText)
  await assert.rejects(decryptAge(file, { identities: [stranger.identity] }), failsAs('no-match'))
  await assert.rejects(decryptAge(file, { identities: [] }), failsAs('no-match'))
  await assert.rejects(decryptAge(file, { passphrase: PASSPHRASE }), failsAs('no-match'))
})

test('two files of one secret share neither salt nor key', async () => {
  const [one, two] = [0, 1].map(() => encryptAge(plainText, { passphrase: PASSPHRASE }, QUICK))
  const lines = [await one, await two].map(file => Buffer.from(file).toString('latin1').split('\n'))
  for (const line of [1, 2, 3, 4]) assert.notEqual(lines[0][line], lines[1][line])
})

test('the package itself opens our files, and we open its', async () => {
  const { identity, recipient } = await newIdentity()
  const plain = plainOf(70_000)
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  decrypter.addPassphrase(PASSPHRASE)
  for (const to of [{ passphrase: PASSPHRASE }, { recipients: [recipient] }])
    assert.deepEqual(await decrypter.decrypt(await encryptAge(plain, to, QUICK)), plain)
  const byPassphrase = new Encrypter()
  byPassphrase.setPassphrase(PASSPHRASE)
  byPassphrase.setScryptWorkFactor(2)
  const theirs = await byPassphrase.encrypt(plain)
  assert.deepEqual(new Uint8Array(await decryptAge(theirs, { passphrase: PASSPHRASE })), plain)
  const armored = new TextEncoder().encode(`\n${armor.encode(theirs)}\n`)
  assert.deepEqual(new Uint8Array(await decryptAge(armored, { passphrase: PASSPHRASE })), plain)
})

const withoutAge = spawnSync('age', ['--version']).status === 0 ? false : 'needs the command age'

test('the command age opens our files, and we open its', { skip: withoutAge }, async () => {
  const { identity, recipient } = await newIdentity()
  const folder = mkdtempSync(join(tmpdir(), 'anechoic-age-'))
  try {
    const at = (name: string) => join(folder, name)
    const plain = plainOf(140_000)
    writeFileSync(at('identity'), identity)
    writeFileSync(at('ours.age'), await encryptAge(plain, { recipients: [recipient] }))
    writeFileSync(at('plain'), plain)
    execFileSync('age', ['-d', '-i', at('identity'), '-o', at('opened'), at('ours.age')])
    assert.deepEqual(readFileSync(at('opened')), Buffer.from(plain))
    for (const options of [[], ['-a']]) {
      execFileSync('age', [...options, '-r', recipient, '-o', at('theirs.age'), at('plain')])
      assert.deepEqual(
        Buffer.from(await decryptAge(readFileSync(at('theirs.age')), { identities: [identity] })),
        Buffer.from(plain),
      )
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
})

const withoutTerminal = spawnSync('script', ['--version']).status === 0 ? withoutAge : 'needs the command script'

test('the command age opens our passphrase files at a terminal', { skip: withoutTerminal }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'anechoic-age-'))
  try {
    const [ours, opened] = [join(folder, 'ours.age'), join(folder, 'opened')]
    writeFileSync(ours, await encryptAge(plainText, { passphrase: 'correct horse' }, { workFactor: 10 }))
    spawnSync('script', ['-qec', `age -d -o ${opened} ${ours}`, '/dev/null'], {
      input: 'correct horse\n',
      timeout: 20_000,
    })
    assert.deepEqual(readFileSync(opened), Buffer.from(plainText))
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('a file with any bit flipped or cut anywhere does not open', async () => {
  const { identity, recipient } = await newIdentity()
  const file = await encryptAge(plainText, { recipients: [recipient] })
  const kinds = new Set<AgeFailureKind>()
  const mustFail = async (changed: Uint8Array, what: string) => {
    try {
      await decryptAge(changed, { identities: [identity] })
    } catch (error) {
      assert.ok(error instanceof AgeFailure, `${what}: ${error}`)
      kinds.add(error.kind)
      return
    }
    assert.fail(`${what} was accepted`)
  }
  for (let bit = 0; bit < file.length * 8; bit += 3) {
    const changed = file.slice()
    changed[bit >> 3] ^= 1 << (bit & 7)
    await mustFail(changed, `bit ${bit}`)
  }
  for (let length = 0; length < file.length; length++) await mustFail(file.slice(0, length), `length ${length}`)
  assert.deepEqual([...kinds].sort(), ['header', 'hmac', 'no-match', 'payload'])
})

test('a work factor above the limit is refused before anything is computed', async () => {
  const header = (factor: string) =>
    Buffer.from(
      `age-encryption.org/v1\n-> scrypt ${'A'.repeat(22)} ${factor}\n${'A'.repeat(43)}\n--- ${'A'.repeat(43)}\n`,
    )
  const start = cpuMilliseconds()
  for (const factor of ['21', '23', '99', '999999999999999999999'])
    await assert.rejects(decryptAge(header(factor), { passphrase: 'x' }), failsAs('work-factor'))
  await assert.rejects(decryptAge(header('13'), { passphrase: 'x' }, { largestWorkFactor: 12 }), failsAs('work-factor'))
  await assert.rejects(decryptAge(header('12'), { passphrase: 'x' }, { largestWorkFactor: 12 }), failsAs('no-match'))
  for (const factor of ['0', '-1', '+2', '02', '0x2', '1e1', ''])
    await assert.rejects(decryptAge(header(factor), { passphrase: 'x' }), failsAs('header'))
  assert.ok(cpuMilliseconds() - start < 1000)
})

test('a machine that cannot run scrypt is not taken for a damaged file', async () => {
  const header = `age-encryption.org/v1\n-> scrypt ${'A'.repeat(22)} 40\n${'A'.repeat(43)}\n--- ${'A'.repeat(43)}\n`
  const opening = decryptAge(Buffer.from(header), { passphrase: 'x' }, { largestWorkFactor: 40 })
  await assert.rejects(opening, error => !(error instanceof AgeFailure))
  await assert.rejects(encryptAge(plainText, { passphrase: 'x' }, { workFactor: 40 }))
})

test('identities and recipients that are none are refused, and not quoted', async () => {
  const { identity, recipient } = await newIdentity()
  const file = await encryptAge(plainText, { recipients: [recipient] })
  const typo = identity.slice(0, -1) + (identity.endsWith('Q') ? 'P' : 'Q')
  for (const wrong of ['', 'x', typo, identity.toLowerCase(), `${identity} `, recipient])
    await assert.rejects(decryptAge(file, { identities: [wrong] }), failsAs('identity'))
  for (const wrong of ['', 'age1', 'x', recipient.toUpperCase(), identity])
    await assert.rejects(encryptAge(plainText, { recipients: [wrong] }), failsAs('recipient'))
  await assert.rejects(encryptAge(plainText, { recipients: [] }), failsAs('recipient'))
})

test('hostile files are refused within a second', async () => {
  const { identity } = await newIdentity()
  const stanza = `-> X25519 ${Buffer.alloc(32, 9).toString('base64').slice(0, 43)}\n${'A'.repeat(43)}\n`
  const mac = `--- ${'A'.repeat(43)}\n`
  const version = 'age-encryption.org/v1\n'
  const files: [Uint8Array, AgeFailureKind][] = [
    [new Uint8Array(100_000_000), 'size'],
    [Buffer.from(version + stanza.repeat(100_000) + mac), 'size'],
    [Buffer.from(version + stanza.repeat(5000) + mac), 'header'],
    [Buffer.from(version + stanza.repeat(600) + mac), 'no-match'],
    [Buffer.from(`${version}-> ${'a '.repeat(30_000)}\n\n${mac}`), 'header'],
    [Buffer.from(`${version}-> ${'a '.repeat(30_000)}a\n\n${mac}`), 'no-match'],
    [Buffer.from(`${version}-> a\n${`${'A'.repeat(64)}\n`.repeat(1000)}\n${mac}`), 'no-match'],
    [Buffer.from('\n'.repeat(1_000_000)), 'header'],
    [Buffer.from(`-----BEGIN AGE ENCRYPTED FILE-----\n${`${'A'.repeat(64)}\n`.repeat(16_000)}`), 'armor'],
    [Buffer.from(`-----BEGIN AGE ENCRYPTED FILE-----\n${'A'.repeat(1_000_000)}`), 'armor'],
  ]
  for (const [file, kind] of files) {
    const start = cpuMilliseconds()
    await assert.rejects(decryptAge(file, { identities: [identity] }), failsAs(kind))
    assert.ok(cpuMilliseconds() - start < 1000, `${kind} of ${file.length} bytes`)
  }
})
