import assert from 'node:assert/strict'
import { test } from 'node:test'
import { docxBytes, paragraphXml } from '../../test/support/document-files.ts'
import type { PostRecord, RecordBatch } from '../model/source-record.ts'
import { sha256 } from '../system/hashing.ts'
import { documentReader } from './document.ts'
import { namedDocuments } from './document-attachments.ts'
import { readDocument } from './document-read.ts'
import { memorySource } from './intake-file.ts'
import { READERS } from './readers.ts'
import { recogniseFormat } from './recognise.ts'

const utf8 = (text: string) => new Uint8Array(Buffer.from(text, 'utf8'))

async function read(bytes: Uint8Array, name: string) {
  const batches: RecordBatch[] = []
  for await (const batch of documentReader.read(memorySource(name, bytes), {})) batches.push(batch)
  const records = batches.flatMap(batch => batch.records)
  return {
    batches,
    channels: records.filter(record => record.kind === 'channel'),
    posts: records.filter((record): record is PostRecord => record.kind === 'post'),
    problems: batches.flatMap(batch => batch.problems),
  }
}

test('each paragraph is a post in the channel of the document, addressed by its number', async () => {
  const bytes = utf8('# Talk\n\nQ: Where?\nA: At home.\n\n[05.01.2022, 22:10] Марат: Стреляют\n')
  const { channels, posts, problems } = await read(bytes, 'folder/talk.md')
  const id = `document:${sha256(bytes).slice(0, 24)}`
  assert.deepEqual(channels, [
    {
      kind: 'channel',
      id,
      platform: 'document',
      identity: 'platform-id',
      name: 'talk.md',
      channelKind: 'document',
      isPublic: false,
    },
  ])
  assert.deepEqual(
    posts.map(({ messageId, text, accountId, accountIdentity, time, line }) => [
      messageId,
      text,
      accountId,
      accountIdentity,
      time,
      line,
    ]),
    [
      ['1', 'Talk', undefined, undefined, undefined, 1],
      ['2', 'Where?', `document-name:${id.slice(9)}/Q`, 'name-only', undefined, 3],
      ['3', 'At home.', `document-name:${id.slice(9)}/A`, 'name-only', undefined, 4],
      [
        '4',
        'Стреляют',
        `document-name:${id.slice(9)}/Марат`,
        'name-only',
        { kind: 'zoneless', wallClock: Date.UTC(2022, 0, 5, 22, 10) },
        6,
      ],
    ],
  )
  assert.deepEqual(problems, [])
})

test('bytes of a paragraph lie where the post says, in every encoding', async () => {
  const text = 'Первый абзац.\r\n\r\nВторой абзац\r\n\r\nтретий'
  const encoded: [Uint8Array, string][] = [
    [utf8(text), 'utf-8'],
    [utf8(`\ufeff${text}`), 'utf-8'],
    [Buffer.from(`\ufeff${text}`, 'utf16le'), 'utf-16le'],
    [Buffer.from(`\ufeff${text}`, 'utf16le').swap16(), 'utf-16be'],
    [
      Uint8Array.from(
        [...text].map(letter =>
          letter.charCodeAt(0) < 128 ? letter.charCodeAt(0) : letter.charCodeAt(0) - 0x410 + 0xc0,
        ),
      ),
      'windows-1251',
    ],
  ]
  for (const [bytes, encoding] of encoded) {
    const { posts } = await read(bytes, 'a.txt')
    assert.equal(posts.length, 3, encoding)
    for (const { byteOffset, byteLength, text: words } of posts)
      assert.equal(
        new TextDecoder(encoding).decode(bytes.subarray(byteOffset, byteOffset + byteLength)),
        words,
        encoding,
      )
  }
})

