// From a case to what may leave it for one audience. Nothing that is not in `Handed` reaches a format, so nothing unprotected may be in it.

import { type ForwardLineage, forwardLineage } from '../detect/forward-lineage.ts'
import type { Analysis } from '../model/analysis.ts'
import type { PostIndex } from '../model/finding.ts'
import type { Handed, HandedChannel, HandedClaim, HandedFile, HandedHead, HandedRelation } from '../model/handed.ts'
import type { Sha256 } from '../model/ids.ts'
import type { WeighInput } from '../weigh/weigh-evidence.ts'
import type { CaseVoices } from './case-voices.ts'
import type { Casebook } from './casebook.ts'
import { caseworkOf } from './casework.ts'
import { outagesOf } from './casework-findings.ts'
import { countsWithDocuments } from './document-counts.ts'
import { handedClaim, type ToldPost } from './handed-claims.ts'
import { type HandContext, type HandRequest, handContext } from './handed-context.ts'
import { handedCustody } from './handed-custody.ts'
import { ClaimNotes } from './handed-disclosure.ts'
import { type ExhibitOpening, handedExhibits, type LeavingMedium, leavingMedia } from './handed-exhibits.ts'
import type { Opening } from './handed-names.ts'
import { clusterToken, handedClusters, handedNetwork } from './handed-network.ts'
import { Coarse } from './handed-places.ts'
import { keepPosts, positionOf } from './handed-posts.ts'
import { HandedRows } from './handed-rows.ts'
import { handedActors, handedTies } from './handed-ties.ts'
import { HandedWording } from './handed-words.ts'
import { weighInputs } from './weigh-claims.ts'

export type { HandRequest } from './handed-context.ts'
export type { ExhibitOpening, LeavingMedium } from './handed-exhibits.ts'
export type { Opening } from './handed-names.ts'

/** What an export needs beside `Handed`: for the sealed file, the journal and the media alone, never for a format. */
export interface Handing {
  /** Ids of the claims in it, in order. */
  readonly claims: readonly string[]
  /** Media of which a protected copy may leave, with the numbers that they have in the export. */
  readonly media: readonly LeavingMedium[]
  /**
   * Makes the record; `files`: the protected copies by number of the exhibit in the case; `failed`: why there is none, a key of
   * `withheldGrounds`. To be called once.
   */
  finish(files: ReadonlyMap<number, HandedFile>, failed?: ReadonlyMap<number, string>): HandedOut
}

export interface HandedOut {
  readonly handed: Handed
  /** One an exhibit of the export, by number. */
  readonly exhibits: readonly ExhibitOpening[]
  /** What each token and number stands for, posts apart; read it after the formats, which ask for tokens. */
  names(): readonly Opening[]
  /** `channel id/message id` of each post by token. */
  posts(): Iterable<{ readonly token: string; readonly key: string }>
}

/**
 * What may leave the case, as a whole. The index must have been read for the consent that the profile asks for
 * (`indexOriginals(..., profile.consent)`), so that nothing of what is held back shapes an answer. Throws CaseError `usage` for claims and
 * exhibits that are not there.
 * @see docs/methods.md#protected-exports
 */
export async function handOn(
  casebook: Casebook,
  analysis: Analysis,
  request: HandRequest,
  files: ReadonlyMap<number, HandedFile> = new Map(),
): Promise<Handed> {
  return prepareHanding(casebook, analysis, request).finish(files).handed
}

/** The same in two steps: media are protected under the numbers that they get. */
export function prepareHanding(casebook: Casebook, analysis: Analysis, request: HandRequest): Handing {
  const context = handContext(casebook, analysis, request)
  const { numbered, mediaKinds, casework, tally } = context
  const media = leavingMedia(numbered, mediaKinds, casework, request.profile, tally)
  return {
    claims: context.claims.map(({ claim }) => claim.id),
    media,
    finish: (files, failed = new Map()) => finish(context, media, files, failed),
  }
}

function finish(
  context: HandContext,
  leaving: readonly LeavingMedium[],
  files: ReadonlyMap<number, HandedFile>,
  failed: ReadonlyMap<number, string>,
): HandedOut {
  const { casebook, analysis, request, tally, register, casework, names, mediaKinds, numberOf } = context
  const { profile, language, exportId } = request
  const corpus = casebook.index()
  const coarse = new Coarse(casebook.system.files, profile, language, tally)
  const wording = new HandedWording(corpus, caseworkOf(casebook), profile, language, tally)
  const lineage = forwardLineage(corpus)
  const ids = new Set(context.claims.map(({ claim }) => claim.id))
  const { inputs, voices } = weighInputs(casebook, { analysis, lineage }, ids)
  const rows = rowsOf(context, { coarse, wording, lineage })
  const { numbered } = context
  const exhibits = handedExhibits({
    casebook,
    exportId,
    profile,
    names,
    coarse,
    tally,
    numbered,
    leaving,
    mediaKinds,
    files,
    failed,
  })
  const claims = handedClaims(context, { coarse, wording, rows, inputs, voices })
  const ties = handedTies({
    corpus,
    casework,
    ties: context.ties,
    names,
    coarse,
    exhibitNumber: exhibit => numberOf.get(register.exhibits.get(exhibit)?.sha256 as Sha256),
  })
  const network = { ...context, corpus, lineage, profile, tool: casebook.tool }
  const channels = channelsOf(context)
  const actors = handedActors(actorIds(context), casework, names)
  const clusters = handedClusters(network)
  const accountNetwork = handedNetwork(network)
  countAccounts(context)
  countPosts(context, wording, coarse)
  const handed: Handed = {
    head: headOf(context, coarse),
    claims,
    relations: relationsOf(context),
    actors,
    ties,
    exhibits: exhibits.exhibits,
    channels,
    clusters,
    network: accountNetwork,
    accounts: () => rows.accounts(),
    posts: () => rows.posts(),
    families: () => rows.families(),
    redactions: tally.redactions(),
    withheld: tally.withheld(),
    custody: handedCustody(casebook, profile),
  }
  return { handed, exhibits: exhibits.openings, names: () => names.openings(), posts: () => rows.openings() }
}

