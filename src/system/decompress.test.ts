import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deflateRawSync, gzipSync, crc32 as wholeCrc32 } from 'node:zlib'
import fc from 'fast-check'
import { cpuMilliseconds } from '../../test/support/cpu-time.ts'
import { crc32, decompress, gunzipMembers } from './decompress.ts'

async function collect(
  form: 'gzip' | 'deflate-raw',
  pieces: Iterable<Uint8Array>,
): Promise<{ bytes: Buffer; error: unknown }> {
  const parts: Uint8Array[] = []
  let error: unknown
  try {
    for await (const part of decompress(form, pieces)) parts.push(part)
  } catch (thrown) {
    error = thrown
  }
  return { bytes: Buffer.concat(parts), error }
}

function* cut(bytes: Uint8Array, size: number): Generator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size)
}

test('what was compressed comes out again, in pieces of any size, whatever follows it', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 5000 }),
      fc.integer({ min: 1, max: 700 }),
      fc.uint8Array({ maxLength: 40 }),
      async (bytes, size, tail) => {
        const raw = await collect('deflate-raw', cut(Buffer.concat([deflateRawSync(bytes), tail]), size))
        assert.deepEqual([raw.bytes, raw.error], [Buffer.from(bytes), undefined])
        const gzip = await collect('gzip', cut(gzipSync(bytes), size))
        assert.deepEqual([gzip.bytes, gzip.error], [Buffer.from(bytes), undefined])
      },
    ),
    { numRuns: 60 },
  )
})

test('compressed data that breaks off gives its beginning and then an error', async () => {
  const text = Buffer.from(Array.from({ length: 40_000 }, (_, index) => String(index * 6151)).join(' '))
  const whole = gzipSync(text)
  for (const share of [0.2, 0.5, 0.9]) {
    const { bytes, error } = await collect('gzip', cut(whole.subarray(0, Math.floor(whole.length * share)), 10_000))
    assert.ok(error instanceof Error)
    assert.ok(bytes.length > text.length * (share - 0.1))
    assert.ok(text.subarray(0, bytes.length).equals(bytes))
  }
})

test('a checksum of parts is that of the whole', () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.uint8Array(), (a, b) => {
      assert.equal(crc32(b, crc32(a)), wholeCrc32(Buffer.concat([a, b])))
    }),
  )
})

test('a damaged gzip member costs itself and at most two before it, whatever is damaged', async () => {
  const parts = Array.from(
    { length: 60 },
    (_, i) => `${i} ${'some words that pack '.repeat(40 + (i % 7) * 200)}${Math.sin(i)}\n`,
  )
  const members = parts.map(part => gzipSync(part))
  const whole = Buffer.concat(members)
  const read = async (bytes: Uint8Array, size: number) => {
    const told: (number | undefined)[] = []
    const pieces: Uint8Array[] = []
    const source = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
      bytes.subarray(i * size, i * size + size),
    )
    for await (const piece of gunzipMembers(source, at => told.push(at))) pieces.push(piece)
    return { told, text: Buffer.concat(pieces).toString('latin1') }
  }
  for (const size of [7, 1000, 1 << 20]) {
    const sound = await read(whole, size)
    assert.deepEqual([sound.told, sound.text], [[], parts.join('')])
  }
  for (const victim of [0, 17, 58, 59]) {
    const start = members.slice(0, victim).reduce((sum, member) => sum + member.length, 0)
    for (const at of [0, 1, 5, 12, 20, members[victim].length - 9, members[victim].length - 2]) {
      const bytes = Buffer.from(whole)
      bytes[start + at] ^= 0x55
      const { text } = await read(bytes, 4096)
      const lost = parts.flatMap((part, i) => (text.includes(part) ? [] : [i]))
      assert.ok(lost.length <= 3 && lost.every(i => i <= victim), `${lost} lost by damage at ${at} of ${victim}`)
    }
  }
  const cut = await read(whole.subarray(0, whole.length - 5), 999)
  assert.deepEqual([cut.told, cut.text.startsWith(parts.slice(0, 59).join(''))], [[undefined], true])
})

test('a file of nothing but heads of gzip members costs little', async () => {
  const bytes = Buffer.from('1f8b0800000000000003ff'.repeat(100_000), 'hex')
  const start = cpuMilliseconds()
  let told = 0
  for await (const _ of gunzipMembers([bytes], () => told++));
  assert.ok(cpuMilliseconds() - start < 5000)
  assert.ok(told > 100)
})
