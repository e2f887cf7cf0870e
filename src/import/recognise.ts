// What a file is, by its first bytes before its name: an archive, an export that a reader knows, or media.

import type { MediaKind, Reader, SourceFormat } from '../model/source-record.ts'
import { companionKindOf } from './companion.ts'

export interface MediaType {
  readonly kind: MediaKind
  readonly mimeType: string
}

const BY_EXTENSION: Readonly<Record<string, MediaType>> = Object.freeze(
  Object.assign(Object.create(null), {
    jpg: { kind: 'photo', mimeType: 'image/jpeg' },
    jpeg: { kind: 'photo', mimeType: 'image/jpeg' },
    png: { kind: 'photo', mimeType: 'image/png' },
    webp: { kind: 'photo', mimeType: 'image/webp' },
    heic: { kind: 'photo', mimeType: 'image/heic' },
    heif: { kind: 'photo', mimeType: 'image/heif' },
    avif: { kind: 'photo', mimeType: 'image/avif' },
    bmp: { kind: 'photo', mimeType: 'image/bmp' },
    tif: { kind: 'photo', mimeType: 'image/tiff' },
    tiff: { kind: 'photo', mimeType: 'image/tiff' },
    gif: { kind: 'animation', mimeType: 'image/gif' },
    tgs: { kind: 'sticker', mimeType: 'application/x-tgsticker' },
    mp4: { kind: 'video', mimeType: 'video/mp4' },
    m4v: { kind: 'video', mimeType: 'video/x-m4v' },
    mov: { kind: 'video', mimeType: 'video/quicktime' },
    webm: { kind: 'video', mimeType: 'video/webm' },
    mkv: { kind: 'video', mimeType: 'video/x-matroska' },
    avi: { kind: 'video', mimeType: 'video/x-msvideo' },
    '3gp': { kind: 'video', mimeType: 'video/3gpp' },
    ogg: { kind: 'audio', mimeType: 'audio/ogg' },
    oga: { kind: 'voice', mimeType: 'audio/ogg' },
    opus: { kind: 'voice', mimeType: 'audio/opus' },
    mp3: { kind: 'audio', mimeType: 'audio/mpeg' },
    m4a: { kind: 'audio', mimeType: 'audio/mp4' },
    aac: { kind: 'audio', mimeType: 'audio/aac' },
    amr: { kind: 'voice', mimeType: 'audio/amr' },
    wav: { kind: 'audio', mimeType: 'audio/wav' },
    flac: { kind: 'audio', mimeType: 'audio/flac' },
    pdf: { kind: 'document', mimeType: 'application/pdf' },
    doc: { kind: 'document', mimeType: 'application/msword' },
    docx: { kind: 'document', mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
    xlsx: { kind: 'document', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
    pptx: { kind: 'document', mimeType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation' },
    odt: { kind: 'document', mimeType: 'application/vnd.oasis.opendocument.text' },
    ods: { kind: 'document', mimeType: 'application/vnd.oasis.opendocument.spreadsheet' },
    epub: { kind: 'document', mimeType: 'application/epub+zip' },
    apk: { kind: 'document', mimeType: 'application/vnd.android.package-archive' },
    jar: { kind: 'document', mimeType: 'application/java-archive' },
    vcf: { kind: 'document', mimeType: 'text/vcard' },
  } satisfies Record<string, MediaType>),
)

/** Last extension of a name in lower case, without its dot; '' when there is none. */
export function extensionOf(name: string): string {
  const match = /[^./\\!]\.([A-Za-z0-9]{1,8})$/.exec(name)
  return match === null ? '' : match[1].toLowerCase()
}

/** Media type by the first bytes alone; undefined when they are not those of a known kind. */
export function mediaTypeOfBytes(head: Uint8Array): MediaType | undefined {
  const text = latin1(head, 0, 16)
  if (text.startsWith('\u00ff\u00d8\u00ff')) return BY_EXTENSION.jpg
  if (text.startsWith('\u0089PNG\r\n\u001a\n')) return BY_EXTENSION.png
  if (text.startsWith('GIF87a') || text.startsWith('GIF89a')) return BY_EXTENSION.gif
  if (text.startsWith('%PDF-')) return BY_EXTENSION.pdf
  if (text.startsWith('OggS')) return BY_EXTENSION.ogg
  if (text.startsWith('ID3')) return BY_EXTENSION.mp3
  if (text.startsWith('fLaC')) return BY_EXTENSION.flac
  if (text.startsWith('#!AMR')) return BY_EXTENSION.amr
  if (text.startsWith('\u001aE\u00df\u00a3'))
    return latin1(head, 0, 64).includes('webm') ? BY_EXTENSION.webm : BY_EXTENSION.mkv
  if (text.startsWith('RIFF')) {
    const form = text.slice(8, 12)
    if (form === 'WEBP') return BY_EXTENSION.webp
    if (form === 'WAVE') return BY_EXTENSION.wav
    return form === 'AVI ' ? BY_EXTENSION.avi : undefined
  }
  if (text.slice(4, 8) === 'ftyp') return mediaTypeOfBrand(text.slice(8, 12))
  return undefined
}

function mediaTypeOfBrand(brand: string): MediaType {
  if (/^(?:heic|heix|hevc|heim|heis|mif1|msf1)$/.test(brand)) return BY_EXTENSION.heic
  if (brand === 'avif' || brand === 'avis') return BY_EXTENSION.avif
  if (brand.startsWith('qt')) return BY_EXTENSION.mov
  if (brand.startsWith('M4A')) return BY_EXTENSION.m4a
  return brand.startsWith('3gp') ? BY_EXTENSION['3gp'] : BY_EXTENSION.mp4
}

/** Media type by the first bytes, or else by the name; undefined when neither tells of one. */
export function mediaTypeOf(head: Uint8Array, name: string): MediaType | undefined {
  return mediaTypeOfBytes(head) ?? BY_EXTENSION[extensionOf(name)]
}

/** Kind of media by the first bytes, or else by the name; `unknown` when neither tells. */
export function mediaKindOf(head: Uint8Array, name: string): MediaKind {
  return mediaTypeOf(head, name)?.kind ?? 'unknown'
}

/** True when the name alone is that of media, so that a look at a few bytes is enough. */
export function hasMediaName(name: string): boolean {
  return BY_EXTENSION[extensionOf(name)] !== undefined
}

export type ArchiveKind = 'zip' | 'tar' | 'gzip' | 'warc' | 'other'

/** Kind of archive by the first bytes (512 suffice); documents that are zip files inside count as documents. */
export function archiveKindOf(head: Uint8Array, name: string): ArchiveKind | undefined {
  if (hasMediaName(name)) return undefined
  const text = latin1(head, 0, 8)
  if (/^PK(?:\u0003\u0004|\u0005\u0006|\u0007\u0008)/.test(text)) return 'zip'
  if (text.startsWith('\u001f\u008b')) return 'gzip'
  if (/^WARC\/[01]\./.test(text)) return 'warc'
  if (latin1(head, 257, 262) === 'ustar') return 'tar'
  if (extensionOf(name) === 'tar' && head.length >= 512) return 'tar'
  const isOther = /^(?:Rar!\u001a\u0007|7z\u00bc\u00af\u0027\u001c|\u00fd7zXZ|BZh[1-9]|\u0028\u00b5\u002f\u00fd)/.test(
    text,
  )
  return isOther ? 'other' : undefined
}

/** Format of a file that is no archive: bytes of media first (a PDF may be a document), then the readers in their order, then its name. */
export function recogniseFormat(head: Uint8Array, name: string, readers: readonly Reader[]): SourceFormat {
  const type = mediaTypeOfBytes(head)
  if (type !== undefined) {
    const isDocument = readers.some(({ format, recognises }) => format === 'document' && recognises(head, name))
    return type.kind === 'document' && isDocument ? 'document' : 'media'
  }
  if (companionKindOf(head, name) !== undefined) return 'companion'
  const reader = readers.find(candidate => candidate.recognises(head, name))
  if (reader !== undefined) return reader.format
  return hasMediaName(name) ? 'media' : 'unknown'
}

function latin1(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to))
}