interface Parts {
  readonly coarse: Coarse
  readonly wording: HandedWording
}

function rowsOf(
  { casebook, analysis, request, names, scanned, numberOf }: HandContext,
  { coarse, wording, lineage }: Parts & { readonly lineage: ForwardLineage },
): HandedRows {
  const corpus = casebook.index()
  const { profile } = request
  const { clusters } = analysis.coordination
  const { account, channel } = corpus.columns()
  const clusterOf = new Int32Array(corpus.accounts().length).fill(-1)
  if (profile.protection.network !== 'none')
    clusters.forEach((cluster, number) => {
      for (const member of cluster.accounts) clusterOf[member] = number
    })
  const { posts, network } = profile.protection
  const accounts = new Uint8Array(clusterOf.length)
  const channels = new Set<string>()
  for (const post of scanned.posts) {
    channels.add(corpus.channels()[channel[post]].id)
    if (posts !== 'none' && account[post] >= 0) accounts[account[post]] = 1
  }
  // Without rows of posts the members of the network are all that is told of accounts.
  if (network === 'accounts')
    for (const cluster of clusters) for (const member of cluster.accounts) accounts[member] = 1
  return new HandedRows({
    corpus,
    analysis,
    lineage,
    profile,
    names,
    coarse,
    wording,
    scanned: profile.protection.posts === 'none' ? keepPosts(scanned, () => false) : scanned,
    exhibitOf: sha256 => numberOf.get(sha256),
    accounts,
    channels,
    clusterOf,
    clusterToken: cluster => clusterToken(names, clusters[cluster]),
  })
}

interface ClaimParts extends Parts {
  readonly rows: HandedRows
  readonly inputs: readonly WeighInput[]
  readonly voices: CaseVoices
}

function handedClaims(context: HandContext, { coarse, wording, rows, inputs, voices }: ClaimParts): HandedClaim[] {
  const { casebook, analysis, request, tally, casework, names, scanned, numberOf } = context
  const corpus = casebook.index()
  const tell = (post: PostIndex): ToldPost => {
    const at = positionOf(scanned, post)
    if (at < 0) return { token: undefined, words: undefined, exhibit: undefined, isHeldBack: true }
    return {
      token: rows.tokenOf(post),
      words: wording.of(post, wording.needsDetails ? corpus.posts([post])[0] : undefined),
      exhibit: numberOf.get(scanned.originals[scanned.original[at]]),
      isHeldBack: false,
    }
  }
  const source = {
    tool: casebook.tool,
    corpus,
    casework,
    outages: outagesOf(casework),
    figures: analysis.casework?.figures ?? [],
    names,
    coarse,
    notes: new ClaimNotes(casework, request.profile.protection.notes === 'stated', tally),
    voices,
    inputs: new Map(inputs.map(input => [input.claim.id, input])),
    tell,
  }
  return context.claims.map((weighed, i) => handedClaim(weighed, i + 1, source))
}

/** Relations of claims that are both in the export. */
function relationsOf({ analysis, claims }: HandContext): HandedRelation[] {
  const numbers = new Map(claims.map(({ claim }, i) => [claim.id, i + 1]))
  return (analysis.casework?.relations ?? []).flatMap(({ from, to, kind, isDisputed }) => {
    const [first, second] = [numbers.get(from), numbers.get(to)]
    return first === undefined || second === undefined ? [] : [{ from: first, to: second, kind, isDisputed }]
  })
}

/** Those in ties, and those whose voices the claims count. */
function actorIds({ ties, claims, names }: HandContext): Set<string> {
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
function channelsOf({ casebook, names, scanned }: HandContext): HandedChannel[] {
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
      return {
        token: names.token('channel', id, name),
        name: names.channel({ id, name }),
        platform,
        kind: channelKind,
        posts: posts[position],
      }
    })
    .sort((a, b) => (a.token < b.token ? -1 : 1))
}

/** What the rules did to posts, once each. */
function countPosts({ casebook, request, scanned, tally }: HandContext, wording: HandedWording, coarse: Coarse): void {
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
function countAccounts({ casebook, analysis, names, scanned }: HandContext): void {
  const corpus = casebook.index()
  const accounts = corpus.accounts()
  const { account } = corpus.columns()
  const told = new Set<number>()
  for (const post of scanned.posts) if (account[post] >= 0) told.add(account[post])
  for (const cluster of analysis.coordination.clusters) for (const member of cluster.accounts) told.add(member)
  for (const position of told) names.account(accounts[position])
}

function headOf({ casebook, analysis, request, claims, names }: HandContext, coarse: Coarse): HandedHead {
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
