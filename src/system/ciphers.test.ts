import assert from 'node:assert/strict'
import { createCipheriv, createHmac } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  BOX_OVERHEAD,
  deriveKey,
  NotAuthentic,
  openBox,
  openChunk,
  quickKey,
  SEALED_CHUNK_BYTES,
  STREAM_CHUNK_BYTES,
  sealBox,
  sealChunk,
  streamBytes,
  streamPlainBytes,
} from './ciphers.ts'

const bytes = (count: number) => fc.uint8Array({ minLength: count, maxLength: count })
const key = bytes(32)
const nonce = bytes(12)

test('a derived key is HKDF of RFC 5869 written out, and another one for each label and salt', () => {
  fc.assert(
    fc.property(key, bytes(16), fc.string(), fc.string(), (secret, salt, label, other) => {
      const extracted = createHmac('sha256', salt).update(secret).digest()
      const expanded = createHmac('sha256', extracted).update(label, 'utf8').update(Uint8Array.of(1)).digest()
      assert.deepEqual(Buffer.from(deriveKey(secret, salt, label)), expanded)
      if (label !== other) assert.notDeepEqual(deriveKey(secret, salt, label), deriveKey(secret, salt, other))
    }),
  )
})

test('a box opens under its key and context alone, and holds nothing of its content', () => {
  fc.assert(
    fc.property(
      key,
      nonce,
      fc.string(),
      fc.uint8Array({ maxLength: 300 }),
      key,
      (secret, fresh, context, plain, wrong) => {
        const box = sealBox(secret, fresh, context, plain)
        assert.equal(box.length, plain.length + BOX_OVERHEAD)
        assert.deepEqual(Buffer.from(openBox(secret, context, box)), Buffer.from(plain))
        assert.throws(() => openBox(secret, `${context}.`, box), NotAuthentic)
        if (Buffer.compare(secret, wrong) !== 0) assert.throws(() => openBox(wrong, context, box), NotAuthentic)
        if (plain.length >= 8) assert.ok(!Buffer.from(box).includes(Buffer.from(plain)))
      },
    ),
  )
})

test('a box with any bit flipped, cut anywhere or longer does not open', () => {
  const secret = new Uint8Array(32).fill(7)
  const box = sealBox(secret, new Uint8Array(12).fill(3), 'context', Buffer.from('eleven char'))
  for (let bit = 0; bit < box.length * 8; bit++) {
    const changed = box.slice()
    changed[bit >> 3] ^= 1 << (bit & 7)
    assert.throws(() => openBox(secret, 'context', changed), NotAuthentic, `bit ${bit}`)
  }
  for (let length = 0; length < box.length; length++)
    assert.throws(() => openBox(secret, 'context', box.subarray(0, length)), NotAuthentic, `length ${length}`)
  assert.throws(() => openBox(secret, 'context', Buffer.concat([box, new Uint8Array(1)])), NotAuthentic)
})

test('a nonce that has not 12 bytes is refused', () => {
  for (const length of [0, 8, 11, 13])
    assert.throws(() => sealBox(new Uint8Array(32), new Uint8Array(length), '', new Uint8Array(1)), RangeError)
})

/** The nonce of a chunk by its definition: 11 bytes big-endian, then the mark of the last. */
function nonceByDefinition(index: number, isLast: boolean): Buffer {
  return Buffer.from(BigInt(index).toString(16).padStart(22, '0') + (isLast ? '01' : '00'), 'hex')
}

test('chunks are ChaCha20-Poly1305 under the counter of age, at any index', () => {
  const index = fc.oneof(fc.nat(70_000), fc.maxSafeNat())
  fc.assert(
    fc.property(
      key,
      index,
      fc.boolean(),
      fc.uint8Array({ minLength: 1, maxLength: 100 }),
      (secret, at, isLast, plain) => {
        const cipher = createCipheriv('chacha20-poly1305', secret, nonceByDefinition(at, isLast), { authTagLength: 16 })
        const expected = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()])
        const sealed = sealChunk(secret, at, isLast, plain)
        assert.deepEqual(Buffer.from(sealed), expected)
        assert.deepEqual(Buffer.from(openChunk(secret, at, isLast, sealed)), Buffer.from(plain))
      },
    ),
  )
})

test('a chunk opens at its own place alone', () => {
  const place = fc.record({ secret: key, at: fc.nat(1000), isLast: fc.boolean() })
  fc.assert(
    fc.property(
      place,
      fc.nat(1000),
      fc.uint8Array({ minLength: 1, maxLength: 50 }),
      ({ secret, at, isLast }, other, plain) => {
        const sealed = sealChunk(secret, at, isLast, plain)
        assert.throws(() => openChunk(secret, at, !isLast, sealed), NotAuthentic)
        if (other !== at) assert.throws(() => openChunk(secret, other, isLast, sealed), NotAuthentic)
        assert.throws(() => openChunk(secret, at, isLast, sealed.subarray(0, -1)), NotAuthentic)
      },
    ),
  )
})

test('only the one chunk of an empty stream may be empty', () => {
  const secret = new Uint8Array(32).fill(1)
  assert.equal(openChunk(secret, 0, true, sealChunk(secret, 0, true, new Uint8Array())).length, 0)
  for (const [index, isLast] of [
    [0, false],
    [1, true],
    [1, false],
  ] as const)
    assert.throws(
      () => openChunk(secret, index, isLast, sealChunk(secret, index, isLast, new Uint8Array())),
      NotAuthentic,
    )
  assert.throws(() => openChunk(secret, 0, true, new Uint8Array(15)), NotAuthentic)
})

test('lengths of streams: the sum of their chunks, and back; others belong to none', () => {
  const length = fc.oneof(
    fc.integer({ min: 1, max: 2 ** 45 }),
    fc
      .tuple(fc.integer({ min: 1, max: 70_000 }), fc.integer({ min: -20, max: 20 }))
      .map(([chunks, off]) => Math.max(1, chunks * STREAM_CHUNK_BYTES + off)),
  )
  fc.assert(
    fc.property(length, plain => {
      const chunks = Math.ceil(plain / STREAM_CHUNK_BYTES)
      assert.equal(streamBytes(plain), plain + 16 * chunks)
      assert.equal(streamPlainBytes(streamBytes(plain)), plain)
    }),
  )
  for (const chunks of [0, 1, 5])
    for (let over = 0; over <= 16; over++)
      assert.equal(
        streamPlainBytes(chunks * SEALED_CHUNK_BYTES + over),
        over === 0 && chunks > 0 ? chunks * STREAM_CHUNK_BYTES : undefined,
      )
})

test('a quick key does what its bytes do, and stays when they are overwritten', () => {
  fc.assert(
    fc.property(key, nonce, fc.uint8Array({ maxLength: 100 }), (secret, fresh, plain) => {
      const bytes = new Uint8Array(secret)
      const quick = quickKey(bytes)
      bytes.fill(0)
      const box = sealBox(quick, fresh, 'context', plain)
      assert.deepEqual(box, sealBox(secret, fresh, 'context', plain))
      assert.deepEqual(openBox(quick, 'context', box), openBox(secret, 'context', box))
      const chunk = sealChunk(quick, 3, true, Uint8Array.of(1, ...plain))
      assert.deepEqual(openChunk(secret, 3, true, chunk), Uint8Array.of(1, ...plain))
    }),
  )
})
