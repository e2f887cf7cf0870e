// A sample of honest histories; test/histories.slow.ts runs ten thousand.

import { test } from 'node:test'
import * as fc from 'fast-check'
import { KINDS } from './support/custody-fixture.ts'
import { runHistory, STEPS } from './support/histories.ts'

const step = fc.record({ kind: fc.constantFrom(...STEPS), folder: fc.nat(3), pick: fc.nat(200) })

for (const kind of KINDS)
  test(`${kind.mode}: honest histories raise no alarm and lose nothing`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 10 }), async steps => {
        await runHistory(kind, steps)
      }),
      { numRuns: 25 },
    )
  })
