// The benchmark crowd at size.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plantedCrowd } from '../src/simulate/crowd/planted-crowd.ts'
import { assertCanonical } from './support/canonical-actions.ts'

test('a million actions are simulated in 6 s, and the set is canonical', context => {
  const start = performance.now()
  const { set } = plantedCrowd({ seed: 'scale', actions: 1_000_000 })
  const seconds = (performance.now() - start) / 1000
  context.diagnostic(`${seconds.toFixed(1)} s`)
  assert.ok(seconds < 6)
  assertCanonical(set)
})

test('ids ascend also where there are more than a million objects', () => {
  assertCanonical(plantedCrowd({ seed: 'scale', actions: 6_000_000 }).set)
})
