import assert from 'node:assert/strict'
import { test } from 'node:test'
import { zipBytes } from '../../test/support/archive-bytes.ts'
import { docxBytes, paragraphXml, wordPart } from '../../test/support/document-files.ts'
import { readDocument } from './document-read.ts'

async function read(bytes: Uint8Array) {
  const { document, problems } = await readDocument(bytes, 'a.docx')
  return {
    document,
    codes: problems.map(({ code, parameters }) => `${code} ${Object.values(parameters).join(' ')}`.trim()),
    shown: document.paragraphs.map(
      ({ kind, speaker, start, end }) =>
        `${kind}${speaker === undefined ? '' : ` ${speaker}`}: ${document.text.slice(start, end)}`,
    ),
  }
}

const STYLES = wordPart(
  'styles.xml',
  'styles',
  `<w:style w:styleId="H"><w:name w:val="heading 1"/></w:style><w:style w:styleId="H2"><w:basedOn w:val="H"/></w:style>
   <w:style w:styleId="Q"><w:name w:val="Intense Quote"/></w:style><w:style w:styleId="B"><w:name w:val="x"/><w:rPr><w:b/></w:rPr></w:style>
   <w:style w:styleId="L1"><w:basedOn w:val="L2"/></w:style><w:style w:styleId="L2"><w:basedOn w:val="L1"/></w:style>`,
)

test('paragraphs, headings by style, quotations, lists, tabs, breaks and bold questions', async () => {
  const { shown, document, codes } = await read(
    docxBytes(
      paragraphXml('Talk', '<w:pStyle w:val="H2"/>') +
        paragraphXml('Where were you?', '', '<w:b/>') +
        paragraphXml('At home &amp; alone.') +
        paragraphXml('Sure?', '<w:pStyle w:val="B"/>') +
        paragraphXml('Yes.', '<w:pStyle w:val="L1"/>', '<w:b w:val="0"/>') +
        paragraphXml('Quoted', '<w:pStyle w:val="Q"/>') +
        paragraphXml('item', '<w:numPr><w:numId w:val="1"/></w:numPr>') +
        '<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/></w:r></w:p><w:p/>',
      [STYLES],
    ),
  )
  assert.deepEqual(shown, [
    'heading: Talk',
    'question: Where were you?',
    'answer: At home & alone.',
    'question: Sure?',
    'answer: Yes.',
    'quotation: Quoted',
    'list-item: item',
    'answer: a\tb\nc\u2011',
  ])
  assert.equal(document.title, 'Talk')
  assert.deepEqual(codes, [])
})

test('tables: rows of cells, and rows that say who speaks', async () => {
  const row = (...cells: string[]) =>
    `<w:tr>${cells
      .map(
        cell =>
          `<w:tc>${cell
            .split('|')
            .map(words => paragraphXml(words))
            .join('')}</w:tc>`,
      )
      .join('')}</w:tr>`
  const { shown } = await read(
    docxBytes(
      `<w:tbl>${row('Town', 'Wounded')}${row('Karsu', '12')}</w:tbl><w:tbl>${row('Корреспондент', 'Где вы были?')}${row('Айгуль С.:', 'Дома.|Одна.')}</w:tbl>`,
    ),
  )
  assert.deepEqual(shown, [
    'table-row: Town\tWounded',
    'table-row: Karsu\t12',
    'question Корреспондент: Где вы были?',
    'answer Айгуль С.: Дома.',
    'answer Айгуль С.: Одна.',
  ])
})

test('what is deleted, hidden, a comment or in the margin is told and not read; insertions and notes are read', async () => {
  const body =
    '<w:p><w:r><w:t>kept </w:t></w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:ins><w:r><w:t>new</w:t></w:r></w:ins>' +
    '<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r><w:moveFrom><w:r><w:t>moved</w:t></w:r></w:moveFrom>' +
    '<w:r><w:instrText>PAGE</w:instrText></w:r></w:p>' +
    '<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><a:blip/></w:drawing><w:txbxContent><w:p><w:r><w:t>boxed</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:t>twice</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>'
  const { shown, codes } = await read(
    docxBytes(body, [
      wordPart(
        'footnotes.xml',
        'footnotes',
        `<w:footnote w:type="separator"><w:p><w:r><w:t>—</w:t></w:r></w:p></w:footnote><w:footnote w:id="2">${paragraphXml('a note')}</w:footnote>`,
      ),
      wordPart(
        'comments.xml',
        'comments',
        `<w:comment>${paragraphXml('doubtful')}</w:comment><w:comment>${paragraphXml('why')}</w:comment>`,
      ),
      wordPart('header1.xml', 'hdr', paragraphXml('draft')),
    ]),
  )
  assert.deepEqual(shown, ['paragraph: kept new', 'paragraph: boxed', 'paragraph: a note'])
  assert.deepEqual(codes, [
    'document-deletions 9',
    'document-insertions 3',
    'document-hidden 6',
    'document-comments 2',
    'document-margins 5',
    'document-notes 1',
    'document-embedded 1',
  ])
})

test('the main part is where the package says, in UTF-16 too', async () => {
  const xml = `<?xml version="1.0" encoding="UTF-16"?><w:document><w:body>${paragraphXml('есть')}</w:body></w:document>`
  const bytes = zipBytes([
    {
      name: '_rels/.rels',
      bytes:
        '<Relationships><Relationship Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/word/other.xml"/></Relationships>',
    },
    { name: 'word/other.xml', bytes: Buffer.concat([Uint8Array.of(0xff, 0xfe), Buffer.from(xml, 'utf16le')]) },
  ])
  assert.deepEqual((await read(bytes)).shown, ['paragraph: есть'])
})

test('bombs: entities stay names, a part that unpacks too far is not unpacked, depth keeps its text', async () => {
  const entities = '<!DOCTYPE w [<!ENTITY a "boom"><!ENTITY b "&a;&a;&a;">]>'
  const body = `${entities}<w:document><w:body>${paragraphXml('&b; words')}</w:body></w:document>`
  const expanded = await read(zipBytes([{ name: 'word/document.xml', bytes: body }]))
  assert.deepEqual(expanded.shown, ['paragraph: &b; words'])
  assert.deepEqual(expanded.codes, ['document-entities'])
  const bomb = await read(zipBytes([{ name: 'word/document.xml', bytes: Buffer.alloc(20 * 2 ** 20, 32) }]))
  assert.deepEqual(bomb.codes, [
    'document-bomb word/document.xml',
    'document-damaged word/document.xml',
    'document-no-text',
  ])
  const deep = await read(docxBytes(`${'<w:sdt>'.repeat(50_000)}${paragraphXml('deep')}${'</w:sdt>'.repeat(50_000)}`))
  assert.deepEqual(deep.codes[0], 'document-deep')
})

test('files that are no Word file, encrypted or cut are told', async () => {
  assert.deepEqual((await read(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1))).codes, [
    'document-encrypted docx',
    'document-no-text',
  ])
  assert.deepEqual((await read(zipBytes([{ name: 'a.txt', bytes: 'x' }]))).codes, [
    'document-damaged word/document.xml',
    'document-no-text',
  ])
  const whole = docxBytes(Array.from({ length: 2000 }, (_, i) => paragraphXml(`paragraph ${i * 7919}`)).join(''))
  const cut = await read(whole.subarray(0, whole.length * 0.6))
  assert.ok(cut.codes.some(code => code.startsWith('document-damaged')))
  const secret = zipBytes([{ name: 'word/document.xml', bytes: 'x', flags: 1 }])
  assert.deepEqual((await read(secret)).codes[0], 'document-encrypted word/document.xml')
})
