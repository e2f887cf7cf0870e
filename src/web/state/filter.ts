// The post filter in the address: every view reads the same names, so that a number in one leads to the posts in another.

import { computed } from '@preact/signals'
import type { PostFilter } from '../../model/post-filter.ts'
import { listed, type Params, params, SHARED, unlisted } from './location.ts'

const TEXTS = [
  'query',
  'novelty',
  'family',
  'tree',
  'burst',
  'cluster',
  'link',
  'hashtag',
  'claim',
  'side',
  'rung',
] as const
const LISTS = ['channels', 'accounts', 'languages', 'platforms', 'kinds', 'media', 'posts'] as const
const NUMBERS = ['from', 'to', 'exhibit', 'medium'] as const
const TRUTHS = ['isUndated', 'isForward', 'isMediaHeld', 'isChanged', 'isSameBytes'] as const

/** What cannot be typed is no word: control characters and halves of characters of an address that somebody made. */
function printable(text: string): string {
  return text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, ' ')
}

export function filterOf(values: Params): PostFilter {
  const filter: Record<string, unknown> = {}
  for (const name of TEXTS) if (values[name] !== undefined) filter[name] = printable(values[name])
  for (const name of LISTS) if (values[name] !== undefined) filter[name] = unlisted(values[name])
  for (const name of NUMBERS) {
    const number = Number(values[name])
    if (values[name] !== undefined && Number.isFinite(number)) filter[name] = number
  }
  for (const name of TRUTHS) if (values[name] !== undefined) filter[name] = values[name] === 'true'
  return filter as PostFilter
}

/** The values of an address that stand for a filter. */
export function paramsOf(filter: PostFilter): Params {
  const values: Record<string, string> = {}
  for (const [name, value] of Object.entries(filter)) {
    if (value === undefined) continue
    const text = Array.isArray(value) ? listed(value) : String(value)
    if (text !== undefined) values[name] = text
  }
  return values
}

/** What the open view is narrowed to. */
export const filter = computed(() => filterOf(params.value))

/** The part of it that every view shares: time, channels, languages. */
export const sharedFilter = computed(() =>
  filterOf(
    Object.fromEntries(Object.entries(params.value).filter(([name]) => (SHARED as readonly string[]).includes(name))),
  ),
)
