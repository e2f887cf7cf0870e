// Key agreement, through files: each vector becomes an age file whose key is wrapped under the shared secret that the vector states.

import assert from 'node:assert/strict'
import { createHmac, createPrivateKey, createPublicKey, randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { AgeFailure, decryptAge } from '../../src/system/age-file.ts'
import { deriveKey, sealChunk } from '../../src/system/ciphers.ts'
import { bech32 } from '../support/bech32.ts'
import { conformanceTest, wycheproofTests } from '../support/conformance.ts'

interface Agreement {
  readonly tcId: number
  readonly flags: readonly string[]
  readonly public: string
  readonly private: string
  readonly shared: string
  readonly result: 'valid' | 'invalid' | 'acceptable'
}

const unpadded = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64').replace(/=+$/, '')

function publicKeyOf(seed: Uint8Array): Buffer {
  const der = Buffer.concat([Buffer.from('302e020100300506032b656e04220420', 'hex'), seed])
  const { x } = createPublicKey(createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })).export({ format: 'jwk' })
  return Buffer.from(x as string, 'base64url')
}

/** An age file with one X25519 stanza of this share, for whoever computes this secret from it. */
function fileFor(share: Uint8Array, recipient: Uint8Array, secret: Uint8Array, plain: Uint8Array): Uint8Array {
  const fileKey = randomBytes(16)
  const wrapping = deriveKey(secret, Buffer.concat([share, recipient]), 'age-encryption.org/v1/X25519')
  const stanza = `-> X25519 ${unpadded(share)}\n${unpadded(sealChunk(wrapping, 0, false, fileKey))}\n`
  const header = `age-encryption.org/v1\n${stanza}---`
  const mac = createHmac('sha256', deriveKey(fileKey, new Uint8Array(), 'header'))
    .update(header)
    .digest()
  const nonce = randomBytes(16)
  const payload = sealChunk(deriveKey(fileKey, nonce, 'payload'), 0, true, plain)
  return Buffer.concat([Buffer.from(`${header} ${unpadded(mac)}\n`), nonce, payload])
}

conformanceTest('X25519 (RFC 7748)', 'wycheproof', async folder => {
  const tests = wycheproofTests<Agreement, unknown>(join(folder, 'x25519_test.json'))
  const counts = { valid: 0, accepted: 0, refused: 0 }
  for (const { test } of tests) {
    const [share, seed, secret] = [test.public, test.private, test.shared].map(hex => Buffer.from(hex, 'hex'))
    const identity = bech32('age-secret-key-', seed).toUpperCase()
    const file = fileFor(share, publicKeyOf(seed), secret, Buffer.from('shared'))
    const opened = await decryptAge(file, { identities: [identity] }).then(
      plain => Buffer.from(plain).equals(Buffer.from('shared')),
      (error: unknown) => {
        // A wrong secret would be `no-match`; a share that must not be used makes the header malformed.
        assert.ok(error instanceof AgeFailure && error.kind === 'header', `test ${test.tcId}: ${error}`)
        return false
      },
    )
    const isZero = secret.every(byte => byte === 0)
    assert.equal(opened, !isZero, `test ${test.tcId}, ${test.flags}`)
    assert.ok(opened || test.result === 'acceptable')
    if (test.result === 'valid') counts.valid++
    else counts[opened ? 'accepted' : 'refused']++
  }
  const { valid, accepted, refused } = counts
  return `${tests.length} of ${tests.length}: ${valid} valid; of the acceptable ${accepted} accepted, ${refused} with a zero secret refused`
})
