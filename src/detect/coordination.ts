// Accounts that act together beyond chance and beyond shared taste, in any set of actions or in a corpus.

import { testCoAction, windowsLookedAt } from '../algorithms/co-action.ts'
import { type ActionTable, buildActionTable } from '../algorithms/co-action-table.ts'
import type { Engine } from '../corpus/engine.ts'
import { ACTION_KINDS, type ActionSet } from '../model/action-set.ts'
import type { TextFamilies } from '../model/analysis.ts'
import type { CoordinationCluster, CoordinationResult, CoordinationSettings } from '../model/coordination.ts'
import type { Finding } from '../model/finding.ts'
import type { MediaFamily } from '../model/media-family.ts'
import { quoted } from '../model/problem.ts'
import { actionSetOf } from './action-set.ts'
import { describeCoordination } from './coordination-clusters.ts'
import type { CoordinationContext } from './coordination-context.ts'
import { withLimitsOfNothing } from './detection-limit.ts'
import type { ForwardLineage } from './forward-lineage.ts'

/**
 * Clusters of accounts with all that is said of them; numbers are those of the set. Broadcast channels that post in their own
 * name are accounts like others. Says nothing of motive or automation. Throws RangeError for settings out of range.
 * Statistic, null and cost: `testCoAction`.
 * @see docs/methods.md#acting-together
 */
export function coordinationOf(
  set: ActionSet,
  settings: CoordinationSettings,
  context?: CoordinationContext,
): CoordinationResult {
  const checked = checkedSettings(settings)
  const table = actionTableOf(set)
  return describeCoordination(set, table, testCoAction(table, checked), checked, context)
}

/** First actions of a set by object; types are positions in `ACTION_KINDS`. */
export function actionTableOf(set: ActionSet): ActionTable {
  const { account, object, time, act, objectKind } = set
  const accounts = set.accountIds.length
  return buildActionTable({ accounts, types: ACTION_KINDS.length, objectType: objectKind, account, object, time, act })
}

/** Windows ascending and once each. Throws RangeError with the offending value. */
function checkedSettings(settings: CoordinationSettings): CoordinationSettings {
  const windowsSeconds = windowsLookedAt(settings.windowsSeconds)
  if (windowsSeconds.length === 0) throw new RangeError('at least one window is needed')
  for (const seconds of windowsSeconds)
    if (!Number.isFinite(seconds) || seconds <= 0)
      throw new RangeError(`a window is a number of seconds above 0, not "${quoted(String(seconds))}"`)
  if (!(settings.q > 0 && settings.q < 1))
    throw new RangeError(`q lies between 0 and 1, not "${quoted(String(settings.q))}"`)
  return { ...settings, windowsSeconds }
}

/** Plants the same campaigns in every run. */
export const LIMIT_SEED = 'anechoic'

/** The same for a corpus: account numbers are positions in its `accounts()`, acts are post indexes. One finding a cluster. */
export function detectCoordination(
  corpus: Engine,
  families: TextFamilies,
  lineage: ForwardLineage,
  settings: CoordinationSettings,
  mediaFamilies: readonly MediaFamily[] = [],
): { result: CoordinationResult; findings: Finding[] } {
  const { set, context, accountOf, accountsConsidered, accountsLeftOutNameOnly } = actionSetOf(
    corpus,
    families,
    lineage,
    mediaFamilies,
  )
  const found = withLimitsOfNothing(set, coordinationOf(set, settings, context), settings, LIMIT_SEED)
  const result: CoordinationResult = {
    ...found,
    clusters: found.clusters.map(cluster => inCorpus(cluster, accountOf)),
    accountsConsidered,
    accountsLeftOutNameOnly,
  }
  return { result, findings: result.clusters.map(cluster => findingOf(cluster, result)) }
}

function inCorpus(cluster: CoordinationCluster, accountOf: Int32Array): CoordinationCluster {
  return {
    ...cluster,
    accounts: cluster.accounts.map(account => accountOf[account]),
    members: cluster.members.map(member => ({ ...member, account: accountOf[member.account] })),
    pairs: cluster.pairs.map(pair => ({ ...pair, first: accountOf[pair.first], second: accountOf[pair.second] })),
  }
}

function findingOf(cluster: CoordinationCluster, { pairsTested: tested, settings }: CoordinationResult): Finding {
  const { observed, expected, pValue, qValue, pairs, effect } = cluster
  // Without pairs the group was found over the whole horizon.
  const windowSeconds =
    pairs.length === 0
      ? settings.windowsSeconds[settings.windowsSeconds.length - 1]
      : pairs.reduce((longest, pair) => Math.max(longest, pair.windowSeconds), 0)
  return {
    kind: 'coordination-cluster',
    id: cluster.id,
    posts: cluster.posts,
    statistic: { method: 'acting-together', observed, expected, pValue, qValue, tested },
    message: {
      key: 'coordination-cluster',
      parameters: {
        accounts: cluster.accounts.length,
        links: pairs.length,
        objects: cluster.objects.length,
        posts: cluster.posts.length,
        observed,
        expected,
        qValue,
        windowSeconds,
        tested,
        medianSeconds: effect.medianSeconds,
        organicMedianSeconds: effect.organicMedianSeconds,
        nullModel: settings.nullModel,
      },
    },
  }
}
