// A simulated crowd as files: the table in the columns of CooRTweet, and the truth as JSON.

import { ACTION_KINDS, type ActionSet } from '../../model/action-set.ts'
import type { SimulatedActions } from './action-log.ts'

/**
 * Lines of the table: object, account, act, Unix time in seconds; where the set has objects of several kinds also `action`,
 * the kind. Every field is letters and digits, so nothing needs quoting. Lines end with LF.
 */
export function* renderActions(set: ActionSet): Generator<string> {
  const hasKinds = set.objectKind.some(kind => kind !== set.objectKind[0])
  yield `object_id,account_id,content_id,timestamp_share${hasKinds ? ',action' : ''}\n`
  for (let i = 0; i < set.time.length; i++) {
    const object = set.object[i]
    const content = `p${String(set.act[i]).padStart(8, '0')}`
    const kind = hasKinds ? `,${ACTION_KINDS[set.objectKind[object]]}` : ''
    yield `${set.objectIds[object]},${set.accountIds[set.account[i]]},${content},${set.time[i] / 1000}${kind}\n`
  }
}

/** `{family, seed, actions, accounts, groups: [{name, kind, family, accounts, objects}]}`, by the ids of the table. */
export function* renderCrowdTruth(family: string, seed: string, { set, truth }: SimulatedActions): Generator<string> {
  const head = { family, seed, actions: set.time.length, accounts: set.accountIds.length }
  yield `${JSON.stringify(head).slice(0, -1)},"groups":[`
  for (const [i, group] of truth.groups.entries()) {
    const accounts = group.accounts.map(account => set.accountIds[account])
    const objects = group.objects.map(object => set.objectIds[object])
    yield `${i === 0 ? '' : ','}\n${JSON.stringify({ ...group, accounts, objects })}`
  }
  yield '\n]}\n'
}
