// Public time-stamp tokens of several authorities, and openssl on the other side: it answers our requests and accepts
// what we keep.

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { AnchorFault } from '../../src/preserve/anchor-fault.ts'
import { readAuthorities } from '../../src/preserve/anchor-trust.ts'
import { stampNonce, writeStampRequest } from '../../src/preserve/rfc3161-request.ts'
import { checkStamp } from '../../src/preserve/rfc3161-verify.ts'
import type { DigestName } from '../../src/system/certificate.ts'
import { inFolder } from '../support/command-line.ts'
import { conformanceTest } from '../support/conformance.ts'
import { hasOpenssl, opensslAuthority } from '../support/openssl-authority.ts'

interface Vector {
  readonly file: string
  readonly chain: string
  readonly hash: DigestName
  readonly content: Uint8Array
  /** Of the request that lies beside it. */
  readonly request?: string
  /** `verified`, or the fault. */
  readonly expected: string
}

const HELLO = new TextEncoder().encode('hello')

/** The number at the end of a request, before certReq. */
function nonceOf(request: Uint8Array): Uint8Array {
  const end = request.length - 3
  const start = [8, 9, 20, 21]
    .map(length => end - length)
    .find(at => request[at - 2] === 2 && request[at - 1] === end - at)
  assert.ok(start !== undefined)
  return request.subarray(start, end)
}

conformanceTest('RFC 3161 tokens', 'rfc3161', folder => {
  const read = (name: string) => new Uint8Array(readFileSync(join(folder, name)))
  const sigstage = { chain: 'sigstage/ts_chain.pem', content: HELLO }
  const local = { chain: 'test_tsa/ts_chain.pem', hash: 'sha512', content: HELLO } as const
  const request = 'test_tsa/request.der'
  const vectors: Vector[] = [
    { ...sigstage, file: 'sigstage/response-sha256.tsr', hash: 'sha256', expected: 'verified' },
    { ...sigstage, file: 'sigstage/response-sha384.tsr', hash: 'sha384', expected: 'verified' },
    { ...sigstage, file: 'sigstage/response-sha512.tsr', hash: 'sha512', expected: 'verified' },
    { ...sigstage, file: 'sigstage/response-no-embedded-cert.tsr', hash: 'sha256', expected: 'verified' },
    { ...sigstage, file: 'sigstage/response-invalid-signature.tsr', hash: 'sha256', expected: 'anchor-signature-bad' },
    {
      file: 'identrust/issue-104.tsr',
      chain: 'identrust/ts_chain.pem',
      hash: 'sha512',
      content: HELLO,
      expected: 'verified',
    },
    {
      ...{ file: 'sigstore.mock/response-expired.tsr', chain: 'sigstore.mock/ts_chain.pem', hash: 'sha256' as const },
      ...{ content: read('sigstore.mock/payload'), expected: 'verified' },
    },
    { ...local, file: 'test_tsa/response.tsr', request, expected: 'verified' },
    { ...local, file: 'test_tsa/other_response.tsr', request, expected: 'anchor-nonce-differs' },
    {
      ...local,
      file: 'test_tsa/other_response.tsr',
      request: 'test_tsa/other_request.der',
      expected: 'anchor-nonce-differs',
    },
    { ...local, file: 'test_tsa/response-injected-certs.tsr', request, expected: 'verified' },
    { ...local, file: 'sigstore-tsa/response-injected-certs.tsr', request, expected: 'verified' },
  ]
  const expectedFaults = vectors.filter(({ expected }) => expected !== 'verified').length
  for (const { file, chain, hash, content, request, expected } of vectors) {
    const nonce = request === undefined ? undefined : nonceOf(read(request))
    const digest = new Uint8Array(createHash(hash).update(content).digest())
    const authorities = readAuthorities(read(chain), chain)
    let found: string
    try {
      const { isAuthorityKnown, signer } = checkStamp(read(file), { hash, digest, nonce }, authorities)
      assert.doesNotMatch(signer, /Spoofed/)
      found = isAuthorityKnown ? 'verified' : 'authority unknown'
    } catch (error) {
      assert.ok(error instanceof AnchorFault, `${file}: ${error}`)
      assert.doesNotMatch(JSON.stringify(error.parameters), /Spoofed/)
      found = error.code
    }
    assert.equal(found, expected, file)
  }
  const verified = vectors.length - expectedFaults
  return `${vectors.length} of ${vectors.length}: ${verified} verified to their root, ${expectedFaults} refused`
})

test(
  'openssl answers our request, and accepts the token for the digest',
  { skip: hasOpenssl() ? false : 'needs openssl' },
  () =>
    inFolder(async folder => {
      const { reply, roots } = opensslAuthority(folder)
      const digest = new Uint8Array(createHash('sha256').update('root').digest())
      const nonce = stampNonce(Uint8Array.from([0x80, 0, 0, 0, 0, 0, 0, 1]))
      const answer = reply(writeStampRequest({ digest, nonce }))
      const checked = checkStamp(answer, { hash: 'sha256', digest, nonce }, readAuthorities(readFileSync(roots), roots))
      assert.equal(checked.isAuthorityKnown, true)
      assert.ok(Math.abs(checked.notAfter - Date.now()) < 60_000)
      writeFileSync(join(folder, 'kept.tsr'), answer)
      const arguments_ = [
        '-in',
        join(folder, 'kept.tsr'),
        '-digest',
        Buffer.from(digest).toString('hex'),
        '-CAfile',
        roots,
      ]
      const verified = spawnSync('openssl', ['ts', '-verify', ...arguments_], { encoding: 'utf8' })
      assert.match(verified.stdout + verified.stderr, /Verification: OK/)
    }),
)
