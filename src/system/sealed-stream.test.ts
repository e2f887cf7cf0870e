import assert from 'node:assert/strict'
import { createDecipheriv } from 'node:crypto'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { bytesOf } from '../../test/support/custody-fixture.ts'
import { NotAuthentic, sealChunk } from './ciphers.ts'
import type { OpenFile } from './files.ts'
import { SealedReader, SealedWriter } from './sealed-stream.ts'

const KEY = bytesOf(32, 5)
const CHUNK = 65_536

/** A file in memory. */
function memoryFile(): OpenFile & { bytes(): Uint8Array } {
  let held = new Uint8Array()
  return {
    bytes: () => held,
    append: bytes => {
      held = new Uint8Array(Buffer.concat([held, bytes]))
    },
    readAt: (target, position) => {
      const piece = held.subarray(position, position + target.length)
      target.set(piece)
      return piece.length
    },
    sizeBytes: () => held.length,
    truncate: sizeBytes => {
      held = held.slice(0, sizeBytes)
    },
    sync: () => {},
    close: () => {},
  }
}

/** The payload of age, read as its specification says, chunk after chunk. */
function slowOpen(sealed: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = []
  for (let counter = 0, at = 0; at < sealed.length; counter++) {
    const chunk = sealed.subarray(at, at + CHUNK + 16)
    at += chunk.length
    const nonce = Buffer.alloc(12)
    nonce.writeUIntBE(counter, 5, 6)
    nonce[11] = at === sealed.length ? 1 : 0
    const decipher = createDecipheriv('chacha20-poly1305', KEY, nonce, { authTagLength: 16 })
    decipher.setAuthTag(chunk.subarray(chunk.length - 16))
    parts.push(decipher.update(chunk.subarray(0, chunk.length - 16)))
    decipher.final()
  }
  return Buffer.concat(parts)
}

test('what is written in any pieces is the STREAM of age over the bytes and zeros', () => {
  const size = fc.oneof(fc.nat(300_000), fc.constantFrom(1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 17 * CHUNK))
  fc.assert(
    fc.property(size, fc.nat(200_000), fc.integer({ min: 1, max: 200_000 }), (sizeBytes, padding, step) => {
      const file = memoryFile()
      const writer = new SealedWriter(file, KEY)
      const bytes = bytesOf(sizeBytes, 1)
      const shared = new Uint8Array(step)
      for (let at = 0; at < sizeBytes; at += step) {
        const piece = bytes.subarray(at, at + step)
        shared.set(piece)
        writer.append(shared.subarray(0, piece.length))
      }
      const padded = Math.max(1, sizeBytes + padding)
      writer.finish(padded)
      const opened = slowOpen(file.bytes())
      assert.equal(opened.length, padded)
      assert.ok(Buffer.from(bytes).equals(opened.subarray(0, sizeBytes)))
      assert.ok(opened.subarray(sizeBytes).every(byte => byte === 0))
    }),
    { numRuns: 40 },
  )
})

test('padding that is not zero, a wrong length, a chunk in another place and a cut end are refused', () => {
  const sealed = (plain: Uint8Array) => {
    const file = memoryFile()
    for (let at = 0, index = 0; at < plain.length; at += CHUNK, index++)
      file.append(sealChunk(KEY, index, at + CHUNK >= plain.length, plain.subarray(at, at + CHUNK)))
    return file
  }
  const plain = new Uint8Array(3 * CHUNK)
  plain.set(bytesOf(CHUNK + 100, 2))
  const read = (file: OpenFile, sizeBytes = CHUNK + 100) => {
    const reader = new SealedReader(file, KEY, sizeBytes, plain.length)
    const bytes = new Uint8Array(sizeBytes)
    assert.equal(reader.readAt(bytes, 0), sizeBytes)
    return bytes
  }
  assert.deepEqual(read(sealed(plain)), bytesOf(CHUNK + 100, 2))
  const dirty = plain.slice()
  dirty[CHUNK + 100] = 1
  assert.throws(() => read(sealed(dirty)), NotAuthentic)
  assert.throws(() => read(sealed(plain.subarray(0, plain.length - 1))), NotAuthentic)
  const whole = sealed(plain).bytes()
  const swapped = memoryFile()
  swapped.append(whole.subarray(CHUNK + 16, 2 * (CHUNK + 16)))
  swapped.append(whole.subarray(0, CHUNK + 16))
  swapped.append(whole.subarray(2 * (CHUNK + 16)))
  assert.throws(() => read(swapped), NotAuthentic)
  const cut = sealed(plain)
  const reader = new SealedReader(cut, KEY, CHUNK + 100, plain.length)
  cut.truncate(CHUNK)
  assert.throws(() => reader.readAt(new Uint8Array(10), CHUNK), NotAuthentic)
})

test('a closed reader reads no more', () => {
  const file = memoryFile()
  const writer = new SealedWriter(file, KEY)
  writer.append(bytesOf(100, 1))
  writer.finish(1024)
  const reader = new SealedReader(file, KEY, 100, 1024)
  reader.readAt(new Uint8Array(10), 0)
  reader.close()
  assert.throws(() => reader.readAt(new Uint8Array(10), 0))
})
