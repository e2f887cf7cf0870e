// Footage as the gallery, the exhibit's page, the comparison, the report and the command `media` show it: plain values, bounded.

import type { ExhibitFindingRow } from './exhibit-findings.ts'
import type { MediaMatch } from './media-family.ts'
import type { MediaMetadata, MediaQuestion, ProvenanceReading } from './media-metadata.ts'
import type { PostKey } from './post-filter.ts'

/** What was looked at and what not: a figure about footage without it says more than is known. */
export interface FootageCoverage {
  readonly pictures: number
  readonly picturesRead: number
  readonly videos: number
  readonly videosRead: number
  readonly recordings: number
  /** Media that posts name and the case does not hold. */
  readonly notHeld: number
  /** Held back by their sources. */
  readonly heldBack: number
  /** Why others were not read, or not whole: `MediaGround` and how many. */
  readonly grounds: readonly { readonly ground: string; readonly count: number }[]
  readonly tools: readonly string[]
  /** Programs that were looked for on the PATH and not found ("ffmpeg"). */
  readonly missingTools: readonly string[]
  /** Members of collections that were compared with. */
  readonly compared: number
}

/** One exhibit in the gallery. */
export interface FootageItem {
  readonly exhibit: number
  readonly kind: 'picture' | 'video' | 'audio'
  readonly format: string
  /** As it was given, hidden unless names are shown. */
  readonly name: string
  readonly width: number | null
  readonly height: number | null
  readonly seconds: number | null
  /** Why it was not looked at, or where `isPartial` why not all of it. */
  readonly ground: string | null
  /** It was looked at as far as it can be decoded, and compared by that. */
  readonly isPartial: boolean
  /** Posts that carry these bytes, and those that carry anything of its family. */
  readonly posts: number
  readonly familyPosts: number
  /** Exhibits of its family, itself included. */
  readonly family: number
  /** Number of the family's centre; null when it resembles nothing. */
  readonly centre: number | null
  /** First post of the family, milliseconds; null when no dated post carries it. */
  readonly firstSeen: number | null
  readonly questions: number
  readonly findings: number
  /** Matches in collections of older footage. */
  readonly seenBefore: number
  readonly hasText: boolean
  readonly hasTranscript: boolean
}

/** One post that carries a medium of the family: the footage's history. */
export interface FootageSighting {
  readonly post: PostKey
  readonly exhibit: number
  readonly time: number | null
  readonly isZoned: boolean
  readonly channel: string
  readonly account: string | null
  /** First 300 characters. */
  readonly caption: string
  readonly isForward: boolean
}

export interface FootageRelative {
  readonly exhibit: number
  readonly name: string
  readonly kind: 'picture' | 'video' | 'audio'
  /** Seen from this exhibit; where `via` is there, from that one. */
  readonly match: MediaMatch
  /** The centre of the family, where this exhibit and the relative resemble it and the two were not joined by a test of their own. */
  readonly via?: number
  readonly posts: number
}

export interface CollectionMatch {
  readonly collection: string
  /** As named in the collection. */
  readonly name: string
  /** ISO 8601 as stated, and what states it; null when nothing does. */
  readonly stated: string | null
  /** Everything in the collection was held before this day, as the person who added it said; null when not stated. */
  readonly heldBefore: string | null
  readonly match: MediaMatch
}

export interface ExhibitPage {
  readonly item: FootageItem
  readonly sha256: string
  /** At most 200, oldest first; `sightingCount` counts all. */
  readonly sightings: readonly FootageSighting[]
  readonly sightingCount: number
  readonly relatives: readonly FootageRelative[]
  readonly relativeCount: number
  readonly collections: readonly CollectionMatch[]
  /** Rows that are personal are left out unless names are shown; `hiddenRows` counts them. */
  readonly metadata: MediaMetadata | null
  readonly hiddenRows: number
  readonly provenance: ProvenanceReading | null
  readonly questions: readonly MediaQuestion[]
  readonly findings: readonly ExhibitFindingRow[]
  /** Claims that posts with it take a side on. */
  readonly claims: readonly {
    readonly claim: string
    readonly text: string
    readonly support: number
    readonly deny: number
  }[]
  /** Lines read in the picture by a program, as posts of a derived document; and transcripts. */
  readonly texts: readonly DerivedText[]
  readonly readBy: readonly string[]
}

/** Text taken out of a medium, by a program or a person: a document of the case with an exhibit number of its own. */
export interface DerivedText {
  readonly kind: 'ocr' | 'transcript'
  readonly exhibit: number
  /** Number of the medium that it was read in, where that is another one that shows the same; boxes are scaled to this one. */
  readonly readIn?: number
  /** Program and version, or the role of the person. */
  readonly by: string
  /** ISO 639-1. */
  readonly language: string | null
  readonly lines: readonly DerivedLine[]
  readonly lineCount: number
}

export interface DerivedLine {
  readonly post: PostKey | null
  readonly text: string
  /** Seconds, of a transcript. */
  readonly from: number | null
  readonly to: number | null
  /** `x,y,width,height` in pixels of the upright picture, of text in pictures. */
  readonly box: string | null
  /** 0..1, of text in pictures. */
  readonly confidence: number | null
}

/** What the gallery can be narrowed to. */
export const FOOTAGE_TRAITS = [
  /** It matches older footage of a collection. */
  'seen-before',
  'questions',
  /** Its metadata state a place. */
  'place',
  'findings',
  /** Text was read in the picture. */
  'text',
  'transcript',
  /** It carries Content Credentials, whatever a verifier says of them. */
  'credentials',
  /** It resembles other media of the case. */
  'copies',
  /** It could not be compared with others. */
  'unread',
  /** No post that the case holds carries it. */
  'no-post',
] as const

export type FootageTrait = (typeof FOOTAGE_TRAITS)[number]

/** How many media each condition would leave, the others of the query in force. */
export interface GalleryCounts {
  /** Media that the query selects, and families among them (media that resemble nothing count as one each). */
  readonly media: number
  readonly families: number
  readonly kinds: Readonly<Record<FootageItem['kind'], number>>
  readonly traits: readonly { readonly trait: FootageTrait; readonly count: number }[]
  /** Most first, at most 100. */
  readonly grounds: readonly { readonly ground: string; readonly count: number }[]
  readonly collections: readonly { readonly collection: string; readonly count: number }[]
}

/** How footage came up over time: posts in equal steps, of those whose instant is known. */
export interface FootageHistory {
  /** Milliseconds; null where no instant is known. */
  readonly start: number | null
  readonly end: number | null
  /** Posts that are no forwards, in each step. */
  readonly own: readonly number[]
  readonly forwards: readonly number[]
  /** Posts whose instant is not known. */
  readonly untimed: number
  readonly chats: number
  readonly forwardPosts: number
}

/** A grey picture as the page draws it: small, and made without decoding anything. */
export interface GreyThumbnail {
  readonly width: number
  readonly height: number
  /** One byte a pixel, row by row. */
  readonly base64: string
}
