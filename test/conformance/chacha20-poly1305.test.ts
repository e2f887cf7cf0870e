// Authenticated encryption of boxes.

import assert from 'node:assert/strict'
import { join } from 'node:path'
import { NotAuthentic, openBox, sealBox } from '../../src/system/ciphers.ts'
import { conformanceTest, wycheproofTests } from '../support/conformance.ts'

interface Aead {
  readonly tcId: number
  readonly key: string
  readonly iv: string
  readonly aad: string
  readonly msg: string
  readonly ct: string
  readonly tag: string
  readonly result: 'valid' | 'invalid'
}

conformanceTest('ChaCha20-Poly1305 (RFC 8439)', 'wycheproof', folder => {
  const tests = wycheproofTests<Aead, { ivSize: number }>(join(folder, 'chacha20_poly1305_test.json'))
  let otherNonces = 0
  for (const { test, group } of tests) {
    const [key, nonce, context, plain, cipherText, tag] = [
      test.key,
      test.iv,
      test.aad,
      test.msg,
      test.ct,
      test.tag,
    ].map(hex => Buffer.from(hex, 'hex'))
    const name = `test ${test.tcId}`
    const box = Buffer.concat([nonce, cipherText, tag])
    if (group.ivSize !== 96) {
      assert.equal(test.result, 'invalid')
      assert.throws(() => sealBox(key, nonce, context, plain), RangeError, name)
      assert.throws(() => openBox(key, context, box), NotAuthentic, name)
      otherNonces++
    } else if (test.result === 'valid') {
      assert.deepEqual(Buffer.from(sealBox(key, nonce, context, plain)), box, name)
      assert.deepEqual(Buffer.from(openBox(key, context, box)), plain, name)
    } else assert.throws(() => openBox(key, context, box), NotAuthentic, name)
  }
  assert.ok(otherNonces > 0)
  return `${tests.length} of ${tests.length}`
})
