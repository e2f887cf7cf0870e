// The media of a message: files beside the export, files it says it left out, thumbnails.

import type { MediaKind, MediaReference } from '../model/source-record.ts'
import { MESSAGE } from './telegram-json-keys.ts'
import type { MessageScan } from './telegram-json-scan.ts'

const KINDS: ReadonlyMap<string | undefined, MediaKind> = new Map([
  ['sticker', 'sticker'],
  ['video_message', 'round-video'],
  ['voice_message', 'voice'],
  ['animation', 'animation'],
  ['video_file', 'video'],
  ['audio_file', 'audio'],
])

/** What Telegram Desktop writes in place of a path, after the file's name and a space where it has one. */
const LEFT_OUT = /^(?:([\s\S]*) )?\((?:File|Photo) (?:not included|exceeds maximum size|unavailable)[^()]{0,100}\)$/

/** Media in the order photo, file, card, thumbnail; undefined when there is none. */
export function mediaOfMessage(scan: MessageScan): readonly MediaReference[] | undefined {
  const media: MediaReference[] = []
  const photo = scan.string(MESSAGE.photo)
  if (photo !== undefined) media.push(reference('photo', photo, { sizeBytes: scan.number(MESSAGE.photo_file_size) }))
  const file = scan.string(MESSAGE.file)
  if (file !== undefined) {
    const mimeType = scan.recurring(MESSAGE.mime_type)
    const kind = KINDS.get(scan.recurring(MESSAGE.media_type)) ?? 'document'
    media.push(
      reference(kind, file, {
        fileName: scan.string(MESSAGE.file_name),
        mimeType,
        sizeBytes: scan.number(MESSAGE.file_size),
        durationSeconds: scan.number(MESSAGE.duration_seconds),
      }),
    )
  }
  const card = scan.string(MESSAGE.contact_vcard)
  if (card !== undefined) media.push(reference('document', card, { mimeType: 'text/vcard' }))
  const thumbnail = scan.string(MESSAGE.thumbnail)
  if (thumbnail !== undefined) {
    media.push(
      reference('photo', thumbnail, { sizeBytes: scan.number(MESSAGE.thumbnail_file_size), isThumbnail: true }),
    )
  }
  return media.length === 0 ? undefined : media
}

interface MediaFacts {
  readonly fileName?: string | undefined
  readonly mimeType?: string | undefined
  readonly sizeBytes?: number | undefined
  readonly durationSeconds?: number | undefined
  readonly isThumbnail?: boolean
}

function reference(kind: MediaKind, written: string, facts: MediaFacts): MediaReference {
  const leftOut = written.endsWith(')') && written.length < 4096 ? LEFT_OUT.exec(written) : null
  return {
    kind,
    path: leftOut ? undefined : written,
    fileName: facts.fileName ?? leftOut?.[1],
    mimeType: facts.mimeType,
    sizeBytes: facts.sizeBytes,
    durationSeconds: facts.durationSeconds,
    status: leftOut ? 'not-included' : 'referenced',
    isThumbnail: facts.isThumbnail,
  }
}
