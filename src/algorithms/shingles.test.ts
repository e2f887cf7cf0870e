import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { SHINGLE_UNITS, ShingleSet } from './shingles.ts'
import { packTexts } from './text-arena.ts'

/** Slow oracle: sets of strings. */
function shinglesOf(text: string): Set<string> {
  const set = new Set<string>()
  for (let i = 0; i + SHINGLE_UNITS <= text.length; i++) set.add(text.slice(i, i + SHINGLE_UNITS))
  return set
}

function jaccard(a: string, b: string): number {
  const [left, right] = [shinglesOf(a), shinglesOf(b)]
  if (left.size + right.size === 0) return 1
  let common = 0
  for (const shingle of left) if (right.has(shingle)) common++
  return common / (left.size + right.size - common)
}

/** Few letters, so that shingles repeat and texts overlap. */
const text = fc.string({ unit: fc.constantFrom('а', 'б', 'в', ' '), maxLength: 60 })

function resemblance(a: string, b: string, atLeast = 0): number {
  const arena = packTexts([a, b])
  const set = new ShingleSet(arena)
  const size = set.load(arena.starts[1], arena.starts[2])
  set.load(arena.starts[0], arena.starts[1])
  return set.resemblance(arena.starts[1], arena.starts[2], size, atLeast)
}

test('the number of shingles is that of the set', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 8 }), texts => {
      const arena = packTexts(texts)
      const set = new ShingleSet(arena)
      for (const [i, each] of texts.entries()) {
        assert.equal(set.load(arena.starts[i], arena.starts[i + 1]), shinglesOf(each).size)
      }
    }),
  )
})

test('resemblance is exact, symmetric and in 0..1', () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      const value = resemblance(a, b)
      assert.equal(value, jaccard(a, b))
      assert.equal(value, resemblance(b, a))
      assert.ok(value >= 0 && value <= 1)
    }),
    { numRuns: 2000 },
  )
})

test('giving up early never loses a pair that reaches the threshold and never reports one below it', () => {
  fc.assert(
    fc.property(text, text, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, threshold) => {
      const exact = jaccard(a, b)
      assert.equal(resemblance(a, b, threshold), exact >= threshold ? exact : -1)
    }),
    { numRuns: 3000 },
  )
})

test('a text longer than the table so far is held whole', () => {
  const long = Array.from({ length: 20_000 }, (_, i) => String.fromCharCode(0x400 + ((i * i * 7 + i) % 251))).join('')
  assert.equal(resemblance(long, long), 1)
  assert.equal(resemblance(long, `${long}абвгд`), jaccard(long, `${long}абвгд`))
})
