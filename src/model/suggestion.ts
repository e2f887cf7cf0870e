// What rules propose for a person to decide: which posts may take a side on a claim, and why. Never a decision.

import type { Stance } from './casework.ts'
import type { PostIndex, TextIndex } from './finding.ts'
import type { Evidentiality } from './reading.ts'

/**
 * Why a text is proposed, and what speaks against counting it. For it: `term`, `example`, `family`, `decided`, `words`. Against it: all others.
 * The parameters are named in src/messages/suggest-match.ts.
 */
export type SuggestionRule =
  | 'term'
  | 'example'
  | 'family'
  | 'decided'
  | 'words'
  | 'negated'
  | 'negation-near'
  | 'denied'
  | 'doubted'
  | 'question'
  | 'condition'
  | 'both-sides'
  | 'other-number'
  | 'other-place'
  | 'other-actor'
  | 'opposite'
  | 'roles-swapped'
  | 'before'
  | 'scattered'
  | 'other-form'
  | 'short'

export interface SuggestionReason {
  readonly rule: SuggestionRule
  readonly parameters: Readonly<Record<string, string | number>>
}

/** One distinct text of the corpus that may take a side on a claim. */
export interface TextSuggestion {
  readonly text: TextIndex
  readonly stance: Stance
  /** 0..1; orders the queue, says nothing of how likely the text is so. */
  readonly score: number
  readonly reasons: readonly SuggestionReason[]
  /** `counted`: rules count it as an assertion; `waiting`: it counts nowhere until a person decides. */
  readonly state: 'counted' | 'waiting'
}

/** A family of nearly equal texts that one decision covers. */
export interface Suggestion extends Omit<TextSuggestion, 'text'> {
  /** Id of the claim. */
  readonly claim: string
  /** Its first post, `channel id/message id`. */
  readonly post: string
  readonly postIndex: PostIndex
  /** Whole text of that post. */
  readonly text: string
  /** Posts of the family that one decision would cover. */
  readonly posts: number
  /** SHA-256 of each normalised text of the family that is proposed alike, the best first. */
  readonly texts: readonly string[]
  /** What the words of the first post propose. */
  readonly evidentiality: Evidentiality
  /** Hearsay of whom. */
  readonly of?: string
  /** Nearest to the statement first; empty: whoever posted. */
  readonly speakers: readonly string[]
}
