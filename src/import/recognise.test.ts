import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Reader } from '../model/source-record.ts'
import { accountExportOf, isExportDecoration } from './intake-account.ts'
import { folderOf, mediaName, orderKey } from './intake-names.ts'
import { archiveKindOf, extensionOf, mediaKindOf, recogniseFormat } from './recognise.ts'

const bytes = (text: string): Uint8Array => Buffer.from(text.padEnd(64, '\u0000'), 'latin1')
const reader: Reader = { format: 'table', version: 1, recognises: head => head[0] === 0x7b, async *read() {} }

test('bytes go before names: a renamed picture is media, an export named as one is not', () => {
  assert.equal(recogniseFormat(bytes('\u00ff\u00d8\u00ff\u00e0'), 'result.json', [reader]), 'media')
  assert.equal(recogniseFormat(bytes('{"a":1}'), 'photo.jpg', [reader]), 'table')
  assert.equal(recogniseFormat(bytes('plain'), 'photo.heic', [reader]), 'media')
  assert.equal(recogniseFormat(bytes('plain'), 'notes.txt', [reader]), 'unknown')
})

test('kinds of media are told by their first bytes', () => {
  const kinds = [
    ['\u0089PNG\r\n\u001a\n', 'photo'],
    ['RIFF\u0001\u0001\u0001\u0001WEBPVP8 ', 'photo'],
    ['RIFF\u0001\u0001\u0001\u0001WAVEfmt ', 'audio'],
    ['\u0000\u0000\u0000\u0018ftypheic', 'photo'],
    ['\u0000\u0000\u0000\u0018ftypisom', 'video'],
    ['\u0000\u0000\u0000\u0018ftypM4A ', 'audio'],
    ['OggS', 'audio'],
    ['%PDF-1.7', 'document'],
    ['GIF89a', 'animation'],
  ] as const
  for (const [head, kind] of kinds) assert.equal(mediaKindOf(bytes(head), 'x'), kind, head)
  assert.equal(mediaKindOf(bytes('\u001f\u008b'), 'sticker.tgs'), 'sticker')
  assert.equal(mediaKindOf(bytes('nothing'), 'x'), 'unknown')
})

test('archives are told by their first bytes; documents and stickers that are packed inside are none', () => {
  assert.equal(archiveKindOf(bytes('PK\u0003\u0004'), 'x.bin'), 'zip')
  assert.equal(archiveKindOf(bytes('PK\u0003\u0004'), 'letter.docx'), undefined)
  assert.equal(archiveKindOf(bytes('\u001f\u008b'), 'x'), 'gzip')
  assert.equal(archiveKindOf(bytes('\u001f\u008b'), 'x.tgs'), undefined)
  assert.equal(archiveKindOf(bytes('7z\u00bc\u00af\u0027\u001c'), 'x.7z'), 'other')
  assert.equal(archiveKindOf(bytes('hello'), 'x.zip'), undefined)
})

test('media paths are found beside their export and never lead out of it', () => {
  assert.equal(mediaName('export', 'photos/a.jpg'), 'export/photos/a.jpg')
  assert.equal(mediaName('x.zip!', 'photos/a.jpg'), 'x.zip!photos/a.jpg')
  assert.equal(
    mediaName('x.zip!e/chats/chat_1', '../../chats/chat_1/photos/a.jpg'),
    'x.zip!e/chats/chat_1/photos/a.jpg',
  )
  for (const path of ['../a.jpg', '/etc/passwd', 'https://example.org/a.jpg', 'C:\\a.jpg', ''])
    assert.equal(mediaName('export', path === '../a.jpg' ? '../../a.jpg' : path), undefined, path)
  const part = fc.constantFrom('..', '.', 'a', '', 'b.jpg')
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), parts => {
      const name = mediaName('x.zip!in/side', parts.join('/'))
      assert.ok(name === undefined || (name.startsWith('x.zip!') && !/(?:^|[!/])\.\.?(?:\/|$)/.test(name)))
    }),
  )
})

test('names tell folders, order, account exports and decoration', () => {
  assert.deepEqual(['a/b.txt', 'x.zip!a.txt', 'x.zip!d/a.txt', 'a.txt'].map(folderOf), ['a', 'x.zip!', 'x.zip!d', ''])
  assert.ok(orderKey('e/messages2.html') < orderKey('e/messages10.html'))
  assert.equal(accountExportOf('e/chats/chat_12/photos/a.jpg'), 'e')
  assert.equal(accountExportOf('x.zip!lists/chats.html'), 'x.zip!')
  assert.equal(accountExportOf('e/photos/a.jpg'), undefined)
  assert.ok(isExportDecoration('e/images/section_chats@2x.png') && !isExportDecoration('e/photos/media_call.png'))
  assert.deepEqual(['a.TAR.GZ', '.gz', 'a', 'x.zip!b.JPG'].map(extensionOf), ['gz', '', '', 'jpg'])
})
