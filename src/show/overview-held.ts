// What the posts of a case themselves tell, without any judgement: how many, of whom, where, with which times.

import type { ChannelEntry, PostColumns } from '../corpus/engine.ts'
import type { HeldPosts, NarrowedCounts } from '../model/overview.ts'
import { largest } from './largest.ts'

const CHANNELS_SHOWN = 200

/** Of these posts, in canonical order; of all when absent. Cost: one pass over the columns. */
export function heldPosts(columns: PostColumns, channels: readonly ChannelEntry[], chosen?: Int32Array): HeldPosts {
  const { time, zoned, channel, account, forward, versions, count } = columns
  const posts = new Int32Array(channels.length)
  const zonelessOf = new Int32Array(channels.length)
  const firstTime = new Float64Array(channels.length).fill(Number.NaN)
  const lastTime = new Float64Array(channels.length).fill(Number.NaN)
  const seen = new Set<number>()
  let forwards = 0
  let undated = 0
  let zoneless = 0
  let changed = 0
  const total = chosen?.length ?? count
  for (let i = 0; i < total; i++) {
    const post = chosen === undefined ? i : chosen[i]
    const at = channel[post]
    posts[at]++
    if (account[post] >= 0) seen.add(account[post])
    if (forward[post] >= 0) forwards++
    if (versions[post] > 1) changed++
    if (Number.isNaN(time[post])) {
      undated++
      continue
    }
    if (zoned[post] === 0) {
      zoneless++
      zonelessOf[at]++
    }
    if (Number.isNaN(firstTime[at])) firstTime[at] = time[post]
    lastTime[at] = time[post]
  }
  const positions = [...channels.keys()].filter(position => posts[position] > 0)
  const rows = largest(positions, CHANNELS_SHOWN, (a, b) => posts[b] - posts[a] || a - b).map(position => ({
    position,
    posts: posts[position],
    zonelessPosts: zonelessOf[position],
    firstTime: orNull(firstTime[position]),
    lastTime: orNull(lastTime[position]),
  }))
  return {
    posts: total,
    accounts: seen.size,
    channels: positions.length,
    forwards,
    undated,
    zoneless,
    changed,
    rows: { rows, total: positions.length },
  }
}

/** The counts alone. */
export function countsOf({ posts, accounts, channels, forwards }: HeldPosts): NarrowedCounts {
  return { posts, accounts, channels, forwards }
}

function orNull(value: number): number | null {
  return Number.isNaN(value) ? null : value
}
