// The conditions of a filter one by one, each with what takes it away from the address.

import type { PostFilter } from '../../model/post-filter.ts'
import { listed } from '../state/location.ts'

export type Changes = Readonly<Record<string, string | undefined>>

export interface Condition {
  readonly field: keyof PostFilter
  /** As in the filter; one of a list. */
  readonly value: string
  readonly without: Changes
}

const LISTS = ['channels', 'accounts', 'languages', 'platforms', 'kinds', 'media'] as const
const SINGLE = [
  'query',
  'from',
  'to',
  'isUndated',
  'isForward',
  'isMediaHeld',
  'isChanged',
  'novelty',
  'family',
  'tree',
  'burst',
  'cluster',
  'link',
  'hashtag',
  'claim',
  'exhibit',
  'medium',
] as const

/** In the order in which they are shown. `side` and `rung` belong to the claim, `isSameBytes` to the medium; chosen posts are one condition. */
export function conditionsIn(filter: PostFilter): readonly Condition[] {
  const conditions: Condition[] = []
  for (const field of SINGLE) {
    const value = filter[field]
    if (value === undefined) continue
    const without: Changes =
      field === 'claim'
        ? { claim: undefined, side: undefined, rung: undefined }
        : field === 'medium'
          ? { medium: undefined, isSameBytes: undefined }
          : { [field]: undefined }
    conditions.push({ field, value: String(value), without })
  }
  for (const field of LISTS) {
    const values: readonly string[] = filter[field] ?? []
    for (const value of values)
      conditions.push({ field, value, without: { [field]: listed(values.filter(other => other !== value)) } })
  }
  if (filter.posts !== undefined)
    conditions.push({ field: 'posts', value: String(filter.posts.length), without: { posts: undefined } })
  return conditions
}

/** A list with a value that was not in it, or without one that was; undefined for an empty one. */
export function toggled(values: readonly string[] = [], value: string): string | undefined {
  return listed(values.includes(value) ? values.filter(other => other !== value) : [...values, value])
}

/** True when a search has a word that must occur. */
export function hasWantedWord(query: string): boolean {
  return query.split(/\s+/).some(part => !/^[-−–]\S/.test(part) && /[\p{L}\p{N}]/u.test(part))
}
