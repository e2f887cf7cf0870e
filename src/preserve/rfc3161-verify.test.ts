import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { cpuMilliseconds } from '../../test/support/cpu-time.ts'
import {
  authority,
  type CertificateOptions,
  certificate,
  der,
  pem,
  stampAnswer,
  type TokenOptions,
} from '../../test/support/own-authority.ts'
import { sha256Bytes } from '../system/hashing.ts'
import { AnchorFault } from './anchor-fault.ts'
import { readAuthorities } from './anchor-trust.ts'
import { readStampRequest, stampNonce, writeStampRequest } from './rfc3161-request.ts'
import { checkStamp } from './rfc3161-verify.ts'

const DIGEST = Uint8Array.from(sha256Bytes(new TextEncoder().encode('root')))
const NONCE = Uint8Array.from([0x41, 2, 3, 4, 5, 6, 7, 8])
const TIME = Date.UTC(2026, 0, 2, 3, 4, 5)
const STAMPED = { hash: 'sha256', digest: DIGEST, nonce: NONCE } as const
const STAMPING = '1.3.6.1.5.5.7.3.8'

const { root, signer } = authority()
const trusted = readAuthorities(pem(root), 'roots.pem')
const good: TokenOptions = { signer, digest: DIGEST, nonce: NONCE }

function faultOf(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    assert.ok(error instanceof AnchorFault, String(error))
    return [error.code, error.parameters.fault].filter(part => part !== undefined).join(' ')
  }
  return 'holds'
}

const faultOfToken = (options: Partial<TokenOptions>) =>
  faultOf(() => checkStamp(stampAnswer({ ...good, ...options }), STAMPED, trusted))

test('a token holds for its digest, nonce and root, and bounds the time with its accuracy', () => {
  const checked = checkStamp(stampAnswer(good), STAMPED, trusted)
  assert.deepEqual(checked, { notAfter: TIME + 1000, isAuthorityKnown: true, signer: 'CN=Invented stamps' })
  assert.equal(checkStamp(stampAnswer(good), STAMPED).isAuthorityKnown, false)
  assert.equal(
    checkStamp(stampAnswer(good), STAMPED, readAuthorities(pem(authority().root), 'x')).isAuthorityKnown,
    false,
  )
  assert.equal(checkStamp(stampAnswer({ ...good, time: '20260102030405.25Z' }), STAMPED).notAfter, TIME + 1250)
})

test('the accuracy that a token states is added in full', () => {
  const bound = (...accuracy: Uint8Array[]) => checkStamp(stampAnswer({ ...good, accuracy }), STAMPED).notAfter - TIME
  const part = (tag: number, ...bytes: number[]) => der(tag, Uint8Array.from(bytes))
  assert.equal(bound(), 0)
  assert.equal(bound(part(2, 2), part(0x80, 1, 0xf4), part(0x81, 1)), 2501)
  assert.equal(bound(part(0x80, 0, 0xfa)), 250)
  assert.equal(bound(part(2, 1, 0, 0)), 65_536_000)
  assert.throws(() => bound(part(2, 1, 0, 0, 0)), AnchorFault)
  assert.throws(() => bound(part(2, 0xff)), AnchorFault)
})

test('every check that a token can fail is made', () => {
  const other = certificate({ name: 'Invented stamps', serial: 9, keyUsage: 0x80, purposes: [STAMPING] }, root)
  const cases: [Partial<TokenOptions>, string][] = [
    [{ digest: sha256Bytes(DIGEST) }, 'anchor-imprint-differs'],
    [{ nonce: Uint8Array.from([...NONCE.subarray(0, 7), 9]) }, 'anchor-nonce-differs'],
    [{ nonce: undefined }, 'anchor-nonce-differs'],
    [{ status: 2 }, 'anchor-refused'],
    [{ signWith: other.privateKey }, 'anchor-signature-bad'],
    [{ without: 'message-digest' }, 'anchor-signature-bad'],
    [{ without: 'content-type' }, 'anchor-signature-bad'],
    [{ without: 'signing-certificate' }, 'anchor-not-a-token no-signing-certificate'],
    [{ contentType: '1.2.840.113549.1.7.1' }, 'anchor-not-a-token no-time-stamp-inside'],
    [{ signers: 2 }, 'anchor-not-a-token not-one-signer'],
    [{ signers: 0 }, 'anchor-not-a-token not-one-signer'],
    [{ certificates: [] }, 'anchor-certificate-missing'],
    [{ certificates: [other.der] }, 'anchor-certificate-missing'],
    [{ named: other.der }, 'anchor-certificate-missing'],
    [{ serial: 10 }, 'anchor-certificate-missing'],
    [{ time: '20260102030405' }, 'anchor-not-a-token no-time'],
    [{ time: '20260230030405Z' }, 'anchor-not-a-token no-time'],
    [{ time: '20230102030405Z' }, 'anchor-certificate-unfit not-valid-then'],
    [{}, 'holds'],
  ]
  for (const [options, fault] of cases) assert.equal(faultOfToken(options), fault, JSON.stringify(options))
})

