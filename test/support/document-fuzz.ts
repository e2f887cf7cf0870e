// Hostile documents of every kind, and what must hold of whatever comes out of them.

import assert from 'node:assert/strict'
import type { DocumentText } from '../../src/model/reading.ts'
import { zipBytes } from './archive-bytes.ts'
import { docxBytes, paragraphXml, pdfBytes, wordPart } from './document-files.ts'
import { utf8 } from './fuzz-target.ts'

const TALK =
  'Talk of two\n\nRecorded on 7 January 2022\nWitness: Aliya S.\n\nQ: Where were you?\nA: At home.\n\n— Кто?\n— Я.\n\n> said\n\n1. one\n- two\n\n[05.01.2022, 22:10] Марат: стреляют\n'

/** Real documents by the name that decides how they are read. */
export const DOCUMENT_SEEDS: Readonly<Record<string, readonly Uint8Array[]>> = {
  'a.txt': [utf8(TALK), Buffer.from(`\ufeff${TALK}`, 'utf16le')],
  'a.md': [utf8(`---\ntitle: x\n---\n# One\n\n${TALK}\n| a | b |\n|---|---|\n| c | d |\n\n\`\`\`\ncode\n\`\`\`\n`)],
  'a.html': [
    utf8(
      '<!doctype html><html><head><title>A</title><meta charset="utf-8"><style>p{}</style></head><body><h1>One</h1><p><b>Where?</b></p><p>Here.</p><table><tr><td>Q:</td><td>x</td></tr></table><ul><li>a<li>b</ul><div hidden>no</div><blockquote>said</blockquote>&amp;&#x41;</body></html>',
    ),
  ],
  'a.srt': [
    utf8('1\n00:00:01,000 --> 00:00:03,500\nAliya: <i>here</i>\n\n2\n00:00:03,600 --> 00:00:05,000\n- one\n- two\n'),
  ],
  'a.vtt': [
    utf8(
      'WEBVTT - x\n\nNOTE Recorded on 7 January 2022\n\nid\n00:01.000 --> 00:03.000 align:start\n<v Aliya S.>here <c.b>and</c> &amp; there\n',
    ),
  ],
  'a.docx': [
    docxBytes(
      paragraphXml('Where?', '', '<w:b/>') +
        paragraphXml('Here.') +
        `<w:tbl><w:tr><w:tc>${paragraphXml('Q')}</w:tc><w:tc>${paragraphXml('x')}</w:tc></w:tr></w:tbl>`,
      [
        wordPart('styles.xml', 'styles', '<w:style w:styleId="H"><w:name w:val="heading 1"/></w:style>'),
        wordPart('comments.xml', 'comments', `<w:comment>${paragraphXml('c')}</w:comment>`),
      ],
    ),
    zipBytes([
      {
        name: 'word/document.xml',
        bytes: `<w:document><w:body>${paragraphXml('stored')}</w:body></w:document>`,
        method: 0,
      },
    ]),
  ],
  'a.pdf': [
    pdfBytes([
      [
        { x: 72, y: 700, text: 'Q: Where were you on the evening of that day, and who' },
        { x: 72, y: 688, text: 'was with you?' },
      ],
      [{ x: 72, y: 700, text: 'A: At home.' }],
    ]),
    pdfBytes([[{ x: 72, y: 700, text: 'Показания' }]], { cyrillic: true }),
  ],
}

/** Paragraphs in order, apart, inside the text, numbered, with something in each. */
export function assertSound({ text, paragraphs, date }: DocumentText): void {
  let end = 0
  for (const [i, paragraph] of paragraphs.entries()) {
    assert.equal(paragraph.number, i + 1)
    assert.ok(paragraph.start >= end && paragraph.end > paragraph.start && paragraph.end <= text.length)
    if (paragraph.cue !== undefined) assert.ok(paragraph.cue.endMs >= paragraph.cue.startMs)
    if (paragraph.time !== undefined) assert.ok(Number.isFinite(Date.parse(`${paragraph.time}Z`)))
    assert.notEqual(paragraph.speaker, '')
    end = paragraph.end
  }
  if (date !== undefined) assert.match(date, /^\d{4}-\d{2}-\d{2}$/)
}
