import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { byteRows, bytesOfBase64 } from './byte-rows.ts'

test('rows hold every byte once, sixteen a row, whatever the bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(1e9), (bytes, offset) => {
      const rows = byteRows(bytes, offset)
      assert.equal(rows.length, Math.ceil(bytes.length / 16))
      const hex = rows.flatMap(row => row.hex.split(' ')).map(digits => Number.parseInt(digits, 16))
      assert.deepEqual(hex, [...bytes])
      for (const [i, row] of rows.entries()) assert.equal(row.offset, offset + 16 * i)
    }),
  )
})

test('well-formed text is shown sign by sign, and nothing of it that would move what stands around it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), text => {
      const signs = byteRows(new TextEncoder().encode(text), 0)
        .map(row => row.signs)
        .join('')
      assert.equal(signs, text.toWellFormed().replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '·'))
    }),
  )
})

test('bytes that are no text are dots', () => {
  assert.equal(byteRows(Uint8Array.of(0xff, 0x41, 0xc3, 0x28, 0xe2, 0x80, 0xae), 0)[0].signs, '·A·(·')
})

test('base64 gives the bytes back', () => {
  assert.deepEqual(bytesOfBase64('AP+A'), Uint8Array.of(0, 255, 128))
})
