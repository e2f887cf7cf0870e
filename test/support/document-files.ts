// Small Word files and PDFs made in code, so that tests can make them wrong in every way.

import { deflateSync } from 'node:zlib'
import { type ZipPart, zipBytes } from './archive-bytes.ts'

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

/** `words` as a paragraph; `properties` go into w:pPr, `run` into w:rPr. */
export function paragraphXml(words: string, properties = '', run = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:rPr>${run}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`
}

/** A Word file with this inside of w:body; further parts may be added. */
export function docxBytes(body: string, parts: readonly ZipPart[] = []): Uint8Array {
  const relationship =
    '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>'
  return zipBytes([
    { name: '[Content_Types].xml', bytes: '<?xml version="1.0"?><Types/>' },
    { name: '_rels/.rels', bytes: `<Relationships>${relationship}</Relationships>` },
    {
      name: 'word/document.xml',
      bytes: `<?xml version="1.0" encoding="UTF-8"?><w:document ${WORD}><w:body>${body}</w:body></w:document>`,
    },
    ...parts,
  ])
}

/** Part of a Word file with this root element. */
export function wordPart(name: string, root: string, content: string): ZipPart {
  return { name: `word/${name}`, bytes: `<?xml version="1.0"?><w:${root} ${WORD}>${content}</w:${root}>` }
}

/** Words at a place on a page: points from the left and from the bottom. */
export interface PdfWords {
  readonly x: number
  readonly y: number
  readonly text: string
  /** 10 when absent. */
  readonly size?: number
}

/** A PDF of Latin text in Helvetica, one list of words a page; letters of other scripts by a map of their own. */
export function pdfBytes(pages: readonly (readonly PdfWords[])[], options: { cyrillic?: boolean } = {}): Uint8Array {
  const objects: string[] = []
  const add = (content: string): number => objects.push(content)
  add('<< /Type /Catalog /Pages 2 0 R >>')
  add('')
  const letters = new Map<string, number>()
  for (const { text } of pages.flat())
    for (const letter of text) if (!letters.has(letter)) letters.set(letter, letters.size + 33)
  const font =
    options.cyrillic === true ? mappedFont(add, letters) : add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>')
  const kids: number[] = []
  for (const words of pages) {
    const shown = (text: string) =>
      options.cyrillic === true
        ? `<${[...text].map(letter => (letters.get(letter) ?? 0).toString(16).padStart(2, '0')).join('')}>`
        : `(${text.replace(/[\\()]/g, sign => `\\${sign}`)})`
    const content = words
      .map(({ x, y, text, size }) => `BT /F1 ${size ?? 10} Tf 1 0 0 1 ${x} ${y} Tm ${shown(text)} Tj ET`)
      .join('\n')
    const packed = deflateSync(Buffer.from(content, 'latin1')).toString('latin1')
    const stream = add(`<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n${packed}\nendstream`)
    kids.push(
      add(
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 ${font} 0 R >> >> /Contents ${stream} 0 R >>`,
      ),
    )
  }
  objects[1] = `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map(kid => `${kid} 0 R`).join(' ')}] >>`
  return pdfOf(objects)
}

/** A PDF with these objects, numbered from 1; the first is the catalog. `trailer` goes into the trailer. */
export function pdfOf(objects: readonly string[], trailer = ''): Uint8Array {
  let text = '%PDF-1.7\n'
  const offsets = objects.map((content, i) => {
    const offset = text.length
    text += `${i + 1} 0 obj\n${content}\nendobj\n`
    return offset
  })
  const table = offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const start = text.length
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(text, 'latin1')
}

function mappedFont(add: (content: string) => number, letters: ReadonlyMap<string, number>): number {
  const codes = [...letters]
    .map(([letter, code]) => {
      const unicode = [...Array(letter.length).keys()]
        .map(i => letter.charCodeAt(i).toString(16).padStart(4, '0'))
        .join('')
      return `<${code.toString(16).padStart(2, '0')}> <${unicode}>`
    })
    .join('\n')
  const map = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /M def /CMapType 2 def 1 begincodespacerange <00> <ff> endcodespacerange ${letters.size} beginbfchar\n${codes}\nendbfchar endcmap end end`
  const unicode = add(`<< /Length ${map.length} >>\nstream\n${map}\nendstream`)
  const widths = Array.from({ length: 256 }, () => 500).join(' ')
  return add(
    `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /FirstChar 0 /LastChar 255 /Widths [${widths}] /ToUnicode ${unicode} 0 R >>`,
  )
}
