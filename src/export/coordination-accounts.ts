// The accounts of all clusters as CSV, RFC 4180: one row an account, as each has a p-value and a correction of its own.

import type { ActionSet } from '../model/action-set.ts'
import type { CoordinationResult } from '../model/coordination.ts'
import { type CoordinationNames, membersByName } from './coordination-names.ts'
import { finite } from './network-attributes.ts'
import { csvCell, textCell } from './network-csv.ts'

const HEADER = 'account,cluster,observed,expected,p,q,evidence,median_seconds,actions\r\n'

/** The header, then the members of each cluster by name. A number that is not known is an empty cell. Lines end in CR LF. */
export function* accountRows(set: ActionSet, result: CoordinationResult, names: CoordinationNames): Generator<string> {
  const actions = new Int32Array(set.accountIds.length)
  for (const account of set.account) actions[account]++
  yield HEADER
  for (const cluster of result.clusters) {
    const name = textCell(names.cluster(cluster))
    for (const member of membersByName(cluster, names)) {
      const { account, observed, expected, pValue, qValue, evidence, medianSeconds } = member
      const numbers = [observed, expected, pValue, qValue].map(value => finite(value) ?? '')
      const id = csvCell(names.account(account))
      yield `${id},${name},${numbers.join(',')},${evidence},${finite(medianSeconds) ?? ''},${actions[account]}\r\n`
    }
  }
}
