import assert from 'node:assert/strict'
import { createHash, createHmac } from 'node:crypto'
import { test } from 'node:test'
import { commitmentOf, hexOf } from './commitment.ts'

const hash = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest())
const keyed = (message: string) => new Uint8Array(createHmac('sha256', 'secret').update(message).digest())
const ORIGINAL = createHash('sha256').update('an original').digest('hex')

test('a commitment is SHA-256 over the salt and the hash of the original, byte for byte', () => {
  const { salt, commitment } = commitmentOf('export', ORIGINAL, keyed, hash)
  const stated = createHmac('sha256', 'secret').update(`anechoic commitment\nexport\n${ORIGINAL}`).digest()
  assert.equal(hexOf(salt), stated.toString('hex'))
  const expected = createHash('sha256').update(stated).update(Buffer.from(ORIGINAL, 'hex')).digest('hex')
  assert.equal(commitment, expected)
})

test('every export and every original has its own', () => {
  const all = ['a', 'b', 'a\nb'].flatMap(id =>
    [0, 1, 2].map(i => commitmentOf(id, hexOf(hash(Uint8Array.of(i))), keyed, hash)),
  )
  assert.equal(new Set(all.map(({ commitment }) => commitment)).size, 9)
  assert.equal(new Set(all.map(({ salt }) => hexOf(salt))).size, 9)
})

test('what is no hash is refused, and a keyed hash that is too short to hide anything', () => {
  for (const wrong of ['', 'x', ORIGINAL.toUpperCase(), `${ORIGINAL}00`])
    assert.throws(() => commitmentOf('e', wrong, keyed, hash), RangeError)
  assert.throws(() => commitmentOf('e', ORIGINAL, () => new Uint8Array(16), hash), RangeError)
})
