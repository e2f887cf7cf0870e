import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { ByteCursor, ByteWriter, Malformed } from './byte-cursor.ts'
import { keccak256 } from './keccak256.ts'
import {
  attestedMessages,
  merged,
  readDetached,
  readTimestamp,
  type Timestamp,
  writeDetached,
  writeTimestamp,
} from './opentimestamps.ts'
import type { Attestation } from './opentimestamps-attestation.ts'
import type { Hashes, Operation } from './opentimestamps-operation.ts'

const hash = (name: string) => (bytes: Uint8Array) => new Uint8Array(createHash(name).update(bytes).digest())
const HASHES: Hashes = { sha1: hash('sha1'), ripemd160: hash('ripemd160'), sha256: hash('sha256') }
const DIGEST = HASHES.sha256(new Uint8Array([1]))

function attestation(tag: string, write: (writer: ByteWriter) => void): Uint8Array {
  const payload = new ByteWriter()
  write(payload)
  const whole = new ByteWriter()
  whole.bytes(Buffer.from(tag, 'hex'))
  whole.varbytes(payload.done())
  return whole.done()
}

const block = (height: number) => attestation('0588960d73d71901', writer => writer.varuint(height))
const calendar = (uri: string) =>
  attestation('83dfe30d2ef90c8e', writer => writer.varbytes(new TextEncoder().encode(uri)))

const reason = (work: () => unknown): string => {
  try {
    work()
    return 'read'
  } catch (error) {
    assert.ok(error instanceof Malformed, String(error))
    return error.reason
  }
}

const bytes = (...parts: (number | Uint8Array)[]) =>
  Uint8Array.from(parts.flatMap(part => (typeof part === 'number' ? [part] : [...part])))

const attestations: fc.Arbitrary<Attestation> = fc.oneof(
  fc.nat(2 ** 31).map(height => {
    const writer = new ByteWriter()
    writer.varuint(height)
    return { tag: '0588960d73d71901', payload: writer.done(), kind: 'bitcoin' as const, height }
  }),
  fc.constantFrom('https://a.example', 'http://calendar.example:80/x').map(uri => {
    const writer = new ByteWriter()
    writer.varbytes(new TextEncoder().encode(uri))
    return { tag: '83dfe30d2ef90c8e', payload: writer.done(), kind: 'pending' as const, uri }
  }),
  fc.uint8Array({ maxLength: 40 }).map(payload => ({ tag: '00112233445566ff', payload, kind: 'unknown' as const })),
)
const operations: fc.Arbitrary<Operation> = fc.oneof(
  fc.constantFrom(0x02, 0x03, 0x08, 0x67, 0xf2, 0xf3).map(tag => ({ tag })),
  fc.record({ tag: fc.constantFrom(0xf0, 0xf1), argument: fc.uint8Array({ minLength: 1, maxLength: 40 }) }),
)
const timestamps: fc.Arbitrary<Timestamp> = fc.letrec<{ tree: Timestamp }>(tie => ({
  tree: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    fc.array(attestations, { minLength: 1, maxLength: 3 }).map(list => ({ attestations: list, branches: [] })),
    fc.record({
      attestations: fc.array(attestations, { maxLength: 2 }),
      branches: fc.array(fc.record({ operation: operations, timestamp: tie('tree') }), { minLength: 1, maxLength: 3 }),
    }),
  ),
})).tree

test('what is written is read back, byte for byte and value for value', () => {
  fc.assert(
    fc.property(timestamps, timestamp => {
      const written = writeDetached({ hash: 0x08, digest: DIGEST, timestamp })
      const read = readDetached(written)
      assert.deepEqual(read, { hash: 0x08, digest: DIGEST, timestamp: structuredClone(timestamp) })
      assert.deepEqual(writeDetached(read), written)
      assert.deepEqual(readTimestamp(writeTimestamp(timestamp), 32), read.timestamp)
    }),
    { numRuns: 200 },
  )
})

test('operations do what their names say', () => {
  const message = (...operation: number[]) => {
    const [attested] = attestedMessages(readTimestamp(bytes(...operation, 0, block(1)), 2), bytes(7, 9), HASHES)
    return Buffer.from(attested.message).toString('hex')
  }
  assert.equal(message(0xf0, 1, 0xaa), '0709aa')
  assert.equal(message(0xf1, 2, 0xaa, 0xbb), 'aabb0709')
  assert.equal(message(0xf2), '0907')
  assert.equal(message(0xf3), Buffer.from('0709').toString('hex'))
  assert.equal(message(0x08), createHash('sha256').update(bytes(7, 9)).digest('hex'))
  assert.equal(message(0x02), createHash('sha1').update(bytes(7, 9)).digest('hex'))
  assert.equal(message(0x03), createHash('ripemd160').update(bytes(7, 9)).digest('hex'))
  assert.equal(message(0x67), Buffer.from(keccak256(bytes(7, 9))).toString('hex'))
})

