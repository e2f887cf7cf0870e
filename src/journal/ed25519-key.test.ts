import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { isSignedBy, readPublicKey, signingKey } from './ed25519-key.ts'

const vectors = new URL('../../../shared/conformance/ed25519-cctv/ed25519vectors.json', import.meta.url)

test('keys and signatures are those of RFC 8032, test 1', () => {
  const seed = Buffer.from('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', 'hex')
  const key = signingKey(seed)
  assert.equal(key.publicKey, 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a')
  assert.equal(
    key.sign(''),
    'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  )
  const verifier = readPublicKey(key.publicKey)
  assert.ok(verifier && isSignedBy(verifier, '', key.sign('')))
  assert.ok(!isSignedBy(verifier, 'x', key.sign('')))
  assert.ok(!isSignedBy(verifier, '', key.sign('').toUpperCase()))
})

test('text that is not 64 lower-case hexadecimal digits is no key', () => {
  const { publicKey } = signingKey(new Uint8Array(32))
  for (const text of ['', 'zz', publicKey.toUpperCase(), `${publicKey}00`, publicKey.slice(2)])
    assert.equal(readPublicKey(text), undefined)
})

test('no public key of low order or in a non-canonical form is accepted (CCTV vectors)', {
  skip: existsSync(vectors) ? false : 'needs ../shared/conformance',
}, () => {
  const cases = JSON.parse(readFileSync(vectors, 'utf8')) as { key: string; flags: string[] | null }[]
  let refused = 0
  let accepted = 0
  for (const { key, flags } of cases) {
    const isBad = flags?.some(flag => flag === 'low_order_A' || flag === 'non_canonical_A') ?? false
    assert.equal(readPublicKey(key) === undefined, isBad, `${key} ${flags}`)
    if (isBad) refused++
    else accepted++
  }
  assert.ok(refused > 100 && accepted > 100, `${refused} refused, ${accepted} accepted`)
})
