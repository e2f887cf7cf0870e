// Calls to violence in a case: what rules propose for review, and what people confirmed, in aggregate only. Never by account.

import type { PostIndex } from './finding.ts'
import type { Side } from './ladder.ts'

export type CallStatusCount = 'negated' | 'quoted' | 'reported' | 'condemned' | 'metaphor' | 'question'

/** A family of nearly equal texts that one review covers. */
export interface CallSuggestion {
  /** Its first post, `channel id/message id`. */
  readonly post: string
  readonly postIndex: PostIndex
  /** Whole text of that post. */
  readonly text: string
  readonly kind: 'attack' | 'arm' | 'burn'
  /** Words of the list that matched, as the text has them, normalised. */
  readonly words: readonly string[]
  readonly posts: number
  /** SHA-256 of each normalised text of the family that is proposed. */
  readonly texts: readonly string[]
}

/** Confirmed calls of one channel, cluster or side, and the posts it has at all. */
export interface CallShare {
  readonly posts: number
  readonly ofPosts: number
}

export interface ConfirmedCalls {
  readonly posts: number
  /** Confirmed posts, largest first. `channel`: position in `Engine.channels()`; `name`: as the report calls it. */
  readonly byChannel: readonly (CallShare & { readonly channel: number; readonly name: string })[]
  /** By coordination cluster; empty when nobody of one called, or when clusters were not computed. */
  readonly byCluster: readonly (CallShare & { readonly cluster: string })[]
  readonly bySide: readonly (CallShare & { readonly claim: string; readonly side: Side })[]
  /** Hours with at least one, in order; beginning of the hour, milliseconds. Posts without a time are left out. */
  readonly byHour: readonly { readonly hour: number; readonly posts: number }[]
}

export interface CallsView {
  /** `default`, or the name of the file that was given. */
  readonly list: string
  /** Proposed by rules, reviewed by nobody: never shown as calls. */
  readonly waiting: { readonly texts: number; readonly posts: number }
  /** Reviewed and not confirmed, or disputed: posts. */
  readonly rejected: number
  /** Texts with words of the list that call to nothing, by why. */
  readonly toldApart: Readonly<Record<CallStatusCount, number>>
  /** Families to review, the largest first; at most as many as asked for. */
  readonly suggestions: readonly CallSuggestion[]
  readonly confirmed: ConfirmedCalls
}
