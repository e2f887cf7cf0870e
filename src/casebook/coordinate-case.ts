// Who acts together in a case, and under what names that may leave it.

import { actionSetOf } from '../detect/action-set.ts'
import { forwardLineage } from '../detect/forward-lineage.ts'
import { detectSameness } from '../detect/sameness.ts'
import type { CoordinationNames } from '../export/coordination-names.ts'
import { ACTION_KINDS } from '../model/action-set.ts'
import { CaseError } from '../model/case-error.ts'
import { AUDIENCES, OWN_ANALYSIS, type Purpose } from '../model/consent.ts'
import type { CoordinationCluster, CoordinationSettings } from '../model/coordination.ts'
import { quoted } from '../model/problem.ts'
import { pseudonymsFor } from '../protect/pseudonym.ts'
import type { Casebook } from './casebook.ts'
import { type Coordinated, type CoordinateOptions, coordinate } from './coordinate-actions.ts'
import { indexOriginals } from './index-originals.ts'
import { isOn, type Judgement, judgementsOf, mayBeNamed } from './judgements.ts'
import { mediaLibrary } from './media-library.ts'
import { silentProgress } from './progress.ts'

/** For whom pseudonyms are when nobody is named: those of reports are others. */
export const DEFAULT_AUDIENCE = 'coordinate'

/** Clusters listed in an error. */
const CLUSTERS_LISTED = 10

/** Pseudonyms of exports for one audience. No audience is the one that reports are written for, whatever it is called. */
function exportPseudonyms(casebook: Casebook, audience: string): (id: string) => string {
  return pseudonymsFor(`export ${audience}`, message => casebook.custody.keyedHash(message))
}

/** How clusters are called in exports for one audience. */
export function clusterNames(casebook: Casebook, audience: string): (cluster: CoordinationCluster) => string {
  const pseudonym = exportPseudonyms(casebook, audience)
  return ({ id }) => `cluster-${pseudonym(`cluster ${id}`)}`
}

/** The settings of joint action in force in a case. */
export function caseCoordination(casebook: Casebook): CoordinationSettings {
  const { windowsSeconds, q, nullModel = 'all', correction = 'bh' } = casebook.settings()
  return { windowsSeconds, q, nullModel, correction }
}

/**
 * What an export for an audience of pseudonyms needs the sources' consent for: none named stays in the team; the names of the
 * register mean those; anybody else is held for the public.
 */
export function purposeFor(audience: string | undefined): Purpose {
  if (audience === undefined || audience === DEFAULT_AUDIENCE || audience === 'team') return OWN_ANALYSIS
  return { use: 'sharing', audience: AUDIENCES.find(known => known === audience) ?? 'public' }
}

/** Reads what the index lacks and tests the actions of the case; settings that are not given are those of the case. */
export async function coordinateCase(
  casebook: Casebook,
  options: CoordinateOptions & { signal: AbortSignal; purpose?: Purpose },
): Promise<Coordinated> {
  const progress = options.progress ?? silentProgress
  await indexOriginals(casebook, progress, options.signal, options.purpose)
  progress.update('search', 0, undefined, 'steps')
  await casebook.onIndex(() => casebook.index().seal())
  const corpus = casebook.index()
  progress.update('families', 0, undefined, 'steps')
  const { resemblance } = casebook.settings()
  const { textFamilies } = await detectSameness(corpus, { resemblance, sign: undefined })
  const actions = actionSetOf(corpus, textFamilies, forwardLineage(corpus), mediaLibrary(casebook).families)
  const settings = { ...caseCoordination(casebook), ...options.settings }
  const { set, result } = coordinate(actions.set, { ...options, settings }, actions.context)
  const { accountsLeftOutNameOnly } = actions
  return { set, result: { ...result, accountsLeftOutNameOnly } }
}

/** How the things of a case are called outside it, and what people have said of its clusters. */
export interface CaseNames {
  readonly names: CoordinationNames
  /** Verdict, role and time; a reason is in free words and may name people. */
  judgements(cluster: CoordinationCluster): object[]
}

/**
 * Pseudonyms for one audience, for accounts, clusters and objects alike: a cluster's own name is made from the ids of its
 * accounts without a key, and links and forwards may hold an account's name. The accounts of the clusters in `named` keep their
 * ids. Throws CaseError `usage` for a cluster that is not there, and for one that nobody judged `coordinated`.
 */
export function caseNames(
  casebook: Casebook,
  { set, result }: Coordinated,
  audience: string,
  named: readonly string[],
): CaseNames {
  const pseudonym = exportPseudonyms(casebook, audience)
  const clusterName = clusterNames(casebook, audience)
  const idsOf = (cluster: CoordinationCluster) => Array.from(cluster.accounts, account => set.accountIds[account])
  const all = judgementsOf(casebook)
  const open = new Set<number>()
  for (const wanted of named) {
    const cluster = findCluster(result.clusters, wanted, clusterName)
    if (!mayBeNamed(all, cluster.id, idsOf(cluster)))
      throw new CaseError('usage', 'cluster-not-judged', { value: cluster.id })
    for (const account of cluster.accounts) open.add(account)
  }
  const kindOf = (object: number) => ACTION_KINDS[set.objectKind[object]]
  return {
    names: {
      account: account => (open.has(account) ? set.accountIds[account] : pseudonym(set.accountIds[account])),
      cluster: clusterName,
      object: object => `${kindOf(object)}-${pseudonym(`object ${kindOf(object)} ${set.objectIds[object]}`)}`,
      act: () => undefined,
      quotedWords: words => pseudonym(`words ${words}`),
    },
    judgements: cluster => all.filter(({ act }) => isOn(act, cluster.id, idsOf(cluster))).map(leaving),
  }
}

/** The cluster of this id or outside name. Throws CaseError `usage`, listing the largest there are. */
export function findCluster(
  clusters: readonly CoordinationCluster[],
  wanted: string,
  outsideName: (cluster: CoordinationCluster) => string,
): CoordinationCluster {
  const found = clusters.find(cluster => cluster.id === wanted || outsideName(cluster) === wanted)
  if (found !== undefined) return found
  const known = clusters.slice(0, CLUSTERS_LISTED).map(({ id, accounts }) => `${id} (${accounts.length})`)
  throw new CaseError('usage', 'unknown-cluster', { value: quoted(wanted), known: known.join(', ') })
}

function leaving({ claimedTime, act: { verdict, role } }: Judgement): object {
  return { verdict, role, claimedTime }
}
