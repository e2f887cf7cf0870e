import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { ByteSource } from '../model/source-record.ts'
import { detectEncoding, detectEncodingOf } from './encoding.ts'
import { EncodingWindow } from './encoding-window.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string, swap = false) => {
  const bytes = new Uint8Array(text.length * 2)
  for (let i = 0; i < text.length; i++) {
    bytes[2 * i + (swap ? 1 : 0)] = text.charCodeAt(i) & 0xff
    bytes[2 * i + (swap ? 0 : 1)] = text.charCodeAt(i) >> 8
  }
  return bytes
}
/** Russian letters and ASCII in Windows-1251. */
const windows1251 = (text: string) =>
  Uint8Array.from(text, c =>
    c === 'ё' ? 0xb8 : c.charCodeAt(0) >= 0x410 ? c.charCodeAt(0) - 0x410 + 0xc0 : c.charCodeAt(0),
  )

function sourceOf(bytes: Uint8Array): ByteSource {
  return {
    name: 'x',
    sizeBytes: bytes.length,
    readAt(target, position) {
      const part = bytes.subarray(position, position + target.length)
      target.set(part)
      return part.length
    },
  }
}

test('encodings are told apart by mark, by validity and by their letters', () => {
  const text = 'id;автор;текст\n1;Дана;видели своими глазами, ещё раз\n'
  assert.equal(detectEncodingOf(utf8(text)).encoding, 'utf-8')
  assert.deepEqual(detectEncodingOf(utf8(`\ufeff${text}`)), { encoding: 'utf-8', markBytes: 3, certain: true })
  assert.equal(detectEncodingOf(utf16(`\ufeff${text}`)).encoding, 'utf-16le')
  assert.equal(detectEncodingOf(utf16(`\ufeff${text}`, true)).encoding, 'utf-16be')
  assert.equal(detectEncodingOf(utf16(text)).encoding, 'utf-16le')
  assert.equal(detectEncodingOf(utf16(text, true)).encoding, 'utf-16be')
  assert.deepEqual(detectEncodingOf(windows1251(text)), { encoding: 'windows-1251', markBytes: 0, certain: false })
  assert.equal(
    detectEncodingOf(Uint8Array.from('id;caf\u00e9 na\u00efve;x\n', c => c.charCodeAt(0))).encoding,
    'windows-1252',
  )
  assert.equal(detectEncodingOf(utf8('plain')).certain, true)
})

test('a few damaged bytes do not turn a UTF-8 text into another encoding', () => {
  const bytes = utf8('видели своими глазами '.repeat(20))
  bytes[41] = 0xff
  assert.equal(detectEncodingOf(bytes).encoding, 'utf-8')
})

test('Cyrillic that begins behind a long ASCII stretch is found', () => {
  const text = `${'id,text\n'.repeat(20_000)}${'1,видели своими глазами\n'.repeat(4000)}`
  assert.equal(detectEncoding(sourceOf(windows1251(text))).encoding, 'windows-1251')
  assert.equal(detectEncoding(sourceOf(utf8(text))).encoding, 'utf-8')
})

test('a window gives back every character of its source, wherever it is cut', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.boolean(),
      fc.nat({ max: 50 }),
      (noise, isWide, step) => {
        const text = `начало ${noise.toWellFormed()} конец`
        const source = sourceOf(isWide ? utf16(text) : utf8(text))
        const window = new EncodingWindow(source, {
          encoding: isWide ? 'utf-16le' : 'utf-8',
          markBytes: 0,
          certain: true,
        })
        while (window.more());
        assert.equal(window.text(0, window.length).text, text)
        window.drop(Math.min(step, window.length))
        assert.equal(
          window.byteAt(window.base),
          Math.min(step, isWide ? text.length : utf8(text).length) * (isWide ? 2 : 1),
        )
      },
    ),
    { numRuns: 50 },
  )
})
