// A sample of the crash points of crash-matrix.slow.ts, spread over all steps and faults.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { allScenarios } from './support/crash-list.ts'
import { pointsOf, prepare, runPoint } from './support/crash-matrix.ts'
import { faultsAt } from './support/faulty-files.ts'

/** Every so many points; prime, so that it meets every fault. */
const STEP = 1009

test('a sample of crash points over all steps loses nothing and passes nothing off', async () => {
  const faults = new Set<string>()
  let points = 0
  for (const [i, scenario] of (await allScenarios()).entries()) {
    const prepared = await prepare(scenario)
    for (const point of pointsOf(prepared, STEP, (i * 97) % STEP)) {
      await runPoint(prepared, point)
      faults.add(point.fault.kind)
      points++
    }
  }
  assert.ok(points > 100, `${points} points`)
  const kinds = new Set(['read', 'write'].flatMap(kind => faultsAt(kind as 'read', 1).map(fault => fault.kind)))
  assert.deepEqual([...faults].sort(), [...kinds].sort())
})