test('only a certificate for time stamps alone, stated critically, may sign', () => {
  const cases: [Partial<CertificateOptions>, string][] = [
    [{ purposes: undefined }, 'anchor-certificate-unfit no-purpose-stated'],
    [{ isPurposeCritical: false }, 'anchor-certificate-unfit purpose-not-critical'],
    [{ purposes: [STAMPING, '1.3.6.1.5.5.7.3.1'] }, 'anchor-certificate-unfit not-for-time-stamps-alone'],
    [{ purposes: ['1.3.6.1.5.5.7.3.1'] }, 'anchor-certificate-unfit not-for-time-stamps-alone'],
    [{ keyUsage: 0x04 }, 'anchor-certificate-unfit not-for-signatures'],
    [{ unknownCritical: true }, 'anchor-certificate-unfit unknown-critical-extension'],
    [{ keyUsage: 0x40 }, 'holds'],
    [{ keyUsage: undefined }, 'holds'],
  ]
  for (const [options, fault] of cases)
    assert.equal(faultOfToken({ signer: authority(options).signer }), fault, JSON.stringify(options))
})

test('a chain leads to a root only through certificates that may issue and were valid then', () => {
  const leads = (between: Partial<CertificateOptions>, top: Partial<CertificateOptions> = {}) => {
    const anchor = certificate({ name: 'Top', isAuthority: true, keyUsage: 0x04, ...top })
    const middle = certificate(
      { name: 'Invented root', serial: 8, isAuthority: true, keyUsage: 0x04, ...between },
      anchor,
    )
    const leaf = certificate({ name: 'Invented stamps', serial: 9, purposes: [STAMPING] }, middle)
    const answer = stampAnswer({ ...good, signer: leaf, certificates: [leaf.der, middle.der] })
    return checkStamp(answer, STAMPED, readAuthorities(pem(anchor), 'x')).isAuthorityKnown
  }
  assert.equal(leads({}), true)
  assert.equal(leads({ isAuthority: false }), false)
  assert.equal(leads({ isAuthority: undefined }), false)
  assert.equal(leads({ keyUsage: 0x80 }), false)
  assert.equal(leads({ to: Date.UTC(2025, 0, 1) }), false)
  assert.equal(leads({ purposes: ['1.3.6.1.5.5.7.3.1'] }), false)
  assert.equal(leads({ purposes: [STAMPING] }), true)
  assert.equal(leads({ unknownCritical: true }), false)
  assert.equal(leads({}, { pathLength: 0 }), false)
  assert.equal(leads({}, { pathLength: 1 }), true)
  assert.equal(leads({}, { from: Date.UTC(2027, 0, 1) }), false)
})

test('a foreign certificate in the token is neither used nor named', () => {
  const foreign = authority({ name: 'Spoofed' })
  const answer = stampAnswer({ ...good, certificates: [foreign.signer.der, foreign.root.der, signer.der] })
  assert.equal(checkStamp(answer, STAMPED, trusted).signer, 'CN=Invented stamps')
})

test('no changed byte (every fifth) of a token is taken for another digest, nonce or signer', () => {
  const answer = stampAnswer(good)
  for (let at = 0; at < answer.length; at += 5) {
    const changed = Uint8Array.from(answer)
    changed[at] ^= 1 << (at % 8)
    try {
      const checked = checkStamp(changed, STAMPED, trusted)
      // Parts that nobody signs (version, status words) may change nothing of what is proved.
      assert.deepEqual(
        checked,
        { notAfter: TIME + 1000, isAuthorityKnown: true, signer: 'CN=Invented stamps' },
        `${at}`,
      )
    } catch (error) {
      assert.ok(error instanceof AnchorFault, `${at}: ${error}`)
    }
  }
})

test('bytes of any kind end in a fault, large and deep ones at once', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), bytes => faultOf(() => checkStamp(bytes, STAMPED)) !== 'holds'),
    { numRuns: 300 },
  )
  const answer = stampAnswer(good)
  fc.assert(
    fc.property(fc.nat(answer.length - 1), fc.uint8Array({ minLength: 1, maxLength: 8 }), (at, bytes) => {
      const changed = Uint8Array.from(answer)
      changed.set(bytes.subarray(0, answer.length - at), at)
      faultOf(() => checkStamp(changed, STAMPED, trusted))
    }),
    { numRuns: 150 },
  )
  const started = cpuMilliseconds()
  assert.equal(
    faultOf(() => checkStamp(new Uint8Array(100 * 2 ** 20).fill(0x30), STAMPED)),
    'anchor-too-large',
  )
  const deep = Buffer.alloc(200_000)
  for (let at = 0, left = deep.length; at + 5 <= deep.length; at += 5) {
    left -= 5
    deep.set([0x30, 0x83, left >> 16, (left >> 8) & 255, left & 255], at)
  }
  assert.equal(
    faultOf(() => checkStamp(deep, STAMPED)),
    'anchor-not-a-token too-deep',
  )
  assert.ok(cpuMilliseconds() - started < 1000)
})

test('a request holds digest and nonce alone, and is read back only in this form', () => {
  const request = writeStampRequest({ digest: DIGEST, nonce: NONCE })
  assert.equal(request.length, 69)
  assert.deepEqual(readStampRequest(request), { digest: DIGEST, nonce: NONCE })
  for (let at = 0; at < request.length; at++) {
    const changed = request.slice()
    changed[at] ^= 1
    const read = readStampRequest(changed)
    if (read !== undefined) assert.deepEqual(writeStampRequest(read), changed)
  }
  assert.equal(readStampRequest(request.subarray(1)), undefined)
  assert.equal(readStampRequest(Uint8Array.from([...request, 0])), undefined)
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 8, maxLength: 8 }), random => {
      const [first] = stampNonce(random)
      return first >= 0x40 && first < 0x80
    }),
  )
})