test('keccak256 with the padding of FIPS 202 is SHA3-256 at every length around its blocks', () => {
  for (const length of [0, 1, 7, 8, 135, 136, 137, 271, 272, 273]) {
    const message = Uint8Array.from({ length }, (_, i) => i * 7)
    assert.deepEqual(keccak256(message, 0x06), hash('sha3-256')(message), `${length}`)
  }
  // The digest of nothing that every Ethereum node knows.
  assert.match(Buffer.from(keccak256(new Uint8Array(0))).toString('hex'), /^c5d2460186f7233c/)
})

test('limits hold: depth, parts, lengths, addresses, ends', () => {
  const cases: [Uint8Array, string][] = [
    [bytes(0, block(1)), 'read'],
    [bytes(...new Uint8Array(255).fill(0x08), 0, block(1)), 'read'],
    [bytes(...new Uint8Array(256).fill(0x08), 0, block(1)), 'too-deep'],
    [bytes(...new Uint8Array(100_000).fill(0x08), 0, block(1)), 'too-deep'],
    [bytes(...Array.from({ length: 10_000 }, () => bytes(0xff, 0, block(1))), 0, block(1)), 'too-many-parts'],
    [bytes(0xf3, 0xf3, 0xf3, 0xf3, 0xf3, 0xf3, 0xf3, 0, block(1)), 'read'],
    [bytes(0xf3, 0xf3, 0xf3, 0xf3, 0xf3, 0xf3, 0xf3, 0xf3, 0, block(1)), 'message-too-long'],
    [bytes(0xf0, 0x00, 0, block(1)), 'part-too-short'],
    [bytes(0xf0, 0x81, 0x20, new Uint8Array(4097), 0, block(1)), 'part-too-long'],
    [bytes(0xf4, 0, block(1)), 'unknown-operation'],
    [bytes(0, block(1), 0), 'bytes-behind-the-end'],
    [bytes(0, block(1)).subarray(0, 9), 'cut-off'],
    [bytes(0, calendar('https://a.example/?x')), 'calendar-address'],
    [bytes(0, calendar(`https://${'a'.repeat(2000)}`)), 'part-too-long'],
    [bytes(0xff, 0xff), 'unknown-operation'],
    [bytes(0, Buffer.from('0588960d73d71901', 'hex'), 2, 1, 1), 'bytes-behind-the-end'],
    [new Uint8Array(0), 'cut-off'],
    [new Uint8Array(2 ** 20 + 1), 'too-large'],
  ]
  for (const [input, expected] of cases)
    assert.equal(
      reason(() => readTimestamp(input, 32)),
      expected,
      expected,
    )
  const keccak = bytes(...Array.from({ length: 400 }, () => bytes(0xff, 0x67, 0, block(1))), 0, block(1))
  assert.equal(
    reason(() => readTimestamp(keccak, 64)),
    'too-costly',
  )
  assert.equal(
    reason(() => readDetached(new Uint8Array(100 * 2 ** 20))),
    'too-large',
  )
})

test('random and changed bytes end in Malformed', () => {
  const good = writeDetached({
    hash: 8,
    digest: DIGEST,
    timestamp: readTimestamp(bytes(0xff, 0x08, 0, block(5), 0, calendar('https://a.example')), 32),
  })
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), input => {
      reason(() => readDetached(input))
      reason(() => readTimestamp(input, 32))
    }),
    { numRuns: 3000 },
  )
  fc.assert(
    fc.property(fc.nat(good.length - 1), fc.nat(255), (at, value) => {
      const changed = good.slice()
      changed[at] = value
      reason(() => [...attestedMessages(readDetached(changed).timestamp, DIGEST, HASHES)])
    }),
    { numRuns: 1000 },
  )
})

test('an upgrade adds what is known of the waiting message, and the same upgrade adds it once', () => {
  const waiting = readTimestamp(bytes(0xf0, 1, 0xaa, 0x08, 0, calendar('https://a.example')), 32)
  const [{ message }] = attestedMessages(waiting, DIGEST, HASHES)
  const answer = readTimestamp(bytes(0xf1, 1, 0xbb, 0x08, 0, block(812)), 32)
  const once = merged(waiting, DIGEST, message, answer, HASHES)
  const kinds = [...attestedMessages(once, DIGEST, HASHES)].map(({ attestation }) => attestation.kind)
  assert.deepEqual(kinds, ['pending', 'bitcoin'])
  assert.deepEqual(merged(once, DIGEST, message, answer, HASHES), once)
  const elsewhere = merged(waiting, DIGEST, HASHES.sha1(message), answer, HASHES)
  assert.deepEqual(elsewhere, waiting)
})

test('numbers of seven-bit groups come back, and none beyond 2^53 is taken', () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), value => {
      const writer = new ByteWriter()
      writer.varuint(value)
      assert.equal(new ByteCursor(writer.done()).varuint(), value)
    }),
  )
  assert.equal(
    reason(() => new ByteCursor(new Uint8Array(20).fill(0xff)).varuint()),
    'number-too-large',
  )
  assert.equal(
    reason(() => new ByteCursor(bytes(...new Uint8Array(9).fill(0x80), 1)).varuint()),
    'number-too-large',
  )
})
