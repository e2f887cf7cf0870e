// Routes of the posts: a page of a selection, what narrows it further, where one post stands in it, all of it as a table to keep.

import type { PartyToken, PostKey } from '../model/post-filter.ts'
import { POST_COLUMNS, POST_ORDERS } from '../model/post-table.ts'
import type { TimelineStep } from '../model/report-view.ts'
import type { MediaKind } from '../model/source-record.ts'
import { postFilter } from './check-filter.ts'
import { list, maybe, object, oneOf, postKey, text, truth, whole } from './checks.ts'
import { route } from './route.ts'

export interface PostRow {
  readonly post: PostKey
  /** Milliseconds; null without a time. */
  readonly time: number | null
  /** False where the zone is not known: `time` is then a wall clock. */
  readonly isZoned: boolean
  readonly channel: string
  readonly channelToken: PartyToken
  /** Null where the source names none. */
  readonly account: string | null
  readonly accountToken: PartyToken | null
  /** Part of the text; `marks` are starts and ends of words that the query asks for. */
  readonly text: string
  readonly isCutBefore: boolean
  readonly isCutAfter: boolean
  readonly marks: readonly (readonly [number, number])[]
  /** What happened, as the source calls it; null for messages. */
  readonly service: string | null
  /** Null for posts that are no forwards; the origin is null where the platform does not say. */
  readonly forward: { readonly origin: string | null } | null
  readonly media: readonly { readonly kind: MediaKind; readonly isHeld: boolean; readonly count: number }[]
  readonly versions: number
  /** Number of the exhibit that its bytes lie in; null for none that is numbered. */
  readonly exhibit: number | null
  /** Null: in no family of copies, or families are not known yet (`PostPage.hasFamilies`). */
  readonly family: { readonly id: string; readonly posts: number } | null
}

export interface PostPage {
  readonly rows: readonly PostRow[]
  readonly total: number
  /** Posts of them without a time. */
  readonly undated: number
  /** Posts of the whole case. */
  readonly whole: number
  readonly hasFamilies: boolean
  /** Texts that were ranked, where that was asked for; the rest of the posts follows by time. */
  readonly ranked: { readonly texts: number; readonly isAll: boolean } | null
}

export interface FacetValue<Value extends string = string> {
  readonly value: Value
  readonly posts: number
}

export interface ChannelFacet {
  readonly value: PartyToken
  readonly name: string
  readonly posts: number
}

/** A condition of the filter that names something of the case, said in its words. */
export interface ConditionLabel {
  readonly field: 'channels' | 'accounts' | 'family' | 'tree' | 'burst' | 'cluster' | 'claim' | 'exhibit' | 'medium'
  /** As in the filter. */
  readonly value: string
  /** Null when the case holds nothing of this name (any more). */
  readonly label: string | null
  /** Posts of the family or burst, accounts of the cluster. */
  readonly count: number | null
  /** Of a burst: begin and end, milliseconds. */
  readonly from: number | null
  readonly to: number | null
}

export interface PostFacets {
  /** Posts that the filter holds for. */
  readonly total: number
  readonly channels: { readonly rows: readonly ChannelFacet[]; readonly total: number }
  readonly platforms: readonly FacetValue[]
  /** Null while languages are being counted. */
  readonly languages: readonly FacetValue[] | null
  /** Texts whose language was counted, of all; null when all are. */
  readonly counting: { readonly done: number; readonly total: number } | null
  readonly kinds: readonly FacetValue<'message' | 'service'>[]
  readonly forwards: readonly FacetValue<'true' | 'false'>[]
  readonly media: readonly FacetValue<MediaKind>[]
  readonly withMedia: number
  readonly novelty: readonly FacetValue<'first' | 'repeat'>[]
  readonly changed: number
  readonly undated: number
  readonly time: {
    readonly step: TimelineStep
    readonly bins: readonly {
      readonly start: number
      readonly firstSeen: number
      readonly repeated: number
      readonly withoutText: number
    }[]
    /** Posts later than the last column: there are more columns than can be shown. */
    readonly beyond: number
  }
  readonly labels: readonly ConditionLabel[]
}

const order = oneOf(POST_ORDERS)

export const postsRoutes = {
  /** A page of the posts that a filter holds for; at most 200. */
  'posts.list': route<PostPage>()(
    'read',
    'index',
    object({ filter: postFilter, order, offset: whole(0, 1e9), limit: whole(0, 200) }),
  ),
  /**
   * How many posts each value would give with the other conditions kept, and when they were posted: the time is counted without the
   * filter's own range unless `isZoomed`. `channelName`: only channels whose name holds it.
   */
  'posts.facets': route<PostFacets>()(
    'read',
    'index',
    object({ filter: postFilter, isZoomed: maybe(truth), channelName: maybe(text(200)) }),
  ),
  /** Where a post stands in a selection, from 0; -1 when it is not in it. */
  'posts.find': route<{ readonly at: number }>()('read', 'index', object({ filter: postFilter, order, post: postKey })),
  /** A table of all posts of a selection as CSV (RFC 4180), with whole texts; `path` is good until the case is locked. */
  'posts.csv': route<{ readonly path: string; readonly rows: number }>()(
    'read',
    'index',
    object({ filter: postFilter, order, columns: list(oneOf(POST_COLUMNS), POST_COLUMNS.length) }),
  ),
} as const
