// Forward trees: an origin as the platform states it and the channels that forwarded it.

import type { Engine } from '../corpus/engine.ts'
import type { ForwardTree } from '../model/analysis.ts'
import type { ForwardTreeView, Shown } from '../model/report-view.ts'
import type { CitedPosts } from './cited-posts.ts'
import type { Labels } from './labels.ts'
import { largest } from './largest.ts'

const TREES_SHOWN = 30
const BRANCHES_SHOWN = 10

/** The trees with most posts: of channels by size, of people by shown name, so that no person is ranked. Branches by posts, then by name. */
export function forwardsView(
  corpus: Engine,
  trees: readonly ForwardTree[],
  labels: Labels,
  cited: CitedPosts,
): Shown<ForwardTreeView> {
  const shown = largest(
    trees,
    TREES_SHOWN,
    (a, b) => b.posts.length - a.posts.length || a.posts[0] - b.posts[0] || (a.id < b.id ? -1 : 1),
  )
  const views = shown.map(tree => treeView(corpus, tree, labels, cited))
  const ofChannels = views.filter(tree => tree.originKind === 'channel')
  const ofOthers = views.filter(tree => tree.originKind !== 'channel')
  ofOthers.sort((a, b) => compareNames(a.origin, b.origin) || a.firstTime - b.firstTime)
  return { rows: [...ofChannels, ...ofOthers], total: trees.length }
}

function treeView(corpus: Engine, tree: ForwardTree, labels: Labels, cited: CitedPosts): ForwardTreeView {
  const { channel, time } = corpus.columns()
  const branches = new Map<number, { posts: number; firstPost: number }>()
  for (const post of tree.posts) {
    const branch = branches.get(channel[post])
    if (branch === undefined) branches.set(channel[post], { posts: 1, firstPost: post })
    else branch.posts++
  }
  const ordered = [...branches]
    .map(([position, branch]) => ({ channel: labels.channel(position), ...branch }))
    .sort((a, b) => b.posts - a.posts || (a.channel < b.channel ? -1 : 1))
  const rows = ordered.slice(0, BRANCHES_SHOWN)
  for (const { firstPost } of rows) cited.cite(firstPost)
  return {
    id: tree.id,
    origin: originLabel(corpus, tree, labels),
    originKind: tree.originKind,
    originPost: tree.originPost === undefined ? undefined : cited.cite(tree.originPost),
    posts: tree.posts.length,
    firstTime: tree.posts.length === 0 ? Number.NaN : time[tree.posts[0]],
    branches: { rows, total: ordered.length },
    postsElsewhere: ordered.slice(BRANCHES_SHOWN).reduce((sum, { posts }) => sum + posts, 0),
  }
}

/** The label of the first forward's stated origin, so that one origin is called the same wherever it appears. */
function originLabel(corpus: Engine, tree: ForwardTree, labels: Labels): string | undefined {
  const forward = tree.posts.length === 0 ? -1 : corpus.columns().forward[tree.posts[0]]
  const entry = corpus.forwardOrigins()[forward]
  return entry && labels.origin(entry.origin)
}

/** Origins that nobody states come last. */
function compareNames(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0
  if (a === undefined || b === undefined) return a === undefined ? 1 : -1
  return a < b ? -1 : 1
}
