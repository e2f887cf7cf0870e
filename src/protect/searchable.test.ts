import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { runWords } from '../algorithms/shared-run.ts'
import { type HeldText, LONGEST_COMMON, RUN_LENGTHS, RunCounts, searchableRun, TELLING_LENGTHS } from './searchable.ts'

const words = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 })
const held: fc.Arbitrary<HeldText> = fc.record({
  words,
  posts: fc.integer({ min: 1, max: 5 }),
  authors: fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 1, maxLength: 3 }),
})

const holds = (text: readonly string[], run: readonly string[]) =>
  text.some((_, from) => from + run.length <= text.length && run.every((word, i) => text[from + i] === word))

test('law: runs are held by as many posts, and by one author or several, as the slow definition says', () => {
  fc.assert(
    fc.property(words, fc.array(held, { maxLength: 6 }), (text, texts) => {
      const counts = new RunCounts(text, RUN_LENGTHS)
      for (const other of texts) counts.add(other)
      for (const length of RUN_LENGTHS) {
        const slow = text.flatMap((_, at) => {
          if (at + length > text.length) return []
          const holders = texts.filter(other => holds(other.words, text.slice(at, at + length)))
          const posts = holders.reduce((sum, other) => sum + other.posts, 0)
          const authors = new Set(holders.flatMap(other => [...other.authors]))
          return posts === 0 ? [] : [{ at, length, posts, isOfOne: authors.size === 1 }]
        })
        assert.deepEqual(counts.runs(length), slow)
        const fewest = Math.min(...slow.map(({ posts }) => posts))
        assert.deepEqual(
          counts.rarest(length),
          slow.find(({ posts }) => posts === fewest),
        )
      }
    }),
    { numRuns: 500 },
  )
})

test('law: words are searchable exactly when a long run is held, or a shorter one by a single author', () => {
  fc.assert(
    fc.property(words, fc.array(held, { maxLength: 4 }), (text, texts) => {
      const counts = new RunCounts(text, TELLING_LENGTHS)
      for (const other of texts) counts.add(other)
      const isSearchable = text.some((_, at) =>
        text.slice(at).some((_, more) => {
          const run = text.slice(at, at + more + 1)
          const holders = texts.filter(other => holds(other.words, run))
          const authors = new Set(holders.flatMap(other => [...other.authors]))
          return holders.length > 0 && (run.length > LONGEST_COMMON || (run.length >= 3 && authors.size === 1))
        }),
      )
      const found = searchableRun(counts)
      assert.equal(found !== undefined, isSearchable)
      if (found !== undefined)
        assert.ok(texts.some(other => holds(other.words, text.slice(found.at, found.at + found.length))))
    }),
    { numRuns: 500 },
  )
})

test('six words in a row are too many however common they are; three that one account wrote are too many', () => {
  const post = runWords('The lorry stood at the north gate until the morning')
  const check = (paraphrase: string, ...others: HeldText[]) => {
    const counts = new RunCounts(runWords(paraphrase), TELLING_LENGTHS)
    for (const other of [{ words: post, posts: 1, authors: [1] }, ...others]) counts.add(other)
    return searchableRun(counts)?.length
  }
  const common = { words: post, posts: 900, authors: [2, 3, 4] }
  assert.equal(check('A vehicle waited by an entrance for the night'), undefined)
  assert.equal(check('It says that the lorry stood, by night'), 3)
  assert.equal(check('It says that the lorry stood, by night', common), undefined)
  assert.equal(check('The lorry stood at the north entrance', common), 6)
  assert.equal(check('The lorry stood at the entrance', common), undefined)
})
