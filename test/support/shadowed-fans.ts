// A club of fans in which one account repeats all that another one does three seconds later.

import type { ActionTable } from '../../src/algorithms/co-action-table.ts'
import { fanCrowd } from '../../src/simulate/crowd/honest-crowds.ts'
import { tableOf } from './action-crowd.ts'

/** The crowd, the account and its shadow, and the whole club. */
export function shadowedFans(seed: string, fans: 'loose' | 'tight') {
  const { set, truth } = fanCrowd({ seed, actions: 10_000, fans })
  const [account, shadow] = truth.groups[0].accounts
  const actions = Array.from(set.account, (who, i) => ({ account: who, object: set.object[i], time: set.time[i] }))
  const kept = actions.filter(action => action.account !== shadow)
  const own = actions.filter(action => action.account === account)
  const table: ActionTable = tableOf(
    [...kept, ...own.map(action => ({ ...action, account: shadow, time: action.time + 3000 }))],
    set.accountIds.length,
    set.objectIds.length,
  )
  return { table, account, shadow, club: truth.groups[0].accounts }
}
