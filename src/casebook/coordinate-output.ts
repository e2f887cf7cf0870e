// The result of an analysis as a table, a network or a document.

import { actionTableOf } from '../detect/coordination.ts'
import { accountRows } from '../export/coordination-accounts.ts'
import { coordinationFacts, factsText } from '../export/coordination-facts.ts'
import { coordinationJson } from '../export/coordination-json.ts'
import type { CoordinationNames } from '../export/coordination-names.ts'
import { coordinationNetwork } from '../export/coordination-network.ts'
import { pairRows } from '../export/network-csv.ts'
import { gexfText } from '../export/network-gexf.ts'
import { graphmlText } from '../export/network-graphml.ts'
import { robustnessRows } from '../export/robustness-csv.ts'
import type { CoordinationCluster, CoordinationResult } from '../model/coordination.ts'
import type { CoordinationNetwork } from '../model/coordination-network.ts'
import type { Problem } from '../model/problem.ts'
import type { Coordinated } from './coordinate-actions.ts'

export interface CoordinationOutput extends Coordinated {
  readonly format: 'csv' | 'verdicts' | 'gexf' | 'graphml' | 'json'
  readonly names: CoordinationNames
  /** With `csv`: one row an account instead of one a pair. */
  readonly accountsOnly: boolean
  /** Name and version of the program. */
  readonly tool: string
  /** Sentences that a reader must have beside the figures. */
  readonly notes: readonly string[]
  readonly problems: readonly Problem[]
  readonly judgements?: (cluster: CoordinationCluster) => readonly object[]
}

/** The text in pieces. */
export function coordinationPieces(output: CoordinationOutput): Iterable<string> {
  const { set, result, names, format } = output
  if (format === 'csv' && output.accountsOnly) return accountRows(set, result, names)
  if (format === 'verdicts') return robustnessRows(result, names.cluster)
  const network = coordinationNetwork(set, result, names, description(output))
  if (format === 'gexf') return gexfText(network)
  if (format === 'graphml') return graphmlText(network)
  if (format === 'csv') return pairRows(network)
  return coordinationJson({ ...output, network })
}

/**
 * The figures from which another program can recompute every verdict, as JSON. They hold the moments of the acts of all
 * accounts of clusters, under the names given. Cost: the analysis once more.
 */
export function factPieces({ set, result, names }: Coordinated & Pick<CoordinationOutput, 'names'>): Iterable<string> {
  const clusters = new Map(result.clusters.map(cluster => [cluster.accounts.join(' '), cluster]))
  const idOf = (accounts: Int32Array): string => {
    const cluster = clusters.get(accounts.join(' '))
    return cluster === undefined ? '' : names.cluster(cluster)
  }
  return factsText(coordinationFacts(actionTableOf(set), result.settings, { nameOf: names.account, idOf }))
}

function description({ result, tool, notes }: CoordinationOutput): CoordinationNetwork['description'] {
  const { windowsSeconds, q, nullModel, correction } = result.settings
  return {
    tool,
    windowsSeconds: windowsSeconds.join(' '),
    q,
    nullModel,
    correction,
    pairsTested: result.pairsTested,
    accountsTested: result.accountsTested,
    pairsBeyondChance: result.pairsBeyondChance,
    clusters: result.clusters.length,
    accounts: result.accounts,
    note: notes.join(' '),
  }
}

/** Accounts of clusters that are in no pair: a table of pairs does not show them. */
export function rowlessAccounts(result: CoordinationResult): number {
  let count = 0
  for (const { pairs, accounts } of result.clusters) {
    const paired = new Set(pairs.flatMap(({ first, second }) => [first, second]))
    for (const account of accounts) if (!paired.has(account)) count++
  }
  return count
}
