import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { test } from 'node:test'
import { hmacSha256, sha256, sha256Bytes, startSha256 } from './hashing.ts'

test('SHA-256 gives the digests of FIPS 180-4', () => {
  assert.equal(sha256('abc'), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  assert.equal(sha256(new Uint8Array()), 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  assert.equal(Buffer.from(sha256Bytes(Buffer.from('abc'))).toString('hex'), sha256('abc'))
})

test('hashing piece by piece gives the digest of the whole', () => {
  const hasher = startSha256()
  for (const piece of ['a', '', 'bc']) hasher.update(Buffer.from(piece))
  assert.equal(hasher.digest(), sha256('abc'))
})

/** RFC 4231, test cases 1 to 4, 6 and 7: key, data, HMAC-SHA-256. */
const VECTORS: readonly (readonly [key: Uint8Array, data: Uint8Array | string, mac: string])[] = [
  [Buffer.alloc(20, 0x0b), 'Hi There', 'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7'],
  [
    Buffer.from('Jefe'),
    'what do ya want for nothing?',
    '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
  ],
  [Buffer.alloc(20, 0xaa), Buffer.alloc(50, 0xdd), '773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe'],
  [
    Uint8Array.from({ length: 25 }, (_, i) => i + 1),
    Buffer.alloc(50, 0xcd),
    '82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b',
  ],
  [
    Buffer.alloc(131, 0xaa),
    'Test Using Larger Than Block-Size Key - Hash Key First',
    '60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54',
  ],
  [
    Buffer.alloc(131, 0xaa),
    'This is a test using a larger than block-size key and a larger than block-size data. The key needs to be hashed before being used by the HMAC algorithm.',
    '9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2',
  ],
]

test('HMAC-SHA-256 gives the test cases of RFC 4231', () => {
  for (const [key, data, mac] of VECTORS) assert.equal(Buffer.from(hmacSha256(key, data)).toString('hex'), mac)
})

test('HMAC-SHA-256 is that of node:crypto for keys around a block and for any message', () => {
  for (const length of [0, 1, 32, 63, 64, 65, 200])
    for (const message of ['', 'a', 'Айгерим ұя 🔥', 'x'.repeat(1000), Buffer.from([0, 255, 128])]) {
      const key = Buffer.alloc(length, length)
      const expected = createHmac('sha256', key).update(message).digest('hex')
      assert.equal(Buffer.from(hmacSha256(key, message)).toString('hex'), expected, `${length}`)
    }
})
