// Texts taken out of media, read as documents: a post a line of a transcript, one post for all that was read in a picture.

import { type DerivedKind, derivedChannelId, isLegible, type PictureText } from '../model/derived-text.ts'
import { nameOnlyAccountId, type Sha256 } from '../model/ids.ts'
import type { DocumentParagraph, DocumentText } from '../model/reading.ts'
import type { MediaReference, PostRecord, RecordBatch } from '../model/source-record.ts'
import { readAlto } from './alto.ts'
import { readTranscript } from './transcript-file.ts'

export interface DerivedDocument {
  readonly document: DocumentText
  /** Where each paragraph stands in the file. */
  readonly places: readonly Pick<PostRecord, 'byteOffset' | 'byteLength' | 'line'>[]
}

/** Undefined for bytes that are no document of this kind. The same bytes give the same text for ever. */
export function readDerived(bytes: Uint8Array, kind: DerivedKind): DerivedDocument | undefined {
  if (kind === 'transcript') return transcriptDocument(bytes)
  const read = readAlto(bytes)
  if (read === undefined) return undefined
  const text = pictureTextOf(read)
  const paragraphs: DocumentParagraph[] =
    text === '' ? [] : [{ number: 1, id: '1', kind: 'paragraph', start: 0, end: text.length }]
  return { document: { text, paragraphs }, places: paragraphs.map(() => ({ byteOffset: 0, byteLength: bytes.length })) }
}

/** The lines that the program was sure enough of, blocks apart by an empty line: what is compared with posts. */
export function pictureTextOf({ lines }: Pick<PictureText, 'lines'>): string {
  const parts: string[] = []
  let block: number | undefined
  for (const line of lines) {
    if (!isLegible(line)) continue
    if (block !== undefined) parts.push(line.block === block ? '\n' : '\n\n')
    block = line.block
    parts.push(line.text)
  }
  return parts.join('')
}

function transcriptDocument(bytes: Uint8Array): DerivedDocument | undefined {
  const read = readTranscript(bytes)
  if (read === undefined) return undefined
  const parts: string[] = []
  const paragraphs: DocumentParagraph[] = []
  let length = 0
  for (const [i, { id, fromMs, toMs, speaker, text }] of read.segments.entries()) {
    if (i > 0) {
      parts.push('\n')
      length++
    }
    const start = length
    parts.push(text)
    length += text.length
    const cue = { startMs: fromMs, endMs: toMs }
    paragraphs.push({
      number: i + 1,
      id,
      kind: 'cue',
      start,
      end: length,
      cue,
      ...(speaker === undefined ? {} : { speaker }),
    })
  }
  return {
    document: { text: parts.join(''), paragraphs },
    places: read.places.map(({ start, end, line }) => ({ byteOffset: start, byteLength: end - start, line })),
  }
}

/** The medium that a derived document is of. */
export interface MediumOfText {
  readonly sha256: Sha256
  /** As posts name it. */
  readonly reference: MediaReference
}

/**
 * Its channel and posts. Each carries the medium, so that it counts as one source with whoever shows the same; none states a time, as when
 * something was said or written is not when it was posted. Nobody speaks but whom the transcript names.
 */
export function derivedRecords(
  { document, places }: DerivedDocument,
  kind: DerivedKind,
  name: string,
  { sha256, reference }: MediumOfText,
): RecordBatch['records'] {
  const { paragraphs, text } = document
  if (paragraphs.length === 0) return []
  const channelId = derivedChannelId(kind, sha256)
  return [
    {
      kind: 'channel',
      id: channelId,
      platform: 'document',
      identity: 'platform-id',
      name,
      channelKind: 'document',
      isPublic: false,
    },
    ...paragraphs.map((paragraph, i): PostRecord => {
      const { speaker, start, end } = paragraph
      return {
        kind: 'post',
        channelId,
        messageId: addressOf(paragraph),
        postKind: 'message',
        time: undefined,
        ...(speaker === undefined
          ? {}
          : {
              accountId: nameOnlyAccountId('document', channelId, speaker),
              accountName: speaker,
              accountIdentity: 'name-only' as const,
            }),
        text: text.slice(start, end),
        media: [reference],
        ...places[i],
      }
    }),
  ]
}

/** Message id of a paragraph of any document. */
export function addressOf({ id, number }: Pick<DocumentParagraph, 'id' | 'number'>): string {
  return id ?? String(number)
}
