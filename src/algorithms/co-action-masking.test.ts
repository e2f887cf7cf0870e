import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  type Action,
  allMeetings,
  objectAt,
  positionsOf,
  SETTINGS,
  tableOf,
  tableOfSet,
  WINDOWS,
} from '../../test/support/action-crowd.ts'
import { crowdFamilies } from '../simulate/crowd/crowd-families.ts'
import { cutIntoCells } from './co-action-cells.ts'
import { maskedRates } from './co-action-masking.ts'
import { listMeetings } from './co-action-meetings.ts'
import { ExpectedMeetings } from './co-action-null.ts'
import { sweepMeetings } from './co-action-rates.ts'
import { type ActionTable, pairsThatCouldMeet } from './co-action-table.ts'
import { Random } from './random.ts'

const LEVEL = 0.6 * SETTINGS.q

function prepared(table: ActionTable) {
  const cells = cutIntoCells(table, 3_600_000, 64)
  const rates = sweepMeetings(table, cells, WINDOWS)
  const meetings = listMeetings(table, WINDOWS, rates.onObject, 1e7)
  const nullModel = new ExpectedMeetings(table, cells, rates, 'activity')
  const masked = maskedRates(table, WINDOWS, rates, meetings, nullModel, pairsThatCouldMeet(table), LEVEL)
  return { rates, nullModel, masked }
}

/**
 * Two hundred accounts act alone or by twos on objects of two types, a third of the time on one that somebody acted on; `members` of
 * them act together on `shared` objects of the first type within half a minute, and others come later in whole tens of seconds.
 */
function crowd(members: number, shared: number, seed = 'mask'): ActionTable {
  const random = new Random(seed)
  const actions: Action[] = []
  for (let object = 0; object < 600; object++) {
    for (let k = random.between(1, 3); k > 0; k--)
      actions.push({ account: random.below(200), object, time: object * 1e6 + random.below(500) * 10_000 })
  }
  for (let k = 0; k < shared; k++) {
    for (let account = 0; account < members; account++)
      actions.push({ account, object: 600 + 2 * k, time: k * 9e6 + random.below(7) * 5000 })
    for (let other = members; other < members + 4; other++)
      actions.push({ account: other + 9 * k, object: 600 + 2 * k, time: k * 9e6 + random.below(70) * 10_000 })
  }
  const objects = 600 + 2 * shared
  return tableOf(
    actions,
    200,
    objects,
    Uint8Array.from({ length: objects }, (_, object) => object % 2),
  )
}

test('a group that fills its stratum gets rates without its members, as counting pair by pair gives them', () => {
  const table = crowd(6, 8)
  const { masked } = prepared(table)
  assert.deepEqual(
    [...masked.groupOf.keys()].filter(account => masked.groupOf[account] >= 0),
    [0, 1, 2, 3, 4, 5],
  )
  assert.equal(masked.rates.length, 1)
  const others = [...table.account.keys()].filter(i => table.account[i] >= 6)
  WINDOWS.forEach((window, w) => {
    const met = allMeetings(table, window).filter(pair => pair.every(i => table.account[i] >= 6))
    for (let s = 0; s < table.strata; s++) {
      const isIn = (i: number) => table.objectStratum[objectAt(table, i)] === s
      const own = others.filter(isIn)
      const pairs = own.flatMap((i, k) => own.slice(k + 1).filter(j => table.account[i] !== table.account[j])).length
      const expected = (met.filter(([i]) => isIn(i)).length + 1) / Math.max(1, pairs)
      const rate = masked.rates[0][s * 4 + w]
      assert.ok(Math.abs(rate - expected) <= 1e-9 * expected, `${rate} for ${expected}`)
    }
  })
})

test('a group that is most of what happens is seen although the rates are its own', () => {
  const random = new Random('most')
  const actions: Action[] = []
  for (let object = 0; object < 40; object++) {
    for (let account = 0; account < 7; account++)
      actions.push({ account, object, time: object * 9e6 + random.below(30_000) })
  }
  for (let i = 0; i < 30; i++)
    actions.push({ account: 7 + (i % 25), object: 40 + random.below(60), time: random.below(4e8) })
  const table = tableOf(actions, 32, 100)
  const { masked, nullModel } = prepared(table)
  assert.deepEqual(
    [...masked.groupOf.keys()].filter(account => masked.groupOf[account] === 0),
    [0, 1, 2, 3, 4, 5, 6],
  )
  nullModel.computeActivity(0, 1)
  const own = nullModel.expected[3]
  nullModel.mask(masked)
  nullModel.computeActivity(0, 1)
  assert.ok(own > 25 && nullModel.expected[3] < 5, `${own} ${nullModel.expected[3]}`)
})

