// Whether footage of a post was there before: in an earlier post of somebody else, or in a collection that was held before the post.

import type { PostIndex } from '../model/finding.ts'
import type { CollectionMatch } from '../model/footage-view.ts'
import type { Casebook } from './casebook.ts'
import { mediaLibrary } from './media-library.ts'
import { mediaOfPosts } from './shared-media.ts'

export interface EarlierFootage {
  /** The first post of another account that carries anything of a family of this post's media; undefined when none is earlier. */
  readonly post?: PostIndex
  /** Of each collection stated to be held before the time of the post, the closest member; by name. */
  readonly collections: readonly CollectionMatch[]
}

/**
 * Asked of single posts, each worked out once. A post without an account is its chat's. An undated post is earlier than nothing, and no
 * collection was held before it.
 */
export function earlierFootage(casebook: Casebook): (post: PostIndex) => EarlierFootage {
  const library = mediaLibrary(casebook)
  const mediaOf = mediaOfPosts(casebook)
  const { account, channel, time } = casebook.index().columns()
  const isSame = (a: PostIndex, b: PostIndex) =>
    account[a] === account[b] && (account[a] >= 0 || channel[a] === channel[b])
  const known = new Map<PostIndex, EarlierFootage>()

  const found = (post: PostIndex): EarlierFootage => {
    const media = mediaOf(post).flatMap(
      sha256 => library.familyOf(sha256)?.members.map(member => member.sha256) ?? [sha256],
    )
    let first: PostIndex | undefined
    const closest = new Map<string, CollectionMatch>()
    for (const sha256 of media) {
      const earlier = library.posts(sha256).find(other => other < (first ?? post) && !isSame(other, post))
      if (earlier !== undefined && Number.isFinite(time[earlier])) first = earlier
      for (const match of library.collectionMatches(sha256)) {
        const isHeld = match.heldBefore !== null && Date.parse(`${match.heldBefore}T00:00:00Z`) <= time[post]
        if (isHeld && !closest.has(match.collection)) closest.set(match.collection, match)
      }
    }
    const collections = [...closest.values()].sort((a, b) => (a.collection < b.collection ? -1 : 1))
    return first === undefined ? { collections } : { post: first, collections }
  }

  return post => {
    const earlier = known.get(post) ?? found(post)
    known.set(post, earlier)
    return earlier
  }
}

/** The same, looked up when it is first asked for. */
export function footageBefore(casebook: Casebook): () => (post: PostIndex) => EarlierFootage {
  let made: ((post: PostIndex) => EarlierFootage) | undefined
  return () => {
    made ??= earlierFootage(casebook)
    return made
  }
}
