// Reader of the tables that auto-archiver keeps of what it archived: each archived address is a post of its site. Copies are never fetched.

import { type ChannelId, nameOnlyChannelId, parseSha256 } from '../model/ids.ts'
import { quoted } from '../model/problem.ts'
import type {
  ByteSource,
  ChannelRecord,
  MediaReference,
  PostRecord,
  Reader,
  ReadOptions,
  SourceRecord,
} from '../model/source-record.ts'
import type { PostTime } from '../model/time.ts'
import {
  type ArchivedCopy,
  type ArchivedRow,
  type ArchiverForm,
  archiverForm,
  recordRow,
  sheetRow,
} from './auto-archiver-row.ts'
import { detectEncoding, detectEncodingOf } from './encoding.ts'
import { EncodingWindow } from './encoding-window.ts'
import { ProblemLog } from './problem-log.ts'
import { extensionOf, mediaTypeOf } from './recognise.ts'
import { readCsvRows } from './table-csv.ts'
import { detectDialect } from './table-dialect.ts'
import type { TableRow } from './table-row.ts'
import { parseTime } from './time-formats.ts'

const HEAD_CHARACTERS = 65_536
/** Hexadecimal digits of a PDQ hash (256 bits). */
const PERCEPTUAL_DIGITS = 64

export const autoArchiverReader: Reader = {
  format: 'auto-archiver',
  version: 1,

  recognises(head, name) {
    if (!/\.(?:csv|tsv)$/i.test(name)) return false
    const detected = detectEncodingOf(head)
    const text = new TextDecoder(detected.encoding).decode(head.subarray(detected.markBytes))
    const line = text.slice(0, 8000).split(/\r?\n/, 1)[0]
    return archiverForm(line.split(/[,;\t]/).map(cell => cell.replace(/^"|"$/g, ''))) !== undefined
  },

  async *read(source, options) {
    const problems = new ProblemLog(source.name)
    const rows = new ArchiverRows(options, problems)
    for (const block of blocksOf(source, problems)) {
      const records = block.flatMap(row => rows.records(row))
      const last = block[block.length - 1]
      yield { records, problems: problems.take(), bytesRead: last.byteOffset + last.byteLength }
    }
    rows.finish()
    yield { records: [], problems: problems.finish(), bytesRead: source.sizeBytes }
  },
}

function blocksOf(source: ByteSource, problems: ProblemLog): Generator<TableRow[]> {
  const detected = detectEncoding(source)
  const window = new EncodingWindow(source, detected)
  window.more()
  const head = window.text(0, Math.min(window.length, HEAD_CHARACTERS)).text
  return readCsvRows(new EncodingWindow(source, detected), detectDialect(head), problems)
}

class ArchiverRows {
  readonly #options: ReadOptions
  readonly #problems: ProblemLog
  readonly #channels = new Set<ChannelId>()
  #header: readonly string[] | undefined
  #form: ArchiverForm | undefined
  #rows = 0
  #posts = 0

  constructor(options: ReadOptions, problems: ProblemLog) {
    this.#options = options
    this.#problems = problems
  }