test('only pairs within the group are held against its rates', () => {
  const { nullModel, masked } = prepared(crowd(6, 8))
  nullModel.mask(masked)
  assert.equal(nullModel.ratesFor(0, 5), masked.rates[0])
  assert.equal(nullModel.ratesFor(0, 6), nullModel.stratumRate)
  assert.equal(nullModel.ratesFor(7, 8), nullModel.stratumRate)
  assert.ok(masked.rates[0].some((rate, row) => rate < nullModel.stratumRate[row] / 2))
  const { nullModel: plain } = prepared(crowd(6, 8))
  nullModel.computeActivity(0, 5)
  const without = nullModel.expected[3]
  plain.computeActivity(0, 5)
  assert.ok(without < plain.expected[3])
  nullModel.computeActivity(0, 9)
  const others = nullModel.expected.slice()
  plain.computeActivity(0, 9)
  assert.deepEqual(others, plain.expected)
  assert.ok(nullModel.meetingsWith(0, [1, 2, 3, 4, 5]) < plain.meetingsWith(0, [1, 2, 3, 4, 5]))
})

test('pairs of actions are those of two different accounts, without the accounts left out', () => {
  const table = crowd(6, 8)
  const { nullModel } = prepared(table)
  for (const leftOut of [[], [0], [0, 1, 2, 3, 77]]) {
    const own = [...table.account.keys()].filter(
      i => table.objectStratum[objectAt(table, i)] === 0 && !leftOut.includes(table.account[i]),
    )
    const pairs = own.flatMap((i, k) => own.slice(k + 1).filter(j => table.account[i] !== table.account[j])).length
    assert.equal(nullModel.pairsOfActions(0, new Set(leftOut)), pairs)
  }
})

test('a pair alone, three meetings, a quarter of all accounts, or a small share of the stratum: nothing is left out', () => {
  assert.equal(prepared(crowd(2, 12)).masked.rates.length, 0)
  assert.equal(prepared(crowd(6, 3)).masked.rates.length, 0)
  assert.equal(prepared(crowd(0, 0)).masked.rates.length, 0)
  const active = new Set(crowd(0, 0).account).size
  assert.equal(prepared(crowd(Math.ceil(active / 4) + 5, 8)).masked.rates.length, 0)
  // The same group where everybody else met far more often.
  const table = crowd(6, 8)
  const busy = Array.from({ length: 4000 }, (_, i) => ({
    account: 200 + (i % 2000),
    object: table.objectType.length + 2 * (i % 400),
    time: 1e9 * (i % 400) + (i % 7) * 1000,
  }))
  const own = [...table.account.keys()].map(i => ({
    account: table.account[i],
    object: objectAt(table, i),
    time: table.time[i],
  }))
  const objects = table.objectType.length + 800
  const types = Uint8Array.from({ length: objects }, (_, object) => object % 2)
  assert.equal(prepared(tableOf([...own, ...busy], 2200, objects, types)).masked.rates.length, 0)
})

test('honest and exchanged crowds lose nobody to a mask', () => {
  for (const family of ['hawkes', 'news-events', 'day-night', 'languages', 'permuted']) {
    const table = tableOfSet(crowdFamilies[family]({ seed: 'mask', actions: 5000 }).set)
    assert.equal(prepared(table).masked.rates.length, 0, family)
  }
})

test('whoever is masked is one of three or more, with a partner met in four acts', () => {
  const { set } = crowdFamilies.planted({ seed: 'mask', actions: 5000 })
  const table = tableOfSet(set)
  const { masked } = prepared(table)
  assert.ok(masked.rates.length > 0)
  masked.rates.forEach((_, group) => {
    const members = [...masked.groupOf.keys()].filter(account => masked.groupOf[account] === group)
    assert.ok(members.length >= 3)
    for (const member of members) {
      const positions = positionsOf(table, member)
      const met = members.some(other => {
        if (other === member) return false
        const common = positionsOf(table, other).flatMap(j =>
          positions.filter(
            i => objectAt(table, i) === objectAt(table, j) && Math.abs(table.time[i] - table.time[j]) <= WINDOWS[3],
          ),
        )
        return common.length >= 4
      })
      assert.ok(met)
    }
  })
})
