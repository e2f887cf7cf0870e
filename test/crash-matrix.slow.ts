// Every system call of every step that writes a case, cut by every fault: nothing acknowledged is lost, nothing damaged passes.

import assert from 'node:assert/strict'
import { availableParallelism } from 'node:os'
import { test } from 'node:test'
import { runInWorkers } from '../src/system/workers.ts'
import { allScenarios } from './support/crash-list.ts'
import type { CrashResult } from './support/crash-worker.ts'

test('no crash point loses, damages or blocks anything', async context => {
  const { length } = await allScenarios()
  // The longest steps are at the end.
  const calls = Array.from({ length }, (_, i) => [length - 1 - i, 1, 0])
  const work = { module: '../test/support/crash-worker', name: 'runScenario', calls }
  const results = (await runInWorkers(work, availableParallelism())) as CrashResult[]
  let points = 0
  for (const result of results) {
    context.diagnostic(`${result.name}: ${result.calls} calls, ${result.points} points, ${result.states} states`)
    points += result.points
  }
  context.diagnostic(`${points} points`)
  assert.deepEqual(
    results.flatMap(({ failures }) => failures),
    [],
  )
  assert.ok(points >= 100_000, `${points} points`)
})
