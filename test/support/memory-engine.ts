// A corpus in plain arrays, for tests of what reads an Engine. No versions, no merging of exports, search by substring.

import { packTexts } from '../../src/algorithms/text-arena.ts'
import type {
  AccountEntry,
  ChannelEntry,
  Engine,
  ForwardOriginEntry,
  PostColumns,
  PostDetail,
} from '../../src/corpus/engine.ts'
import type { Sha256 } from '../../src/model/ids.ts'
import type { ChannelRecord, PostRecord } from '../../src/model/source-record.ts'
import { orderingTime } from '../../src/model/time.ts'

export interface MemoryPost extends PostRecord {
  readonly original?: Sha256
}

const NO_ORIGINAL = '0'.repeat(64) as Sha256

/** Posts in any order; channels that posts name must be given. Texts are compared trimmed and in lower case. */
export function memoryEngine(channelRecords: readonly ChannelRecord[], records: readonly MemoryPost[]): Engine {
  const channels: ChannelEntry[] = channelRecords.map(({ kind: _, isPublic, ...record }) => ({
    ...record,
    isPublic: isPublic === true,
  }))
  const channelPosition = new Map(channels.map((channel, i) => [channel.id, i]))
  const key = (post: MemoryPost) => orderingTime(post.time)
  const posts = [...records].sort((a, b) => {
    const [x, y] = [key(a), key(b)]
    if (Number.isNaN(x) || Number.isNaN(y)) return Number(Number.isNaN(x)) - Number(Number.isNaN(y))
    return (
      x - y ||
      (a.channelId < b.channelId ? -1 : a.channelId > b.channelId ? 1 : 0) ||
      (a.messageId < b.messageId ? -1 : 1)
    )
  })
  const accounts: AccountEntry[] = []
  const accountPosition = new Map<string, number>()
  const texts: string[] = []
  const textPosition = new Map<string, number>()
  const origins: ForwardOriginEntry[] = []
  const columns: PostColumns = {
    count: posts.length,
    time: new Float64Array(posts.length),
    zoned: new Uint8Array(posts.length),
    channel: new Int32Array(posts.length),
    account: new Int32Array(posts.length).fill(-1),
    text: new Int32Array(posts.length).fill(-1),
    forward: new Int32Array(posts.length).fill(-1),
    versions: new Uint16Array(posts.length).fill(1),
  }
  posts.forEach((post, i) => {
    columns.time[i] = key(post)
    columns.zoned[i] = post.time?.kind === 'zoned' ? 1 : 0
    columns.channel[i] = channelPosition.get(post.channelId)!
    if (post.accountId !== undefined) {
      if (!accountPosition.has(post.accountId)) {
        accountPosition.set(post.accountId, accounts.length)
        accounts.push({
          id: post.accountId,
          identity: post.accountIdentity ?? 'platform-id',
          name: post.accountName ?? '',
          isChannel: (post.accountId as string) === (post.channelId as string),
        })
      }
      columns.account[i] = accountPosition.get(post.accountId)!
    }
    const text = post.postKind === 'service' ? '' : post.text.trim().toLowerCase()
    if (text !== '') {
      if (!textPosition.has(text)) {
        textPosition.set(text, texts.length)
        texts.push(text)
      }
      columns.text[i] = textPosition.get(text)!
    }
    if (post.forward !== undefined) {
      columns.forward[i] = origins.length
      const { id, messageId } = post.forward
      const held = posts.findIndex(other => (other.channelId as string) === id && other.messageId === messageId)
      origins.push({ origin: post.forward, post: held })
    }
  })
  const arena = packTexts(texts)

  const detail = (index: number): PostDetail => {
    const post = posts[index]
    return {
      index,
      channel: channels[columns.channel[index]],
      account: accounts[columns.account[index]],
      messageId: post.messageId,
      postKind: post.postKind,
      time: post.time,
      editedTime: post.editedTime,
      text: post.text,
      links: post.links ?? [],
      hashtags: post.hashtags ?? [],
      forward: post.forward,
      replyTo: post.replyTo,
      media: post.media ?? [],
      poll: post.poll,
      action: post.action,
      original: post.original ?? NO_ORIGINAL,
      byteOffset: post.byteOffset,
      byteLength: post.byteLength,
      line: post.line,
      versions: 1,
    }
  }

  return {
    add: () => {
      throw new Error('the posts of a memory engine are given when it is made')
    },
    seal: () => {},
    counts: () => ({
      textEqualTo: () => undefined,
      posts: posts.length,
      versions: posts.length,
      accounts: accounts.length,
      channels: channels.length,
      forwards: origins.length,
      mediaReferenced: posts.reduce((sum, post) => sum + (post.media?.length ?? 0), 0),
      mediaHeld: posts.reduce((sum, post) => sum + (post.media ?? []).filter(item => item.status === 'held').length, 0),
      distinctTexts: texts.length,
    }),
    channels: () => channels,
    accounts: () => accounts,
    forwardOrigins: () => origins,
    columns: () => columns,
    objects: () => ({ names: [], post: new Int32Array(0), object: new Int32Array(0) }),
    texts: () => arena,
    search: () => [],
    matching: query => Int32Array.from(texts.flatMap((text, i) => (text.includes(query.toLowerCase()) ? [i] : []))),
    textEqualTo: () => undefined,
    posts: indexes => Array.from(indexes, detail),
    postsByKey: keys =>
      Int32Array.from(keys, key => posts.findIndex(post => `${post.channelId}/${post.messageId}` === key)),
    versions: index => [detail(index)],
    absent: () => [],
    problems: () => [],
    postsByOriginal: () => {
      const held = new Map<Sha256, number>()
      for (const { original = NO_ORIGINAL } of posts) held.set(original, (held.get(original) ?? 0) + 1)
      return held
    },
    close: () => {},
  }
}
