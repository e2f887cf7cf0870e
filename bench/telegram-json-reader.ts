// Telegram JSON reader against stream-json and a plain JSON.parse of the whole file, on one generated export.

import {
  closeSync,
  createReadStream,
  mkdtempSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import chain, { none } from 'stream-chain'
import { parser } from 'stream-json'
import { drain, parseFile, pipe } from 'stream-json/file/index.js'
import { pick } from 'stream-json/filters/pick.js'
import { streamArray } from 'stream-json/streamers/stream-array.js'
import { telegramJsonReader } from '../src/import/telegram-json.ts'
import type { ByteSource } from '../src/model/source-record.ts'

const WORDS =
  'город площадь люди сегодня говорят видели машины улица связь снова вечером никто знает почему рынок школа больница мост выстрелы тихо қала көше адамдар бүгін хабар'.split(
    ' ',
  )
const NAMES = ['Айгерим', 'Данияр', 'Новости Алтынсая', 'Ерлан К.', 'Марина', 'Тимур 🏔', 'Saule']

/** Seeded, so that every run reads the same bytes. */
function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

interface TextPart {
  readonly type: string
  readonly text: string
  readonly href?: string
}

function sentence(random: () => number, words: number): string {
  const chosen = Array.from({ length: words }, () => WORDS[Math.floor(random() * WORDS.length)])
  return `${chosen.join(' ')}.`
}

/** Two of five messages have entities and escapes, the rest one plain text; forwards, replies, media and reactions as in a busy group. */
function message(random: () => number, id: number): Record<string, unknown> {
  const seconds = 1_641_300_000 + id * 7
  const from = Math.floor(random() * 3000)
  const parts: TextPart[] = [{ type: 'plain', text: sentence(random, 4 + Math.floor(random() * 24)) }]
  if (random() < 0.4) {
    parts.push(
      { type: 'bold', text: `«${sentence(random, 3)}»\n\n` },
      { type: 'plain', text: `${sentence(random, 8)} "${sentence(random, 2)}"\n` },
      { type: 'text_link', text: 'подробнее', href: `https://news.example/${id}?utm=a&b="c"` },
      { type: 'plain', text: ' ' },
      { type: 'hashtag', text: '#алтынсай' },
    )
  }
  const isPlain = parts.length === 1
  return {
    id,
    type: 'message',
    date: new Date((seconds + 21_600) * 1000).toISOString().slice(0, 19),
    date_unixtime: String(seconds),
    from: NAMES[from % NAMES.length],
    from_id: `user${100_000_000 + from}`,
    ...(random() < 0.2 && { forwarded_from: NAMES[2], forwarded_from_id: 'channel1234567890' }),
    ...(random() < 0.25 && { reply_to_message_id: Math.max(1, id - 3) }),
    ...(random() < 0.15 && { photo: `photos/photo_${id}@05-01-2022_12-00-00.jpg`, width: 1280, height: 720 }),
    text: isPlain ? parts[0].text : parts.map(part => (part.type === 'plain' ? part.text : part)),
    text_entities: parts,
    ...(random() < 0.1 && { reactions: [{ type: 'emoji', count: 3, emoji: '🔥' }] }),
  }
}

/** Writes an export of about `sizeBytes` in Telegram Desktop's layout; returns its number of messages. */
export function writeExport(path: string, sizeBytes: number): number {
  const random = seededRandom(7)
  const file = openSync(path, 'w')
  let written = writeSync(
    file,
    '{\n "name": "Алтынсай чат",\n "type": "public_supergroup",\n "id": 1234567890,\n "messages": [\n',
  )
  let count = 0
  while (written < sizeBytes) {
    const lines: string[] = []
    for (let i = 0; i < 1000; i++)
      lines.push(`  ${JSON.stringify(message(random, ++count), null, 1).replaceAll('\n', '\n  ')}`)
    written += writeSync(file, (count > 1000 ? ',\n' : '') + lines.join(',\n'))
  }
  writeSync(file, '\n ]\n}')
  closeSync(file)
  return count
}

interface Measure {
  readonly records: number
  readonly cpuSeconds: number
}

async function measured(run: () => Promise<number>): Promise<Measure> {
  const before = process.cpuUsage()
  const records = await run()
  const used = process.cpuUsage(before)
  return { records, cpuSeconds: (used.user + used.system) / 1e6 }
}

async function readOurs(path: string): Promise<number> {
  const descriptor = openSync(path, 'r')
  const source: ByteSource = {
    name: 'result.json',
    sizeBytes: statSync(path).size,
    readAt: (target, position) => readSync(descriptor, target, 0, target.length, position),
  }
  let posts = 0
  for await (const batch of telegramJsonReader.read(source, {})) {
    for (const record of batch.records) if (record.kind === 'post') posts++
  }
  closeSync(descriptor)
  return posts
}

/** As its README recommends for one array in a large document. */
async function readStreamJson(path: string): Promise<number> {
  const pipeline = chain([createReadStream(path), parser(), pick({ filter: 'messages' }), streamArray()])
  let posts = 0
  pipeline.on('data', () => posts++)
  await new Promise((resolve, reject) => pipeline.on('end', resolve).on('error', reject))
  return posts
}

/** As fast as its options allow: its own file reader, packed values only, the consumer inside the pipeline. */
async function readStreamJsonTuned(path: string): Promise<number> {
  let posts = 0
  const consume = () => {
    posts++
    return none
  }
  const read = parseFile({ streamValues: false, readBlockSize: 1 << 20 })
  await drain(pipe(read, pick({ filter: 'messages', once: true }), streamArray(), consume)(path))
  return posts
}

async function readWhole(path: string): Promise<number> {
  return JSON.parse(readFileSync(path, 'utf8')).messages.length
}

/** Prints MB per CPU second of each reader and the ratios to stream-json; all in one process, on one file. */
export async function telegramJsonReaderBench(write: (line: string) => void, sizeBytes = 128e6): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'anechoic-bench-'))
  const path = join(folder, 'result.json')
  try {
    const messages = writeExport(path, sizeBytes)
    const megabytes = statSync(path).size / 1e6
    write(`Telegram JSON: ${megabytes.toFixed(0)} MB, ${messages} messages, two of five with entities and escapes`)
    const readers: [string, (path: string) => Promise<number>][] = [
      ['anechoic', readOurs],
      ['stream-json', readStreamJson],
      ['stream-json, tuned', readStreamJsonTuned],
      ['JSON.parse of the whole', readWhole],
    ]
    const speeds: number[] = []
    for (const [name, read] of readers) {
      await read(path)
      const { records, cpuSeconds } = await measured(() => read(path))
      if (records !== messages) throw new Error(`${name} read ${records} of ${messages} messages`)
      speeds.push(megabytes / cpuSeconds)
      write(`  ${name.padEnd(28)} ${(megabytes / cpuSeconds).toFixed(0).padStart(5)} MB/CPU-s`)
    }
    write(
      `  ratio to stream-json ${(speeds[0] / speeds[1]).toFixed(1)} (limit 8, aim 15), tuned ${(speeds[0] / speeds[2]).toFixed(1)}`,
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}

if (import.meta.main) await telegramJsonReaderBench(line => console.log(line), Number(process.argv[2] ?? 128e6))
