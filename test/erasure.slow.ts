// An erasure cut at every operation, by every kind of crash, open and sealed.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { KINDS } from './support/custody-fixture.ts'
import { cutErasures } from './support/erasure-cuts.ts'

for (const kind of KINDS)
  test(`an erasure cut at any operation is not begun or finished at the next opening (${kind.mode})`, async () => {
    const { untouched, finished } = await cutErasures(kind, 1)
    assert.ok(untouched > 40 && finished > 100, `${untouched} ${finished}`)
  })
