// The orders in which a selection is shown: oldest, newest, or best answers to a search first. Posts without a time stand last.

import type { PostColumns, SearchHit } from '../corpus/engine.ts'
import type { Selection } from './post-selection.ts'

export interface OrderedPosts {
  readonly total: number
  /** The post at a place from 0 to `total` less one. */
  at(place: number): number
  /** Place of a post; -1 when it is not selected. */
  find(post: number): number
}

/** By canonical order: time, channel, message. */
export function oldestFirst({ posts }: Selection): OrderedPosts {
  return { total: posts.length, at: place => posts[place], find: post => placeOf(posts, post) }
}

/** The other way round, but posts without a time last, in canonical order. */
export function newestFirst({ posts, dated }: Selection): OrderedPosts {
  const turned = (place: number) => (place < dated ? dated - 1 - place : place)
  return {
    total: posts.length,
    at: place => posts[turned(place)],
    find: post => {
      const place = placeOf(posts, post)
      return place < 0 ? -1 : turned(place)
    },
  }
}

/** More than the positions of posts can be. */
const KEY = 2 ** 31

/** Posts of ranked texts by rank, then by canonical order; behind them the rest in canonical order. */
export function rankedFirst({ posts }: Selection, { text }: PostColumns, hits: readonly SearchHit[]): OrderedPosts {
  const rankOf = new Int32Array(hits.reduce((most, hit) => Math.max(most, hit.text), -1) + 1).fill(-1)
  hits.forEach((hit, rank) => {
    rankOf[hit.text] = rank
  })
  const isRanked = (post: number) => (rankOf[text[post]] ?? -1) >= 0
  const ranked = posts.filter(isRanked)
  // Rank and post in one number: plain numbers are sorted many times faster than pairs.
  const keys = Float64Array.from(ranked, post => rankOf[text[post]] * KEY + post).sort()
  const all = new Int32Array(posts.length)
  keys.forEach((key, i) => {
    all[i] = key % KEY
  })
  all.set(
    posts.filter(post => !isRanked(post)),
    ranked.length,
  )
  return { total: all.length, at: place => all[place], find: post => all.indexOf(post) }
}

/** Place of a number in ascending ones; -1 for none. */
function placeOf(posts: Int32Array, post: number): number {
  let low = 0
  let high = posts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (posts[middle] < post) low = middle + 1
    else high = middle
  }
  return posts[low] === post ? low : -1
}
