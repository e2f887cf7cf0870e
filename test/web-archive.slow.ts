// Web archives at their limits: a million records in bounded memory, and hostile pieces that cost no more than their length.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PeekedStream } from '../src/import/archive-stream.ts'
import { WarcReading } from '../src/import/warc-intake.ts'
import { page, responseRecord } from './support/web-archive.ts'

async function* times(piece: Uint8Array, count: number): AsyncGenerator<Uint8Array> {
  for (let i = 0; i < count; i++) yield Buffer.from(piece)
}

async function readAll(chunks: AsyncIterable<Uint8Array>): Promise<{ records: number; taken: number }> {
  const reading = new WarcReading('x.warc')
  let taken = 0
  for await (const member of reading.members(new PeekedStream(chunks).chunks())) {
    taken++
    for await (const _ of member.bytes);
    assert.equal((await member.stated()).check, 'match')
  }
  return { records: reading.records, taken }
}

test('a million records are read in memory that does not grow with their number', async () => {
  const script = responseRecord({ url: 'https://h.example/a.js', body: 'x'.repeat(300), type: 'text/javascript' })
  const text = responseRecord({ url: 'https://h.example/a', body: page('Title', 'Words of a page.') })
  const block = Buffer.concat([...Array.from({ length: 499 }, () => script), text])
  await readAll(times(block, 200))
  const before = process.memoryUsage().rss
  assert.deepEqual(await readAll(times(block, 2000)), { records: 1_000_000, taken: 2000 })
  const grown = process.memoryUsage().rss - before
  assert.ok(grown < 256 * 2 ** 20, `${Math.round(grown / 2 ** 20)} MiB more`)
})

/** User time, as other work on the machine counts for nothing then. */
async function seconds(work: () => Promise<unknown>): Promise<number> {
  const began = process.cpuUsage().user
  await work()
  return (process.cpuUsage().user - began) / 1e6
}

const HEADS = [
  '\nWARC/',
  '\nWARC/1.1 a: b',
  'WARC/1.1\r\n\r\n',
  '\r\n',
  'a: b\r\n',
  ' b\r\n',
  'WARC/1.1\r\nContent-Length: 0\r\n\r\n',
  'WARC/1.1\r\nContent-Length: 9\r\n\r\n',
]

for (const piece of HEADS)
  test(`four megabytes of ${JSON.stringify(piece)} cost no more than four times one`, async () => {
    const of = (megabytes: number) => times(Buffer.from(piece.repeat((1 << 18) / piece.length)), megabytes * 4)
    const chunks = (megabytes: number) => readAll(withHead(of(megabytes)))
    await chunks(1)
    const [one, four] = [await seconds(() => chunks(1)), await seconds(() => chunks(4))]
    assert.ok(four < one * 8 + 1, `${one} s and ${four} s`)
  })

async function* withHead(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield Buffer.from('WARC/1.1\r\n')
  yield* pieces
}

for (const piece of ['1\r\na\r\n', '0', ';', '1;'.repeat(100), '\n', '1\n'])
  test(`chunks of ${JSON.stringify(piece.slice(0, 10))} cost no more than their length`, async () => {
    const body = (megabytes: number) => Buffer.from(piece.repeat((megabytes << 20) / piece.length))
    const headers = { 'Transfer-Encoding': 'chunked' }
    const read = async (megabytes: number) => {
      const record = responseRecord({ url: 'https://h.example/', body: '', sent: body(megabytes), headers })
      const reading = new WarcReading('x.warc')
      for await (const member of reading.members(times(record, 1)))
        try {
          for await (const _ of member.bytes);
        } catch {
          // Chunks that are none end the body.
        }
    }
    await read(1)
    const [one, four] = [await seconds(() => read(1)), await seconds(() => read(4))]
    assert.ok(four < one * 8 + 1, `${one} s and ${four} s`)
  })
