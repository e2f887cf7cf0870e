// `node bench/tables.ts`: a million posts as CSV, Parquet and FollowTheMoney: seconds, rows a second, largest memory, size. `--posts N`.

import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { followTheMoneyFiles } from '../src/export/follow-the-money.ts'
import { csvTableFiles } from '../src/export/table-csv.ts'
import { parquetTableFiles } from '../src/export/table-parquet.ts'
import type { ExportFile, Handed, HandedPost } from '../src/model/handed.ts'
import { handedSample } from '../test/support/handed-sample.ts'
import { measuredRun } from './measured-process.ts'

const FORMATS = { csv: csvTableFiles, parquet: parquetTableFiles, ftm: followTheMoneyFiles } as const

const { values } = parseArgs({
  options: { posts: { type: 'string' }, one: { type: 'string' } },
})
const posts = Number(values.posts ?? 1_000_000)

if (values.one !== undefined) writeOnce(values.one as keyof typeof FORMATS)
else
  for (const format of Object.keys(FORMATS)) {
    const folder = mkdtempSync(join(tmpdir(), 'anechoic-tables-'))
    try {
      const used = measuredRun(folder, [import.meta.filename, '--one', format, '--posts', String(posts)])
      const size = (Number(used.stdout) / 1e6).toFixed(0)
      const rate = Math.round(posts / used.cpuSeconds)
      console.log(
        `${format}: ${posts} posts, ${used.cpuSeconds.toFixed(1)} s of processor (${rate} a second), ${(used.residentBytes / 1e6).toFixed(0)} MB of memory at most, ${size} MB written`,
      )
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }

/** Makes every piece of a format and prints the number of bytes. */
function writeOnce(format: keyof typeof FORMATS): void {
  let bytes = 0
  for (const file of FORMATS[format](manyPosts(), 'en') as Iterable<ExportFile>)
    for (const piece of file.pieces) bytes += Buffer.byteLength(piece)
  console.log(bytes)
}

/** The sample with that many posts, made as they are read. */
function manyPosts(): Handed {
  const sample = handedSample()
  const accounts = [...sample.accounts()]
  return {
    ...sample,
    *posts(): Generator<HandedPost> {
      for (let i = 0; i < posts; i++)
        yield {
          token: token(`post ${i}`),
          channel: sample.channels[i % sample.channels.length].token,
          account: accounts[i % accounts.length].token,
          time: `2025-01-${String((i % 28) + 1).padStart(2, '0')}`,
          isService: i % 50 === 0,
          language: i % 3 === 0 ? 'kk' : 'ru',
          words: { text: `Из порта видно огни, ${i}; "двое" говорят, склад закрыт`, language: 'ru', how: 'paraphrase' },
          family: i % 4 === 0 ? token(`family ${i % 600}`) : undefined,
          forwardOf: i % 9 === 0 && i > 0 ? token(`post ${i - 1}`) : undefined,
          isForward: i % 9 === 0,
          replyTo: i % 7 === 0 && i > 0 ? token(`post ${i - 1}`) : undefined,
          media: i % 20 === 0 ? [4] : [],
          mediaKinds: i % 20 === 0 ? ['photo'] : [],
          links: i % 10 === 0 ? ['https://news.example'] : [],
          exhibit: 1,
        }
    },
  }
}

function token(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex').toUpperCase()
  return `${hex.slice(0, 5)}-${hex.slice(5, 10)}`
}
