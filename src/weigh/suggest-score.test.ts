import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { SuggestionRule } from '../model/suggestion.ts'
import {
  bestOfText,
  familySuggestion,
  heldSuggestion,
  proposedStance,
  sharedWords,
  wordsSuggestion,
} from './suggest-score.ts'

const reasons = (...rules: SuggestionRule[]) => rules.map(rule => ({ rule, parameters: {} }))

test('what speaks against a side proposes the other, a question or a comment', () => {
  assert.equal(proposedStance('support', []), 'support')
  assert.equal(proposedStance('support', reasons('negated')), 'deny')
  assert.equal(proposedStance('deny', reasons('denied')), 'support')
  assert.equal(proposedStance('support', reasons('opposite')), 'deny')
  assert.equal(proposedStance('support', reasons('question')), 'query')
  assert.equal(proposedStance('support', reasons('other-number')), 'comment')
  assert.equal(proposedStance('support', reasons('other-number', 'negated')), 'deny')
  assert.equal(proposedStance('support', reasons('negated', 'other-place')), 'comment')
  assert.equal(proposedStance('deny', reasons('short')), 'deny')
})

test('a text of a family is proposed for what its kin was decided to be, turned by what speaks against it', () => {
  const proposed = (stance: Parameters<typeof familySuggestion>[1], ...rules: SuggestionRule[]) =>
    familySuggestion(0, stance, 0.9, true, reasons(...rules)).stance
  assert.deepEqual([proposed('support'), proposed('deny'), proposed('query')], ['support', 'deny', 'query'])
  assert.deepEqual([proposed('support', 'negated'), proposed('deny', 'negated')], ['deny', 'support'])
  assert.equal(proposed('comment', 'negated'), 'comment')
})

test('scores lie in 0..1 and fall with each reason against', () => {
  const held = (...rules: SuggestionRule[]) =>
    heldSuggestion({ text: 0, side: 'support', matched: 'a', reasons: reasons(...rules) }, false).score
  assert.ok(held('short') > held('short', 'negated'))
  assert.ok(held('short') <= 1 && held('negated', 'other-place', 'short') > 0)
  assert.ok(wordsSuggestion(0, 'support', 1, ['a'], []).score < held('short'))
})

test('shared words: those that a slow count over all texts gives, the largest share first', () => {
  const word = fc.record({
    word: fc.string({ minLength: 1, maxLength: 3 }),
    weight: fc.double({ min: 0.1, max: 5, noNaN: true }),
    texts: fc.uniqueArray(fc.integer({ min: 0, max: 12 }), { maxLength: 8 }).map(list => Int32Array.from(list).sort()),
  })
  fc.assert(
    fc.property(fc.array(word, { maxLength: 8 }), fc.integer({ min: 1, max: 20 }), (words, limit) => {
      const total = words.reduce((sum, { weight }) => sum + weight, 0)
      const slow = Array.from({ length: 13 }, (_, text) => {
        const own = words.filter(({ texts }) => texts.includes(text))
        return { text, count: own.length, weight: own.reduce((sum, { weight }) => sum + weight, 0) }
      }).filter(({ count, weight }) => count >= 2 && weight >= 0.4 * total)
      const found = sharedWords(words, limit, 0.4)
      assert.equal(found.length, Math.min(limit, slow.length))
      for (const [i, { text, share }] of found.entries()) {
        const own = slow.find(entry => entry.text === text)
        assert.ok(own !== undefined && Math.abs(own.weight / total - share) < 1e-9)
        if (i > 0) assert.ok(found[i - 1].share >= share)
      }
    }),
  )
})

test('of several suggestions for one text the best stays', () => {
  const one = wordsSuggestion(1, 'support', 0.5, [], [])
  const two = wordsSuggestion(1, 'support', 0.9, [], [])
  assert.deepEqual(bestOfText([one, two]), [two])
})

test('shared words are those of a slow count', () => {
  const words = fc.array(
    fc.record({
      word: fc.string({ minLength: 1, maxLength: 3 }),
      weight: fc.double({ min: 0.1, max: 5, noNaN: true }),
      texts: fc.uniqueArray(fc.nat(30)).map(texts => Int32Array.from(texts).sort()),
    }),
    { maxLength: 8 },
  )
  fc.assert(
    fc.property(
      words,
      fc.integer({ min: 1, max: 20 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (given, limit, least) => {
        const total = given.reduce((sum, { weight }) => sum + weight, 0)
        const slow = Array.from({ length: 31 }, (_, text) => {
          const own = given.filter(({ texts }) => texts.includes(text))
          return { text, weight: own.reduce((sum, { weight }) => sum + weight, 0), words: own.map(({ word }) => word) }
        })
          .filter(({ weight, words: own }) => own.length >= 2 && weight >= least * total)
          .sort((a, b) => b.weight - a.weight || a.text - b.text)
          .slice(0, limit)
        assert.deepEqual(
          sharedWords(given, limit, least),
          slow.map(({ text, weight, words: own }) => ({ text, share: weight / total, words: own })),
        )
      },
    ),
  )
})
