import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { sha1Hex } from './sha1.ts'

const slow = (text: string) => createHash('sha1').update(text.toWellFormed()).digest('hex')

test('SHA-1 of a text is that of its UTF-8, at every length around a block', () => {
  assert.equal(sha1Hex('abc'), 'a9993e364706816aba3e25717850c26c9cd0d89d')
  for (let length = 0; length < 200; length++) assert.equal(sha1Hex('я'.repeat(length)), slow('я'.repeat(length)))
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), text => assert.equal(sha1Hex(text), slow(text))))
  const long = 'ab😀'.repeat(300_000)
  assert.equal(sha1Hex(long), slow(long))
})
