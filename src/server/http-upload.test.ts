import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { CaseError } from '../model/case-error.ts'
import { LARGEST_PIECE, receiveUpload } from './http-upload.ts'

const HEADERS = { 'content-type': 'application/octet-stream', 'x-anechoic-offset': '0' }

async function* pieces(...sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  let value = 0
  for (const size of sizes) {
    const piece = new Uint8Array(size)
    for (let at = 0; at < size; at++) piece[at] = value++ & 255
    yield piece
  }
}

/** A desk that takes bytes in their order. */
function deskFrom(begin: number): {
  upload: (id: number, offset: number, bytes: Uint8Array) => Promise<number>
  bytes: number[]
} {
  const bytes: number[] = []
  return {
    bytes,
    upload: async (id, offset, given) => {
      assert.equal(id, 7)
      assert.equal(offset, begin + bytes.length)
      for (const byte of given) bytes.push(byte)
      return begin + bytes.length
    },
  }
}

async function keyOf(work: Promise<unknown>): Promise<string> {
  try {
    await work
  } catch (error) {
    assert.ok(error instanceof CaseError, String(error))
    return error.key
  }
  return ''
}

test('bytes arrive in their order from the stated place, however they were cut', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 1, max: 400_000 }), { maxLength: 6 }),
      fc.nat(1e9),
      async (sizes, begin) => {
        const desk = deskFrom(begin)
        const headers = { ...HEADERS, 'x-anechoic-offset': String(begin) }
        const total = sizes.reduce((sum, size) => sum + size, 0)
        assert.equal(await receiveUpload(pieces(...sizes), headers, '7', desk), begin + total)
        assert.equal(desk.bytes.length, total)
        assert.ok(desk.bytes.every((byte, at) => byte === (at & 255)))
      },
    ),
    { numRuns: 15 },
  )
})

test('what is no piece of a file is refused before a byte is passed on', async () => {
  const desk = {
    upload: () => {
      throw new Error('nothing may be passed on')
    },
  }
  const bad: [Record<string, string>, string][] = [
    [{ 'x-anechoic-offset': '0' }, '7'],
    [{ ...HEADERS, 'content-type': 'text/plain' }, '7'],
    [{ 'content-type': 'application/octet-stream' }, '7'],
    [{ ...HEADERS, 'x-anechoic-offset': '-1' }, '7'],
    [{ ...HEADERS, 'x-anechoic-offset': '1e3' }, '7'],
    [{ ...HEADERS, 'x-anechoic-offset': '9'.repeat(16) }, '7'],
    [HEADERS, ''],
    [HEADERS, '../7'],
    [HEADERS, '7?x'],
  ]
  for (const [headers, id] of bad)
    assert.equal(await keyOf(receiveUpload(pieces(10), headers, id, desk)), 'bad-field', JSON.stringify([headers, id]))
  const large = { ...HEADERS, 'content-length': String(LARGEST_PIECE + 1) }
  assert.equal(await keyOf(receiveUpload(pieces(10), large, '7', desk)), 'body-too-large')
})

test('a body that goes on beyond a piece is cut off', async () => {
  let passed = 0
  const desk = {
    upload: async (_: number, offset: number, bytes: Uint8Array) => {
      passed += bytes.length
      return offset + bytes.length
    },
  }
  async function* endless() {
    for (;;) yield new Uint8Array(2 ** 20)
  }
  assert.equal(await keyOf(receiveUpload(endless(), HEADERS, '7', desk)), 'body-too-large')
  assert.ok(passed <= LARGEST_PIECE)
})
