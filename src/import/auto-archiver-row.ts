// What one row of auto-archiver says, in either of its tables: the sheet with named columns, and `status,metadata,media` with values as Python prints them.

import { type PythonValue, readPython } from './python-literal.ts'

/** One copy that was made. */
export interface ArchivedCopy {
  /** Address or path, as written. */
  readonly location: string
  readonly mimeType: string | undefined
  /** `SHA-256:…` as written. */
  readonly hash: string | undefined
  readonly isThumbnail: boolean
}

export interface ArchivedRow {
  readonly status: string
  readonly url: string
  readonly title: string
  readonly text: string
  /** When it was posted, as written; '' where nothing is said. */
  readonly time: string
  readonly copies: readonly ArchivedCopy[]
  readonly perceptualHashes: readonly string[]
  /** Undefined where the table does not say. */
  readonly isStamped: boolean | undefined
}

export type ArchiverForm = 'sheet' | 'records'

/** Copies of one row that are looked at. */
const MOST_COPIES = 1000

/** Which of the two tables a header is of; undefined for others. */
export function archiverForm(header: readonly string[]): ArchiverForm | undefined {
  const names = header.map(name => name.trim().toLowerCase())
  if (names.join() === 'status,metadata,media') return 'records'
  const hasAddress = names.includes('link') || names.includes('url')
  const others = [
    'archive location',
    'archive date',
    'upload timestamp',
    'upload title',
    'text content',
    'perceptual hashes',
  ]
  return hasAddress && names.includes('archive status') && others.some(name => names.includes(name))
    ? 'sheet'
    : undefined
}

/** A row of the sheet. */
export function sheetRow(header: readonly string[], cells: readonly string[]): ArchivedRow {
  const names = header.map(name => name.trim().toLowerCase())
  const cell = (name: string) => (cells[names.indexOf(name)] ?? '').trim()
  const hash = cell('hash')
  const locations = listed(cell('archive location'))
  const image = /^=IMAGE\("([^"]{1,4000})"\)$/i.exec(cell('thumbnail'))?.[1] ?? cell('thumbnail')
  return {
    status: cell('archive status'),
    url: cell('link') === '' ? cell('url') : cell('link'),
    title: cell('upload title'),
    text: cell('text content'),
    time: cell('upload timestamp'),
    copies: [
      ...locations.map((location, i) => ({
        location,
        mimeType: undefined,
        hash: i === 0 && hash !== '' && hash !== 'not-calculated' ? hash : undefined,
        isThumbnail: false,
      })),
      ...[...listed(cell('screenshot')), ...listed(cell('wacz'))].map(location => copy(location, false)),
      ...listed(image).map(location => copy(location, true)),
    ],
    perceptualHashes: cell('perceptual hashes')
      .split(',', MOST_COPIES)
      .map(each => each.trim())
      .filter(each => each !== ''),
    isStamped: undefined,
  }
}

/** A row of records; the name of the column that cannot be read otherwise. */
export function recordRow(cells: readonly string[]): ArchivedRow | { readonly unreadable: string } {
  const [status = '', metadataCell = '', mediaCell = ''] = cells
  const metadata = readPython(metadataCell)?.value
  if (!(metadata instanceof Map)) return { unreadable: 'metadata' }
  const media = readPython(mediaCell)?.value
  if (!Array.isArray(media)) return { unreadable: 'media' }
  const said = (name: string) => textOf(metadata.get(name))
  const found: Found = { copies: [], hashes: [] }
  for (const each of media) collect(each, false, found, 0)
  return {
    status: status.trim(),
    url: said('url'),
    title: said('title'),
    text: said('content'),
    time: said('timestamp'),
    copies: found.copies,
    perceptualHashes: found.hashes,
    isStamped: metadata.get('timestamped') === true || metadata.get('opentimestamped') === true,
  }
}

interface Found {
  readonly copies: ArchivedCopy[]
  readonly hashes: string[]
}

/** A medium with those made from it: thumbnails lie among its properties. */
function collect(value: PythonValue, isThumbnail: boolean, found: Found, depth: number): void {
  if (!(value instanceof Map) || depth > 8 || found.copies.length >= MOST_COPIES) return
  const properties = value.get('properties')
  const known = properties instanceof Map ? properties : new Map<string, PythonValue>()
  const isSmall = isThumbnail || textOf(known.get('id')).startsWith('thumbnail')
  const urls = value.get('urls')
  const location = (Array.isArray(urls) ? textOf(urls[0]) : '') || textOf(value.get('filename'))
  const [mimeType, hash] = [textOf(value.get('_mimetype')), textOf(known.get('hash'))]
  if (location !== '')
    found.copies.push({ location, mimeType: mimeType || undefined, hash: hash || undefined, isThumbnail: isSmall })
  const perceptual = textOf(known.get('pdq_hash'))
  if (perceptual !== '') found.hashes.push(perceptual)
  for (const [name, inner] of known) {
    const parts = Array.isArray(inner) ? inner : [inner]
    for (const part of parts) collect(part, isSmall || name === 'thumbnails', found, depth + 1)
  }
}

function copy(location: string, isThumbnail: boolean): ArchivedCopy {
  return { location, mimeType: undefined, hash: undefined, isThumbnail }
}

function listed(cell: string): string[] {
  return cell.split(/\s+/, MOST_COPIES).filter(part => part !== '')
}

function textOf(value: PythonValue): string {
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : ''
}
