// Acting together: our command beside its peers, its growth and memory, and what floods and crowds change.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Bursts } from './action-columns.ts'
import { megabytes, peersBench } from './coordination-peers.ts'
import { measuredCommand, measuredRun, smallest, type Used } from './measured-process.ts'

const STEP = resolve(import.meta.dirname, 'coordination-step.ts')

/** `35k` is the table that the peers get as well; the others are actions of the benchmark crowd. */
export const COORDINATION_SIZES = ['35k', '100000', '1000000', '3000000', '10000000']

/** Wall seconds and megabytes that the whole command may take, by actions. */
const LIMITS: Readonly<Record<number, { seconds: number; megabytes?: number }>> = {
  1000000: { seconds: 20, megabytes: 1000 },
  10000000: { seconds: 300 },
}
/** Of the benchmark crowd. */
const FEWEST_ACTIONS = 5000
const FLOODS = [0, 5, 20]
const FLOOD = { posts: 5000, accounts: 5000, seconds: 600 }
const FLOODS_AT = 1_000_000
const RUNS_PER_FLOOD = 2
const CROWD = { count: 1, posts: 100_000 }
const NO_BURSTS: Bursts = { count: 0, posts: 0, accounts: 0, seconds: 0 }

interface Tested extends Used {
  readonly actions: number
  readonly accounts: number
  readonly clusters: number
  /** Accounts in clusters. */
  readonly named: number
  readonly crowdedObjects: number
}

/** The test on columns in memory, and the whole command from a CSV file, each in processes of their own. */
interface Measured {
  readonly test: Tested
  readonly command: Used
}

export async function coordinationBench(write: (line: string) => void, sizes: readonly string[]): Promise<void> {
  for (const size of sizes)
    if (size !== '35k' && !Number.isSafeInteger(Number(size)))
      throw new RangeError(`a size is 35k or a number of actions, not "${size}"`)
  const folder = mkdtempSync(join(tmpdir(), 'anechoic-bench-'))
  try {
    if (sizes.includes('35k')) await peersBench(write, folder)
    const asked = sizes.filter(size => size !== '35k').map(Number)
    const numbers = asked.filter(size => size >= FEWEST_ACTIONS)
    if (numbers.length < asked.length) write(`the benchmark crowd begins at ${FEWEST_ACTIONS} actions`)
    if (numbers.length > 0) growth(write, folder, numbers)
    if (!numbers.includes(FLOODS_AT)) return
    floods(write, folder)
    crowds(write, folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function measure(folder: string, actions: number, bursts: Bursts = NO_BURSTS, runs = 1): Measured {
  const path = join(folder, 'crowd')
  const { count, posts, accounts, seconds } = bursts
  measuredRun(folder, [STEP, 'make', path, ...[actions, count, posts, accounts, seconds].map(String)])
  const tests = Array.from(
    { length: runs },
    () => JSON.parse(measuredRun(folder, [STEP, 'test', path]).stdout) as Tested,
  )
  return {
    test: { ...tests[0], ...smallest(tests) },
    command: measuredCommand(folder, ['coordinate', `${path}.csv`], runs),
  }
}

const HEAD = ['actions', 'accounts', 'named', 'test: CPU s', 'wall s', 'MB', 'command: CPU s', 'wall s', 'MB']

function cells({ test, command }: Measured): string {
  const used = [test, command].flatMap(each => [
    each.cpuSeconds.toFixed(1),
    each.wallSeconds.toFixed(1),
    megabytes(each),
  ])
  return [test.actions, test.accounts, test.named, ...used].join(' | ')
}

/** Processor seconds of the test per n log2 n, as a multiple of those of the row above. */
function growth(write: (line: string) => void, folder: string, sizes: readonly number[]): void {
  write('\nThe benchmark crowd: the test on columns in memory, the whole command from CSV to CSV with start-up.\n')
  write(`| ${HEAD.join(' | ')} | test beside n log n |`)
  write(`|${'---|'.repeat(HEAD.length + 1)}`)
  const limits: string[] = []
  let perStep: number | undefined
  for (const size of sizes.toSorted((a, b) => a - b)) {
    const measured = measure(folder, size)
    const { cpuSeconds, actions } = measured.test
    const own = cpuSeconds / (actions * Math.log2(actions))
    write(`| ${cells(measured)} | ${perStep === undefined ? '' : `x${(own / perStep).toFixed(2)}`} |`)
    perStep = own
    const limit = LIMITS[size]
    if (limit === undefined) continue
    const { wallSeconds } = measured.command
    const memory = limit.megabytes === undefined ? '' : `, ${megabytes(measured.command)} of ${limit.megabytes} MB`
    limits.push(`${size} actions: ${wallSeconds.toFixed(1)} of ${limit.seconds} s${memory}`)
  }
  for (const line of limits) write(line)
}

function floods(write: (line: string) => void, folder: string): void {
  write(
    `\nFloods of ${FLOOD.accounts} accounts each, no two with a common account, one text in ten minutes, in place of other actions.\n`,
  )
  write(`| floods | ${HEAD.join(' | ')} | CPU of the test | CPU of the command |`)
  write(`|${'---|'.repeat(HEAD.length + 3)}`)
  let calm: Measured | undefined
  for (const count of FLOODS) {
    const measured = measure(folder, FLOODS_AT, { count, ...FLOOD }, RUNS_PER_FLOOD)
    calm ??= measured
    const test = measured.test.cpuSeconds / calm.test.cpuSeconds
    const command = measured.command.cpuSeconds / calm.command.cpuSeconds
    write(`| ${count} | ${cells(measured)} | x${test.toFixed(2)} | x${command.toFixed(2)} (limit x1.3) |`)
  }
}

function crowds(write: (line: string) => void, folder: string): void {
  write(`\nOne object with ${CROWD.posts} posts within an hour.\n`)
  write(`| where, by how many | ${HEAD.join(' | ')} |`)
  write(`|${'---|'.repeat(HEAD.length + 1)}`)
  for (const [name, actions] of [
    ['alone', 0],
    ['in the benchmark crowd', FLOODS_AT],
  ] as const)
    for (const accounts of [CROWD.posts, 1000]) {
      const measured = measure(folder, actions, { ...CROWD, accounts, seconds: 3600 })
      write(`| ${name}, ${accounts} accounts | ${cells(measured)} |`)
    }
}
