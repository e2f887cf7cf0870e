// Ten thousand honest histories, open and sealed: no false alarm, nothing acknowledged lost. About seven minutes of one core.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { KINDS } from './support/custody-fixture.ts'
import { runHistory, STEPS, type Step } from './support/histories.ts'

const HISTORIES = 5000

const step = fc.record({ kind: fc.constantFrom(...STEPS), folder: fc.nat(3), pick: fc.nat(200) })

for (const kind of KINDS)
  test(`${kind.mode}: ${HISTORIES} honest histories raise no alarm and lose nothing`, {
    timeout: 3_600_000,
  }, async t => {
    let checks = 0
    const taken = new Map<Step['kind'], number>()
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), async steps => {
        for (const { kind: name } of steps) taken.set(name, (taken.get(name) ?? 0) + 1)
        checks += await runHistory(kind, steps)
      }),
      { numRuns: HISTORIES },
    )
    assert.equal(taken.size, new Set(STEPS).size)
    t.diagnostic(`${checks} checks; ${[...taken].map(([name, count]) => `${name} ${count}`).join(', ')}`)
  })
