// Answers about forward trees and shared links.

import { channelTokens } from '../casebook/channel-tokens.ts'
import type { ForwardTree } from '../model/analysis.ts'
import { CaseError } from '../model/case-error.ts'
import type { PostIndex } from '../model/finding.ts'
import type { Answers } from './answering.ts'
import { citedPosts, finite } from './cited-posts.ts'
import type { CitedPost, echoesRoutes, TreeRow } from './contract-echoes.ts'
import type { Desk } from './desk.ts'
import { postTest } from './narrowed.ts'

type ForwardRoutes = Pick<typeof echoesRoutes, 'echoes.trees' | 'echoes.tree' | 'echoes.links'>

const BRANCHES_SHOWN = 60
/** Posts listed in all branches together, and in one. */
const POSTS_SHOWN = 300
const POSTS_OF_BRANCH = 12
const FAMILIES_SHOWN = 20

export const forwardAnswers: Answers<ForwardRoutes> = {
  'echoes.trees': async (desk, { kind, offset, limit, ...shared }, { showNames }) => {
    const { forwardTrees } = await desk.analysis()
    const isWithin = await postTest(desk, shared)
    const ofKind = forwardTrees.filter(tree => tree.originKind === kind)
    const found = ofKind.filter(({ posts }) => isWithin === undefined || posts.some(isWithin))
    const ordered = kind === 'channel' ? bySize(found) : byName(desk, found, showNames)
    return {
      rows: treeRows(desk, ordered.slice(offset, offset + limit), showNames),
      total: found.length,
      whole: ofKind.length,
    }
  },
  'echoes.tree': async (desk, { tree: id }, { showNames }) => {
    const { forwardTrees } = await desk.analysis()
    const tree = forwardTrees.find(each => each.id === id)
    if (tree === undefined) throw new CaseError('usage', 'no-such-echo', { value: id })
    const { channel, time, text, zoned } = desk.casebook().index().columns()
    const names = desk.names(showNames)
    const { tokens } = desk.ofIndex('echoes channels', channelTokens)
    const branches = new Map<number, PostIndex[]>()
    for (const post of tree.posts) {
      const posts = branches.get(channel[post])
      if (posts === undefined) branches.set(channel[post], [post])
      else posts.push(post)
    }
    const shown = [...branches].slice(0, BRANCHES_SHOWN)
    let room = POSTS_SHOWN
    const listed = shown.map(([, posts]) => {
      const some = posts.slice(0, Math.max(1, Math.min(POSTS_OF_BRANCH, room)))
      room -= some.length
      return citedPosts(desk, some, showNames, 160)
    })
    const times = Array.from(tree.posts)
      .filter(post => zoned[post] === 1)
      .map(post => time[post])
    const [row] = treeRows(desk, [tree], showNames)
    const centres = (await desk.analysis()).textFamilies.centre
    const byCentre = await desk.remembered(
      'echoes families by centre',
      ({ families }) => new Map(families.map(({ centre, id: family }) => [centre, family])),
    )
    const families = new Map<string, number>()
    for (const post of tree.posts) {
      const family = text[post] < 0 ? undefined : byCentre.get(centres[text[post]])
      if (family !== undefined) families.set(family, (families.get(family) ?? 0) + 1)
    }
    return {
      ...row,
      families: [...families].slice(0, FAMILIES_SHOWN).map(([family, posts]) => ({ id: family, posts })),
      branches: shown.map(([position, posts], i) => ({
        token: tokens[position],
        name: names.channel(position),
        posts: posts.length,
        rows: listed[i],
      })),
      totalBranches: branches.size,
      start: finite(times[0]),
      end: finite(times.at(-1)),
    }
  },
  'echoes.links': async (desk, { query, order, offset, limit, ...shared }) => {
    const { sharedLinks } = await desk.analysis()
    const isWithin = await postTest(desk, shared)
    const words = (query ?? '').toLowerCase().split(/\s+/).filter(Boolean)
    const found = sharedLinks.filter(({ url, posts }) => {
      const folded = url.toLowerCase()
      return words.every(word => folded.includes(word)) && (isWithin === undefined || posts.some(isWithin))
    })
    const byPosts = (a: (typeof found)[number], b: (typeof found)[number]) =>
      b.posts.length - a.posts.length || (a.url < b.url ? -1 : 1)
    if (order === 'posts') found.sort(byPosts)
    else if (order === 'channels') found.sort((a, b) => b.channels - a.channels || byPosts(a, b))
    else found.sort((a, b) => a.posts[0] - b.posts[0] || byPosts(a, b))
    const { time } = desk.casebook().index().columns()
    return {
      rows: found.slice(offset, offset + limit).map(({ url, posts, accounts, channels }) => ({
        url: url.toWellFormed(),
        posts: posts.length,
        accounts,
        channels,
        firstTime: finite(time[posts[0]]),
        lastTime: lastTime(time, posts),
      })),
      total: found.length,
      whole: sharedLinks.length,
    }
  },
}

function bySize(trees: readonly ForwardTree[]): ForwardTree[] {
  return [...trees].sort((a, b) => b.posts.length - a.posts.length || a.posts[0] - b.posts[0] || (a.id < b.id ? -1 : 1))
}

/** Origins that nobody states come last; of one origin in order of time. */
function byName(desk: Desk, trees: readonly ForwardTree[], showNames: boolean): ForwardTree[] {
  return trees
    .map(tree => ({ tree, name: originName(desk, tree, showNames) ?? '\uffff' }))
    .sort((a, b) => (a.name === b.name ? a.tree.posts[0] - b.tree.posts[0] : a.name < b.name ? -1 : 1))
    .map(({ tree }) => tree)
}

/** As the platform states it in the first forward. */
export function originName(desk: Desk, tree: ForwardTree, showNames: boolean): string | null {
  const corpus = desk.casebook().index()
  const entry = corpus.forwardOrigins()[corpus.columns().forward[tree.posts[0]]]
  return (entry && desk.names(showNames).origin(entry.origin)) ?? null
}

function treeRows(desk: Desk, trees: readonly ForwardTree[], showNames: boolean): TreeRow[] {
  const { time } = desk.casebook().index().columns()
  const firsts = citedPosts(
    desk,
    trees.map(({ posts }) => posts[0]),
    showNames,
  )
  const held = trees.flatMap(({ originPost }) => originPost ?? [])
  const origins = new Map<PostIndex, CitedPost>(citedPosts(desk, held, showNames).map((cited, i) => [held[i], cited]))
  return trees.map((tree, i) => ({
    id: tree.id,
    origin: originName(desk, tree, showNames),
    kind: tree.originKind,
    originPost: tree.originPost === undefined ? null : (origins.get(tree.originPost) ?? null),
    first: firsts[i],
    posts: tree.posts.length,
    channels: tree.channels,
    lastTime: lastTime(time, tree.posts),
  }))
}

/** Of the posts with a time; posts without one come last in their order. */
function lastTime(time: Float64Array, posts: Int32Array): number | null {
  for (let at = posts.length - 1; at >= 0; at--) if (!Number.isNaN(time[posts[at]])) return time[posts[at]]
  return null
}
