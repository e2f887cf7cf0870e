import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { packTexts } from '../algorithms/text-arena.ts'
import { sha256 } from '../system/hashing.ts'
import { textsByHash } from './texts-by-hash.ts'

test('a text is found by its hash, however often it is asked for; others are not', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ unit: 'grapheme' })), fc.array(fc.string()), (texts, others) => {
      const arena = packTexts(texts)
      const hashes = new Set([...texts.filter((_, i) => i % 2 === 0), ...others].map(text => sha256(text)))
      const expected = new Map(
        texts.flatMap((text, i) => (hashes.has(sha256(text)) ? [[sha256(text), i] as const] : [])),
      )
      for (let time = 0; time < 2; time++) assert.deepEqual(textsByHash(arena, hashes), expected)
    }),
  )
})
