// Which kind of document a file is: by its first bytes where they tell, otherwise by its name.

import { detectEncodingOf } from './encoding.ts'
import { archiveKindOf, extensionOf, mediaTypeOfBytes } from './recognise.ts'

export type DocumentKind = 'plain' | 'markdown' | 'html' | 'docx' | 'pdf' | 'subrip' | 'webvtt'

const BY_EXTENSION: ReadonlyMap<string, DocumentKind> = new Map([
  ['txt', 'plain'],
  ['text', 'plain'],
  ['md', 'markdown'],
  ['markdown', 'markdown'],
  ['html', 'html'],
  ['htm', 'html'],
  ['xhtml', 'html'],
  ['docx', 'docx'],
  ['pdf', 'pdf'],
  ['srt', 'subrip'],
  ['vtt', 'webvtt'],
])

/** The kind; undefined for bytes that are no document or names that are those of none. */
export function documentKindOf(head: Uint8Array, name: string): DocumentKind | undefined {
  const start = String.fromCharCode(...head.subarray(0, 16))
  if (start.startsWith('%PDF-')) return 'pdf'
  const kind = BY_EXTENSION.get(extensionOf(name))
  const isZip = start.startsWith('PK\u0003\u0004')
  // Word encrypts by putting the zip into a compound file.
  if (kind === 'docx') return isZip || start.startsWith('\u00d0\u00cf\u0011\u00e0') ? 'docx' : undefined
  if (isZip || kind === 'pdf') return undefined
  if (/^(?:\u00ef\u00bb\u00bf)?WEBVTT(?:\s|$)/.test(start)) return 'webvtt'
  return kind
}

/** As `documentKindOf`; what has no name of a document and reads as text is plain text. For a file that a person named to be read. */
export function readableKindOf(head: Uint8Array, name: string): DocumentKind | undefined {
  const kind = documentKindOf(head, name)
  if (kind !== undefined || mediaTypeOfBytes(head) !== undefined || archiveKindOf(head, '') !== undefined) return kind
  return head.length > 0 && looksLikeText(head) ? 'plain' : undefined
}

/** True when hardly any of the first bytes is a control character. */
export function looksLikeText(head: Uint8Array): boolean {
  const detected = detectEncodingOf(head)
  const text = new TextDecoder(detected.encoding).decode(head.subarray(detected.markBytes, 8192))
  let controls = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 32 && unit !== 9 && unit !== 10 && unit !== 12 && unit !== 13) controls++
  }
  return controls * 50 <= text.length
}
