import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { distinctTokens, exportTokens, type TokenKind, tokenNumber, tokenOfNumber } from './export-tokens.ts'

const hmac = (key: string) => (message: string) => new Uint8Array(createHmac('sha256', key).update(message).digest())

test('a token is the same in its export, and another for every export, kind and id', () => {
  const seen = new Set<string>()
  const kinds: TokenKind[] = ['account', 'channel', 'post', 'speaker']
  for (const key of ['a', 'b'])
    for (const exportId of ['one', 'two'])
      for (const kind of kinds)
        for (let id = 0; id < 500; id++) {
          const token = exportTokens(exportId, hmac(key))(kind, `telegram:user${id}`)
          assert.equal(exportTokens(exportId, hmac(key))(kind, `telegram:user${id}`), token)
          seen.add(token)
        }
  assert.equal(seen.size, 2 * 2 * 4 * 500)
})

test('no token of an export is a pseudonym of a report or of another kind of export', () => {
  const messages: string[] = []
  exportTokens('x', message => {
    messages.push(message)
    return hmac('k')(message)
  })('post', 'id')
  assert.deepEqual(messages, ['anechoic pseudonym\n8\nhanded x\npost\nid'])
})

test('tokens and their numbers are one another, in the same order', () => {
  const number = fc.nat({ max: 2 ** 50 - 1 })
  fc.assert(
    fc.property(number, number, (a, b) => {
      assert.equal(tokenNumber(tokenOfNumber(a)), a)
      assert.match(tokenOfNumber(a), /^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/)
      assert.equal(
        Math.sign(a - b),
        tokenOfNumber(a) < tokenOfNumber(b) ? -1 : tokenOfNumber(a) > tokenOfNumber(b) ? 1 : 0,
      )
    }),
  )
})

test('things with equal tokens are told apart', () => {
  // Every hash is one of four: nearly all collide at first.
  const few = (message: string) => {
    const bytes = hmac('k')(message)
    return message.includes('again') ? bytes : Uint8Array.from({ length: 32 }, () => bytes[0] & 3)
  }
  const token = exportTokens('x', few)
  const ids = Array.from({ length: 300 }, (_, i) => `post ${i}`)
  const numbers = distinctTokens(ids, ids.length, id => token('post', id))
  assert.equal(new Set(numbers).size, 300)
  assert.deepEqual(
    distinctTokens(ids, ids.length, id => token('post', id)),
    numbers,
  )
  const plain = exportTokens('x', hmac('k'))
  assert.deepEqual(
    Array.from(
      distinctTokens(ids, ids.length, id => plain('post', id)),
      tokenOfNumber,
    ),
    ids.map(id => plain('post', id)),
  )
})
