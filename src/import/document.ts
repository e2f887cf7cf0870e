// Reader of documents: each paragraph becomes a post in a channel of the document's own, so that search, families, quotation and claims work on it.

import { type ChannelId, nameOnlyAccountId } from '../model/ids.ts'
import type { DocumentParagraph, DocumentText } from '../model/reading.ts'
import type { ChannelRecord, PostRecord, Reader, SourceRecord } from '../model/source-record.ts'
import { type PostTime, zoneless } from '../model/time.ts'
import { sha256 } from '../system/hashing.ts'
import { documentKindOf, looksLikeText } from './document-kind.ts'
import { DOCUMENT_READER_VERSION, MOST_DOCUMENT_BYTES, type ReadDocument, readDocument } from './document-read.ts'
import { baseName } from './intake-names.ts'
import { ProblemLog } from './problem-log.ts'
import { extensionOf } from './recognise.ts'
import { isExportName } from './whatsapp-title.ts'

const PARAGRAPHS_A_BATCH = 1000

/** Texts that come with programs, archives and bags and are nobody's statement; by name without its extension. */
const FURNITURE =
  /^(?:read[ _-]?me|licen[cs]e|copying|change(?:s|log)|notice|authors|contributors|robots|humans|bagit|bag-info|fetch|requirements|(?:tag)?manifest-.*)$/i

/** Id of the channel of a document: `document:` and the first 24 digits of its hash. */
export function documentChannelId(hash: string): ChannelId {
  return `document:${hash.slice(0, 24)}` as ChannelId
}

export const documentReader: Reader = {
  format: 'document',
  version: DOCUMENT_READER_VERSION,

  recognises(head, name) {
    const kind = documentKindOf(head, name)
    if (kind === undefined || kind === 'docx' || kind === 'pdf') return kind !== undefined
    const base = baseName(name)
    const stem = base.slice(0, -1 - extensionOf(name).length)
    // A chat export that its reader did not take is damaged, not a document; pages saved by a browser bring their frames along.
    if (FURNITURE.test(stem) || isExportName(name) || /(?:^|[/!])[^/!]*_files\//.test(name)) return false
    return looksLikeText(head) && !(kind === 'html' && isTelegramPage(head))
  },

  async *read(source) {
    const problems = new ProblemLog(source.name)
    if (source.sizeBytes > MOST_DOCUMENT_BYTES) {
      const megabytes = Math.ceil(source.sizeBytes / 2 ** 20)
      problems.add('document-too-large', 'loss', {}, { megabytes, limit: MOST_DOCUMENT_BYTES / 2 ** 20 })
      yield { records: [], problems: problems.finish(), bytesRead: source.sizeBytes }
      return
    }
    const bytes = new Uint8Array(source.sizeBytes)
    const content = bytes.subarray(0, source.readAt(bytes, 0))
    const read = await readDocument(content, source.name)
    const channel = channelOf(documentChannelId(sha256(content)), baseName(source.name))
    const { paragraphs } = read.document
    const place = placeFinder(read, content.length)
    let records: SourceRecord[] = paragraphs.length === 0 ? [] : [channel]
    for (const paragraph of paragraphs) {
      records.push(postOf(paragraph, read.document, channel.id, place))
      if (records.length < PARAGRAPHS_A_BATCH) continue
      yield { records, problems: [], bytesRead: place(paragraph).byteOffset }
      records = []
    }
    yield { records, problems: read.problems, bytesRead: source.sizeBytes }
  },
}

function channelOf(id: ChannelId, name: string): ChannelRecord {
  return {
    kind: 'channel',
    id,
    platform: 'document',
    identity: 'platform-id',
    name,
    channelKind: 'document',
    isPublic: false,
  }
}

function postOf(
  paragraph: DocumentParagraph,
  { text }: DocumentText,
  channelId: ChannelId,
  place: (paragraph: DocumentParagraph) => Place,
): PostRecord {
  const { speaker } = paragraph
  return {
    kind: 'post',
    channelId,
    messageId: String(paragraph.number),
    postKind: 'message',
    time: timeOf(paragraph),
    ...(speaker === undefined
      ? {}
      : {
          accountId: nameOnlyAccountId('document', channelId, speaker),
          accountName: speaker,
          accountIdentity: 'name-only' as const,
        }),
    text: text.slice(paragraph.start, paragraph.end),
    ...place(paragraph),
  }
}

/** Only what the paragraph itself states, and never with a zone: a document takes no part in windows of time. */
function timeOf({ time }: DocumentParagraph): PostTime | undefined {
  return time === undefined ? undefined : zoneless(Date.parse(`${time}Z`))
}

type Place = Pick<PostRecord, 'byteOffset' | 'byteLength' | 'line'>

/** Where paragraphs stand in the file; called in their order. Of files whose text is made (Word, PDF) it is the whole file. */
function placeFinder({ document, encoding }: ReadDocument, sizeBytes: number): (paragraph: DocumentParagraph) => Place {
  if (encoding === undefined) return () => ({ byteOffset: 0, byteLength: sizeBytes })
  const { text } = document
  let units = 0
  let bytes = encoding.markBytes
  let line = 1
  const move = (to: number) => {
    const passed = text.slice(units, to)
    bytes += byteLength(passed, encoding.encoding)
    for (let i = 0; i < passed.length; i++) {
      const unit = passed.charCodeAt(i)
      if (unit === 10 || (unit === 13 && text.charCodeAt(units + i + 1) !== 10)) line++
    }
    units = to
  }
  let last: { number: number; place: Place } | undefined
  return ({ number, start, end }) => {
    if (last?.number === number) return last.place
    move(start)
    const from = { byteOffset: bytes, line }
    move(end)
    last = { number, place: { ...from, byteLength: bytes - from.byteOffset } }
    return last.place
  }
}

function byteLength(text: string, encoding: string): number {
  if (encoding === 'utf-8') return Buffer.byteLength(text, 'utf8')
  return encoding.startsWith('utf-16') ? text.length * 2 : text.length
}

/** Pages of Telegram Desktop that are no chat: lists of a whole account and its front page. */
function isTelegramPage(head: Uint8Array): boolean {
  return Buffer.from(head.buffer, head.byteOffset, head.byteLength).includes('class="page_wrap')
}
