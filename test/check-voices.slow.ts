// The checker of exported voices on many larger claims.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checked, sampledFacts } from './support/voice-facts-sample.ts'

test('12,000 random claims of up to 40 posts are recomputed alike', async () => {
  for (let seed = 100; seed < 108; seed++) {
    const facts = sampledFacts(1500, seed, 40)
    const { code, output } = await checked(facts.map(own => JSON.stringify(own)))
    assert.equal(code, 0, output.replace(/^.*all numbers agree\n/gm, '').slice(0, 2000))
  }
})
