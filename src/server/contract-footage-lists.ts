// Routes of lists that footage is held against: collections of older footage, lists of hashes, trust lists of certificates.

import type { CollectionMatch } from '../model/footage-view.ts'
import type { MediaMatch } from '../model/media-family.ts'
import { maybe, nothing, object, path, text, truth, whole } from './checks.ts'
import { route } from './route.ts'

export interface CollectionRow {
  readonly name: string
  /** `media`: read from files. `hashes`: a list of perceptual hashes that others made. */
  readonly kind: 'media' | 'hashes'
  readonly members: number
  /** ISO date; null when nobody said. */
  readonly heldBefore: string | null
  readonly reason: string | null
  readonly role: string
  /** Milliseconds by the clock of the device. */
  readonly claimedTime: number
  /** Media of the case that resemble something in it. */
  readonly matches: number
}

export interface TrustListRow {
  readonly name: string
  readonly certificates: number
  /** At most 50: whose, and the last day (ISO date) where it can be told. */
  readonly holders: readonly { readonly subject: string; readonly until: string | null }[]
  readonly reason: string | null
  readonly role: string
  readonly claimedTime: number
}

export interface FootageLists {
  readonly collections: readonly CollectionRow[]
  readonly trustLists: readonly TrustListRow[]
  /** Members of all collections, and media of the case that were looked at. */
  readonly compared: number
  readonly lookedAt: number
}

export interface MemberRow {
  /** As it is called in the collection, hidden unless names are shown. */
  readonly name: string
  readonly sizeBytes: number | null
  readonly sha256: string | null
  readonly stated: { readonly iso: string; readonly field: string } | null
  readonly kind: 'picture' | 'video' | 'hash' | 'bytes'
  /** The first 50 media of the case that resemble it, or another member of that name, each seen from the exhibit. */
  readonly matches: readonly { readonly exhibit: number; readonly match: MediaMatch }[]
  readonly matchCount: number
}

export interface MemberPage {
  readonly total: number
  readonly rows: readonly MemberRow[]
}

/** What reading a collection gave, as the result of its job. */
export interface CollectionRead {
  readonly name: string
  /** A list of this name was in force before: taking the new one away would not bring it back. */
  readonly isReplaced: boolean
  readonly members: number
  /** Files that are no footage. */
  readonly others: number
  readonly problems: number
}

/** What a file that is not in the case resembles, as the result of its job. Nothing of the file is kept. */
export interface FileMatches {
  readonly sha256: string
  readonly kind: 'picture' | 'video' | 'audio'
  /** Why it was compared by its bytes alone, or where `isPartial` as far as it could be decoded; null for the whole of it. */
  readonly ground: string | null
  readonly isPartial: boolean
  /** Closest first, at most 200 each; seen from the file. */
  readonly exhibits: readonly { readonly exhibit: number; readonly match: MediaMatch; readonly posts: number }[]
  readonly collections: readonly CollectionMatch[]
  /** Media of the case, and members of collections, that it was compared with. */
  readonly lookedAt: number
  readonly compared: number
}

const name = text(80, 1)
const reason = maybe(text(4000))

export const footageListRoutes = {
  /** Collections and trust lists by name, and how much of the case was compared with them. */
  'footage.lists': route<FootageLists>()('read', 'index', nothing),
  /** What is in a collection, those that the case resembles first. */
  'footage.members': route<MemberPage>()(
    'read',
    'index',
    object({ name, offset: whole(0, 1e8), limit: whole(1, 100) }),
  ),
  /** Starts a job that reads a folder of footage, or a list of hashes, of this machine; its result is `CollectionRead`. Of a folder no media are kept. */
  'footage.collect': route<{ readonly job: number }>()(
    'job',
    'index',
    object({ path, name, isHashes: truth, heldBefore: maybe(text(10, 1)), reason }),
  ),
  /** Starts a job that compares a file of this machine with the case and its collections; its result is `FileMatches`. */
  'footage.match': route<{ readonly job: number }>()('job', 'index', object({ path })),
  /** Not compared with any more; `again` takes that back. */
  'footage.uncollect': route<Record<string, never>>()('act', 'index', object({ name, again: maybe(truth) })),
  /** Keeps the certificates of a PEM file of this machine under a name. */
  'footage.trust': route<Record<string, never>>()('act', 'index', object({ path, name, reason })),
  /** Not checked against any more; `again` takes that back. */
  'footage.untrust': route<Record<string, never>>()('act', 'index', object({ name, again: maybe(truth) })),
} as const
