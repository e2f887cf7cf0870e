// A hundred thousand damaged copies of everything that holds metadata: pictures, clips, papers, voice messages.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fuzzMetadata, metadataSamples } from './support/metadata-fuzz.ts'

const ROUNDS = Number(process.env.METADATA_FUZZ_ROUNDS ?? 100_000)

/** Rounds between two lines of the report. */
const CHUNK = 5000

test(`${ROUNDS} damaged files end in a reading, in time, and none asks for the network`, async context => {
  const samples = await metadataSamples()
  const verdicts: Record<string, number> = {}
  let [rounds, withRows, unreadable] = [0, 0, 0]
  for (let seed = 1; rounds < ROUNDS; seed++) {
    const before = performance.now()
    const tally = await fuzzMetadata(samples, Math.min(CHUNK, ROUNDS - rounds), 20_260_102 + seed)
    const seconds = Math.round((performance.now() - before) / 1000)
    context.diagnostic(JSON.stringify({ samples: samples.length, seconds, ...tally }))
    assert.deepEqual(tally.failed, [])
    assert.equal(tally.asked, 0)
    assert.ok(tally.slowestMilliseconds < 15_000)
    for (const [verdict, count] of Object.entries(tally.verdicts)) verdicts[verdict] = (verdicts[verdict] ?? 0) + count
    rounds += tally.rounds
    withRows += tally.withRows
    unreadable += tally.unreadable
  }
  context.diagnostic(JSON.stringify({ rounds, verdicts, withRows, unreadable }))
  assert.ok(withRows > ROUNDS / 10 && unreadable > ROUNDS / 100)
  assert.ok(['none', 'remote', 'broken', 'unreadable'].every(verdict => verdicts[verdict] > 0))
})

test('the same on whole files', async context => {
  const rounds = Math.min(ROUNDS, 1000)
  const tally = await fuzzMetadata(await metadataSamples(true), rounds, 20_260_103)
  context.diagnostic(JSON.stringify(tally))
  assert.deepEqual(tally.failed, [])
  assert.equal(tally.asked, 0)
})
