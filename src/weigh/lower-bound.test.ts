import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { binomialUpperTail } from '../algorithms/binomial.ts'
import type { MarkKind } from '../model/ladder.ts'
import { atLeastOf, boundFacts, DEFAULT_RATES, lowerBound } from './lower-bound.ts'

const marks = fc
  .integer({ min: 0, max: 60 })
  .chain(groups => fc.tuple(fc.constant(groups), fc.integer({ min: 0, max: groups })))
const rate = fc.double({ min: 0, max: 0.5, noNaN: true })

test('the bound is the smallest number that chance does not refuse', () => {
  fc.assert(
    fc.property(marks, rate, ([groups, marked], f) => {
      let slow = 0
      while (binomialUpperTail(groups - slow, f, marked - slow) < 0.01) slow++
      assert.equal(lowerBound(groups, marked, f), slow)
    }),
  )
})

test('no missed copy carries a mark: all marked groups stand; no mark: none does', () => {
  fc.assert(
    fc.property(marks, rate, ([groups, marked], f) => {
      assert.equal(lowerBound(groups, marked, 0), marked)
      assert.equal(lowerBound(groups, 0, f), 0)
      assert.ok(lowerBound(groups, marked, f) <= marked)
    }),
  )
})

test('a further unmarked group never raises the bound, nor does a higher rate of marked copies', () => {
  fc.assert(
    fc.property(marks, rate, rate, fc.nat(500), ([groups, marked], f, other, more) => {
      assert.ok(lowerBound(groups + more, marked, f) <= lowerBound(groups, marked, f))
      const [low, high] = [f, other].sort((a, b) => a - b)
      assert.ok(lowerBound(groups, marked, high) <= lowerBound(groups, marked, low))
    }),
  )
})

test('12 origins under 600 copies of which 5 % were missed stay above nothing and below the truth', () => {
  assert.ok(lowerBound(42, 7, 0.015) >= 1 && lowerBound(42, 7, 0.015) <= 12)
  assert.ok(lowerBound(10_000, 7, 0.015) === 0)
  assert.throws(() => lowerBound(3, 4, 0.1), RangeError)
})

test('L is the larger of both bounds, each at half of alpha, and never more than the marked groups', () => {
  const kind = fc.constantFrom<MarkKind>('words', 'media', 'detail')
  const small = fc.double({ min: 0, max: 0.1, noNaN: true })
  fc.assert(
    fc.property(
      fc.array(kind, { maxLength: 20 }),
      fc.nat(60),
      small,
      small,
      small,
      (kinds, more, words, media, detail) => {
        const trials = kinds.length + more
        const any = Math.max(words, media, detail) + words / 2
        const facts = boundFacts(kinds.length, trials, kinds, { words, media, detail, any, source: 'measured' })
        const strong = kinds.filter(own => own !== 'words').length
        const all = lowerBound(trials, kinds.length, any, 0.005)
        assert.equal(atLeastOf(facts), Math.max(all, lowerBound(trials, strong, media + detail, 0.005)))
        assert.ok(atLeastOf(facts) <= kinds.length)
      },
    ),
  )
})

test('with the defaults one mark gives no voice, two with media or three in words give one', () => {
  const least = (...kinds: MarkKind[]) => atLeastOf(boundFacts(kinds.length, kinds.length, kinds, DEFAULT_RATES))
  assert.deepEqual([least('media'), least('words'), least('words', 'words'), least('words', 'media')], [0, 0, 0, 0])
  assert.deepEqual([least('media', 'detail'), least('words', 'words', 'words')], [1, 1])
})
