// Action sets in a few words, for tests of what is said of clusters.

import { ACTION_KINDS, type ActionKind, type ActionSet } from '../../src/model/action-set.ts'

export interface SmallAction {
  readonly account: string
  readonly object: string
  /** Seconds. */
  readonly at: number
  /** `text` if not given. */
  readonly kind?: ActionKind
  /** Actions of one name are one act; an act of its own if not given. */
  readonly act?: string
}

/** Actions in any order, as a set in canonical order. */
export function smallActionSet(actions: readonly SmallAction[]): ActionSet {
  const accountIds = [...new Set(actions.map(({ account }) => account))].sort()
  const kindOf = ({ kind = 'text' }: SmallAction) => ACTION_KINDS.indexOf(kind)
  const objectKeys = [...new Set(actions.map(action => `${kindOf(action)} ${action.object}`))].sort()
  const rows = actions
    .map((action, i) => ({
      time: action.at * 1000,
      account: accountIds.indexOf(action.account),
      object: objectKeys.indexOf(`${kindOf(action)} ${action.object}`),
      act: action.act ?? `own ${String(i).padStart(9, '0')}`,
    }))
    .sort((a, b) => a.time - b.time || a.account - b.account || a.object - b.object || (a.act < b.act ? -1 : 1))
  const acts = [...new Set(rows.map(({ act }) => act))]
  const numberOfAct = new Map(acts.map((act, number) => [act, number]))
  return {
    accountIds,
    objectIds: objectKeys.map(key => key.slice(2)),
    objectKind: Uint8Array.from(objectKeys, key => Number(key[0])),
    account: Int32Array.from(rows, row => row.account),
    object: Int32Array.from(rows, row => row.object),
    time: Float64Array.from(rows, row => row.time),
    act: Int32Array.from(rows, row => numberOfAct.get(row.act) ?? -1),
  }
}
