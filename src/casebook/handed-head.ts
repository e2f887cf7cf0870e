// What an export says of itself and of the whole case: head, channels, relations, and what the rules did to posts and accounts.

import type { HandedChannel, HandedHead, HandedRelation } from '../model/handed.ts'
import { significant } from '../protect/coarse-figures.ts'
import { toldPlatform } from '../protect/told-platform.ts'
import type { Casebook } from './casebook.ts'
import { countsWithDocuments } from './document-counts.ts'
import type { HandContext } from './handed-context.ts'
import type { Coarse } from './handed-places.ts'
import type { HandedWording } from './handed-words.ts'

/** Relations of claims that are both in the export. */
export function relationsOf({ analysis, claims }: HandContext): HandedRelation[] {
  const numbers = new Map(claims.map(({ claim }, i) => [claim.id, i + 1]))
  return (analysis.casework?.relations ?? []).flatMap(({ from, to, kind, isDisputed }) => {
    const [first, second] = [numbers.get(from), numbers.get(to)]
    return first === undefined || second === undefined ? [] : [{ from: first, to: second, kind, isDisputed }]
  })
}

/** Those in ties, and those whose voices the claims count. */
export function actorIds({ ties, claims, names }: HandContext): Set<string> {
  const ids = new Set<string>()
  const add = (speaker: string) => {
    const actor = names.actorOf(speaker)
    if (actor !== undefined) ids.add(actor)
  }
  for (const { act } of ties) {
    for (const id of [act.from, act.to]) ids.add(id)
    for (const speaker of act.speakers.slice(0, 1)) add(speaker)
  }
  for (const { support, deny } of claims)
    for (const { voice } of [...support.assertions, ...deny.assertions]) if (voice !== undefined) add(voice)
  return ids
}

/** Channels of the posts that the export rests on, in the order of tokens. */
export function channelsOf({ casebook, names, scanned }: HandContext): HandedChannel[] {
  const corpus = casebook.index()
  const columns = corpus.columns()
  const entries = corpus.channels()
  const posts = new Int32Array(entries.length)
  for (const channel of columns.channel) posts[channel]++
  const told = new Set<number>()
  for (const post of scanned.posts) told.add(columns.channel[post])
  return [...told]
    .map(position => {
      const { id, name, platform, channelKind } = entries[position]
      const told = names.channel({ id, name })
      return {
        token: names.token('channel', id, name),
        name: told,
        platform: toldPlatform(platform),
        kind: channelKind,
        posts: told === undefined ? significant(posts[position], 1) : posts[position],
      }
    })
    .sort((a, b) => (a.token < b.token ? -1 : 1))
}

/** What the rules did to posts, once each. */
export function countPosts(
  { casebook, request, scanned, tally }: HandContext,
  wording: HandedWording,
  coarse: Coarse,
): void {
  const { posts, links } = request.profile.protection
  const { count } = casebook.index().columns()
  const rows = posts === 'none' ? 0 : scanned.posts.length
  tally.change('post-left-out', 'post', count - rows)
  coarse.countTimes(scanned.posts.length)
  scanned.posts.forEach((post, at) => {
    wording.count(post, scanned.hasText[at] === 1)
  })
  if (links === 'stated') return
  const linked = new Set(casebook.index().objects('link').post)
  const changed = scanned.posts.reduce((sum, post) => sum + (linked.has(post) ? 1 : 0), 0)
  tally.change(links === 'domain' ? 'link-domain' : 'link-left-out', 'link', changed)
}

/** Counts the accounts behind the posts and clusters of the export, by what they are called. */
export function countAccounts({ casebook, analysis, names, scanned }: HandContext): void {
  const corpus = casebook.index()
  const accounts = corpus.accounts()
  const { account } = corpus.columns()
  const told = new Set<number>()
  for (const post of scanned.posts) if (account[post] >= 0) told.add(account[post])
  for (const cluster of analysis.coordination.clusters) for (const member of cluster.accounts) told.add(member)
  for (const position of told) names.account(accounts[position])
}

export function headOf({ casebook, analysis, request, claims, names }: HandContext, coarse: Coarse): HandedHead {
  const { profile, exportId, language, title, organization, role, now } = request
  const corpus = casebook.index()
  const { posts, channels, accounts, documents } = countsWithDocuments(corpus)
  const { resemblance, q, windowsSeconds } = casebook.settings()
  const coverage = claims[0]?.coverage
  return {
    id: exportId,
    profile,
    language,
    title,
    organization,
    role: names.role(role),
    tool: casebook.tool,
    day: new Date(now).toISOString().slice(0, 10),
    span: spanOf(casebook, coarse),
    counts: {
      posts,
      channels,
      accounts,
      documents,
      families: analysis.families.length,
      coordinatedAccounts: analysis.coordination.accounts,
      clusters: analysis.coordination.clusters.length,
    },
    coverage: coarse.coverage(coverage, measuredBy => names.speakerLabel(measuredBy)),
    thresholds: { resemblance, q, windowsSeconds },
  }
}

function spanOf(casebook: Casebook, coarse: Coarse): HandedHead['span'] {
  const { time, zoned } = casebook.index().columns()
  let [first, last] = [-1, -1]
  for (let post = 0; post < time.length; post++) {
    if (Number.isNaN(time[post])) continue
    if (first < 0 || time[post] < time[first]) first = post
    if (last < 0 || time[post] > time[last]) last = post
  }
  const at = (post: number) => (post < 0 ? undefined : coarse.time(time[post], zoned[post] === 1))
  return { from: at(first), to: at(last) }
}
