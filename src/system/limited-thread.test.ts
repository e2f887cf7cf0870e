import assert from 'node:assert/strict'
import { test } from 'node:test'
import { callInThread } from './limited-thread.ts'

const LIMITS = { milliseconds: 20_000, megabytes: 64 }

test('a call gives its result, a failing one says so, a missing module too', async () => {
  assert.deepEqual(await callInThread('algorithms/links', 'canonicalLink', ['http://www.example.org/a'], LIMITS), {
    result: 'https://example.org/a',
  })
  assert.deepEqual(await callInThread('algorithms/links', 'canonicalLink', [null], LIMITS), { stopped: 'failed' })
  assert.deepEqual(await callInThread('algorithms/no-such', 'x', [], LIMITS), { stopped: 'failed' })
})

test('a thread that takes too long or too much memory is stopped', async () => {
  const slow = await callInThread('../test/support/greedy', 'loop', [], { ...LIMITS, milliseconds: 500 })
  assert.deepEqual(slow, { stopped: 'time' })
  const large = await callInThread('../test/support/greedy', 'grow', [], { ...LIMITS, megabytes: 16 })
  assert.deepEqual(large, { stopped: 'memory' })
  const wide = await callInThread('../test/support/greedy', 'allocate', [], { ...LIMITS, megabytes: 100 })
  assert.deepEqual(wide, { stopped: 'memory' })
})
