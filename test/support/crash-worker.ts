// Runs every crash point of one scenario, for tests that share scenarios out to several threads.

import { allScenarios } from './crash-list.ts'
import { pointsOf, prepare, runPoint, type Scenario } from './crash-matrix.ts'

export interface CrashResult {
  readonly name: string
  /** System calls of the step. */
  readonly calls: number
  readonly points: number
  /** Different states of the disk that the points left. */
  readonly states: number
  /** The first few failures. */
  readonly failures: readonly string[]
}

const MOST_FAILURES = 5

let scenarios: Promise<Scenario[]> | undefined

/** Every `step`th point, from number `first`. */
export async function runScenario(number: number, step: number, first: number): Promise<CrashResult> {
  scenarios ??= allScenarios()
  const scenario = (await scenarios)[number]
  const prepared = await prepare(scenario)
  const failures: string[] = []
  let points = 0
  for (const point of pointsOf(prepared, step, first)) {
    points++
    try {
      await runPoint(prepared, point)
    } catch (error) {
      if (failures.length < MOST_FAILURES) failures.push((error as Error).message)
    }
  }
  return { name: scenario.name, calls: prepared.calls.length, points, states: prepared.sound.size, failures }
}
