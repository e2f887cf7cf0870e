// What a reader yields: channels and posts as a source states them, before anything is merged or judged.

import type { AccountId, ChannelId, IdentityGrade, Sha256 } from './ids.ts'
import type { Problem } from './problem.ts'
import type { PostTime } from './time.ts'

/** `document`: no chat but a text, whose paragraphs are its posts. */
export type ChannelKind = 'broadcast' | 'group' | 'private' | 'page' | 'document' | 'unknown'

export interface ChannelRecord {
  readonly kind: 'channel'
  readonly id: ChannelId
  readonly platform: string
  readonly identity: IdentityGrade
  readonly name: string
  readonly channelKind: ChannelKind
  /** True when anybody could join or read it (its title may be shown); false or undefined: treat as private. */
  readonly isPublic?: boolean
}

/** Lineage as the platform states it. `unknown`: marked as a forward, origin not given. `hidden`: a user who hides their id. */
export interface ForwardOrigin {
  readonly kind: 'channel' | 'user' | 'hidden' | 'unknown'
  readonly id?: AccountId
  readonly name?: string
  /** Message id in the origin channel, where the source states it. */
  readonly messageId?: string
  readonly time?: PostTime
}

export type MediaKind =
  | 'photo'
  | 'video'
  | 'voice'
  | 'audio'
  | 'sticker'
  | 'animation'
  | 'document'
  | 'round-video'
  | 'unknown'

/** `held`: the file lies beside the export. `not-included`: the export says it left it out. `missing`: named but not found. */
export type MediaStatus = 'held' | 'not-included' | 'missing' | 'referenced'

export interface MediaReference {
  readonly kind: MediaKind
  /** Path relative to the export's folder, `/` between parts, as written; undefined when not included. Readers set `referenced` here, intake decides held or missing. */
  readonly path?: string
  readonly fileName?: string
  readonly mimeType?: string
  readonly sizeBytes?: number
  readonly durationSeconds?: number
  readonly status: MediaStatus
  /** The original that holds its bytes, once intake found it. */
  readonly sha256?: Sha256
  /** What the source says the SHA-256 of its bytes is: a claim. */
  readonly statedSha256?: Sha256
  /** True for thumbnails; they are not counted as media. */
  readonly isThumbnail?: boolean
}

export interface Poll {
  readonly question: string
  readonly answers: readonly { readonly text: string; readonly voters?: number }[]
}

export interface PostRecord {
  readonly kind: 'post'
  readonly channelId: ChannelId
  /** Raw token of the message id inside its channel; unique there. */
  readonly messageId: string
  /** `service`: joined, pinned, title changed and the like; kept, never compared. */
  readonly postKind: 'message' | 'service'
  readonly time: PostTime | undefined
  readonly editedTime?: PostTime
  readonly accountId?: AccountId
  readonly accountName?: string
  readonly accountIdentity?: IdentityGrade
  /** Plain text, entities flattened; '' when there is none. Lone surrogates are kept. */
  readonly text: string
  /** Targets of links: visible ones and those behind text, in order, without duplicates. */
  readonly links?: readonly string[]
  readonly hashtags?: readonly string[]
  readonly forward?: ForwardOrigin
  readonly replyTo?: { readonly channelId?: ChannelId; readonly messageId: string }
  readonly media?: readonly MediaReference[]
  readonly viaBot?: string
  readonly signature?: string
  readonly topicId?: string
  readonly reactions?: readonly { readonly emoji: string; readonly count: number }[]
  readonly poll?: Poll
  readonly contact?: { readonly name: string; readonly phone?: string }
  readonly location?: { readonly latitude: number; readonly longitude: number; readonly name?: string }
  /** For service posts: the platform's action word. */
  readonly action?: string
  /** An object named by the source itself (tables of shares: CooRTweet's object_id). */
  readonly objectId?: string
  /** Where the record stands in its original: bytes for JSON and HTML, line for text and tables. */
  readonly byteOffset: number
  readonly byteLength: number
  /** Line from 1, where the format has lines. */
  readonly line?: number
}

export type SourceRecord = ChannelRecord | PostRecord

/** A few hundred to a few thousand records at a time; `bytesRead` counts from the start of the source, for progress. */
export interface RecordBatch {
  readonly records: readonly SourceRecord[]
  readonly problems: readonly Problem[]
  readonly bytesRead: number
}

/**
 * Formats that a reader exists for. `table` covers CSV, TSV, JSON and JSONL; `document` txt, md, html, docx, pdf, srt and vtt. `media`: a file that is kept but holds no posts;
 * `archive`: the container that others came out of; `companion`: it holds no posts but speaks of other files (proofs, signatures, lists of an archive).
 */
export type SourceFormat =
  | 'telegram-json'
  | 'telegram-html'
  | 'whatsapp'
  | 'table'
  | 'document'
  | 'followthemoney'
  | 'auto-archiver'
  | 'media'
  | 'archive'
  | 'companion'
  | 'unknown'

/** Random access to the bytes of one original; reading is synchronous. */
export interface ByteSource {
  /** Name as the person gave it; members of archives as `outer.zip!inner/result.json`. */
  readonly name: string
  readonly sizeBytes: number
  /** Fills `target` from `position`, returns the bytes read; fewer only at the end of the source. */
  readAt(target: Uint8Array, position: number): number
}

/** Everything a person may state about a source; recorded with its acquisition. */
export interface ReadOptions {
  readonly timeZone?: string
  /** Column map for tables: glossary field -> column name. */
  readonly columnMap?: Readonly<Record<string, string>>
  /** Platform name for tables when the columns do not tell. */
  readonly platform?: string
  /** Order of day and month when a WhatsApp export leaves it open. */
  readonly dateOrder?: 'day-first' | 'month-first' | 'year-first'
  /** Title of the chat where the file does not hold it (WhatsApp: taken from the file name). */
  readonly chatName?: string
}

/** One reader a source format; readers keep no state between calls. */
export interface Reader {
  readonly format: SourceFormat
  /** Version of the reader's interpretation; recorded with the import. */
  readonly version: number
  /** True when the first bytes (up to 64 KiB) and the name look like this format. */
  recognises(head: Uint8Array, name: string): boolean
  /** Yields batches in the order of the file. Never throws for bad content: that is a Problem. */
  read(source: ByteSource, options: ReadOptions): AsyncGenerator<RecordBatch>
}
