import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { assertCanonical } from '../../../test/support/canonical-actions.ts'
import { Random } from '../../algorithms/random.ts'
import type { ActionSet } from '../../model/action-set.ts'
import { ActionLog } from './action-log.ts'
import { permuteAccounts, permuteWithinStrata } from './permuted-actions.ts'

const HOUR = 3600

/** Sets of single and double acts within two days, with many ties. */
const sets = fc
  .array(
    fc.record({
      account: fc.nat(6),
      objects: fc.uniqueArray(fc.nat(8), { minLength: 1, maxLength: 2 }),
      second: fc.oneof(fc.nat(5), fc.nat(48 * HOUR)),
    }),
    { minLength: 1, maxLength: 60 },
  )
  .map(acts => {
    const log = new ActionLog()
    for (let i = 0; i <= 8; i++) log.openObject(i % 2 === 0 ? 'text' : 'link')
    for (const { account, objects, second } of acts) log.add(account, objects, second)
    return log.finish(0, 7, [], new Random('ids')).set
  })

const actionsOf = (set: ActionSet) => [...set.time].map((time, i) => `${time} ${set.object[i]}`).sort()

/** Accounts of the acts, one element an act. */
function accountsOf(set: ActionSet): number[] {
  const accounts: number[] = []
  set.act.forEach((act, i) => {
    accounts[act] = set.account[i]
  })
  return accounts
}

/** Sorted accounts of the acts of each hour and class; acts of several actions count to their highest class. */
function accountsByStratum(set: ActionSet): Record<string, number[]> {
  const classOf = (object: number) => Math.floor(Math.log2(set.object.filter(each => each === object).length))
  const strata: Record<string, number[]> = {}
  accountsOf(set).forEach((account, act) => {
    const actions = [...set.act.keys()].filter(i => set.act[i] === act)
    const order = Math.max(...actions.map(i => classOf(set.object[i])))
    const key = `${Math.floor(set.time[actions[0]] / HOUR / 1000)} ${order}`
    strata[key] = [...(strata[key] ?? []), account].sort((a, b) => a - b)
  })
  return strata
}

test('a permuted set is canonical, keeps objects, times and how often each account acts', () => {
  fc.assert(
    fc.property(sets, fc.string(), (set, seed) => {
      for (const permuted of [permuteAccounts(set, seed), permuteWithinStrata(set, seed, 5)]) {
        assertCanonical(permuted)
        assert.deepEqual(actionsOf(permuted), actionsOf(set))
        assert.deepEqual(accountsOf(permuted).sort(), accountsOf(set).sort())
      }
    }),
  )
})

test('within strata of single hours the accounts of an hour and class stay in it', () => {
  fc.assert(
    fc.property(sets, fc.string(), (set, seed) => {
      assert.deepEqual(accountsByStratum(permuteWithinStrata(set, seed, 1)), accountsByStratum(set))
    }),
  )
})

test('strata that hold more acts than there are leave only the classes', () => {
  fc.assert(
    fc.property(sets, set => {
      const withoutHours = (strata: Record<string, number[]>) => {
        const classes: Record<string, number[]> = {}
        for (const [key, accounts] of Object.entries(strata)) {
          const order = key.split(' ')[1]
          classes[order] = [...(classes[order] ?? []), ...accounts].sort((a, b) => a - b)
        }
        return classes
      }
      const permuted = permuteWithinStrata(set, 'seed', 1e9)
      assert.deepEqual(withoutHours(accountsByStratum(permuted)), withoutHours(accountsByStratum(set)))
    }),
  )
})

test('an exchange moves most accounts, and the same seed moves them alike', () => {
  const log = new ActionLog()
  const object = log.openObject()
  for (let i = 0; i < 1000; i++) log.add(i, object, i)
  const { set } = log.finish(0, 1000, [], new Random('ids'))
  for (const permute of [permuteAccounts, permuteWithinStrata]) {
    const moved = permute(set, 'a').account.filter((account, i) => account !== set.account[i]).length
    assert.ok(moved > 950, `${moved}`)
    assert.deepEqual(permute(set, 'a'), permute(set, 'a'))
    assert.notDeepEqual(permute(set, 'a').account, permute(set, 'b').account)
  }
})

test('ids of acts follow their acts', () => {
  const log = new ActionLog()
  const objects = [log.openObject(), log.openObject()]
  for (let i = 0; i < 50; i++) log.add(i % 7, objects[i % 2], i >> 3)
  const { set } = log.finish(0, 7, [], new Random('ids'))
  const actIds = Array.from(
    { length: 50 },
    (_, i) => `post ${set.time[i]} ${set.object[i]} ${String(i).padStart(2, '0')}`,
  )
  const permuted = permuteAccounts({ ...set, actIds }, 'seed')
  assertCanonical(permuted)
  permuted.act.forEach((act, i) => {
    assert.ok(permuted.actIds?.[act].startsWith(`post ${permuted.time[i]} ${permuted.object[i]} `))
  })
  assert.deepEqual(permuted.actIds?.toSorted(), actIds.toSorted())
})

test('an empty set stays empty', () => {
  const { set } = new ActionLog().finish(0, 0, [], new Random('ids'))
  assert.deepEqual(permuteAccounts(set, 'seed'), set)
  assert.deepEqual(permuteWithinStrata(set, 'seed'), set)
})
