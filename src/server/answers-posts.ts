// Answers about posts: pages of a selection, its facets, places in it, and its table.

import { tableLines } from '../casebook/table-lines.ts'
import { postsMessages } from '../messages/web-posts.ts'
import { CaseError } from '../model/case-error.ts'
import { MEDIA_KINDS } from '../model/media-kinds.ts'
import type { PostFilter } from '../model/post-filter.ts'
import type { PostColumn, PostOrder } from '../model/post-table.ts'
import { facetCounts, timeBins } from '../show/post-facets.ts'
import { newestFirst, type OrderedPosts, oldestFirst, rankedFirst } from '../show/post-order.ts'
import { LANGUAGE_CODES, type Selection } from '../show/post-selection.ts'
import type { Answers } from './answering.ts'
import type { ChannelFacet, FacetValue, PostFacets, postsRoutes } from './contract-posts.ts'
import type { Desk } from './desk.ts'
import { offerPieces } from './offers.ts'
import { csvCells } from './post-cells.ts'
import { conditionLabels } from './post-labels.ts'
import { postRows } from './post-rows.ts'
import {
  channelTokensOf,
  foundOf,
  foundSoFar,
  generationOf,
  isGeneration,
  languagesOf,
  platformsOf,
  postFacts,
  selectedPosts,
} from './posts-selected.ts'
import type { Asked } from './route.ts'

/** Texts that a search ranks. */
const RANKED_AT_MOST = 5000
const CHANNELS_SHOWN = 300
const ROWS_A_PIECE = 500

export const postsAnswers: Answers<typeof postsRoutes> = {
  'posts.list': async (desk, { filter, order, offset, limit }, { showNames }) => {
    const selection = await selectedPosts(desk, filter)
    const ordered = inOrder(desk, filter, selection, order)
    const end = Math.min(ordered.total, offset + Math.min(200, limit))
    const posts: number[] = []
    for (let place = offset; place < end; place++) posts.push(ordered.at(place))
    return {
      rows: postRows(desk, posts, { query: filter.query, showNames }),
      total: ordered.total,
      undated: ordered.total - selection.dated,
      whole: desk.casebook().index().columns().count,
      hasFamilies: foundSoFar(desk).detected !== undefined,
      ranked: order === 'ranked' && filter.query !== undefined ? rankedOf(desk, filter.query) : null,
    }
  },
  'posts.facets': (desk, { filter, isZoomed, channelName }, asked) =>
    facetsOf(desk, filter, isZoomed === true, channelName ?? '', asked),
  'posts.find': async (desk, { filter, order, post }) => {
    const ordered = inOrder(desk, filter, await selectedPosts(desk, filter), order)
    const [position] = desk.casebook().index().postsByKey([post])
    return { at: position < 0 ? -1 : ordered.find(position) }
  },
  'posts.csv': async (desk, { filter, order, columns }, asked) => {
    await foundOf(desk)
    const ordered = inOrder(desk, filter, await selectedPosts(desk, filter), order)
    const header = columns.map(column => postsMessages[`column.${column}`][asked.language]())
    const generation = generationOf(desk)
    const pieces = () => tableLines(header, csvRows(desk, ordered, columns, asked, generation))
    return { path: desk.offer(offerPieces('posts.csv', 'text/csv; charset=utf-8', pieces)), rows: ordered.total }
  },
}

function inOrder(desk: Desk, { query }: PostFilter, selection: Selection, order: PostOrder): OrderedPosts {
  if (order === 'newest') return newestFirst(selection)
  if (order === 'oldest' || query === undefined) return oldestFirst(selection)
  const kept = desk.ofIndex('posts.ranked', () => new WeakMap<Selection, OrderedPosts>())
  const known = kept.get(selection)
  if (known !== undefined) return known
  const index = desk.casebook().index()
  const ordered = rankedFirst(selection, index.columns(), rankedTexts(desk, query))
  kept.set(selection, ordered)
  return ordered
}

/** Ranked texts of the search asked for last. */
function rankedTexts(desk: Desk, query: string) {
  const last = desk.ofIndex('posts.hits', () => ({
    query: undefined as string | undefined,
    hits: [] as ReturnType<ReturnType<ReturnType<Desk['casebook']>['index']>['search']>,
  }))
  if (last.query !== query) {
    last.hits = desk.casebook().index().search(query, RANKED_AT_MOST)
    last.query = query
  }
  return last.hits
}

function rankedOf(desk: Desk, query: string): { texts: number; isAll: boolean } {
  const texts = rankedTexts(desk, query).length
  return { texts, isAll: texts < RANKED_AT_MOST }
}

