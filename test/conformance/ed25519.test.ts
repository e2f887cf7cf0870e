// Signatures: Wycheproof, and the vectors of CCTV for points of low order and in non-canonical form.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isSignedBy, readPublicKey } from '../../src/journal/ed25519-key.ts'
import { conformanceTest, wycheproofTests } from '../support/conformance.ts'

function isAccepted(publicKey: string, message: Uint8Array, signature: string): boolean {
  const key = readPublicKey(publicKey)
  return key !== undefined && isSignedBy(key, message, signature)
}

conformanceTest('Ed25519 (RFC 8032)', 'wycheproof', folder => {
  const tests = wycheproofTests<
    { tcId: number; msg: string; sig: string; result: string },
    { publicKey: { pk: string } }
  >(join(folder, 'ed25519_test.json'))
  for (const { test, group } of tests) {
    const accepted = isAccepted(group.publicKey.pk, Buffer.from(test.msg, 'hex'), test.sig)
    assert.equal(accepted ? 'valid' : 'invalid', test.result, `test ${test.tcId}`)
  }
  return `${tests.length} of ${tests.length}`
})

conformanceTest('Ed25519 public keys', 'ed25519-cctv', folder => {
  const vectors = JSON.parse(readFileSync(join(folder, 'ed25519vectors.json'), 'utf8')) as {
    number: number
    key: string
    sig: string
    msg: string
    flags: string[] | null
  }[]
  const flagged = (flag: string) => vectors.filter(({ flags }) => flags?.includes(flag))
  const bad = new Set([...flagged('low_order_A'), ...flagged('non_canonical_A')])
  for (const { key, number } of bad) assert.equal(readPublicKey(key), undefined, `vector ${number}`)
  const rest = vectors.filter(vector => !bad.has(vector))
  for (const { key, sig, msg, flags, number } of rest) {
    assert.ok(readPublicKey(key), `vector ${number}`)
    const isRefused = flags?.some(flag => flag.endsWith('_R') && flag !== 'low_order_component_R') ?? false
    const hasResidue = flags?.includes('low_order_residue') ?? false
    assert.equal(isAccepted(key, Buffer.from(msg), sig), !isRefused && !hasResidue, `vector ${number} ${flags}`)
  }
  const mixed = rest.filter(({ flags }) => flags?.includes('low_order_component_A')).length
  return `${bad.size} of ${bad.size} refused; ${mixed} with a low-order component accepted`
})
