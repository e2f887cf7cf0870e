// What the casebook in the browser shows of actors and ties: plain JSON, bounded, nobody named who is not to be.

import type { ActorKind } from './casework.ts'
import type { PartyToken, PostKey } from './post-filter.ts'
import type { TieKind } from './reading.ts'

export interface ActorRow {
  /** Id in the case's list: may hold a name, and stands in no address. */
  readonly actor: string
  /** Stands for it in addresses. */
  readonly token: string
  readonly label: string
  readonly kind: ActorKind
  readonly isPublic: boolean
  /** All spellings; null for somebody who is not named on this screen. */
  readonly names: readonly string[] | null
  readonly accounts: readonly { readonly token: PartyToken; readonly label: string }[]
  /** Entry and role of the record that holds. */
  readonly entry: string
  readonly role: string
  readonly ties: number
}

/** One person's record that somebody says, or denies, a relation. */
export interface TieStatementRow {
  readonly entry: string
  readonly stance: 'assert' | 'deny'
  readonly basis: 'alleged' | 'documented'
  /** Nearest to the statement first; empty: whoever posted, or the document alone. */
  readonly speakers: readonly string[]
  readonly role: string
  readonly post: PostKey | null
  readonly quote: string | null
  readonly exhibit: number | null
  readonly since: string | null
  readonly until: string | null
  readonly reason: string | null
}

/** All statements on one relation of two actors. */
export interface TieRow {
  /** Positions in `ActorsPage.actors`. */
  readonly from: number
  readonly to: number
  readonly kind: TieKind
  /** What the statements give: a document says it, somebody alleges it, or it is denied and nobody says it. */
  readonly basis: 'documented' | 'alleged' | 'denied'
  /** Roles differ on a statement of it and nobody has settled that. */
  readonly isDisputed: boolean
  readonly statements: readonly TieStatementRow[]
}

export interface ActorsPage {
  /** By label. */
  readonly actors: readonly ActorRow[]
  readonly actorsTotal: number
  /** By the labels of their actors. */
  readonly ties: readonly TieRow[]
  readonly tiesTotal: number
  /** Statements on posts and exhibits that a source holds back. */
  readonly heldBack: number
}

/** Two entries of the list that may be one. */
export interface ActorPairRow {
  readonly actors: readonly [string, string]
  readonly names: readonly [string, string]
  readonly because: readonly string[]
}

/** A spelling met in the case that may be a listed actor's. */
export interface SpellingRow {
  readonly spelling: string
  readonly actor: string
  /** The listed name it resembles. */
  readonly name: string
  readonly because: readonly string[]
  readonly mentions: number
  /** The first few. */
  readonly posts: readonly PostKey[]
}

/** Spellings that may be one name, of nobody in the list. */
export interface UnlistedRow {
  readonly spellings: readonly string[]
  readonly mentions: number
  readonly posts: readonly PostKey[]
}

export interface ActorVariants {
  /** Names are hidden on this screen: nothing is listed, the numbers tell how much waits. */
  readonly isHidden: boolean
  readonly pairs: readonly ActorPairRow[]
  readonly spellings: readonly SpellingRow[]
  readonly unlisted: readonly UnlistedRow[]
  readonly waiting: { readonly pairs: number; readonly spellings: number; readonly unlisted: number }
  /** Distinct texts that were looked through, of how many. */
  readonly textsRead: number
  readonly textsTotal: number
}
