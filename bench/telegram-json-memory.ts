// Resident memory while 2 GB of Telegram JSON are read, in a process of its own: `node bench/telegram-json-memory.ts FILE` is that process.

import { execFileSync } from 'node:child_process'
import { mkdtempSync, openSync, readSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { telegramJsonReader } from '../src/import/telegram-json.ts'
import type { ByteSource } from '../src/model/source-record.ts'

const LIMIT_MEGABYTES = 250

/** Writes the file, reads it in a new process and prints that process's peak. */
export async function telegramJsonMemoryBench(write: (line: string) => void, sizeBytes = 2e9): Promise<void> {
  const { writeExport } = await import('./telegram-json-reader.ts')
  const folder = mkdtempSync(join(tmpdir(), 'anechoic-bench-'))
  try {
    const path = join(folder, 'result.json')
    writeExport(path, sizeBytes)
    const { posts, peakBytes } = JSON.parse(
      execFileSync(process.execPath, [import.meta.filename, path], { encoding: 'utf8' }),
    )
    const megabytes = (statSync(path).size / 1e6).toFixed(0)
    write(
      `  ${megabytes} MB, ${posts} posts: ${(peakBytes / 1e6).toFixed(0)} MB resident at the peak (limit ${LIMIT_MEGABYTES})`,
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function readWhole(path: string): Promise<void> {
  const file = openSync(path, 'r')
  const source: ByteSource = {
    name: 'result.json',
    sizeBytes: statSync(path).size,
    readAt: (target, position) => readSync(file, target, 0, target.length, position),
  }
  let posts = 0
  for await (const batch of telegramJsonReader.read(source, {})) {
    for (const record of batch.records) if (record.kind === 'post') posts++
  }
  process.stdout.write(JSON.stringify({ posts, peakBytes: process.resourceUsage().maxRSS * 1024 }))
}

if (import.meta.main) await readWhole(process.argv[2])
