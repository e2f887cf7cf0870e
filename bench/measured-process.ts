// Runs a Node program in a process of its own and tells what it used, start-up included.

import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const REPORT_USAGE = pathToFileURL(resolve(import.meta.dirname, 'report-usage.ts')).href
const LAUNCHER = resolve(import.meta.dirname, '../bin/anechoic.mjs')

export interface Used {
  readonly cpuSeconds: number
  readonly wallSeconds: number
  /** Largest resident set. */
  readonly residentBytes: number
}

/** Throws with what the program wrote to standard error when it fails. `folder` takes a file for the time of the run. */
export function measuredRun(folder: string, words: readonly string[]): Used & { stdout: string } {
  const usage = join(folder, 'usage.json')
  const started = performance.now()
  const run = spawnSync(process.execPath, ['--import', REPORT_USAGE, ...words], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    env: { ...process.env, ANECHOIC_BENCH_USAGE: usage },
  })
  const wallSeconds = (performance.now() - started) / 1000
  if (run.status !== 0) throw new Error(`${words.join(' ')}: ${run.stderr || run.error || run.signal}`)
  const used = JSON.parse(readFileSync(usage, 'utf8')) as Omit<Used, 'wallSeconds'>
  rmSync(usage)
  return { ...used, wallSeconds, stdout: run.stdout }
}

/** The command line of the checkout; of several runs the smallest figure each. The result goes to a file in `folder`. */
export function measuredCommand(folder: string, words: readonly string[], runs = 1): Used {
  const out = join(folder, 'out.csv')
  const used = Array.from({ length: runs }, () => {
    rmSync(out, { force: true })
    return measuredRun(folder, [LAUNCHER, ...words, '--out', out])
  })
  return smallest(used)
}

/** The smallest of each figure. */
export function smallest(used: readonly Used[]): Used {
  return {
    cpuSeconds: Math.min(...used.map(each => each.cpuSeconds)),
    wallSeconds: Math.min(...used.map(each => each.wallSeconds)),
    residentBytes: Math.min(...used.map(each => each.residentBytes)),
  }
}
