// A million hostile inputs to every parser of our own, a process each: every one ends in a result or a clean error, in time and memory.
// ANECHOIC_FUZZ_INPUTS sets another number, ANECHOIC_FUZZ_SEED other inputs.

import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { test } from 'node:test'
import { promisify } from 'node:util'
import { fuzzTargets } from './support/fuzz-targets.ts'

const INPUTS = Number(process.env.ANECHOIC_FUZZ_INPUTS ?? 1_000_000)
const SEED = Number(process.env.ANECHOIC_FUZZ_SEED ?? 7)
const MOST_MEMORY_BYTES = 512 * 1024 * 1024

const support = (file: string) => JSON.stringify(new URL(`./support/${file}`, import.meta.url).href)

const RUN = `
  import { fuzz } from ${support('fuzz-run.ts')}
  import { fuzzTargets } from ${support('fuzz-targets.ts')}
  const [name, inputs, seed] = process.argv.slice(1)
  const target = (await fuzzTargets()).find(target => target.name === name)
  const accepted = await fuzz(target, Number(inputs), Number(seed))
  console.log(JSON.stringify({ accepted, memoryBytes: process.resourceUsage().maxRSS * 1024 }))
`

for (const { name, inputs: most } of await fuzzTargets()) {
  const inputs = Math.min(INPUTS, most ?? INPUTS)
  test(`${inputs} hostile inputs: ${name}`, async context => {
    const words = ['--input-type=module-typescript', '-e', RUN, name, `${inputs}`, `${SEED}`]
    const { stdout } = await promisify(execFile)(process.execPath, words)
    const { accepted, memoryBytes } = JSON.parse(stdout) as { accepted: number; memoryBytes: number }
    context.diagnostic(`${name}: ${accepted} of ${inputs} accepted, at most ${Math.round(memoryBytes / 1024 ** 2)} MiB`)
    assert.ok(memoryBytes < MOST_MEMORY_BYTES, `${memoryBytes} bytes`)
  })
}
