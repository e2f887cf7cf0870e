// Every post behind a number, one plain object each, for people and programs that want them all.

import type { PostDetail } from '../corpus/engine.ts'
import type { Analysis } from '../model/analysis.ts'
import { CaseError } from '../model/case-error.ts'
import type { MarkKind, MarkState, MergeEdge, MergeRung, Side, WeighedSide } from '../model/ladder.ts'
import { orderingTime } from '../model/time.ts'
import type { Casebook } from './casebook.ts'

/** Posts read from the index at a time. */
const PAGE = 1000

export interface ListedPost {
  readonly post: string
  readonly account: string | null
  readonly time: string | null
  readonly text: string
  readonly original: string
  readonly byteOffset: number
  readonly byteLength: number
}

export interface ListedAssertion extends ListedPost {
  readonly side: Side
  readonly matched: string
  readonly suggestsOwnAccess: boolean
  readonly codedBy: 'rule' | 'person'
  /** Nearest to the statement first; empty: whoever posted. */
  readonly speakers: readonly string[]
  readonly mark: MarkState
  readonly markKind: MarkKind | null
  /** Number of its group at the rung `atMost`. */
  readonly group: number
  /** Why it is not counted apart; null for an assertion that stands for its group. */
  readonly collapsed: {
    readonly rung: MergeRung
    readonly test: string
    readonly value: number | null
    readonly into: string
  } | null
}

/** Posts of one family, in canonical order; throws CaseError `usage` for an unknown id. */
export function* listFamily(casebook: Casebook, analysis: Analysis, id: string): Generator<ListedPost> {
  const family = analysis.families.find(candidate => candidate.id === id)
  if (family === undefined) {
    const known = analysis.families.slice(0, 10).map(({ id: name, posts }) => `${name} (${posts.length})`)
    throw new CaseError('usage', 'unknown-family', { value: id, known: known.join(', ') })
  }
  for (const detail of details(casebook, family.posts)) yield listed(detail)
}

/**
 * Assertions of one claim in canonical order, support first. With a rung, only those that still stand apart after it: `posts` gives
 * all, `speakers`, `afterCopies` and `atMost` one for each group, `marked` those whose confirmed mark counts, `unreviewed` those with a
 * mark that rules suggest and nobody has reviewed.
 */
export function* listClaim(
  casebook: Casebook,
  analysis: Analysis,
  id: string,
  filter: { side: string | undefined; rung: string | undefined },
): Generator<ListedAssertion> {
  const claim = analysis.claims.find(candidate => candidate.claim.id === id)
  if (claim === undefined) throw new CaseError('usage', 'unknown-claim', { value: id })
  for (const side of ['support', 'deny'] as const) {
    if (filter.side !== undefined && filter.side !== side) continue
    yield* listSide(casebook, claim[side], side, filter.rung ?? 'posts')
  }
}

const RUNGS: readonly string[] = ['speakers', 'afterCopies', 'atMost']

function* listSide(casebook: Casebook, weighed: WeighedSide, side: Side, rung: string): Generator<ListedAssertion> {
  const edgeOf = new Map<number, MergeEdge>(weighed.edges.map(edge => [edge.from, edge]))
  const level = RUNGS.indexOf(rung)
  const waiting = new Set(weighed.waiting)
  const isShown = (at: number) => {
    if (rung === 'marked') return weighed.assertions[at].mark === 'confirmed'
    if (rung === 'unreviewed') return waiting.has(at)
    const edge = edgeOf.get(at)
    return edge === undefined || RUNGS.indexOf(edge.rung) > level
  }
  const shown = [...weighed.assertions.keys()].filter(isShown)
  const key = (at: number) => {
    const [detail] = casebook.index().posts([weighed.assertions[at].post])
    return `${detail.channel.id}/${detail.messageId}`
  }
  let next = 0
  for (const detail of details(
    casebook,
    Int32Array.from(shown, at => weighed.assertions[at].post),
  )) {
    const at = shown[next++]
    const {
      matched,
      suggestsOwnAccess,
      codedBy = 'rule',
      speakers = [],
      mark = 'none',
      markKind,
    } = weighed.assertions[at]
    const edge = edgeOf.get(at)
    yield {
      ...listed(detail),
      side,
      matched,
      suggestsOwnAccess,
      codedBy,
      speakers,
      mark,
      markKind: markKind ?? null,
      group: weighed.group[at],
      collapsed:
        edge === undefined ? null : { rung: edge.rung, test: edge.test, value: edge.value ?? null, into: key(edge.to) },
    }
  }
}

function* details(casebook: Casebook, posts: Int32Array): Generator<PostDetail> {
  for (let from = 0; from < posts.length; from += PAGE) yield* casebook.index().posts(posts.subarray(from, from + PAGE))
}

function listed(detail: PostDetail): ListedPost {
  const time = orderingTime(detail.time)
  const iso = Number.isNaN(time) ? null : new Date(time).toISOString()
  return {
    post: `${detail.channel.id}/${detail.messageId}`,
    account: detail.account?.id ?? null,
    time: iso !== null && detail.time?.kind === 'zoneless' ? iso.slice(0, -1) : iso,
    text: detail.text,
    original: detail.original,
    byteOffset: detail.byteOffset,
    byteLength: detail.byteLength,
  }
}
