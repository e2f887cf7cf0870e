// One post in full, read from its row.

import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { Sha256 } from '../../model/ids.ts'
import type { ForwardOrigin } from '../../model/source-record.ts'
import { type PostTime, zoned, zoneless } from '../../model/time.ts'
import type { AccountEntry, ChannelEntry, PostDetail } from '../engine.ts'
import type { StoredDetail } from './ingest.ts'

interface DetailRow {
  message: string
  kind: number
  time: number | null
  zoned: number
  offset_minutes: number | null
  edited: number | null
  edited_zoned: number | null
  raw: string
  detail: string | null
  sha256: string
  byte_offset: number
  byte_length: number
  line: number | null
}

export interface PostPlace {
  readonly index: number
  readonly version: number
  readonly channel: ChannelEntry
  readonly account: AccountEntry | undefined
  readonly forward: ForwardOrigin | undefined
  readonly versions: number
}

export class PostDetails {
  readonly #select: StatementSync

  constructor(database: DatabaseSync) {
    this.#select = database.prepare(`
      select message, kind, time, zoned, offset_minutes, edited, edited_zoned, raw, detail, sha256, byte_offset, byte_length, line
      from version join original on original.id = original where version.id = ?`)
  }

  /** Reads the version that stands at this place. */
  read(place: PostPlace): PostDetail {
    const row = this.#select.get(place.version) as unknown as DetailRow
    const detail = (row.detail === null ? {} : JSON.parse(row.detail)) as StoredDetail
    return {
      index: place.index,
      channel: place.channel,
      account: place.account,
      messageId: row.message,
      postKind: row.kind === 1 ? 'service' : 'message',
      time: timeOf(row.time, row.zoned, row.offset_minutes),
      editedTime: timeOf(row.edited, row.edited_zoned ?? 0, null),
      text: rawText(row.raw),
      links: detail.links ?? [],
      hashtags: detail.hashtags ?? [],
      forward: place.forward === undefined ? undefined : { ...place.forward, time: detail.forwardTime },
      replyTo: detail.replyTo,
      media: detail.media ?? [],
      poll: detail.poll,
      action: detail.action,
      original: row.sha256 as Sha256,
      byteOffset: row.byte_offset,
      byteLength: row.byte_length,
      line: row.line ?? undefined,
      versions: place.versions,
    }
  }
}

/** SQLite holds UTF-8 only, so texts with lone surrogates, and those that begin with a NUL, lie there as JSON behind a NUL. */
function rawText(raw: string): string {
  return raw.startsWith('\u0000') ? (JSON.parse(raw.slice(1)) as string) : raw
}

function timeOf(time: number | null, isZoned: number, offsetMinutes: number | null): PostTime | undefined {
  if (time === null) return undefined
  return isZoned === 1 ? zoned(time, offsetMinutes ?? undefined) : zoneless(time)
}
