// Runs one parser over many hostile inputs.

import assert from 'node:assert/strict'
import type { FuzzTarget } from './fuzz-target.ts'
import { Dice, mutated } from './mutations.ts'

/** The longest that one input may take, in milliseconds. */
const LONGEST = 1000

/**
 * Runs `inputs` of them. Fails at the first that throws what is not clean or takes a second, quoting it; fails when no real
 * input is accepted or every hostile one is, since then nothing was tested. Returns how many were accepted.
 */
export async function fuzz(target: FuzzTarget, inputs: number, seed: number): Promise<number> {
  let acceptedSeeds = 0
  for (const real of target.seeds) if (await tried(target, new Uint8Array(real))) acceptedSeeds++
  assert.ok(acceptedSeeds > 0, `${target.name} accepts no real input`)
  const dice = new Dice(seed)
  let accepted = 0
  for (let i = 0; i < inputs; i++) {
    const bytes = mutated(target.seeds, dice)
    const start = performance.now()
    const result = tried(target, bytes)
    if (typeof result === 'boolean' ? result : await result) accepted++
    if (performance.now() - start > LONGEST) {
      // Perhaps the machine was busy with something else: only the processor's own time counts.
      const used = process.cpuUsage()
      await tried(target, bytes)
      const took = (process.cpuUsage(used).user + process.cpuUsage(used).system) / 1000
      assert.ok(took < LONGEST, `${target.name}: ${took} ms for ${quote(bytes)}`)
    }
  }
  assert.ok(accepted < inputs, `${target.name} accepts anything`)
  return accepted
}

/** Whether the input was accepted; throws what is not clean, with the input. No promise where the parser gives none: that costs more than most parsers. */
function tried(target: FuzzTarget, bytes: Uint8Array): boolean | Promise<boolean> {
  const refuse = (error: unknown): false => {
    if (target.isClean(error)) return false
    throw new Error(`${target.name}, input ${quote(bytes)}`, { cause: error })
  }
  try {
    const result = target.parse(bytes)
    return typeof result === 'boolean' ? result : result.catch(refuse)
  } catch (error) {
    return refuse(error)
  }
}

function quote(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(0, 2000)).toString('base64')
}
