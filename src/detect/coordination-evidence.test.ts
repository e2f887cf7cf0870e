import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type SmallAction, smallActionSet } from '../../test/support/small-action-set.ts'
import { actionTableOf } from './coordination.ts'
import { gatherEvidence, hourOf } from './coordination-evidence.ts'
import { quartilesOf } from './quartiles.ts'

/** Times are multiples of 13 seconds, so that some acts lie exactly this far apart. */
const HORIZON = 65

const actions = fc.array(
  fc.record({
    account: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    object: fc.constantFrom('x', 'y', 'z'),
    at: fc
      .tuple(fc.integer({ min: -12, max: 12 }), fc.constantFrom(0, 0, 50_000, -90_000))
      .map(([steps, part]) => part + steps * 13),
    kind: fc.constantFrom('text', 'forward'),
    act: fc.option(fc.constantFrom('1', '2', '3'), { nil: undefined }),
  }),
  { minLength: 1, maxLength: 60 },
)

/** An act is of one account. */
function rowsOf(some: readonly { account: string; act: string | undefined }[]): SmallAction[] {
  return some.map(({ act, ...rest }) => ({
    ...rest,
    ...(act === undefined ? {} : { act: `${rest.account} ${act}` }),
  })) as SmallAction[]
}

test('objects, acts and clocks of clusters are what a look at all pairs of actions gives', () => {
  fc.assert(
    fc.property(actions, some => {
      const set = smallActionSet(rowsOf(some))
      const table = actionTableOf(set)
      const number = (id: string) => set.accountIds.indexOf(id)
      const groups = [
        ['a', 'b'],
        ['c', 'd'],
      ].map(ids => Int32Array.from(ids.map(number).filter(account => account >= 0)))
      const evidence = gatherEvidence(set, table, groups, HORIZON)
      groups.forEach((group, cluster) => {
        const gathered = evidence.clusters[cluster]
        /** First action of each member on each object, from the set. */
        const first = new Map<string, { account: number; object: number; time: number }>()
        set.account.forEach((account, i) => {
          const key = `${account} ${set.object[i]}`
          if (group.includes(account) && !first.has(key))
            first.set(key, { account, object: set.object[i], time: set.time[i] })
        })
        const all = [...first.values()]
        const met = all.filter(one =>
          all.some(
            other =>
              other.account !== one.account &&
              other.object === one.object &&
              Math.abs(other.time - one.time) <= HORIZON * 1000,
          ),
        )
        const describe = (object: number, account: number, time: number) => `${object} ${account} ${time}`
        const found = gathered.met.flatMap(({ object, met }) =>
          met.map(action => describe(object, table.account[action], table.time[action])),
        )
        assert.deepEqual(found.sort(), met.map(({ object, account, time }) => describe(object, account, time)).sort())
        for (const { object, members } of gathered.met)
          assert.equal(members.length, all.filter(each => each.object === object).length)
        assert.equal(gathered.actions.length, all.length)

        const acts = new Map<number, number>()
        set.act.forEach((act, i) => {
          if (group.includes(set.account[i]) && !acts.has(act)) acts.set(act, set.time[i])
        })
        const clock = new Array(24).fill(0)
        for (const time of acts.values()) clock[new Date(time).getUTCHours()]++
        assert.deepEqual(gathered.clock, clock)
      })
      assert.equal(
        evidence.clock.reduce((sum, count) => sum + count, 0),
        new Set(set.act).size,
      )
    }),
    { numRuns: 1000 },
  )
})

test('the hour is that of the UTC day, before 1970 too', () => {
  fc.assert(
    fc.property(fc.integer({ min: -8.64e15, max: 8.64e15 }), time => {
      assert.equal(hourOf(time), new Date(time).getUTCHours())
    }),
  )
})

test('quartiles lie between the values, the median halves them', () => {
  assert.equal(quartilesOf([]), undefined)
  assert.deepEqual(quartilesOf([3, 1, 2, 5, 4]), { lower: 2, median: 3, upper: 4 })
  assert.deepEqual(quartilesOf([1, 2]), { lower: 1.25, median: 1.5, upper: 1.75 })
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1e6, max: 1e6 }), { minLength: 1 }), values => {
      const { lower, median, upper } = quartilesOf(values) as NonNullable<ReturnType<typeof quartilesOf>>
      assert.ok(Math.min(...values) <= lower && lower <= median && median <= upper && upper <= Math.max(...values))
      const below = values.filter(value => value < median).length
      const above = values.filter(value => value > median).length
      assert.ok(below * 2 <= values.length && above * 2 <= values.length)
    }),
  )
})
