// What a person holds anchors against: certificates of authorities and block headers, both from files of theirs.

import { HEADER_BYTES, hasProofOfWork, isFollowedBy } from '../algorithms/bitcoin-header.ts'
import { CaseError } from '../model/case-error.ts'
import { quoted } from '../model/problem.ts'
import { sha256Bytes } from '../system/hashing.ts'
import { type KnownCertificate, readCertificate } from './rfc3161-certificate.ts'
import type { Authorities } from './rfc3161-verify.ts'

export const LARGEST_CERTIFICATES = 1 << 20
/** All headers of twenty years, as text. */
export const LARGEST_HEADERS = 1 << 28
const HIGHEST_BLOCK = 100_000_000
const PEM = /-----BEGIN (?:TRUSTED |X509 )?CERTIFICATE-----([A-Za-z0-9+/=\s]*)-----END/g

export interface AnchorTrust {
  /** Undefined: no authority is checked. */
  readonly authorities?: Authorities
  /** Undefined: no block is checked. */
  readonly headers?: BlockHeaders
}

/**
 * Certificates of a file, PEM (any number) or DER (one). Those that are issued by themselves are roots, which are
 * trusted; the others only help to lead to one. Throws CaseError `usage` for a file without certificate, with one that
 * cannot be read, or without root.
 */
export function readAuthorities(bytes: Uint8Array, name: string): Authorities {
  const refused = (fault: string) => new CaseError('usage', 'anchor-bad-ca', { value: quoted(name), fault })
  if (bytes.length > LARGEST_CERTIFICATES) throw refused('too-large')
  const texts = [...Buffer.from(bytes).toString('latin1').matchAll(PEM)].map(match => match[1])
  const ders = texts.length === 0 ? [bytes] : texts.map(text => new Uint8Array(Buffer.from(text, 'base64')))
  const certificates: KnownCertificate[] = []
  for (const der of ders) {
    const certificate = readCertificate(der)
    if (certificate === undefined) throw refused('no-certificate')
    certificates.push(certificate)
  }
  const isRoot = ({ certificate }: KnownCertificate) => certificate.isIssuedBy(certificate)
  const roots = certificates.filter(isRoot)
  if (roots.length === 0) throw refused('no-root')
  return { roots, others: certificates.filter(certificate => !isRoot(certificate)) }
}

/** Block headers by height. */
export class BlockHeaders {
  readonly #headers: ReadonlyMap<number, Uint8Array>

  constructor(headers: ReadonlyMap<number, Uint8Array>) {
    this.#headers = headers
  }

  at(height: number): Uint8Array | undefined {
    return this.#headers.get(height)
  }
}

/**
 * Headers of a file: lines `height header` (160 hexadecimal digits), or, with the height of the first, 80 bytes each one
 * after the other. Each must have the work that it states, and follow the one below it where that is there. Throws
 * CaseError `usage` naming the height or the line. That does not show that they are on the chain with the most work.
 */
export function readHeaders(bytes: Uint8Array, name: string, fromHeight?: number): BlockHeaders {
  const refused = (at: number, fault: string) =>
    new CaseError('usage', 'anchor-bad-headers', { value: quoted(name), at, fault })
  if (bytes.length > LARGEST_HEADERS) throw refused(0, 'too-large')
  const headers = new Map<number, Uint8Array>()
  if (fromHeight === undefined) {
    for (const [line, height, header] of headerLines(bytes)) {
      if (header === undefined) throw refused(line, 'line')
      if (headers.has(height)) throw refused(line, 'twice')
      headers.set(height, header)
    }
  } else {
    if (bytes.length % HEADER_BYTES !== 0)
      throw refused(fromHeight + Math.floor(bytes.length / HEADER_BYTES), 'cut-off')
    for (let at = 0; at < bytes.length; at += HEADER_BYTES)
      headers.set(fromHeight + at / HEADER_BYTES, bytes.subarray(at, at + HEADER_BYTES))
  }
  if (headers.size === 0) throw refused(0, 'empty')
  for (const [height, header] of headers) {
    if (!hasProofOfWork(header, sha256Bytes)) throw refused(height, 'no-work')
    const next = headers.get(height + 1)
    if (next !== undefined && !isFollowedBy(header, next, sha256Bytes)) throw refused(height + 1, 'does-not-follow')
  }
  return new BlockHeaders(headers)
}

/** Line number, height and header; the header is undefined for a line in another form. Empty lines are passed over. */
function* headerLines(bytes: Uint8Array): Generator<[line: number, height: number, header: Uint8Array | undefined]> {
  let line = 0
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(0x0a, start)
    const end = found < 0 ? bytes.length : found
    line++
    const text = Buffer.from(bytes.buffer, bytes.byteOffset + start, Math.min(end - start, 200))
      .toString('latin1')
      .trim()
    start = end + 1
    if (text === '') continue
    const match = /^(\d{1,9})\s+([0-9a-fA-F]{160})$/.exec(text)
    const height = Number(match?.[1])
    const isHeader = match !== null && height <= HIGHEST_BLOCK
    yield [line, height, isHeader ? new Uint8Array(Buffer.from(match[2], 'hex')) : undefined]
  }
}
