// The corpus behind one interface: the embedded engine (node:sqlite) is the first, others must pass the same acceptance suite.

import type { TextArena } from '../algorithms/text-arena.ts'
import type { PostIndex, TextIndex } from '../model/finding.ts'
import type { AccountId, ChannelId, IdentityGrade, Sha256 } from '../model/ids.ts'
import type { Problem } from '../model/problem.ts'
import type { ChannelKind, ForwardOrigin, MediaReference, Poll, RecordBatch } from '../model/source-record.ts'
import type { PostTime } from '../model/time.ts'

export interface ChannelEntry {
  readonly id: ChannelId
  readonly platform: string
  readonly identity: IdentityGrade
  readonly name: string
  readonly channelKind: ChannelKind
  readonly isPublic: boolean
}

export interface AccountEntry {
  readonly id: AccountId
  readonly identity: IdentityGrade
  /** The name of its latest post. */
  readonly name: string
  /** True when the account is a broadcast channel posting in its own name. */
  readonly isChannel: boolean
}

/** One element a post, in canonical order (time, channel id, message id; posts without a time last). Current versions only. */
export interface PostColumns {
  readonly count: number
  /** Milliseconds; wall clock read as UTC where no zone is known; NaN without a time. */
  readonly time: Float64Array
  /** 1 where the instant is known, 0 where the zone is not (or the time is missing). */
  readonly zoned: Uint8Array
  /** Position in `channels()`. */
  readonly channel: Int32Array
  /** Position in `accounts()`; -1 for none. */
  readonly account: Int32Array
  /** Position in `texts()`; -1 for posts without comparable text (service posts, empty texts). */
  readonly text: Int32Array
  /** Position in `forwardOrigins()`; -1 when not a forward. */
  readonly forward: Int32Array
  /** Versions held, 1 or more. */
  readonly versions: Uint16Array
}

/** What posts act on besides texts: one element a (post, object), in canonical order of posts. */
export interface ObjectColumns {
  readonly names: readonly string[]
  readonly post: Int32Array
  readonly object: Int32Array
}

export type ObjectKind = 'link' | 'hashtag' | 'media' | 'reply' | 'declared'

export interface ForwardOriginEntry {
  readonly origin: ForwardOrigin
  /** The origin post in this corpus, where its channel and message id are stated and held; -1 otherwise. */
  readonly post: PostIndex
}

/** Everything known of one post; read on demand. */
export interface PostDetail {
  readonly index: PostIndex
  readonly channel: ChannelEntry
  readonly account: AccountEntry | undefined
  readonly messageId: string
  readonly postKind: 'message' | 'service'
  readonly time: PostTime | undefined
  readonly editedTime: PostTime | undefined
  readonly text: string
  readonly links: readonly string[]
  readonly hashtags: readonly string[]
  readonly forward: ForwardOrigin | undefined
  readonly replyTo: { readonly channelId?: ChannelId; readonly messageId: string } | undefined
  readonly media: readonly MediaReference[]
  readonly poll: Poll | undefined
  readonly action: string | undefined
  /** Where its bytes lie. */
  readonly original: Sha256
  readonly byteOffset: number
  readonly byteLength: number
  readonly line: number | undefined
  /** Number of versions held, 1 or more. */
  readonly versions: number
}

export interface SearchHit {
  readonly text: TextIndex
  /** First post with this text. */
  readonly post: PostIndex
  /** Number of posts with this text. */
  readonly posts: number
  /** Larger is better; comparable within one answer only. */
  readonly score: number
}

export interface CorpusCounts {
  readonly posts: number
  readonly versions: number
  readonly accounts: number
  readonly channels: number
  readonly forwards: number
  readonly mediaReferenced: number
  readonly mediaHeld: number
  readonly distinctTexts: number
}

/** A chat of which one export lacks messages that another holds, within the range that the first one covers. */
export interface AbsentPosts {
  readonly channel: ChannelId
  /** The export that lacks them. */
  readonly original: Sha256
  readonly messageIds: readonly string[]
}

export interface Engine {
  /** Adds what a reader yielded from one original. Adding the same again changes nothing. */
  add(original: Sha256, batch: RecordBatch): void
  /** Makes added records visible in canonical order; must be called before reading. Cost n log n. */
  seal(): void
  counts(): CorpusCounts
  channels(): readonly ChannelEntry[]
  accounts(): readonly AccountEntry[]
  forwardOrigins(): readonly ForwardOriginEntry[]
  columns(): PostColumns
  objects(kind: ObjectKind): ObjectColumns
  /** Normalised distinct texts, in order of their first post. */
  texts(): TextArena
  /** Ranked full-text search; all words of the query must occur. Folds case, ё/е, Kazakh letters; stems Russian. */
  search(query: string, limit: number): readonly SearchHit[]
  /** The text equal to a normalised one; undefined when no current post has it. */
  textEqualTo(normalised: string): TextIndex | undefined
  /** All texts that hold all words of the query, unranked, ascending. */
  matching(query: string): Int32Array
  /** Details in the order asked for. */
  posts(indexes: Iterable<PostIndex>): PostDetail[]
  /** Positions of posts named `channel id/message id`; -1 for those not held. */
  postsByKey(keys: readonly string[]): Int32Array
  /** All versions of one post, oldest first. */
  versions(index: PostIndex): PostDetail[]
  absent(): readonly AbsentPosts[]
  /** What the readers reported, by place in their sources, and chats of one name whose exports contradict each other. */
  problems(): readonly Problem[]
  /** Number of posts that each original holds, versions apart. */
  postsByOriginal(): ReadonlyMap<Sha256, number>
  close(): void
}
