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

const texts = fc.array(text, { minLength: 2, maxLength: 9 })

/** Resemblance of text `i` to text `j`, as the detector asks for it. */
function resemblances(all: readonly string[], atLeast = 0): (i: number, j: number) => number {
  const arena = packTexts(all)
  const set = new ShingleSet(arena)
  const sizes = all.map((_, i) => set.load(arena.starts[i], arena.starts[i + 1]))
  return (i, j) => {
    set.load(arena.starts[i], arena.starts[i + 1])
    return set.resemblance(arena.starts[j], arena.starts[j + 1], sizes[j], atLeast)
  }
}

test('the number of shingles is that of the set', () => {
  fc.assert(
    fc.property(texts, all => {
      const arena = packTexts(all)
      const set = new ShingleSet(arena)
      for (const [i, each] of all.entries()) {
        assert.equal(set.load(arena.starts[i], arena.starts[i + 1]), shinglesOf(each).size)
      }
    }),
    { numRuns: 100 },
  )
})

test('resemblance is exact, symmetric and in 0..1', () => {
  fc.assert(
    fc.property(texts, all => {
      const resemblance = resemblances(all)
      for (let i = 0; i < all.length; i++) {
        for (let j = 0; j < all.length; j++) {
          const value = resemblance(i, j)
          assert.equal(value, jaccard(all[i], all[j]))
          assert.equal(value, resemblance(j, i))
          assert.ok(value >= 0 && value <= 1)
        }
      }
    }),
    { numRuns: 100 },
  )
})

test('giving up early never loses a pair that reaches the threshold and never reports one below it', () => {
  fc.assert(
    fc.property(texts, fc.double({ min: 0, max: 1, noNaN: true }), (all, threshold) => {
      const resemblance = resemblances(all, threshold)
      for (let i = 1; i < all.length; i++) {
        const exact = jaccard(all[0], all[i])
        assert.equal(resemblance(0, i), exact >= threshold ? exact : -1)
        assert.equal(resemblances(all, exact)(i, 0), exact)
      }
    }),
    { numRuns: 100 },
  )
})

test('a text longer than the table so far is held whole', () => {
  const long = Array.from({ length: 20_000 }, (_, i) => String.fromCharCode(0x400 + ((i * i * 7 + i) % 251))).join('')
  const resemblance = resemblances([long, `${long}абвгд`, 'абвгд'])
  assert.equal(resemblance(0, 0), 1)
  assert.equal(resemblance(0, 1), jaccard(long, `${long}абвгд`))
  assert.equal(resemblance(2, 1), jaccard('абвгд', `${long}абвгд`))
})
