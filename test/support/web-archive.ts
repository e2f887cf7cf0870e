// Builds web archives by the standard (ISO 28500): invented pages, and everything that can be wrong with a record.

import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { zipBytes } from './archive-bytes.ts'

export interface WarcPart {
  readonly type: string
  readonly fields?: Readonly<Record<string, string>>
  readonly block?: Uint8Array | string
  /** Stated in place of the real length. */
  readonly length?: number | string
}

const CRLF = '\r\n'
let serial = 0

/** One record with its two line ends. */
export function warcRecord({ type, fields = {}, block = '', length }: WarcPart): Buffer {
  const bytes = Buffer.from(block)
  serial += 1
  const all = {
    'WARC-Type': type,
    'WARC-Record-ID': `<urn:uuid:00000000-0000-4000-8000-${String(serial).padStart(12, '0')}>`,
    'WARC-Date': '2031-03-04T05:06:07Z',
    ...fields,
    'Content-Length': String(length ?? bytes.length),
  }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}${CRLF}`)
  return Buffer.concat([Buffer.from(`WARC/1.1${CRLF}${lines.join('')}${CRLF}`), bytes, Buffer.from(CRLF + CRLF)])
}

/** Digest as web archives state it. */
export function sha1Base32(bytes: Uint8Array | string): string {
  const digest = createHash('sha1').update(bytes).digest()
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  let out = ''
  for (let bit = 0; bit < digest.length * 8; bit += 5) {
    const at = bit >> 3
    const pair = (digest[at] << 8) | (digest[at + 1] ?? 0)
    out += letters[(pair >> (11 - (bit & 7))) & 31]
  }
  return `sha1:${out}`
}

export interface ResponsePart {
  readonly url: string
  readonly body: Uint8Array | string
  readonly type?: string
  readonly status?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly fields?: Readonly<Record<string, string>>
  /** Body as it was sent, where that is not `body`. */
  readonly sent?: Uint8Array
}

/** A response with its digests. */
export function responseRecord(part: ResponsePart): Buffer {
  const sent = Buffer.from(part.sent ?? part.body)
  const headers = { 'Content-Type': part.type ?? 'text/html; charset=utf-8', ...part.headers }
  const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}${CRLF}`)
  const block = Buffer.concat([Buffer.from(`HTTP/1.1 ${part.status ?? '200 OK'}${CRLF}${head.join('')}${CRLF}`), sent])
  return warcRecord({
    type: 'response',
    block,
    fields: {
      'WARC-Target-URI': part.url,
      'Content-Type': 'application/http; msgtype=response',
      'WARC-Block-Digest': sha1Base32(block),
      'WARC-Payload-Digest': sha1Base32(sent),
      ...part.fields,
    },
  })
}

/** Chunks of a few bytes each, as HTTP/1.1 sends them. */
export function chunked(bytes: Uint8Array, size = 7): Buffer {
  const parts: Buffer[] = []
  for (let at = 0; at < bytes.length; at += size) {
    const part = bytes.subarray(at, at + size)
    parts.push(Buffer.from(`${part.length.toString(16)};x=1${CRLF}`), Buffer.from(part), Buffer.from(CRLF))
  }
  return Buffer.concat([...parts, Buffer.from(`0${CRLF}Trailer: no${CRLF}${CRLF}`)])
}

/** A page of two paragraphs. */
export function page(title: string, ...paragraphs: readonly string[]): string {
  const body = paragraphs.map(text => `<p>${text}</p>`).join('\n')
  return `<!doctype html><html><head><title>${title}</title></head><body><h1>${title}</h1>${body}</body></html>`
}

/** A gzip member a record, as crawlers write it. */
export function gzippedRecords(records: readonly Uint8Array[]): Buffer {
  return Buffer.concat(records.map(record => gzipSync(record)))
}

/** The smallest picture that is told by its first bytes. */
export const PICTURE = Buffer.concat([Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'), Buffer.from('invented picture')])

/** A few pages of an invented newspaper, of every kind of record. */
export function sampleRecords(): Buffer[] {
  return [
    warcRecord({
      type: 'warcinfo',
      block: 'software: invented\r\n',
      fields: { 'Content-Type': 'application/warc-fields' },
    }),
    warcRecord({
      type: 'request',
      block: 'GET / HTTP/1.1\r\n\r\n',
      fields: { 'Content-Type': 'application/http; msgtype=request' },
    }),
    responseRecord({
      url: 'https://herald.example/news/bridge?id=7',
      body: page(
        'The bridge is closed',
        'The northern bridge was closed at nine.',
        'Nobody was hurt, said the ferryman.',
      ),
    }),
    responseRecord({ url: 'https://herald.example/p/a.png', body: PICTURE, type: 'image/png' }),
    responseRecord({ url: 'https://herald.example/s.css', body: 'p{}', type: 'text/css' }),
    responseRecord({ url: 'https://herald.example/old', body: '', status: '301 Moved', headers: { Location: '/new' } }),
    warcRecord({
      type: 'resource',
      block: 'A leaflet of three words.',
      fields: { 'WARC-Target-URI': 'https://herald.example/leaflet.txt', 'Content-Type': 'text/plain' },
    }),
    warcRecord({
      type: 'revisit',
      block: 'HTTP/1.1 200 OK\r\n\r\n',
      fields: { 'WARC-Target-URI': 'https://herald.example/', 'Content-Type': 'application/http; msgtype=response' },
    }),
    warcRecord({
      type: 'resource',
      block: '203001010000\nherald.example. 300 IN A 192.0.2.1\n',
      fields: { 'WARC-Target-URI': 'dns:herald.example', 'Content-Type': 'text/dns' },
    }),
  ]
}

const hex = (bytes: Uint8Array | string) => `sha256:${createHash('sha256').update(bytes).digest('hex')}`

/** A WACZ with its list and digest; `change` alters the members after they were listed. */
export function waczBytes(
  records: readonly Uint8Array[],
  change: (members: Map<string, Uint8Array>) => void = () => {},
): Uint8Array {
  const members = new Map<string, Uint8Array>([
    ['archive/data.warc.gz', gzippedRecords(records)],
    [
      'pages/pages.jsonl',
      Buffer.from('{"format":"json-pages-1.0","id":"pages"}\n{"url":"https://herald.example/","text":"Not a post."}\n'),
    ],
    ['indexes/index.cdx', Buffer.from('example,herald)/ 20310304050607 {}\n')],
  ])
  const resources = [...members].map(([path, bytes]) => ({ name: path, path, hash: hex(bytes), bytes: bytes.length }))
  const list = Buffer.from(JSON.stringify({ profile: 'data-package', wacz_version: '1.1.1', resources }))
  members.set('datapackage.json', list)
  members.set('datapackage-digest.json', Buffer.from(JSON.stringify({ path: 'datapackage.json', hash: hex(list) })))
  change(members)
  return zipBytes([...members].map(([name, bytes]) => ({ name, bytes, method: 0 })))
}