function* csvRows(
  desk: Desk,
  ordered: OrderedPosts,
  columns: readonly PostColumn[],
  asked: Asked,
  generation: object,
): Generator<readonly (string | number | undefined)[]> {
  for (let from = 0; from < ordered.total; from += ROWS_A_PIECE) {
    // Positions mean other posts once something was added or erased.
    if (!isGeneration(desk, generation)) throw new CaseError('usage', 'no-such-offer')
    const places = Array.from({ length: Math.min(ROWS_A_PIECE, ordered.total - from) }, (_, i) => from + i)
    const posts = places.map(place => ordered.at(place))
    const rows = postRows(desk, posts, { showNames: asked.showNames, length: Number.MAX_SAFE_INTEGER })
    for (const row of rows) yield csvCells(row, columns, asked.language)
  }
}

async function facetsOf(
  desk: Desk,
  filter: PostFilter,
  isZoomed: boolean,
  channelName: string,
  asked: Asked,
): Promise<PostFacets> {
  await foundOf(desk)
  const selection = await selectedPosts(desk, filter)
  const counting = languagesOf(desk)
  const facts = postFacts(desk, counting.ofText)
  const platforms = platformsOf(desk)
  const counts = facetCounts(facts, selection, platforms.length, filter.isMediaHeld)
  const { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY } = filter
  const [messages, services] = [counts.messages, counts.services]
  const [, first, repeat] = counts.novelty ?? [0, 0, 0]
  return {
    total: selection.posts.length,
    channels: channelFacet(desk, counts.channels, filter, channelName, asked.showNames),
    platforms: present(platforms, counts.platforms, filter.platforms),
    languages: counts.languages === undefined ? null : present(LANGUAGE_CODES, counts.languages, filter.languages),
    counting: counting.ofText === undefined ? { done: counting.done, total: counting.total } : null,
    kinds: [
      { value: 'message', posts: messages },
      { value: 'service', posts: services },
    ],
    forwards: [
      { value: 'true', posts: counts.forwards },
      { value: 'false', posts: counts.notForwards },
    ],
    media: present(MEDIA_KINDS, counts.media, filter.media),
    withMedia: counts.withMedia,
    novelty: [
      { value: 'first', posts: first },
      { value: 'repeat', posts: repeat },
    ],
    changed: counts.changed,
    undated: counts.undated,
    time: isZoomed ? timeBins(facts, selection, { from, to }) : timeBins(facts, selection),
    labels: await conditionLabels(desk, filter, asked),
  }
}

/** Values that any post has, or that were asked for; most posts first. */
function present<Value extends string>(
  values: readonly Value[],
  counts: Int32Array,
  asked: readonly string[] = [],
): FacetValue<Value>[] {
  return values
    .map((value, i) => ({ value, posts: counts[i] }))
    .filter(({ value, posts }) => posts > 0 || asked.includes(value))
    .sort((a, b) => b.posts - a.posts || (a.value < b.value ? -1 : 1))
}

/** Channels by posts, chats between few people behind them by name: nobody is ranked. Those asked for always stand in it. */
function channelFacet(
  desk: Desk,
  counts: Int32Array,
  { channels: asked = [] }: PostFilter,
  channelName: string,
  showNames: boolean,
): PostFacets['channels'] {
  const entries = desk.casebook().index().channels()
  const tokens = channelTokensOf(desk)
  const names = desk.names(showNames)
  const wanted = channelName.trim().toLowerCase()
  const rows: (ChannelFacet & { readonly isPrivate: boolean; readonly isAsked: boolean })[] = []
  entries.forEach(({ channelKind }, position) => {
    const value = tokens[position]
    const isAsked = asked.includes(value)
    if (counts[position] === 0 && !isAsked) return
    const name = names.channel(position)
    if (wanted !== '' && !isAsked && !name.toLowerCase().includes(wanted)) return
    rows.push({ value, name, posts: counts[position], isPrivate: channelKind === 'private', isAsked })
  })
  rows.sort(
    (a, b) =>
      Number(b.isAsked) - Number(a.isAsked) ||
      Number(a.isPrivate) - Number(b.isPrivate) ||
      (a.isPrivate ? 0 : b.posts - a.posts) ||
      (a.name < b.name ? -1 : 1),
  )
  return {
    total: rows.length,
    rows: rows.slice(0, CHANNELS_SHOWN).map(({ value, name, posts }) => ({ value, name, posts })),
  }
}
