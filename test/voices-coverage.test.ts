// [L, U] against the truth of invented disputes, through the whole line with a reviewer who errs; the large corpora are in voices-coverage.slow.ts.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { disputeCorpus, USUAL_MIX } from './support/dispute-corpus.ts'
import { runDisputes } from './support/dispute-run.ts'

test('L and U hold the number of true origins, and L comes off the ground where there are many', async () => {
  const origins = [0, 0, 1, 3, 8, 20, 40, 12]
  const corpus = disputeCorpus(
    'small',
    origins.map((count, i) => ({ origins: count, copies: [120, 600, 120, 300, 100, 200, 400, 600][i] })),
  )
  const results = await runDisputes(corpus, 'small')
  for (const { claim, origins: truth, atLeast, atMost, marked } of results) {
    assert.ok(atLeast !== null, `${claim} is not assessed`)
    assert.ok(atLeast <= truth && truth <= atMost, `${claim}: ${truth} not in ${atLeast}..${atMost}`)
    assert.ok(atLeast <= marked && marked <= atMost)
  }
  const many = results.filter(({ origins: truth }) => truth >= 20)
  for (const { claim, atLeast, origins: truth } of many)
    assert.ok((atLeast ?? 0) >= truth * 0.25, `${claim}: only ${atLeast} of ${truth}`)
})

test('a flood of letters in the first person that nobody earned lifts L nowhere', async () => {
  const disputes = Array.from({ length: 6 }, () => ({ origins: 0, copies: 400 }))
  const results = await runDisputes(disputeCorpus('letters', disputes, { ...USUAL_MIX, forwards: 0.1 }), 'letters')
  assert.deepEqual(
    results.map(({ atLeast }) => atLeast),
    disputes.map(() => 0),
  )
})
