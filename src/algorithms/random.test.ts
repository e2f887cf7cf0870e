import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Random } from './random.ts'

/** xoshiro128** as its authors print it, in BigInt: the slow oracle. */
function oracle(state: bigint[]): () => number {
  const mask = 0xffffffffn
  const rotated = (x: bigint, k: bigint): bigint => ((x << k) | (x >> (32n - k))) & mask
  const s = [...state]
  return () => {
    const result = (rotated((s[1] * 5n) & mask, 7n) * 9n) & mask
    const t = (s[1] << 9n) & mask
    s[2] ^= s[0]
    s[3] ^= s[1]
    s[1] ^= s[2]
    s[0] ^= s[3]
    s[2] ^= t
    s[3] = rotated(s[3], 11n)
    return Number(result)
  }
}

test('the stream is xoshiro128**: first numbers from state 1, 2, 3, 4 and 10,000 against the oracle', () => {
  const known = Random.fromState(1, 2, 3, 4)
  assert.deepEqual([known.uint32(), known.uint32(), known.uint32()], [11520, 0, 5927040])
  const state = [0x9e3779b9, 0xdeadbeef, 0xffffffff, 7]
  const random = Random.fromState(state[0], state[1], state[2], state[3])
  const next = oracle(state.map(BigInt))
  for (let i = 0; i < 10_000; i++) assert.equal(random.uint32(), next())
})

test('the same seed gives the same numbers, another seed others', () => {
  const draw = (seed: string): number[] =>
    Array.from(
      { length: 20 },
      (
        random => () =>
          random.uint32()
      )(new Random(seed)),
    )
  assert.deepEqual(draw('a'), draw('a'))
  assert.notDeepEqual(draw('a'), draw('b'))
  assert.notDeepEqual(draw('a'), draw('a/'))
})

test('a fork does not depend on what was drawn before', () => {
  const fresh = new Random('seed')
  const used = new Random('seed')
  for (let i = 0; i < 100; i++) used.uint32()
  assert.equal(fresh.fork('x').uint32(), used.fork('x').uint32())
  assert.notEqual(fresh.fork('x').uint32(), fresh.fork('y').uint32())
})

test('below is uniform within four standard errors and stays in range', () => {
  const random = new Random('uniform')
  const counts = new Array(10).fill(0)
  for (let i = 0; i < 100_000; i++) counts[random.below(10)]++
  for (const count of counts) assert.ok(Math.abs(count - 10_000) < 4 * Math.sqrt(9000), `${counts}`)
})

test('exponential has the mean asked for', () => {
  const random = new Random('mean')
  let sum = 0
  for (let i = 0; i < 100_000; i++) sum += random.exponential(3)
  assert.ok(Math.abs(sum / 100_000 - 3) < 0.04, `${sum / 100_000}`)
})

test('heavyTailed stays below its limit and favours low ranks about as 1 / (rank + 1)', () => {
  const random = new Random('tail')
  const counts = new Array(1000).fill(0)
  for (let i = 0; i < 100_000; i++) counts[random.heavyTailed(1000)]++
  assert.ok(counts[0] > counts[9] * 6 && counts[0] < counts[9] * 14, `${counts[0]} against ${counts[9]}`)
  assert.equal(random.heavyTailed(1), 0)
})
