// The target for names, in both halves of the invented people: those used for tuning the rules, and those held out by stem.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { measureNames } from './measure.ts'

for (const [half, name] of [
  [0, 'tuning'],
  [1, 'held out'],
] as const)
  test(`names across scripts: precision 0.98 at recall 0.9 (${name})`, () => {
    const { people, mentions, strangers, precision, recall, mistakes } = measureNames(half, 160, 7)
    assert.ok(people === 160 && mentions > 6000 && strangers > 2000)
    assert.ok(precision >= 0.98, `precision ${precision}; ${half === 0 ? mistakes.slice(0, 5).join('\n') : ''}`)
    assert.ok(recall >= 0.9, `recall ${recall}`)
  })