test('a long document comes in batches that hold all of it', async () => {
  const bytes = utf8(Array.from({ length: 2500 }, (_, i) => `Paragraph ${i}.`).join('\n\n'))
  const { batches, posts } = await read(bytes, 'a.txt')
  assert.ok(batches.length >= 3 && batches.every(batch => batch.records.length <= 1000))
  assert.deepEqual(
    posts.map(({ messageId }) => Number(messageId)),
    Array.from({ length: 2500 }, (_, i) => i + 1),
  )
  assert.ok(batches.every((batch, i) => i === 0 || batch.bytesRead >= batches[i - 1].bytesRead))
})

test('what is a document, and what of an export, a bag or a program is none', () => {
  const docx = docxBytes(paragraphXml('x'))
  const telegramList = '<!DOCTYPE html><html><body><div class="page_wrap list_page">'
  const cases: [Uint8Array, string, string][] = [
    [utf8('Words of a witness.'), 'statement.txt', 'document'],
    [utf8('Words.'), 'x.zip!in/talk.MD', 'document'],
    [utf8('<p>Words'), 'page.html', 'document'],
    [utf8('WEBVTT\n'), 'a.vtt', 'document'],
    [utf8('1\n00:00:01,000 --> 00:00:02,000\nx'), 'a.srt', 'document'],
    [docx, 'letter.docx', 'document'],
    [utf8('%PDF-1.7'), 'letter.pdf', 'document'],
    [utf8('%PDF-1.7'), 'no-extension', 'document'],
    [utf8('no zip'), 'letter.docx', 'media'],
    [utf8('no pdf'), 'letter.pdf', 'media'],
    [docx, 'letter.odt', 'media'],
    [utf8('Words'), 'README.txt', 'unknown'],
    [utf8('Words'), 'x/Read me.md', 'unknown'],
    [utf8('Words'), 'LICENSE.txt', 'unknown'],
    [utf8('Words'), 'manifest-sha256.txt', 'unknown'],
    [utf8('no chat'), 'WhatsApp Chat with Dana.txt', 'unknown'],
    [
      utf8('05/01/2026, 10:01 - Dana: hello\n05/01/2026, 10:02 - Lena: hi\n'),
      'WhatsApp Chat with Dana.txt',
      'whatsapp',
    ],
    [utf8(telegramList), 'lists/contacts.html', 'unknown'],
    [utf8('<p>advert'), 'Saved page_files/frame.html', 'unknown'],
    [utf8('p { color: red }'), 'style.css', 'unknown'],
    [Uint8Array.from({ length: 400 }, (_, i) => (i % 7) + 1), 'binary.txt', 'unknown'],
  ]
  for (const [bytes, name, format] of cases) assert.equal(recogniseFormat(bytes, name, READERS), format, name)
})

test('a chat names the documents that were sent in it', async () => {
  const chat =
    '05/01/2026, 10:01 - Dana: report.pdf (file attached)\n[05/01/2026, 10:02:11] Lena: \u200e<attached: 00000012-List of names.docx>\n05/01/2026, 10:03 - Dana: see notes.txt.bak and https://example.org/page.html\n'
  const bytes = utf8(chat)
  const chunks = async function* (size: number) {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
  }
  for (const size of [7, 64, 4096]) {
    const names = await namedDocuments(chunks(size))
    assert.ok(names.has('report.pdf') && names.has('00000012-List of names.docx'), String(size))
    assert.ok(!names.has('Dana: report.pdf'))
  }
})

test('the same bytes give the same text and paragraphs, whatever they are called', async () => {
  const bytes = docxBytes(paragraphXml('Q: Where?') + paragraphXml('A: Here.'))
  const [one, other] = [await readDocument(bytes, 'a.docx'), await readDocument(bytes, 'b.docx')]
  assert.deepEqual(one.document, other.document)
})

test('a document that is too large is told and not read', async () => {
  const source = { name: 'a.txt', sizeBytes: 2 ** 30, readAt: () => 0 }
  const batches: RecordBatch[] = []
  for await (const batch of documentReader.read(source, {})) batches.push(batch)
  assert.deepEqual(
    batches.flatMap(({ problems }) => problems.map(({ code }) => code)),
    ['document-too-large'],
  )
})
