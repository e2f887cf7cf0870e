// A simulation of millions of posts passes through memory that does not grow with their number.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { simulateCrisis } from '../../src/simulate/simulate-crisis.ts'

function peakHeapBytes(posts: number): number {
  let peak = 0
  let chunks = 0
  for (const { bytes } of simulateCrisis({ seed: 1, shape: 'bench', posts }).files()) {
    assert.ok(bytes.length > 0)
    if (chunks++ % 64 === 0) peak = Math.max(peak, process.memoryUsage().heapUsed)
  }
  return peak
}

test('a million posts, 800 MB of export, pass through a heap of less than 200 MiB', () => {
  const peak = peakHeapBytes(1_000_000)
  assert.ok(peak < 200 << 20, `${peak}`)
})
