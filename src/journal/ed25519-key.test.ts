import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { isSignedBy, readPublicKey, signingKey } from './ed25519-key.ts'

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

const PRIME = 2n ** 255n - 19n
const ORDER_8 = 0x7a03ac9277fdc74ec6cc392cfa53202a0f67100d760b3cba4fd84d3d706a17c7n
/** y of the points of low order: of order 4, 1, 2, 8 and 8. */
const LOW_ORDER = [0n, 1n, PRIME - 1n, ORDER_8, PRIME - ORDER_8]

function point(y: bigint, sign: bigint): string {
  const bytes = Buffer.from((y + (sign << 255n)).toString(16).padStart(64, '0'), 'hex')
  return bytes.reverse().toString('hex')
}

test('the two points of order 8 double to the points of order 4', () => {
  // y = 0 of the double means x^2 = -y^2, and the curve then 121666 (1 - 2 y^2) = -121665 y^4.
  for (const y of LOW_ORDER.slice(3)) assert.equal((121666n * (1n - 2n * y * y) + 121665n * y ** 4n) % PRIME, 0n)
})

test('no public key of low order or in a non-canonical form is accepted', () => {
  for (const sign of [0n, 1n]) {
    for (const y of LOW_ORDER) assert.equal(readPublicKey(point(y, sign)), undefined, `${y} ${sign}`)
    for (let y = PRIME; y < 2n ** 255n; y++) assert.equal(readPublicKey(point(y, sign)), undefined, `${y} ${sign}`)
  }
})

test('keys that are only near those are accepted', () => {
  for (const y of LOW_ORDER.slice(3)) assert.ok(readPublicKey(point(y + 1n, 0n)))
  for (const y of [2n, PRIME - 2n]) assert.ok(readPublicKey(point(y, 1n)))
})

test('no signature begins with a point of low order or in a non-canonical form', () => {
  const key = signingKey(new Uint8Array(32).fill(5))
  const verifier = readPublicKey(key.publicKey)!
  const good = key.sign('message')
  assert.ok(isSignedBy(verifier, 'message', good))
  for (const sign of [0n, 1n])
    for (const y of [...LOW_ORDER, PRIME + 3n])
      assert.ok(!isSignedBy(verifier, 'message', point(y, sign) + good.slice(64)))
})

test('a signature of zeros, which versions of OpenSSL judge differently, is refused', () => {
  // s B = R + k A holds for R = 0 when s = k a: anybody who knows a can make it.
  const { a, publicKey } = scalarKey(new Uint8Array(32).fill(9))
  const identity = point(1n, 0n)
  const k = scalar(
    createHash('sha512')
      .update(Buffer.from(identity + publicKey, 'hex'))
      .update('message')
      .digest(),
  )
  const s = (k * a) % GROUP
  const verifier = readPublicKey(publicKey)!
  assert.ok(!isSignedBy(verifier, 'message', identity + littleEndian(s)))
})

const GROUP = 2n ** 252n + 27742317777372353535851937790883648493n

function scalar(bytes: Uint8Array): bigint {
  return BigInt(`0x${Buffer.from(bytes).reverse().toString('hex')}`) % GROUP
}

function littleEndian(value: bigint): string {
  return Buffer.from(value.toString(16).padStart(64, '0'), 'hex').reverse().toString('hex')
}

/** The secret scalar of RFC 8032, 5.1.5. */
function scalarKey(seed: Uint8Array): { a: bigint; publicKey: string } {
  const bytes = createHash('sha512').update(seed).digest().subarray(0, 32)
  bytes[0] &= 248
  bytes[31] = (bytes[31] & 127) | 64
  return { a: scalar(bytes), publicKey: signingKey(seed).publicKey }
}
