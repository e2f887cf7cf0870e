import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { excerptOf, shortName } from './excerpt.ts'

test('an excerpt is a prefix that ends with a whole character and knows the length of the whole', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.integer({ min: 1, max: 40 }), (text, limit) => {
      const excerpt = excerptOf(text, limit)
      assert.ok(text.startsWith(excerpt.text) && excerpt.text.length <= limit)
      assert.equal(excerpt.isCut, excerpt.text !== text)
      assert.equal(excerpt.length, text.length)
      assert.ok(excerpt.text.isWellFormed())
    }),
  )
})

test('a name of 60 characters is kept, one of 200 is shortened', () => {
  assert.equal(shortName('н'.repeat(60)), 'н'.repeat(60))
  assert.equal(shortName('н'.repeat(200)).length, 80)
})
