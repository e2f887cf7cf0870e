// What was found of one post: its family, the claims that it is counted for, clusters, bursts and the tree of its forwards.

import type { PostColumns } from '../corpus/engine.ts'
import type { Analysis, CopyFamily } from '../model/analysis.ts'
import type { PostIndex } from '../model/finding.ts'
import type { Assertion, MergeEdge, Side, WeighedSide } from '../model/ladder.ts'

/** As `PostFindings` of model/post-reading.ts, with posts by their numbers. */
export interface FindingsOfPost {
  readonly family: CopyFamily | undefined
  readonly claims: readonly ClaimOfPost[]
  readonly clusters: readonly { readonly id: string; readonly accounts: number; readonly isAct: boolean }[]
  readonly bursts: readonly {
    readonly id: string
    readonly start: number
    readonly end: number
    readonly posts: number
  }[]
  readonly tree: { readonly id: string; readonly posts: number } | undefined
}

export interface ClaimOfPost {
  /** Position in `Analysis.claims`. */
  readonly claim: number
  readonly counted:
    | {
        readonly side: Side
        readonly assertion: Assertion
        readonly edge: MergeEdge | undefined
        /** Post that it is joined to. */
        readonly into: PostIndex | undefined
        readonly standsFor: number
      }
    | undefined
}

/** Cost: one pass over lists of posts; each is ascending, so most are searched by halves. */
export function findingsOfPost(columns: PostColumns, analysis: Analysis, post: PostIndex): FindingsOfPost {
  const { claims, coordination, forwardTrees } = analysis
  const account = columns.account[post]
  const tree =
    columns.forward[post] >= 0 || forwardTrees.some(({ originPost }) => originPost === post)
      ? forwardTrees.find(({ posts, originPost }) => originPost === post || holds(posts, post))
      : undefined
  return {
    family: analysis.families.find(({ posts }) => holds(posts, post)),
    claims: claims.flatMap(({ support, deny, unclear, held }, claim): ClaimOfPost[] => {
      const counted = [...countedOn('support', support, post), ...countedOn('deny', deny, post)]
      if (counted.length > 0) return counted.map(one => ({ claim, counted: one }))
      const isWaiting = [unclear, held].some(list => list?.includes(post))
      return isWaiting ? [{ claim, counted: undefined }] : []
    }),
    clusters: coordination.clusters.flatMap(({ id, accounts, posts }) => {
      const isAct = posts.includes(post)
      return isAct || (account >= 0 && accounts.includes(account)) ? [{ id, accounts: accounts.length, isAct }] : []
    }),
    bursts: analysis.bursts
      .filter(
        ({ posts, start, end }) => columns.time[post] >= start && columns.time[post] <= end && posts.includes(post),
      )
      .map(({ id, start, end, posts }) => ({ id, start, end, posts: posts.length })),
    tree: tree === undefined ? undefined : { id: tree.id, posts: tree.posts.length },
  }
}

function* countedOn(side: Side, { assertions, edges }: WeighedSide, post: PostIndex) {
  for (let at = firstOf(assertions, post); at < assertions.length && assertions[at].post === post; at++) {
    const edge = edges.find(({ from }) => from === at)
    yield {
      side,
      assertion: assertions[at],
      edge,
      into: edge === undefined ? undefined : assertions[edge.to].post,
      standsFor: edges.reduce((sum, { to }) => sum + (to === at ? 1 : 0), 0),
    }
  }
}

/** Position of the first assertion of the post or a later one; they are in canonical order. */
function firstOf(assertions: readonly Assertion[], post: PostIndex): number {
  let low = 0
  let high = assertions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (assertions[middle].post < post) low = middle + 1
    else high = middle
  }
  return low
}

/** Whether an ascending list holds a post. */
function holds(posts: Int32Array, post: PostIndex): boolean {
  let low = 0
  let high = posts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (posts[middle] < post) low = middle + 1
    else high = middle
  }
  return posts[low] === post
}
