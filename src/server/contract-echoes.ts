// Routes of what was said again and again: families of copies, forward trees, shared links, bursts.

import type { PostKey } from '../model/post-filter.ts'
import type { DiffPart, Excerpt } from '../model/report-view.ts'
import { narrowedFields } from './check-narrowed.ts'
import { id, maybe, object, oneOf, text, truth, whole } from './checks.ts'
import { route } from './route.ts'

/** A post as lists cite it. */
export interface CitedPost {
  readonly post: PostKey
  readonly channel: string
  /** Milliseconds; null without a time. */
  readonly time: number | null
  /** False where the zone is not known: `time` is then a wall clock. */
  readonly isZoned: boolean
  readonly isForward: boolean
  readonly excerpt: Excerpt
}

export interface FamilyRow {
  readonly id: string
  readonly first: CitedPost
  readonly posts: number
  readonly accounts: number
  readonly channels: number
  readonly forwards: number
  /** Distinct texts. */
  readonly variants: number
  readonly lastTime: number | null
  /** Milliseconds from the first to the middle post, of those whose zone is known. */
  readonly toHalf: number | null
  /** Posts in equal steps from the first to the last time; empty without a range. */
  readonly spread: readonly number[]
}

export interface FamilyList {
  readonly rows: readonly FamilyRow[]
  /** That the query holds for, and of the whole case. */
  readonly total: number
  readonly whole: number
}

export interface BurstRow {
  readonly id: string
  /** Undefined for the whole corpus. */
  readonly family?: { readonly id: string; readonly excerpt: Excerpt }
  readonly start: number
  readonly end: number
  readonly posts: number
  readonly accounts: number
  readonly expected: number
  readonly q: number
}

export interface FamilyPage extends FamilyRow {
  /** The finding's sentence, in the language of the request. */
  readonly sentence: string
  readonly spreadByChannel: {
    readonly start: number | null
    readonly end: number | null
    readonly steps: readonly number[]
    readonly untimed: number
    readonly totalChannels: number
    readonly channels: readonly {
      /** Pseudonym as in `PostFilter.channels`. */
      readonly token: string
      readonly name: string
      readonly posts: number
      readonly forwards: number
      readonly first: CitedPost
      readonly steps: readonly number[]
      readonly untimed: number
    }[]
  }
  readonly bursts: readonly BurstRow[]
  readonly claims: readonly {
    readonly id: string
    readonly text: string
    readonly support: number
    readonly deny: number
  }[]
  readonly clusters: readonly {
    readonly id: string
    readonly members: number
    /** Members that posted the family, and their posts of it. */
    readonly accounts: number
    readonly posts: number
  }[]
  /** Longer texts that hold one of the family in full, and shorter ones that one of the family holds. */
  readonly within: Contained
  readonly holds: Contained
  readonly trees: readonly { readonly id: string; readonly origin: string | null; readonly posts: number }[]
  readonly totalTrees: number
}

export interface Contained {
  readonly total: number
  readonly rows: readonly {
    readonly first: CitedPost
    /** Share of the longer text, 0..1. */
    readonly share: number
    readonly family: string | null
  }[]
}

export interface VariantRow {
  /** From 1, in the order of the family; the text seen first is 1. */
  readonly number: number
  readonly first: CitedPost
  readonly posts: number
  /** Exact Jaccard resemblance to the text seen first, 0..1. */
  readonly resemblance: number
}

export interface VariantPage {
  readonly variant: VariantRow
  readonly total: number
  /** Against the text seen first. */
  readonly parts: readonly DiffPart[]
  /** The rest of long texts is not compared. */
  readonly isCut: boolean
}

export interface TreeRow {
  readonly id: string
  /** As the platform states it; null where it does not say. */
  readonly origin: string | null
  readonly kind: 'channel' | 'user' | 'hidden' | 'unknown'
  /** The forwarded post where the case holds it, else null. */
  readonly originPost: CitedPost | null
  readonly first: CitedPost
  readonly posts: number
  readonly channels: number
  readonly lastTime: number | null
}

export interface TreePage extends TreeRow {
  readonly families: readonly { readonly id: string; readonly posts: number }[]
  readonly branches: readonly {
    readonly token: string
    readonly name: string
    readonly posts: number
    readonly rows: readonly CitedPost[]
  }[]
  readonly totalBranches: number
  readonly start: number | null
  readonly end: number | null
}

export interface LinkRow {
  readonly url: string
  readonly posts: number
  readonly accounts: number
  readonly channels: number
  readonly firstTime: number | null
  readonly lastTime: number | null
}

/** A page of a long list. */
export interface Page<Row> {
  readonly rows: readonly Row[]
  readonly total: number
  readonly whole: number
}

const page = { offset: whole(0, 1e8), limit: whole(1, 100) }

export const echoesRoutes = {
  /** Families with at least one post within time and channels, in an order. */
  'echoes.families': route<FamilyList>()(
    'read',
    'index',
    object({
      order: oneOf(['posts', 'channels', 'accounts', 'speed', 'first']),
      query: maybe(text(1000)),
      leastPosts: maybe(whole(0, 1e9)),
      leastChannels: maybe(whole(0, 1e9)),
      mostToHalf: maybe(whole(0, 1e15)),
      kind: maybe(oneOf(['equal', 'near'])),
      hasForwards: maybe(truth),
      ...narrowedFields,
      ...page,
    }),
  ),
  /** One family of equal or nearly equal texts: first seen, spread, what it touches. */
  'echoes.family': route<FamilyPage>()('read', 'index', object({ family: id })),
  /** The different texts of a family, a page at a time. */
  'echoes.variants': route<Page<VariantRow>>()('read', 'index', object({ family: id, ...page })),
  /** One variant, word by word against the centre of its family. */
  'echoes.variant': route<VariantPage>()('read', 'index', object({ family: id, number: whole(1, 1e9) })),
  /** Forward trees: those of channels by size, those of people by name, so that no person is ranked. */
  'echoes.trees': route<Page<TreeRow>>()(
    'read',
    'index',
    object({ kind: oneOf(['channel', 'user', 'hidden', 'unknown']), ...narrowedFields, ...page }),
  ),
  /** One origin as the platform states it, and the posts that forward it. */
  'echoes.tree': route<TreePage>()('read', 'index', object({ tree: id })),
  /** Links in several posts, those in most posts first. */
  'echoes.links': route<Page<LinkRow>>()(
    'read',
    'index',
    object({ query: maybe(text(1000)), order: oneOf(['posts', 'channels', 'first']), ...narrowedFields, ...page }),
  ),
  /** Bursts in order of time. */
  'echoes.bursts': route<Page<BurstRow>>()('read', 'index', object({ ...narrowedFields, ...page })),
} as const
