import assert from 'node:assert/strict'
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

test('HMAC-SHA-256 gives test case 2 of RFC 4231', () => {
  const mac = hmacSha256(Buffer.from('Jefe'), 'what do ya want for nothing?')
  assert.equal(Buffer.from(mac).toString('hex'), '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843')
})
