import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { trimmed } from './room-span.ts'
import { textPieces } from './text-pieces.ts'

describe('text cut by spans', () => {
  const spans = fc.array(
    fc
      .tuple(fc.integer({ min: -3, max: 40 }), fc.integer({ min: -3, max: 40 }))
      .map(([start, end]) => ({ start, end })),
    { maxLength: 8 },
  )

  test('pieces together are the text, and each names exactly the spans that cover it', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), spans, (text, given) => {
        const pieces = textPieces(text, given)
        assert.equal(pieces.map(piece => piece.text).join(''), text)
        for (const { start, text: words, spans: named } of pieces)
          for (let at = start; at < start + words.length; at++)
            assert.deepEqual(
              named,
              [...given.keys()].filter(i => given[i].start <= at && at < given[i].end),
            )
      }),
    )
  })

  test('an empty text has no pieces', () => assert.deepEqual(textPieces('', [{ start: 0, end: 4 }]), []))
})

describe('selected words', () => {
  test('lose white space at their ends and keep their place', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), fc.nat(100), (words, start) => {
        const span = trimmed(words, start)
        if (span === undefined) assert.equal(words.trim(), '')
        else assert.equal(words.slice(span.start - start, span.end - start), words.trim())
      }),
    )
  })
})
