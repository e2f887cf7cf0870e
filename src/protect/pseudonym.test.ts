import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { pseudonymsFor } from './pseudonym.ts'

const hmac = (key: string) => (message: string) => new Uint8Array(createHmac('sha256', key).update(message).digest())

test('a pseudonym is the same each time and holds nothing of the id', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (audience, id) => {
      const pseudonym = pseudonymsFor(audience, hmac('key'))
      assert.match(pseudonym(id), /^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/)
      assert.equal(pseudonym(id), pseudonymsFor(audience, hmac('key'))(id))
    }),
  )
})

test('pseudonyms equal a slow reading of the first 50 bits', () => {
  const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 7, maxLength: 32 }), hash => {
      const bits = [...hash].map(byte => byte.toString(2).padStart(8, '0')).join('')
      const slow = Array.from({ length: 10 }, (_, i) => digits[Number.parseInt(bits.slice(i * 5, i * 5 + 5), 2)]).join(
        '',
      )
      assert.equal(pseudonymsFor('', () => hash)('x').replace('-', ''), slow)
    }),
  )
})

test('another key, another audience, another id: another pseudonym', () => {
  const seen = new Set<string>()
  for (const key of ['a', 'b']) {
    for (const audience of ['editor', 'court']) {
      for (let id = 0; id < 5000; id++) seen.add(pseudonymsFor(audience, hmac(key))(`telegram:user${id}`))
    }
  }
  assert.equal(seen.size, 20_000)
})

test('audience and id cannot be shifted into each other', () => {
  assert.notEqual(pseudonymsFor('a', hmac('k'))('b\nc'), pseudonymsFor('a\nb', hmac('k'))('c'))
})

test('a hash too short to tell accounts apart is refused', () => {
  assert.throws(() => pseudonymsFor('', () => new Uint8Array(6))('x'), RangeError)
})
