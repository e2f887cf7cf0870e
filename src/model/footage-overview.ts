// The footage of a case at a glance, bounded: for the command `media` and the report.

import type { ExhibitFindingRow } from './exhibit-findings.ts'
import type { PostIndex } from './finding.ts'
import type { CollectionMatch, FootageCoverage } from './footage-view.ts'
import type { MediaMatch } from './media-family.ts'
import type { MediaQuestion } from './media-metadata.ts'

/** Media that show the same; the exhibit is the one seen first. */
export interface FootageFamilyRow {
  readonly exhibit: number
  /** The others, in order of first sight; matches seen from each to the exhibit. */
  readonly members: readonly { readonly exhibit: number; readonly match: MediaMatch; readonly posts: number }[]
  /** With the exhibit itself. */
  readonly memberCount: number
  /** Posts that carry any of it. */
  readonly posts: number
  /** The first of them, in canonical order. */
  readonly history: readonly PostIndex[]
  /** First dated post, milliseconds. */
  readonly firstSeen: number | null
}

export interface FootageQuestionRow {
  readonly exhibit: number
  /** Exhibit seen first of its family; itself where it resembles nothing. */
  readonly family: number
  readonly question: MediaQuestion
}

/** Each list is cut; the count beside it counts all. */
export interface FootageOverview {
  readonly coverage: FootageCoverage
  /** Most posts first. */
  readonly families: readonly FootageFamilyRow[]
  readonly familyCount: number
  /** The closest member of a collection for each exhibit that resembles one. */
  readonly seenBefore: readonly { readonly exhibit: number; readonly match: CollectionMatch }[]
  readonly seenBeforeCount: number
  /** By kind, then by family. */
  readonly questions: readonly FootageQuestionRow[]
  readonly questionCount: number
  /** Not looked at; `isPartial`: as far as it can be decoded. */
  readonly unread: readonly { readonly exhibit: number; readonly ground: string; readonly isPartial: boolean }[]
  readonly unreadCount: number
  readonly findings: readonly ExhibitFindingRow[]
  readonly findingCount: number
}
