// One post as the reading pane shows it: what its source states, where its bytes lie, and what was found of it. Plain JSON.

import type { Claim, MarkState, MergeRung, MergeTest, Side } from './ladder.ts'
import type { PartyToken, PostKey } from './post-filter.ts'
import type { DiffPart, Excerpt } from './report-view.ts'
import type { ChannelKind, MediaKind, MediaStatus, SourceFormat } from './source-record.ts'

/** A time as its source states it; milliseconds. `instant` of a zoneless one is its wall clock read as UTC. */
export interface StatedTime {
  readonly instant: number
  readonly isZoned: boolean
  /** Minutes east of UTC that the source itself states; null where it states none. */
  readonly offsetMinutes: number | null
}

export interface Party {
  readonly token: PartyToken
  readonly name: string
  readonly isNameHidden: boolean
}

/** A post in one line. */
export interface BriefPost {
  readonly post: PostKey
  readonly channel: Party
  readonly account: Party | null
  readonly time: StatedTime | null
  readonly excerpt: Excerpt
  readonly isService: boolean
  readonly media: readonly MediaKind[]
}

export interface PostMedium {
  readonly kind: MediaKind
  readonly status: MediaStatus
  /** As the names switch lets it be read; null where the source gives none. */
  readonly fileName: string | null
  readonly mimeType: string | null
  readonly sizeBytes: number | null
  readonly durationSeconds: number | null
  /** Number of the exhibit that holds its bytes; null when none does or a source holds it back. */
  readonly exhibit: number | null
  readonly isThumbnail: boolean
}

export interface PostOrigin {
  readonly kind: 'channel' | 'user' | 'hidden' | 'unknown'
  /** Null where the platform does not say. */
  readonly name: string | null
  readonly messageId: string | null
  readonly time: StatedTime | null
  /** The forwarded post where the case holds it. */
  readonly held: BriefPost | null
}

/** What the index alone tells. */
export interface PostReading {
  readonly post: PostKey
  readonly channel: Party & { readonly kind: ChannelKind; readonly platform: string }
  readonly account: Party | null
  readonly messageId: string
  readonly time: StatedTime | null
  readonly editedTime: StatedTime | null
  readonly isService: boolean
  readonly action: string | null
  /** The first part; the rest is asked for in pieces. */
  readonly text: Excerpt
  /** ISO 639-1; null when it was left open. */
  readonly language: string | null
  /** As written, and in the spelling under which posts are found by it; null for what is no link. */
  readonly links: {
    readonly rows: readonly { readonly text: string; readonly url: string | null }[]
    readonly total: number
  }
  readonly hashtags: { readonly rows: readonly string[]; readonly total: number }
  readonly poll: {
    readonly question: string
    readonly answers: readonly { text: string; voters: number | null }[]
  } | null
  readonly forward: PostOrigin | null
  /** Posts of the case that forward this one. */
  readonly forwardedBy: { readonly total: number; readonly channels: number; readonly rows: readonly BriefPost[] }
  /** What it answers. `key` where the source names it; `held` where the case has it. */
  readonly answers: { readonly key: PostKey; readonly held: BriefPost | null } | null
  readonly replies: { readonly total: number; readonly rows: readonly BriefPost[] }
  /** Nearest posts of the same chat in canonical order, oldest first. */
  readonly before: readonly BriefPost[]
  readonly after: readonly BriefPost[]
  readonly media: { readonly rows: readonly PostMedium[]; readonly total: number }
  readonly versions: number
  readonly exhibit: number
  readonly byteOffset: number
  readonly byteLength: number
  readonly line: number | null
  /** Undefined fields of the source's form are not here. */
  readonly format: SourceFormat
}

/** What the analysis tells. */
export interface PostFindings {
  readonly family: {
    readonly id: string
    readonly posts: number
    readonly accounts: number
    readonly channels: number
    readonly first: BriefPost
    readonly isFirst: boolean
    /** Exact Jaccard resemblance to the centre, 0..1; 1 for the centre itself. */
    readonly resemblance: number
    /** Words against the centre; empty when they are the same. */
    readonly parts: readonly DiffPart[]
  } | null
  readonly claims: readonly PostClaim[]
  readonly clusters: readonly { readonly id: string; readonly accounts: number; readonly isAct: boolean }[]
  readonly bursts: readonly {
    readonly id: string
    readonly start: number
    readonly end: number
    readonly posts: number
  }[]
  /** The forward tree that it belongs to, or that it is the origin of. */
  readonly tree: { readonly id: string; readonly posts: number } | null
}

/** A claim that the post takes part in. */
export interface PostClaim {
  readonly id: string
  readonly text: Claim['text']
  /** Null: matched, and counted on neither side until a person decides. */
  readonly counted: {
    readonly side: Side
    readonly codedBy: 'rule' | 'person'
    readonly isDisputed: boolean
    readonly matched: string
    readonly speakers: readonly string[]
    readonly mark: MarkState
    /** Why it is not counted apart; null for one that is counted at every rung. */
    readonly joined: {
      readonly rung: MergeRung
      readonly test: MergeTest
      readonly value: number | null
      readonly into: BriefPost
    } | null
    /** Posts of the side that are joined into it directly. */
    readonly standsFor: number
  } | null
}

/** What a person recorded of the post. */
export interface PostRecordRow {
  /** `device:epoch:seq`. */
  readonly entry: string
  readonly type: 'assertion' | 'paraphrase' | 'withholding' | 'mark-review' | 'repeat'
  readonly role: string
  /** By the device's own clock. */
  readonly claimedTime: number
  readonly claim: string | null
  /** Stance or verdict. */
  readonly answer: string
  readonly reason: string | null
  /** Words in the post's place. */
  readonly text: string | null
  readonly quote: string | null
  readonly isDisputed: boolean
}

/** A version of the post, oldest first. */
export interface VersionRow {
  readonly editedTime: StatedTime | null
  readonly exhibit: number
  readonly byteOffset: number
  readonly byteLength: number
  readonly line: number | null
  readonly text: Excerpt
  /** Words against the version before; empty for the first. */
  readonly parts: readonly DiffPart[]
  readonly isShown: boolean
}

/** The bytes of a post in its original. */
export interface PostBytes {
  readonly exhibit: number
  readonly name: string
  readonly format: SourceFormat
  readonly sha256: string
  readonly sizeBytes: number
  readonly byteOffset: number
  readonly byteLength: number
  readonly line: number | null
  /** The slice asked for, base64: from byte `from` of the post. */
  readonly from: number
  readonly base64: string
  /** SHA-256 of the whole slice of the post; null for one too long to be hashed at once. */
  readonly sliceSha256: string | null
  /** How it came into the case, oldest first. */
  readonly acquisitions: readonly {
    readonly entry: string
    readonly claimedTime: number
    readonly role: string
    readonly source: string | null
    readonly tool: string
    readonly modifiedTime: number | null
    readonly memberOf: string | null
  }[]
}

/** Whether the bytes of an original are those that were acquired. */
export interface BytesChecked {
  readonly isSame: boolean
  readonly sizeBytes: number
  readonly sha256: string
  /** Milliseconds that reading took. */
  readonly elapsed: number
}

/** A medium made ready to be looked at; `ground`: why it is not (messages/cli-media.ts and messages/web-reading.ts). */
export type ShownMedium =
  | {
      readonly kind: 'picture'
      readonly path: string
      readonly width: number
      readonly height: number
      readonly frames: number
    }
  | { readonly kind: 'video' | 'audio'; readonly path: string }
  | { readonly ground: string }
