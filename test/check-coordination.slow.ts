// The checker of exported facts against every setting and every kind of change.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CoordinationSettings } from '../src/model/coordination.ts'
import { changes, checked, factsOf, missedChanges } from './support/changed-facts.ts'

const variants: Partial<CoordinationSettings>[] = [
  { correction: 'by' },
  { nullModel: 'hours' },
  { nullModel: 'activity' },
  { windowsSeconds: [600, 60] },
  { windowsSeconds: [600, 60], q: 0.9 },
  { windowsSeconds: [3600] },
  { q: 0.3 },
]

for (const settings of variants) {
  test(`every verdict is recomputed alike: ${JSON.stringify(settings)}`, async () => {
    const { code, output } = await checked(factsOf(settings))
    assert.match(output, /\ball agrees\n$/)
    assert.equal(code, 0)
  })
}

test('every kind of change is found', async () => {
  assert.deepEqual(await missedChanges(Object.keys(changes)), [])
})
