import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type PdfWords, pdfBytes, pdfOf } from '../../test/support/document-files.ts'
import { readDocument } from './document-read.ts'

async function read(bytes: Uint8Array) {
  const { document, problems } = await readDocument(bytes, 'a.pdf')
  return {
    document,
    codes: problems.map(({ code, parameters }) => `${code} ${Object.values(parameters).join(' ')}`.trim()),
    shown: document.paragraphs.map(
      ({ kind, page, start, end }) => `${page} ${kind}: ${document.text.slice(start, end)}`,
    ),
  }
}

const lines = (texts: readonly string[], x = 72, top = 700): PdfWords[] =>
  texts.map((text, i) => ({ x, y: top - 12 * i, text }))

test('pages with headings, paragraphs, Cyrillic, words parted at line ends; a page without text is named', async () => {
  const { shown, codes, document } = await read(
    pdfBytes(
      [
        [
          { x: 72, y: 760, text: 'Показания', size: 16 },
          ...lines([
            'Вопрос: Где вы были вечером пятого января и кто был ря-',
            'дом с вами тогда?',
            'Ответ: Дома. Кто-',
            'то стучал.',
          ]),
        ],
        [],
        lines(['конец.']),
      ],
      { cyrillic: true },
    ),
  )
  assert.deepEqual(shown, [
    '1 heading: Показания',
    '1 question: Где вы были вечером пятого января и кто был рядом с вами тогда?',
    '1 answer: Дома. Кто-то стучал.',
    '3 answer: конец.',
  ])
  assert.deepEqual(codes, ['document-page-without-text 2 1 3'])
  assert.equal(document.title, 'Показания')
})

test('two columns are read one after the other; a margin of labels is no column', async () => {
  const left = [
    'The left column begins here and',
    'goes on for some lines of text',
    'that nobody would read across',
    'the gutter of this page.',
  ]
  const right = [
    'The right column is another text',
    'that follows when the left one has',
    'come to its end at the bottom of',
    'the page.',
  ]
  const columns = await read(
    pdfBytes([
      [
        { x: 72, y: 760, text: 'A title that stands across both columns of this page, all of it' },
        ...lines(left),
        ...lines(right, 320),
      ],
    ]),
  )
  assert.deepEqual(
    columns.shown.map(line => line.split('\n')[0]),
    [
      '1 paragraph: A title that stands across both columns of this page, all of it',
      `1 paragraph: ${left[0]}`,
      `1 paragraph: ${right[0]}`,
    ],
  )
  const labels = await read(
    pdfBytes([
      [
        ...lines(['Q:', 'A:', 'Q:', 'A:']),
        ...lines(
          [
            'Where were you that evening, please?',
            'At home with my family, all night.',
            'Are you quite sure of that, then?',
            'Yes, I am sure of it, of course.',
          ],
          110,
        ),
      ],
    ]),
  )
  assert.deepEqual(
    labels.shown.map(line => line.split(':')[0]),
    ['1 question', '1 answer', '1 question', '1 answer'],
  )
})

test('a paragraph goes on over a page; running heads and page numbers are left out', async () => {
  const page = (i: number, text: string[]): PdfWords[] => [
    { x: 72, y: 800, text: 'Report of the observers' },
    ...lines(text),
    { x: 300, y: 30, text: `${i}` },
  ]
  const { shown, codes } = await read(
    pdfBytes([
      page(1, ['The committee met in the evening and']),
      page(2, ['decided nothing.']),
      page(3, ['The end of it.']),
    ]),
  )
  assert.deepEqual(shown, [
    '1 paragraph: The committee met in the evening and\ndecided nothing.',
    '3 paragraph: The end of it.',
  ])
  assert.deepEqual(codes, ['document-running-lines 6'])
})

test('encrypted, damaged and empty files are told; nothing throws', async () => {
  const encrypt =
    '/Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <' +
    '00'.repeat(32) +
    '> /U <' +
    '11'.repeat(32) +
    '> >> /ID [<00> <00>]'
  const catalog = ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Count 0 /Kids [] >>']
  assert.deepEqual((await read(pdfOf(catalog, encrypt))).codes, ['document-encrypted pdf', 'document-no-text'])
  assert.deepEqual((await read(Buffer.from('%PDF-1.7\nnothing'))).codes, ['document-damaged pdf', 'document-no-text'])
  const whole = pdfBytes([lines(['one', 'two'])])
  const cut = await read(whole.subarray(0, whole.length - 40))
  assert.ok(cut.shown.length > 0 || cut.codes.length > 0)
})

test('notes above the page are counted, not read', async () => {
  const { codes } = await read(
    pdfOf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Annots [<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents (doubtful) >>] >>',
    ]),
  )
  assert.deepEqual(codes, ['document-page-without-text 1 1 1', 'document-annotations 1', 'document-no-text'])
})
