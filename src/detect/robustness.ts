// Which verdicts stand when the settings are changed: the analysis again under each of a documented set of settings.

import { testCoAction } from '../algorithms/co-action.ts'
import type { ActionTable } from '../algorithms/co-action-table.ts'
import { buildActionTable } from '../algorithms/co-action-table.ts'
import type { ActionSet } from '../model/action-set.ts'
import type { CoordinationResult, CoordinationSettings } from '../model/coordination.ts'
import { columnsOf } from './action-columns.ts'

/** The part of a co-action test that tells who is found together. */
export interface GroupsFound {
  readonly clusters: readonly { readonly members: readonly { readonly account: number }[] }[]
}

export interface RobustnessOptions {
  /** The test; `testCoAction` if not given. */
  readonly test?: (table: ActionTable, settings: CoordinationSettings) => GroupsFound
  /** Called after each analysis. */
  readonly progress?: (done: number, runs: number) => void
}

/**
 * The settings a careful person could have chosen instead, each with one thing changed: windows without the smallest, without
 * the largest, all doubled; q of 0.01 and 0.1; the other null models; the correction for any dependence. Those that
 * equal the settings given are left out, so 5 to 8 remain.
 */
export function otherSettings(settings: CoordinationSettings): CoordinationSettings[] {
  const { windowsSeconds } = settings
  const changes: Partial<CoordinationSettings>[] = [
    { windowsSeconds: windowsSeconds.slice(1) },
    { windowsSeconds: windowsSeconds.slice(0, -1) },
    { windowsSeconds: windowsSeconds.map(seconds => seconds * 2) },
    { q: 0.01 },
    { q: 0.1 },
    { nullModel: 'all' },
    { nullModel: 'hours' },
    { nullModel: 'activity' },
    { correction: 'bh' },
    { correction: 'by' },
  ]
  const same = JSON.stringify(settings)
  return changes
    .map(change => ({ ...settings, ...change }))
    .filter(other => other.windowsSeconds.length > 0 && JSON.stringify(other) !== same)
}

/**
 * The result with `robustness` of every cluster filled, one element for each of `otherSettings`: how many of its members are
 * in that cluster of the other analysis which holds most of them (`standsUnder` says what is enough). Cost: one test a setting.
 * Accounts of the result are numbers of the set, as `coordinationOf` gives them. @see docs/methods.md#robustness
 */
export function robustnessOf(
  set: ActionSet,
  result: CoordinationResult,
  settings: CoordinationSettings,
  options: RobustnessOptions = {},
): CoordinationResult {
  if (result.clusters.length === 0) return result
  const table = buildActionTable(columnsOf(set))
  const test = options.test ?? testCoAction
  const others = otherSettings(settings)
  const outcomes = others.map((setting, i) => {
    const groups = test(table, setting).clusters
    const clusterOf = new Map(groups.flatMap((group, number) => group.members.map(({ account }) => [account, number])))
    options.progress?.(i + 1, others.length)
    return result.clusters.map(({ accounts }) => ({ setting, accountsFound: mostTogether(accounts, clusterOf) }))
  })
  const clusters = result.clusters.map((cluster, c) => ({ ...cluster, robustness: outcomes.map(of => of[c]) }))
  return { ...result, clusters }
}

function mostTogether(accounts: Int32Array, clusterOf: ReadonlyMap<number, number>): number {
  const counts = new Map<number, number>()
  for (const account of accounts) {
    const cluster = clusterOf.get(account)
    if (cluster !== undefined) counts.set(cluster, (counts.get(cluster) ?? 0) + 1)
  }
  return Math.max(0, ...counts.values())
}
