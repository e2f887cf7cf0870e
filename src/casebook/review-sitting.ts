// Sittings: queues whose order stands still while a person works through them, whatever is decided meanwhile. They live as long as the open case.

import type { PostColumns } from '../corpus/engine.ts'
import { identifyLanguage } from '../language/identify.ts'
import type { TextFamilies } from '../model/analysis.ts'
import type { CallSuggestion } from '../model/calls-view.ts'
import { CaseError } from '../model/case-error.ts'
import type { PostIndex } from '../model/finding.ts'
import type { PostFilter } from '../model/post-filter.ts'
import type { WaitingCall, WaitingSuggestion } from '../model/review-view.ts'
import type { Suggestion } from '../model/suggestion.ts'
import type { Labels } from '../show/labels.ts'
import { base64url } from '../system/base64url.ts'
import { isAgainst } from '../weigh/suggest-score.ts'
import type { Casebook } from './casebook.ts'
import { channelTokens } from './channel-tokens.ts'
import { postsBeside, reviewedPost } from './reviewed-posts.ts'
import { suggestions } from './suggest.ts'
import { wordMarks } from './word-marks.ts'

export type Proposed = 'support' | 'deny' | 'other'

export interface SittingOptions {
  /** Id of one claim; all when absent. */
  readonly claim?: string
  /** What rules propose: a side, or neither. */
  readonly proposed?: Proposed
  /** What every view is narrowed to; held against the first post of an entry. */
  readonly shared: Pick<PostFilter, 'from' | 'to' | 'channels' | 'languages'>
  /** Codes without seeing what others coded: only this role's answers take an entry off. */
  readonly apart?: string
}

/** Entries of each claim at most in one sitting. */
export const MOST_OF_CLAIM = 500

/** The queue of suggestions of a sitting. Throws CaseError `usage` for an unknown claim. */
export function waitingSuggestions(
  casebook: Casebook,
  families: TextFamilies,
  { claim, proposed, shared, apart }: SittingOptions,
): Suggestion[] {
  const found = suggestions(casebook, {
    families,
    limit: MOST_OF_CLAIM,
    ...(claim === undefined ? {} : { claim }),
    ...(apart === undefined ? {} : { role: apart }),
  })
  const sided = proposed === undefined ? found : found.filter(({ stance }) => proposedAs(stance) === proposed)
  return within(casebook, sided, shared)
}

function proposedAs(stance: string): Proposed {
  return stance === 'support' || stance === 'deny' ? stance : 'other'
}

/** Entries whose first post is within what views are narrowed to. */
export function within<Entry extends { readonly postIndex: PostIndex; readonly text: string }>(
  casebook: Casebook,
  entries: readonly Entry[],
  { from, to, channels, languages }: SittingOptions['shared'],
): Entry[] {
  const columns = casebook.index().columns()
  const positions = channels === undefined ? undefined : channelTokens(casebook).positions(channels)
  return entries.filter(({ postIndex, text }) => {
    const time = columns.time[postIndex]
    if (from !== undefined && !(time >= from)) return false
    if (to !== undefined && !(time < to)) return false
    if (positions !== undefined && !positions.has(columns.channel[postIndex])) return false
    return languages === undefined || languages.includes(identifyLanguage(text).language ?? 'und')
  })
}

/** Entries as the page shows them. */
export function shownSuggestions(
  casebook: Casebook,
  entries: readonly Suggestion[],
  labels: Labels,
): WaitingSuggestion[] {
  const details = casebook.index().posts(entries.map(({ postIndex }) => postIndex))
  return entries.map((entry, i) => {
    const { claim, stance, reasons, evidentiality, of, speakers, posts, texts } = entry
    const shown = reviewedPost(casebook, details[i], labels)
    const words = reasons.flatMap(({ parameters: { term, words: shared } }) => [`${term ?? ''}`, `${shared ?? ''}`])
    return {
      ...shown,
      claim,
      stance,
      reasons: reasons.map(reason => ({ ...reason, isAgainst: isAgainst(reason) })),
      evidentiality,
      of: of ?? null,
      speakers,
      posts,
      texts: texts.length,
      marks: wordMarks(shown.text, words),
      ...postsBeside(casebook, details[i]),
    }
  })
}

export function shownCalls(casebook: Casebook, entries: readonly CallSuggestion[], labels: Labels): WaitingCall[] {
  const details = casebook.index().posts(entries.map(({ postIndex }) => postIndex))
  return entries.map(({ kind, words, posts, texts }, i) => {
    const shown = reviewedPost(casebook, details[i], labels)
    return {
      ...shown,
      kind,
      words,
      posts,
      texts: texts.length,
      marks: wordMarks(shown.text, words),
      ...postsBeside(casebook, details[i]),
    }
  })
}

/** Sittings kept of one case; the oldest goes when there are more, and a page that asks for it begins anew. */
const MOST_SITTINGS = 12

/** What a sitting is about, with its entries. */
export interface SittingEntries {
  readonly suggestions: Suggestion
  readonly calls: CallSuggestion
}

export interface Sitting<Kind extends keyof SittingEntries> {
  readonly id: string
  readonly kind: Kind
  readonly entries: readonly SittingEntries[Kind][]
  readonly isApart: boolean
  /** The columns of the index whose positions the entries hold. */
  readonly columns: PostColumns
}

const SITTINGS = new WeakMap<Casebook, Map<string, Sitting<keyof SittingEntries>>>()

/** Remembers a queue in its order. */
export function beginSitting<Kind extends keyof SittingEntries>(
  casebook: Casebook,
  kind: Kind,
  entries: readonly SittingEntries[Kind][],
  isApart: boolean,
): Sitting<Kind> {
  const kept = SITTINGS.get(casebook) ?? new Map<string, Sitting<keyof SittingEntries>>()
  SITTINGS.set(casebook, kept)
  const id = base64url(casebook.system.randomBytes(12))
  const sitting: Sitting<Kind> = { id, kind, entries, isApart, columns: casebook.index().columns() }
  kept.set(id, sitting)
  for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - MOST_SITTINGS))) kept.delete(oldest)
  return sitting
}

/** Throws CaseError `usage` (`no-such-sitting`) for one that is not there any more, or whose posts were read anew since. */
export function sittingOf<Kind extends keyof SittingEntries>(
  casebook: Casebook,
  kind: Kind,
  id: string,
): Sitting<Kind> {
  const sitting = SITTINGS.get(casebook)?.get(id)
  if (sitting?.kind !== kind || sitting.columns !== casebook.index().columns())
    throw new CaseError('usage', 'no-such-sitting')
  return sitting as unknown as Sitting<Kind>
}
