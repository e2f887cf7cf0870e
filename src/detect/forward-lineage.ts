// Where each forward says it comes from. Nothing is guessed: an origin is what the platform states.

import type { Engine, PostColumns } from '../corpus/engine.ts'
import type { ForwardOrigin } from '../model/source-record.ts'

/** One element a post. */
export interface ForwardLineage {
  /** Equal numbers: the same stated origin. -1: not a forward, or its origin is not given. */
  readonly origin: Int32Array
  /** Key of each origin number: a canonical id, or a channel and the name that is shown there. */
  readonly originKeys: readonly string[]
  /** Position in `accounts()` of the stated origin where it posts in this corpus too; -1 otherwise. */
  readonly originAccount: Int32Array
  /** The forwarded post itself where the corpus holds it; -1 otherwise. */
  readonly originPost: Int32Array
}

/**
 * Origins with an id of the platform are one everywhere; origins known by name only (users who hide their id, exports
 * without ids) are one inside a channel and never across two. The forwarded post is the one the platform states; where
 * it states the channel alone, the only earlier post of that channel with an equal text, if the corpus holds it.
 * Cost linear.
 */
export function forwardLineage(corpus: Engine): ForwardLineage {
  const columns = corpus.columns()
  const entries = corpus.forwardOrigins()
  const channelIds = corpus.channels().map(channel => channel.id as string)
  const numbers = new Map<string, number>()
  const originKeys: string[] = []
  const numberOfKey = (key: string): number => {
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, originKeys.length)
    return originKeys.push(key) - 1
  }
  const numberOfEntry = new Int32Array(entries.length).fill(-1)
  const origin = new Int32Array(columns.count).fill(-1)
  const originPost = new Int32Array(columns.count).fill(-1)
  for (let post = 0; post < columns.count; post++) {
    const forward = columns.forward[post]
    if (forward < 0) continue
    const entry = entries[forward]
    const id = platformIdOf(entry.origin)
    if (id !== undefined) {
      if (numberOfEntry[forward] < 0) numberOfEntry[forward] = numberOfKey(id)
      origin[post] = numberOfEntry[forward]
    } else {
      const name = entry.origin.name ?? entry.origin.id
      if (name !== undefined) origin[post] = numberOfKey(`${channelIds[columns.channel[post]]}\n${name}`)
    }
    originPost[post] = entry.post
  }
  findEqualTexts(columns, channelIds, originKeys, origin, originPost)
  return { origin, originKeys, originAccount: originAccounts(corpus, numbers, origin), originPost }
}

function platformIdOf(origin: ForwardOrigin): string | undefined {
  return origin.id === undefined || /^[^:]*-name:/.test(origin.id) ? undefined : origin.id
}

function originAccounts(corpus: Engine, numbers: ReadonlyMap<string, number>, origin: Int32Array): Int32Array {
  const accountOfOrigin = new Int32Array(numbers.size).fill(-1)
  const accounts = corpus.accounts()
  for (let position = 0; position < accounts.length; position++) {
    const number = numbers.get(accounts[position].id)
    if (number !== undefined) accountOfOrigin[number] = position
  }
  return origin.map(number => (number < 0 ? -1 : accountOfOrigin[number]))
}

/** Fills in the only earlier post with an equal text in the stated origin channel. */
function findEqualTexts(
  columns: PostColumns,
  channelIds: readonly string[],
  originKeys: readonly string[],
  origin: Int32Array,
  originPost: Int32Array,
): void {
  const channelOfOrigin = new Int32Array(originKeys.length).fill(-1)
  const positions = new Map(originKeys.map((key, number) => [key, number]))
  for (let channel = 0; channel < channelIds.length; channel++) {
    const number = positions.get(channelIds[channel])
    if (number !== undefined) channelOfOrigin[number] = channel
  }
  // One position a (channel, text) that some forward asks for: the only post there, or -2 where there are several.
  const wanted = new Map<number, number>()
  const keyOf = (channel: number, text: number): number => text * channelIds.length + channel
  const asks = (post: number): boolean =>
    origin[post] >= 0 && originPost[post] < 0 && columns.text[post] >= 0 && channelOfOrigin[origin[post]] >= 0
  for (let post = 0; post < columns.count; post++) {
    if (asks(post)) wanted.set(keyOf(channelOfOrigin[origin[post]], columns.text[post]), -1)
  }
  if (wanted.size === 0) return
  for (let post = 0; post < columns.count; post++) {
    if (columns.forward[post] >= 0 || columns.text[post] < 0) continue
    const key = keyOf(columns.channel[post], columns.text[post])
    const held = wanted.get(key)
    if (held !== undefined) wanted.set(key, held === -1 ? post : -2)
  }
  for (let post = 0; post < columns.count; post++) {
    if (!asks(post)) continue
    const held = wanted.get(keyOf(channelOfOrigin[origin[post]], columns.text[post])) ?? -1
    if (held >= 0 && held < post) originPost[post] = held
  }
}
