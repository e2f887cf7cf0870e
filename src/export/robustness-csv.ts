// Which verdicts stand under which settings, as CSV, RFC 4180: one row a cluster and setting.

import type { CoordinationCluster, CoordinationResult } from '../model/coordination.ts'
import { standsUnder, standsUnderAll } from '../model/robustness.ts'
import { textCell } from './network-csv.ts'

const HEADER = 'cluster,accounts,windows,q,null_model,correction,accounts_found,stands,stands_under_all\r\n'

/**
 * The header, then for each cluster that robustness was asked for one row a setting; windows in seconds, joined by blanks.
 * No account is named. Lines end in CR LF.
 */
export function* robustnessRows(
  result: CoordinationResult,
  nameOf: (cluster: CoordinationCluster) => string = cluster => cluster.id,
): Generator<string> {
  yield HEADER
  for (const cluster of result.clusters) {
    const underAll = standsUnderAll(cluster) === true
    for (const outcome of cluster.robustness) {
      const { windowsSeconds, q, nullModel, correction } = outcome.setting
      const cells = [
        textCell(nameOf(cluster)),
        cluster.accounts.length,
        windowsSeconds.join(' '),
        q,
        nullModel,
        correction,
        outcome.accountsFound,
        standsUnder(cluster, outcome) ? 'yes' : 'no',
        underAll ? 'yes' : 'no',
      ]
      yield `${cells.join(',')}\r\n`
    }
  }
}
