// Inputs of a hundred megabytes, and nested a hundred thousand deep, to every parser of our own, a process each: a result or a clean error in a second
// and in 512 MB.

import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { test } from 'node:test'
import { promisify } from 'node:util'
import { fuzzTargets } from './support/fuzz-targets.ts'
import { GIANTS } from './support/mutations.ts'

const SIZES = { '100 MB': 100_000_000, '100,000 deep': 100_000 }
/** Of the processor, so that other work on the machine does not count. */
const LONGEST_MILLISECONDS = 1000
const MOST_MEMORY_BYTES = 512 * 1024 * 1024

const support = (file: string) => JSON.stringify(new URL(`./support/${file}`, import.meta.url).href)

const RUN = `
  import { fuzzTargets } from ${support('fuzz-targets.ts')}
  import { GIANTS } from ${support('mutations.ts')}
  const [name, giant, bytes] = process.argv.slice(1)
  const target = (await fuzzTargets()).find(target => target.name === name)
  const input = GIANTS[giant](target.seeds[0], Number(bytes))
  const start = process.cpuUsage()
  try {
    await target.parse(input)
  } catch (error) {
    if (!target.isClean(error)) throw error
  }
  console.log(JSON.stringify({ took: (process.cpuUsage(start).user + process.cpuUsage(start).system) / 1000, memoryBytes: process.resourceUsage().maxRSS * 1024 }))
`

// A chain of any length is read: it costs time in proportion. case-size.slow.ts has cases with files of this size.
const targets = (await fuzzTargets()).filter(({ name }) => name !== 'chains' && !name.includes(' case, '))

for (const { name, mostBytes } of targets)
  for (const [size, bytes] of Object.entries(SIZES))
    test(`${size}: ${name}`, async context => {
      const over: string[] = []
      for (const giant of Object.keys(GIANTS)) {
        const words = [
          '--input-type=module-typescript',
          '-e',
          RUN,
          name,
          giant,
          `${Math.min(bytes, mostBytes ?? bytes)}`,
        ]
        const { stdout } = await promisify(execFile)(process.execPath, words)
        const { took, memoryBytes } = JSON.parse(stdout) as { took: number; memoryBytes: number }
        const figures = `${giant}: ${Math.round(took)} ms, ${Math.round(memoryBytes / 1024 ** 2)} MiB`
        context.diagnostic(`${name}, ${figures}`)
        if (took > LONGEST_MILLISECONDS || memoryBytes > MOST_MEMORY_BYTES) over.push(figures)
      }
      assert.deepEqual(over, [])
    })
