// What ActionSet promises, checked the slow way.

import assert from 'node:assert/strict'
import type { ActionSet } from '../../src/model/action-set.ts'

/** Fails when ids, kinds, actions or acts are not in the order that ActionSet documents, or a number is out of range. */
export function assertCanonical(set: ActionSet): void {
  const { time, account, object, act, accountIds, objectIds, objectKind } = set
  for (let i = 1; i < accountIds.length; i++) assert.ok(accountIds[i - 1] < accountIds[i], accountIds[i])
  assert.equal(objectKind.length, objectIds.length)
  for (let i = 1; i < objectIds.length; i++)
    assert.ok(objectKind[i - 1] < objectKind[i] || objectIds[i - 1] < objectIds[i], objectIds[i])
  let acts = 0
  const accountOf: number[] = []
  for (let i = 0; i < time.length; i++) {
    assert.ok(Number.isSafeInteger(time[i]), `time ${time[i]}`)
    assert.ok(account[i] >= 0 && account[i] < accountIds.length, `account ${account[i]}`)
    assert.ok(object[i] >= 0 && object[i] < objectIds.length, `object ${object[i]}`)
    assert.ok(act[i] >= 0 && act[i] <= acts, `act ${act[i]} at action ${i}`)
    if (act[i] === acts) accountOf[acts++] = account[i]
    assert.equal(account[i], accountOf[act[i]], `accounts of act ${act[i]}`)
    if (i === 0) continue
    const step = time[i] - time[i - 1] || account[i] - account[i - 1] || object[i] - object[i - 1]
    // Acts that overlap in all three are numbered as they first come, so their numbers need not ascend here.
    assert.ok(step > 0 || (step === 0 && act[i] !== act[i - 1]), `order of action ${i}`)
  }
  assert.equal(new Set(account).size, accountIds.length)
  assert.equal(new Set(object).size, objectIds.length)
}
