// From export to finished report: CPU seconds and resident memory at growing sizes, and what a flood changes.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const ONE_LINE = resolve(import.meta.dirname, 'one-line.ts')

interface Measured {
  readonly posts: number
  readonly megabytes: number
  readonly cpuSeconds: number
  readonly wallSeconds: number
  readonly residentBytes: number
  readonly cpuByStep: Readonly<Record<string, number>>
}

/** One run in a process of its own, so that memory is its own too. */
function measure(posts: number, isFlooded: boolean): Measured {
  const folder = mkdtempSync(join(tmpdir(), 'anechoic-bench-'))
  try {
    const run = spawnSync(process.execPath, [ONE_LINE, folder, String(posts), isFlooded ? 'flood' : 'calm'], {
      encoding: 'utf8',
      maxBuffer: 1 << 24,
    })
    if (run.status !== 0) throw new Error(`${run.stderr}`)
    return JSON.parse(run.stdout) as Measured
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Limits of the product: 120 CPU seconds and 1.5 GB at a million posts; a flood may add a third. */
export async function wholeLineBench(write: (line: string) => void, sizes: readonly number[]): Promise<void> {
  write('| posts | MB | CPU s | wall s | resident MB | CPU µs/post | of 120 s per 10^6 |')
  write('|---|---|---|---|---|---|---|')
  const rows = sizes.map(posts => {
    const measured = measure(posts, false)
    write(row(measured))
    return { posts, measured }
  })
  for (const { measured } of rows.slice(-1)) {
    const steps = Object.entries(measured.cpuByStep).map(([step, seconds]) => `${step} ${seconds.toFixed(1)}`)
    write(`CPU seconds by step at ${measured.posts} posts: ${steps.join(', ')}`)
  }
  const size = sizes.filter(posts => posts >= 100_000).at(-1)
  if (size === undefined) return
  const calm = rows.find(({ posts }) => posts === size)?.measured as Measured
  const flooded = measure(size, true)
  write(
    `flood of 5,000 accounts with one text in ten minutes, same number of posts: CPU x${(flooded.cpuSeconds / calm.cpuSeconds).toFixed(2)} (limit x1.33)`,
  )
}

function row({ posts, megabytes, cpuSeconds, wallSeconds, residentBytes }: Measured): string {
  const share = cpuSeconds / (120 * (posts / 1e6))
  return `| ${posts} | ${megabytes.toFixed(0)} | ${cpuSeconds.toFixed(1)} | ${wallSeconds.toFixed(1)} | ${(residentBytes / 1e6).toFixed(0)} | ${((cpuSeconds / posts) * 1e6).toFixed(0)} | ${share.toFixed(2)} |`
}
