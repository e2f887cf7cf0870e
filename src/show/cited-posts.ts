// The posts that a report refers to: collected while its sections are built, read from the corpus once at the end.

import type { Engine, PostDetail } from '../corpus/engine.ts'
import type { PostIndex } from '../model/finding.ts'
import type { Sha256 } from '../model/ids.ts'
import type { PostView, Shown } from '../model/report-view.ts'
import { orderingTime } from '../model/time.ts'
import { excerptOf } from './excerpt.ts'
import type { Labels } from './labels.ts'

/** UTF-16 code units of text in all cited posts together, and the bounds for one. */
const TEXT_BUDGET = 600_000
const SHORTEST_CUT = 240
const LONGEST_CUT = 2000

const READ_AT_ONCE = 500
const LINKS_SHOWN = 5
const MEDIA_SHOWN = 10

export class CitedPosts {
  readonly #cited = new Set<PostIndex>()
  #room = 0

  /** Cites a post that the report cannot do without; callers bound their number. */
  cite(post: PostIndex): PostIndex {
    this.#cited.add(post)
    return post
  }

  /** Lets lists add this many posts more; what one section leaves over the next may use. Keeps a report below 5 MB. */
  makeRoom(posts: number): void {
    this.#room += posts
  }

  /** False when the post is not cited and the room of lists is used up. */
  citeIfRoom(post: PostIndex): boolean {
    if (this.#cited.has(post)) return true
    if (this.#room <= 0) return false
    this.#room--
    this.#cited.add(post)
    return true
  }

  /** The first `limit` posts, fewer when the room of lists is used up, but never none of some. */
  list(posts: Int32Array, limit: number): Shown<PostIndex> {
    const rows: PostIndex[] = []
    for (let i = 0; i < posts.length && rows.length < limit; i++) {
      if (i === 0) this.cite(posts[i])
      else if (!this.citeIfRoom(posts[i])) break
      rows.push(posts[i])
    }
    return { rows, total: posts.length }
  }

  /** Reads the cited posts, ascending by index. `originals` gives the exhibit number of each listed original. */
  read(corpus: Engine, labels: Labels, originals: ReadonlyMap<Sha256, number>): Map<PostIndex, PostView> {
    const indexes = Int32Array.from(this.#cited).sort()
    const limit = Math.max(SHORTEST_CUT, Math.min(LONGEST_CUT, Math.floor(TEXT_BUDGET / Math.max(1, indexes.length))))
    const { channel, account } = corpus.columns()
    const views = new Map<PostIndex, PostView>()
    for (let from = 0; from < indexes.length; from += READ_AT_ONCE) {
      for (const post of corpus.posts(indexes.subarray(from, from + READ_AT_ONCE))) {
        views.set(post.index, {
          ...postFacts(post, limit),
          channel: labels.channel(channel[post.index]),
          account: labels.account(account[post.index]),
          forwardFrom: post.forward && labels.origin(post.forward),
          original: originals.get(post.original) ?? 0,
        })
      }
    }
    return views
  }
}

/** Links but those that name a person: to an account by id, and to the post itself unless its words show it. */
export function shownLinks({ links, text }: Pick<PostDetail, 'links' | 'text'>): string[] {
  return links.filter(link => {
    if (/^tg:\/\/user\b/i.test(link)) return false
    return !/^https?:\/\/(?:www\.|mobile\.)?(?:x|twitter)\.com\/[^/]+\/status\//i.test(link) || text.includes(link)
  })
}

function postFacts(
  post: PostDetail,
  limit: number,
): Omit<PostView, 'channel' | 'account' | 'forwardFrom' | 'original'> {
  const { index, byteOffset, byteLength, line, versions } = post
  return {
    index,
    byteOffset,
    byteLength,
    line,
    versions,
    ...(post.channel.channelKind === 'document' ? { paragraph: Number(post.messageId) } : {}),
    time: orderingTime(post.time),
    isZoned: post.time?.kind === 'zoned',
    isService: post.postKind === 'service',
    isEdited: post.editedTime !== undefined,
    excerpt: excerptOf(post.text || (post.poll?.question ?? ''), limit),
    isForward: post.forward !== undefined,
    links: shownLinks(post)
      .slice(0, LINKS_SHOWN)
      .map(link => excerptOf(link, 200).text),
    media: post.media
      .filter(item => !item.isThumbnail)
      .slice(0, MEDIA_SHOWN)
      .map(({ kind, status }) => ({ kind, status })),
  }
}
