// A Telegram export of 2 GB is read within 250 MB of resident memory.

import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'

const SIZE_BYTES = 2e9
const LIMIT_BYTES = 250e6

/** The same thousand messages over and over, ids apart. */
function writeExport(path: string): number {
  const file = openSync(path, 'wx')
  let size = writeSync(file, '{\n "name": "Тау",\n "type": "public_supergroup",\n "id": 1000724666,\n "messages": [\n')
  let count = 0
  while (size < SIZE_BYTES) {
    const messages: string[] = []
    for (let i = 0; i < 1000; i++) {
      count++
      const words = `Сегодня на площади ${count} человек, `.repeat(1 + (count % 20))
      messages.push(
        `  {\n   "id": ${count},\n   "type": "message",\n   "date": "2022-01-05T12:34:56",\n   "date_unixtime": "1641364496",\n   "from": "Айгерим ${count % 5000}",\n   "from_id": "user${100000 + (count % 5000)}",\n   "text": ["${words}", {"type": "bold", "text": "\\"${words}\\"\\n"}],\n   "text_entities": []\n  }`,
      )
    }
    size += writeSync(file, (count > 1000 ? ',\n' : '') + messages.join(',\n'))
  }
  writeSync(file, '\n ]\n}')
  closeSync(file)
  return count
}

/** Runs in a process of its own, so that nothing else is counted. */
const READ = `
import { openSync, readSync, statSync } from 'node:fs'
import { telegramJsonReader } from ${JSON.stringify(new URL('../src/import/telegram-json.ts', import.meta.url).href)}
const path = process.argv[1]
const file = openSync(path, 'r')
const source = { name: 'result.json', sizeBytes: statSync(path).size, readAt: (target, position) => readSync(file, target, 0, target.length, position) }
let posts = 0, problems = 0
for await (const batch of telegramJsonReader.read(source, {})) {
  for (const record of batch.records) if (record.kind === 'post') posts++
  problems += batch.problems.length
}
console.log(JSON.stringify({ posts, problems, peakBytes: process.resourceUsage().maxRSS * 1024 }))
`

test('2 GB of Telegram JSON are read in 250 MB resident', t => {
  const folder = mkdtempSync(join(tmpdir(), 'anechoic-memory-'))
  try {
    const path = join(folder, 'result.json')
    const written = writeExport(path)
    const answer = execFileSync(process.execPath, ['--input-type=module', '--eval', READ, path], { encoding: 'utf8' })
    const { posts, problems, peakBytes } = JSON.parse(answer)
    t.diagnostic(`peak ${(peakBytes / 1e6).toFixed(0)} MB`)
    assert.deepEqual([posts, problems], [written, 0])
    assert.ok(peakBytes <= LIMIT_BYTES, `${peakBytes} bytes resident`)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
