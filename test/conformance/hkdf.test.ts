// Keys from keys.

import assert from 'node:assert/strict'
import { join } from 'node:path'
import { hkdfSha256 } from '../../src/system/ciphers.ts'
import { conformanceTest, wycheproofTests } from '../support/conformance.ts'

interface Derivation {
  readonly tcId: number
  readonly ikm: string
  readonly salt: string
  readonly info: string
  readonly size: number
  readonly okm: string
  readonly result: 'valid' | 'invalid'
}

conformanceTest('HKDF-SHA-256 (RFC 5869)', 'wycheproof', folder => {
  const tests = wycheproofTests<Derivation, unknown>(join(folder, 'hkdf_sha256_test.json'))
  for (const { test } of tests) {
    const [key, salt, info] = [test.ikm, test.salt, test.info].map(hex => Buffer.from(hex, 'hex'))
    if (test.result === 'valid')
      assert.equal(Buffer.from(hkdfSha256(key, salt, info, test.size)).toString('hex'), test.okm, `test ${test.tcId}`)
    else assert.throws(() => hkdfSha256(key, salt, info, test.size), RangeError, `test ${test.tcId}`)
  }
  return `${tests.length} of ${tests.length}`
})
