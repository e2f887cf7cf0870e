// Damaged copies of everything that holds metadata: a sample of test/metadata-fuzz.slow.ts.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fuzzMetadata, metadataSamples } from './support/metadata-fuzz.ts'

const ROUNDS = 300

test(`${ROUNDS} damaged files end in a reading, in time, and none asks for the network`, async context => {
  const tally = await fuzzMetadata(await metadataSamples(), ROUNDS, 20_260_101)
  context.diagnostic(JSON.stringify(tally))
  assert.deepEqual(tally.failed, [])
  assert.equal(tally.asked, 0)
  assert.ok(tally.withRows > ROUNDS / 10 && tally.unreadable > 0)
  assert.ok(tally.slowestMilliseconds < 15_000)
})
