// Documents, web archives, phone proofs and files of other tools with planted values in text, properties and comments.

import { createHash } from 'node:crypto'
import { postText } from './canary-chats.ts'
import { pictureJpeg } from './canary-media.ts'
import type { CanaryPlanter } from './canary-planter.ts'
import { docxBytes, paragraphXml, pdfBytes, wordPart } from './document-files.ts'
import { gzippedRecords, responseRecord, warcRecord } from './web-archive.ts'

const PARAGRAPHS = 20

const paragraphs = (planter: CanaryPlanter) => Array.from({ length: PARAGRAPHS }, (_, i) => postText(planter, i))

export function markdown(planter: CanaryPlanter): string {
  const lines = paragraphs(planter).map(
    text => `${text} ![${planter.word('alt text')}](${planter.word('file name')}.jpg)`,
  )
  return `# ${planter.name()}\n\n${lines.join('\n\n')}\n\n<!-- ${planter.word('document comment')} -->\n`
}

export function htmlPage(planter: CanaryPlanter): string {
  const body = paragraphs(planter).map(
    text =>
      `<p title="${planter.word('alt text')}">${text}</p><img alt="${planter.word('alt text')}" src="https://example.org/${planter.word('url')}.jpg">`,
  )
  const head = `<title>${planter.name()}</title><meta name="author" content="${planter.name()}"><meta name="description" content="${planter.word('document property')}">`
  return `<!doctype html><html><head>${head}<!-- ${planter.word('document comment')} --></head><body>${body.join('')}</body></html>`
}

/** A Word file with properties, comments, a header and a footnote. */
export function wordPaper(planter: CanaryPlanter): Uint8Array {
  const body = paragraphs(planter).map(text => paragraphXml(text))
  const core = `<?xml version="1.0"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>${planter.name()}</dc:creator><cp:lastModifiedBy>${planter.name()}</cp:lastModifiedBy><dc:title>${planter.word('document property')}</dc:title></cp:coreProperties>`
  const comment = `<w:comment w:id="1" w:author="${planter.name()}">${paragraphXml(planter.word('document comment'))}</w:comment>`
  return docxBytes(body.join(''), [
    { name: 'docProps/core.xml', bytes: core },
    wordPart('comments.xml', 'comments', comment),
    wordPart('header1.xml', 'hdr', paragraphXml(planter.word('document property'))),
    wordPart(
      'footnotes.xml',
      'footnotes',
      `<w:footnote w:id="1">${paragraphXml(planter.word('document comment'))}</w:footnote>`,
    ),
  ])
}

/** Two pages of Latin text, information about the file and XMP. */
export function pdfPaper(planter: CanaryPlanter): Uint8Array {
  const line = (text: string, i: number) => ({ x: 50, y: 800 - i * 20, text })
  const page = () =>
    Array.from({ length: 12 }, (_, i) => line(`The witness ${planter.word('latin name')} lives there.`, i))
  const text = Buffer.from(pdfBytes([page(), page()])).toString('latin1')
  const info = `\n90 0 obj\n<< /Author (${planter.word('document property')}) /Title (${planter.word('document property')}) /Producer (${planter.word('document property')}) >>\nendobj\n% ${planter.word('document comment')}\n`
  return Buffer.from(`${text}${info}`, 'latin1')
}

/** Pages as a crawler kept them, with what it sent and was told. */
export function webArchive(planter: CanaryPlanter): Uint8Array {
  const word = () => planter.word('web archive')
  const records = [
    warcRecord({
      type: 'warcinfo',
      block: `operator: ${word()}\r\nhostname: ${word()}\r\n`,
      fields: { 'Content-Type': 'application/warc-fields' },
    }),
    ...Array.from({ length: 6 }, () => {
      const url = `https://${word()}.example/${word()}?q=${word()}`
      return [
        warcRecord({
          type: 'request',
          block: `GET / HTTP/1.1\r\nCookie: session=${word()}\r\nReferer: https://${word()}.example/\r\n\r\n`,
          fields: { 'Content-Type': 'application/http; msgtype=request', 'WARC-Target-URI': url },
        }),
        responseRecord({
          url,
          body: htmlPage(planter),
          headers: { 'Set-Cookie': `id=${word()}`, Server: word() },
          fields: { 'WARC-IP-Address': '192.0.2.7' },
        }),
      ]
    }).flat(),
  ]
  return gzippedRecords(records)
}

/** What a phone states beside a picture. */
export async function phoneProof(planter: CanaryPlanter): Promise<Record<string, Uint8Array | string>> {
  const word = () => planter.word('phone proof')
  const { bytes } = await pictureJpeg(planter)
  const hash = createHash('sha256').update(bytes).digest('hex')
  const name = `${planter.word('file name')}.jpg`
  const proof = {
    'File Path': `/storage/emulated/0/DCIM/${word()}/${name}`,
    'File Hash SHA256': hash,
    'File Created': '2031-03-04T05:06:06.000Z',
    'Proof Generated': '2031-03-04T05:06:07.000Z',
    DeviceID: word(),
    Wifi: word(),
    IPv4: word(),
    'Location.Latitude': planter.coordinate(43),
    'Location.Longitude': planter.coordinate(76),
    CellInfo: planter.digits('id', '41'),
    Manufacturer: word(),
    Hardware: word(),
    Notes: word(),
  }
  return {
    [name]: bytes,
    [`${hash}.proof.json`]: JSON.stringify(proof),
    [`${hash}.asc`]: `-----BEGIN PGP SIGNATURE-----\n\n${word()}\n-----END PGP SIGNATURE-----\n`,
  }
}

/** The sheet of an archiver. */
export function archiverTable(planter: CanaryPlanter): string {
  const word = () => planter.word('other tool')
  const header =
    'Link,Destination folder,Archive status,Archive date,Archive location,Thumbnail,Upload timestamp,Upload title,Text content,Hash'
  const rows = Array.from({ length: 12 }, (_, i) =>
    [
      `https://${word()}.example/${word()}`,
      word(),
      'success',
      '2031-05-09T00:00:00Z',
      `https://${word()}.example/${word()}.mp4`,
      `https://${word()}.example/${word()}.jpg`,
      '2031-05-08T00:00:00Z',
      word(),
      `"${postText(planter, i)}"`,
      '',
    ].join(','),
  )
  return `${header}\n${rows.join('\n')}\n`
}

/** People, firms and ties as another tool hands them over; also a message. */
export function ftmEntities(planter: CanaryPlanter): string {
  const word = () => planter.word('other tool')
  const people = Array.from({ length: 6 }, () => ({
    id: word(),
    schema: 'Person',
    properties: { name: [planter.name()], alias: [word()], phone: [planter.phone()] },
  }))
  const firms = Array.from({ length: 4 }, () => ({
    id: word(),
    schema: 'Organization',
    properties: { name: [word()] },
  }))
  const ties = people.map((person, i) => ({
    id: word(),
    schema: 'Directorship',
    properties: {
      director: [person.id],
      organization: [firms[i % firms.length].id],
      role: [word()],
      publisher: [word()],
      startDate: ['2029-02'],
    },
  }))
  return [...people, ...firms, ...ties].map(entity => JSON.stringify(entity)).join('\n')
}
