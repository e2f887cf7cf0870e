import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { EdgeIndex } from './coortweet-edge-index.ts'

test('pairs are numbered as a map would number them', () => {
  const node = fc.oneof(fc.nat(40), fc.constantFrom(0, -1, 2 ** 31 - 1, -(2 ** 31)))
  fc.assert(
    fc.property(fc.array(fc.tuple(node, node), { maxLength: 3000, size: 'max' }), pairs => {
      const index = new EdgeIndex()
      const numbers = new Map<string, number>()
      for (const [first, second] of pairs) {
        const key = `${first} ${second}`
        if (!numbers.has(key)) numbers.set(key, numbers.size)
        assert.equal(index.edge(first, second), numbers.get(key))
      }
      assert.equal(index.size, numbers.size)
      const seconds = index.seconds()
      assert.deepEqual(
        Array.from(index.firsts(), (first, edge) => `${first} ${seconds[edge]}`),
        [...numbers.keys()],
      )
    }),
    { numRuns: 30 },
  )
})

test('a grid of pairs does not pile up in the table', () => {
  const index = new EdgeIndex()
  for (let first = 0; first < 600; first++) for (let second = 0; second < 600; second++) index.edge(first, second)
  assert.equal(index.size, 360_000)
  assert.equal(index.edge(599, 599), 359_999)
})
