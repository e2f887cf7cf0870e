// The input of the co-action test, from a set of actions.

import type { ActionColumns } from '../algorithms/co-action-table.ts'
import { ACTION_KINDS, type ActionSet } from '../model/action-set.ts'

/** Types are the kinds of action; the arrays are those of the set, not copies. */
export function columnsOf(set: ActionSet): ActionColumns {
  const { accountIds, objectKind, account, object, time, act } = set
  return { accounts: accountIds.length, types: ACTION_KINDS.length, objectType: objectKind, account, object, time, act }
}
