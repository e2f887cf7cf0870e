// From a case to what may leave it for one audience. Nothing that is not in `Handed` reaches a format, so nothing unprotected may be in it.

import { type ForwardLineage, forwardLineage } from '../detect/forward-lineage.ts'
import type { Analysis } from '../model/analysis.ts'
import type { PostIndex } from '../model/finding.ts'
import type { Handed, HandedClaim, HandedFile } from '../model/handed.ts'
import type { Sha256 } from '../model/ids.ts'
import type { WeighInput } from '../weigh/weigh-evidence.ts'
import type { CaseVoices } from './case-voices.ts'
import type { Casebook } from './casebook.ts'
import { caseworkOf } from './casework.ts'
import { outagesOf } from './casework-findings.ts'
import { handedClaim, type ToldPost } from './handed-claims.ts'
import { type HandContext, type HandRequest, handContext } from './handed-context.ts'
import { handedCustody } from './handed-custody.ts'
import { ClaimNotes } from './handed-disclosure.ts'
import { type ExhibitOpening, handedExhibits, type LeavingMedium, leavingMedia } from './handed-exhibits.ts'
import { findingTeller } from './handed-findings.ts'
import { actorIds, channelsOf, countAccounts, countPosts, headOf, relationsOf } from './handed-head.ts'
import { inputsOf } from './handed-inputs.ts'
import type { Opening } from './handed-names.ts'
import { clusterToken, handedClusters, handedNetwork, listedClusters } from './handed-network.ts'
import { Coarse } from './handed-places.ts'
import { keepPosts, positionOf } from './handed-posts.ts'
import { HandedRows } from './handed-rows.ts'
import { handedActors, handedTies } from './handed-ties.ts'
import { HandedWording } from './handed-words.ts'
import { judgementsOf } from './judgements.ts'

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
   * Makes the record; `files`: the protected copies by number of the exhibit in the case; `failed`: why there is none, a
   * `MediaGround`. To be called once.
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
 * What may leave the case, in two steps: media are protected under the numbers that they get. The index must have been read for the consent
 * that the profile asks for (`indexOriginals(..., profile.consent)`), so that nothing of what is held back shapes an answer. Throws CaseError
 * `usage` for claims and exhibits that are not there.
 * @see docs/methods.md#protected-exports
 */
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
  const { inputs, voices } = inputsOf({ casebook, analysis, lineage, casework }, context.claims)
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
    findings: findingTeller({ casework, profile, names, coarse, tally }),
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
  const clusters = listedClusters(corpus, analysis, judgementsOf(casebook))
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
