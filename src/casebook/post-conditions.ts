// A post filter held against a case: tokens, ids and words looked up. What names nothing in the case holds for no post.

import { canonicalLink, extractHashtags } from '../algorithms/links.ts'
import type { Analysis } from '../model/analysis.ts'
import type { Side } from '../model/ladder.ts'
import { MEDIA_KINDS } from '../model/media-kinds.ts'
import type { PartyToken, PostFilter } from '../model/post-filter.ts'
import { exhibitsOf } from '../preserve/exhibit-numbers.ts'
import { sideRungs } from '../show/claim-rungs.ts'
import { ALL_MEDIA, type PostCondition } from '../show/post-conditions.ts'
import { LANGUAGE_CODES } from '../show/post-selection.ts'
import type { Casebook } from './casebook.ts'
import { postsOfMedium } from './posts-of-medium.ts'

export interface FilterSources {
  readonly casebook: Casebook
  /** Positions by token. */
  readonly channels: () => ReadonlyMap<PartyToken, number>
  readonly accounts: () => ReadonlyMap<PartyToken, number>
  /** Names of platforms; their positions are those of `PostFacts.platformOfChannel`. */
  readonly platforms: readonly string[]
  /** What detectors found; needed for the fields of `needsDetection`. */
  readonly detected: Omit<Analysis, 'claims'> | undefined
  /** Needed for `claim`. */
  readonly analysis: Analysis | undefined
}

/** Whether a filter speaks of what detectors found. */
export function needsDetection({ novelty, family, tree, burst, cluster }: PostFilter): boolean {
  return [novelty, family, tree, burst, cluster].some(value => value !== undefined)
}

export function needsClaims({ claim }: PostFilter): boolean {
  return claim !== undefined
}

const NOBODY: readonly number[] = []

/** One condition a field that is there. Cost: a search where there is a query, a few passes over objects for links and hashtags. */
export function conditionsOf(filter: PostFilter, sources: FilterSources): PostCondition[] {
  const conditions: PostCondition[] = []
  const { from, to, isUndated, isForward, isChanged, isMediaHeld, media, novelty } = filter
  if (from !== undefined || to !== undefined)
    conditions.push({ kind: 'time', from: from ?? Number.NEGATIVE_INFINITY, to: to ?? Number.POSITIVE_INFINITY })
  if (isUndated !== undefined) conditions.push({ kind: 'undated', is: isUndated })
  if (filter.channels !== undefined)
    conditions.push({ kind: 'channel', any: lookedUp(filter.channels, sources.channels()) })
  if (filter.accounts !== undefined)
    conditions.push({ kind: 'account', any: lookedUp(filter.accounts, sources.accounts()) })
  if (filter.languages !== undefined)
    conditions.push({ kind: 'language', any: positionsIn(filter.languages, LANGUAGE_CODES) })
  if (filter.platforms !== undefined)
    conditions.push({ kind: 'platform', any: positionsIn(filter.platforms, sources.platforms) })
  if (filter.kinds !== undefined)
    conditions.push({ kind: 'service', any: new Set(filter.kinds.map(kind => (kind === 'service' ? 1 : 0))) })
  if (isForward !== undefined) conditions.push({ kind: 'forward', is: isForward })
  if (media !== undefined || isMediaHeld !== undefined)
    conditions.push({ kind: 'media', kinds: mediaBits(media), isHeld: isMediaHeld })
  if (isChanged !== undefined) conditions.push({ kind: 'changed', is: isChanged })
  if (novelty !== undefined) conditions.push({ kind: 'novelty', is: novelty === 'first' ? 1 : 2 })
  for (const posts of listsOf(filter, sources)) conditions.push({ kind: 'posts', posts })
  const { query = '' } = filter
  if (query.trim() !== '') conditions.push({ kind: 'texts', texts: sources.casebook.index().matching(query) })
  return conditions
}

function lookedUp(tokens: readonly PartyToken[], positions: ReadonlyMap<PartyToken, number>): ReadonlySet<number> {
  return new Set(tokens.flatMap(token => positions.get(token) ?? []))
}

function positionsIn(values: readonly string[], known: readonly string[]): ReadonlySet<number> {
  return new Set(values.map(value => known.indexOf(value)).filter(position => position >= 0))
}

function mediaBits(kinds: PostFilter['media']): number {
  if (kinds === undefined) return ALL_MEDIA
  return kinds.reduce((bits, kind) => bits | (1 << MEDIA_KINDS.indexOf(kind)), 0)
}

/** The lists of posts that a filter names in other ways. */
function* listsOf(filter: PostFilter, { casebook, detected, analysis }: FilterSources): Generator<ArrayLike<number>> {
  const { family, tree, burst, cluster, link, hashtag, claim, exhibit, medium, posts } = filter
  const index = casebook.index()
  const byId = (found: readonly { readonly id: string; readonly posts: Int32Array }[] = [], id: string) =>
    found.find(each => each.id === id)?.posts ?? NOBODY
  if (family !== undefined) yield byId(detected?.families, family)
  if (tree !== undefined) yield byId(detected?.forwardTrees, tree)
  if (burst !== undefined) yield byId(detected?.bursts, burst)
  if (cluster !== undefined) yield byId(detected?.coordination.clusters, cluster)
  if (link !== undefined) {
    const asGiven = index.postsWith('link', link)
    const canonical = asGiven.length > 0 ? undefined : canonicalLink(link)
    yield canonical === undefined ? asGiven : index.postsWith('link', canonical)
  }
  if (hashtag !== undefined) {
    const [name] = extractHashtags(`#${hashtag.replace(/^#/, '')}`)
    yield name === undefined ? NOBODY : index.postsWith('hashtag', name)
  }
  if (claim !== undefined) yield behindClaim(analysis, claim, filter)
  if (exhibit !== undefined) {
    const sha256 = exhibitsOf(casebook.custody.journal.acts()).get(exhibit)?.sha256
    yield sha256 === undefined ? NOBODY : index.postsOf(sha256)
  }
  if (medium !== undefined) yield postsOfMedium(casebook, medium, filter.isSameBytes === true)
  if (posts !== undefined) yield index.postsByKey(posts)
}

const SIDES: readonly Side[] = ['support', 'deny']

/** What the ladder of a claim counts at a rung; of both sides unless one is named. */
function behindClaim(
  analysis: Analysis | undefined,
  claim: string,
  { side, rung = 'posts' }: PostFilter,
): readonly number[] {
  const weighed = analysis?.claims.find(candidate => candidate.claim.id === claim)
  if (weighed === undefined) return NOBODY
  return SIDES.filter(each => side === undefined || each === side).flatMap(each => {
    const { assertions } = weighed[each]
    const { counted, marked, unreviewed } = sideRungs(weighed[each])
    const positions = rung === 'marked' ? marked : rung === 'unreviewed' ? unreviewed : counted[rung].positions
    return Array.from(positions, position => assertions[position].post)
  })
}
