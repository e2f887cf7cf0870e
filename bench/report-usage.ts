// Loaded before a measured program: leaves what the process used in the file that ANECHOIC_BENCH_USAGE names.

import { writeFileSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'

const path = process.env.ANECHOIC_BENCH_USAGE
if (isMainThread && path !== undefined)
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
    writeFileSync(
      path,
      JSON.stringify({ cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, residentBytes: maxRSS * 1024 }),
    )
  })
