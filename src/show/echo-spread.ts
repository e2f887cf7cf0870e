// How a family spread: posts over time in each channel that has it, the channel that had it first on top.

import type { PostColumns } from '../corpus/engine.ts'
import type { CopyFamily } from '../model/analysis.ts'
import type { PostIndex } from '../model/finding.ts'

export interface ChannelSpread {
  /** Position in `Engine.channels()`. */
  readonly channel: number
  readonly posts: number
  readonly forwards: number
  readonly firstPost: PostIndex
  /** Posts in equal steps of the family's range; what has no known instant is in none of them. */
  readonly steps: readonly number[]
  /** Posts whose instant is not known. */
  readonly untimed: number
}

export interface FamilySpread {
  /** Milliseconds: start of the first, end of the last step; undefined where no instant is known. */
  readonly range: { readonly start: number; readonly end: number } | undefined
  readonly channels: readonly ChannelSpread[]
  /** All of them, whether shown or not. */
  readonly totalChannels: number
  /** Posts in each step, all channels together. */
  readonly steps: readonly number[]
  readonly untimed: number
}

/**
 * Channels in the order in which they had the family first (canonical order), at most `most`. Posts whose zone nobody stated are
 * compared with none in time: they are counted apart.
 */
export function familySpread(
  columns: PostColumns,
  { posts }: Pick<CopyFamily, 'posts'>,
  { steps: stepCount, most }: { readonly steps: number; readonly most: number },
): FamilySpread {
  const { time, zoned, channel, forward } = columns
  let start = Number.POSITIVE_INFINITY
  let last = Number.NEGATIVE_INFINITY
  for (const post of posts) {
    if (zoned[post] === 0 || Number.isNaN(time[post])) continue
    start = Math.min(start, time[post])
    last = Math.max(last, time[post])
  }
  const isTimed = start <= last
  // One millisecond more, so that the last post falls into the last step.
  const width = isTimed ? (last - start + 1) / stepCount : 1
  const all = new Array<number>(stepCount).fill(0)
  const byChannel = new Map<
    number,
    { -readonly [Key in keyof ChannelSpread]: ChannelSpread[Key] } & { steps: number[] }
  >()
  let untimed = 0
  for (const post of posts) {
    let row = byChannel.get(channel[post])
    if (row === undefined) {
      row = {
        channel: channel[post],
        posts: 0,
        forwards: 0,
        firstPost: post,
        steps: new Array(stepCount).fill(0),
        untimed: 0,
      }
      byChannel.set(channel[post], row)
    }
    row.posts++
    if (forward[post] >= 0) row.forwards++
    if (zoned[post] === 0 || Number.isNaN(time[post])) {
      row.untimed++
      untimed++
      continue
    }
    const step = Math.min(stepCount - 1, Math.floor((time[post] - start) / width))
    row.steps[step]++
    all[step]++
  }
  return {
    range: isTimed ? { start, end: last + 1 } : undefined,
    channels: [...byChannel.values()].slice(0, most),
    totalChannels: byChannel.size,
    steps: all,
    untimed,
  }
}
