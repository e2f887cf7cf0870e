// Forward trees: one post, as its platform states where it came from, and everything that forwards it.

import { textAt } from '../algorithms/text-arena.ts'
import type { Engine } from '../corpus/engine.ts'
import type { ForwardTree, TextFamilies } from '../model/analysis.ts'
import type { Finding } from '../model/finding.ts'
import { findingId } from './finding-id.ts'
import type { ForwardLineage } from './forward-lineage.ts'

/**
 * Trees of two or more forwards, or of one whose origin the corpus holds; by number of posts, then by id.
 * Forwards belong together when their stated origin is one and so is the post: the held post, else the stated message
 * id, else the stated time, else the text family. A forward with none of these stands alone.
 * @see docs/methods.md#forwards
 */
export function detectForwards(
  corpus: Engine,
  families: TextFamilies,
  lineage: ForwardLineage,
): { trees: ForwardTree[]; findings: Finding[] } {
  const columns = corpus.columns()
  const entries = corpus.forwardOrigins()
  const postsOf = new Map<string, number[]>()
  for (let post = 0; post < columns.count; post++) {
    if (lineage.origin[post] < 0) continue
    const { messageId, time } = entries[columns.forward[post]].origin
    const text = columns.text[post]
    const part =
      lineage.originPost[post] >= 0
        ? `post ${lineage.originPost[post]}`
        : messageId !== undefined
          ? `message ${messageId}`
          : time !== undefined
            ? `time ${time.kind === 'zoned' ? time.instant : time.wallClock}`
            : text >= 0
              ? `text ${families.centre[text]}`
              : undefined
    if (part === undefined) continue
    const key = `${lineage.origin[post]} ${part}`
    const posts = postsOf.get(key)
    if (posts === undefined) postsOf.set(key, [post])
    else posts.push(post)
  }

  const arena = corpus.texts()
  const channels = corpus.channels()
  const used = new Set<string>()
  const trees: ForwardTree[] = []
  for (const posts of postsOf.values()) {
    const first = posts[0]
    const originPost = lineage.originPost[first]
    if (posts.length < 2 && originPost < 0) continue
    const { origin } = entries[columns.forward[first]]
    const originKey = lineage.originKeys[lineage.origin[first]]
    const text = columns.text[first] < 0 ? '' : textAt(arena, columns.text[first])
    const parts = [originKey, origin.messageId ?? '', channels[columns.channel[first]].id, columns.time[first], text]
    let id = findingId('forwards', parts)
    for (let again = 2; used.has(id); again++) id = findingId('forwards', [...parts, again])
    used.add(id)
    trees.push({
      id,
      origin: originKey,
      originName: origin.name ?? '',
      originKind: origin.kind,
      originPost: originPost < 0 ? undefined : originPost,
      posts: Int32Array.from(posts),
      channels: new Set(posts.map(post => columns.channel[post])).size,
    })
  }
  trees.sort((a, b) => b.posts.length - a.posts.length || (a.id < b.id ? -1 : 1))
  return { trees, findings: trees.map(findingOf) }
}

function findingOf(tree: ForwardTree): Finding {
  const held = tree.originPost === undefined ? 'origin-not-held' : 'origin-held'
  return {
    kind: 'forward-tree',
    id: tree.id,
    posts: tree.posts,
    statistic: { method: 'forwards', observed: tree.posts.length },
    message: {
      key: `forward-tree-${held}`,
      parameters: { posts: tree.posts.length, channels: tree.channels, origin: tree.originKind },
    },
  }
}
