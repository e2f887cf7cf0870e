// The measures themselves, on pairs whose result is known.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { agreement, f1, matched, nominalAlpha, overlap, sourceF1 } from './agreement.ts'
import type { CodedStatement } from './codings.ts'
import { isSameSpeaker } from './same-speaker.ts'

const statement = (start: number, end: number, more: Partial<CodedStatement> = {}): CodedStatement => ({
  start,
  end,
  speakers: ['author'],
  kind: 'factual',
  polarity: 'affirm',
  evidentiality: 'unsourced',
  ...more,
})

const spans = fc
  .array(fc.tuple(fc.nat(200), fc.integer({ min: 1, max: 30 })), { maxLength: 12 })
  .map(all => all.map(([start, length]) => statement(start, start + length)))

test('overlap is the share of the union', () => {
  assert.equal(overlap(statement(0, 10), statement(5, 15)), 5 / 15)
  assert.equal(overlap(statement(0, 10), statement(10, 20)), 0)
})

test('matching is one to one, of enough overlap, and leaves nothing out', () => {
  fc.assert(
    fc.property(spans, spans, (first, second) => {
      const { pairs, onlyFirst, onlySecond } = matched(first, second)
      assert.equal(new Set(pairs.map(([a]) => a)).size, pairs.length)
      assert.equal(new Set(pairs.map(([, b]) => b)).size, pairs.length)
      assert.equal(pairs.length + onlyFirst.length, first.length)
      assert.equal(pairs.length + onlySecond.length, second.length)
      for (const [a, b] of pairs) assert.ok(overlap(a, b) >= 0.7)
    }),
  )
})

test('a coding agrees with itself in everything', () => {
  const coding = [
    statement(0, 10, { polarity: 'deny', evidentiality: 'hearsay', speakers: ['Vera', 'author'] }),
    statement(12, 30, { evidentiality: 'own-perception' }),
  ]
  const all = agreement(coding, coding)
  assert.deepEqual([f1(all.spans), all.chain, all.kind, sourceF1(all), f1(all.denial)], [1, 2, 2, 1, 1])
})

test('a denial that the other side does not have at all is counted', () => {
  const deny = statement(0, 10, { polarity: 'deny' })
  assert.deepEqual(agreement([deny], []).denial, { hits: 0, wrong: 1, missed: 0 })
  assert.deepEqual(agreement([], [deny]).denial, { hits: 0, wrong: 0, missed: 1 })
})

test('alpha is that of the textbook, 1 for the same, near 0 for chance', () => {
  // Krippendorff 2011, "Computing Krippendorff's alpha-reliability", section A: two observers, 10 units, alpha 0.095.
  const meg = [0, 1, 0, 0, 0, 0, 0, 0, 1, 0]
  const owen = [1, 1, 1, 0, 0, 1, 0, 0, 0, 0]
  const pairs = meg.map((value, i) => [String(value), String(owen[i])] as const)
  assert.equal(nominalAlpha(pairs).toFixed(3), '0.095')
  assert.equal(
    nominalAlpha([
      ['a', 'a'],
      ['b', 'b'],
    ]),
    1,
  )
})

test('speakers are the same in other forms, not under another name', () => {
  const names = ['Oya Tarsin', 'Levent Tarsin', 'her brother', 'Вериной', 'Бектастың әйелі', 'Олжас Бектас']
  const same = (one: string, other: string) => isSameSpeaker(one, other, names)
  assert.ok(same('Верина', 'Вериной'))
  assert.ok(same('brother', 'her brother'))
  assert.ok(same('the widow Oya Tarsin', 'Oya Tarsin'))
  assert.ok(same('L. Tarsin', 'Levent Tarsin'))
  assert.ok(!same('Tarsin', 'Oya Tarsin'))
  assert.ok(!same('Oya Tarsin', 'Levent Tarsin'))
  assert.ok(!same('Бектас', 'Бектастың әйелі'))
  assert.ok(!same('author', 'Oya Tarsin'))
})

test('the unnamed author is the byline only where nobody else speaks in the document', () => {
  const unnamed = [statement(0, 10)]
  const byline = [statement(0, 10, { speakers: ['Vera'] })]
  const two = [...byline, statement(20, 30, { speakers: ['Oleg'] })]
  const of = (first: readonly CodedStatement[], second: readonly CodedStatement[]) => {
    const { nearestSpeaker, nearestSpeakerOrAuthor } = agreement(first, second)
    return [nearestSpeaker, nearestSpeakerOrAuthor]
  }
  assert.deepEqual(of(unnamed, byline), [0, 1])
  assert.deepEqual(of(byline, unnamed), [0, 1])
  assert.deepEqual(of(unnamed, two), [0, 0])
})