  records(row: TableRow): SourceRecord[] {
    const cells = row.cells as readonly string[]
    if (this.#header === undefined) {
      this.#header = cells
      this.#form = archiverForm(cells)
      return []
    }
    this.#rows++
    const place = { byte: row.byteOffset, line: row.line }
    const said = this.#form === 'records' ? recordRow(cells) : sheetRow(this.#header, cells)
    if ('unreadable' in said) {
      this.#problems.add('archiver-cell', 'loss', place, { column: said.unreadable })
      return []
    }
    if (said.url === '') {
      this.#problems.add('archiver-no-address', 'loss', place)
      return []
    }
    this.#tell(said, place)
    const text =
      said.title === '' || said.text.startsWith(said.title) ? said.text : `${said.title}\n\n${said.text}`.trim()
    if (text === '' && said.copies.length === 0) return []
    const channel = channelOf(said.url)
    const isNew = !this.#channels.has(channel.id)
    this.#channels.add(channel.id)
    this.#posts++
    return [...(isNew ? [channel] : []), this.#postOf(said, channel.id, text, row)]
  }

  finish(): void {
    this.#problems.add('archiver-read', 'notice', {}, { rows: this.#rows, posts: this.#posts })
    if (this.#form === 'sheet') this.#problems.add('archiver-stamps-unknown', 'notice', {})
  }

  #tell(
    { status, url, copies, perceptualHashes, isStamped }: ArchivedRow,
    place: { byte: number; line: number },
  ): void {
    const parameters = { url: quoted(url), status: quoted(status) }
    const isDone = /success/i.test(status.slice(0, 1000))
    if (!isDone) this.#problems.add('archiver-failed', 'loss', place, parameters)
    else if (copies.every(({ isThumbnail }) => isThumbnail))
      this.#problems.add('archiver-nothing', 'loss', place, parameters)
    if (isDone && isStamped === false) this.#problems.add('archiver-unstamped', 'notice', place, { url: quoted(url) })
    for (const hash of perceptualHashes) {
      const form = perceptualForm(hash)
      if (form === 'whole') continue
      const padded = form === 'short' ? 'yes' : 'no'
      this.#problems.add('archiver-perceptual', 'notice', place, { digits: hash.length, padded })
    }
  }

  #postOf(
    said: ArchivedRow,
    channelId: ChannelId,
    text: string,
    { byteOffset, byteLength, line }: TableRow,
  ): PostRecord {
    return {
      kind: 'post',
      channelId,
      messageId: said.url.slice(0, 1000),
      postKind: 'message',
      time: this.#timeOf(said.time, line),
      text,
      links: [said.url.slice(0, 4000)],
      ...(said.copies.length === 0 ? {} : { media: said.copies.map(mediaOf) }),
      byteOffset,
      byteLength,
      line,
    }
  }

  #timeOf(written: string, line: number): PostTime | undefined {
    if (written === '') return undefined
    const zone = this.#options.timeZone
    const time = parseTime(written.slice(0, 100), { order: 'year-first', ...(zone === undefined ? {} : { zone }) })
    if (time === undefined) this.#problems.add('archiver-time', 'notice', { line }, { value: quoted(written) })
    return time
  }
}

/** A perceptual hash with all its digits, without its leading zeros, or none at all. */
export function perceptualForm(hash: string): 'whole' | 'short' | 'none' {
  if (!/^[0-9a-f]{1,64}$/i.test(hash)) return 'none'
  return hash.length === PERCEPTUAL_DIGITS ? 'whole' : 'short'
}

/** The site that an address is of. */
function channelOf(url: string): ChannelRecord {
  const host =
    /^[a-z][a-z0-9+.-]{0,20}:\/\/(?:[^/?#@]{0,200}@)?([^/?#:]{1,253})/i.exec(url)?.[1].toLowerCase() ?? 'unknown'
  const name = host.replace(/^www\./, '')
  return {
    kind: 'channel',
    id: nameOnlyChannelId('web', name),
    platform: 'web',
    identity: 'name-only',
    name,
    channelKind: 'page',
  }
}

/** A copy beside the table is looked for there; one that has an address is only named. */
function mediaOf({ location, mimeType, hash, isThumbnail }: ArchivedCopy): MediaReference {
  const path = location.split(/[?#]/, 1)[0]
  const fileName = path.split('/').at(-1) ?? path
  const isAddress = /^[a-z][a-z0-9+.-]{0,20}:/i.test(location)
  const sha256 = /^SHA-?256:([0-9a-f]{64})$/i.exec(hash ?? '')?.[1]
  const stated = sha256 === undefined ? undefined : parseSha256(sha256.toLowerCase())
  const type = mediaTypeOf(new Uint8Array(0), fileName)
  return {
    kind: type?.kind ?? (/^(?:html?|wacz|warc|gz)$/.test(extensionOf(fileName)) ? 'document' : 'unknown'),
    ...(isAddress ? {} : { path: location.slice(0, 1000) }),
    fileName: fileName.slice(0, 255),
    ...(mimeType === undefined ? {} : { mimeType: mimeType.slice(0, 100) }),
    status: isAddress ? 'not-included' : 'referenced',
    ...(stated === undefined ? {} : { statedSha256: stated }),
    ...(isThumbnail ? { isThumbnail } : {}),
  }
}
