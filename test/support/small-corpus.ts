// Posts in a few words, for tests of detectors.

import type { Engine, ObjectColumns, ObjectKind } from '../../src/corpus/engine.ts'
import type { CopyFamily, TextFamilies } from '../../src/model/analysis.ts'
import type { AccountId, ChannelId } from '../../src/model/ids.ts'
import type { ChannelRecord, ForwardOrigin } from '../../src/model/source-record.ts'
import { zoned, zoneless } from '../../src/model/time.ts'
import { type MemoryPost, memoryEngine } from './memory-engine.ts'

export interface SmallPost {
  readonly channel?: string
  readonly account?: string
  /** Seconds. */
  readonly at: number
  readonly text?: string
  readonly links?: readonly string[]
  readonly forward?: ForwardOrigin
  readonly isNameOnly?: boolean
  readonly isZoneless?: boolean
  readonly objectId?: string
  readonly hashtags?: readonly string[]
  /** `channel id/message id` */
  readonly replyTo?: string
}

/** Message ids are given in the order of the list; channels are made as they are named. */
export function smallCorpus(posts: readonly SmallPost[]): Engine {
  const channels = new Map<string, ChannelRecord>()
  const records = posts.map((post, index): MemoryPost => {
    const channelId = (post.channel ?? 'telegram:channel1') as ChannelId
    channels.set(channelId, {
      kind: 'channel',
      id: channelId,
      platform: 'telegram',
      identity: 'platform-id',
      name: channelId,
      channelKind: 'broadcast',
    })
    return {
      kind: 'post',
      channelId,
      messageId: String(1000 + index),
      postKind: 'message',
      time: post.isZoneless ? zoneless(post.at * 1000) : zoned(post.at * 1000),
      text: post.text ?? '',
      byteOffset: index,
      byteLength: 1,
      ...(post.account === undefined
        ? {}
        : {
            accountId: post.account as AccountId,
            accountName: post.account,
            accountIdentity: post.isNameOnly ? 'name-only' : 'platform-id',
          }),
      ...(post.links === undefined ? {} : { links: post.links }),
      ...(post.forward === undefined ? {} : { forward: post.forward }),
      ...(post.objectId === undefined ? {} : { objectId: post.objectId }),
    }
  })
  const engine = memoryEngine([...channels.values()], records)
  const objects = (kind: ObjectKind): ObjectColumns => {
    const names: string[] = []
    const post: number[] = []
    const object: number[] = []
    const inOrder = engine.posts(Array.from({ length: records.length }, (_, index) => index))
    for (const { index, messageId } of inOrder) {
      for (const name of namedBy(posts[Number(messageId) - 1000], kind)) {
        if (!names.includes(name)) names.push(name)
        post.push(index)
        object.push(names.indexOf(name))
      }
    }
    return { names, post: Int32Array.from(post), object: Int32Array.from(object) }
  }
  return { ...engine, objects }
}

function namedBy({ links, objectId, hashtags, replyTo }: SmallPost, kind: ObjectKind): string[] {
  const stated = kind === 'declared' ? objectId : kind === 'reply' ? replyTo : undefined
  const named = kind === 'link' ? links : kind === 'hashtag' ? hashtags : stated === undefined ? [] : [stated]
  return (named ?? []).filter(name => name !== '')
}

/** Each text its own family. */
export function equalTextsOnly(corpus: Engine): TextFamilies {
  const texts = corpus.texts().starts.length - 1
  return {
    centre: Int32Array.from({ length: texts }, (_, text) => text),
    resemblance: new Float32Array(texts).fill(1),
  }
}

/** Families of equal texts with two or more posts. */
export function equalTextFamilies(corpus: Engine): CopyFamily[] {
  const { text, count, time } = corpus.columns()
  const postsOf = new Map<number, number[]>()
  for (let post = 0; post < count; post++) {
    if (text[post] < 0) continue
    postsOf.set(text[post], [...(postsOf.get(text[post]) ?? []), post])
  }
  return [...postsOf]
    .filter(([, posts]) => posts.length > 1)
    .map(([centre, posts]) => ({
      id: `family-${centre}`,
      centre,
      posts: Int32Array.from(posts),
      texts: Int32Array.of(centre),
      accounts: 0,
      channels: 0,
      forwards: 0,
      firstPost: posts[0],
      firstTime: time[posts[0]],
      lastTime: time[posts[posts.length - 1]],
    }))
}
