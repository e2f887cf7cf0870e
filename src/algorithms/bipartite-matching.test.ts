import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { maximumMatching } from './bipartite-matching.ts'

function packed(neighbours: readonly (readonly number[])[]): { starts: Int32Array; targets: Int32Array } {
  const starts = new Int32Array(neighbours.length + 1)
  neighbours.forEach((own, left) => {
    starts[left + 1] = starts[left] + own.length
  })
  return { starts, targets: Int32Array.from(neighbours.flat()) }
}

/** All choices: each left node takes any free neighbour or none. */
function slowly(neighbours: readonly (readonly number[])[], left = 0, taken: ReadonlySet<number> = new Set()): number {
  if (left === neighbours.length) return 0
  let best = slowly(neighbours, left + 1, taken)
  for (const right of neighbours[left]) {
    if (!taken.has(right)) best = Math.max(best, 1 + slowly(neighbours, left + 1, new Set([...taken, right])))
  }
  return best
}

test('as large as the best of all choices', () => {
  const graph = fc.array(fc.array(fc.nat(5), { maxLength: 4 }), { maxLength: 6 })
  fc.assert(
    fc.property(graph, neighbours => {
      const { starts, targets } = packed(neighbours)
      assert.equal(maximumMatching(starts, targets, 6), slowly(neighbours))
    }),
    { numRuns: 1000 },
  )
})

test('a chain that greed gets wrong at every step, and 200,000 nodes', () => {
  const length = 200_000
  const chain = Array.from({ length }, (_, left) => (left === length - 1 ? [0] : [left, left + 1]))
  const { starts, targets } = packed(chain)
  const before = process.cpuUsage()
  assert.equal(maximumMatching(starts, targets, length), length)
  assert.ok(process.cpuUsage(before).user < 2_000_000)
})
