import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { pictureKindOf } from './picture-kind.ts'

const kindOf = (text: string) => pictureKindOf(Buffer.from(text, 'latin1'))
const heif = (...brands: string[]) =>
  `\0\0\0${String.fromCharCode(12 + brands.length * 4)}ftyp${brands[0]}\0\0\0\0${brands.slice(1).join('')}`

test('a picture is known by its first bytes', () => {
  assert.equal(kindOf('\xff\xd8\xff\xe1'), 'jpeg')
  assert.equal(kindOf('\x89PNG\r\n\x1a\n'), 'png')
  assert.equal(kindOf('GIF89a'), 'gif')
  assert.equal(kindOf('RIFF....WEBPVP8 '), 'webp')
  assert.equal(kindOf('RIFF....WAVEfmt '), undefined)
  assert.equal(kindOf('II*\0'), 'tiff')
  assert.equal(kindOf('\xef\xbb\xbf <?xml version="1.0"?><svg>'), 'svg')
  assert.equal(kindOf('words about <svg'), undefined)
  assert.equal(kindOf(''), undefined)
})

test('of a picture in HEIF the brands tell how it is compressed', () => {
  assert.equal(kindOf(heif('heic', 'mif1', 'heic')), 'heic')
  assert.equal(kindOf(heif('avif', 'mif1', 'miaf')), 'avif')
  assert.equal(kindOf(heif('mif1', 'mif1', 'heic')), 'heic')
  assert.equal(kindOf(heif('mif1', 'miaf', 'avif')), 'avif')
  assert.equal(kindOf(heif('mif1', 'avif', 'heic')), 'heic')
  assert.equal(kindOf(heif('msf1')), 'heic')
  assert.equal(kindOf(heif('isom', 'mp41', 'avc1')), undefined)
  // Brands end where their box ends.
  assert.equal(kindOf(`${heif('mif1', 'miaf')}avif`), 'heic')
})

test('bytes in the middle of nothing are of a known kind or of none', () => {
  const kinds = ['jpeg', 'png', 'gif', 'webp', 'tiff', 'avif', 'heic', 'svg', undefined]
  const fronts = ['', '\0\0\0\x18ftypmif1', '\0\0\0\0ftyp', '\0\0\0\xffftypmsf1', 'RIFF']
  fc.assert(
    fc.property(fc.constantFrom(...fronts), fc.uint8Array({ maxLength: 80 }), (front, bytes) =>
      assert.ok(kinds.includes(pictureKindOf(Buffer.concat([Buffer.from(front, 'latin1'), bytes])))),
    ),
  )
})
