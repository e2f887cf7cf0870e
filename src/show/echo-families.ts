// Families of copies as a list that is narrowed and put in order, however many there are.

import type { PostColumns } from '../corpus/engine.ts'
import type { CopyFamily } from '../model/analysis.ts'
import type { PostIndex, TextIndex } from '../model/finding.ts'

export type FamilyOrder = 'posts' | 'channels' | 'accounts' | 'speed' | 'first'

export interface FamilyQuery {
  readonly order: FamilyOrder
  /** Families with fewer posts, channels are left out. */
  readonly leastPosts?: number
  readonly leastChannels?: number
  /** Milliseconds to half of the posts at most; families without a time to half are left out. */
  readonly mostToHalf?: number
  /** `equal`: one text; `near`: several that are nearly equal. */
  readonly kind?: 'equal' | 'near'
  readonly hasForwards?: boolean
  /** Families with one of these texts. */
  readonly texts?: ReadonlySet<TextIndex>
  /** Families with a post that this holds for. */
  readonly within?: (post: PostIndex) => boolean
}

/** `timeToHalf` of every family, NaN where it is undefined; reads each post at most twice and copies none. */
export function timesToHalf({ time, zoned }: PostColumns, families: readonly CopyFamily[]): Float64Array {
  return Float64Array.from(families, ({ posts }) => {
    let known = 0
    let first = -1
    for (const post of posts) {
      if (zoned[post] === 0) continue
      if (known === 0) first = post
      known++
    }
    if (known < 2) return Number.NaN
    let left = Math.ceil(known / 2)
    for (const post of posts) if (zoned[post] === 1 && --left === 0) return time[post] - time[first]
    return Number.NaN
  })
}

/** Positions of the families that a query holds for, in its order. Cost: one pass over their posts, n log n over the families. */
export function selectFamilies(families: readonly CopyFamily[], halves: Float64Array, query: FamilyQuery): Int32Array {
  const selected: number[] = []
  for (let at = 0; at < families.length; at++) if (holds(families[at], halves[at], query)) selected.push(at)
  const compare = comparison(families, halves, query.order)
  return Int32Array.from(selected.sort((a, b) => compare(a, b) || a - b))
}

function holds(family: CopyFamily, half: number, query: FamilyQuery): boolean {
  const { leastPosts = 0, leastChannels = 0, mostToHalf, kind, hasForwards, texts, within } = query
  if (family.posts.length < leastPosts || family.channels < leastChannels) return false
  if (mostToHalf !== undefined && !(half <= mostToHalf)) return false
  if (kind !== undefined && family.texts.length > 1 !== (kind === 'near')) return false
  if (hasForwards !== undefined && family.forwards > 0 !== hasForwards) return false
  if (texts !== undefined && !family.texts.some(text => texts.has(text))) return false
  return within === undefined || family.posts.some(within)
}

/** What cannot be compared comes last. */
function comparison(families: readonly CopyFamily[], halves: Float64Array, order: FamilyOrder) {
  const size = (a: number, b: number) =>
    families[b].posts.length - families[a].posts.length || families[a].firstPost - families[b].firstPost
  switch (order) {
    case 'posts':
      return size
    case 'channels':
      return (a: number, b: number) => families[b].channels - families[a].channels || size(a, b)
    case 'accounts':
      return (a: number, b: number) => families[b].accounts - families[a].accounts || size(a, b)
    case 'speed':
      return (a: number, b: number) => ascending(halves[a], halves[b]) || size(a, b)
    case 'first':
      return (a: number, b: number) => families[a].firstPost - families[b].firstPost
  }
}

function ascending(a: number, b: number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b))
  return a - b
}
