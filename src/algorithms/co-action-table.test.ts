import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  objectAt,
  positionsOf,
  smallActions,
  smallTableOf,
  smallTables,
  tableOf,
} from '../../test/support/action-crowd.ts'
import {
  accountsThatCouldMeet,
  actionsByAccount,
  buildActionTable,
  objectOfActions,
  pairsThatCouldMeet,
} from './co-action-table.ts'

test('only the first action of an account on an object counts, ascending in time within an object', () => {
  fc.assert(
    fc.property(smallActions, actions => {
      const table = smallTableOf(actions)
      const earliest = new Map<string, number>()
      for (const { account, object, time } of actions) {
        const key = `${object} ${account}`
        earliest.set(key, Math.min(earliest.get(key) ?? time, time))
      }
      assert.equal(table.account.length, earliest.size)
      assert.equal(table.acts, 1 + Math.max(...table.act))
      for (let o = 0; o < 6; o++) {
        for (let i = table.objectStarts[o]; i < table.objectStarts[o + 1]; i++) {
          assert.equal(table.time[i], earliest.get(`${o} ${table.account[i]}`))
          assert.ok(i === table.objectStarts[o] || table.time[i - 1] <= table.time[i])
          assert.ok(
            actions.some(
              ({ account, object, time, act }) =>
                account === table.account[i] && object === o && time === table.time[i] && act === table.act[i],
            ),
          )
        }
      }
    }),
  )
})

test('a stratum is a type and one or more popularity classes, each of 1,000 actions or more where a type has so many', () => {
  // Accounts of an object and number of such objects, by type; the last ones of type 0 lie on the borders of the classes.
  const shapes: [number, number, number][] = [
    [0, 64, 16],
    [0, 20, 60],
    [0, 5, 210],
    [0, 2, 510],
    [2, 100, 11],
    [2, 20, 40],
    [2, 5, 100],
    [2, 2, 650],
    [3, 100, 11],
    [3, 20, 45],
    ...[1, 3, 4, 15, 16, 63, 64, 500].map((size): [number, number, number] => [0, size, 1]),
  ]
  const objects = shapes.flatMap(([type, size, count]) => Array.from({ length: count }, () => ({ type, size })))
  const actions = objects.flatMap(({ size }, object) =>
    Array.from({ length: size }, (_, account) => ({ account, object, time: account })),
  )
  // Whoever acts again on an object makes it no more popular.
  for (let again = 1; again < 80; again++) actions.push({ account: 0, object: objects.length - 7, time: again })
  const table = tableOf(
    actions,
    500,
    objects.length,
    Uint8Array.from(objects, ({ type }) => type),
  )
  const stratumOf = (type: number, size: number) => {
    const found = objects.flatMap((each, o) =>
      each.type === type && each.size === size ? [table.objectStratum[o]] : [],
    )
    assert.equal(new Set(found).size, 1)
    return found[0]
  }
  assert.deepEqual(
    [64, 20, 5, 2].map(size => stratumOf(0, size)),
    [0, 1, 2, 3],
  )
  assert.deepEqual(
    [1, 3, 4, 15, 16, 63, 500].map(size => stratumOf(0, size)),
    [3, 3, 2, 2, 1, 1, 0],
  )
  // Type 1 has a stratum with nothing in it.
  assert.deepEqual(
    [100, 20, 5, 2].map(size => stratumOf(2, size)),
    [5, 6, 6, 7],
  )
  assert.deepEqual([stratumOf(3, 100), stratumOf(3, 20), table.strata], [8, 8, 9])
})

test('objects of actions and actions of accounts are those found by looking', () => {
  fc.assert(
    fc.property(smallTables, table => {
      const { starts, action } = actionsByAccount(table)
      objectOfActions(table).forEach((object, i) => {
        assert.equal(object, objectAt(table, i))
      })
      for (let a = 0; a < table.accounts; a++)
        assert.deepEqual([...action.slice(starts[a], starts[a + 1])], positionsOf(table, a))
    }),
  )
})

test('pairs and accounts that could have met are those with a common type of action', () => {
  const rows = fc.array(fc.record({ account: fc.nat(6), object: fc.nat(8) }), { maxLength: 12, size: 'max' })
  fc.assert(
    fc.property(rows, actions => {
      const objectType = Uint8Array.from({ length: 9 }, (_, object) => object % 3)
      const table = buildActionTable({
        accounts: 7,
        types: 3,
        objectType,
        account: Int32Array.from(actions, action => action.account),
        object: Int32Array.from(actions, action => action.object),
        time: new Float64Array(actions.length),
        act: Int32Array.from(actions, (_, i) => i),
      })
      const has = (account: number, type: number) =>
        actions.some(action => action.account === account && objectType[action.object] === type)
      const couldMeet = (a: number, b: number) => a !== b && [0, 1, 2].some(type => has(a, type) && has(b, type))
      const all = [0, 1, 2, 3, 4, 5, 6]
      assert.equal(pairsThatCouldMeet(table), all.flatMap(a => all.filter(b => a < b && couldMeet(a, b))).length)
      assert.equal(accountsThatCouldMeet(table), all.filter(a => all.some(b => couldMeet(a, b))).length)
    }),
  )
})
