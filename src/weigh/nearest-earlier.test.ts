import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { assertionsOf, type CrowdRow, evidenceOf, plainCrowd, plainRow } from '../../test/support/ladder-crowd.ts'
import { packTexts } from '../algorithms/text-arena.ts'
import type { Assertion } from '../model/ladder.ts'
import { beginnings, type NearEarlier, NearestEarlier } from './nearest-earlier.ts'

const TOLD = [
  'the mayor spoke of the weather in the afternoon and of nothing else',
  'i saw the granary burn from my window on mill street at ten',
  'the granary burned in the evening, people say, nobody was inside',
  'склад на улице мельничной сгорел около десяти, говорят соседи',
  'i stood in mill street and saw smoke over the granary at ten, two men ran out',
  '',
]

function nearest(rows: readonly CrowdRow[], texts = TOLD, contained: [number, number][] = []) {
  const crowd = { ...plainCrowd(rows), contained }
  const assertions = assertionsOf(crowd).map((own, i): Assertion => (i % 2 === 0 ? own : { ...own, side: 'deny' }))
  return new NearestEarlier(assertions, evidenceOf(crowd), packTexts([...texts, ...new Array(12).fill('')]))
}

const posts = (found: readonly NearEarlier[]): number[] => found.map(({ post }) => post)

test('the nearest of the earlier ones first, on both sides, and three where there are three', () => {
  const near = nearest([0, 1, 2, 3, 4].map(text => plainRow(text, text)))
  const found = near.of(4)
  assert.deepEqual(posts(found).slice(0, 2), [1, 2])
  assert.equal(found.length, 3)
  assert.ok(['shared-words', 'resemblance'].includes(found[0].because) && found[0].value > found[1].value)
  assert.deepEqual(posts(near.of(2)).sort(), [0, 1])
  assert.deepEqual(near.of(0), [])
  assert.equal(near.of(1)[0].side, 'support')
})

test('a family is told once; the same medium and a quotation go before likeness', () => {
  const rows = [plainRow(1, 0), plainRow(1, 1), plainRow(1, 2), { ...plainRow(0, 3), media: [2] }, plainRow(2, 4)]
  const near = nearest([...rows, { ...plainRow(4, 5), media: [2] }], TOLD, [[4, 2]])
  assert.deepEqual(
    near.of(5).map(({ post, because }) => [post, because]),
    [
      [3, 'same-media'],
      [4, 'containment'],
      [0, 'resemblance'],
      [1, 'resemblance'],
    ],
  )
})

test('only earlier ones, none twice, never more than asked for beyond three, never fewer than there are', () => {
  const row = fc.record({ text: fc.integer({ min: -1, max: 5 }), media: fc.uniqueArray(fc.nat(2), { maxLength: 2 }) })
  const some = fc.array(row, { maxLength: 20, size: 'max' })
  fc.assert(
    fc.property(some, fc.nat(19), fc.nat(8), (drawn, post, limit) => {
      fc.pre(post < drawn.length)
      const rows = drawn.map(({ text, media }, account) => ({ ...plainRow(text, account % 8), media }))
      const found = nearest(rows).of(post, limit)
      assert.ok(found.every(near => near.post < post && near.value >= 0 && near.value <= 1))
      assert.equal(new Set(found.map(({ post: other, side }) => `${other} ${side}`)).size, found.length)
      assert.ok(found.length <= Math.max(3, limit))
      const tellers = new Set(rows.slice(0, post).map(({ text }, i) => (text < 0 ? `post ${i}` : `${text} ${i % 2}`)))
      assert.ok(found.length >= Math.min(3, tellers.size))
    }),
  )
})

/** Weighted Jaccard index of word beginnings and plain Jaccard index of shingles, by their definitions. */
function slowNearness(texts: readonly string[], own: number, other: number): number {
  const words = texts.map(text => new Set(beginnings(text)))
  const weight = (word: string) => Math.log((texts.length + 1) / (words.filter(set => set.has(word)).length + 0.5))
  const sum = (list: Iterable<string>) => [...list].reduce((total, word) => total + weight(word), 0)
  const both = sum([...words[own]].filter(word => words[other].has(word)))
  const shingles = (text: string) => new Set(Array.from({ length: text.length - 4 }, (_, i) => text.slice(i, i + 5)))
  const [a, b] = [shingles(texts[own]), shingles(texts[other])]
  const common = [...a].filter(shingle => b.has(shingle)).length
  return Math.max(both / (sum(words[own]) + sum(words[other]) - both), common / (a.size + b.size - common))
}

test('nearness is the larger of both indexes, as the oracle has them', () => {
  const texts = TOLD.slice(0, 5)
  const near = nearest(texts.map((_, text) => plainRow(text, text)))
  for (const { post, value, because } of near.of(4)) {
    const slow = slowNearness(texts, 4, post)
    if (because === 'next-earlier') assert.ok(slow < 0.05)
    else assert.ok(Math.abs(value - slow) < 1e-9, `${post}: ${value} ${slow}`)
  }
})

test('20,000 different texts: building once, then each answer at once', () => {
  const texts = Array.from({ length: 20_000 }, (_, i) => `street ${i} saw ${i * 7} men near house ${i % 97} by night`)
  const rows = texts.map((_, text) => plainRow(text, text % 8))
  const start = process.cpuUsage()
  const near = nearest(rows, texts)
  const built = process.cpuUsage(start).user
  assert.equal(near.of(19_999).length, 5)
  near.of(15_000)
  assert.ok(built < 3_000_000 && process.cpuUsage(start).user - built < 1_500_000)
})
