// A hundred thousand damaged copies of everything that holds metadata: pictures, clips, papers, voice messages.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fuzzMetadata, metadataSamples } from './support/metadata-fuzz.ts'

const ROUNDS = Number(process.env.METADATA_FUZZ_ROUNDS ?? 100_000)

/** Rounds of one part: each is told as it ends, and a part that fails can be run again by its seed alone. */
const CHUNK = 5000
const FIRST_SEED = 20_260_103

test(`${ROUNDS} damaged files end in a reading, in time, and none asks for the network`, async context => {
  const samples = await metadataSamples()
  const verdicts: Record<string, number> = {}
  let [withRows, unreadable] = [0, 0]
  for (let rounds = 0; rounds < ROUNDS; rounds += CHUNK) {
    const seed = FIRST_SEED + rounds / CHUNK
    await context.test(`from ${rounds}, seed ${seed}`, async part => {
      const before = performance.now()
      const tally = await fuzzMetadata(samples, Math.min(CHUNK, ROUNDS - rounds), seed)
      const seconds = Math.round((performance.now() - before) / 1000)
      part.diagnostic(JSON.stringify({ seconds, ...tally }))
      for (const [verdict, count] of Object.entries(tally.verdicts))
        verdicts[verdict] = (verdicts[verdict] ?? 0) + count
      withRows += tally.withRows
      unreadable += tally.unreadable
      assert.deepEqual(tally.failed, [])
      assert.equal(tally.asked, 0)
      assert.ok(tally.slowestMilliseconds < 15_000, `${tally.slowestMilliseconds} ms`)
    })
  }
  context.diagnostic(JSON.stringify({ samples: samples.length, verdicts, withRows, unreadable }))
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
