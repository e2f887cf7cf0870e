import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { HammingIndex, type HashNear } from './hamming-index.ts'
import { distanceOf, HASH_WORDS } from './pdq.ts'
import { Random } from './random.ts'

/** The oracle: every hash compared. */
function allWithin(words: Uint32Array, count: number, query: Uint32Array, at: number, radius: number): HashNear[] {
  return Array.from({ length: count }, (_, id) => ({
    id,
    distance: distanceOf(words, id * HASH_WORDS, query, at),
  })).filter(({ distance }) => distance <= radius)
}

function flip(words: Uint32Array, at: number, bits: number, random: Random): void {
  for (let i = 0; i < bits; i++) words[at + random.below(HASH_WORDS)] ^= 1 << random.below(32)
}

/** The first `centres` are drawn, each of their words 0 in `zeros` of 32 cases; the others lie up to `spread` bits from one of those. */
function hashes(count: number, centres: number, spread: number, zeros: number, seed: string): Uint32Array {
  const random = new Random(seed)
  const words = new Uint32Array(count * HASH_WORDS)
  for (let word = 0; word < centres * HASH_WORDS; word++) words[word] = random.below(32) < zeros ? 0 : random.uint32()
  for (let id = centres; id < count; id++) {
    const centre = random.below(centres) * HASH_WORDS
    words.copyWithin(id * HASH_WORDS, centre, centre + HASH_WORDS)
    flip(words, id * HASH_WORDS, random.below(spread + 1), random)
  }
  return words
}

for (const [name, words] of [
  ['unrelated hashes', hashes(6000, 6000, 0, 0, 'unrelated')],
  ['clusters', hashes(6000, 40, 60, 0, 'clusters')],
  ['one cluster', hashes(6000, 1, 80, 0, 'one')],
  ['mostly empty hashes', hashes(6000, 3000, 50, 28, 'empty')],
  ['one and the same hash', hashes(6000, 1, 0, 32, 'same')],
] as const)
  test(`finds what comparing each finds: ${name}`, () => {
    const random = new Random(name)
    const index = new HammingIndex(words)
    for (const radius of [0, 1, 15, 16, 31, 31, 31, 40, 47, 48, 130, 256]) {
      const query = words.slice(0, 3 * HASH_WORDS)
      query.copyWithin(HASH_WORDS, 0, HASH_WORDS)
      const near = random.below(6000) * HASH_WORDS
      query.set(words.subarray(near, near + HASH_WORDS), HASH_WORDS)
      flip(query, HASH_WORDS, random.below(radius + 3), random)
      assert.deepEqual(index.within(query, HASH_WORDS, radius), allWithin(words, 6000, query, HASH_WORDS, radius))
    }
  })

test('hashes at every distance up to the radius are found, wherever the bits differ', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(255), { maxLength: 40 }), bits => {
      const query = LARGE_WORDS.slice(0, HASH_WORDS)
      for (const bit of bits) query[bit >> 5] ^= 1 << (bit & 31)
      const found = LARGE.within(query, 0, 31)
      assert.equal(
        found.some(({ id }) => id === 0),
        bits.length <= 31,
      )
      assert.equal(found.find(({ id }) => id === 0)?.distance, bits.length <= 31 ? bits.length : undefined)
    }),
    { numRuns: 300 },
  )
})

test('bits spread so that every part but one has as many as it can are found', () => {
  for (const [radius, inEach] of [
    [31, 2],
    [15, 1],
    [47, 3],
  ] as const)
    for (let poorest = 0; poorest < 16; poorest++) {
      const query = LARGE_WORDS.slice(0, HASH_WORDS)
      for (let part = 0; part < 16; part++)
        for (let i = 0; i < inEach - (part === poorest ? 1 : 0); i++)
          query[part >> 1] ^= 1 << ((part & 1) * 16 + i + (part % 3))
      assert.deepEqual(LARGE.within(query, 0, radius)[0], { id: 0, distance: radius }, `${radius} bits, ${poorest}`)
      assert.equal(LARGE.within(query, 0, radius - 1).length, 0)
    }
})

const LARGE_WORDS = hashes(9000, 9000, 0, 0, 'large')
const LARGE = new HammingIndex(LARGE_WORDS)

test('hashes added one by one are found like those given at once', () => {
  const words = hashes(12_000, 300, 40, 0, 'growing')
  const index = new HammingIndex(words, 10)
  for (let id = 10; id < 12_000; id++) {
    assert.equal(index.add(words, id * HASH_WORDS), id)
    if (id % 1500 === 0) assert.deepEqual(index.within(words, 0, 31), allWithin(words, id + 1, words, 0, 31))
  }
  assert.equal(index.count, 12_000)
  assert.deepEqual(index.within(words, 400, 31), allWithin(words, 12_000, words, 400, 31))
})

test('what is given is not looked at again: the index has a copy', () => {
  const words = hashes(10, 10, 0, 0, 'copy')
  const index = new HammingIndex(words)
  const query = words.slice(0, HASH_WORDS)
  words.fill(0)
  assert.deepEqual(index.within(query, 0, 0), [{ id: 0, distance: 0 }])
})

test('an empty index finds nothing', () => {
  assert.deepEqual(new HammingIndex().within(new Uint32Array(HASH_WORDS), 0, 256), [])
})
