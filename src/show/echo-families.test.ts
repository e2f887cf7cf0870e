// Families narrowed and ordered, against a slow way of doing the same.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Engine, PostColumns } from '../corpus/engine.ts'
import type { CopyFamily } from '../model/analysis.ts'
import { type FamilyOrder, type FamilyQuery, selectFamilies, timesToHalf } from './echo-families.ts'
import { timeToHalf } from './families-view.ts'

const ORDERS: readonly FamilyOrder[] = ['posts', 'channels', 'accounts', 'speed', 'first']

const family: fc.Arbitrary<CopyFamily> = fc
  .record({
    first: fc.integer({ min: 0, max: 50 }),
    size: fc.integer({ min: 2, max: 6 }),
    texts: fc.uniqueArray(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 3 }),
    accounts: fc.integer({ min: 0, max: 4 }),
    channels: fc.integer({ min: 1, max: 4 }),
    forwards: fc.integer({ min: 0, max: 2 }),
  })
  .map(({ first, size, texts, ...rest }) => ({
    id: `f${first}`,
    centre: texts[0],
    posts: Int32Array.from({ length: size }, (_, i) => first + i),
    texts: Int32Array.from(texts),
    firstPost: first,
    firstTime: first,
    lastTime: first + size,
    ...rest,
  }))

const halves = fc.array(fc.oneof(fc.constant(Number.NaN), fc.integer({ min: 0, max: 20 })), {
  minLength: 30,
  maxLength: 30,
})

const query: fc.Arbitrary<FamilyQuery> = fc.record(
  {
    order: fc.constantFrom(...ORDERS),
    leastPosts: fc.integer({ min: 0, max: 6 }),
    leastChannels: fc.integer({ min: 0, max: 4 }),
    mostToHalf: fc.integer({ min: 0, max: 20 }),
    kind: fc.constantFrom('equal' as const, 'near' as const),
    hasForwards: fc.boolean(),
    texts: fc.array(fc.integer({ min: 0, max: 9 })).map(texts => new Set(texts)),
    within: fc.integer({ min: 0, max: 55 }).map(least => (post: number) => post >= least),
  },
  { requiredKeys: ['order'] },
)

/** One after the other, as the fields are described. */
function slowly(families: readonly CopyFamily[], half: Float64Array, asked: FamilyQuery): number[] {
  const value = (at: number): number[] => {
    const { posts, channels, accounts, firstPost } = families[at]
    const size = [-posts.length, firstPost, at]
    if (asked.order === 'posts') return size
    if (asked.order === 'channels') return [-channels, ...size]
    if (asked.order === 'accounts') return [-accounts, ...size]
    if (asked.order === 'first') return [firstPost, at]
    return [Number.isNaN(half[at]) ? Number.POSITIVE_INFINITY : half[at], ...size]
  }
  return [...families.keys()]
    .filter(at => {
      const { posts, channels, texts, forwards } = families[at]
      if (asked.leastPosts !== undefined && posts.length < asked.leastPosts) return false
      if (asked.leastChannels !== undefined && channels < asked.leastChannels) return false
      if (asked.mostToHalf !== undefined && (Number.isNaN(half[at]) || half[at] > asked.mostToHalf)) return false
      if (asked.kind === 'equal' && texts.length > 1) return false
      if (asked.kind === 'near' && texts.length === 1) return false
      if (asked.hasForwards === true && forwards === 0) return false
      if (asked.hasForwards === false && forwards > 0) return false
      if (asked.texts !== undefined && [...texts].every(text => asked.texts?.has(text) !== true)) return false
      return asked.within === undefined || [...posts].some(asked.within)
    })
    .sort((a, b) => {
      const [left, right] = [value(a), value(b)]
      const at = left.findIndex((each, i) => each !== right[i])
      return at < 0 ? 0 : left[at] < right[at] ? -1 : 1
    })
}

test('the fast selection is the slow one', () => {
  fc.assert(
    fc.property(fc.array(family, { maxLength: 30 }), halves, query, (families, half, asked) => {
      const values = Float64Array.from(half)
      assert.deepEqual([...selectFamilies(families, values, asked)], slowly(families, values, asked))
    }),
    { numRuns: 500 },
  )
})

test('times to half of all families are those of the families one by one', () => {
  const columns = fc.array(fc.tuple(fc.integer({ min: 0, max: 1e6 }), fc.boolean()), { minLength: 60, maxLength: 60 })
  fc.assert(
    fc.property(columns, fc.array(family, { maxLength: 20 }), (rows, families) => {
      const times = rows.map(([time]) => time).sort((a, b) => a - b)
      const posts = {
        time: Float64Array.from(times),
        zoned: Uint8Array.from(rows, ([, isZoned]) => Number(isZoned)),
      } as unknown as PostColumns
      const corpus = { columns: () => posts } as unknown as Engine
      assert.deepEqual(
        [...timesToHalf(posts, families)],
        families.map(each => timeToHalf(corpus, each) ?? Number.NaN),
      )
    }),
  )
})
